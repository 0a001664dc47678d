package app

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims"
	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/segment"
)

// readState is a text that was read: two marks that match the same record, and one
// without a match.
func readState() *State {
	text := "Bees fell by half. Bees fell by 50%. Honey sold well."
	r := record.Record{ID: "bees", Claim: "Bees halved.", Verdict: record.False, Rating: "Wrong", Kind: record.FactCheck,
		Publisher: "Hive Check", URL: "https://hive.example/bees", Published: "2024-03-12", Summary: "They did not."}
	related := record.Record{ID: "hives", Claim: "There are hives.", Publisher: "Bee Office", URL: "https://bees.example/"}
	found := func(start, end int, m ...match.Match) claims.Finding {
		return claims.Finding{Start: start, End: end, Matches: m}
	}
	s := &State{Desk: newDesk(), View: Reading, Article: text, Against: Coverage{Version: "0123456789ab", Records: 1210, Newest: "2026-06-12"}}
	for _, p := range [][2]int{{0, 18}, {19, 36}, {37, 53}} {
		s.Pieces = append(s.Pieces, segment.Piece{Start: p[0], End: p[1]})
	}
	s.Marked = []Marked{
		{Finding: found(0, 18, match.Match{Record: 700, Relation: match.Same}), Records: []record.Record{r}},
		{Finding: found(19, 36, match.Match{Record: 9, Relation: match.Related}, match.Match{Record: 700, Relation: match.Same}), Records: []record.Record{related, r}},
		{Finding: found(37, 53)},
	}
	return s
}

func TestEveryFormIsWritten(t *testing.T) {
	s := readState()
	s.Desk.Refuse(s.Marked[0].Key, "bees", []string{"bees"})
	s.Desk.Write(s.Marked[1].Key, "asked <them>")
	s.Desk.Finish(s.Marked[1].Key, true)
	for _, form := range exportForms {
		content, err := exported(s, form, "Claimlight 1.2.3", "2026-05-03", func() {})
		require.NoError(t, err, form.format)
		for _, must := range []string{"0123456789ab", "Claimlight 1.2.3", "2026", "Hive Check", "Wrong", "https://hive.example/bees", "asked ", "1"} {
			require.Contains(t, string(content), must, form.format)
		}
		require.Contains(t, strings.ReplaceAll(strings.ToLower(string(content)), "-", " "), "wrong match", form.format)
	}
	require.Equal(t, 700, s.Marked[0].Matches[0].Record, "the state is as it was")
}

func TestReportedMatchesKeepTheirRecords(t *testing.T) {
	s := readState()
	a, data := reported(s)
	require.Equal(t, 3, a.Sentences)
	require.Equal(t, 2, data.Len(), "each record once")
	for i, f := range a.Findings {
		for j, m := range f.Matches {
			require.Equal(t, s.Marked[i].Records[j], data.Record(m.Record))
		}
	}
	content, err := exported(s, exportForms[len(exportForms)-1], "Claimlight", "2026-05-03", func() {})
	require.NoError(t, err)
	var doc struct {
		Graph []any `json:"@graph"`
	}
	require.NoError(t, json.Unmarshal(content, &doc))
	require.Len(t, doc.Graph, 1)
}

func TestExportName(t *testing.T) {
	for text, want := range map[string]string{
		"": "claimlight-2026-05-03.md",
		"Zürich’s “22 %”: what, then, of it?": "claimlight-zurich-s-22-what-then-2026-05-03.md",
		"../../etc/passwd\x00":                "claimlight-etc-passwd-2026-05-03.md",
		strings.Repeat("ü", 1000):             "claimlight-2026-05-03.md",
	} {
		require.Equal(t, want, exportName(text, "2026-05-03", ".md"))
	}
}

func TestCorrectionDraft(t *testing.T) {
	s := readState()
	m := &s.Marked[1]
	key := m.Key
	s.Desk.Refuse(key, "bees", []string{"bees"})
	draft := correctionDraft(s.Article, m, s.Desk.Note(key), s.Against, "Claimlight 1.2.3")
	for _, must := range []string{"Bees fell by 50%.", "Record: bees", "Address: https://hive.example/bees", "Hive Check, 12 March 2024", "“Wrong”", "Data version 0123456789ab", "1210 records", "Claimlight 1.2.3"} {
		require.Contains(t, draft, must)
	}
	require.NotContains(t, draft, "hives", "what the reader does not complain of")
	address := mailto(draft)
	require.True(t, strings.HasPrefix(address, "mailto:?subject=Request%20for%20correction%20of%20a%20match&body=Sentence%20in%20the%20text%3A%0D%0A"), address)
	require.NotContains(t, address, "@", "nobody is made up to send it to")
}
