package figure

// maxSpread is how many times the upper end of "A to B" may be the lower; a
// wider pair is two figures ("cut by 300 to 6,000").
const maxSpread = 10

// read reads the figure that begins at token i.
func (s *scan) read(i int) (reading, bool) {
	t := s.at(i)
	if t.kind == junk || t.kind == word && !t.is(anyNumeric|roleMoney) && !s.oneOf(i, "a", "an", "us", "c", "magnitude", "aged", "minus") {
		return reading{}, false
	}
	for _, reader := range [...]func(*scan, int) (reading, bool){
		(*scan).factor, (*scan).lonePeriod, (*scan).ratio, (*scan).fraction, (*scan).vague, (*scan).ordinal, (*scan).quantity,
	} {
		if r, ok := reader(s, i); ok {
			return r, true
		}
	}
	return reading{}, false
}

// quantity reads an amount, or a range of two, with unit and base.
func (s *scan) quantity(i int) (reading, bool) {
	low, ok := s.single(i)
	if !ok {
		return low, false
	}
	s.compound(&low)
	if r, ok := s.spread(low); ok {
		low = r
	}
	if low.bare && s.loneOne(low) {
		return low, false
	}
	if low.bare && s.multipliedBy(i) {
		low.Kind, low.bare = Multiple, false
		return low, true
	}
	s.base(&low)
	return low, true
}

// multiplierReach is how far before "by four" the verb may stand.
const multiplierReach = 10

// multipliedBy: "multiplied the size of the economy by four", "a factor of ten".
func (s *scan) multipliedBy(i int) bool {
	if s.words(i-2, "factor", "of") {
		return true
	}
	if !s.oneOf(i-1, "by") {
		return false
	}
	for j := i - 2; j > i-multiplierReach && !s.breakBefore(j+1); j-- {
		if s.oneOf(j, "multiplied", "multiply", "multiplies", "multiplying") {
			return true
		}
	}
	return false
}

// loneOne tells whether "one" stands without a unit: it is then a pronoun
// oftener than a number.
func (s *scan) loneOne(r reading) bool {
	if r.digital || r.Value != 1 || r.next != r.first+1 {
		return false
	}
	ofMany := s.oneOf(r.next, "of") && s.oneOf(r.next+1, "the", "its", "their", "those") && (s.at(r.next+2).kind == number || s.at(r.next+2).is(numeral))
	return !ofMany // "only one of the 40"
}

// single reads one amount with sign, currency and unit.
func (s *scan) single(i int) (reading, bool) {
	first, negative := i, false
	if s.oneOf(i, "minus") || s.signAt(i) {
		negative = true
		i++
	}
	i, currency := s.currency(i)
	a, ok := s.amount(i)
	if !ok || a.value == 0 && a.words {
		return reading{}, false
	}
	r := reading{first: first, next: a.next, after: a.next, digital: !a.words, scaled: a.scale > 1, bare: true}
	r.Value, r.High, r.Digits = a.value, a.value, a.digits
	if currency != "" {
		r.Kind, r.Unit, r.bare = Money, currency, false
		s.moneyTail(&r)
	} else {
		s.unit(&r)
	}
	if negative {
		if r.Kind == Measure {
			r.Value, r.High = -r.Value, -r.High
		} else {
			r.Change = -1
		}
	}
	r.after = r.next
	return r, true
}

// signAt tells whether a minus sign stands at i, right before a number and
// right behind a space.
func (s *scan) signAt(i int) bool {
	t := s.at(i)
	return t.kind == symbol && (t.sym == '-' || t.sym == '−') && t.gap != glued && s.at(i+1).kind == number && s.at(i+1).gap == glued
}

// moneyTail skips the name of a currency behind an amount that has its sign:
// "$5m dollars".
func (s *scan) moneyTail(r *reading) {
	if t := s.at(r.next); t.is(roleMoney) && t.entry.unit == r.Unit && t.entry.scale == 1 {
		r.next++
	}
}

