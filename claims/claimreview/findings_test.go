package claimreview

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims/claimreview/jsonld"
	"claimlight/claims/data"
)

// What is written of findings is read as the records that they were matched with,
// whatever the sentences say.
func TestMatchedRecordsComeBack(t *testing.T) {
	recs, err := data.Records()
	require.NoError(t, err)
	var b bytes.Buffer
	var matched []jsonld.Matched
	for i := range recs {
		found := jsonld.Finding{File: "a.txt", Start: i, End: i + 9, Text: recs[(i+1)%len(recs)].Claim, Relation: "same", Data: "0123456789ab"}
		matched = append(matched, jsonld.Matched{Record: recs[i], Findings: []jsonld.Finding{found, {Text: `</script>"claimReviewed":"x" \xff`, Relation: "opposite", Disputed: true}}})
	}
	require.NoError(t, jsonld.WriteMatched(&b, matched))
	require.NotContains(t, b.String(), "</", "it may stand in a script")
	require.Equal(t, 1, strings.Count(b.String(), "\n"))
	back, report, err := Import("x", bytes.NewReader(b.Bytes()), Auto)
	require.NoError(t, err)
	adds(t, report, back)
	require.Zero(t, report.Refused)
	require.Equal(t, recs, back)

	var doc struct {
		Context []any            `json:"@context"`
		Graph   []map[string]any `json:"@graph"`
	}
	require.NoError(t, json.Unmarshal(b.Bytes(), &doc))
	require.Contains(t, doc.Context[1], "claimlight:findings")
	for i, r := range doc.Graph {
		require.Equal(t, "ClaimReview", r["@type"])
		require.NotEmpty(t, r["claimReviewed"])
		require.NotEmpty(t, r["url"])
		require.NotEmpty(t, r["author"].(map[string]any)["name"])
		require.NotEmpty(t, r["reviewRating"].(map[string]any)["alternateName"])
		require.NotContains(t, r["itemReviewed"], "appearance", "that a sentence makes the claim is not the publisher's word")
		require.Len(t, r["claimlight:findings"], 2, i)
	}
}

func TestNothingMatched(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, jsonld.WriteMatched(&b, nil))
	require.Contains(t, b.String(), `"@graph":[]}`)
}
