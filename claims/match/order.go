package match

import "cmp"

// Compare orders matches: those that may colour the sentence first, then by
// strength, then by number of the record.
func Compare(a, b Match) int {
	if x, y := a.Relation.Coloured(), b.Relation.Coloured(); x != y {
		if x {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(b.Strength, a.Strength), cmp.Compare(a.Record, b.Record))
}

// Best keeps the first matches of a sorted list, at most coloured of those
// that may colour the sentence and at most related of the others.
func Best(sorted []Match, coloured, related int) []Match {
	var out []Match
	for _, m := range sorted {
		left := &related
		if m.Relation.Coloured() {
			left = &coloured
		}
		if *left > 0 {
			out = append(out, m)
			*left--
		}
	}
	return out
}
