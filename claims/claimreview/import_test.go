package claimreview

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"claimlight/claims/record"
)

var update = flag.Bool("update", false, "rewrite the .want files")

// Each file of testdata gives the records and the report beside it.
func TestFiles(t *testing.T) {
	files, err := filepath.Glob("testdata/*.*")
	require.NoError(t, err)
	for _, name := range files {
		if filepath.Ext(name) == ".want" {
			continue
		}
		t.Run(filepath.Base(name), func(t *testing.T) {
			b, err := os.ReadFile(name)
			require.NoError(t, err)
			recs, report, err := Import(filepath.Base(name), bytes.NewReader(b), Auto)
			require.NoError(t, err)
			adds(t, report, recs)
			var got strings.Builder
			require.NoError(t, record.Write(&got, recs))
			got.WriteString("\n")
			require.NoError(t, report.WriteText(&got, reportAll))
			want := name + ".want"
			if *update {
				require.NoError(t, os.WriteFile(want, []byte(got.String()), 0o644))
			}
			b, err = os.ReadFile(want)
			require.NoError(t, err)
			require.Equal(t, string(b), got.String())
		})
	}
}

const reportAll = 100

// adds checks what holds of every report and every record.
func adds(t *testing.T, report *Report, recs []record.Record) {
	t.Helper()
	require.Equal(t, report.Read, report.Accepted+report.Merged+report.Refused)
	require.Equal(t, report.Accepted, len(recs))
	require.Equal(t, report.Refused, report.Refusals.Total)
	require.Equal(t, report.Merged, report.Merges.Total)
	ids := map[string]bool{}
	for _, r := range recs {
		for _, id := range append([]string{r.ID}, r.Aliases...) {
			require.False(t, ids[id], id)
			ids[id] = true
		}
		require.Equal(t, r.ID, slug(r.ID))
		require.True(t, r.Verdict.Known(), r.Verdict)
		require.NotEmpty(t, r.Claim)
		require.NotEmpty(t, r.Publisher)
		require.Regexp(t, `^https?://[^/?#]*\.`, r.URL)
		for _, s := range []string{r.Claim, r.Publisher, r.Rating, r.Summary, r.Title, r.Claimant} {
			require.Equal(t, strings.Join(strings.Fields(stripped(valid(s))), " "), s, "on one line, valid, nothing hidden")
		}
	}
}

// The parts of a file may come in any sizes.
func TestFilesInPieces(t *testing.T) {
	for _, name := range []string{"hostile.json", "page.html", "table.csv", "utf16.json", "own.jsonl"} {
		b, err := os.ReadFile("testdata/" + name)
		require.NoError(t, err)
		whole, first, err := Import(name, bytes.NewReader(b), Auto)
		require.NoError(t, err)
		pieces, second, err := Import(name, iotest.OneByteReader(bytes.NewReader(b)), Auto)
		require.NoError(t, err)
		require.Equal(t, whole, pieces)
		require.Equal(t, first.Refusals, second.Refusals)
	}
}

func TestFormatIsAskedFor(t *testing.T) {
	for _, c := range []struct {
		file     string
		from     Format
		accepted int
	}{
		{"object.json", ClaimReview, 1}, {"object.json", DataCommons, 1}, {"object.json", GoogleAPI, 0}, {"object.json", JSONL, 0},
		{"api.json", GoogleAPI, 3}, {"api.json", ClaimReview, 0},
		{"own.jsonl", JSONL, 3}, {"own.jsonl", ClaimReview, 0},
		{"page.html", ClaimReview, 2}, {"table.csv", CSV, 3}, {"object.json", CSV, 0},
	} {
		b, err := os.ReadFile("testdata/" + c.file)
		require.NoError(t, err)
		recs, report, err := Import(c.file, bytes.NewReader(b), c.from)
		require.NoError(t, err)
		adds(t, report, recs)
		require.Len(t, recs, c.accepted, "%s as %s", c.file, c.from)
		require.NotZero(t, report.Read)
	}
	_, _, err := Import("x", strings.NewReader("{}"), "pdf")
	require.ErrorContains(t, err, `format "pdf" is not known`)
}

