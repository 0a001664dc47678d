package segment

import "strings"

// The line breaks of a paste are often gone, so that "goodwill" and "Shortly"
// of two lines became "goodwillShortly". The scanner ends a word at each such
// place; the rules here tell which of them are cuts and which are spelling
// (McDonald, iPhone, NatWest). The surest evidence is asked first; where none
// speaks, a text that is damaged elsewhere is cut, a clean one is not.

const (
	// sureSigns of lost line breaks make a text a damaged one.
	sureSigns = 2
	// lookUps bounds how often the whole article is searched for a word, to keep Cut linear.
	lookUps = 48
	// titleReach is how many words a job title has at most: "UK home affairs correspondent".
	titleReach = 4
)

// isGlued tells whether token i is glued to the end of another piece. Token i
// is a word or a number that follows a word or a number without a gap.
func (c *cutter) isGlued(i int) bool {
	a, b := c.toks[i-1], c.toks[i]
	switch {
	case b.kind == address || c.inHandle(i) || c.inHost(i):
		return false
	case b.kind == number:
		return a.kind == word && a.end-a.start > 1 && c.stampAt(i)
	case a.kind == number:
		return c.afterNumber(i)
	case b.shape == lower || b.shape == uncased || a.shape == uncased || a.shape == initial:
		return false
	case c.isSpelling(i):
		return false
	case b.shape == initial:
		return c.articleAt(i)
	case c.beginsSentence(i), c.isLabel(i), a.class&(button|agency|job) != 0 && c.damaged:
		return true
	}
	return c.weigh(i)
}

// isGluedQuote tells whether token i is glued to the end of another piece by a
// quotation mark or a bracket: Recommended‘We were ill’Minister quits, (BMA)The.
func (c *cutter) isGluedQuote(i int) bool {
	t, before := c.toks[i], c.toks[i-1]
	if t.kind == opener && !isBracket(c.text[t.start]) || t.kind == quote && c.text[t.start] == '"' && !c.open.double {
		return before.kind == word && i+1 < len(c.toks) &&
			c.toks[i+1].gap == none && c.toks[i+1].kind == word && c.toks[i+1].shape > lower
	}
	closing := before.kind == closer || before.kind == quote && c.text[before.start] == '"' && !c.open.double
	if !closing || before.gap != none || t.shape <= lower || i < 2 || c.toks[i-2].kind > number {
		return false
	}
	whole := !isBracket(c.text[before.start]) || c.open.bracket == c.from // a quotation, or nothing but the bracket
	return c.beginsSentence(i) || c.damaged && t.shape == capital && whole
}

// chainReach is how many joints a hashtag or a host name may have.
const chainReach = 6

// inHandle: #VotingRights, @JaneSmith.
func (c *cutter) inHandle(i int) bool {
	for n := 1; n <= chainReach && n <= i && c.toks[i-n+1].gap == none && c.toks[i-n+1].cut == uncut; n++ {
		if r := c.raw(c.toks[i-n]); r == "#" || r == "@" {
			return true
		}
	}
	return false
}

// inHost: ExampleNews.com.
func (c *cutter) inHost(i int) bool {
	for n := 1; n <= chainReach && i+n+1 < len(c.toks) && c.toks[i+n].gap == none; n++ {
		if c.toks[i+n].kind == stop {
			t := c.toks[i+n+1]
			return t.gap == none && t.shape == lower && t.class&domain != 0
		}
	}
	return false
}

// afterNumber: "2025ShareSave", "2025By", not "5G", "3D" or "25Mbps".
func (c *cutter) afterNumber(i int) bool {
	b := c.toks[i]
	switch b.shape {
	case capital:
		return b.class&measure == 0
	case upper:
		return b.class&measure == 0 && c.stampEnds(i) && (b.end-b.start > len("BST") || b.class&(agency|button|section) != 0)
	case initial:
		return c.stampEnds(i) && c.articleAt(i)
	}
	return false
}

// articleAt: "A doctor", "I think".
func (c *cutter) articleAt(i int) bool {
	r := c.raw(c.toks[i])
	return (r == "A" || r == "I") && c.spaceAfter(i) && c.toks[i+1].shape == lower
}

// stampEnds tells whether the number before token i looks like a year or a time
// rather than a size: "2025UPDATED", not "10GB".
func (c *cutter) stampEnds(i int) bool { return c.toks[i-1].end-c.toks[i-1].start >= len("2025") }

// isSpelling tells whether the capital inside is the way the word is written.
func (c *cutter) isSpelling(i int) bool {
	a := c.toks[i-1]
	first, last := i-1, i
	if i >= 2 && a.gap == none && c.toks[i-2].kind == word {
		first = i - 2
	}
	if i+1 < len(c.toks) && c.toks[i+1].gap == none && c.toks[i+1].kind == word {
		last = i + 1
	}
	for f := first; f < i; f++ {
		for l := last; l >= i; l-- {
			if isName(c.text[c.toks[f].start:c.toks[l].end]) {
				return true
			}
		}
	}
	if a.gap == none && i >= 2 && c.toks[i-2].kind <= number && c.toks[i-1].cut == uncut {
		return false // the third part of a chain is no prefix
	}
	if a.shape == lower && a.end-a.start == 1 {
		return true // iPhone, eBay, mRNA
	}
	return namePrefixes[c.raw(a)] && (c.raw(a) == "Mc" || !c.beginsSentence(i))
}

