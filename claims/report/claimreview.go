package report

import (
	"io"

	"claimlight/claims/claimreview/jsonld"
)

type claimReviewWriter struct {
	out   io.Writer
	data  Data
	cover Coverage
	o     Options
}

// Write writes one line: the reviews of the records that the article was matched
// with, in the order of its sentences, each once. Related records are left out:
// what they say is about another claim.
func (w *claimReviewWriter) Write(a Article) error {
	var matched []jsonld.Matched
	place := map[int]int{} // of a record in matched
	at := utf16Offset{text: a.Text}
	for k, f := range a.Findings {
		note := a.note(k)
		found := jsonld.Finding{Start: f.Start, End: f.End, StartUTF16: at.of(f.Start), EndUTF16: at.of(f.End),
			Text: a.Text[f.Start:f.End], Disputed: f.Disputed,
			Note: note.Text, Data: w.cover.Version, Records: w.cover.Records, Program: w.o.Program, Date: w.o.Date}
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
				matched = append(matched, jsonld.Matched{Record: w.data.Record(m.Record)})
			}
			found.Relation, found.Decision = string(m.Relation), string(note.On(&matched[i].Record))
			if found.Decision == "" {
				found.Decision = string(note.Decision)
			}
			matched[i].Findings = append(matched[i].Findings, found)
		}
	}
	return jsonld.WriteMatched(w.out, matched)
}
