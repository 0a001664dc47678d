package figure

import "strconv"

// rateUnit names the unit of a rate per so many: "per 100000".
func rateUnit(base float64) string { return "per " + strconv.FormatFloat(base, 'f', -1, 64) }

// baseOf returns the base that a unit of time or a head word names, or "".
func baseOf(t *token) string {
	switch {
	case t.is(roleTime) && t.entry.scale == 1 && !t.is(roleOrdinal) && !isPlural(t.low):
		return t.entry.unit
	case t.low == "decade":
		return t.low
	case t.low == "household" || t.low == "family":
		return "household"
	case t.is(roleHead):
		return "head"
	}
	return ""
}

// base reads what the figure is reckoned per: "an hour", "-a-year", "/week",
// "per head", "annually"; and turns "97 per 100,000" into a rate.
func (s *scan) base(r *reading) {
	if s.rate(r) {
		return
	}
	if per, next := s.baseAt(r.next, r.Kind == Money); per != "" {
		r.Per, r.next = per, next
		s.perSmaller(r)
		r.speed()
	}
}

// perSmaller reckons a sum of money per canonical unit: £92.50 per MWh is 9.25p
// per kWh.
func (s *scan) perSmaller(r *reading) {
	t := s.at(r.next - 1)
	if r.Kind != Money || !t.is(roleMeasure) || t.entry.scale == 1 {
		return
	}
	r.Value, r.High = whole(r.Value/t.entry.scale), whole(r.High/t.entry.scale)
}

// baseAt reads a base at token j and returns the token behind it.
func (s *scan) baseAt(j int, money bool) (string, int) {
	switch t := s.at(j); {
	case t.symbolIs('/') && t.gap == glued:
		if per := baseOf(s.at(j + 1)); per != "" {
			return per, j + 2
		}
		if m := s.at(j + 1); money && m.is(roleMeasure) {
			return m.entry.unit, j + 2
		}
	case s.oneOf(j, "annually", "yearly", "annum"), s.words(j, "pa"), s.words(j, "p", "a"):
		return "year", j + 1
	case s.oneOf(j, "weekly"):
		return "week", j + 1
	case s.oneOf(j, "hourly"):
		return "hour", j + 1
	case s.oneOf(j, "monthly", "pcm"):
		return "month", j + 1
	case s.oneOf(j, "daily"):
		return "day", j + 1
	}
	k := s.pastHyphen(j)
	if s.oneOf(k, "for", "in") && s.oneOf(k+1, "each", "every") {
		k++
	}
	if !s.oneOf(k, "a", "an", "per", "each", "every") {
		return "", j
	}
	if s.oneOf(k, "per") && s.oneOf(k+1, "annum", "capita") {
		if s.oneOf(k+1, "annum") {
			return "year", k + 2
		}
		return "head", k + 2
	}
	b := s.pastHyphen(k + 1)
	if s.oneOf(b, "single") {
		b++
	}
	t := s.at(b)
	if per := baseOf(t); per != "" && (t.is(roleTime) || s.oneOf(k, "per", "a", "each", "every")) && s.baseEnds(b+1) && (t.is(roleTime) || money || s.oneOf(k, "per")) {
		return per, b + 1
	}
	if money && s.oneOf(k, "a", "per") && t.is(roleMeasure) {
		return t.entry.unit, b + 1
	}
	if money && s.oneOf(k, "each") {
		return "head", k + 1
	}
	return "", j
}

// baseEnds keeps "£300 a year ago" and "£300 a year or two ago" from being rates.
func (s *scan) baseEnds(j int) bool {
	if s.oneOf(j, "or") {
		return !s.oneOf(j+1, "two", "so", "more")
	}
	return !s.oneOf(j, "ago", "earlier", "later", "before") && s.pastHyphen(j) == j
}

// maxRateGap is how many words may stand between a number and "per 100,000".
const maxRateGap = 3

// rate reads "97 per 100,000" and "three deaths per 1,000 births".
func (s *scan) rate(r *reading) bool {
	if r.Kind != Count {
		return false
	}
	j := r.next
	for k := 0; k < maxRateGap && s.at(j).kind == word && !s.at(j).is(roleStop|numeral); k++ {
		j++
	}
	switch {
	case s.oneOf(j, "per"):
		j++
	case s.oneOf(j, "in", "for") && s.oneOf(j+1, "every"):
		j += 2
	default:
		return false
	}
	base := 0.
	next := j
	if s.oneOf(j, "million", "thousand", "billion") {
		base, next = s.at(j).entry.value, j+1
	} else if a, ok := s.amount(j); ok && a.value >= 100 && a.value <= 1e9 {
		base, next = a.value, a.next
	}
	if base == 0 {
		return false
	}
	r.Kind, r.Unit, r.next, r.bare = Rate, rateUnit(base), next, false
	return true
}

// maxBaseGap is how many tokens behind a count its base may stand: "822
// people die of malaria every day".
const maxBaseGap = 8

// distantBase finds the base of a count or a sum of money further behind it
// in the clause, or "Each year" in front.
func (s *scan) distantBase(r *reading) {
	if r.Per != "" || r.Kind != Count && r.Kind != Money || r.frequency {
		return
	}
	for j := r.next; j < r.next+maxBaseGap && !s.clauseEnd(j) && s.at(j).kind == word; j++ {
		if s.at(j).is(numeral) && !s.oneOf(j, "one") {
			break
		}
		if s.oneOf(j, "a", "an", "each", "every", "per", "annually", "yearly", "daily", "weekly", "monthly") && !s.oneOf(j-1, "in", "for", "of", "over", "than", "within", "after", "about", "under", "nearly", "almost", "once", "twice") {
			if per, _ := s.baseAt(j, false); per != "" {
				r.Per = per
				return
			}
		}
	}
	for j := r.first - 1; j > r.first-maxBaseGap && j > 0 && s.at(j).kind == word; j-- {
		if t := s.at(j); t.is(roleTime) && t.entry.scale == 1 && !isPlural(t.low) && s.oneOf(j-1, "each", "every") {
			r.Per = t.entry.unit
			return
		}
	}
}
