package index

import "encoding/binary"

// The data file. All integers are little-endian; "varint" is the unsigned
// LEB128 of encoding/binary. N records, T terms, S interned strings, W words.
//
//	header (132 bytes)
//	   0   8  magic "CLMLIGHT"
//	   8   4  format version
//	  12   8  checksum of everything behind this field (checksum.go)
//	  20   8  length of the file in bytes
//	  28   8  content hash: FNV-1a of the sections strings, ids, words and records
//	  36   4  N
//	  40   4  T
//	  44   4  S
//	  48   4  W
//	  52   8×10 per section: offset in the file (4), length (4)
//
// A column is a section of items of varying size: a varint for the length of
// each, then the bytes of all.
//
//	section    bytes
//	strings    column of the S strings, each once: publishers, topics, places,
//	           units, languages ...
//	ids        column of the records' ids
//	words      column of the W words that the texts are written in (words.go)
//	records    column of what else they hold (record.go)
//	names      4×(ids and aliases): record number (24 bits) and number of the
//	           alias, 0 for the id (8 bits); sorted by what they read, so that an
//	           id is found by bisection
//	terms      column of the T terms, sorted, so that a term is found by bisection
//	           and spelling variants stand close
//	counts     per term a varint: the number of records that hold it. The
//	           rank of a term is its place by this number, greatest first
//	bags       column of what the records say: their terms by rank (bag.go)
//	neighbours column of the neighbours of the terms (neighbours.go)
//	stats      counts by publisher, verdict, language, topic; oldest and newest date (stats.go)
//
// What is read often lies there ready to be read, and what follows from the rest
// is not in the file, as every byte of it has to reach the reader: opening adds up
// the lengths, and turns the bags about into the postings of the terms. That takes some
// hundred nanoseconds and some fifty bytes of memory a record. Opening also
// checks the file (magic, version, length, checksum, every number in the bags), so that
// even a file with a forged checksum can only give wrong answers, never a panic.

const (
	magic         = "CLMLIGHT"
	formatVersion = 4
	headerSize    = 132
	checkedFrom   = 20 // the checksum covers the file from here on
	sectionTable  = 52
)

// The sections, in file order.
const (
	secStrings = iota
	secIDs
	secWords
	secRecords
	secNames
	secTerms
	secCounts
	secBags
	secNeighbours
	secStats
	sectionCount
)

func u32(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[i:]) }

// cursor reads varints and strings from the front of a byte slice. At its end,
// or at a damaged varint, it yields zeros.
type cursor []byte

func (c *cursor) uint() uint64 {
	b := *c
	if len(b) > 0 && b[0] < 0x80 {
		*c = b[1:]
		return uint64(b[0])
	}
	if len(b) > 1 && b[1] < 0x80 {
		*c = b[2:]
		return uint64(b[0]&0x7f) | uint64(b[1])<<7
	}
	v, n := binary.Uvarint(b)
	if n <= 0 {
		*c = nil
		return 0
	}
	*c = b[n:]
	return v
}

// count reads the number of items that follow; each takes a byte at least, so
// that a forged count cannot ask for more memory than the file has bytes.
func (c *cursor) count() int {
	n := c.uint()
	if n > uint64(len(*c)) {
		*c = nil
		return 0
	}
	return int(n)
}

// take reads n bytes.
func (c *cursor) take(n int) []byte {
	if n > len(*c) {
		*c = nil
		return nil
	}
	b := (*c)[:n]
	*c = (*c)[n:]
	return b
}
