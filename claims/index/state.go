package index

// state is what one search knows of one term of the data. States outlive the
// search: what is stamped with another search is not valid, save the IDF.
type state struct {
	search uint32  // the search that soft belongs to
	idf    float32 // 0 until asked for
	soft   float32 // how nearly the query says it, 1 where it does
}

// state returns what this search knows of term t.
func (s *scratch) state(x *Index, t int) *state {
	st := &s.states[t]
	if st.search == s.search {
		return st
	}
	if st.idf == 0 {
		st.idf = float32(x.idf(x.count(t)))
	}
	st.search, st.soft = s.search, s.grams.nearness(x.terms.item(t))
	return st
}

// meet makes the query known to the states: what it says, and what is near it.
func (s *scratch) meet(x *Index) {
	if s.states == nil {
		s.states = make([]state, x.terms.n)
	}
	s.search++
	if s.search == 0 { // the stamps have come round
		clear(s.states)
		s.search = 1
	}
	s.grams = grams{}
	for _, t := range s.extracted {
		s.letters = append(s.letters[:0], t.Text...)
		s.grams.add(s.letters)
	}
	s.mass = 0
	for _, q := range s.terms {
		st := s.state(x, q.term)
		st.soft = 1
		s.mass += q.weight * float64(st.idf)
		x.eachNeighbour(q.term, func(other int, strength float32) {
			near := s.state(x, other)
			near.soft = max(near.soft, strength)
		})
	}
}
