package model

import (
	"cmp"
	"encoding/binary"
	"hash/crc32"
	"math"
	"slices"
)

// Trained is a model in floating point, as the trainer has it. Encode makes a weights file of it.
type Trained struct {
	Bias     float64
	Features map[uint32]float64      // weight by hash
	Words    map[uint32][Dim]float64 // vector by Word.Hash or ShapeKey
	Filters  []Filter
}

// Filter looks at three neighbouring words; what it sees above zero counts by its highest and by
// its mean, the sum over the n words divided by sqrt(n+4).
type Filter struct {
	Weights   [window]float64 // Dim for each of the three words
	Bias      float64
	Top, Mean float64
}

// MaxWords is the number of words of a sentence that are read.
const MaxWords = maxWords

// Encode rounds a trained model to the weights file. Every weight is one byte: the words' vectors
// share a scale for each of their numbers, each filter has its own, the features one in common.
func Encode(t Trained) []byte {
	le := binary.LittleEndian
	features, words := ordered(t.Features), ordered(t.Words)
	step := 0.0
	for _, f := range features {
		step = max(step, math.Abs(t.Features[f])/127)
	}
	scale := vectorScale(t.Words)
	out := make([]byte, headerSize)
	copy(out, magic)
	le.PutUint16(out[8:], version)
	for i, n := range []int{Dim, len(t.Filters), len(features), len(words)} {
		le.PutUint16(out[10+2*i:], uint16(n))
	}
	stepUnits := math.Round(step * ScoreUnit)
	le.PutUint32(out[20:], uint32(int32(math.Round(t.Bias*ScoreUnit))))
	le.PutUint32(out[24:], uint32(int32(stepUnits)))
	out = appendBuckets(out, features)
	out = appendBuckets(out, words)
	out = appendKeys(out, features)
	for _, f := range features {
		out = append(out, byte(int8(math.Round(t.Features[f]*ScoreUnit/stepUnits))))
	}
	out = appendKeys(out, words)
	for _, h := range words {
		for k, v := range t.Words[h] {
			out = append(out, byte(clamp(v/scale[k])))
		}
	}
	out = appendFilters(out, t.Filters, scale)
	le.PutUint32(out[4:], crc32.ChecksumIEEE(out[8:]))
	return out
}

// appendFilters appends the filters' weights, biases and output weights, in steps that suit whole-number vectors.
func appendFilters(out []byte, filters []Filter, scale [Dim]float64) []byte {
	le := binary.LittleEndian
	steps := make([]float64, len(filters))
	for i, f := range filters {
		for k, v := range f.Weights {
			steps[i] = max(steps[i], math.Abs(v*scale[k%Dim])/127)
		}
		for k, v := range f.Weights {
			out = append(out, byte(clamp(v*scale[k%Dim]/steps[i])))
		}
	}
	for i, f := range filters {
		out = le.AppendUint32(out, uint32(int32(math.Round(f.Bias/steps[i]))))
	}
	for i, f := range filters {
		out = le.AppendUint32(out, uint32(int32(math.Round(f.Top*steps[i]*ScoreUnit*ScoreUnit))))
		out = le.AppendUint32(out, uint32(int32(math.Round(f.Mean*steps[i]*ScoreUnit*ScoreUnit))))
	}
	return out
}

// vectorScale gives the step of each number of the vectors: its largest size over 127.
func vectorScale(words map[uint32][Dim]float64) [Dim]float64 {
	var scale [Dim]float64
	for k := range scale {
		scale[k] = 1e-9
	}
	for _, v := range words {
		for k, x := range v {
			scale[k] = max(scale[k], math.Abs(x)/127)
		}
	}
	return scale
}

func clamp(v float64) int8 { return int8(max(-127, min(127, math.Round(v)))) }

// ordered returns the hashes in order, one for each 24 bits that are kept.
func ordered[V any](m map[uint32]V) []uint32 {
	keys := make([]uint32, 0, len(m))
	for h := range m {
		keys = append(keys, h)
	}
	slices.Sort(keys)
	return slices.CompactFunc(keys, func(a, b uint32) bool { return cmp.Compare(a>>8, b>>8) == 0 })
}

func appendBuckets(out []byte, keys []uint32) []byte {
	at := 0
	for top := range buckets {
		for at < len(keys) && int(keys[at]>>24) < top {
			at++
		}
		out = binary.LittleEndian.AppendUint16(out, uint16(at))
	}
	return out
}

func appendKeys(out []byte, keys []uint32) []byte {
	for _, h := range keys {
		out = binary.LittleEndian.AppendUint16(out, uint16(h>>8))
	}
	return out
}
