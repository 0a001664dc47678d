package index

import (
	"math"
	"math/bits"
)

// BM25 counts words, whatever they are said of. The best it finds are ordered
// again by how well one wording of the record and the query cover each other.
//
// The score is a weighted sum of the features below. "Softly" means that a term
// the query does not say counts in part where the query says a neighbour of it
// (lexicon) or a word of similar letters (grams). Terms count by their IDF.
// The claim's features are taken from the claim or the variant that fits best;
// a record without a title is taken to have its claim for one.

// The features.
const (
	featBM25     = iota // BM25, as a share of the best hit's
	featFirst           // 1/rank by BM25
	featClaim           // fit of the claim or of its best variant
	featTitle           // fit of the title
	FeatureCount        // the number of features
)

// rerankDepth is how many of the best by BM25 are ordered again at the most,
// and leastDepth at the least.
const (
	rerankDepth = 50
	leastDepth  = 16
)

// depth is how many are ordered again where k are asked for.
func depth(k int) int { return min(max(k+k/2, leastDepth), rerankDepth) }

// Features are what a hit is ordered by.
type Features [FeatureCount]float64

// Candidate is a hit before it is ordered again, for training the weights.
type Candidate struct {
	Record   int
	Features Features
}

// Candidates returns the records that Search orders again for a query, best by
// BM25 first.
func (x *Index) Candidates(text string) []Candidate {
	s := x.begin()
	defer x.scratch.Put(s)
	x.collect(s, text, rerankDepth)
	x.compare(s, rerankDepth)
	out := make([]Candidate, len(s.top))
	for i, h := range s.top {
		out[i] = Candidate{h.Record, s.features[i]}
	}
	return out
}

// rerank orders the best depth hits by their features; those behind them keep
// their order and their place.
func (x *Index) rerank(s *scratch, depth int) {
	if len(s.top) == 0 {
		return
	}
	x.compare(s, depth)
	best, lowest := s.top[0].Score, math.Inf(1)
	for i := range s.top {
		if i >= depth {
			s.top[i].Score = lowest + s.top[i].Score/best - 1
			continue
		}
		score := 0.0
		for k, w := range weights {
			score += float64(w * s.features[i][k])
		}
		s.top[i].Score = score
		lowest = min(lowest, score)
	}
	sortHits(s.top[:min(len(s.top), depth)])
}

// compare fills in the features of the best depth hits.
func (x *Index) compare(s *scratch, depth int) {
	if len(s.top) == 0 {
		return
	}
	s.meet(x)
	best := s.top[0].Score
	for i := range s.top[:min(len(s.top), depth)] {
		h, f := &s.top[i], &s.features[i]
		*f = Features{featBM25: h.Score / best, featFirst: 1 / float64(i+1)}
		x.fits(s, h, f)
	}
}

// sum is what one wording adds up to, in units of IDF.
type sum struct{ all, common uint64 }

// fits compares the wordings of a record, the last of which is its title.
func (x *Index) fits(s *scratch, h *Hit, f *Features) {
	n := x.sum(s, h.Record)
	second := 0.0
	for k := range n {
		said, fit, some := s.fit(k)
		switch {
		case n > 1 && k == n-1 && some:
			f[featTitle] = fit
		case n > 1 && k == n-1:
			f[featTitle] = f[featClaim]
		case fit > f[featClaim]:
			second, f[featClaim] = f[featClaim], fit
			h.Wordings = [2]int{k, h.Wordings[0]}
			h.Said = max(h.Said, said)
		case fit > second:
			second = fit
			h.Wordings[1] = k
			h.Said = max(h.Said, said)
		}
	}
}

// sum adds up the terms of the wordings of a record, and tells how many there are.
func (x *Index) sum(s *scratch, record int) (wordings int) {
	p := x.partOf(record)
	b := p.bag(record - p.firstRecord)
	clear(s.sums[:b.wordings])
	s.places = s.places[:0]
	said, rank, at, more := bitsOf(b.said), uint32(0), 0, uint32(0)
	for range b.size {
		more, at = step(b.rest, at)
		rank += more
		st := s.state(x, p.firstTerm+int(p.terms.byRank[rank]))
		rank++
		s.places = append(s.places, st)
		for mask := said.next(b.wordings); mask != 0; mask &= mask - 1 {
			s.sums[bits.TrailingZeros32(mask)].add(st)
		}
	}
	if at < len(b.rest) {
		s.sumAgain(&b, cursor(b.rest[at:]))
	}
	return b.wordings
}

// sumAgain adds what wordings say once more.
func (s *scratch) sumAgain(b *bag, c cursor) {
	for n := c.count(); n > 0; n-- {
		c.uint()
	}
	for len(c) > 0 {
		i, wording, ok := b.again(&c)
		if !ok {
			return
		}
		s.sums[wording].add(s.places[i])
	}
}

func (m *sum) add(st *state) {
	m.all += uint64(st.idf)
	m.common += uint64(st.common)
}

// fit tells how much of a wording the query says, and how well the two cover each
// other, 0..1: the geometric mean of the shares, by IDF, of what they softly have
// in common. A wording that repeats itself covers no more than the query. some is
// false for an empty wording.
func (s *scratch) fit(wording int) (said, fit float64, some bool) {
	all, common := float64(s.sums[wording].all), float64(s.sums[wording].common)
	if all == 0 || s.mass == 0 {
		return 0, 0, false
	}
	said = common / all
	return said, math.Sqrt(said * min(common/s.mass, 1)), true
}
