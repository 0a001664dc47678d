package figure

// noFigure tells how many tokens at i are numbers but no figures: dates
// without a year, clock times, telephone numbers, names with a number,
// footnote marks, list numbers. 0 if none.
func (s *scan) noFigure(i int) int {
	t := s.at(i)
	if t.kind == junk {
		return 1
	}
	if t.kind == word {
		return s.wordNoFigure(i)
	}
	if t.kind != number {
		return 0
	}
	for _, rule := range [...]func(*scan, int) int{
		(*scan).dateAt, (*scan).clockAt, (*scan).slashed, (*scan).telephone, (*scan).listNumber, (*scan).gluedName, (*scan).named, (*scan).address,
	} {
		if n := rule(s, i); n > 0 {
			return n
		}
	}
	return 0
}

// wordNoFigure: "the one", "May fifth", "seven in the morning", "Big Four".
func (s *scan) wordNoFigure(i int) int {
	switch t := s.at(i); {
	case !t.is(numeral | roleOrdinal):
		return 0
	case t.is(roleOrdinal) && (s.monthAt(i-1) || s.words(i+1, "of") && s.monthAt(i+2)):
		return 1
	case t.is(roleSmall) && (s.oneOf(i+1, "o'clock", "o’clock", "pm", "am") || s.oneOf(i+1, "in", "on") && s.oneOf(i+2, "the") && s.oneOf(i+3, "morning", "afternoon", "evening")):
		return 1
	case s.oneOf(i-1, "past") && s.oneOf(i-2, "half", "quarter"):
		return 1
	case t.is(roleSmall) && s.oneOf(i-1, "number") && (t.low == "ten" || t.low == "eleven" || t.low == "one"):
		return 1
	case t.upper && t.is(roleSmall) && s.at(i-1).upper && s.at(i-1).kind == word && s.at(i).gap == space && !s.at(i-1).is(roleStop|roleHedge) && !s.clauseEnd(i-1):
		return 1 // Big Four, Formula One
	}
	return 0
}

// slashed: "9/11", "24/7", "30/07/2025"; "1/3" is left to fraction.go, and a
// hyphenated chain of three ("30-07-2025", "555-123-4567") is no figure.
func (s *scan) slashed(i int) int {
	if _, ok := s.slashFraction(i); ok {
		return 0
	}
	j := i
	for s.at(j+1).symbolIs('/') && s.at(j+1).gap == glued && s.at(j+2).kind == number && s.at(j+2).gap == glued {
		j += 2
	}
	if j > i {
		return j + 1 - i
	}
	for s.at(j).kind == number && s.pastHyphen(j+1) > j+1 && s.at(j+2).kind == number {
		j += 2
	}
	if j >= i+4 || j == i+2 && s.score(i, j) {
		return j + 1 - i
	}
	return 0
}

// score: "2-1", the result of a game or a vote, falls; a range rises, save
// where one "lost 1-3" or "voted 48-52".
func (s *scan) score(i, j int) bool {
	a, b := s.at(i), s.at(j)
	if !a.integer() || !b.integer() || a.value >= 1000 || a.width() > 3 || s.currencyBefore(i) || s.at(j+1).symbolIs('%') || s.at(j+1).is(roleScale) {
		return false
	}
	return a.value >= b.value || s.phraseEnds(j+1) && s.oneOf(i-1, "lost", "lose", "loses", "beaten", "voted", "score", "scoreline", "defeat", "defeated", "trailed", "trailing")
}

// maxStreetName is how many words the name of a street can have before "Street".
const maxStreetName = 3

// address: "10 Downing Street", "221 Old Mill Road".
func (s *scan) address(i int) int {
	if !s.at(i).integer() || s.at(i+1).is(numeral) {
		return 0
	}
	for j := i + 1; j <= i+1+maxStreetName && s.at(j).kind == word && s.at(j).upper && s.at(j).gap == space; j++ {
		if j > i+1 && s.oneOf(j, "street", "road", "avenue", "lane", "drive", "square", "crescent", "boulevard") {
			return 1
		}
	}
	return 0
}

