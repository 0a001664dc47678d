package segment

const (
	// labelledWords is how long a line may be that a label begins: "Read more: ..." and a headline.
	labelledWords = 25
	// creditWords is how long a picture credit may be.
	creditWords = 9
	// bylineWords is how long a byline may be, job title and place included.
	bylineWords = 14
	// titleWords is how long a name with a job title may be.
	titleWords = 9
	// longestDate is the length of a date, a time or both glued: "30/07/2025,10:30".
	longestDate = len("30/07/2025,10:30")
)

// isFurniture tells whether a stretch is furniture by its own words, wherever it stands.
func (c *cutter) isFurniture(s stretch) bool {
	switch {
	case s.words+s.numbers == 0:
		return !c.hasAddress(s) || s.to-s.from <= 2
	case c.isCookieText(s), c.isPictureLink(s):
		return true
	case c.isLabelled(s):
		return true
	case s.end == endQuestion:
		return false
	case s.end != endStop && c.isDated(s), c.isContribution(s):
		return true
	case c.isStage(s), c.isMailTo(s), c.isSiteLine(s):
		return true
	case c.isStamp(s), c.isShareBar(s), c.isByline(s), c.isCredit(s), c.isCaptionedCredit(s):
		return true
	}
	return s.end != endStop && c.isSignature(s)
}

func (c *cutter) hasAddress(s stretch) bool {
	for i := s.from; i < s.to; i++ {
		if c.toks[i].kind == address {
			return true
		}
	}
	return false
}

// isPictureLink: a picture in Markdown.
func (c *cutter) isPictureLink(s stretch) bool {
	return c.raw(c.toks[s.from]) == "!" && c.next(s.from, 1) == "["
}

// isDated: a name or a few capitals with a full date: "Claire Marsh | 12 May 2023".
func (c *cutter) isDated(s stretch) bool {
	if s.verb || s.words > titleWords || s.numbers < 2 {
		return false
	}
	named := false
	for i := s.from; i < s.to; i++ {
		t := c.toks[i]
		if t.kind == word && t.shape == lower && t.class&function == 0 {
			return false
		}
		named = named || t.class&month != 0
	}
	return named && c.toks[s.from].kind == word
}

// contribution closes an agency's report: "Jane Smith contributed to this report."
var contribution = []string{"contributed", "to", "this"}

func (c *cutter) isContribution(s stretch) bool {
	for i := s.from; i < s.to; i++ {
		if c.toks[i].kind == word && c.begins(i, s.to, contribution) {
			return s.words <= labelledWords
		}
	}
	return false
}

// isStage: a stage direction of a transcript, "[applause]", "(LAUGHTER)".
func (c *cutter) isStage(s stretch) bool {
	first, last := c.toks[s.from], c.toks[s.to-1]
	return s.words <= nameWords && s.end != endStop && first.kind == opener && last.kind == closer &&
		isBracket(c.text[first.start]) && isBracket(c.text[last.start]) && !s.verb
}

// isMailTo: a line that only gives an address to write to.
func (c *cutter) isMailTo(s stretch) bool {
	if s.end == endStop || s.verb || s.words > titleWords {
		return false
	}
	for i := s.from; i < s.to; i++ {
		if c.raw(c.toks[i]) == "@" {
			return true
		}
	}
	return false
}

// isSiteLine: a few words without a verb about the site's newsletter or app.
func (c *cutter) isSiteLine(s stretch) bool {
	if s.end == endStop || s.verb || s.words > nameWords || s.numbers > 0 {
		return false
	}
	for i := s.from; i < s.to; i++ {
		switch c.raw(c.toks[i]) {
		case "newsletter", "Newsletter", "newsletters", "Newsletters", "subscribers", "podcast", "Podcast":
			return true
		}
	}
	return false
}

// isLabelled: the stretch begins with a phrase that only pages write.
func (c *cutter) isLabelled(s stretch) bool {
	_, ok := c.label(s, func(p phrase) bool {
		switch p.label {
		case sureLabel:
			return len(p.words) > 1 || s.words <= len(p.words)+3 && !s.verb
		case siteLabel:
			return c.ofSite(s)
		}
		if s.end == endStop || s.words > labelledWords {
			return false
		}
		whole := s.words == len(p.words)
		return whole || len(p.words) > 1 && p.label == linkLabel && s.words <= len(p.words)+titleReach ||
			len(p.words) > 1 && !s.verb || c.labelMark(s, len(p.words))
	})
	return ok
}

// labelMark: a colon, comma, slash or number stands behind the label's words.
func (c *cutter) labelMark(s stretch, words int) bool {
	i := c.firstWord(s) + words
	if i >= s.to {
		return false
	}
	switch c.raw(c.toks[i]) {
	case ":", "/", "|", "»", ">", "→":
		return true
	case ",":
		return words > 1
	}
	return false
}

// ofSite: the stretch speaks to its reader about the site.
func (c *cutter) ofSite(s stretch) bool {
	about, reader := false, false
	for i := s.from; i < s.to; i++ {
		if c.toks[i].class&site != 0 {
			about = true
		}
		switch c.raw(c.toks[i]) {
		case "us", "our", "your", "you", "Our", "Your", "You", "we", "We", "Please", "Sign", "Subscribe", "Follow",
			"Download", "here", "Click", "@":
			reader = true
		}
	}
	return about && reader
}

// isCookieText: "We use cookies to improve your experience."
func (c *cutter) isCookieText(s stretch) bool {
	cookies := false
	for i := s.from; i < s.to; i++ {
		switch c.raw(c.toks[i]) {
		case "cookies", "Cookies", "cookie":
			cookies = true
		}
	}
	return cookies && c.ofSite(s)
}

// isStamp: nothing but dates, times and the words around them, "Published 3 hours
// ago"; a number alone, "10:30" or that of a page; or "Updated" alone.
func (c *cutter) isStamp(s stretch) bool {
	named := false
	for i := s.from; i < s.to; i++ {
		t := c.toks[i]
		switch {
		case t.kind == word && t.class&(stamp|month|weekday|unit) == 0:
			return false
		case t.kind == word && (t.class&(month|unit) != 0 || t.class&(function|starter|verb) == 0):
			named = true
		case t.kind == number && t.end-t.start > longestDate:
			return false
		}
	}
	switch {
	case s.numbers > 0:
		return named || s.words == 0 && s.numbers == 1 && s.end != endStop && s.to-s.from <= 3
	case s.end != endStop && s.words <= 2:
		return named && c.toks[s.from].class&stamp != 0
	}
	return false
}

// isShareBar: nothing but words of share bars, menus and counters.
func (c *cutter) isShareBar(s stretch) bool {
	if s.words == 0 || s.end == endStop {
		return false
	}
	for i := s.from; i < s.to; i++ {
		if t := c.toks[i]; t.kind == word && t.class&button == 0 && !(t.class&function != 0 && i > s.from) {
			return false
		}
	}
	return true
}
