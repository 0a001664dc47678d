package segment

// ending tells how a stretch ends, quotation marks and brackets left aside.
type ending uint8

const (
	endNone ending = iota
	endStop
	endQuestion
	endColon
	endComma // a comma, a semicolon or a function word: something is to follow
)

// stretch is a piece in the making: the tokens [from, to).
type stretch struct {
	from, to                      int
	words, lowers, names, numbers int
	verb                          bool // holds a finite verb
	end                           ending
	kind                          Kind
	settled                       bool // kind holds; otherwise the neighbours decide
}

// stretchesAStint is how many stretches are settled between two pauses.
const stretchesAStint = stint / 16

// stretches splits the tokens at their cuts.
func (c *cutter) stretches() []stretch {
	n := 0
	for i := range c.toks {
		if c.toks[i].cut != uncut {
			n++
		}
	}
	out := make([]stretch, 0, n)
	for from := 0; from < len(c.toks); {
		to := from + 1
		for to < len(c.toks) && c.toks[to].cut == uncut {
			to++
		}
		if out = append(out, c.measure(stretch{from: from, to: to})); len(out)%stretchesAStint == 0 {
			c.pause()
		}
		from = to
	}
	return out
}

func (c *cutter) measure(s stretch) stretch {
	for i := s.from; i < s.to; i++ {
		switch t := c.toks[i]; t.kind {
		case number:
			s.numbers++
		case word:
			s.words++
			switch t.shape {
			case lower:
				s.lowers++
			case capital, upper, initial:
				s.names++
			}
			s.verb = s.verb || c.isVerb(i, s.from)
		}
	}
	s.end = c.ending(s)
	return s
}

// isVerb tells whether token i is a finite verb. A capital makes any verb but an
// auxiliary a name; "walked" counts behind a noun and before an object only.
func (c *cutter) isVerb(i, from int) bool {
	t := c.toks[i]
	if t.class&verb != 0 {
		return t.shape != capital || t.class&function != 0 && t.class&month == 0
	}
	if t.shape != lower || t.end-t.start < len("added") || t.class&caption != 0 || i == from {
		return false
	}
	before := c.toks[i-1]
	if c.text[t.end-2:t.end] != "ed" || before.kind != word || before.gap == none || before.class&(function|caption) != 0 {
		return false
	}
	return i+1 < len(c.toks) && c.toks[i+1].class&function != 0 && !c.isBy(i+1)
}

// isBy: "organised by" is no finite verb.
func (c *cutter) isBy(i int) bool {
	switch c.raw(c.toks[i]) {
	case "by", "at", "in", "on", "with", "for":
		return true
	}
	return false
}

func (c *cutter) ending(s stretch) ending {
	for i := s.to - 1; i >= s.from; i-- {
		t := c.toks[i]
		switch raw := c.raw(t); {
		case t.kind == quote || t.kind == closer || t.kind == number && i > s.from && c.raw(c.toks[i-1]) == "[":
		case c.isInvisible(t), raw == "[" || raw == "*" || raw == "**" || raw == "_":
		case t.kind == stop || t.kind == ender:
			return stopEnding(raw)
		case raw == ":":
			return endColon
		case raw == "," || raw == ";" || t.kind == word && t.shape == lower && t.class&function != 0:
			return endComma
		default:
			return endNone
		}
	}
	return endNone
}

func stopEnding(raw string) ending {
	for _, r := range raw {
		switch r {
		case '?', '؟', '？', '⁇', '⁈':
			return endQuestion
		}
	}
	return endStop
}

// settle gives every stretch its kind: first by its own words, then, where those
// leave it open, by where it stands.
func (c *cutter) settle(all []stretch) {
	first, last, count := len(all), -1, 0
	for i := range all {
		if i%stretchesAStint == 0 {
			c.pause()
		}
		s := &all[i]
		s.kind, s.settled = c.own(*s)
		if s.settled && s.kind == Sentence {
			first, last, count = min(first, i), i, count+1
		}
	}
	c.captions(all)
	links, headline := false, false
	for i := range all {
		s := &all[i]
		if s.settled {
			links = s.kind == Furniture && (links || c.opensLinks(*s)) || s.kind == Question && links
			continue
		}
		switch {
		case count == 0:
			s.kind = c.withoutStops(*s, all)
		case links && s.words <= labelledWords:
			s.kind = Furniture
		case c.isItem(s.from) && (s.verb || s.words+s.numbers >= itemWords && s.lowers > 0):
			s.kind = Sentence
		case i < first:
			s.kind = c.above(all, i, headline)
			headline = headline || s.kind == Heading
		case i > last:
			s.kind = c.below(*s, count)
		default:
			s.kind = c.between(all, i)
		}
	}
}

// captions makes furniture of what a picture credit follows on its line, if it
// has no finite verb, and of a caption that is pasted twice.
func (c *cutter) captions(all []stretch) {
	for i := len(all) - 2; i >= 0; i-- {
		s, next := &all[i], all[i+1]
		credited := next.kind == Furniture && c.toks[next.from].gap < line && c.isCaptionedCredit(next) && !s.verb
		repeated := next.kind == Furniture && next.settled && c.stretchText(*s) == c.stretchText(next)
		if s.kind == Sentence && s.settled && (credited || repeated) {
			s.kind = Furniture
		}
	}
}

func (c *cutter) stretchText(s stretch) string {
	return c.text[c.toks[s.from].start:c.toks[s.to-1].end]
}

// own decides by the words of the stretch alone.
func (c *cutter) own(s stretch) (Kind, bool) {
	switch {
	case c.isFurniture(s):
		return Furniture, true
	case s.end == endQuestion:
		return Question, true
	case c.isMarkdownHeading(s):
		return Heading, true
	case c.text[c.toks[s.from].start] == '|' && s.end != endStop:
		return Furniture, true
	case s.end == endStop:
		return Sentence, true
	}
	return Heading, false
}

// isMarkdownHeading: "## What was measured"; not "#MeToo".
func (c *cutter) isMarkdownHeading(s stretch) bool {
	t := c.toks[s.from]
	return c.text[t.start] == '#' && t.gap >= line && s.to-s.from > 1 && c.toks[s.from+1].gap == space
}

// opensLinks: "Related topics" and the like, a list of links follows.
func (c *cutter) opensLinks(s stretch) bool {
	l, _ := c.label(s, func(p phrase) bool { return p.label == linkLabel })
	return l == linkLabel
}
