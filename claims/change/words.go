package change

import (
	"strings"
	"unicode/utf8"

	"claimlight/claims/word"
)

// Part is a run of text that was kept, removed or added.
type Part struct {
	Op   Op
	Text string
}

// Words compares two wordings of a sentence. The parts that were kept or removed
// are the old wording, those that were kept or added the new one; what was removed
// stands before what took its place.
func Words(before, after string) []Part {
	old, recent := tokens(before), tokens(after)
	n := numbers{}
	asIs := func(s string) string { return s }
	c := aligner{goOn: func() bool { return true }}
	c.align(n.all(old, asIs), n.all(recent, asIs), 0, 0, maxDepth)

	var w partWriter
	i, j := 0, 0
	for _, same := range append(c.same, pair{len(old), len(recent)}) {
		w.add(Removed, strings.Join(old[i:same.old], ""))
		w.add(Added, strings.Join(recent[j:same.new], ""))
		if same.old < len(old) {
			w.add(Kept, old[same.old])
		}
		i, j = same.old+1, same.new+1
	}
	w.flush()
	return w.parts
}

// partWriter joins what belongs together: a space that was kept between two
// changes is a part of both.
type partWriter struct {
	parts                []Part
	removed, added, held string // held: a space kept after a change
}

func (w *partWriter) add(op Op, text string) {
	switch {
	case text == "":
	case op != Kept:
		w.removed, w.added, w.held = w.removed+w.held, w.added+w.held, ""
		if op == Removed {
			w.removed += text
		} else {
			w.added += text
		}
	case w.removed+w.added != "" && w.held == "" && strings.TrimSpace(text) == "":
		w.held = text
	default:
		w.flush()
		w.keep(text)
	}
}

// flush writes the change that is open, and the space after it.
func (w *partWriter) flush() {
	for _, p := range []Part{{Removed, w.removed}, {Added, w.added}} {
		if p.Text != "" {
			w.parts = append(w.parts, p)
		}
	}
	held := w.held
	w.removed, w.added, w.held = "", "", ""
	w.keep(held)
}

func (w *partWriter) keep(text string) {
	if last := len(w.parts) - 1; last >= 0 && w.parts[last].Op == Kept {
		w.parts[last].Text += text
	} else if text != "" {
		w.parts = append(w.parts, Part{Kept, text})
	}
}

// tokens cuts a sentence into words and what lies between them; all of them
// together are the sentence. A number keeps its sign: "22%" and "£5" are words.
func tokens(sentence string) []string {
	var list []string
	at := 0
	for _, w := range word.Cut(sentence) {
		start, end := w.Start, w.End
		for _, sign := range []string{"£", "$", "€"} {
			if isDigit(sentence[start]) && strings.HasSuffix(sentence[at:start], sign) {
				start -= len(sign)
			}
		}
		if isDigit(sentence[end-1]) && strings.HasPrefix(sentence[end:], "%") {
			end++
		}
		list = append(list, between(sentence[at:start])...)
		list = append(list, sentence[start:end])
		at = end
	}
	return append(list, between(sentence[at:])...)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// between cuts what lies between two words into its characters.
func between(text string) []string {
	var list []string
	for len(text) > 0 {
		_, size := utf8.DecodeRuneInString(text)
		list = append(list, text[:size])
		text = text[size:]
	}
	return list
}
