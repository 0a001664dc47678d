package figure_test

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"claimlight/claims/figure"
	"github.com/stretchr/testify/require"
)

// FuzzFind checks the promises of the package on any bytes.
func FuzzFind(f *testing.F) {
	for _, name := range []string{"find.txt", "periods.txt", "compare.txt", "relative.txt", "dates.txt"} {
		raw, err := os.ReadFile(filepath.Join("testdata", name))
		require.NoError(f, err)
		for line := range strings.Lines(string(raw)) {
			input, _, _ := strings.Cut(line, " => ")
			f.Add(input)
		}
	}
	for _, odd := range []string{"1e999", "999999999999999999999 trillion trillion", "9 trillion trillion trillion", "\xff5\xa0%", "½½½", "1,1,1,1,1", "1/2/3/4", "-–—5", "a a a half half", "£$€5", "12th of", "0 in 0", "1 in 0", "from 2010 to", "٣٤", "5\u00a0000"} {
		f.Add(odd)
	}
	f.Fuzz(func(t *testing.T, text string) {
		found := figure.Find(text)
		spans(t, text, found)
		for i, a := range found {
			require.Equal(t, figure.Same, figure.Compare(a, a), "%q %+v", text[a.Start:a.End], a)
			b := found[(i+1)%len(found)]
			require.Equal(t, figure.Compare(a, b), figure.Compare(b, a), "%+v %+v", a, b)
		}
		periods(t, text, figure.Periods(text))
		dated(t, text)
	})
}

// dated: a date of the text adds relative periods to those that Periods
// returns, and changes none of them.
func dated(t *testing.T, text string) {
	t.Helper()
	if d, ok := figure.FindDate(text); ok {
		require.True(t, d.Year >= 1990 && d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= 31, "%+v", d)
	}
	require.Equal(t, figure.Periods(text), figure.PeriodsAt(text, figure.Date{}))
	all := figure.PeriodsAt(text, figure.Date{Year: 2025, Month: 7, Day: 30})
	periods(t, text, all)
	for _, p := range figure.Periods(text) {
		require.Contains(t, all, p)
	}
}

// spans: in order, disjoint, inside, on rune starts; values finite and ordered.
func spans(t *testing.T, text string, found []figure.Figure) {
	t.Helper()
	end := 0
	for _, f := range found {
		require.LessOrEqual(t, end, f.Start)
		require.Less(t, f.Start, f.End)
		require.LessOrEqual(t, f.End, len(text))
		require.True(t, utf8.RuneStart(text[f.Start]))
		require.True(t, f.End == len(text) || !utf8.ValidString(text) || utf8.RuneStart(text[f.End]))
		require.False(t, math.IsNaN(f.Value) || math.IsInf(f.Value, 0) || math.IsInf(f.High, 0))
		require.LessOrEqual(t, f.Value, f.High)
		require.Positive(t, f.Digits)
		end = f.End
	}
}

func periods(t *testing.T, text string, all []figure.Period) {
	t.Helper()
	end := 0
	for _, p := range all {
		require.LessOrEqual(t, end, p.Start)
		require.Less(t, p.Start, p.End)
		require.LessOrEqual(t, p.End, len(text))
		require.True(t, p.From == 0 || p.To == 0 || p.From <= p.To, "%q %+v", text[p.Start:p.End], p)
		require.True(t, figure.Overlap(p, p))
		require.Equal(t, figure.Overlap(p, all[0]), figure.Overlap(all[0], p))
		end = p.End
	}
}

// FuzzParse checks that no record field breaks Parse or Compare.
func FuzzParse(f *testing.F) {
	f.Add("cost (about)", 22.3, "GBP bn")
	f.Add("", math.Inf(1), "million million million million")
	f.Add("rank", math.NaN(), "per 0")
	f.Add("x", 1e300, "trillion trillion/year")
	f.Add("y", math.Copysign(0, -1), "%/%/")
	f.Fuzz(func(t *testing.T, what string, value float64, unit string) {
		a := figure.Parse(what, value, unit)
		require.False(t, math.IsNaN(a.Value) || math.IsInf(a.Value, 0))
		require.Equal(t, figure.Same, figure.Compare(a, a), "%+v", a)
	})
}

