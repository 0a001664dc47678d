// Package cases reads the tables of testdata beside package figure, and words
// what that package reads, so that a person can tell in a line whether it is
// right. The tests keep every case; package eval counts them.
//
//	input => answer            a case; \n in the input stands for a line break
//	input => answer # reason   a known miss: the answer is what a reader would read
//	# words                    a heading
package cases

import (
	"fmt"
	"strings"

	"claimlight/claims/figure"
)

// Table is a file of cases, with what answers them.
type Table struct {
	File   string
	Answer func(input string) string
}

// Tables are all files of cases.
var Tables = []Table{
	{"find.txt", Found},
	{"periods.txt", func(text string) string { return worded(text, figure.Periods(text)) }},
	{"relative.txt", relative},
	{"dates.txt", dated},
	{"compare.txt", compared},
	{"units.txt", parsed},
}

// MissesFile holds the known misses of Found.
const MissesFile = "misses.txt"

// Case is a line of a table.
type Case struct {
	Line   int // from 1
	Input  string
	Want   string
	Reason string // of a known miss
}

// Read reads the cases of a file; misses tells that it holds known misses, with
// their reasons.
func Read(file string, misses bool) []Case {
	var out []Case
	line := 0
	for text := range strings.Lines(file) {
		line++
		text = strings.TrimRight(text, "\n")
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		c := Case{Line: line}
		c.Input, c.Want, _ = strings.Cut(text, " => ")
		if misses {
			c.Want, c.Reason, _ = strings.Cut(c.Want, " # ")
		}
		out = append(out, c)
	}
	return out
}

// Text is the input as it is read.
func (c Case) Text() string { return strings.ReplaceAll(c.Input, `\n`, "\n") }

// relative reads a text as one of the date that stands before it.
func relative(line string) string {
	date, text, _ := strings.Cut(line, " | ")
	at, ok := figure.FindDate(date)
	if !ok {
		return "no date"
	}
	return worded(text, figure.PeriodsAt(text, at))
}

// dated finds the date in the head of an article.
func dated(head string) string {
	d, ok := figure.FindDate(head)
	if !ok {
		return "none"
	}
	return fmt.Sprintf("%d-%02d-%02d", d.Year, d.Month, d.Day)
}

// compared compares the first figures of two texts, or of a text and the fields
// {what; value; unit} of a record, both ways round.
func compared(pair string) string {
	left, right, _ := strings.Cut(pair, " | ")
	a, ok := side(left)
	b, also := side(right)
	if !ok || !also {
		return "no figure"
	}
	there, back := figure.Compare(a, b), figure.Compare(b, a)
	if there != back {
		return there.String() + ", the other way round " + back.String()
	}
	return there.String()
}

func side(text string) (figure.Figure, bool) {
	if fields, ok := strings.CutPrefix(text, "{"); ok {
		return fieldsOf(strings.TrimSuffix(fields, "}"), "; ")
	}
	figures := figure.Find(text)
	if len(figures) == 0 {
		return figure.Figure{}, false
	}
	return figures[0], true
}

// parsed reads the fields "what | value | unit" of a record's figure.
func parsed(line string) string {
	f, ok := fieldsOf(line, " | ")
	if !ok {
		return "no figure with a known unit"
	}
	return describe(f)
}
