package figure

// scan holds the tokens of one text, and the figures found so far.
type scan struct {
	text    string
	tokens  []token
	numeric bool // some token could be (part of) a figure
	found   []reading
	dates   []bool // tokens that belong to a date or year
	ranged  bool   // the period read last has two ends
	now     int    // the month of the text, as in Period, while relative periods are read; otherwise 0
}

// reading is a figure being read, with the tokens it stands on.
type reading struct {
	Figure
	first, next int // tokens [first, next): number, unit and base
	after       int // first token behind the number and unit
	bare        bool
	digital     bool    // written in digits
	compound    bool    // "five-day": hyphenated to what follows
	scaled      bool    // with "million", "k" ...
	size        float64 // canonical units in one of the unit read: .01 for pence; 0 without a unit
	frequency   bool    // "three times" a year, as opposed to "three times as many"
}

// fewFigures is how many figures most sentences hold at most.
const fewFigures = 4

func newScan(text string) *scan {
	s := &scan{text: text}
	s.tokens, s.numeric = lex(text)
	return s
}

// nothing stands for the token beyond either end of the text.
var nothing = token{gap: newline, entry: unknown}

// at returns token i, or nothing outside the text.
func (s *scan) at(i int) *token {
	if i < 0 || i >= len(s.tokens) {
		return &nothing
	}
	return &s.tokens[i]
}

// words tells whether the tokens at i are these words.
func (s *scan) words(i int, want ...string) bool {
	for k, w := range want {
		if !s.at(i + k).wordIs(w) {
			return false
		}
	}
	return true
}

// oneOf tells whether token i is one of these words.
func (s *scan) oneOf(i int, words ...string) bool {
	t := s.at(i)
	if t.kind != word {
		return false
	}
	for _, w := range words {
		if t.low == w {
			return true
		}
	}
	return false
}

// pastHyphen returns the token behind a hyphen at i when the hyphen joins two
// tokens without spaces; otherwise i.
func (s *scan) pastHyphen(i int) int {
	if s.at(i).hyphen() && s.at(i).gap == glued && s.at(i+1).gap == glued && i+1 < len(s.tokens) {
		return i + 1
	}
	return i
}

// clauseEnd tells whether a new clause begins at token i: the end of the text,
// a line break, a full stop, comma, bracket, quotation mark.
func (s *scan) clauseEnd(i int) bool {
	if i >= len(s.tokens) || i < 0 {
		return true
	}
	t := &s.tokens[i]
	if t.gap == newline {
		return true
	}
	return t.kind == symbol && (!t.hyphen() || t.gap != glued) && t.sym != '\'' && t.sym != '’' && t.sym != '/'
}

// breakBefore tells whether a new clause begins at token i: a mark or a line
// break stands between it and the token before.
func (s *scan) breakBefore(i int) bool {
	return i <= 0 || i >= len(s.tokens) || s.tokens[i].gap == newline || s.tokens[i-1].kind == symbol && s.clauseEnd(i-1)
}

// setAside marks the tokens of periods, so that their numbers are not taken for
// figures.
func (s *scan) setAside(periods []stretch) {
	s.dates = make([]bool, len(s.tokens))
	for _, p := range periods {
		for i := p.first; i < p.next; i++ {
			s.dates[i] = true
		}
	}
}

// find reads the figures from left to right.
func (s *scan) find() {
	for i := 0; i < len(s.tokens); {
		if s.dates[i] {
			i++
			continue
		}
		if n := s.noFigure(i); n > 0 {
			i += n
			continue
		}
		r, ok := s.read(i)
		if !ok {
			i++
			continue
		}
		if s.found == nil {
			s.found = make([]reading, 0, fewFigures)
		}
		s.found = append(s.found, r)
		i = r.next
	}
	for i := range s.found {
		s.setContext(i)
	}
	s.inferPercent()
}

// figures returns what was found, with the context of each.
func (s *scan) figures() []Figure {
	if len(s.found) == 0 {
		return nil
	}
	out := make([]Figure, len(s.found))
	for i := range s.found {
		r := &s.found[i]
		out[i] = r.Figure
		out[i].Start, out[i].End = s.tokens[r.first].start, s.tokens[r.next-1].end
	}
	return out
}
