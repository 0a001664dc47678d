package figure

// factor reads "doubled", "halved", "tenfold", "twice as many".
func (s *scan) factor(i int) (reading, bool) {
	t := s.at(i)
	if !t.is(roleFactor) {
		return reading{}, false
	}
	next := i + 1
	r := reading{first: i, next: next, after: next}
	r.Kind, r.Value, r.High, r.Digits = Multiple, t.entry.value, t.entry.value, 1
	switch {
	case t.low == "twice":
		if !s.comparesBehind(next) {
			r.Kind, r.frequency = Count, true
		}
	case t.low == "double" || t.low == "triple" || t.low == "treble" || t.low == "quadruple":
		if !s.doubles(i) {
			return reading{}, false
		}
	case s.pastHyphen(next) > next:
		return reading{}, false
	}
	if t.is(roleVerb) && r.Value < 1 {
		r.Change = -1
	} else if t.is(roleVerb) && t.low != "double" || s.oneOf(i-1, "to", "will", "would", "not", "could") && t.low != "twice" {
		r.Change = 1
	}
	return r, true
}

// doubles tells the factor "double the rate", "to double", "will double" from
// double figures, double-deckers and tennis.
func (s *scan) doubles(i int) bool {
	if s.oneOf(i+1, "the", "its", "their", "that", "what", "in", "by", "since", "over", "from", "to", "between", "our", "this", "every", "those", "last", "his", "her") {
		return true
	}
	return s.clauseEnd(i+1) && s.oneOf(i-1, "to", "will", "would", "could", "may", "almost", "nearly", "than") ||
		s.oneOf(i-1, "to", "will", "would", "could", "quite") && !s.at(i+1).is(roleVague)
}

// maxRatioGap is how many words may stand in "one junior doctor in ten".
const maxRatioGap = 4

// ratio reads "one in five", "six out of 10", "2 in every 5", "one voter in
// five": a per cent, or a rate when the base is a thousand or more.
func (s *scan) ratio(i int) (reading, bool) {
	a, ok := s.amount(i)
	if !ok || a.decimal || a.scale > 1 || a.value < 1 {
		return reading{}, false
	}
	j, gap := a.next, false
	if k := s.ratioGap(a, j); k > 0 {
		j, gap = k, true
	}
	j, ok = s.ratioIn(j)
	if !ok {
		return reading{}, false
	}
	b, ok := s.amount(j)
	if !ok || !plausibleRatio(a, b) || s.at(j).yearLike() || s.dates[j] || s.unitBehind(b.next) || gap && s.pluralNoun(b.next) {
		return reading{}, false
	}
	r := reading{first: i, next: b.next, after: b.next, digital: !a.words}
	r.Fraction = a.value < 10
	r.Digits = a.digits
	if b.value >= 1000 {
		r.Kind, r.Value, r.Unit, r.Fraction = Rate, a.value, rateUnit(b.value), false
	} else {
		r.Kind, r.Value, r.Unit = Percent, 100*a.value/b.value, "%"
	}
	r.High = r.Value
	return r, true
}

func (s *scan) ratioGap(a amount, j int) int {
	if a.value > 2 || s.pastHyphen(j) > j {
		return 0
	}
	for k := j; k < j+maxRatioGap && s.at(k).kind == word && !s.clauseEnd(k) && !s.at(k).is(roleStop|numeral|roleTime); k++ {
		if s.oneOf(k+1, "in") && s.oneOf(k+2, "every") || s.oneOf(k+1, "in") && s.at(k+2).is(numeral) || s.oneOf(k+1, "in") && s.at(k+2).between(2, 100) {
			return k + 1
		}
	}
	return 0
}

func (s *scan) ratioIn(j int) (int, bool) {
	j = s.pastHyphen(j)
	switch {
	case s.words(j, "in", "every"), s.words(j, "out", "of"), s.words(j, "in", "each"):
		if s.oneOf(j+2, "every") {
			return j + 3, true
		}
		return j + 2, true
	case s.oneOf(j, "in"):
		return s.pastHyphen(j + 1), true
	}
	return j, false
}

// plausibleRatio keeps "one in five" and "12 in 100" apart from "30 in 40 states".
func plausibleRatio(a, b amount) bool {
	if b.decimal || a.value >= b.value || b.value > 1e7 {
		return false
	}
	round := b.value == 100 || b.value == 1000 || b.value == 1e4 || b.value == 1e5 || b.value == 1e6
	return round || b.value <= 10 || b.value == 20 || a.value <= 3 && b.value < 1000 || a.value == 1
}

// unitBehind tells whether a unit stands at j: "one in five years" is no ratio.
func (s *scan) unitBehind(j int) bool {
	t := s.at(j)
	return t.is(roleTime|roleMoney) && !t.is(roleOrdinal) || t.symbolIs('%') || s.oneOf(j, "per", "percent") || t.is(roleMonth) && t.upper
}

// pluralNoun tells whether a plural noun stands at j, as in "one patient in
// five hospitals". Verbs in -s are listed, or known to the lexicon.
func (s *scan) pluralNoun(j int) bool {
	t := s.at(j)
	return t.kind == word && t.gap == space && isPlural(t.low) && !t.is(roleVerb|roleStop)
}

