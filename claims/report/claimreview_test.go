package report

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims"
	"claimlight/claims/match"
)

// Each record that may colour a sentence stands once, with all its sentences.
func TestClaimReview(t *testing.T) {
	a := article()
	a.Findings = append(a.Findings, claims.Finding{Start: 0, End: 4, Matches: []match.Match{
		{Record: 1, Relation: match.Opposite}, {Record: 0, Relation: match.FiguresDiffer},
	}})
	var doc struct {
		Graph []struct {
			URL      string
			Findings []map[string]any `json:"claimlight:findings"`
		} `json:"@graph"`
	}
	require.NoError(t, json.Unmarshal([]byte(written(t, "claimreview", Options{}, a)), &doc))
	require.Len(t, doc.Graph, 2)
	require.Equal(t, data[0].URL, doc.Graph[0].URL)
	require.Equal(t, data[1].URL, doc.Graph[1].URL)
	start := float64(len(lead))
	require.Equal(t, []map[string]any{
		{"start": start, "end": start + float64(len(claim)), "start_utf16": start - 2, "end_utf16": start - 2 + float64(len(claim)),
			"text": claim, "relation": "same", "disputed": true, "data": "0123456789ab", "records": 2.0},
		{"start": 0.0, "end": 4.0, "start_utf16": 0.0, "end_utf16": 2.0,
			"text": "\U0001F41D", "relation": "figures-differ", "disputed": false, "data": "0123456789ab", "records": 2.0},
	}, doc.Graph[0].Findings)
	require.Len(t, doc.Graph[1].Findings, 1, "a related match is none")
	require.Equal(t, "opposite", doc.Graph[1].Findings[0]["relation"])

	require.Contains(t, written(t, "claimreview", Options{Named: true}, a), `"file":"bees.txt"`)
}
