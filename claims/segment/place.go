package segment

// Where the words of a stretch leave its kind open, its place tells: above the
// first sentence, between two sentences, or below the last.

const (
	// headingWords is how long a sub-heading may be.
	headingWords = 12
	// headlineWords is how long the first headline may be.
	headlineWords = 30
	// statementWords: a line without a stop but with a finite verb that is this
	// long lost its stop.
	statementWords = 14
	// captionWords is how long a line without finite verb must be to be a caption.
	captionWords = 8
	// itemWords is how long a list item without finite verb must be to say something.
	itemWords = 3
	// wholeArticle is how many sentences make an article rather than a fragment:
	// what follows the last one is furniture only there.
	wholeArticle = 4
	// nameWords is how many words a person's name has at most.
	nameWords = 4
)

// withoutStops: nothing in the whole text has a stop. A statement is a sentence.
func (c *cutter) withoutStops(s stretch, all []stretch) Kind {
	switch {
	case s.verb && s.words >= itemWords, s.words > captionWords && s.lowers > s.names, len(all) == 1 && s.words > itemWords && s.lowers > 0:
		return Sentence
	case s.names == s.words && s.words == 0:
		return Furniture
	case len(all) == 1 && s.names < s.words && s.lowers == 0: // uncased scripts
		return Sentence
	}
	return Heading
}

// above: before the first sentence stand the headline, its section, names and captions.
func (c *cutter) above(all []stretch, i int, headline bool) Kind {
	s := all[i]
	switch {
	case c.isSection(s):
		return Furniture
	case c.isName(s) && (i > 0 && all[i-1].kind == Furniture || i+1 < len(all) && all[i+1].settled && all[i+1].kind == Furniture) && (headline || i > 0):
		return Furniture
	case headline && !s.verb && s.words >= captionWords || headline && i > 0 && all[i-1].kind == Furniture && !s.verb && s.words > nameWords:
		return Furniture
	case s.verb && (headline && s.words >= statementWords || s.words > headlineWords), c.introduces(s):
		return Sentence
	}
	return Heading
}

// introduces: "The plan has three parts:" and a list.
func (c *cutter) introduces(s stretch) bool {
	return s.end == endColon && s.words >= itemWords && s.lowers > 0
}

// isSection: Politics; UK news.
func (c *cutter) isSection(s stretch) bool {
	for i := s.from; i < s.to; i++ {
		if t := c.toks[i]; t.kind == word && t.class&(section|button) == 0 {
			return false
		}
	}
	return s.words > 0 && s.words <= nameWords && s.numbers == 0
}

func (c *cutter) isName(s stretch) bool {
	return s.words <= nameWords && s.lowers == 0 && s.numbers == 0 && !s.verb && s.words == s.names
}

// below: behind the last sentence stand tags and links, in a whole article.
func (c *cutter) below(s stretch, sentences int) Kind {
	cutOff := c.toks[s.from].cut == byStop && c.toks[s.from].gap == space
	switch {
	case cutOff && (s.verb || s.lowers > 1):
		return Sentence
	case s.verb && (sentences < wholeArticle || s.end == endComma && s.words >= itemWords || s.words >= statementWords):
		return Sentence
	case s.words >= captionWords && c.hasAuxiliary(s):
		return Sentence
	case sentences < wholeArticle && s.lowers > s.names && s.words >= captionWords:
		return Sentence
	}
	return Furniture
}

// hasAuxiliary: is, was, has, will; links to other articles do without.
func (c *cutter) hasAuxiliary(s stretch) bool {
	for i := s.from; i < s.to; i++ {
		if t := c.toks[i]; t.shape == lower && t.class&(verb|function) == verb|function {
			return true
		}
	}
	return false
}

// between: between sentences stand sub-headings, captions, and sentences that lost their stop.
func (c *cutter) between(all []stretch, i int) Kind {
	s := all[i]
	credited := all[i-1].kind == Furniture || all[i+1].settled && all[i+1].kind == Furniture
	switch {
	case s.verb && (s.words >= statementWords || s.end == endComma), c.introduces(s):
		return Sentence
	case s.verb && s.words > itemWords && c.toks[s.to-1].kind == closer || s.end == endComma && s.words >= itemWords:
		return Sentence
	case !s.verb && (s.words > captionWords || credited && s.words > nameWords), c.isSection(s), c.isName(s) && credited:
		return Furniture
	case s.words > headingWords && s.verb:
		return Sentence
	}
	return Heading
}
