package model

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
)

// The weights file, little-endian, used in place:
//
//	"CLWM"  magic, 4 bytes
//	u32     CRC-32 (IEEE) of everything behind it
//	u16     version
//	u16     Dim
//	u16     filters
//	u16     number of features
//	u16     number of word vectors
//	u16     unused, zero
//	i32     bias, in units of 1/ScoreUnit
//	i32     featureScale: value of one step of a feature's weight
//	257 u16 features before each value of a hash's top byte
//	257 u16 word vectors before each value of a hash's top byte
//	        features: u16 next bits of the hash, sorted within the top byte
//	        features: i8 weight
//	        words: u16 next bits of the hash, sorted likewise
//	        words: Dim i8, the word's vector
//	        filters: window i8, a block of Dim for each of the three words seen
//	        filters: i32 bias, in steps of the filter's output
//	        filters: i32 weight of the highest output and i32 weight of the mean output,
//	            in units of 1/ScoreUnit^2
//
// 24 bits of hash are kept of each feature and word: among ten thousand, one stranger in some
// seventeen hundred is taken for a friend.
const (
	magic      = "CLWM"
	version    = 1
	headerSize = 28
	buckets    = 257
)

// Weights is an opened weights file.
type Weights struct {
	bias          int64
	featureScale  int64
	featureBucket []byte
	wordBucket    []byte
	featureKey    []byte
	featureWeight []byte
	wordKey       []byte
	wordVector    []byte
	filters       []filter
}

// Open checks a weights file and returns it ready for use. The bytes must not change afterwards.
func Open(file []byte) (*Weights, error) {
	if len(file) < headerSize || string(file[:4]) != magic {
		return nil, errors.New("detect: not a weights file")
	}
	le := binary.LittleEndian
	if le.Uint32(file[4:]) != crc32.ChecksumIEEE(file[8:]) {
		return nil, errors.New("detect: weights file is damaged: its checksum does not fit")
	}
	if v := le.Uint16(file[8:]); v != version {
		return nil, errors.New("detect: weights file of another version")
	}
	filters, features, words := int(le.Uint16(file[12:])), int(le.Uint16(file[14:])), int(le.Uint16(file[16:]))
	w := &Weights{filters: make([]filter, min(filters, maxFilters))}
	w.bias = int64(int32(le.Uint32(file[20:])))
	w.featureScale = int64(int32(le.Uint32(file[24:])))
	if le.Uint16(file[10:]) != Dim || filters > maxFilters || features > maxFeatures {
		return nil, errors.New("detect: weights file of an unknown shape")
	}
	if len(file) != fileSize(filters, features, words) {
		return nil, errors.New("detect: weights file is too short or too long")
	}
	rest := file[headerSize:]
	take := func(n int) []byte {
		part := rest[:n:n]
		rest = rest[n:]
		return part
	}
	w.featureBucket, w.wordBucket = take(2*buckets), take(2*buckets)
	if !ascending(w.featureBucket, features) || !ascending(w.wordBucket, words) {
		return nil, errors.New("detect: weights file has a broken table")
	}
	w.featureKey, w.featureWeight = take(2*features), take(features)
	w.wordKey, w.wordVector = take(2*words), take(words*Dim)
	for i := range w.filters {
		for k, b := range take(window) {
			w.filters[i].weights[k] = int32(int8(b))
		}
	}
	for i := range w.filters {
		w.filters[i].bias = int32(le.Uint32(take(4)))
	}
	for i := range w.filters {
		w.filters[i].top = int64(int32(le.Uint32(take(4))))
		w.filters[i].mean = int64(int32(le.Uint32(take(4))))
	}
	return w, nil
}

// fileSize is the length in bytes of a weights file of this shape.
func fileSize(filters, features, words int) int {
	return headerSize + 4*buckets + 3*features + words*(2+Dim) + filters*(window+12)
}

// ascending reports whether a bucket table rises from 0 to n.
func ascending(table []byte, n int) bool {
	last := uint16(0)
	for i := 0; i < len(table); i += 2 {
		v := binary.LittleEndian.Uint16(table[i:])
		if v < last || i == 0 && v != 0 {
			return false
		}
		last = v
	}
	return int(last) == n
}

// find returns the row of hash in a table of keys sorted within buckets, or -1.
func find(bucket, key []byte, hash uint32) int {
	le := binary.LittleEndian
	top, next := int(hash>>24), uint16(hash>>8)
	lo, hi := int(le.Uint16(bucket[2*top:])), int(le.Uint16(bucket[2*top+2:]))
	for lo < hi {
		mid := (lo + hi) / 2
		switch v := le.Uint16(key[2*mid:]); {
		case v == next:
			return mid
		case v < next:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return -1
}