// spread joins low with an upper end: "4% to 10%", "between four and ten per
// cent", "£3-4bn", "two or three".
func (s *scan) spread(low reading) (reading, bool) {
	j, or, ok := s.joiner(low)
	if !ok {
		return low, false
	}
	high, ok := s.single(j)
	if !ok || s.dates[min(j, len(s.dates)-1)] || !fits(low, high) {
		return low, false
	}
	raw := low.Value
	if !low.scaled && high.scaled && low.Value < 1000 {
		raw *= s.scaleAt(high)
	}
	if low.bare && high.size > 0 {
		raw = whole(raw * high.size)
	}
	if s.oneOf(low.first-1, "from") && !s.oneOf(low.first-2, "ranging", "ranges", "range", "ranged", "anything", "anywhere") {
		return s.shareUnit(low, high), true
	}
	if raw >= high.Value || high.Value > raw*maxSpread || or && (high.Value > 2*raw || !low.bare) {
		return low, false
	}
	r := high
	r.first, r.Value, r.High = low.first, raw, high.Value
	r.Digits = min(low.Digits, high.Digits)
	if high.bare {
		r.Kind, r.Unit, r.bare = low.Kind, low.Unit, low.bare
	}
	if or {
		r.Hedge = About
	}
	return r, r.Value < r.High
}

// shareUnit gives the first figure of "from four to ten per cent" the unit of
// the second; they stay two figures.
func (s *scan) shareUnit(low, high reading) reading {
	if low.bare && high.Kind == Percent {
		low.Kind, low.Unit, low.bare = high.Kind, high.Unit, false
	}
	return low
}

// joiner finds what joins two ends of a range behind low, and returns the
// token behind it.
func (s *scan) joiner(low reading) (j int, or, ok bool) {
	j = low.next
	switch {
	case s.pastHyphen(j) > j && !low.compound:
		return j + 1, false, true
	case s.oneOf(j, "to"):
		return j + 1, false, true
	case s.oneOf(j, "and") && s.betweenBefore(low.first):
		return j + 1, false, true
	case s.oneOf(j, "or"):
		return j + 1, true, true
	}
	return j, false, false
}

func (s *scan) betweenBefore(i int) bool {
	return s.oneOf(i-1, "between") || s.oneOf(i-2, "between")
}

// fits tells whether two amounts can be the ends of one range.
func fits(low, high reading) bool {
	if low.Kind == high.Kind && low.Unit == high.Unit {
		return true
	}
	return low.bare || high.bare && (low.Kind == Money || low.Unit == "age")
}

// scaleAt returns the scale word at the end of r's number.
func (s *scan) scaleAt(r reading) float64 {
	scale := 1.
	for i := r.first; i < r.next; i++ {
		if t := s.at(i); t.is(roleScale) && t.entry.value > scale {
			scale = t.entry.value
		}
	}
	return scale
}

// lonePeriod reads "a decade", "a fortnight", "half an hour", "a quarter of a
// century", and "a year" behind a hedge ("more than a year").
func (s *scan) lonePeriod(i int) (reading, bool) {
	value, j := 1., i
	switch {
	case s.oneOf(i, "half") && s.oneOf(i+1, "a", "an"):
		value, j = .5, i+2
	case s.words(i, "quarter", "of", "a") || s.words(i, "quarter", "of", "an"):
		value, j = .25, i+3
	case s.oneOf(i, "a") && (s.words(i+1, "quarter", "of", "a") || s.words(i+1, "quarter", "of", "an")):
		value, j = .25, i+4
	case s.words(i, "a", "quarter", "century"):
		value, j = .25, i+2
	case s.words(i, "a", "half", "century"):
		value, j = .5, i+2
	case s.oneOf(i, "a", "an"):
		j = i + 1
	default:
		return reading{}, false
	}
	t := s.at(j)
	if !t.is(roleTime) || t.is(roleOrdinal) || t.entry.unit == "night" || isPlural(t.low) {
		return reading{}, false
	}
	long := t.entry.scale > 1 || s.words(j+1, "and", "a", "half") // decade, century, fortnight
	if value == 1 && !long && s.hedgeBefore(i, Duration) == Exact {
		return reading{}, false
	}
	if s.at(j+1).wordIs("ago") && !long {
		return reading{}, false
	}
	r := reading{first: i, next: j + 1, after: j + 1}
	r.Kind, r.Unit, r.Digits = Duration, t.entry.unit, 1
	r.Value = value * t.entry.scale
	r.High = r.Value
	if s.words(j+1, "and", "a", "half") {
		r.Value, r.High, r.next = 1.5*r.Value, 1.5*r.High, j+4
	}
	return r, true
}
