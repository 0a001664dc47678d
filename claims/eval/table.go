package eval

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Goal is what a measure should reach. The zero Goal asks for nothing.
type Goal struct {
	Sign  string // ">=", "<=", "=" or ""
	Bound float64
}

// AtLeast, AtMost and Exactly are goals.
func AtLeast(v float64) Goal { return Goal{">=", v} }
func AtMost(v float64) Goal  { return Goal{"<=", v} }
func Exactly(v float64) Goal { return Goal{"=", v} }

func (g Goal) met(v float64) bool {
	switch g.Sign {
	case ">=":
		return v >= g.Bound
	case "<=":
		return v <= g.Bound
	}
	return v == g.Bound
}

// Row is one measure. Where it is known only between two others, Values has
// both, and the goal is met when both meet it.
type Row struct {
	Measure string
	Values  []float64
	Goal    Goal
	Remark  string
	Whole   bool // a count, not a share
}

// Group is the rows that one set of files gives.
type Group struct {
	Title   string
	Notes   []string // what must be known to read the values: what was trained on
	Rows    []Row
	Skipped string // why there are no rows
}

// Met says whether the goal is met: "yes", "no", or "-" where none is set or
// nothing was measured.
func (r *Row) Met() string {
	if r.Goal.Sign == "" || len(r.Values) == 0 {
		return "-"
	}
	for _, v := range r.Values {
		if !r.Goal.met(v) {
			return "no"
		}
	}
	return "yes"
}

// WriteTable writes the groups as aligned plain text.
func WriteTable(groups []Group) []byte {
	rows := [][]string{{"measure", "value", "to reach", "met", ""}}
	for _, g := range groups {
		for _, r := range g.Rows {
			rows = append(rows, []string{"  " + r.Measure, r.Value(), r.goal(), r.Met(), r.Remark})
		}
	}
	var lines bytes.Buffer
	writeAligned(&lines, rows, false)
	next := strings.SplitAfter(lines.String(), "\n")
	var b bytes.Buffer
	b.WriteString(next[0])
	next = next[1:]
	for _, g := range groups {
		fmt.Fprintf(&b, "\n%s\n", g.Title)
		for _, n := range g.Notes {
			fmt.Fprintf(&b, "  # %s\n", n)
		}
		if g.Skipped != "" {
			fmt.Fprintf(&b, "  skipped: %s\n", g.Skipped)
		}
		b.WriteString(strings.Join(next[:len(g.Rows)], ""))
		next = next[len(g.Rows):]
	}
	return b.Bytes()
}

// Value is what was measured: one figure, or the two between which it lies.
func (r *Row) Value() string {
	if len(r.Values) == 0 {
		return "-"
	}
	var parts []string
	for _, v := range r.Values {
		parts = append(parts, r.amount(v))
	}
	return strings.Join(parts, " to ")
}

func (r *Row) goal() string {
	if r.Goal.Sign == "" {
		return "-"
	}
	return r.Goal.Sign + " " + r.amount(r.Goal.Bound)
}

func (r *Row) amount(v float64) string {
	if r.Whole {
		return fmt.Sprintf("%.0f", v)
	}
	return fmt.Sprintf("%.3f", v)
}

// writeAligned writes rows whose cells stand below one another. Numbers, all
// cells but the first, may stand to the right.
func writeAligned(b *bytes.Buffer, rows [][]string, right bool) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			space := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i > 0 {
				line.WriteString("  ")
			}
			if right && i > 0 {
				line.WriteString(space + cell)
			} else {
				line.WriteString(cell + space)
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}
