// Package index is the compiled, read-in-place data file: postings, what
// reranking needs, and the records.
//
//	records ──Compile──▶ one file ──Open──▶ Index ──Search, Ask──▶ hits, best first
//	                                          │
//	                                          └─ Record, Find, IDF, Has, Twins, Stats
//
// Search ranks by BM25 over the terms of the query, then orders the best of
// them again by a linear score of cheap features (rank.go). It answers "which
// records speak of this"; whether one makes the same claim is for package
// match to decide, and a hit's score says nothing about that.
//
// The file is the same natively and in the browser. Opening it checks it and
// allocates a handful of words; see format.go for every byte of it.
package index

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"sort"
	"sync"
)

// Hit is a record found by retrieval.
type Hit struct {
	Record   int     // number of the record, 0 <= Record < Len
	Score    float64 // comparable within one query only
	Said     float64 // share of its best said wording, by IDF, that the query says softly; 0 where it was not ordered again
	Wordings [2]int  // the wordings that fit best, best first: 0 the claim, 1 the first variant ...; None
}

// None stands for no wording.
const None = -1

// Index is an opened data file. It is safe for concurrent reading.
type Index struct {
	n                                                       int
	hash                                                    uint64
	strings, records, terms, postings, wordings, neighbours table
	ids, lengths, stats                                     []byte
	norms                                                   []float32 // BM25 length norm by bag length
	scratch                                                 sync.Pool
}

// What Open reports of a file that it cannot use.
var (
	ErrForeign   = errors.New("not a Claimlight data file")
	ErrTruncated = errors.New("data file is truncated")
	ErrVersion   = errors.New("data file is of another format version")
	ErrCorrupt   = errors.New("data file is corrupt")
)

// Open checks the data file and returns an Index that reads data in place;
// data must not change afterwards. The error wraps one of the Err values.
func Open(data []byte) (*Index, error) {
	if err := check(data); err != nil {
		return nil, err
	}
	x := &Index{n: int(u32(data, 32)), hash: binary.LittleEndian.Uint64(data[24:])}
	terms, strings := int(u32(data, 36)), int(u32(data, 40))
	var sections [sectionCount][]byte
	for i := range sections {
		from, size := uint64(u32(data, sectionTable+8*i)), uint64(u32(data, sectionTable+8*i+4))
		if from < headerSize || from+size > uint64(len(data)) {
			return nil, fmt.Errorf("%w: section %d lies outside the file", ErrCorrupt, i)
		}
		sections[i] = data[from : from+size]
	}
	tables := []struct {
		to      *table
		section int
		n       int
	}{{&x.strings, secStrings, strings}, {&x.records, secRecords, x.n}, {&x.terms, secTerms, terms},
		{&x.postings, secPostings, terms}, {&x.wordings, secWordings, x.n},
		{&x.neighbours, secNeighbours, terms}}
	for _, t := range tables {
		if err := t.to.open(sections[t.section], t.n); err != nil {
			return nil, err
		}
	}
	x.ids, x.lengths, x.stats = sections[secIDs], sections[secLengths], sections[secStats]
	if len(x.lengths) != 2*x.n || len(x.ids)%8 != 0 {
		return nil, fmt.Errorf("%w: a table has the wrong size", ErrCorrupt)
	}
	x.prepare(float64(u32(data, 44)))
	return x, nil
}

func (t *table) open(section []byte, n int) error {
	head := 4 * (uint64(n) + 1)
	if head > uint64(len(section)) {
		return fmt.Errorf("%w: a table has the wrong size", ErrCorrupt)
	}
	*t = table{section[:head], section[head:], n}
	return nil
}

func check(data []byte) error {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return ErrForeign
	}
	if len(data) < headerSize {
		return fmt.Errorf("%w: %d bytes, at least %d expected", ErrTruncated, len(data), headerSize)
	}
	if v := u32(data, 8); v != formatVersion {
		return fmt.Errorf("%w: %d, this program reads %d", ErrVersion, v, formatVersion)
	}
	if size := binary.LittleEndian.Uint64(data[16:]); size > uint64(len(data)) {
		return fmt.Errorf("%w: %d bytes, %d expected", ErrTruncated, len(data), size)
	} else if size < uint64(len(data)) {
		return fmt.Errorf("%w: %d bytes, %d expected", ErrCorrupt, len(data), size)
	}
	if checksum(data) != u32(data, 12) {
		return fmt.Errorf("%w: its checksum differs", ErrCorrupt)
	}
	return nil
}

// Len is the number of records.
func (x *Index) Len() int { return x.n }

// Version is the content hash of the records, 12 hexadecimal digits.
func (x *Index) Version() string { return fmt.Sprintf("%012x", x.hash>>16) }

// Find returns the number of the record with this id or alias.
func (x *Index) Find(id string) (int, bool) {
	h := hashID(id)
	n := len(x.ids) / 8
	for i := sort.Search(n, func(i int) bool { return u32(x.ids, 8*i) >= h }); i < n && u32(x.ids, 8*i) == h; i++ {
		number := int(u32(x.ids, 8*i+4))
		if r := x.Record(number); number < x.n && (r.ID == id || contains(r.Aliases, id)) {
			return number, true
		}
	}
	return 0, false
}

func contains(list []string, s string) bool {
	for _, item := range list {
		if item == s {
			return true
		}
	}
	return false
}

// lookup returns the number of a term by bisection.
func (x *Index) lookup(t string) (int, bool) {
	i := x.lowest(t)
	return i, i < x.terms.n && string(x.terms.item(i)) == t
}

// lowest is the number of the first term that is not before t.
func (x *Index) lowest(t string) int {
	lo, hi := 0, x.terms.n
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if string(x.terms.item(mid)) < t {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// Has tells whether any record holds the term.
func (x *Index) Has(t string) bool {
	_, ok := x.lookup(t)
	return ok
}

// IDF is the inverse document frequency of a term, in nats; that of a term
// that no record holds is the highest there is.
func (x *Index) IDF(t string) float64 {
	i, ok := x.lookup(t)
	if !ok {
		return x.idf(0)
	}
	return x.idf(x.count(i))
}

func (x *Index) idf(records int) float64 {
	df := min(float64(records), float64(x.n))
	return math.Log(1 + (float64(x.n)-df+0.5)/(df+0.5))
}
