package index

import (
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
	term    int     // its number, in the first part that holds it
	records int     // how many hold it
	weight  float64 // times said, saturated; less for a spelling variant
}

// unheld stands for the number of a term in a part that does not hold it.
const unheld = -1

// scratch is what one search works in; it is kept and used again.
type scratch struct {
	extracted []term.Term
	terms     []query
	numbers   []int32   // of each of terms, for each part its number there
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
	bridges  map[crossing][]neighbour
}

// begin gives what a search works in.
func (x *Index) begin() *scratch {
	x.normed.Do(x.norm)
	return x.scratch.Get().(*scratch)
}

// Search returns at most k hits for the query text, best first; equal scores in
// order of record number. A search for few looks less deep.
func (x *Index) Search(text string, k int) []Hit {
	if k <= 0 || x.n == 0 {
		return nil
	}
	s := x.begin()
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
		if q.records <= manyRecords {
			rarer++
		}
	}
	for i, q := range s.terms {
		if rarer >= enoughRarer && q.records > manyRecords || slices.ContainsFunc(done, func(d query) bool { return d.term == q.term }) {
			continue
		}
		for k, number := range s.numbers[i*len(x.parts):][:len(x.parts)] {
			if number != unheld {
				x.score(s, q, &x.parts[k], int(number))
			}
		}
	}
}

// queryTerms extracts the terms of the query, each once, with its weight.
func (x *Index) queryTerms(s *scratch, text string) {
	s.extracted = term.Append(s.extracted[:0], text)
	s.terms, s.numbers = s.terms[:0], s.numbers[:0]
	for _, t := range s.extracted {
		if !s.add(x, t.Text, 1) {
			x.variants(s, text, t)
		}
	}
	for i := range s.terms {
		w := s.terms[i].weight
		s.terms[i].weight = w * (k3 + 1) / (w + k3)
	}
}

// add counts a term into the query, and tells whether any part holds it.
func (s *scratch) add(x *Index, text string, weight float64) bool {
	row, first := len(s.numbers), unheld
	for k := range x.parts {
		p := &x.parts[k]
		n, ok := p.lookup(text)
		if !ok {
			n = unheld
		} else if first == unheld {
			first = p.firstTerm + n
		}
		s.numbers = append(s.numbers, int32(n))
	}
	known := slices.IndexFunc(s.terms, func(q query) bool { return q.term == first })
	if first == unheld || known >= 0 {
		s.numbers = s.numbers[:row]
	}
	switch {
	case first == unheld:
		return false
	case known >= 0:
		s.terms[known].weight += weight
	default:
		s.terms = append(s.terms, query{first, x.count(first), weight})
	}
	return true
}

// score adds the term's share to the score of every record of a part that holds
// it; there it goes by number.
func (x *Index) score(s *scratch, q query, p *part, number int) {
	c := cursor(p.postings.item(number))
	count := c.count()
	factor := float32(float64(q.weight*x.idf(q.records)) * (k1 + 1))
	scores, norms := s.scores[p.firstRecord:][:p.n], x.norms[p.firstRecord:][:p.n]
	record := 0
	for ; count > 0; count-- {
		step := c.uint()
		weight := float32(1)
		if step&1 == 1 {
			weight = float32(c.uint()&math.MaxUint16) / fullWeight
		}
		record += int(step >> 1 & math.MaxInt32)
		if uint(record) >= uint(len(scores)) {
			return
		}
		if weight == 0 {
			continue
		}
		if scores[record] == 0 {
			s.touched = append(s.touched, int32(p.firstRecord+record))
		}
		scores[record] += factor * weight / (weight + norms[record])
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
