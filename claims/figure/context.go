package figure

// setContext reads the words around figure i: hedge, change, base, noun.
func (s *scan) setContext(i int) {
	r := &s.found[i]
	s.setHedge(r)
	if r.Kind == Duration && s.oneOf(r.next, "ago", "earlier", "later") && s.oneOf(r.first-1, "than") {
		r.Hedge = Exact // "cost more than three years ago"
	}
	if r.Change == 0 && r.Kind != Ordinal && !r.frequency {
		r.Change = s.change(r)
	}
	if i > 0 && r.Change == 0 && r.Kind != Ordinal && s.restates(r, &s.found[i-1]) {
		r.Change = s.found[i-1].Change
	}
	s.distantBase(r)
	if r.Noun == "" {
		r.Noun = s.noun(r)
	}
}

// maxUnitWords is how many words may stand between "412" and ", or 1.2%".
const maxUnitWords = 2

// restates tells whether r says the same as the figure before it in another
// unit: "fell 412 points, or 1.2%".
func (s *scan) restates(r, before *reading) bool {
	j := r.first - 2
	return s.oneOf(r.first-1, "or") && s.at(j).symbolIs(',') && j >= before.next && j <= before.next+maxUnitWords
}

// setHedge reads the hedge before the figure, or behind it; "some 3,000-plus"
// is more than 3,000.
func (s *scan) setHedge(r *reading) {
	h := s.hedgeBefore(r.first, r.Kind)
	if h == Exact || h == About {
		if after := s.hedgeAfter(r.next); after != Exact {
			h = after
		} else if after := s.hedgeAfter(r.next + 1); after != Exact && r.Kind == Count && h == Exact {
			h = after
		}
	}
	if h != Exact {
		r.Hedge = h
	}
}

// hedgeBefore reads the hedge that ends right before token i.
func (s *scan) hedgeBefore(i int, kind Kind) Hedge {
	j := i - 1
	if s.oneOf(j, "a", "an", "the", "its", "their") && s.oneOf(j-1, "about", "over", "under", "above", "below") {
		return Exact // "talks about a 5% rise", "over the 12 months"
	}
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
	case "for":
		return hedgeIf(before == "on" && s.oneOf(j-2, "getting", "get", "gets"), Nearly)
	case "exactly":
		return hedgeIf(before == "almost" || before == "nearly", About)
	case "to":
		if before == "up" || before == "upto" {
			return LessThan
		}
		return hedgeIf(before == "close" || before == "near" || before == "closer", Nearly)
	case "of":
		if before == "age" && s.oneOf(j-2, "the") {
			return s.ageHedge(j - 3)
		}
		return s.ofHedge(before)
	case "least", "minimum":
		return hedgeIf(before == "at" || before == "the" || before == "a", MoreThan)
	case "most", "maximum":
		return hedgeIf(before == "at" || before == "a", LessThan)
	case "as":
		if (before == "few" || before == "little") && s.oneOf(j-2, "as") {
			return MoreThan
		}
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
	switch before {
	case "just", "slightly", "only", "fractionally", "little", "bit", "shade", "fraction", "touch", "marginally":
		return JustOver
	}
	return MoreThan
}

// ageHedge reads the hedge at token j of "over the age of 50".
func (s *scan) ageHedge(j int) Hedge {
	switch {
	case s.oneOf(j, "over", "above"):
		return MoreThan
	case s.oneOf(j, "under", "below"):
		return LessThan
	}
	return Exact
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
	switch t.low {
	case "or":
		return s.orHedge(j + 1)
	case "and":
		return s.andHedge(j)
	case "approximately":
		return About
	case "plus":
		return hedgeIf(s.clauseEnd(j+1), MoreThan)
	case "at":
		if s.oneOf(j+1, "least") {
			return MoreThan
		}
		return hedgeIf(s.oneOf(j+1, "most"), LessThan)
	}
	if t.symbolIs('+') && t.gap == glued {
		return MoreThan
	}
	if t.hyphen() {
		switch s.at(s.pastHyphen(j)).low {
		case "odd", "ish":
			return About
		case "plus":
			return MoreThan
		}
	}
	return Exact
}

// orHedge reads what follows "or" at token j: "so", "more", "fewer".
func (s *scan) orHedge(j int) Hedge {
	switch s.at(j).low {
	case "so", "thereabouts":
		return About
	case "more", "over", "above", "higher", "better", "older":
		return MoreThan
	case "less", "fewer", "under", "below", "lower", "younger":
		return LessThan
	}
	return Exact
}

// andHedge reads "and over", "and older", "and under" at token j, before no
// other figure.
func (s *scan) andHedge(j int) Hedge {
	if s.at(j+2).kind == number || s.at(j+2).is(numeral) || s.at(j+2).kind == symbol && !s.clauseEnd(j+2) || currencyOf(s.at(j+2).sym) != "" {
		return Exact
	}
	switch {
	case s.oneOf(j+1, "over", "above", "older", "upwards"):
		return MoreThan
	case s.oneOf(j+1, "under", "below", "younger"):
		return LessThan
	}
	return Exact
}
