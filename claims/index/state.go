package index

// state is what one search knows of one term of the data. States outlive the
// search: what is stamped with another search is not valid, save the IDF.
type state struct {
	search uint32 // the search that common belongs to
	idf    uint32 // in units; 0 until asked for
	common uint32 // the IDF, as far as the query says the term: whole where it does
}

// state returns what this search knows of term t.
func (s *scratch) state(x *Index, t int) *state {
	st := &s.states[t]
	if st.search != s.search {
		s.learn(x, st, t)
	}
	return st
}

func (s *scratch) learn(x *Index, st *state, t int) {
	if st.idf == 0 {
		st.idf = x.wholeIDF(t)
	}
	st.search, st.common = s.search, 0
	p := x.partWith(t)
	if t -= p.firstTerm; s.grams.holds(p.terms.firsts[t]) {
		st.soften(s.grams.nearness(p.terms.item(t)))
	}
}

// soften notes that the query says the term by this much, if not by more.
func (st *state) soften(strength float32) {
	st.common = max(st.common, uint32(float32(st.idf)*strength))
}

// meet makes the query known to the states: what it says, and what is near it.
func (s *scratch) meet(x *Index) {
	if s.states == nil {
		s.states = make([]state, x.terms)
	}
	s.search++
	if s.search == 0 { // the stamps have come round
		clear(s.states)
		s.search = 1
	}
	clear(s.grams[:])
	for _, t := range s.extracted {
		s.letters = append(s.letters[:0], t.Text...)
		s.grams.add(s.letters)
	}
	s.mass = 0
	for i, q := range s.terms {
		s.mass += float64(q.weight * float64(s.state(x, q.term).idf))
		for k, number := range s.numbers[i*len(x.parts):][:len(x.parts)] {
			s.say(x, k, q.term, int(number))
		}
	}
}

// say makes a term of the query known to the states of part k, where it goes by
// number if the part holds it.
func (s *scratch) say(x *Index, k, term, number int) {
	p := &x.parts[k]
	var near []neighbour
	if number == unheld {
		near = s.bridge(x, term, k)
	} else {
		s.state(x, p.firstTerm+number).soften(1)
		near = p.neighbours.of(number)
	}
	for _, n := range near {
		s.state(x, p.firstTerm+n.term()).soften(n.softly())
	}
}
