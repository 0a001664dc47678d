// Package index is the compiled data file: what the records say, for finding and
// ordering them, and the records.
//
//	records ──Compile──▶ one file ──Open──▶ Index ──Search, Ask──▶ hits, best first
//	                                         │ ▲
//	                                         │ └── Join: several as one
//	                                         └─ Record, Find, IDF, Has, Twins, Stats
//
// Search ranks by BM25 over the terms of the query, then orders the best of
// them again by a linear score of cheap features (rank.go). It answers "which
// records speak of this"; whether one makes the same claim is for package
// match to decide, and a hit's score says nothing about that.
//
// The file is the same natively and in the browser; see format.go for every byte
// of it, and for what opening it does. Joined files answer as one file of all their
// records would; see join.go.
package index

import (
	"fmt"
	"math"
	"sync"

	"claimlight/claims/record"
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

// Index is an opened data file, or several that were joined. It is safe for
// concurrent reading.
type Index struct {
	parts   []part
	n       int       // records of all parts
	terms   int       // terms of all parts; one that several parts hold is counted for each
	counts  counts    // used where there are several parts
	norms   []float32 // BM25 length norm by length, from the first search on
	normed  sync.Once
	scratch sync.Pool
}

// Open checks the data file and returns an Index that reads data in place;
// data must not change afterwards. The error wraps one of the Err values.
func Open(data []byte) (*Index, error) {
	f, err := openFile(data)
	if err != nil {
		return nil, err
	}
	return view(f), nil
}

// Len is the number of records.
func (x *Index) Len() int { return x.n }

// Version is the content hash of the records, 12 hexadecimal digits.
func (x *Index) Version() string { return fmt.Sprintf("%012x", x.hash()>>16) }

// Find returns the number of the record with this id or alias: the first, where
// several parts have one.
func (x *Index) Find(id string) (int, bool) {
	for i := range x.parts {
		p := &x.parts[i]
		if n, ok := p.find(id); ok {
			return p.firstRecord + n, true
		}
	}
	return 0, false
}

// Record decodes record i; the zero Record where there is none.
func (x *Index) Record(i int) record.Record {
	if uint(i) >= uint(x.n) {
		return record.Record{}
	}
	p := x.partOf(i)
	return p.record(i - p.firstRecord)
}

// ID returns the id of record i without decoding the rest; "" where there is none.
func (x *Index) ID(i int) string {
	if uint(i) >= uint(x.n) {
		return ""
	}
	p := x.partOf(i)
	return string(p.ids.item(i - p.firstRecord))
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
	return ln(1 + (float64(x.n)-df+0.5)/(df+0.5))
}

// idfUnit is the IDF of 1 as a whole number. Sums of whole numbers are the same in
// any order, and terms have another order in each file.
const idfUnit = 1 << 16

// wholeIDF is the IDF of the term with this number.
func (x *Index) wholeIDF(term int) uint32 { return uint32(math.Round(x.idf(x.count(term)) * idfUnit)) }
