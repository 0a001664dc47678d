package figure

import "strings"

// ordinal reads "12th", "twelfth", "twenty-first"; not in dates, and not
// "first-year", "at first", "Second World War".
func (s *scan) ordinal(i int) (reading, bool) {
	value, next := 0., i+1
	switch t := s.at(i); {
	case t.kind == number && !t.decimal && s.at(i+1).gap == glued && s.oneOf(i+1, "st", "nd", "rd", "th"):
		value, next = t.value, i+2
	case t.integer() && s.rankedNoun(i) != "":
		r := reading{first: i, next: next, after: next}
		r.Kind, r.Value, r.High, r.Digits, r.Noun = Ordinal, t.value, t.value, 3, stem(s.rankedNoun(i))
		return r, true
	case t.is(roleOrdinal) && (t.low != "second" || !s.at(i-1).is(numeral)):
		value = t.entry.value
	case t.is(roleTens) && s.at(s.pastHyphen(i+1)).is(roleOrdinal) && s.at(s.pastHyphen(i+1)).entry.value < 10:
		next = s.pastHyphen(i+1) + 1
		value = t.entry.value + s.at(next-1).entry.value
	default:
		return reading{}, false
	}
	if value < 1 || s.noRank(i, next, value) {
		return reading{}, false
	}
	r := reading{first: i, next: next, after: next, bare: false}
	r.Kind, r.Value, r.High = Ordinal, value, value
	r.Digits = 3
	return r, true
}

// superlative: "second-largest", "third-most", "fifth-worst".
func (s *scan) superlative(i int) bool {
	return strings.HasSuffix(s.at(i).low, "est") || s.oneOf(i, "most", "least", "worst")
}

// noRank tells whether the ordinal at [i, next) ranks nothing.
func (s *scan) noRank(i, next int, value float64) bool {
	if s.at(next).is(numeral) || s.at(next).kind == number && s.at(next).gap == space {
		return true // the first six weeks
	}
	switch {
	case s.oneOf(next, "century", "centuries", "world", "aid", "lady", "minister", "secretary", "class", "hand", "floor", "street", "avenue", "amendment", "grade", "sea", "party", "parties", "degree", "half", "quarter", "quarters"):
		return true
	case s.pastHyphen(next) > next && !s.superlative(next+1):
		return true
	case s.oneOf(i-1, "at") && value == 1, s.words(next, "of", "all"), s.oneOf(i-1, "covid", "world"):
		return true
	case s.at(i).gap == glued && s.at(i-1).hyphen():
		return true
	}
	return s.clauseEnd(next) && value < 3 && !s.oneOf(i-1, "the") || s.at(i).low == "second" && s.oneOf(i-1, "a", "per", "every") && s.clauseEnd(next)
}
