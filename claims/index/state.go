package index

// state is what one search knows of one term of the data. States outlive the
// search: what is stamped with another search is not valid, save the IDF.
type state struct {
	search uint32  // the search that soft belongs to
	idf    float32 // 0 until asked for
	soft   float32 // how nearly the query says it, 1 where it does
	head   uint16  // the first of its grams; valid with idf
	short  bool    // too short to be told by its head
}

// state returns what this search knows of term t.
func (s *scratch) state(x *Index, t int) *state {
	st := &s.states[t]
	if st.search == s.search {
		return st
	}
	if st.idf == 0 {
		st.idf = float32(x.idf(x.count(t)))
		st.head, st.short = headGram(x.text(t))
	}
	st.search, st.soft = s.search, 0
	if st.short || s.grams.has(st.head) {
		st.soft = s.grams.nearness(x.text(t))
	}
	return st
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
	s.grams = grams{}
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
	soften := func(other int, strength float32) {
		near := s.state(x, p.firstTerm+other)
		near.soft = max(near.soft, strength)
	}
	if number == unheld {
		for _, n := range s.bridge(x, term, k) {
			soften(int(n.term), n.softly())
		}
		return
	}
	s.state(x, p.firstTerm+number).soft = 1
	p.eachNeighbour(number, soften)
}
