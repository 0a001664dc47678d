package app

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"claimlight/claims/report"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// correction offers the draft of a letter about the matches that the reader holds
// for wrong. To whom it goes is for the reader to say: the keepers of the records
// that are matched with, or the publisher of the check.
func (b *NoteBar) correction(m *Marked, note report.Note) ui.UI {
	s := b.State
	draft := correctionDraft(s.Article, m, note, s.Against, programName())
	return &Fold{Name: "correction", Words: "Draft a request for correction", Run: b.Run, Number: b.Number, Inside: func() ui.UI {
		return hold("div", "",
			say("p", "note", "To copy, or to open in your mail program. It has no addressee: nothing goes anywhere until you send it yourself."),
			say("label", "visually-hidden", "Draft of a request for correction", "for", b.id("draft")),
			el("textarea").ID("%s", b.id("draft")).Class("correction-draft").Attr("rows", 10).Attr("readonly", true).Attr("value", draft),
			hold("div", "notebar-decisions",
				&CopyButton{ID: b.id("copy"), Words: "Copy the draft", Text: draft},
				as(el("a").Class("button", "button-small").Attr("href", mailto(draft)).Text("Open in your mail program").
					OnClick(leaveToBrowser), "id", b.id("mail")),
			),
		)
	}}
}

// correctionDraft is a letter that says which matches are wrong, with all that is
// needed to look into it.
func correctionDraft(article string, m *Marked, note report.Note, c Coverage, program string) string {
	var b strings.Builder
	b.WriteString("Request for correction of a match\n\nSentence in the text:\n  " + oneLine(textAt(article, m.Start, m.End)) + "\n")
	for i := range m.Matches {
		r := &m.Records[i]
		if !slices.Contains(note.Wrong, r.ID) {
			continue
		}
		b.WriteString("\nIt was shown as “" + wording.Relation(m.Matches[i].Relation) + "” beside this check, which I think is another claim:\n")
		for _, line := range [][2]string{
			{"Record", r.ID}, {"Claim", r.Claim}, {"Publisher", wording.Source(r)}, {"Rating", wording.Rating(r)}, {"Address", r.URL},
		} {
			if line[1] != "" {
				b.WriteString("  " + line[0] + ": " + oneLine(line[1]) + "\n")
			}
		}
	}
	if note.Text != "" {
		b.WriteString("\nWhy:\n  " + oneLine(note.Text) + "\n")
	} else {
		b.WriteString("\nWhy:\n  \n")
	}
	b.WriteString("\nData version " + c.Version + ", " + strconv.Itoa(c.Records) + " records. " + program + ".\n")
	return b.String()
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// mailto is the address that opens a draft in the reader's mail program, to nobody
// yet. Mail programs want spaces as %20.
func mailto(draft string) string {
	subject, body, _ := strings.Cut(draft, "\n\n")
	escape := func(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }
	return "mailto:?subject=" + escape(subject) + "&body=" + escape(strings.ReplaceAll(body, "\n", "\r\n"))
}

// leaveToBrowser lets the browser follow a link: go-app would take an address
// without a host for a page of its own.
func leaveToBrowser(ctx ui.Context, e ui.Event) {
	e.Call("stopPropagation")
	ctx.PreventUpdate()
}

// programName is the name and the version of the program.
func programName() string {
	if version := ui.Getenv("GOAPP_VERSION"); version != "" {
		return "Claimlight " + version
	}
	return "Claimlight"
}
