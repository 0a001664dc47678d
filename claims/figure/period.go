package figure

import (
	"math"
	"slices"
)

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

// last returns the last month, or the end of time when the period is open.
func (p Period) last() int {
	if p.To == 0 {
		return math.MaxInt
	}
	return p.To
}

// Periods returns the years, months, quarters and seasons that text names, in
// order. Relative ones ("last year") are not read: see PeriodsAt.
func Periods(text string) []Period {
	return PeriodsAt(text, Date{})
}

// PeriodsAt returns the periods of text that Periods returns, unchanged, and
// among them the relative ones ("this year", "last month", "in July", "since
// last March", "the past five years"), as they are meant in a text of the
// date at. With the zero Date it reads no relative ones.
//
// A month without a year is the last one of its name; one more than half a
// year back may as well be the next, and the period then holds both.
func PeriodsAt(text string, at Date) []Period {
	s := newScan(text)
	return s.periodsAt(s.datedPeriods(), at)
}

// datedPeriods are the periods that PeriodsAt finds at any date.
func (s *scan) datedPeriods() []stretch {
	if !s.numeric {
		return nil
	}
	return s.periods()
}

// periodsAt are the periods found, and among them the relative ones.
func (s *scan) periodsAt(found []stretch, at Date) []Period {
	if at.valid() {
		found = append(found, s.relativePeriods(found, at)...)
		slices.SortFunc(found, func(p, q stretch) int { return p.first - q.first })
	}
	if len(found) == 0 {
		return nil
	}
	out := make([]Period, len(found))
	for i, p := range found {
		out[i] = p.Period
		out[i].Start, out[i].End = s.tokens[p.first].start, s.tokens[p.next-1].end
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
	p, ok := s.pointOrRange(j, lead.word == "between")
	if !ok {
		return p, false
	}
	ranged := s.ranged
	p.first = i
	switch lead.word {
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
	case "span to":
		p.From = p.To - lead.months + 1
	case "between":
		if !ranged {
			p.first = j
		}
	}
	return p, true
}

// lead is what opens or closes a period: "since", "until", "span to".
type lead struct {
	word   string
	months int // of "the year to", "three months to"
}

// leadTo are the leads of two words, by the word before "to".
var leadTo = map[string]string{"up": "until", "prior": "before"}

// periodLead reads what opens or closes a period at i and returns the token
// behind it, past "the".
func (s *scan) periodLead(i int) (lead, int) {
	l, j := lead{}, i
	switch t := s.at(i); t.low {
	case "since", "after", "before", "from", "between":
		l.word, j = t.low, i+1
	case "until", "till", "through":
		l.word, j = "until", i+1
	case "up", "prior":
		if s.oneOf(i+1, "to") {
			l.word, j = leadTo[t.low], i+2
		}
	case "ahead":
		if s.oneOf(i+1, "of") {
			l.word, j = "before", i+2
		}
	case "pre":
		if s.pastHyphen(i+1) > i+1 {
			l.word, j = "before", i+2
		}
	case "to":
		if i == 0 {
			l.word, j = "until", i+1
		}
	default:
		if months, next := s.spanTo(i); months > 0 {
			l, j = lead{"span to", months}, next
		}
	}
	if l.word != "" && s.oneOf(j, "the") {
		j++
	}
	return l, j
}

// spanTo reads "year to", "year ended", "quarter to", "three months to", and
// returns how many months they are and the token behind.
func (s *scan) spanTo(i int) (months, next int) {
	n, j := 1, i
	if k := s.smallNumber(i); k > 0 {
		n, j = k, i+1
	}
	if t := s.at(j); !t.is(roleTime) && t.low != "quarter" {
		return 0, i
	}
	if !s.oneOf(j+1, "to", "ending", "ended", "until") || isPlural(s.at(j).low) != (n > 1) {
		return 0, i
	}
	return n * monthsOf(s.at(j)), j + 2
}

// monthsOf returns how many months the unit of time t has, or 0.
func monthsOf(t *token) int {
	switch {
	case t.low == "quarter":
		return monthsInQuarter
	case t.is(roleTime) && t.entry.unit == "month":
		return 1
	case t.is(roleTime) && t.entry.unit == "year":
		return 12 * int(t.entry.scale)
	}
	return 0
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
