package index

import (
	"encoding/binary"
	"hash/crc32"
)

// The data file. All integers are little-endian; "varint" is the unsigned
// LEB128 of encoding/binary. N records, T terms, S interned strings.
//
//	header (128 bytes)
//	   0   8  magic "CLMLIGHT"
//	   8   4  format version
//	  12   4  CRC-32C of everything behind this field
//	  16   8  length of the file in bytes
//	  24   8  content hash: FNV-1a of the record sections
//	  32   4  N
//	  36   4  T
//	  40   4  S
//	  44   4  sum of all record lengths, in terms
//	  48   8×10  per section: offset in the file (4), length (4)
//
//	section    bytes
//	strings    4×(S+1) offsets, then the bytes of the strings, each once:
//	           publishers, topics, places, units, languages ...
//	records    4×(N+1) offsets, then one record after the other (record.go)
//	ids        4×(ids and aliases): record number (24 bits) and number of the
//	           alias, 0 for the id (8 bits); sorted by what they read, so that an
//	           id is found by bisection
//	terms      4×(T+1) offsets, then the bytes of the terms, sorted, so that
//	           a term is found by bisection and spelling variants stand close
//	postings   4×(T+1) offsets, then per term: varint number of records,
//	           and per record, ascending: varint of twice the step to the record
//	           number, plus 1 where the weight in quarters is not 4; then that weight (varint)
//	lengths    2×N: length of each record's bag in quarters of a term, at most 65535
//	wordings   4×(N+1) offsets, then per record: varint number of wordings, and
//	           per wording (claim, variants, title): varint length, varint terms,
//	           as they are said: many a turn of phrase is said again, which
//	           compression uses (sorted, the bundled file takes 1 % more)
//	neighbours 4×(T+1) offsets, then per term its neighbours (neighbours.go)
//	stats      counts by publisher, verdict, language, topic; oldest and newest date (stats.go)
//
// Nothing is parsed on opening: the file is checked (magic, version, length,
// checksum, section bounds, order of the offsets) and then read where it lies. Every read is checked
// against the end of its section all the same, so that even a file with a
// forged checksum can only give wrong answers, never a panic.
//
// Measured: 10,375 claims with titles alone make a file of 2.9 MB; 1,210 full
// records with six wordings each and summaries one of 1.5 MB.

const (
	magic         = "CLMLIGHT"
	formatVersion = 2
	headerSize    = 128
	checkedFrom   = 16 // the checksum covers the file from here on
	sectionTable  = 48
)

// The sections, in file order.
const (
	secStrings = iota
	secRecords
	secIDs
	secTerms
	secPostings
	secLengths
	secWordings
	secNeighbours
	secStats
	sectionCount
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func checksum(data []byte) uint32 { return crc32.Checksum(data[checkedFrom:], castagnoli) }

func u32(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[i:]) }

// table is a section of n items of varying size: n+1 offsets, then the bytes.
type table struct {
	offsets, body []byte
	n             int
}

// item returns the bytes of item i, none where i or its offsets are bad.
func (t *table) item(i int) []byte {
	if uint(i) >= uint(t.n) {
		return nil
	}
	from, to := u32(t.offsets, 4*i), u32(t.offsets, 4*i+4)
	if from > to || uint64(to) > uint64(len(t.body)) {
		return nil
	}
	return t.body[from:to]
}

// tableWriter collects the items of a table.
type tableWriter struct {
	offsets, body []byte
}

func (w *tableWriter) end() {
	w.offsets = binary.LittleEndian.AppendUint32(w.offsets, uint32(len(w.body)))
}

func (w *tableWriter) bytes() []byte {
	first := make([]byte, 4, 4+len(w.offsets)+len(w.body))
	return append(append(first, w.offsets...), w.body...)
}

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
