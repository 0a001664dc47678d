package figure

// maxLostPercent is the largest bare number read as a per cent whose sign was
// lost; larger changes are nearly always worded ("doubled", "fivefold").
const maxLostPercent = 300

// reachOfInference is how many tokens behind a per cent a bare number may
// share its lost sign ("more than 80 of their normal activity, previously it
// had been as low as 50").
const reachOfInference = 30

// inferPercent reads bare numbers as per cent where the sign was lost and the
// context leaves no other reading. Each rule cites the text it is for.
func (s *scan) inferPercent() {
	last := -reachOfInference // the token of the last per cent inferred
	for i := range s.found {
		r := &s.found[i]
		if r.Kind == Percent && r.Inferred {
			last = r.first
		}
		if !s.couldBePercent(r) {
			continue
		}
		near := r.first-last < reachOfInference
		if s.bareChange(r) || s.bareShare(r) || s.bareComparison(r) || s.bareBy(r) || s.bareRate(r) || near && s.bareLevel(r) {
			s.inferAs(r)
			last = r.first
		}
	}
}

func (s *scan) couldBePercent(r *reading) bool {
	if r.Kind != Count || !r.digital || r.scaled || r.frequency || r.Unit != "" || r.Per != "" && r.after < r.next {
		return false
	}
	return r.Value > 0 && r.High <= maxLostPercent && s.at(r.first).kind == number && !s.at(r.first).grouped
}

func (s *scan) inferAs(r *reading) {
	r.Kind, r.Unit, r.Inferred, r.bare = Percent, "%", true, false
	if r.Change == 0 {
		r.Change = s.change(r)
	}
	r.Per = ""
	r.Noun = s.noun(r)
}

// bareChange: "a 22 increase in pay", "another 5.4 average rise", "the 3 cut".
// The change is singular: "26 tax rises" are counted.
func (s *scan) bareChange(r *reading) bool {
	k := s.changeNoun(r.next)
	if k < 0 || isPlural(s.at(k).low) {
		return false
	}
	if s.at(r.next).is(roleTime) {
		return false
	}
	return s.oneOf(r.first-1, "a", "an", "another", "the", "this", "that", "its", "their", "further", "of", "new", "extra", "average", "latest", "below", "above", "with", "and", "s") ||
		s.at(r.first-1).is(roleHedge|roleDeterminer) || s.at(r.first).decimal || possessive(s.at(r.first-1).low)
}

func possessive(w string) bool { return len(w) > 2 && bare(w) != w }

// bareShare: "80 of their normal activity", "22 of patients", "12 of the
// health budget": a share of something that cannot be counted, or of a plural
// without an article.
func (s *scan) bareShare(r *reading) bool {
	if !s.oneOf(r.next, "of") || s.betweenBefore(r.first) {
		return false
	}
	j := r.next + 1
	t := s.at(j)
	if t.kind != word || s.monthAt(j) {
		return false
	}
	if !t.is(roleDeterminer) && !possessive(t.low) {
		if t.is(roleStop|numeral) || t.upper || s.oneOf(j, "which", "whom", "us", "them", "those", "these") {
			return s.shareOf(j)
		}
		_, at := s.headNoun(j)
		return at >= 0 && isPlural(s.at(at).low) || s.shareOf(j)
	}
	return s.shareOf(j + 1)
}

// shareOf tells whether a mass noun, or what is "normal", stands at or shortly
// behind j.
func (s *scan) shareOf(j int) bool {
	for k := j; k < j+4 && !s.clauseEnd(k); k++ {
		t := s.at(k)
		if s.oneOf(k, "normal", "usual", "pre-pandemic", "planned", "expected", "previous") {
			return true
		}
		if t.is(roleShare) && !s.at(k+1).is(rolePlural) {
			return true
		}
		if t.is(roleStop|rolePlural) || t.kind != word && !t.hyphen() {
			return false
		}
	}
	return false
}

// bareComparison: "20 lower than in 2008", "still 35 worse off".
func (s *scan) bareComparison(r *reading) bool {
	switch {
	case s.oneOf(r.next, "lower", "higher", "cheaper", "dearer", "smaller", "larger", "poorer", "richer", "slower", "faster"):
		return s.oneOf(r.next+1, "than", "in", "since", "after") || s.clauseEnd(r.next+1)
	case s.oneOf(r.next, "worse", "better") && s.oneOf(r.next+1, "off"):
		return true
	case s.oneOf(r.next, "less", "more", "below", "above", "down", "up", "short") && s.realTerms(r):
		return true
	}
	return false
}

// realTerms tells whether prices are taken into account within reach of r: a
// mark of percentages.
func (s *scan) realTerms(r *reading) bool {
	for j := r.first - 8; j < r.next+10; j++ {
		if s.oneOf(j, "inflation", "real-terms") || s.oneOf(j, "real") && s.oneOf(s.pastHyphen(j+1), "terms") {
			return true
		}
	}
	return false
}

// subjectReach is how many tokens before "fell by 26" its subject may stand.
const subjectReach = 14

// bareBy: "pay fell by 26 after inflation", "wages are up 5.4": a change by a
// bare number whose subject is measured in money or per cent.
func (s *scan) bareBy(r *reading) bool {
	if r.Change == 0 || !s.phraseEnds(r.next) {
		return false
	}
	if s.oneOf(r.next, "to") && s.at(r.next+1).grouped {
		return false
	}
	if s.realTerms(r) {
		return true
	}
	return s.subjectBefore(r)
}

// phraseEnds tells whether no noun follows the bare number.
func (s *scan) phraseEnds(j int) bool {
	return s.clauseEnd(j) || s.oneOf(j, "last", "next") || s.at(j).is(roleStop) && !s.oneOf(j, "of", "more", "less", "fewer") || s.dates[min(j, len(s.dates)-1)]
}

func (s *scan) subjectBefore(r *reading) bool {
	for j := r.first - 1; j > r.first-subjectReach && j >= 0; j-- {
		if t := s.at(j); t.symbolIs('.') || t.gap == newline && t.kind == symbol {
			return false
		} else if t.is(roleSubject) {
			return true
		}
	}
	return false
}

// bareRate: "inflation was 3.6", "turnout of 55", "unemployment stood at 4.7".
func (s *scan) bareRate(r *reading) bool {
	if !s.phraseEnds(r.next) {
		return false
	}
	j := r.first - 1
	for k := 0; k < 5 && (s.at(j).is(roleStop|roleHedge|roleVerb|roleRise|roleFall) || s.oneOf(j, "reached", "running", "rate", "target", "averaged")); k++ {
		if s.oneOf(j, "in", "for", "per") {
			return false
		}
		j--
	}
	return j < r.first-1 && s.oneOf(j, "inflation", "unemployment", "turnout", "cpi", "rpi", "cpih", "rates", "joblessness")
}

// bareLevel: "it had been as low as 50", once a sign is known to be lost.
func (s *scan) bareLevel(r *reading) bool {
	return s.phraseEnds(r.next) && (s.oneOf(r.first-1, "as", "to", "from", "with") || s.at(r.first-1).is(roleHedge)) && !s.oneOf(r.first-1, "of", "a")
}
