package figure

const (
	maxAge    = 130
	ageDecade = 9 // "in her 60s" is 60 to 69
)

// ageUnit reads "65-year-olds", "16 years old", "aged 65", "over-65s".
func (s *scan) ageUnit(r *reading, j int) bool {
	if s.at(j).is(roleTime) && s.at(j).entry.unit == "year" || s.oneOf(j, "month", "months") {
		k := s.pastHyphen(j + 1)
		if s.oneOf(k, "old", "olds") || s.words(k, "of", "age") {
			scale := s.at(j).entry.scale
			if s.oneOf(j, "month", "months") {
				scale = 1. / 12
			}
			next := k + 1
			if s.oneOf(k, "of") {
				next++
			}
			s.set(r, Measure, "age", scale, next)
			return true
		}
	}
	return s.bareAge(r, j)
}

// bareAge reads an age that no unit tells: "over-65s", "in her 60s", "aged
// 65", "Priya Nair, 54,", "children under 12".
func (s *scan) bareAge(r *reading, j int) bool {
	if r.Value > maxAge || r.scaled {
		return false
	}
	if s.at(j).wordIs("s") && s.at(j).gap == glued && r.next == j && r.digital {
		s.set(r, Measure, "age", 1, j+1)
		if s.possessed(r.first - 1) {
			r.High += ageDecade
		}
		return true
	}
	if s.at(j).is(roleTime) {
		return false
	}
	if s.agedBefore(r) || s.ageBehindName(r) || s.ageOfPersons(r, j) {
		s.set(r, Measure, "age", 1, r.next)
		return true
	}
	return false
}

// possessed tells whether token i is the "her" of "in her 60s", or the "late"
// of "in his late 60s".
func (s *scan) possessed(i int) bool {
	if s.oneOf(i, "early", "mid", "late") {
		i--
	}
	return s.oneOf(i, "her", "his", "their", "my", "our", "your")
}

// agedBefore: "aged 65", "at the age of 65", "aged between 12 and 15".
func (s *scan) agedBefore(r *reading) bool {
	if s.oneOf(r.first-1, "aged") {
		return true
	}
	return r.digital && (s.oneOf(r.first-1, "age", "ages") || s.words(r.first-2, "age", "of") || s.oneOf(r.first-2, "aged") && s.oneOf(r.first-1, "over", "under", "between"))
}

// ageBehindName: "Priya Nair, 54, was there": a number between commas behind a
// name of two words.
func (s *scan) ageBehindName(r *reading) bool {
	if !s.at(r.first).integer() || !s.at(r.first-1).symbolIs(',') || !s.at(r.next).symbolIs(',') {
		return false
	}
	return s.nameWord(r.first-2) && s.nameWord(r.first-3) && s.at(r.first-2).gap == space
}

func (s *scan) nameWord(i int) bool {
	t := s.at(i)
	return t.kind == word && t.upper && !t.is(roleStop|roleMonth|roleHedge)
}

// ageOfPersons: "children under 12 travel free", "people over 65 are asked":
// no noun or unit behind the number says that something else is counted.
func (s *scan) ageOfPersons(r *reading, j int) bool {
	if !s.oneOf(r.first-1, "under", "over", "below", "above") || r.Value != float64(int(r.Value)) || !s.persons(r.first-2) {
		return false
	}
	t := s.at(j)
	if t.kind == symbol && !s.clauseEnd(j) || s.pastHyphen(j) > j {
		return false
	}
	return !t.is(roleMeasure|roleMoney|roleScale|roleTime|rolePlural) && !isPlural(t.low) && !s.oneOf(j, "per", "percent")
}

func (s *scan) persons(i int) bool {
	return s.oneOf(i, "child", "children", "kids", "boys", "girls", "men", "women", "people", "adults", "anyone", "everyone", "anybody", "pensioners", "drivers", "patients", "those")
}
