package segment

import "unicode/utf8"

const (
	// quoteReach is how many words may stand between a quoted question and its
	// verb of saying: "'Why now?' Mr van der Berg asked."
	quoteReach = 5
	// openerReach is how many marks may stand before the first word of a sentence.
	openerReach = 4
	// bracketReach is how far, in tokens, an open bracket keeps a sentence together.
	bracketReach = 60
	// closerReach is how many closing marks may stand behind a stop.
	closerReach = 12
)

// open is what the sentence at hand has opened and not yet closed.
type open struct {
	double, single bool // straight quotation marks
	bracket        int  // token of the first bracket still open, -1 if none
	depth          int
}

// see takes note of token i, which begins no paragraph.
func (o *open) see(c *cutter, i int) {
	t := c.toks[i]
	switch t.kind {
	case quote:
		before, after := t.gap != none || c.toks[i-1].kind == opener, i+1 < len(c.toks) && c.toks[i+1].gap == none
		if c.text[t.start] == '"' {
			o.double = before && after || !before && after && !o.double
		} else {
			o.single = before && after
		}
	case opener:
		if isBracket(c.text[t.start]) {
			if o.depth++; o.depth == 1 {
				o.bracket = i
			}
		}
	case closer:
		if isBracket(c.text[t.start]) && o.depth > 0 {
			o.depth--
		}
	}
}

func isBracket(b byte) bool { return b == '(' || b == ')' || b == '[' || b == ']' }

// afterStop marks the cut behind the stop at token i, if a sentence ends there.
//
//	... week.  " ) [3]   "  The ...
//	        i  closers   k openers next
func (c *cutter) afterStop(i int) {
	k := c.closers(i)
	if k >= len(c.toks) || c.toks[k].gap >= line {
		return
	}
	next := c.skipOpeners(k)
	var ends bool
	switch {
	case next < 0 || i == c.from || c.inBracket(i, k):
	case c.toks[i].kind == ender:
		ends = true
	case c.toks[k].gap == none:
		ends = c.gluedEnd(i, k, next)
	default:
		ends = c.spacedEnd(i, k, next)
	}
	if ends {
		c.toks[k].cut = byStop
	}
}

// closers returns the first token behind the closing marks and the reference
// marks that are glued to the stop at token i.
func (c *cutter) closers(i int) int {
	k, open := i+1, c.open
	for k < len(c.toks) && k-i <= closerReach && c.toks[k].gap == none {
		t := c.toks[k]
		switch {
		case t.kind == closer || t.kind == stop || t.kind == ender || c.isInvisible(t):
		case t.kind == quote && c.closes(k, open):
		case t.kind == mark && (c.text[t.start] == '*' || c.text[t.start] == '_') && t.end-t.start <= len("**"):
		case c.raw(t) == "[" && c.reference(k) > 0:
			k += c.reference(k)
		default:
			return k
		}
		k++
	}
	return k
}

// initialBegins tells whether a sentence can begin with the single capital at i:
// I, A, U.S., E-mails.
func (c *cutter) initialBegins(i int) bool {
	if i+1 >= len(c.toks) || c.toks[i+1].gap >= line {
		return false
	}
	next := c.toks[i+1]
	switch {
	case next.gap == space:
		return c.beginsSentence(i)
	case next.kind == stop:
		return i+2 < len(c.toks) && c.toks[i+2].gap == none && c.toks[i+2].shape == initial
	}
	return next.kind == mark
}

// reference returns the number of tokens behind the bracket at k of a reference
// mark, "[12]" or "[citation needed]", or 0.
func (c *cutter) reference(k int) int {
	for n := 2; n <= 3; n++ {
		if c.next(k, n) == "]" {
			return n
		}
	}
	return 0
}

// isInvisible: a token of zero-width characters alone.
func (c *cutter) isInvisible(t token) bool {
	r, _ := utf8.DecodeRuneInString(c.raw(t))
	return t.kind == mark && isFormat(r)
}

// closes tells whether the straight mark at k, glued to a stop, closes a quotation.
func (c *cutter) closes(k int, o open) bool {
	if k+1 >= len(c.toks) || c.toks[k+1].gap != none || c.toks[k+1].kind != word {
		return true
	}
	if c.text[c.toks[k].start] == '"' {
		return o.double
	}
	return o.single
}