// fraction reads "a fifth", "two-thirds", "three quarters", "half", "1/3".
func (s *scan) fraction(i int) (reading, bool) {
	if r, ok := s.slashFraction(i); ok {
		return r, true
	}
	if s.oneOf(i, "half") {
		return s.half(i)
	}
	numerator, j := 0., i+1
	switch t := s.at(i); {
	case s.oneOf(i, "a", "an"):
		numerator = 1
	case t.is(roleSmall) && t.entry.value >= 1 && t.entry.value < 10, t.between(1, 9):
		numerator = t.entry.value + t.value
	case t.sign:
		return s.signFraction(i)
	default:
		return reading{}, false
	}
	j = s.pastHyphen(j)
	t := s.at(j)
	plural := t.is(roleParts)
	if !plural && !t.is(rolePart) || t.low == "half" || t.low == "halves" || t.gap == newline || plural == (numerator == 1) {
		return reading{}, false
	}
	if scale := s.at(j + 3); s.words(j+1, "of", "a") && scale.is(roleScale) && scale.width() > 1 {
		r := reading{first: i, next: j + 4, after: j + 4, scaled: true, bare: true}
		r.Value = whole(numerator / t.entry.value * scale.entry.value)
		r.High, r.Digits = r.Value, digitsOf(r.Value)
		return r, true // three-quarters of a million
	}
	if numerator >= t.entry.value || t.low == "quarters" && numerator == 2 || s.partOfYear(i, j) || !plural && !s.closesFraction(j+1) && !s.oneHyphenated(i, j) {
		return reading{}, false
	}
	if s.words(j+1, "of", "a") {
		if r, ok := s.partOfUnit(i, j+3, numerator/t.entry.value); ok {
			return r, true // a quarter of a percentage point
		}
	}
	r := s.portion(i, j+1, 100*numerator/t.entry.value)
	if s.words(j+1, "of", "1") {
		r.Value /= 100
	}
	r.High = r.Value
	return r, true
}

// oneHyphenated tells the fraction in "one-third full" by its hyphen: an
// ordinal has none.
func (s *scan) oneHyphenated(i, j int) bool {
	return s.oneOf(i, "one") && j == i+2 && s.pastHyphen(j+1) == j+1
}

func (s *scan) portion(first, next int, percent float64) reading {
	r := reading{first: first, next: next, after: next}
	r.Kind, r.Unit, r.Value, r.High, r.Digits, r.Fraction = Percent, "%", percent, percent, 1, true
	return r
}

// closesFraction tells the fraction "a third" from the ordinal "a third
// strike": behind a fraction comes no noun.
func (s *scan) closesFraction(j int) bool {
	t := s.at(j)
	if s.clauseEnd(j) || t.kind != word {
		return !s.at(j).hyphen() || s.at(j).gap != glued
	}
	return t.is(roleStop | roleMore | roleLess | roleDeterminer)
}

// partOfYear tells the quarter of a year from the fourth part: "three
// consecutive quarters", "for two quarters", "a quarter earlier".
func (s *scan) partOfYear(i, j int) bool {
	t := s.at(j)
	if t.low != "quarter" && t.low != "quarters" {
		return false
	}
	if s.oneOf(j+1, "earlier", "ago", "later", "before", "after", "century", "final", "past", "to") {
		return s.at(j+1).low != "to"
	}
	if s.pastHyphen(j+1) > j+1 || s.oneOf(i-1, "per") {
		return true
	}
	return t.low == "quarters" && !s.oneOf(j+1, "of", "the") && s.oneOf(i-1, "for", "in", "over", "past", "last", "of", "next", "within", "after", "first", "to")
}

// half reads "half" where it is a share, not "half-term", "half a mile" or
// "the second half".
func (s *scan) half(i int) (reading, bool) {
	switch {
	case s.oneOf(i+1, "a", "an", "of") && s.oneOf(i+2, "percentage"), s.words(i+1, "a", "per", "cent"), s.words(i+1, "a", "percent"):
		return s.partOfUnit(i, i+2, .5)
	case s.oneOf(i+1, "a", "an", "past", "time", "term", "way"), s.at(i + 1).is(roleTime), s.at(i - 1).is(numeral | roleGradedOther):
		return reading{}, false
	case s.pastHyphen(i+1) > i+1, s.at(i-1).hyphen() && s.at(i).gap == glued, s.words(i-2, "and", "a"):
		return reading{}, false
	}
	introduced := s.at(i-1).is(roleHedge) || s.oneOf(i-1, "by", "in", "to", "than", "least")
	if !introduced && !s.closesFraction(i+1) {
		return reading{}, false
	}
	r := s.portion(i, i+1, 50)
	if s.oneOf(i-1, "in") { // "cut in half"
		r.Change = -1
		if !s.at(i-2).is(roleFall) && !s.at(i-3).is(roleFall) && !s.at(i-4).is(roleFall) {
			return reading{}, false
		}
	}
	return r, true
}

// partOfUnit reads "half a percentage point" and "a quarter of a per cent":
// the part of the unit of per cent that stands at j.
func (s *scan) partOfUnit(i, j int, part float64) (reading, bool) {
	r := reading{first: i, next: j}
	r.Value, r.High, r.Digits = part, part, digitsOf(part)
	if !s.percent(&r, j) {
		return reading{}, false
	}
	r.after = r.next
	return r, true
}

// slashFraction reads "1/3" where it is no date: a small denominator.
func (s *scan) slashFraction(i int) (reading, bool) {
	a, slash, b := s.at(i), s.at(i+1), s.at(i+2)
	if !a.between(1, 9) || !slash.symbolIs('/') || !b.between(2, 10) || slash.gap != glued || b.gap != glued {
		return reading{}, false
	}
	if a.value >= b.value || b.value == 7 || b.value == 9 || b.value == 6 || s.at(i+3).symbolIs('/') {
		return reading{}, false
	}
	return s.portion(i, i+3, 100*a.value/b.value), true
}

// signFraction reads "½ the", "¾ of": a lone fraction sign.
func (s *scan) signFraction(i int) (reading, bool) {
	if !s.closesFraction(i + 1) {
		return reading{}, false
	}
	return s.portion(i, i+1, 100*s.at(i).value), true
}
