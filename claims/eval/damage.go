package eval

import "strings"

// lost are the signs that pasting through a form or a reading mode loses.
const lost = "%\"'’‘“”«»–—()[]\r\n"

// Damage is the article as it comes out of such a paste: line breaks, per cent
// signs, quotation marks, apostrophes, dashes and brackets are gone, and what
// stood on either side of them touches. Its sentences are moved with the text;
// those of which nothing is left are dropped.
func Damage(a Article) Article {
	out := Article{Name: a.Name}
	var b strings.Builder
	moved := make([]int, len(a.Text)+1) // by offset: where it is now
	for i, r := range a.Text {
		moved[i] = b.Len()
		if !strings.ContainsRune(lost, r) {
			b.WriteRune(r)
		}
	}
	moved[len(a.Text)] = b.Len()
	out.Text = b.String()
	for _, s := range a.Sentences {
		if start, end := moved[s.Start], moved[s.End]; start < end {
			out.Sentences = append(out.Sentences, LabelledSpan{s.Label, start, end})
		}
	}
	return out
}
