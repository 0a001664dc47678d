package figure

// maxHedgeWords is how many words may stand between the verb and its figure:
// "rose again by just over 5%".
const maxHedgeWords = 7

// change tells whether the text says that something rose or fell by the figure.
func (s *scan) change(r *reading) int8 {
	if c := s.changeBehind(r); c != 0 {
		return c
	}
	if r.Kind == Duration && !s.oneOf(r.first-1, "by") {
		return 0 // "a 22% rise over two years"
	}
	last := r.first - 1
	if s.words(last-1, "factor", "of") {
		last -= 2
	}
	for j := last; j >= r.first-maxHedgeWords && !s.breakBefore(j+1); j-- {
		t := s.at(j)
		if t.low == "up" && s.oneOf(j+1, "to") || t.low == "upwards" {
			return 0
		}
		comparative := s.oneOf(j+1, "than") && t.is(roleMore|roleLess)
		if (t.low == "up" || t.low == "down") && s.particle(j) && !(r.Kind == Percent && s.oneOf(j-1, "closed", "ended")) {
			return 0 // but shares that "closed down 3%" fell
		}
		hedge := t.is(roleHedge) && t.low != "up" && t.low != "down" || s.oneOf(j, "another", "than", "almost", "between") || len(t.low) > 4 && t.low[len(t.low)-2:] == "ly"
		switch {
		case comparative || hedge:
			continue
		case r.Kind == Money && s.oneOf(j, "raise", "raises", "raised", "raising") && !s.oneOf(j+1, "by"):
			return 0 // money is raised, and then there is so much
		case t.is(roleRise):
			return 1
		case t.is(roleFall):
			return -1
		}
		return s.changeBy(r, j)
	}
	return 0
}

// changeBy: "raised rates by 25 basis points": between verb and "by" stands
// what was raised. j is the last word of it.
func (s *scan) changeBy(r *reading, j int) int8 {
	if !s.oneOf(j+1, "by") || r.Kind == Count {
		return 0
	}
	for k := j; k > j-maxHedgeWords && !s.breakBefore(k+1) && s.at(k).kind == word; k-- {
		if d := s.direction(k); d != 0 && !s.particle(k) {
			return d
		}
	}
	return 0
}

// particle tells whether the "up" or "down" at j belongs to a verb that says
// nothing of rising: "make up", "turned down".
func (s *scan) particle(j int) bool {
	return s.oneOf(j-1, "made", "make", "makes", "making", "take", "takes", "took", "ended", "turned", "turns", "set", "sets", "gave", "give", "showed", "racked", "summed", "shut", "closed", "broke", "used", "wound")
}

// maxChangeGap is how many words may stand in "a 22% real-terms pay rise".
const maxChangeGap = 4

// changeBehind reads "20 per cent less than", "a 22% pay rise", "5,000 fewer".
func (s *scan) changeBehind(r *reading) int8 {
	j := r.after
	if r.next > j {
		j = r.next
	}
	switch t := s.at(j); {
	case s.clauseEnd(j):
		return 0
	case t.is(roleMore) && !s.oneOf(j, "up", "above") || s.oneOf(j, "above", "up") && r.Kind != Count && r.Kind != Measure:
		return 1
	case t.is(roleLess) && !s.oneOf(j, "behind", "under", "below", "down", "off"), s.oneOf(j, "below", "down", "off") && r.Kind != Count && r.Kind != Measure, s.words(j, "short", "of"):
		return -1
	}
	if r.Kind == Count && !r.bare || r.Kind == Duration || r.Kind == Count && (!r.digital || r.scaled) {
		return 0
	}
	if k := s.changeNoun(j); k >= 0 {
		return s.direction(k)
	}
	return 0
}

// changeNoun finds the rise or cut that the words from j on lead to; -1 if none.
func (s *scan) changeNoun(j int) int {
	j = s.pastHyphen(j)
	for k := j; k < j+maxChangeGap && !s.clauseEnd(k); k++ {
		t := s.at(k)
		if s.pastHyphen(k) > k {
			continue
		}
		if t.is(roleChangeNoun) && !s.at(k+1).is(roleChangeNoun) {
			if s.oneOf(k+1, "the", "its", "their", "his", "her") {
				return -1 // "two doses cut the risk"
			}
			return k
		}
		if t.is(roleStop) || t.is(roleVerb) && !t.is(roleSubject) || isPlural(t.low) && !s.at(k+1).is(roleChangeNoun) && t.low != "terms" && t.low != "earnings" && t.low != "wages" {
			return -1
		}
	}
	return -1
}

func (s *scan) direction(j int) int8 {
	switch t := s.at(j); {
	case t.is(roleRise), s.oneOf(j, "award", "deal", "settlement", "offer"):
		return 1
	case t.is(roleFall):
		return -1
	}
	return 0
}
