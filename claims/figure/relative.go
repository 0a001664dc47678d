package figure

// relativeReach is how many tokens a relative period can have before the unit,
// month or season that makes it one: "between the end of April and this June".
const relativeReach = 9

// relativePeriods reads the periods that are meant as seen from the date at,
// outside those found already.
func (s *scan) relativePeriods(found []stretch, at Date) []stretch {
	s.setAside(found)
	s.now = at.Year*12 + at.Month - 1
	var out []stretch
	anchor := 0 // the next token that can make a relative period
	for i := 0; i < len(s.tokens); {
		for anchor < len(s.tokens) && (anchor < i || !s.tokens[anchor].relativeAnchor()) {
			anchor++
		}
		if anchor == len(s.tokens) {
			break
		}
		i = max(i, anchor-relativeReach)
		p, ok := s.period(i)
		if !ok || s.anyAside(p) {
			i++
			continue
		}
		out = append(out, p)
		i = p.next
	}
	return out
}

func (t *token) relativeAnchor() bool {
	return t.is(roleTime|roleSeason) || t.is(roleMonth) && t.upper || t.low == "quarter" || t.low == "year's" || t.low == "year’s"
}

func (s *scan) anyAside(p stretch) bool {
	for i := p.first; i < p.next; i++ {
		if s.dates[i] {
			return true
		}
	}
	return false
}

// relativeYear reads "this year", "last year" and "next year"; "the last year"
// is the twelve months past.
func (s *scan) relativeYear(i int) (y, next int, ok bool) {
	step, ok := s.step(i)
	if !ok || !s.oneOf(i+1, "year", "year's", "year’s") || step != 0 && s.oneOf(i-1, "the") {
		return 0, i, false
	}
	return s.now/12 + step, i + 2, true
}

// step returns how many years, months or quarters on the word at i points.
func (s *scan) step(i int) (int, bool) {
	switch {
	case s.oneOf(i, "this", "current"):
		return 0, true
	case s.oneOf(i, "last"):
		return -1, true
	case s.oneOf(i, "next"):
		return 1, true
	}
	return 0, false
}

// relativePoint reads "last month", "this summer", "last March", "this
// financial year", "the past five years", "ten years ago".
func (s *scan) relativePoint(i int) (stretch, bool) {
	if p, ok := s.ago(i); ok {
		return p, true
	}
	if p, ok := s.window(i); ok {
		return p, true
	}
	step, ok := s.step(i)
	if !ok {
		return stretch{}, false
	}
	switch t := s.at(i + 1); {
	case s.monthAt(i + 1):
		return s.namedMonth(i, int(t.entry.value)-1, step), true
	case t.is(roleSeason) && !(t.low == "fall" && s.at(i+2).is(roleStop)):
		return s.namedSeason(i, int(t.entry.value), step), true
	case s.oneOf(i+1, "financial", "tax") && s.oneOf(i+2, "year"):
		first := (s.now-april)/12*12 + april + 12*step
		return s.spell(i, i+3, first, first+11), true
	}
	if t := s.at(i + 1); !isPlural(t.low) && t.entry.scale <= 10 {
		if n := monthsOf(t); n > 0 {
			first := s.now/n*n + n*step
			return s.spell(i, i+2, first, first+n-1), true
		}
	}
	return stretch{}, false
}

func (s *scan) spell(first, next, from, to int) stretch {
	return stretch{Period{From: from, To: to}, first, next}
}

// window reads "the past five years", "the last year", "the next two months":
// so many months up to now, or from now on.
func (s *scan) window(i int) (stretch, bool) {
	back := s.oneOf(i, "past") || s.oneOf(i, "last")
	if !back && !s.oneOf(i, "next", "coming") {
		return stretch{}, false
	}
	n, j := s.smallNumber(i+1), i+2
	if n == 0 {
		if !s.oneOf(i, "past", "coming") && !s.oneOf(i-1, "the") {
			return stretch{}, false // "last year"
		}
		n, j = 1, i+1
	}
	unit := s.at(j)
	if isPlural(unit.low) != (n > 1) || !unit.is(roleTime) || monthsOf(unit) == 0 {
		return stretch{}, false
	}
	n *= monthsOf(unit)
	if back {
		return s.spell(i, j+1, s.now-n, s.now), true
	}
	return s.spell(i, j+1, s.now, s.now+n), true
}

