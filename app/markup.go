package app

import (
	"strings"
	"unicode"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// HTML that comes in, by the clipboard or as a file, is read for its text and
// nothing else. The browser parses it into a document that is never shown, in
// which no script runs and nothing is loaded. Signs that no text has are put
// where its blocks, lines and cells end; the text of the whole, with the signs
// turned into line breaks, is what is taken.

// The signs: noncharacters of Unicode, kept for such uses.
const (
	blockSign = "\ufdd0" // a blank line
	lineSign  = "\ufdd1" // a line break
	breakSign = "\ufdd2" // the same, and a blank line where two meet
	cellSign  = "\ufdd3" // the end of a cell: a tab
)

// unread is what is no part of the text.
const unread = `head, script, style, noscript, template, nav, iframe, object, svg, button, select, textarea, input, [hidden], [aria-hidden="true"],
	[style*="display:none"], [style*="display: none"], [style*="visibility:hidden"], [style*="visibility: hidden"]`

// signed are the elements that end something, by the sign that tells it.
var signed = []struct{ elements, sign string }{
	{"p, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, blockquote, pre, figure, section, article, header, footer, main, aside, hr", blockSign},
	{"li, tr, dt, dd, div, figcaption, caption, address", lineSign},
}

// longestMarkup is how long HTML may be to be read; what is longer is taken as
// the plain text that comes with it.
const longestMarkup = 4 << 20

// textOfHTML is the text of HTML: "" where it has no blocks, so that the plain
// text beside it is as good. A page, unlike a part of one that was copied, is
// read for its article.
func textOfHTML(markup string, page bool) string {
	if len(markup) > longestMarkup {
		return ""
	}
	document := ui.Window().Get("DOMParser").New().Call("parseFromString", withoutSigns(markup), "text/html")
	body := document.Get("body")
	forEach(body, unread, func(e ui.Value) { e.Call("remove") })
	forEach(body, "pre", func(e ui.Value) {
		e.Set("textContent", strings.ReplaceAll(e.Get("textContent").String(), "\n", breakSign))
	})
	forEach(body, "li", func(e ui.Value) { e.Call("prepend", "- ") })
	blocks := 0
	for _, s := range signed {
		forEach(body, s.elements, func(e ui.Value) {
			e.Call("prepend", s.sign)
			e.Call("append", s.sign)
			blocks++
		})
	}
	forEach(body, "td, th", func(e ui.Value) { e.Call("append", cellSign) })
	forEach(body, "br", func(e ui.Value) { e.Call("after", breakSign); blocks++ })
	if blocks == 0 && !page {
		return ""
	}
	if page {
		body = articleOf(body)
	}
	return laidOut(body.Get("textContent").String())
}

// articleOf is the element with most of the text of a page, if one says that it
// holds an article.
func articleOf(body ui.Value) ui.Value {
	best, length := body, len(body.Get("textContent").String())/4
	forEach(body, "article, main, [role=main]", func(e ui.Value) {
		if n := len(e.Get("textContent").String()); n > length {
			best, length = e, n
		}
	})
	return best
}

func forEach(root ui.Value, selector string, do func(ui.Value)) {
	list := root.Call("querySelectorAll", selector)
	for i := range list.Get("length").Int() {
		do(list.Index(i))
	}
}

func isSign(r rune) bool { return r >= '\ufdd0' && r <= '\ufdd3' }

func withoutSigns(s string) string {
	if strings.IndexFunc(s, isSign) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isSign(r) {
			return -1
		}
		return r
	}, s)
}

// laidOut turns signs into line breaks and tabs, and white space into single
// spaces, as a browser shows them.
func laidOut(text string) string {
	var b strings.Builder
	var gap layoutGap
	for _, r := range text {
		switch {
		case isSign(r):
			gap.see(string(r))
		case unicode.IsSpace(r):
			gap.space = true
		default:
			if b.Len() > 0 {
				b.WriteString(gap.String())
			}
			gap = layoutGap{}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// layoutGap is what lies between two characters of the text.
type layoutGap struct {
	space, cell, line, blank bool
	breaks                   int
}

func (g *layoutGap) see(sign string) {
	switch sign {
	case blockSign:
		g.blank = true
	case lineSign:
		g.line = true
	case breakSign:
		g.breaks++
	case cellSign:
		g.cell = true
	}
}

func (g *layoutGap) String() string {
	switch {
	case g.blank || g.breaks > 1:
		return "\n\n"
	case g.line || g.breaks > 0:
		return "\n"
	case g.cell:
		return "\t"
	case g.space:
		return " "
	}
	return ""
}
