package report

import (
	"io"

	"claimlight/claims/claimreview"
)

type claimReviewWriter struct {
	out  io.Writer
	data Data
	o    Options
}

// Write writes one line: the reviews of the records that the article was matched
// with, in the order of its sentences, each once. Related records are left out:
// what they say is about another claim.
func (w *claimReviewWriter) Write(a Article) error {
	var matched []claimreview.Matched
	place := map[int]int{} // of a record in matched
	at := utf16Offset{text: a.Text}
	for _, f := range a.Findings {
		found := claimreview.Finding{Start: f.Start, End: f.End, StartUTF16: at.of(f.Start), EndUTF16: at.of(f.End),
			Text: a.Text[f.Start:f.End], Disputed: f.Disputed, Data: w.data.Version()}
		if w.o.Named {
			found.File = a.Name
		}
		for _, m := range f.Matches {
			if !m.Relation.Coloured() {
				continue
			}
			i, known := place[m.Record]
			if !known {
				i = len(matched)
				place[m.Record] = i
				matched = append(matched, claimreview.Matched{Record: w.data.Record(m.Record)})
			}
			found.Relation = string(m.Relation)
			matched[i].Findings = append(matched[i].Findings, found)
		}
	}
	return claimreview.WriteMatched(w.out, matched)
}