// skipOpeners returns the first word, number or address at or behind k, or -1.
func (c *cutter) skipOpeners(k int) int {
	for n := 0; n <= openerReach && k < len(c.toks) && (n == 0 || c.toks[k].gap < line); n++ {
		if t := c.toks[k]; t.kind == word || t.kind == number || t.kind == address {
			return k
		}
		k++
	}
	return -1
}

// inBracket tells whether the stop stands in a bracket that was opened within
// the sentence and is not closed behind the stop. "(He left. She stayed.)"
// is cut, "the bill (why? Nobody knows) was" is not.
func (c *cutter) inBracket(i, k int) bool {
	if c.open.depth == 0 || c.open.bracket == c.from || i-c.open.bracket > bracketReach {
		return false
	}
	for j := i + 1; j < k; j++ {
		if isBracket(c.text[c.toks[j].start]) && c.toks[j].kind == closer {
			return false
		}
	}
	return true
}

// spacedEnd: white space follows the stop.
func (c *cutter) spacedEnd(i, k, next int) bool {
	t, n := c.toks[i], c.toks[next]
	period := c.text[t.start] == '.' && t.end-t.start == 1
	if n.shape == lower && n.kind == word {
		return c.camelStart(next) || c.caseless && period && c.abbreviation(i-1) == notShort
	}
	if i > 0 && t.gap == none && period {
		switch c.abbreviation(i - 1) {
		case title, inner, listMarker:
			return false
		case counted:
			return n.kind != number
		case lastly:
			return c.beginsSentence(next)
		case clock:
			return n.shape != uncased && n.class&(weekday|month) == 0 && n.shape != upper
		}
	}
	if !period && k > i+1 {
		return !c.saysNext(next)
	}
	return period || t.gap != none || !isShout(c.raw(c.toks[max(i-1, 0)]))
}

// isShout: names that end in an exclamation mark.
func isShout(name string) bool { return name == "Yahoo" || name == "Jeopardy" || name == "Oklahoma" }

// camelStart: a sentence that begins with iPhone or eBay.
func (c *cutter) camelStart(i int) bool {
	return i+1 < len(c.toks) && c.toks[i].end-c.toks[i].start == 1 && c.toks[i+1].gap == none && c.toks[i+1].shape == capital
}

// saysNext tells whether a verb of saying follows within a name's length:
// the question that is quoted is not the end of the sentence.
func (c *cutter) saysNext(i int) bool {
	for n := 0; n < quoteReach && i < len(c.toks) && c.toks[i].gap < line; n++ {
		t := c.toks[i]
		if t.class&saying != 0 {
			return true
		}
		if t.kind == stop && i > 0 && (c.toks[i-1].shape == initial || c.abbreviation(i-1) == title) {
			i++
			continue
		}
		if t.kind != word || t.shape == lower && t.class&verb != 0 {
			return false
		}
		i++
	}
	return false
}

// gluedEnd: the next sentence follows without a space.
func (c *cutter) gluedEnd(i, k, next int) bool {
	if i == 0 {
		return false
	}
	p, n := c.toks[i-1], c.toks[next]
	if c.toks[i].gap != none { // "crazy .Nobody"
		return n.shape == capital && n.class&domain == 0 && (p.shape == lower || c.beginsSentence(next))
	}
	if next+1 < len(c.toks) && c.raw(c.toks[next+1]) == "@" && c.toks[next+1].gap == none {
		return false // Jane.Smith@example.org
	}
	if c.text[c.toks[i].start] != '.' || k > i+1 {
		return n.kind == number && c.stampAt(next) || n.kind == word && n.shape != lower
	}
	if n.kind == number {
		return p.shape == lower && p.end-p.start > 2 && c.abbreviation(i-1) == notShort
	}
	switch {
	case n.kind != word || n.shape == lower || n.shape == uncased && n.gap == none:
		return false
	case p.kind == number || p.shape == initial && p.gap == none && i > 1 && c.toks[i-2].kind == number: // 2008. 5G.
		return c.abbreviation(i-1) != listMarker && (n.shape != initial || c.initialBegins(next))
	case p.kind != word:
		return p.kind != mark || c.text[p.start] == '%'
	case n.class&domain != 0 && p.shape != lower && !c.beginsSentence(next) && n.gap == none:
		return false
	case n.shape == initial && p.end-p.start > 2:
		return c.initialBegins(next)
	case p.shape == initial || p.end-p.start == 1:
		return c.beginsSentence(next) && (n.shape != initial || c.initialBegins(next))
	}
	switch c.abbreviation(i - 1) {
	case title, inner:
		return false
	case lastly:
		return c.beginsSentence(next)
	}
	return true
}