func TestColumnsAreNamed(t *testing.T) {
	im := NewImporter(Options{Columns: map[string]string{"claim": "Satz", "rating": "Wie"}}, func(r record.Record) error {
		require.Equal(t, "Bees fly.", r.Claim)
		require.Equal(t, record.True, r.Verdict)
		return nil
	})
	require.NoError(t, im.Read("a.csv", strings.NewReader("Satz,Wie,Link\nBees fly.,True,https://hive.example/1\n"), Auto))
	require.Equal(t, 1, im.Report().Accepted)
	require.NoError(t, im.Read("b.csv", strings.NewReader("Phrase,Wie,Link\nBees fly.,True,https://hive.example/1\n"), Auto))
	require.Equal(t, 1, im.Report().Refused)
}

func TestReadersAndWritersMayFail(t *testing.T) {
	broken := errors.New("the disk is gone")
	_, _, err := Import("x", io.MultiReader(strings.NewReader(`[{"@type":"ClaimReview"`), iotest.ErrReader(broken)), Auto)
	require.ErrorIs(t, err, broken)
	im := NewImporter(Options{}, func(record.Record) error { return broken })
	require.ErrorIs(t, im.Read("feed", strings.NewReader(feed(5000)), Auto), broken)
	require.Equal(t, 1, im.Report().Accepted, "the first failure ends the reading")
}

func TestProgressReachesTheEnd(t *testing.T) {
	text := feed(5000)
	var told []int64
	im := NewImporter(Options{Progress: func(n int64) { told = append(told, n) }}, func(record.Record) error { return nil })
	require.NoError(t, im.Read("feed", strings.NewReader(text), Auto))
	require.Greater(t, len(told), 2)
	require.IsIncreasing(t, told[:len(told)-1])
	require.EqualValues(t, len(text), told[len(told)-1])
}

// What is too deep, too large or never ends takes no more memory for it.
func TestMonsters(t *testing.T) {
	const million = 1 << 20
	sound := `{"@type":"ClaimReview","url":"https://hive.example/z","claimReviewed":"Bees rest.","author":"Hive Check","reviewRating":"True"}`
	for name, c := range map[string]struct {
		text     string
		accepted int
	}{
		"deep lists":       {strings.Repeat("[", million), 0},
		"deep and closed":  {strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + "\n" + sound, 1},
		"deep objects":     {strings.Repeat(`{"a":`, million), 0},
		"deep review":      {`{"@type":"ClaimReview","author":` + strings.Repeat("[", 9999) + strings.Repeat("]", 9999) + "}\n" + sound, 1},
		"long text":        {strings.Replace(sound, `"True"`, `"True","reviewBody":"`+strings.Repeat("x", 9*million)+`"`, 1), 1},
		"long claim":       {strings.Replace(sound, "rest", strings.Repeat("rest ", million), 1), 0},
		"many keys":        {strings.Replace(sound, `"True"`, `"True"`+strings.Repeat(`,"text":{"a":1}`, million/8), 1), 0},
		"endless string":   {`{"@type":"` + strings.Repeat("x", 9*million), 0},
		"unclosed cell":    {"claim,url\n" + strings.Repeat("\"a\n", million), 0},
		"endless row":      {"claim,url\n" + strings.Repeat("a,", 3*million), 0},
		"tag without end":  {"<div " + strings.Repeat("x", 20*million), 0},
		"open elements":    {strings.Repeat("<div itemscope itemprop=a>", million/8), 0},
		"zeros":            {strings.Repeat("\x00", 3*million), 0},
		"half a mark":      {"\xff", 0},
		"nothing":          {"", 0},
		"closing brackets": {strings.Repeat("]}", million), 0},
	} {
		t.Run(name, func(t *testing.T) {
			recs, report, err := Import(name, strings.NewReader(c.text), Auto)
			require.NoError(t, err)
			adds(t, report, recs)
			require.NotZero(t, report.Read)
			require.Equal(t, c.accepted, report.Accepted, "%+v", report.Refusals.First)
		})
	}
}