// telephone: numbers with a leading zero or a plus sign, and what follows
// them in groups.
func (s *scan) telephone(i int) int {
	t := s.at(i)
	zero := s.text[t.start] == '0' && t.integer() && t.width() > 1
	plus := s.at(i-1).symbolIs('+') && t.gap == glued && s.at(i-1).gap != glued && s.at(i+1).kind == number
	if !zero && !plus {
		return 0
	}
	j := i + 1
	for s.at(j).integer() && s.at(j).gap != newline && s.at(j).width() >= 2 && !s.at(j).yearLike() {
		j++
	}
	return j - i
}

// listNumber: "1." or "1)" at the start of a line, and "[12]".
func (s *scan) listNumber(i int) int {
	t := s.at(i)
	if !t.between(0, 999) {
		return 0
	}
	if s.at(i-1).symbolIs('[') && s.at(i+1).symbolIs(']') {
		return 1
	}
	if end := s.at(i + 1); t.gap == newline && (end.symbolIs('.') || end.symbolIs(')')) && end.gap == glued && s.at(i+2).gap != glued {
		return 1
	}
	return 0
}

// gluedName: "B17", "MI5", "Covid-19", "F-35", "5G", "3D". Lost spaces are
// forgiven where the number has separators: "union54,000 people".
func (s *scan) gluedName(i int) int {
	t, before := s.at(i), s.at(i-1)
	if t.gap == glued && before.kind == word && !t.grouped && before.end == t.start && !s.isCurrencyWord(i-1) {
		return s.nameWidth(i)
	}
	if t.gap == glued && before.hyphen() && before.gap == glued && s.at(i-2).kind == word && !s.at(i-2).is(numeral|roleTime) && !s.oneOf(i-2, "over", "under", "mid", "pre", "to", "top", "a", "another") {
		return s.nameWidth(i)
	}
	after := s.at(i + 1)
	if after.kind == word && after.gap == glued && t.integer() && !s.knownSuffix(i+1) && after.width() <= 2 {
		return s.nameWidth(i)
	}
	return 0
}

// nameWidth returns how many tokens behind i are glued on: "19", "5" + "G".
func (s *scan) nameWidth(i int) int {
	j := i + 1
	for j < i+6 && s.at(j).gap == glued && (s.at(j).kind == word && s.at(j).width() <= 2 || s.at(j).kind == number) {
		j++
	}
	return j - i
}

func (s *scan) isCurrencyWord(i int) bool { return s.at(i).is(roleMoney) && s.at(i).upper }

// knownSuffix tells whether the letters at j, glued to a number, are a unit.
func (s *scan) knownSuffix(j int) bool {
	t := s.at(j)
	if t.is(roleScale) && t.low != "b" || t.is(roleTime|roleMeasure|roleMoney) {
		return true
	}
	if t.low == "b" {
		return s.currencyBefore(j - 1)
	}
	if s.trillion(j) {
		return true
	}
	switch s.text[t.start:t.end] {
	case "p", "pc", "pp", "C", "F", "g", "st", "nd", "rd", "th", "s", "x", "am", "pm":
		return true
	}
	return false
}

// named: "Band 3", "Article 50", "No 10", "page 3". A unit or a noun counted
// behind the number keeps it a figure ("Section 12 posts" is rare).
func (s *scan) named(i int) int {
	t, before := s.at(i), s.at(i-1)
	if !t.integer() || before.kind != word && !before.symbolIs('.') || t.gap == newline {
		return 0
	}
	if before.symbolIs('.') {
		if before = s.at(i - 2); before.low != "no" || s.at(i-1).gap != glued {
			return 0
		}
	}
	if s.at(i+1).symbolIs('%') || s.at(i+1).is(roleScale) && s.isScale(i+1) || s.oneOf(i+1, "per", "percent") {
		return 0
	}
	switch {
	case before.low == "no" && before.upper, before.low == "number" && t.between(10, 11):
		return s.numbered(i)
	case before.is(roleName):
		return 1
	}
	return 0
}

// numbered: "No 10" is an address, "Strike No 12" ranks the strike and is left
// to numberedRank.
func (s *scan) numbered(i int) int {
	if s.rankedNoun(i) != "" {
		return 0
	}
	return 1
}

// rankedNoun returns the noun of "Strike No 12", or "".
func (s *scan) rankedNoun(i int) string {
	j := i - 2
	if s.at(i - 1).symbolIs('.') {
		j--
	}
	if t := s.at(j); t.kind == word && !s.clauseEnd(j+1) && !t.is(roleStop) && t.width() > 3 && s.oneOf(j+1, "no") {
		return t.low
	}
	return ""
}