// ago reads "two years ago", "a decade ago", "six months ago": the month so
// far back, or the calendar year. "More than two years ago" has no end.
func (s *scan) ago(i int) (stretch, bool) {
	if s.now == 0 {
		return stretch{}, false
	}
	n := s.smallNumber(i)
	if s.oneOf(i, "a") {
		n = 1
	}
	unit := s.at(i + 1)
	if n == 0 || !s.oneOf(i+2, "ago") || !unit.is(roleTime) || s.oneOf(i-1, "than", "over") {
		return stretch{}, false
	}
	months := n * monthsOf(unit)
	switch {
	case months == 0:
		return stretch{}, false
	case unit.entry.unit == "month":
		return s.spell(i, i+3, s.now-months, s.now-months), true
	}
	first := (s.now - months) / 12 * 12
	return s.spell(i, i+3, first, first+11), true
}

// recentMonths is how far back a month without a year can lie before it may as
// well be the next of its name.
const recentMonths = 6

// bareMonth reads a month at i that has no year, its day ending before next:
// "in July", "on 5 March".
func (s *scan) bareMonth(i, next int) (stretch, bool) {
	if s.at(next - 1).symbolIs('.') {
		next--
	}
	if s.now == 0 || !s.introduced(i, next) || s.oneOf(next, "each", "every") {
		return stretch{}, false
	}
	back := (s.now - int(s.at(i).entry.value) + 1) % 12
	p := s.spell(i, next, s.now-back, s.now-back)
	if back > recentMonths {
		p.To += 12
	}
	return p, true
}

// introduced tells the month at i from a name by what stands around it: a day,
// a preposition, or another month that has one.
func (s *scan) introduced(i, next int) bool {
	if s.oneOf(i-1, "and", "to") && s.monthAt(i-2) {
		i, next = i-2, i-1
	}
	return s.dayBeside(i, next) || s.preposed(i)
}

func (s *scan) dayBeside(i, next int) bool {
	return next > i+1 && s.at(next-1).kind == number || s.at(i-1).between(1, 31) || s.oneOf(i-1, "st", "nd", "rd", "th") && s.at(i-1).gap == glued
}

// preposed tells whether a preposition stands before the month at i. "May"
// takes a stricter one.
func (s *scan) preposed(i int) bool {
	switch s.at(i - 1).low {
	case "in", "since", "until", "till", "early", "mid", "late", "during":
		return true
	case "to":
		return monthsOf(s.at(i-2)) > 0
	case "of":
		return s.oneOf(i-2, "start", "beginning", "middle", "end", "close")
	case "from", "by", "before", "after", "between", "through", "ending", "ended":
		return s.at(i).low != "may"
	}
	return s.at(i-1).hyphen() && s.oneOf(i-2, "mid", "early", "late")
}

// namedMonth: "this March" is this year's; "last March" may be this year's,
// when that is over, or last year's; "next March" likewise.
func (s *scan) namedMonth(i, month, step int) stretch {
	here := s.now/12*12 + month
	from, to := here+12*step, here+12*step
	if step < 0 && here < s.now {
		to = here
	} else if step > 0 && here > s.now {
		from = here
	}
	return s.spell(i, i+2, from, to)
}

// namedSeason: "this winter" is the one nearest; "last summer" may be this
// year's, when that is over, or last year's.
func (s *scan) namedSeason(i, season, step int) stretch {
	here := s.now/12*12 + 3*season - 1
	if season == 4 && s.now%12 < 5 {
		here -= 12 // from January to May winter is the one that began last year
	}
	from, to := here+12*step, here+12*step
	if step < 0 && here+2 < s.now {
		to = here
	} else if step > 0 && here > s.now {
		from = here
	}
	return s.spell(i, i+2, from, to+2)
}
