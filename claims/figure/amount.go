package figure

import "math"

// amount is a number in digits or words, with its scale: "7.5 million",
// "seven and a half million", "a hundred", "1,00,000".
type amount struct {
	value   float64 // scale applied
	scale   float64 // 1e6 for "7.5 million", 1 without
	digits  int
	next    int // the token behind it
	words   bool
	grouped bool
	decimal bool
}

// amount reads the number at token i.
func (s *scan) amount(i int) (amount, bool) {
	t := s.at(i)
	var a amount
	var ok bool
	switch {
	case t.kind == number:
		a, ok = s.digitAmount(i), !s.oneOf(i+1, "st", "nd", "rd", "th") || s.at(i+1).gap != glued
	case t.is(numeral) || s.oneOf(i, "a", "an", "half"):
		a, ok = s.wordAmount(i)
	case t.symbolIs('.') && s.at(i+1).integer() && s.at(i+1).gap == glued && t.gap != glued:
		a, ok = s.pointAmount(i), true
	}
	return a, ok && a.value < 1e18
}

// pointAmount reads ".5".
func (s *scan) pointAmount(i int) amount {
	t := s.at(i + 1)
	a := amount{value: t.value / math.Pow10(t.width()), scale: 1, digits: int(t.digits), next: i + 2, decimal: true}
	s.scaleAmount(&a)
	return a
}

func (s *scan) digitAmount(i int) amount {
	t := s.at(i)
	a := amount{value: t.value, scale: 1, digits: int(t.digits), next: i + 1, grouped: t.grouped, decimal: t.decimal}
	s.spaceGroups(i, &a)
	if f := s.at(a.next); f.sign && f.gap == glued { // 7½
		a.value += f.value
		a.digits++
		a.decimal = true
		a.next++
	}
	s.scaleAmount(&a)
	return a
}

// spaceGroups joins "7 500 000": a number of up to three digits and groups of
// exactly three.
func (s *scan) spaceGroups(i int, a *amount) {
	if !s.at(i).integer() || s.at(i).width() > 3 || s.at(i).value == 0 {
		return
	}
	n := i + 1
	value := a.value
	for s.at(n).integer() && s.at(n).width() == 3 && (s.at(n).gap == space || s.at(n).gap == thinSpace) && value < 1e12 {
		value = float64(value*1000) + s.at(n).value
		n++
	}
	if n > i+1 {
		a.value, a.digits, a.next, a.grouped = value, digitsOf(value), n, true
	}
}

// scaleAmount reads the scale behind a number: "million", "-million", "bn",
// glued "k", and "and a half million".
func (s *scan) scaleAmount(a *amount) {
	j := s.pastHyphen(a.next)
	if part := s.andPart(j); part > 0 && s.at(j+3).is(roleScale) && s.isScale(j+3) {
		a.value += part
		a.digits++
		a.decimal = true
		j += 3
	}
	if s.trillion(j) {
		a.scale, a.next = 1e12, j+1
	}
	for k := 0; k < 2 && s.at(j).is(roleScale) && s.isScale(j); k++ { // "2 hundred thousand"
		a.scale *= s.at(j).entry.value
		a.next = j + 1
		j = s.pastHyphen(a.next)
	}
	a.value = whole(a.value * a.scale)
}

// whole repairs the last bits of a product: 8.3 * 1e6 is a whole number, and
// 52.95 * .01 has four decimals.
func whole(v float64) float64 {
	v = float64(v) // rounded, before anything is taken from the product
	if math.Abs(v) < 1000 {
		return math.Round(v*1e9) / 1e9
	}
	if r := math.Round(v); math.Abs(v-r) < 1e-9*math.Abs(v) {
		return r
	}
	return v
}

// isScale tells a scale at j from the same letters as a unit: "b", "k" and "m"
// are scales only when glued to the number, and "100m tall" is a length.
func (s *scan) isScale(j int) bool {
	t := s.at(j)
	if t.width() > 1 {
		return t.low != "score"
	}
	if t.gap != glued || s.oneOf(j+1, "tall", "high", "long", "deep", "wide", "race", "sprint", "freestyle", "hurdles", "final", "relay", "away", "thick") {
		return false
	}
	if t.low == "m" && s.oneOf(j-2, "ran", "swam", "jumped", "sprinted") {
		return false
	}
	return t.low != "b" || s.currencyBefore(j-1)
}

// trillion tells whether a "T" glued to a sum of money stands at j: "$1.9T".
func (s *scan) trillion(j int) bool {
	t := s.at(j)
	return t.wordIs("t") && t.upper && t.gap == glued && s.currencyBefore(j-1)
}

func (s *scan) currencyBefore(i int) bool {
	t := s.at(i - 1)
	return t.kind == symbol && currencyOf(t.sym) != ""
}

