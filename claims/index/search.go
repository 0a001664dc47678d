package index

import (
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
	touched   []int32   // the records whose score is not 0; with room for all
	top       []Hit

	// for ordering again
	features [rerankDepth]Features // of the first hits in top
	states   []state               // by term
	search   uint32                // stamp of this search
	mass     float64               // weight of all terms of the query
	grams    grams                 // of the query
	letters  []byte
	sums     [maxWordings]sum // of the wordings of one record
	places   []*state         // of the terms of one record
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
		n, ok := p.terms.lookup(text)
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
	factor := float32(float64(q.weight*x.idf(q.records)) * (k1 + 1))
	first := p.firstRecord
	scores, lengths, norms := s.scores[first:][:p.n], p.lengths[:p.n], x.norms
	block, n := 0, len(s.touched)
	touched := s.touched[:cap(s.touched)]
	for _, v := range p.postings.of(number) {
		if v == nextBlock {
			block += blockLength
			continue
		}
		record := block + int(v>>weightBits)
		if record >= len(scores) {
			break
		}
		if scores[record] == 0 {
			touched[n] = int32(first + record)
			n++
		}
		weight := weightOf[v&mostTimes]
		scores[record] += float32(factor * weight / (weight + norms[lengths[record]]))
	}
	s.touched = touched[:n]
}

// take copies the k best of the touched records into top, best first.
func (s *scratch) take(k int) {
	top := s.top[:0]
	least := float32(0)
	for _, r := range s.touched {
		score := s.scores[r]
		if score < least {
			continue
		}
		h := Hit{Record: int(r), Score: float64(score), Wordings: [2]int{None, None}}
		switch {
		case len(top) < k:
			top = append(top, h)
			s.top = top
			s.up(len(top) - 1)
		case before(h, top[0]):
			top[0] = h
			s.down()
		}
		if len(top) == k {
			least = float32(top[0].Score)
		}
	}
	s.top = top
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

// sortHits sorts a few hits that are in some order already.
func sortHits(hits []Hit) {
	for i := 1; i < len(hits); i++ {
		h, at := hits[i], i
		for ; at > 0 && before(h, hits[at-1]); at-- {
			hits[at] = hits[at-1]
		}
		hits[at] = h
	}
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
