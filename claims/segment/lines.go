package segment

import (
	"strings"
	"unicode/utf8"
)

const (
	// widestWrap is the widest column that text is still wrapped at by hand or
	// by a program; longer lines are whole paragraphs.
	widestWrap = 130
	// shortLine is a line that no wrapping made: an item, a label, a heading.
	shortLine = 20
	// wrapSlack allows for hyphenation and ragged columns when a line is asked
	// whether the next word would still have fitted on it.
	wrapSlack = 8
	// wrapShare: where one line break in four goes on in lower case, the text is wrapped.
	wrapShare = 4
)

// row is one line of the article: the tokens [from, to) and its width in characters.
type row struct{ from, to, width int }

// unwrap turns the line breaks that only wrap a paragraph into spaces.
//
// A break wraps when the line goes on in lower case, breaks off at a comma or a
// function word, or when the text as a whole is wrapped and the next word would
// not have fitted on the line. Any other break ends a paragraph.
func (c *cutter) unwrap() {
	rows := c.rows()
	if len(rows) < 2 {
		return
	}
	width := c.wrapWidth(rows)
	for i := 1; i < len(rows); i++ {
		if i%stretchesAStint == 0 {
			c.pause()
		}
		a, b := rows[i-1], rows[i]
		if c.toks[b.from].gap == line && c.wraps(a, b, width) {
			c.toks[b.from].gap = space
		}
	}
}

func (c *cutter) rows() []row {
	n := 0
	for i := range c.toks {
		if c.toks[i].gap >= line {
			n++
		}
	}
	rows := make([]row, 0, n)
	for i := range c.toks {
		if c.toks[i].gap >= line {
			rows = append(rows, row{from: i})
		}
		rows[len(rows)-1].to = i + 1
	}
	for i := range rows {
		rows[i].width = utf8.RuneCountInString(c.text[c.toks[rows[i].from].start:c.toks[rows[i].to-1].end])
	}
	return rows
}

// wrapWidth returns the column at which the text is wrapped, or 0.
func (c *cutter) wrapWidth(rows []row) int {
	breaks, runOn, width := 0, 0, 0
	for i := 1; i < len(rows); i++ {
		a, b := rows[i-1], rows[i]
		if c.toks[b.from].gap != line {
			continue
		}
		breaks++
		width = max(width, a.width)
		if c.toks[b.from].shape == lower && a.width > shortLine && !c.endsSentence(a) {
			runOn++
		}
	}
	if width > widestWrap || runOn*wrapShare < breaks || runOn == 0 {
		return 0
	}
	return width
}

func (c *cutter) wraps(a, b row, width int) bool {
	first, last := c.toks[b.from], c.toks[a.to-1]
	switch {
	case c.raw(last) == "-" && last.gap == none && (first.shape == lower || first.kind == number):
		return true
	case c.isItem(b.from) || c.isMarkup(a) || c.isMarkup(b):
		return false
	case c.raw(last) == "," || first.kind == mark && c.raw(first) == ",":
		return true
	case c.endsSentence(a) && first.shape == lower:
		return width > 0 || c.unclosed(a)
	case c.endsSentence(a):
		return width > 0 && c.fills(a, b, width)
	case first.shape == lower && first.class&button == 0:
		return a.width > shortLine || last.class&function != 0
	case last.kind == word && last.shape == lower && last.class&function != 0 && a.to-a.from > 2:
		return true
	case width > 0:
		return c.fills(a, b, width)
	}
	return false
}

// unclosed tells whether a line ends in an abbreviation: the break is inside a sentence.
func (c *cutter) unclosed(a row) bool {
	return a.to-a.from > 1 && c.raw(c.toks[a.to-1]) == "." && c.abbreviation(a.to-2) != notShort
}

// fills tells whether the first word of b would have been too long for the rest of line a.
func (c *cutter) fills(a, b row, width int) bool {
	first := utf8.RuneCountInString(c.raw(c.toks[b.from]))
	return a.width+1+first > width-wrapSlack
}

// endsSentence tells whether the last token of a line, quotation marks and
// brackets left aside, is a stop.
func (c *cutter) endsSentence(a row) bool {
	for i := a.to - 1; i >= a.from; i-- {
		switch c.toks[i].kind {
		case stop, ender:
			return true
		case quote, closer:
		default:
			return false
		}
	}
	return false
}

// isItem tells whether a list item begins at token i: a bullet, or "1." "1)" "a)".
func (c *cutter) isItem(i int) bool {
	t := c.toks[i]
	if i+1 >= len(c.toks) {
		return false
	}
	next := c.toks[i+1]
	if t.kind == mark && next.gap == space {
		return strings.Contains("-–—*•‣▪●◦·+■□✓✔→>", c.raw(t))
	}
	return (t.kind == number || t.kind == word && t.end-t.start == 1) && next.gap == none &&
		(c.raw(next) == "." || c.raw(next) == ")") && i+2 < len(c.toks) && c.toks[i+2].gap == space
}

// isMarkup tells whether a line is a Markdown heading, a table row, a quotation or a rule.
func (c *cutter) isMarkup(a row) bool {
	switch t := c.toks[a.from]; c.text[t.start] {
	case '#', '|', '>', '=':
		return true
	}
	return false
}

func (c *cutter) raw(t token) string { return c.text[t.start:t.end] }
