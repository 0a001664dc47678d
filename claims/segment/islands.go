package segment

import "strings"

// Some pastes lose their line breaks to spaces. There is no joint to see then,
// but a few strings are furniture wherever they stand: "Share Save", "5 min
// read", "Image source, Reuters". They are islands: a piece ends before and behind.

const (
	// dateTokens is how many tokens "June 12, 2024" has.
	dateTokens = 4
	// ruleLength is the least number of signs that draw a line: ***, ___, ===.
	ruleLength = 3
)

// island returns the number of tokens of the island that begins at token i, or 0.
func (c *cutter) island(i int) int {
	switch t := c.toks[i]; {
	case t.kind == mark && t.end-t.start >= ruleLength && strings.IndexByte("_*=", c.text[t.start]) >= 0:
		return 1
	case t.kind == number:
		return c.counterIsland(i)
	case t.kind != word || t.shape == lower || t.shape == uncased:
		return 0
	}
	switch c.raw(c.toks[i]) {
	case "Share", "SHARE":
		return c.shareIsland(i)
	case "Image", "Media":
		return c.sourceIsland(i)
	case "Getty", "PA":
		return c.creditIsland(i)
	case "Comments", "Comment", "COMMENTS":
		return c.commentIsland(i)
	case "Published", "Updated", "Posted", "PUBLISHED", "UPDATED":
		return c.stampIsland(i)
	}
	return 0
}

// next returns token i+n as written, if it stands on the same line.
func (c *cutter) next(i, n int) string {
	if i+n >= len(c.toks) || c.toks[i+n].gap >= line {
		return ""
	}
	return c.raw(c.toks[i+n])
}

// shareIsland: Share Save, Share Save Share.
func (c *cutter) shareIsland(i int) int {
	n := 1
	for n <= titleReach && isShareWord(c.next(i, n)) {
		n++
	}
	if n == 1 {
		return 0
	}
	return n
}

func isShareWord(w string) bool {
	switch w {
	case "Share", "Save", "SHARE", "SAVE", "Print", "Email", "Tweet":
		return true
	}
	return false
}

// sourceIsland: Image source, Getty Images; Image caption.
func (c *cutter) sourceIsland(i int) int {
	what := c.next(i, 1)
	if (what != "source" && what != "caption") || c.next(i, 2) != "," {
		return 0
	}
	n := 3
	for what == "source" && n <= 3+nameWords && i+n < len(c.toks) && c.toks[i+n].gap < line && c.isAgency(i+n) {
		n++
		if c.next(i, n) == "Images" || c.next(i, n) == "Media" {
			n++
		}
	}
	return n
}

// creditIsland: Getty Images, before a word that begins sentences.
func (c *cutter) creditIsland(i int) int {
	if w := c.next(i, 1); (w == "Images" || w == "Media") && i+2 < len(c.toks) && c.beginsSentence(i+2) {
		return 2
	}
	return 0
}

// counterIsland: 5 min read, 3 hours ago, before a capital.
func (c *cutter) counterIsland(i int) int {
	switch c.next(i, 1) {
	case "min", "mins", "minute", "minutes", "hour", "hours":
	default:
		return 0
	}
	what := c.next(i, 2)
	if what != "read" && (what != "ago" || c.toks[i].cut == uncut) || i+3 < len(c.toks) && c.toks[i+3].shape <= lower {
		return 0
	}
	return 3
}

// commentIsland: Comments (27).
func (c *cutter) commentIsland(i int) int {
	if c.next(i, 1) == "(" && c.next(i, 3) == ")" && c.toks[i+2].kind == number {
		return 4
	}
	return 0
}

// stampIsland: Published 14 February 2024, Updated June 12, 2024.
func (c *cutter) stampIsland(i int) int {
	for n := 1; n <= dateTokens+1 && i+n < len(c.toks); n++ {
		t := c.toks[i+n]
		switch {
		case t.kind == number && t.end-t.start == len("2024"):
			return n + 1
		case t.kind == number || t.class&(month|weekday|stamp) != 0 || c.raw(t) == "," || c.raw(t) == ":":
		default:
			return 0
		}
	}
	return 0
}
