package figure

import "math"

// Period is a stretch of time: "2024/25", "since spring 2023", "July 2025".
//
// A financial year runs from April to March, a winter from December to
// February, early, mid and late are the thirds of a year. "2008-09" is a
// financial year (two years that follow each other), "2024-04" a month.
// "since" and "from" leave To open, "until", "before" and "up to" From.
type Period struct {
	Start, End int // byte range in the text
	From, To   int // months counted as year*12 + month-1, inclusive; 0 = open
}

// Overlap tells whether two periods share a month. It is symmetric.
func Overlap(a, b Period) bool {
	return a.From <= b.last() && b.From <= a.last()
}

// Within tells whether a lies wholly inside b.
func Within(a, b Period) bool {
	return a.From >= b.From && a.last() <= b.last()
}

// last returns the last month, or the end of time when the period is open.
func (p Period) last() int {
	if p.To == 0 {
		return math.MaxInt
	}
	return p.To
}

// Periods returns the years, months, quarters and seasons that text names, in
// order. Relative ones ("last year") are not read.
func Periods(text string) []Period {
	s := newScan(text)
	if !s.numeric {
		return nil
	}
	var out []Period
	for _, p := range s.periods() {
		p.Start, p.End = s.tokens[p.first].start, s.tokens[p.next-1].end
		out = append(out, p.Period)
	}
	return out
}

// stretch is a period being read, with its tokens [first, next).
type stretch struct {
	Period
	first, next int
}

// maxBeforeYear is how many tokens a period can have before its first year:
// "between the 25th of July and the 2nd of August, 2025".
const maxBeforeYear = 16

func (s *scan) periods() []stretch {
	var out []stretch
	year := 0 // the next token that can be a year
	for i := 0; i < len(s.tokens); {
		for year < len(s.tokens) && (year < i || !s.tokens[year].yearLike()) {
			year++
		}
		if year == len(s.tokens) {
			break
		}
		i = max(i, year-maxBeforeYear)
		p, ok := s.period(i)
		if !ok {
			i++
			continue
		}
		out = append(out, p)
		i = p.next
	}
	return out
}

// period reads a period at token i, with "since" or "from ... to" before it.
func (s *scan) period(i int) (stretch, bool) {
	lead, j := s.periodLead(i)
	p, ok := s.pointOrRange(j, lead == "between")
	if !ok {
		return p, false
	}
	ranged := s.ranged
	p.first = i
	switch lead {
	case "":
		p.first = j
	case "since", "after":
		p.To = 0
	case "from":
		if !ranged {
			p.To = 0
		}
	case "until":
		p.From = 0
	case "before":
		p.From, p.To = 0, p.From-1
	case "year to":
		p.From = p.To - 11
	case "between":
		if !ranged {
			p.first = j
		}
	}
	return p, true
}

// periodLead reads what opens or closes a period at i and returns the token
// behind it, past "the".
func (s *scan) periodLead(i int) (string, int) {
	lead, j := "", i
	switch {
	case s.oneOf(i, "since", "after", "before", "from", "between"):
		lead, j = s.at(i).low, i+1
	case s.oneOf(i, "until", "till", "through"):
		lead, j = "until", i+1
	case s.words(i, "up", "to"):
		lead, j = "until", i+2
	case s.words(i, "year", "to"), s.words(i, "year", "ending"):
		lead, j = "year to", i+2
	case i == 0 && s.oneOf(i, "to"):
		lead, j = "until", i+1
	}
	if lead != "" && s.oneOf(j, "the") {
		j++
	}
	return lead, j
}

// pointOrRange reads one period, or two joined: "2010 to 2017", "2010/11-2017/18".
func (s *scan) pointOrRange(i int, between bool) (stretch, bool) {
	s.ranged = false
	if p, ok := s.monthRange(i); ok {
		s.ranged = true
		return p, true
	}
	p, ok := s.point(i)
	if !ok {
		return p, false
	}
	j := p.next
	switch {
	case s.at(j).hyphen(), s.at(j).symbolIs('/') && s.at(j).gap == glued, s.oneOf(j, "to", "through", "until"), between && s.oneOf(j, "and"):
		j++
		if s.oneOf(j, "the") {
			j++
		}
		if q, ok := s.point(j); ok && q.To > p.From {
			p.To, p.next = q.To, q.next
			s.ranged = true
		}
	}
	return p, true
}
