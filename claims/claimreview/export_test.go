package claimreview

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims/claimreview/jsonld"
	"claimlight/claims/data"
	"claimlight/claims/record"
)

var written = []Format{ClaimReview, CSV, JSONL}

// What is written is read again as the same records.
func roundTrip(t *testing.T, recs []record.Record) {
	t.Helper()
	for _, to := range written {
		var b bytes.Buffer
		require.NoError(t, Write(&b, to, slices.Values(recs)))
		back, report, err := Import("x", &b, Auto)
		require.NoError(t, err)
		require.Equal(t, len(recs), report.Accepted, "%s: %+v %+v", to, report.Refusals.First, report.Merges.First)
		for i := range recs {
			require.Equal(t, recs[i], back[i], to)
		}
		require.Zero(t, report.Notes.Total, "%+v", report.Notes.First)
	}
}

func TestBundledRecordsComeBack(t *testing.T) {
	recs, err := data.Records()
	require.NoError(t, err)
	roundTrip(t, recs)
}

func TestRandomRecordsComeBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 2))
	var recs []record.Record
	for i := range 500 {
		recs = append(recs, randomRecord(rng, i))
	}
	roundTrip(t, recs)
}

// odd are words that some form has a special meaning for.
var odd = []string{"bees", "honey", "=1+1", "+x", "-3", "@x", "'=", "''-", "a,b", "a;b", "a|b", "\"", "\"q\"", "<b>", "</script>", "<", "&amp;", "&", "\\", "\\n",
	"{}", "[]", "é", "🐝", "ł", "5%", "null", "(via", "Yahoo)", "http://x.example", "sep=;", "#", "—", "’", "true", "123", "עברית"}

func randomText(rng *rand.Rand, most int) string {
	var words []string
	for range 1 + rng.IntN(most) {
		words = append(words, odd[rng.IntN(len(odd))])
	}
	return strings.Join(words, " ")
}

func randomList(rng *rand.Rand) []string {
	var out []string
	for range rng.IntN(3) {
		if s := randomText(rng, 3); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func randomRecord(rng *rand.Rand, i int) record.Record {
	maybe := func(s string) string {
		if rng.IntN(2) == 0 {
			return ""
		}
		return s
	}
	r := record.Record{
		ID: fmt.Sprintf("r-%d", i), Claim: randomText(rng, 6) + fmt.Sprintf(" n%d", i), Variants: randomList(rng),
		Verdict: record.Verdicts[rng.IntN(len(record.Verdicts))], Rating: maybe(randomText(rng, 5)), Summary: maybe(randomText(rng, 9)),
		Entities: randomList(rng), Place: maybe(randomText(rng, 2)), Kind: record.FactCheck, Claimant: maybe(randomText(rng, 3)),
		Claimed: maybe("2020-02"), Publisher: "P " + randomText(rng, 3), URL: fmt.Sprintf("https://hive.example/%d?a=1&b=%%20#x", i), Title: maybe(randomText(rng, 5)),
		Published: maybe("2021-12-31"), Language: maybe("pt-BR"), Licence: maybe("CC BY 4.0"), SameAs: maybe("r-0"),
	}
	if rng.IntN(3) == 0 {
		r.Kind = record.Reference
	}
	if rng.IntN(3) == 0 {
		r.Publisher += " (via " + randomText(rng, 2) + ")"
	}
	if rng.IntN(2) == 0 {
		r.Figures = []record.Figure{{What: randomText(rng, 2), Value: rng.NormFloat64() * 1e6, Unit: "%", Period: maybe("2024/25")}, {Value: 22e9, Unit: "GBP"}}
		r.Topics, r.Aliases = []string{"war", "food-prices"}, []string{fmt.Sprintf("old-%d", i)}
	}
	return r
}

// What Google and schema.org ask of a ClaimReview is there, and nothing else
// than the one extension is outside schema.org.
func TestClaimReviewHasTheRequiredFields(t *testing.T) {
	recs, err := data.Records()
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, Write(&b, ClaimReview, slices.Values(recs)))
	require.NotContains(t, b.String(), "</", "it may stand in a script")
	var doc struct {
		Graph []map[string]any `json:"@graph"`
	}
	require.NoError(t, json.Unmarshal(b.Bytes(), &doc))
	require.Len(t, doc.Graph, len(recs))
	for i, r := range doc.Graph {
		require.Equal(t, "ClaimReview", r["@type"])
		require.NotEmpty(t, r["claimReviewed"])
		require.NotEmpty(t, r["url"])
		require.NotEmpty(t, r["author"].(map[string]any)["name"])
		require.NotEmpty(t, r["reviewRating"].(map[string]any)["alternateName"])
		require.Equal(t, "Claim", r["itemReviewed"].(map[string]any)["@type"])
		if recs[i].Kind == record.Reference {
			require.Equal(t, jsonld.Us, r["author"].(map[string]any)["name"], "the page reviewed nobody's claim")
		}
		if recs[i].Rating == "" {
			require.Equal(t, jsonld.Us, r["reviewRating"].(map[string]any)["author"].(map[string]any)["name"], "the words are ours")
		}
	}
	var one bytes.Buffer
	require.NoError(t, Write(&one, ClaimReview, slices.Values(recs[:1])))
	back, _, err := Import("x", &one, ClaimReview)
	require.NoError(t, err)
	require.Equal(t, recs[:1], back)
}

// No cell of the table is a formula for a spreadsheet.
func TestCSVIsHarmless(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	var recs []record.Record
	for i := range 200 {
		recs = append(recs, randomRecord(rng, i))
	}
	var b bytes.Buffer
	require.NoError(t, Write(&b, CSV, slices.Values(recs)))
	rows, err := csv.NewReader(&b).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, len(recs)+1)
	for _, row := range rows {
		require.Len(t, row, len(header))
		for _, cell := range row {
			require.False(t, isFormula(cell), cell)
			require.Equal(t, cell, harmed(harmless(cell)))
		}
	}
}

func TestWriteKnowsItsForms(t *testing.T) {
	require.ErrorContains(t, Write(&bytes.Buffer{}, GoogleAPI, slices.Values([]record.Record{})), "googleapi cannot be written")
}