// wordAmount reads a number in words at i.
func (s *scan) wordAmount(i int) (amount, bool) {
	switch {
	case s.oneOf(i, "half"):
		return s.halfAmount(i)
	case s.oneOf(i, "a", "an"):
		return s.articleAmount(i)
	}
	total, group, next, ok := s.wordNumber(i)
	if !ok {
		return amount{}, false
	}
	a := amount{scale: 1, next: next, words: true, digits: 2}
	if part := s.andPart(next); part > 0 {
		scale := 1.
		switch j := next + 3; {
		case s.at(j).is(roleScale) && s.isScale(j):
			scale, a.next = s.at(j).entry.value, j+1
		case s.at(j).is(roleTime | roleMeasure):
			a.next = j
		default:
			a.value = total + group
			return a, true
		}
		a.value, a.scale, a.decimal = total+float64((group+part)*scale), scale, true
		return a, true
	}
	a.value = total + group
	a.scale = scaleOf(a.value)
	a.digits = digitsOf(a.value)
	return a, a.value > 0 || s.oneOf(i, "zero")
}

// andPart reads "and a half" and "and a quarter" at token j.
func (s *scan) andPart(j int) float64 {
	switch {
	case s.words(j, "and", "a", "half"):
		return .5
	case s.words(j, "and", "a", "quarter"):
		return .25
	}
	return 0
}

// scaleOf returns the largest power of a thousand that a worded number spells.
func scaleOf(v float64) float64 {
	for _, scale := range [...]float64{1e12, 1e9, 1e6, 1e3} {
		if v >= scale {
			return scale
		}
	}
	return 1
}

// wordNumber reads "two hundred and fifty thousand" as total + group.
func (s *scan) wordNumber(i int) (total, group float64, next int, ok bool) {
	between := s.oneOf(i-1, "between")
	next = i
	last := role(0) // what the number so far ends in
	for n := 0; n < 12; n++ {
		j := s.pastHyphen(next)
		if next == i {
			j = i
		}
		t := s.at(j)
		if t.kind != word || next != i && j == next && t.gap != space {
			break
		}
		switch {
		case t.is(roleSmall) && last != roleSmall && (last != roleTens || t.entry.value < 10 && t.entry.value > 0):
			group += t.entry.value
			last = roleSmall
		case t.is(roleTens) && last != roleSmall && last != roleTens:
			group += t.entry.value
			last = roleTens
		case t.is(roleScale) && t.width() > 1 && t.low != "score" && ok && group < 1e12:
			if t.entry.value == 100 || t.entry.value == 12 {
				group *= t.entry.value
			} else {
				total, group = total+float64(group*t.entry.value), 0
			}
			last = roleScale
		case t.is(roleScale) && t.width() > 1 && t.low != "score" && next == i && s.oneOf(i-1, "additional", "extra", "another", "further"):
			group = t.entry.value
			last = roleScale
		case t.low == "and" && last == roleScale && !between && s.at(j+1).is(roleSmall|roleTens):
			next = j + 1
			continue
		default:
			return total, group, next, ok
		}
		next, ok = j+1, true
	}
	return total, group, next, ok
}

// articleAmount reads "a hundred", "a million and a half", "a dozen".
func (s *scan) articleAmount(i int) (amount, bool) {
	t := s.at(i + 1)
	if !t.is(roleScale) || t.width() == 1 || t.low == "score" {
		return amount{}, false
	}
	a := amount{value: t.entry.value, scale: t.entry.value, digits: 1, next: i + 2, words: true}
	if n := s.at(a.next); n.is(roleScale) && n.width() > 1 && n.entry.value > a.scale { // a hundred thousand
		a.value *= n.entry.value
		a.scale = n.entry.value
		a.next++
	}
	if s.words(a.next, "and", "a", "half") {
		a.value *= 1.5
		a.digits = 2
		a.next += 3
	}
	if s.oneOf(a.next, "and") && !s.oneOf(i-1, "between") && s.at(a.next+1).is(roleSmall|roleTens) && a.scale == 100 {
		if total, group, next, ok := s.wordNumber(a.next + 1); ok && total == 0 && group < 100 {
			a.value += group
			a.digits = 3
			a.next = next
		}
	}
	return a, true
}

// halfAmount reads "half a million" and "half a dozen".
func (s *scan) halfAmount(i int) (amount, bool) {
	j := i + 1
	if s.oneOf(j, "a", "an") {
		j++
	}
	j = s.pastHyphen(j)
	t := s.at(j)
	if j == i+1 || !t.is(roleScale) || t.width() == 1 || t.low == "score" {
		return amount{}, false
	}
	return amount{value: t.entry.value / 2, scale: t.entry.value, digits: 1, next: j + 1, words: true}, true
}
