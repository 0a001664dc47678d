package report

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims"
	"claimlight/claims/detect"
	"claimlight/claims/figure"
	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/segment"
	"claimlight/claims/wording"
)

// fewRecords is a data set that needs no compiled file.
type fewRecords []record.Record

func (d fewRecords) Len() int                   { return len(d) }
func (d fewRecords) Version() string            { return "0123456789ab" }
func (d fewRecords) Record(i int) record.Record { return d[i] }

var data = fewRecords{
	{
		ID: "bees-halved", Claim: "The number of bees has halved since 2010.", Verdict: record.MostlyFalse,
		Rating: "Overstated", Summary: "Counts show a fall of a third.", Kind: record.FactCheck,
		Publisher: "Hive Check", URL: "https://hive.example/bees", Published: "2024-03-12",
	},
	{
		ID: "bee-census", Claim: "There were 270,000 hives in 2023.", Verdict: record.True,
		Summary: "The census counted them.", Kind: record.Reference,
		Publisher: "Bee Office", URL: "https://bees.example/census",
	},
}

const (
	lead     = "\U0001F41D Bees! "
	claim    = "Keepers say bees fell by 50 since 2010."
	unproved = "Honey sales rose by 7 per cent."
	text     = lead + claim + " " + unproved
)

// article is one text with a match of every kind of care: a debunked quotation,
// an inferred unit, a reference without date, a related record.
func article() Article {
	start := len(lead)
	end := start + len(claim)
	return Article{
		Name: "bees.txt", Text: text, Sentences: 3,
		Findings: []claims.Finding{
			{
				Start: start, End: end, Worth: 0.87654321,
				Signals:     []detect.Signal{{Name: "statistic", Start: end - 14, End: end - 12}},
				Attribution: &claims.Attribution{Who: "Keepers"},
				Disputed:    true,
				Matches: []match.Match{
					{
						Record: 0, Relation: match.Same, Strength: 0.9, Wording: data[0].Claim,
						Figures: []match.Pair{{
							Article: figure.Figure{Value: 50, Unit: "%", Inferred: true}, ArticleText: "50",
							Record: figure.Figure{Value: 50, Unit: "%"}, RecordText: "halved",
							Relation: figure.Rounded, What: "bees", Period: "since 2010",
						}},
						Reasons: []match.Reason{
							{Code: "shared-terms", For: true, Detail: "bees, 2010"},
							{Code: "missing-terms", Detail: "keepers"},
						},
						Cautions: []match.Caution{{Code: "old-check", Text: "This check is more than two years old."}},
					},
					{Record: 1, Relation: match.Related},
				},
			},
			{Start: end + 1, End: len(text), Worth: 0.6},
		},
	}
}

func written(t *testing.T, format string, o Options, articles ...Article) string {
	t.Helper()
	var b strings.Builder
	w, err := New(format, &b, data, o)
	require.NoError(t, err)
	for _, a := range articles {
		require.NoError(t, w.Write(a))
	}
	return b.String()
}

func TestUnknownFormat(t *testing.T) {
	_, err := New("odt", nil, data, Options{})
	require.ErrorContains(t, err, `unknown format "odt"`)
}

func TestSameBytesOut(t *testing.T) {
	for _, format := range Formats {
		o := Options{Named: true, Why: true}
		require.Equal(t, written(t, format, o, article()), written(t, format, o, article()), format)
	}
}

func TestRatingNeverStandsAlone(t *testing.T) {
	for _, format := range Formats {
		out := written(t, format, Options{}, article())
		for _, must := range []string{"Overstated", "Hive Check", "2024", "https://hive.example/bees"} {
			require.Contains(t, out, must, format)
		}
	}
}

func TestRelatedShowsNoRating(t *testing.T) {
	a := article()
	a.Findings[0].Matches = []match.Match{{Record: 0, Relation: match.Related}}
	for _, format := range []string{"text", "markdown", "html"} {
		out := written(t, format, Options{}, a)
		require.NotContains(t, out, "Overstated", format)
		require.Contains(t, out, "Hive Check", format)
	}
}

func TestNoMatchIsNoTick(t *testing.T) {
	for _, format := range []string{"text", "markdown", "html"} {
		out := strings.Join(strings.Fields(written(t, format, Options{}, article())), " ")
		require.Contains(t, out, wording.NoCheck, format)
		require.Contains(t, out, "2 records", format)
		require.Contains(t, out, wording.NoTick, format)
	}
}

// A text that holds any bytes can be reported in any format, and what goes to
// a terminal holds nothing that a terminal obeys.
func FuzzReport(f *testing.F) {
	f.Add(text, 3, 9)
	f.Add("\x00\xff\x1b[31m\u202e=1+1", 1, 4)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		if start < 0 || end < start || end > len(text) {
			t.Skip()
		}
		a := Article{Name: text, Text: text, Findings: []claims.Finding{{
			Start: start, End: end,
			Signals:     []detect.Signal{{Name: "date", Start: start, End: end}},
			Attribution: &claims.Attribution{Who: text[start:end]},
			Matches:     article().Findings[0].Matches,
		}}}
		a.Add(claims.Step{Piece: segment.Piece{Start: 0, End: len(text)}})
		for _, format := range Formats {
			out := written(t, format, Options{Named: true, Why: true}, a)
			if format != "csv" {
				require.NotContains(t, out, "\x1b", format)
				require.NotContains(t, out, "\x00", format)
			}
		}
	})
}