func (c *cutter) spaceAfter(i int) bool { return i+1 < len(c.toks) && c.toks[i+1].gap == space }

// isLabel tells whether token i begins a date, a share bar, a job title or a credit.
func (c *cutter) isLabel(i int) bool {
	t := c.toks[i]
	if t.class&button != 0 && c.toks[i-1].class&button != 0 {
		return true
	}
	if t.class&(month|weekday) != 0 && i+1 < len(c.toks) && c.toks[i+1].kind == number {
		return true
	}
	for n := 1; n <= titleReach && i+n < len(c.toks) && c.toks[i+n].gap < line; n++ {
		switch w := c.toks[i+n]; {
		case w.class&job != 0 || c.isAgency(i+n) && c.raw(c.toks[i+n-1]) == "/": // Jane Smith/Reuters
			return true
		case w.kind != word && c.raw(w) != "/":
			return false
		}
	}
	return false
}

// weigh decides where neither the list of names nor the words themselves tell.
func (c *cutter) weigh(i int) bool {
	a, b := c.toks[i-1], c.toks[i]
	if strings.EqualFold(c.raw(c.toks[c.from]), "by") && i-c.from <= quoteReach {
		return true // By Jane SmithDoctors
	}
	if c.budget == 0 {
		return a.shape == lower || c.damaged
	}
	c.budget--
	switch whole := c.text[a.start:b.end]; {
	case a.shape == upper && a.class&stamp != 0: // 10:30 BSTDoctors
		return true
	case c.repeats(whole):
		return false
	case a.shape == lower:
		return true
	case b.shape == upper:
		return c.damaged && c.alone(b)
	case a.shape == upper && a.end-a.start <= 3 && c.damaged && !c.alone(a):
		return b.class&^(verb|function) != 0
	}
	if c.damaged {
		return a.class&weekday != 0 || c.looksLikeLine(i) || c.alone(a)
	}
	return c.alone(a) && c.alone(b)
}

// looksLikeLine tells whether the piece up to token i could be a line of its own,
// a heading or a caption: some words, no finite verb, no article before the last.
func (c *cutter) looksLikeLine(i int) bool {
	if i-c.from < 2 || i-c.from > headlineWords {
		return false
	}
	for j := c.from; j < i; j++ {
		if c.isVerb(j, c.from) {
			return false
		}
	}
	return c.toks[i-2].class&function == 0 || c.toks[i-2].class&starter != 0 && c.toks[i-2].shape == lower && !c.isArticle(i-2)
}

func (c *cutter) isArticle(i int) bool {
	switch c.raw(c.toks[i]) {
	case "the", "a", "an", "The", "A", "An":
		return true
	}
	return false
}

// repeats tells whether the article writes w more than once.
func (c *cutter) repeats(w string) bool {
	at := strings.Index(c.text, w)
	return at >= 0 && strings.Contains(c.text[at+len(w):], w)
}

// alone tells whether the word stands elsewhere in the article with nothing glued to it.
func (c *cutter) alone(t token) bool {
	w := c.raw(t)
	for at := 0; ; {
		i := strings.Index(c.text[at:], w)
		if i < 0 {
			return false
		}
		from, to := at+i, at+i+len(w)
		if !isLetterAt(c.text, from-1) && !isLetterAt(c.text, to) {
			return true
		}
		at = to
	}
}

// isLetterAt takes any byte beyond ASCII for a letter.
func isLetterAt(text string, at int) bool {
	if at < 0 || at >= len(text) {
		return false
	}
	b := text[at] | 0x20
	return 'a' <= b && b <= 'z' || text[at] >= 0x80
}

// stampAt tells whether a date, a time, a reading time or a counter begins at
// number i: "30 July 2025", "5 min read", "3 hours ago", "12 comments", "10:30 BST".
func (c *cutter) stampAt(i int) bool {
	t := c.toks[i]
	raw := c.raw(t)
	if strings.Count(raw, "/") == 2 || strings.Contains(raw, ":") {
		return true
	}
	if i+1 >= len(c.toks) || c.toks[i+1].gap != space {
		return false
	}
	next := c.toks[i+1]
	if next.class&month != 0 && next.shape != lower {
		return true
	}
	if next.class&unit != 0 && c.spaceAfter(i+1) || strings.HasPrefix(c.raw(next), "min") {
		w := c.toks[min(i+2, len(c.toks)-1)]
		return w.class&stamp != 0 && w.class&(function|starter) == 0
	}
	switch c.raw(next) {
	case "comments", "comment", "Comments", "shares", "Shares", "likes", "views", "replies", "reads":
		return !c.spaceAfter(i+1) || c.toks[i+2].shape != lower
	}
	return false
}

// signs counts the sure signs of lost line breaks: a stop between a word in
// lower case and a capital, and a word that begins in lower case and goes on
// with a capital.
func (c *cutter) signs() int {
	n := 0
	for i := 2; i < len(c.toks); i++ {
		b, a := c.toks[i], c.toks[i-1]
		if b.gap != none || b.kind != word || b.shape != capital && b.shape != initial {
			continue
		}
		switch {
		case a.kind == stop && a.gap == none && c.toks[i-2].shape == lower && c.toks[i-2].end-c.toks[i-2].start > 2:
			n++
		case a.kind == word && a.shape == lower && !c.isSpelling(i) && a.end-a.start > 3:
			n++
		case a.kind == word && a.shape == capital && c.beginsSentence(i) && !c.isSpelling(i):
			n++
		}
	}
	return n
}
