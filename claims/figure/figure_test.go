package figure_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"claimlight/claims/figure"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the answers in testdata")

// cases calls answer with every line "input => answer" of a file of testdata;
// \n in an input stands for a line break. With -update it writes what answer
// returns.
func cases(t *testing.T, name string, answer func(input string) string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	lines := strings.Split(strings.TrimRight(string(raw), "\n"), "\n")
	for i, line := range lines {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		input, want, _ := strings.Cut(line, " => ")
		got := answer(strings.ReplaceAll(input, `\n`, "\n"))
		lines[i] = input + " => " + got
		if !*update && got != want {
			t.Errorf("%s:%d: %s\n got %s\nwant %s", path, i+1, input, got, want)
		}
	}
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o644))
	}
}

func TestFind(t *testing.T) { cases(t, "find.txt", found) }

// found words the figures of a text in one line.
func found(text string) string {
	var all []string
	for _, f := range figure.Find(text) {
		all = append(all, fmt.Sprintf("%q %s", text[f.Start:f.End], describe(f)))
	}
	if all == nil {
		return "none"
	}
	return strings.Join(all, "; ")
}

// describe words a figure in one line: kind value unit, then what else is set.
func describe(f figure.Figure) string {
	parts := []string{f.Kind.String(), number(f.Value)}
	if f.Range() {
		parts[1] += ".." + number(f.High)
	}
	if f.Unit != "" {
		parts = append(parts, f.Unit)
	}
	if f.Per != "" {
		parts = append(parts, "/"+f.Per)
	}
	if f.Hedge != figure.Exact {
		parts = append(parts, "~"+f.Hedge.String())
	}
	switch f.Change {
	case 1:
		parts = append(parts, "rise")
	case -1:
		parts = append(parts, "fall")
	}
	if f.Noun != "" {
		parts = append(parts, "["+f.Noun+"]")
	}
	for _, flag := range []struct {
		set  bool
		name string
	}{{f.Inferred, "inferred"}, {f.Fraction, "fraction"}, {f.Vague, "vague"}} {
		if flag.set {
			parts = append(parts, flag.name)
		}
	}
	return strings.Join(parts, " ")
}

func number(v float64) string {
	return strconv.FormatFloat(v, 'f', -1, 64)
}

func TestPeriods(t *testing.T) {
	cases(t, "periods.txt", func(text string) string { return worded(text, figure.Periods(text)) })
}

// TestPeriodsAt reads each text as one of the date that stands before it.
func TestPeriodsAt(t *testing.T) {
	cases(t, "relative.txt", func(line string) string {
		date, text, ok := strings.Cut(line, " | ")
		require.True(t, ok, line)
		at, ok := figure.FindDate(date)
		require.True(t, ok, line)
		return worded(text, figure.PeriodsAt(text, at))
	})
}

func TestFindDate(t *testing.T) {
	cases(t, "dates.txt", func(head string) string {
		d, ok := figure.FindDate(head)
		if !ok {
			return "none"
		}
		return fmt.Sprintf("%d-%02d-%02d", d.Year, d.Month, d.Day)
	})
}

// worded words the periods of a text in one line.
func worded(text string, periods []figure.Period) string {
	var all []string
	for _, p := range periods {
		all = append(all, fmt.Sprintf("%q %s to %s", text[p.Start:p.End], month(p.From), month(p.To)))
	}
	if all == nil {
		return "none"
	}
	return strings.Join(all, "; ")
}

// month words a month of a period: 2025-07, or "open".
func month(m int) string {
	if m == 0 {
		return "open"
	}
	return fmt.Sprintf("%d-%02d", m/12, m%12+1)
}

// TestCompare compares the first figures of two texts, or of a text and the
// fields {what; value; unit} of a record, both ways round.
func TestCompare(t *testing.T) {
	cases(t, "compare.txt", func(pair string) string {
		left, right, ok := strings.Cut(pair, " | ")
		require.True(t, ok, pair)
		a, b := side(t, left), side(t, right)
		require.Equal(t, figure.Compare(a, b), figure.Compare(b, a), "not symmetric: %s", pair)
		return figure.Compare(a, b).String()
	})
}

func side(t *testing.T, text string) figure.Figure {
	if fields, ok := strings.CutPrefix(text, "{"); ok {
		parts := strings.Split(strings.TrimSuffix(fields, "}"), "; ")
		require.Len(t, parts, 3, text)
		value, err := strconv.ParseFloat(parts[1], 64)
		require.NoError(t, err)
		return figure.Parse(parts[0], value, parts[2])
	}
	figures := figure.Find(text)
	require.NotEmpty(t, figures, text)
	return figures[0]
}

func TestParse(t *testing.T) {
	cases(t, "units.txt", func(fields string) string {
		parts := strings.Split(fields, " | ")
		require.Len(t, parts, 3, fields)
		value, err := strconv.ParseFloat(parts[1], 64)
		require.NoError(t, err)
		_, known := figure.ParseUnit(parts[2])
		require.True(t, known, fields)
		return describe(figure.Parse(parts[0], value, parts[2]))
	})
}

// TestMisses keeps the list of known misses true: each line is still wrong.
func TestMisses(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("testdata", "misses.txt"))
	require.NoError(t, err)
	for line := range strings.Lines(string(raw)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		text, rest, ok := strings.Cut(strings.TrimSpace(line), " => ")
		require.True(t, ok, line)
		want, reason, ok := strings.Cut(rest, " # ")
		require.True(t, ok && reason != "", "no reason: %s", line)
		require.NotEqual(t, want, found(text), "no longer a miss, move it to find.txt: %s", text)
	}
}
