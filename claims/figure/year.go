package figure

// isoPoint: "2024-04", "2024-04-30".
func (s *scan) isoPoint(i int) (stretch, bool) {
	if s.now > 0 || !s.yearAt(i) || s.pastHyphen(i+1) == i+1 {
		return stretch{}, false
	}
	m := s.at(i + 2)
	y := int(s.at(i).value)
	if !m.between(1, 12) || m.width() != 2 || int(m.value) == (y+1)%100 && s.pastHyphen(i+3) == i+3 {
		return stretch{}, false
	}
	next := i + 3
	if s.pastHyphen(next) > next && s.at(next+1).between(1, 31) && s.at(next+1).width() == 2 {
		next += 2
	}
	return months(i, next, y, int(m.value)-1, int(m.value)-1), true
}

// Financial years run from April to March.
const (
	april = 3
	march = 12 + 2
)

// yearPoint: "2023", "2008/09", "2010-17", "1990s", "2021 Q3", "2022 summer".
func (s *scan) yearPoint(i int) (stretch, bool) {
	y, next, ok := s.year(i)
	if !ok {
		return stretch{}, false
	}
	if s.at(i).kind == word {
		return months(i, next, y, 0, 11), true // last year
	}
	if next, ok := s.secondYear(i); ok {
		return months(i, next, y, april, march), true
	}
	if s.pastHyphen(i+1) > i+1 {
		if second := s.at(i + 2); second.integer() && second.width() == 2 && y%100 < int(second.value) && !s.at(i+3).symbolIs('/') {
			return months(i, i+3, y, 0, 12*(int(second.value)-y%100)+11), true // 2010-17
		}
	}
	switch n := s.at(i + 1); {
	case (n.wordIs("s") || n.wordIs("'s")) && n.gap == glued && y%10 == 0:
		return months(i, i+2, y, 0, 119), true
	case n.wordIs("q") && s.at(i+2).between(1, 4) && s.at(i+2).gap == glued:
		q := int(s.at(i + 2).value)
		return months(i, i+3, y, 3*q-3, 3*q-1), true
	case n.is(roleSeason) && n.entry.value < 4 && n.low != "fall" && s.clauseEnd(i+2):
		return months(i, i+2, y, 3*int(n.entry.value)-1, 3*int(n.entry.value)+1), true
	}
	return months(i, i+1, y, 0, 11), true
}

// secondYear reads the "/09" of "2008/09", "2008-09" or "2008/2009" behind the
// year at i: the two must follow each other.
func (s *scan) secondYear(i int) (int, bool) {
	joint, second := s.at(i+1), s.at(i+2)
	if joint.gap != glued || second.gap != glued || !joint.symbolIs('/') && !joint.hyphen() || !second.integer() {
		return 0, false
	}
	want := int(s.at(i).value) + 1
	if second.width() == 2 && int(second.value) == want%100 || second.width() == 4 && int(second.value) == want && joint.symbolIs('/') {
		return i + 3, true
	}
	return 0, false
}

// year reads the year at token i and returns the token behind it: "2024", or,
// where relative periods are read, "last year".
func (s *scan) year(i int) (y, next int, ok bool) {
	if s.now > 0 {
		return s.relativeYear(i)
	}
	if !s.yearAt(i) {
		return 0, i, false
	}
	return int(s.at(i).value), i + 1, true
}

// yearAt tells a year from a count at token i. From 1900 on a bare number of
// four digits is a year unless people or things are counted by it; before
// 1900 it takes a preposition to make it one.
func (s *scan) yearAt(i int) bool {
	t, before, after := s.at(i), s.at(i-1), s.at(i+1)
	if !t.yearLike() || s.unitOfYear(i) {
		return false
	}
	if before.kind == symbol && (currencyOf(before.sym) != "" || before.sym == '#' || before.sym == '+') && t.gap == glued {
		return false
	}
	if t.gap == glued && before.kind == word && !s.monthAt(i-1) && before.low != "q" && before.width() < 4 {
		return false
	}
	if s.oneOf(i+1, "more", "fewer", "extra", "additional") && isPlural(s.at(i+2).low) {
		after = s.at(i + 2)
	}
	counted := after.kind == word && after.gap != glued && (after.is(rolePlural) || isPlural(after.low) && !after.is(roleStop|roleVerb|roleMonth) && (!t.modern() || after != s.at(i+1))) ||
		s.strongHedge(i-1) && after.kind == word && after.gap == space && !after.is(roleStop) && isPlural(after.low)
	dated := s.oneOf(i-1, "in", "since", "from", "until", "till", "during", "before", "after", "by", "early", "late", "mid", "year", "the", "between", "spring", "summer", "autumn", "winter") || s.monthAt(i-1) || before.between(1, 31)
	if t.modern() {
		return !counted || dated
	}
	return dated && !counted && !s.oneOf(i-1, "the", "by") || s.oneOf(i-1, "and", "to") && s.oneOf(i-3, "between", "from") || s.oneOf(i+1, "to") && s.at(i+2).yearLike() && s.at(i+2).modern()
}

func (t *token) modern() bool { return t.value >= 1900 }

func (s *scan) strongHedge(i int) bool {
	return s.oneOf(i, "nearly", "almost", "some", "over", "about", "around", "exactly", "roughly", "than", "least", "another", "extra", "all")
}

// unitOfYear tells whether a unit follows: "2000 km", "2000%".
func (s *scan) unitOfYear(i int) bool {
	after := s.at(i + 1)
	switch {
	case after.kind == word && after.gap == newline:
		return false
	case after.symbolIs('%'), after.is(roleMoney|roleMeasure) && !after.is(roleFall), s.oneOf(i+1, "per", "percent", "pc", "times"), after.is(roleTime) && !after.is(roleOrdinal):
		return !s.oneOf(i+1, "per") || s.oneOf(i+2, "cent")
	}
	return after.is(roleScale) && s.isScale(i+1)
}
