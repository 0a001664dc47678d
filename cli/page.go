package cli

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// articleOfPage is the text of a page's article as a reader would copy it: its
// headings, paragraphs and list items, with a blank line between them. The article
// is the element that says so: the longest <article>, else <main>, else the body.
// Any bytes are a page.
func articleOfPage(page string) string {
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return page // only a reader that fails makes it fail
	}
	best, length := root, -1
	for _, tag := range []atom.Atom{atom.Article, atom.Main, atom.Body} {
		for n := range root.Descendants() {
			if n.DataAtom == tag {
				if text := textOf(n); len(text) > length {
					best, length = n, len(text)
				}
			}
		}
		if length > 0 {
			break
		}
	}
	return textOf(best)
}

// leftOut are elements whose words are no part of an article.
var leftOut = map[atom.Atom]bool{
	atom.Aside: true, atom.Audio: true, atom.Button: true, atom.Canvas: true, atom.Dialog: true, atom.Figure: true, atom.Footer: true,
	atom.Form: true, atom.Head: true, atom.Iframe: true, atom.Math: true, atom.Menu: true, atom.Nav: true, atom.Noscript: true,
	atom.Object: true, atom.Script: true, atom.Select: true, atom.Style: true, atom.Svg: true, atom.Template: true,
	atom.Textarea: true, atom.Title: true, atom.Video: true,
}

// blocks stand on lines of their own.
var blocks = map[atom.Atom]bool{
	atom.Address: true, atom.Article: true, atom.Blockquote: true, atom.Body: true, atom.Caption: true, atom.Dd: true, atom.Details: true,
	atom.Div: true, atom.Dl: true, atom.Dt: true, atom.Fieldset: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true,
	atom.H5: true, atom.H6: true, atom.Header: true, atom.Hr: true, atom.Li: true, atom.Main: true, atom.Ol: true, atom.P: true,
	atom.Pre: true, atom.Section: true, atom.Summary: true, atom.Table: true, atom.Tr: true, atom.Ul: true,
}

// textOf lays an element out as text.
func textOf(n *html.Node) string {
	var l layout
	l.add(n)
	return l.text.String()
}

// layout writes words as they come, each with the gap that is due before it.
type layout struct {
	text strings.Builder
	gap  string // due before the next word
}

func (l *layout) add(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		l.words(n.Data)
		return
	case n.Type == html.ElementNode && (leftOut[n.DataAtom] || hiddenElement(n)):
		return
	case n.DataAtom == atom.Br:
		l.due("\n")
		return
	}
	switch {
	case blocks[n.DataAtom]:
		l.due("\n\n")
		defer l.due("\n\n")
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		l.due(" ")
		defer l.due(" ")
	}
	for child := range n.ChildNodes() {
		l.add(child)
	}
}

// due asks for a gap; the widest that was asked for counts.
func (l *layout) due(gap string) {
	if len(gap) > len(l.gap) || gap == "\n" && l.gap == " " {
		l.gap = gap
	}
}

func (l *layout) words(text string) {
	const space = " \t\n\f\r"
	words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(space, r) })
	if len(words) == 0 {
		if text != "" {
			l.due(" ")
		}
		return
	}
	if strings.ContainsRune(space, rune(text[0])) {
		l.due(" ")
	}
	if l.text.Len() > 0 {
		l.text.WriteString(l.gap)
	}
	l.text.WriteString(strings.Join(words, " "))
	l.gap = ""
	if strings.ContainsRune(space, rune(text[len(text)-1])) {
		l.due(" ")
	}
}

func hiddenElement(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "aria-hidden" && a.Val == "true" {
			return true
		}
	}
	return false
}