// TestRecordFigures reads every figure of the shared records: the unit must be
// known, the value kept.
func TestRecordFigures(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/records/*.jsonl")
	if len(files) == 0 {
		t.Skip("no shared records beside the project")
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		for line := range strings.Lines(string(raw)) {
			var record struct {
				ID      string
				Figures []struct {
					What, Unit string
					Value      float64
				}
			}
			require.NoError(t, json.Unmarshal([]byte(line), &record))
			for _, f := range record.Figures {
				_, known := figure.ParseUnit(f.Unit)
				require.True(t, known, "%s: unit %q", record.ID, f.Unit)
				got := figure.Parse(f.What, f.Value, f.Unit)
				require.Equal(t, f.Value == 0, got.Value == 0, "%s: %+v", record.ID, got)
				require.Positive(t, got.Digits)
			}
		}
	}
}

// TestOverlap: open ends reach for ever; periods that touch share a month.
func TestOverlap(t *testing.T) {
	period := func(text string) figure.Period {
		found := figure.Periods(text)
		require.Len(t, found, 1, text)
		return found[0]
	}
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"since 2010", "July 2025", true},
		{"since 2010", "in 2009", false},
		{"until March 2020", "in 2020", true},
		{"until March 2020", "summer 2020", false},
		{"2008/09", "in 2009", true},
		{"2008/09", "late 2009", false},
		{"since 2010", "until 2009", false},
		{"since 2010", "since 2023", true},
		{"Q3 2021", "July 2021", true},
	} {
		require.Equal(t, c.want, figure.Overlap(period(c.a), period(c.b)), "%s | %s", c.a, c.b)
		require.Equal(t, c.want, figure.Overlap(period(c.b), period(c.a)), "%s | %s", c.b, c.a)
	}
}

// TestHostileInput: the shapes are runs that lookahead could scan again and
// again. At this length a quadratic scan would run into the test's time limit.
func TestHostileInput(t *testing.T) {
	for _, unit := range []string{"1,1,", "1 000 ", "a half a ", "from 2010 to ", "five ", "rose by ", "1/2/", "12-", "1:2:", "020 ", "one in ", "£", "a million and a half ", "9", "June and ", "in May to ", "this last ", "year to the ", "six months ", "6ft ", "\n30"} {
		text := strings.Repeat(unit, 50_000)
		for _, f := range figure.Find(text) {
			require.LessOrEqual(t, f.End, len(text), "%q", unit)
		}
		for _, p := range figure.PeriodsAt(text, figure.Date{Year: 2025, Month: 7, Day: 30}) {
			require.LessOrEqual(t, p.End, len(text), "%q", unit)
		}
		figure.FindDate(text)
	}
}

const sentence = "Resident doctors, who walked out for the 12th time since spring 2023, were given a 22% increase over a two-year period and another 5.4 average rise this year."

func BenchmarkFind(b *testing.B) {
	b.SetBytes(int64(len(sentence)))
	for b.Loop() {
		figure.Find(sentence)
	}
}

func BenchmarkFindNone(b *testing.B) {
	text := "Streeting said he was not willing to negotiate on pay, but instead resume the previous talks which were focussed on working conditions."
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		figure.Find(text)
	}
}

func BenchmarkPeriods(b *testing.B) {
	for b.Loop() {
		figure.Periods(sentence)
	}
}

func BenchmarkPeriodsAt(b *testing.B) {
	for b.Loop() {
		figure.PeriodsAt(sentence, figure.Date{Year: 2025, Month: 7, Day: 30})
	}
}

func BenchmarkCompare(b *testing.B) {
	x, y := figure.Find("nearly 8 million people")[0], figure.Parse("patients", 7.8, "million people")
	for b.Loop() {
		figure.Compare(x, y)
	}
}
