package claimreview

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// check reads any bytes in one form: nothing is lost, the same bytes give the
// same records, and what was accepted is accepted again as it is.
func check(t *testing.T, b []byte, from Format) {
	recs, report, err := Import("f", bytes.NewReader(b), from)
	require.NoError(t, err)
	adds(t, report, recs)
	require.NotZero(t, report.Read)
	again, _, err := Import("f", bytes.NewReader(b), from)
	require.NoError(t, err)
	require.Equal(t, recs, again)
	if len(recs) == 0 {
		return
	}
	for _, to := range written {
		var out bytes.Buffer
		require.NoError(t, Write(&out, to, slices.Values(recs)))
		back, second, err := Import("f", &out, Auto)
		require.NoError(t, err)
		require.Equal(t, recs, back, "%s: %+v", to, second.Refusals.First)
	}
}

func seeds(f *testing.F, patterns ...string) {
	for _, p := range patterns {
		names, err := filepath.Glob("testdata/" + p)
		require.NoError(f, err)
		for _, name := range names {
			b, err := os.ReadFile(name)
			require.NoError(f, err)
			f.Add(b)
		}
	}
}

func FuzzJSON(f *testing.F) {
	seeds(f, "*.json", "*.jsonl")
	f.Fuzz(func(t *testing.T, b []byte) { check(t, append([]byte("["), b...), Auto) })
}

func FuzzAny(f *testing.F) {
	seeds(f, "*.*")
	f.Fuzz(func(t *testing.T, b []byte) { check(t, b, Auto) })
}

func FuzzLines(f *testing.F) {
	seeds(f, "*.jsonl")
	f.Fuzz(func(t *testing.T, b []byte) { check(t, b, JSONL) })
}

func FuzzHTML(f *testing.F) {
	seeds(f, "*.html", "dump.txt")
	f.Fuzz(func(t *testing.T, b []byte) { check(t, append([]byte("<"), b...), Auto) })
}

func FuzzCSV(f *testing.F) {
	seeds(f, "*.csv")
	f.Fuzz(func(t *testing.T, b []byte) { check(t, b, CSV) })
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2020-01-31T10:00:00Z", "5 de mayo de 2020", "1580428800", "03/04/2020"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		date, why := readDate(s)
		require.NotEqual(t, date == "", why == "")
		if date != "" {
			again, _ := readDate(date)
			require.Equal(t, date, again)
		}
	})
}

func FuzzRating(f *testing.F) {
	f.Add("Not entirely true", "en", "PolitiFact")
	f.Add("Größtenteils falsch", "de", "")
	f.Fuzz(func(t *testing.T, rating, language, name string) {
		v, how := verdictOf(byName[squeezed(name)], language, rating)
		require.True(t, v.Known())
		if how == byNothing {
			require.Equal(t, "not-rated", string(v))
		}
	})
}
