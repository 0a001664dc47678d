package claimreview

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// WriteText writes the report for a reader: what became of all, then what to
// look at, at most so many lines of each.
func (r *Report) WriteText(w io.Writer, most int) error {
	out := &textReport{bufio.NewWriter(w), most}
	fmt.Fprintf(out, "read %d = accepted %d + merged %d + refused %d\n", r.Read, r.Accepted, r.Merged, r.Refused)
	if len(r.Files) > 1 {
		out.part("files", len(r.Files), func(i int) string {
			f := r.Files[i]
			return fmt.Sprintf("%s: read %d = accepted %d + merged %d + refused %d", f.Name, f.Read, f.Accepted, f.Merged, f.Refused)
		})
	}
	out.counts("verdicts", r.Verdicts)
	out.counts("verdicts found by", r.Mapped)
	unmapped := r.Ratings.Unmapped()
	out.part("ratings that could not be mapped (kept as not-rated)", len(unmapped), func(i int) string {
		x := unmapped[i]
		return fmt.Sprintf("%d× %s: “%s”, first at %s", x.Count, x.Publisher, x.Rating, x.First)
	})
	out.lines("numbers that do not go with the words", len(r.Scales.First), r.Scales.Total, func(i int) string {
		s := r.Scales.First[i]
		what := "unreliable"
		if s.Inverted {
			what = "inverted scale"
		}
		return fmt.Sprintf("%s: %s: %s: %d with the words, %d against", s.File, s.Publisher, what, s.With, s.Against)
	})
	out.counts("reasons of refusal", r.Reasons)
	faults(out, "refused", r.Refusals)
	out.lines("merged", len(r.Merges.First), r.Merges.Total, func(i int) string {
		m := r.Merges.First[i]
		return fmt.Sprintf("%s: %s copy of %s", m.At, m.Kind, m.Into)
	})
	out.lines("contradictions (both kept)", len(r.Contradictions.First), r.Contradictions.Total, func(i int) string {
		c := r.Contradictions.First[i]
		return fmt.Sprintf("%s: %s, but %s at %s: %s", c.At, c.Verdict, c.Before, c.Earlier, c.Claim)
	})
	out.counts("notes", r.NoteKinds)
	faults(out, "changed or left out", r.Notes)
	out.counts("things that are no reviews", r.Others)
	return out.Flush()
}

type textReport struct {
	*bufio.Writer
	most int
}

func faults(out *textReport, title string, l Lines[Fault]) {
	out.lines(title, len(l.First), l.Total, func(i int) string {
		f := l.First[i]
		return fmt.Sprintf("%s: %s: %s", f.At, f.Kind, f.Detail)
	})
}

func (t *textReport) part(title string, n int, line func(i int) string) { t.lines(title, n, n, line) }

// lines writes the first lines of a part, and how many there are beyond.
func (t *textReport) lines(title string, kept, total int, line func(i int) string) {
	if total == 0 {
		return
	}
	fmt.Fprintf(t, "\n%s\n", title)
	shown := min(kept, t.most)
	for i := range shown {
		fmt.Fprintf(t, "  %s\n", line(i))
	}
	if total > shown {
		fmt.Fprintf(t, "  ... and %d more\n", total-shown)
	}
}

func (t *textReport) counts(title string, c Counts) {
	if len(c) == 0 {
		return
	}
	var parts []string
	for _, name := range c.Sorted() {
		if len(parts) == t.most {
			parts = append(parts, "...")
			break
		}
		parts = append(parts, fmt.Sprintf("%s %d", name, c[name]))
	}
	fmt.Fprintf(t, "\n%s: %s\n", title, strings.Join(parts, ", "))
}
