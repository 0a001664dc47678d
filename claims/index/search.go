package index

import (
	"encoding/binary"
	"math"
	"slices"

	"claimlight/claims/term"
)

// BM25, with the parameters that did best by cross-validation on tweets
// against claims; the optimum is flat (k1 0.4 to 1.6 and b 0.3 to 0.9 lie
// within one point of MAP@5).
const (
	k1 = 1.0 // saturation of a term's weight in a record: few words are said twice with a purpose
	b  = 0.5 // how much long records are held back: a long wording is not a worse one
	k3 = 1.0 // saturation of a term said repeatedly in the query
)

// query is a term of the query as the index knows it.
type query struct {
	term   int     // number of the term
	weight float64 // times said, saturated; less for a spelling variant
}

// scratch is what one search works in; it is kept and used again.
type scratch struct {
	extracted []term.Term
	terms     []query
	scores    []float32 // by record; all 0 between searches
	touched   []int32   // the records whose score is not 0
	top       []Hit

	// for ordering again
	features [rerankDepth]Features // of the first hits in top
	states   []state               // by term
	search   uint32                // stamp of this search
	mass     float64               // weight of all terms of the query
	grams    grams                 // of the query
	letters  []byte
}

// prepare computes what every search needs: the length norm of BM25 by record.
func (x *Index) prepare(total float64) {
	mean := max(total/max(float64(x.n), 1), 1)
	x.norms = make([]float32, x.n)
	for i := range x.norms {
		length := float64(binary.LittleEndian.Uint16(x.lengths[2*i:]))
		x.norms[i] = float32(k1 * (1 - b + b*length/mean))
	}
	x.scratch.New = func() any { return &scratch{scores: make([]float32, x.n)} }
}

// Search returns at most k hits for the query text, best first; equal scores in
// order of record number. A search for few looks less deep.
func (x *Index) Search(text string, k int) []Hit {
	if k <= 0 || x.n == 0 {
		return nil
	}
	s := x.scratch.Get().(*scratch)
	defer x.scratch.Put(s)
	x.collect(s, text, max(k, depth(k)))
	return x.best(s, k)
}

// collect puts the k best hits by BM25 into top.
func (x *Index) collect(s *scratch, text string, k int) {
	x.queryTerms(s, text)
	x.scoreAll(s, nil)
	s.take(k)
	s.forget()
}

// A term that very many records hold finds none of them where rarer terms do: it
// is left to the ordering of the hits, so that time grows slowly with the data.
const (
	manyRecords = 4096 // in more, a term is left out of the score
	enoughRarer = 4    // if the query has as many rarer terms
)

// scoreAll adds the shares of the query's terms, but for those in done.
func (x *Index) scoreAll(s *scratch, done []query) {
	rarer := 0
	for _, q := range s.terms {
		if x.count(q.term) <= manyRecords {
			rarer++
		}
	}
	for _, q := range s.terms {
		if rarer >= enoughRarer && x.count(q.term) > manyRecords || slices.ContainsFunc(done, func(d query) bool { return d.term == q.term }) {
			continue
		}
		x.score(s, q)
	}
}

// count is the number of records that hold a term.
func (x *Index) count(term int) int {
	c := cursor(x.postings.item(term))
	return c.count()
}

// queryTerms extracts the terms of the query, each once, with its weight.
func (x *Index) queryTerms(s *scratch, text string) {
	s.extracted = term.Append(s.extracted[:0], text)
	s.terms = s.terms[:0]
	for _, t := range s.extracted {
		if n, ok := x.lookup(t.Text); ok {
			s.add(n, 1)
			continue
		}
		x.variants(s, text, t)
	}
	for i := range s.terms {
		w := s.terms[i].weight
		s.terms[i].weight = w * (k3 + 1) / (w + k3)
	}
}

func (s *scratch) add(t int, weight float64) {
	for i := range s.terms {
		if s.terms[i].term == t {
			s.terms[i].weight += weight
			return
		}
	}
	s.terms = append(s.terms, query{t, weight})
}

// score adds the term's share to the score of every record that holds it.
func (x *Index) score(s *scratch, q query) {
	c := cursor(x.postings.item(q.term))
	count := c.count()
	factor := float32(q.weight * x.idf(count) * (k1 + 1))
	record := 0
	for ; count > 0; count-- {
		step := c.uint()
		weight := float32(1)
		if step&1 == 1 {
			weight = float32(c.uint()&math.MaxUint16) / fullWeight
		}
		record += int(step >> 1 & math.MaxInt32)
		if uint(record) >= uint(x.n) {
			return
		}
		if weight == 0 {
			continue
		}
		if s.scores[record] == 0 {
			s.touched = append(s.touched, int32(record))
		}
		s.scores[record] += factor * weight / (weight + x.norms[record])
	}
}

// take copies the k best of the touched records into top, best first.
func (s *scratch) take(k int) {
	s.top = s.top[:0]
	for _, r := range s.touched {
		h := Hit{Record: int(r), Score: float64(s.scores[r]), Wordings: [2]int{None, None}}
		switch {
		case len(s.top) < k:
			s.top = append(s.top, h)
			s.up(len(s.top) - 1)
		case before(h, s.top[0]):
			s.top[0] = h
			s.down()
		}
	}
	sortHits(s.top)
}

// forget clears the scores.
func (s *scratch) forget() {
	for _, r := range s.touched {
		s.scores[r] = 0
	}
	s.touched = s.touched[:0]
}

// before tells whether a ranks before b.
func before(a, b Hit) bool { return a.Score > b.Score || a.Score == b.Score && a.Record < b.Record }

func sortHits(hits []Hit) { slices.SortFunc(hits, compareHits) }

func compareHits(a, b Hit) int {
	switch {
	case before(a, b):
		return -1
	case before(b, a):
		return 1
	}
	return 0
}

// top is a heap with the worst hit in front while it is being filled.
func (s *scratch) up(i int) {
	for i > 0 {
		parent := (i - 1) / 2
		if !before(s.top[parent], s.top[i]) {
			return
		}
		s.top[parent], s.top[i] = s.top[i], s.top[parent]
		i = parent
	}
}

func (s *scratch) down() {
	for i := 0; ; {
		child := 2*i + 1
		if child >= len(s.top) {
			return
		}
		if child+1 < len(s.top) && before(s.top[child], s.top[child+1]) {
			child++
		}
		if !before(s.top[i], s.top[child]) {
			return
		}
		s.top[i], s.top[child] = s.top[child], s.top[i]
		i = child
	}
}
