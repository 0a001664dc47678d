package figure

// setContext reads the words around figure i: hedge, change, base, noun.
func (s *scan) setContext(i int) {
	r := &s.found[i]
	if h := s.hedgeBefore(r.first, r.Kind); h != Exact {
		r.Hedge = h
	} else if h := s.hedgeAfter(r.next); h != Exact {
		r.Hedge = h
	} else if h := s.hedgeAfter(r.next + 1); h != Exact && r.Kind == Count {
		r.Hedge = h
	}
	if r.Kind == Duration && s.oneOf(r.next, "ago", "earlier", "later") && s.oneOf(r.first-1, "than") {
		r.Hedge = Exact // "cost more than three years ago"
	}
	if r.Change == 0 && r.Kind != Ordinal && !r.frequency {
		r.Change = s.change(r)
	}
	s.distantBase(r)
	if r.Noun == "" {
		r.Noun = s.noun(r)
	}
}

// hedgeBefore reads the hedge that ends right before token i.
func (s *scan) hedgeBefore(i int, kind Kind) Hedge {
	j := i - 1
	for k := 0; k < 3 && s.oneOf(j, "another", "further", "extra", "the", "additional", "a", "an", "its", "their", "every", "total"); k++ {
		j--
	}
	if s.breakBefore(j + 1) {
		return signHedge(s.at(j).sym)
	}
	before := s.at(j - 1).low
	switch s.at(j).low {
	case "than":
		return s.thanHedge(j)
	case "about", "around", "roughly", "approximately", "approx", "circa", "some", "estimated", "perhaps", "maybe", "broadly", "probably":
		return About
	case "over":
		return s.overHedge(j, kind)
	case "above", "exceeding", "exceeds", "exceed", "exceeded", "topping", "topped", "tops", "beyond", "surpassed", "surpassing", "passed":
		return overUnless(before)
	case "past":
		return hedgeIf(kind != Duration && before != "the", MoreThan)
	case "top":
		return hedgeIf(before == "to" || before == "would" || before == "will", MoreThan)
	case "under", "below":
		if s.shade(j) {
			return Nearly
		}
		return LessThan
	case "nearly", "almost", "approaching", "virtually", "barely", "practically", "nigh":
		return Nearly
	case "on":
		return hedgeIf(before == "close", Nearly)
	case "to":
		if before == "up" || before == "upto" {
			return LessThan
		}
		return hedgeIf(before == "close" || before == "near" || before == "closer", Nearly)
	case "of":
		return s.ofHedge(before)
	case "least", "minimum":
		return hedgeIf(before == "at" || before == "the" || before == "a", MoreThan)
	case "most", "maximum":
		return hedgeIf(before == "at" || before == "a", LessThan)
	case "as":
		return hedgeIf((before == "many" || before == "much" || before == "high" || before == "far" || before == "long") && s.oneOf(j-2, "as"), LessThan)
	case "quite":
		return hedgeIf(before == "not", Nearly)
	case "within":
		return hedgeIf(kind == Duration, LessThan)
	}
	return Exact
}

func hedgeIf(yes bool, h Hedge) Hedge {
	if yes {
		return h
	}
	return Exact
}

func signHedge(sign rune) Hedge {
	switch sign {
	case '~', '≈':
		return About
	case '>', '≥':
		return MoreThan
	case '<', '≤':
		return LessThan
	}
	return Exact
}

// overUnless: "just above" is a little more, "well above" is more.
func overUnless(before string) Hedge {
	if before == "just" || before == "slightly" || before == "only" || before == "fractionally" {
		return JustOver
	}
	return MoreThan
}

// overHedge: "over 54,000" hedges; "over two years" tells how long, unless a
// verb of waiting or lasting, or another preposition, stands before it.
func (s *scan) overHedge(j int, kind Kind) Hedge {
	before := s.at(j - 1)
	if kind != Duration || s.oneOf(j-1, "just", "well", "slightly", "for", "of", "in", "last", "lasted", "takes", "took", "take", "wait", "waited", "waiting", "waits", "spent", "spend") {
		return overUnless(before.low)
	}
	return Exact
}

// shade: "a shade under", "just below", "slightly under".
func (s *scan) shade(j int) bool {
	return s.oneOf(j-1, "just", "slightly", "shade", "fraction", "little", "fractionally", "whisker", "marginally", "touch", "only")
}

// thanHedge reads "more than", "no fewer than", "a little less than".
func (s *scan) thanHedge(j int) Hedge {
	more := s.oneOf(j-1, "more", "greater", "bigger", "larger", "longer", "higher")
	less := s.oneOf(j-1, "less", "fewer", "lower", "smaller", "shorter")
	switch {
	case !more && !less:
		return Exact
	case s.oneOf(j-2, "no", "not") && more:
		return LessThan
	case s.oneOf(j-2, "no", "not"):
		return MoreThan
	case s.oneOf(j-2, "little", "slightly", "just", "marginally", "fractionally", "bit", "only") && more:
		return JustOver
	case s.oneOf(j-2, "little", "slightly", "just", "marginally", "fractionally", "bit"):
		return Nearly
	case more:
		return MoreThan
	}
	return LessThan
}

func (s *scan) ofHedge(before string) Hedge {
	switch before {
	case "upwards", "upward", "north", "excess", "minimum":
		return MoreThan
	case "short":
		return Nearly
	case "shy":
		return Nearly
	case "region", "order", "neighbourhood", "estimate":
		return About
	case "maximum", "south":
		return LessThan
	}
	return Exact
}

// hedgeAfter reads the hedge at token j: "or so", "or more", "-odd", "+".
func (s *scan) hedgeAfter(j int) Hedge {
	t := s.at(j)
	switch {
	case s.oneOf(j, "or") && s.oneOf(j+1, "so", "thereabouts"), s.oneOf(s.pastHyphen(j), "odd", "ish") && s.at(j).hyphen(), s.oneOf(j, "approximately"):
		return About
	case s.oneOf(j, "or") && s.oneOf(j+1, "more", "over", "above", "higher", "better"), t.symbolIs('+') && t.gap == glued, s.oneOf(j, "plus") && s.clauseEnd(j+1), s.words(j, "at", "least"):
		return MoreThan
	case s.oneOf(j, "or") && s.oneOf(j+1, "less", "fewer", "under", "below", "lower"), s.words(j, "at", "most"):
		return LessThan
	}
	return Exact
}

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
	for j := r.first - 1; j >= r.first-maxHedgeWords && !s.breakBefore(j+1); j-- {
		t := s.at(j)
		if t.low == "up" && s.oneOf(j+1, "to") || t.low == "upwards" {
			return 0
		}
		comparative := s.oneOf(j+1, "than") && t.is(roleMore|roleLess)
		if (t.low == "up" || t.low == "down") && s.particle(j) {
			return 0
		}
		hedge := t.is(roleHedge) && t.low != "up" && t.low != "down" || s.oneOf(j, "another", "than", "almost", "between") || len(t.low) > 4 && t.low[len(t.low)-2:] == "ly"
		switch {
		case comparative || hedge:
			continue
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
