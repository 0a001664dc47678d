package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"claimlight/claims"
	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/wording"
)

type markdownWriter struct {
	out   io.Writer
	data  Data
	o     Options
	cover Coverage
	n     int // articles written
}

// Write writes one article as a section of CommonMark: each marked sentence as
// a quotation, its matches as a list under it.
func (w *markdownWriter) Write(a Article) error {
	out := bufio.NewWriter(w.out)
	if w.n++; w.n > 1 {
		fmt.Fprintln(out)
	}
	title := "Claims worth checking"
	if w.o.Named {
		title += ": " + escape(a.Name)
	}
	fmt.Fprintf(out, "# %s\n", title)
	for i, f := range a.Findings {
		w.finding(out, i+1, a.Text, &f, a.note(i))
	}
	fmt.Fprintf(out, "\n%s\n", escape(closing(&a, w.cover, w.o)))
	return out.Flush()
}

func (w *markdownWriter) finding(out io.Writer, n int, text string, f *claims.Finding, note Note) {
	fmt.Fprintf(out, "\n## Claim %d\n\n> %s\n", n, escape(text[f.Start:f.End]))
	if v := voice(f, w.data); v != "" {
		fmt.Fprintf(out, "\n%s\n", escape(v))
	}
	if own := note.own(); own != "" {
		fmt.Fprintf(out, "\n**Noted:** %s\n", escape(own))
	}
	if w.o.Why {
		fmt.Fprintf(out, "\nWhy marked: %s\n", escape(whyMarked(text, f)))
	}
	if f.Coloured() == nil {
		fmt.Fprintf(out, "\n*%s*\n", wording.NoCheck)
	}
	if len(f.Matches) > 0 {
		fmt.Fprintln(out)
	}
	for i := range f.Matches {
		w.match(out, &f.Matches[i], f.Disputed, &note)
	}
}

func (w *markdownWriter) match(out io.Writer, m *match.Match, disputed bool, note *Note) {
	rec := w.data.Record(m.Record)
	if m.Relation == match.Related {
		fmt.Fprintf(out, "- %s: %s. %s\n", wording.Relation(m.Relation), escape(onClaim(&rec)), link(&rec))
	} else {
		fmt.Fprintf(out, "- **%s**: %s. %s\n",
			wording.Relation(m.Relation), escape(found(m.Relation, &rec, disputed)), link(&rec))
		fmt.Fprintf(out, "  - Claim checked: %s\n", escape(wording.Quoted(rec.Claim)))
		if rec.Summary != "" {
			fmt.Fprintf(out, "  - %s\n", escape(rec.Summary))
		}
	}
	if d := note.On(&rec); d != "" {
		fmt.Fprintf(out, "  - **Noted:** %s\n", d.Words())
	}
	for i := range m.Figures {
		fmt.Fprintf(out, "  - Figures: %s\n", escape(comparison(&m.Figures[i])))
	}
	for _, c := range wording.Cautions(m) {
		fmt.Fprintf(out, "  - Note: %s\n", escape(c))
	}
	if w.o.Why {
		for _, r := range m.Reasons {
			fmt.Fprintf(out, "  - Why: `%s`\n", strings.ReplaceAll(line(whyMatched(r)), "`", "'"))
		}
	}
}

// link points to the review. An address that is not of the web is shown as
// text: data of other hands may hold anything.
func link(rec *record.Record) string {
	href, _, ok := record.Link(rec.URL)
	if !ok {
		return escape(rec.URL)
	}
	return "<" + href + ">"
}

// special are the characters that CommonMark and its common extensions give a
// meaning inside a line.
const special = "\\`*_[]<>#|~&!$"

// escape makes one line of s that shows as it is written, also at the beginning
// of a line, where "1." or "-" would begin a list.
func escape(s string) string {
	s = line(s)
	var b strings.Builder
	digits := true // only digits so far
	for i := 0; i < len(s); i++ {
		c := s[i]
		first := i == 0 && strings.IndexByte("-+=", c) >= 0
		ordinal := digits && i > 0 && (c == '.' || c == ')')
		if first || ordinal || strings.IndexByte(special, c) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(c)
		digits = digits && c >= '0' && c <= '9'
	}
	return b.String()
}
