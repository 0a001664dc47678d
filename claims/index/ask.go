package index

import "slices"

// Question asks for the records of a sentence: as a whole, together with words
// of its context, and for each of its parts.
type Question struct {
	Text    string
	Context string // words that the text leans on; may be empty
	Parts   []string
}

// Answer holds the hits of each, best first.
type Answer struct {
	Whole, InContext []Hit
	Parts            [][]Hit
}

// partDepth is how many of the best by BM25 of the whole are looked at for a
// part: what a part is about, the whole is about as well.
const partDepth = 32

// Ask searches for k hits of the whole and few of each other. It reads the
// postings of a term once, where as many searches would read them for each.
func (x *Index) Ask(q Question, k, few int) (a Answer) {
	if x.n == 0 {
		return Answer{Parts: make([][]Hit, len(q.Parts))}
	}
	s := x.begin()
	defer x.scratch.Put(s)
	x.queryTerms(s, q.Text)
	x.scoreAll(s, nil)
	s.take(max(depth(k), partDepth))
	among := slices.Clone(s.top[:min(len(s.top), partDepth)])
	a.Whole = x.best(s, k)
	if q.Context != "" {
		a.InContext = x.inContext(s, q.Text+" "+q.Context, few)
	}
	s.forget()
	for _, part := range q.Parts {
		a.Parts = append(a.Parts, x.ofPart(s, part, among, few))
	}
	return a
}

// best orders the hits in top again and returns the first k.
func (x *Index) best(s *scratch, k int) []Hit {
	x.rerank(s, depth(k))
	return s.first(k)
}

// first copies the first k hits; nil where there is none.
func (s *scratch) first(k int) []Hit { return append([]Hit(nil), s.top[:min(k, len(s.top))]...) }

// inContext adds what the context says to the scores of the whole.
func (x *Index) inContext(s *scratch, text string, k int) []Hit {
	whole := slices.Clone(s.terms)
	x.queryTerms(s, text)
	x.scoreAll(s, whole)
	s.take(depth(k))
	return x.best(s, k)
}

// ofPart orders the records among by what they have of one part of the text; the
// fit of their claims stands for BM25.
func (x *Index) ofPart(s *scratch, text string, among []Hit, k int) []Hit {
	x.queryTerms(s, text)
	s.meet(x)
	s.top = append(s.top[:0], among...)
	for i := range s.top {
		h, f := &s.top[i], &s.features[i]
		*h, *f = Hit{Record: h.Record, Wordings: [2]int{None, None}}, Features{}
		x.fits(s, h, f)
		h.Score = float64((weights[featBM25]+weights[featClaim])*f[featClaim]) + float64(weights[featTitle]*f[featTitle])
	}
	sortHits(s.top)
	return s.first(k)
}
