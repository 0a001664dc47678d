package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"claimlight/claims"
	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/wording"
)

// width is the line width of the text format; links are never broken.
const width = 80

// Colours of the text format. A colour never stands alone: the words say the
// same. Only the first three relations carry one.
const (
	plain   = "\x1b[0m"
	bold    = "\x1b[1m"
	faint   = "\x1b[2m"
	red     = "\x1b[31m" // rated false, or nearly
	yellow  = "\x1b[33m" // rated misleading, mixed, unproven, outdated
	blue    = "\x1b[34m" // rated true, or nearly
	magenta = "\x1b[35m" // another figure, or the opposite: the rating is not the sentence's
)

type textWriter struct {
	out   io.Writer
	data  Data
	o     Options
	cover Coverage
	n     int // articles written
}

// Write writes one article: each marked sentence with its matches under it, and
// a closing line.
func (w *textWriter) Write(a Article) error {
	p := &page{out: bufio.NewWriter(w.out), colour: w.o.Colour}
	if w.n++; w.n > 1 {
		p.blank()
	}
	if w.o.Named {
		p.put(0, bold, "== "+line(a.Name)+" ==")
		p.blank()
	}
	for i, f := range a.Findings {
		w.finding(p, i+1, a.Text, &f, a.note(i))
		p.blank()
	}
	p.put(0, "", line(closing(&a, w.cover, w.o)))
	return p.out.Flush()
}

func (w *textWriter) finding(p *page, n int, text string, f *claims.Finding, note Note) {
	number := fmt.Sprintf("%d. ", n)
	p.hang(number, bold, line(text[f.Start:f.End]))
	in := len(number)
	p.put(in, "", line(voice(f, w.data)))
	if own := note.own(); own != "" {
		p.put(in, "", "Noted: "+line(own))
	}
	if w.o.Why {
		p.put(in, faint, "Why marked: "+whyMarked(text, f))
	}
	if f.Coloured() == nil {
		p.put(in, faint, wording.NoCheck)
	}
	for i := range f.Matches {
		w.match(p, in, &f.Matches[i], f.Disputed, &note)
	}
}

func (w *textWriter) match(p *page, in int, m *match.Match, disputed bool, note *Note) {
	rec := w.data.Record(m.Record)
	if m.Relation == match.Related {
		p.put(in, faint, "- "+wording.Relation(m.Relation))
		in += 2
		p.put(in, faint, line(onClaim(&rec)))
	} else {
		p.put(in, bold+tint(m.Relation, rec.Verdict), "- "+wording.Relation(m.Relation))
		in += 2
		p.put(in, "", line(found(m.Relation, &rec, disputed)))
		p.put(in, "", "Claim checked: "+wording.Quoted(line(rec.Claim)))
		p.put(in, "", line(rec.Summary))
	}
	if d := note.On(&rec); d != "" {
		p.put(in, "", "Noted: "+d.Words())
	}
	for i := range m.Figures {
		p.put(in, "", "Figures: "+line(comparison(&m.Figures[i])))
	}
	for _, c := range wording.Cautions(m) {
		p.put(in, "", "Note: "+line(c))
	}
	if w.o.Why {
		for _, r := range m.Reasons {
			p.put(in, faint, "Why: "+line(whyMatched(r)))
		}
	}
	p.put(in, faint, line(rec.URL))
}

// tint is the colour of a match.
func tint(r match.Relation, v record.Verdict) string {
	if r != match.Same {
		return magenta
	}
	switch v {
	case record.False, record.MostlyFalse, record.AlteredMedia:
		return red
	case record.True, record.MostlyTrue:
		return blue
	}
	return yellow
}

// page writes wrapped, indented, coloured lines. Errors of the buffered writer
// are kept until Flush.
type page struct {
	out    *bufio.Writer
	colour bool
}

func (p *page) blank() { p.out.WriteByte('\n') }

// put writes s, wrapped, indented by in columns; nothing when s is empty.
func (p *page) put(in int, style, s string) { p.hang(strings.Repeat(" ", in), style, s) }

// hang writes s after lead, its further lines indented by the width of lead.
func (p *page) hang(lead, style, s string) {
	in := utf8.RuneCountInString(lead)
	for _, l := range wrap(s, width-in) {
		p.out.WriteString(lead)
		if p.colour && style != "" {
			l = style + l + plain
		}
		p.out.WriteString(l)
		p.out.WriteByte('\n')
		lead = strings.Repeat(" ", in)
	}
}

// wrap breaks s at spaces into lines of at most cols characters; a longer word
// stands alone.
func wrap(s string, cols int) []string {
	var lines []string
	var row strings.Builder
	used := 0
	for _, w := range strings.Fields(s) {
		n := utf8.RuneCountInString(w)
		if used > 0 && used+1+n > cols {
			lines = append(lines, row.String())
			row.Reset()
			used = 0
		}
		if used > 0 {
			row.WriteByte(' ')
			used++
		}
		row.WriteString(w)
		used += n
	}
	if used > 0 {
		lines = append(lines, row.String())
	}
	return lines
}
