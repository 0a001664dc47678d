package eval

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims"
	"claimlight/claims/index"
	"claimlight/claims/match"
	"claimlight/claims/record"
)

// threeRecords are records 0 to 2; record 1 was once called "old".
func threeRecords(t *testing.T) *index.Index {
	t.Helper()
	var recs []record.Record
	for _, id := range []string{"first", "second", "third"} {
		recs = append(recs, record.Record{
			ID: id, Claim: "The " + id + " lighthouse was built by hand.", Verdict: record.False, Kind: record.FactCheck,
			Publisher: "Lamp Check", URL: "https://lamp.example/" + id,
		})
	}
	recs[1].Aliases = []string{"old"}
	b, err := index.Compile(recs)
	require.NoError(t, err)
	x, err := index.Open(b)
	require.NoError(t, err)
	return x
}

// answers is a gate that gives a fixed finding for each sentence.
type answers map[string]claims.Finding

func (a answers) check(text string) claims.Finding { return a[text] }

func found(rec int, r match.Relation) claims.Finding {
	return claims.Finding{Matches: []match.Match{{Record: rec, Relation: r}}}
}

func disputed(f claims.Finding) claims.Finding {
	f.Disputed = true
	return f
}

// All measures of one small set, worked out by hand.
func TestMatch(t *testing.T) {
	x := threeRecords(t)
	at := func(id string) int { i, _ := x.Find(id); return i }
	queries := []MatchingQuery{
		{ID: "a", Text: "a", Relation: "same", Gold: []string{"first"}},                    // right
		{ID: "b", Text: "b", Relation: "figures-differ", Gold: []string{"old"}},            // right by alias, wrong relation
		{ID: "c", Text: "c", Relation: "opposite", Gold: []string{"third", "first"}},       // coloured by another record
		{ID: "d", Text: "d", Relation: "disputes", Gold: []string{"third"}},                // right, and disputed
		{ID: "e", Text: "e", Relation: "disputes", Gold: []string{"third"}},                // right, not seen to be disputed
		{ID: "f", Text: "f", Relation: "same", Gold: []string{"first"}},                    // nothing found
		{ID: "g", Text: "g", Relation: "related", Gold: []string{"first"}},                 // muted, as it should be
		{ID: "h", Text: "h", Relation: "related", AlsoRelated: []string{"second"}},         // coloured: wrong
		{ID: "i", Text: "i", Relation: "none"},                                             // coloured: wrong
		{ID: "j", Text: "j", Relation: "none"},                                             // silent
		{ID: "k", Text: "k", Relation: "none"},                                             // related only: not coloured
		{ID: "l", Text: "l", Relation: "same", Gold: []string{"nowhere", "never", "gone"}}, // gold unknown
	}
	gate := answers{
		"a": found(at("first"), match.Same),
		"b": found(at("second"), match.Same),
		"c": found(at("second"), match.Opposite),
		"d": disputed(found(at("third"), match.Same)),
		"e": found(at("third"), match.Same),
		"g": found(at("first"), match.Related),
		"h": found(at("second"), match.Same),
		"i": found(at("first"), match.FiguresDiffer),
		"k": found(at("first"), match.Related),
	}
	m := Match(queries, gate.check, x, 100)
	require.Equal(t, 12, m.N)
	require.InDelta(t, 4.0/7, m.Precision, 1e-12, "a b d e of a b c d e h i")
	require.InDelta(t, 4.0/7, m.Recall, 1e-12, "a b d e of a b c d e f l")
	require.InDelta(t, 1.0/2, m.RelatedColoured, 1e-12)
	require.InDelta(t, 1.0/3, m.NoneColoured, 1e-12)
	require.InDelta(t, 2.0/4, m.RelationAccuracy, 1e-12, "a d of a b d e")
	require.Equal(t, map[string]map[string]int{
		"same":           {"same": 1, "none": 2},
		"figures-differ": {"same": 1},
		"opposite":       {"opposite": 1},
		"disputes":       {"same": 2},
		"related":        {"related": 1, "same": 1},
		"none":           {"figures-differ": 1, "none": 1, "related": 1},
	}, m.Confusion)
	require.Equal(t, []string{"nowhere", "never", "gone"}, m.UnknownGold)
	var missed []string
	for _, miss := range m.Misses {
		missed = append(missed, miss.ID+" "+miss.Kind.String())
		require.Equal(t, queries[miss.Query].ID, miss.ID)
	}
	require.Equal(t, []string{"b mistaken", "c false", "e mistaken", "f missed", "h false", "i false", "l missed"}, missed)
	require.Equal(t, MatchingMiss{ID: "c", Label: "opposite", Predicted: "opposite", Record: "second", Query: 2}, m.Misses[1])
}

// The coloured match is the best one that may colour, wherever it stands.
func TestMatchLooksPastRelated(t *testing.T) {
	x := threeRecords(t)
	first, _ := x.Find("first")
	f := claims.Finding{Matches: []match.Match{{Record: first + 1, Relation: match.Related}, {Record: first, Relation: match.Same}}}
	m := Match([]MatchingQuery{{Text: "a", Relation: "same", Gold: []string{"first"}}}, answers{"a": f}.check, x, 0)
	require.Equal(t, 1.0, m.Recall)
}

// A record that is only related stands in gold, but colouring it is wrong.
func TestStrictPrecision(t *testing.T) {
	x := threeRecords(t)
	first, _ := x.Find("first")
	f := claims.Finding{Matches: []match.Match{{Record: first, Relation: match.Same}}}
	m := Match([]MatchingQuery{
		{Text: "a", Relation: "same", Gold: []string{"first"}},
		{Text: "b", Relation: "related", Gold: []string{"first"}},
		{Text: "c", Relation: "none"},
	}, answers{"a": f, "b": f}.check, x, 9)
	require.Equal(t, 1.0, m.Precision)
	require.Equal(t, .5, m.Strict)
	require.Len(t, m.Misses, 1)
	require.Equal(t, False, m.Misses[0].Kind)
}

// A miss tells the strength and the reasons of what is shown wrongly; a line
// that is not coloured, those of its own record, where it is shown as related.
func TestMissesTellWhatWasSeen(t *testing.T) {
	x := threeRecords(t)
	first, _ := x.Find("first")
	second, _ := x.Find("second")
	of := func(rec int, r match.Relation, strength float64) match.Match {
		return match.Match{Record: rec, Relation: r, Strength: strength, Reasons: []match.Reason{{Code: string(r)}}}
	}
	gate := answers{
		"wrong":   {Matches: []match.Match{of(second, match.Same, .9), of(first, match.Related, .4)}},
		"related": {Matches: []match.Match{of(second, match.Related, .5), of(first, match.Related, .4)}},
		"other":   {Matches: []match.Match{of(second, match.Related, .5)}},
	}
	var got []float64
	for _, text := range []string{"wrong", "related", "other"} {
		m := Match([]MatchingQuery{{Text: text, Relation: "same", Gold: []string{"first"}}}, gate.check, x, 1)
		require.Len(t, m.Misses, 1, text)
		got = append(got, m.Misses[0].Strength)
		if m.Misses[0].Strength > 0 {
			require.Len(t, m.Misses[0].Reasons, 1, text)
		}
	}
	require.Equal(t, []float64{.9, .4, 0}, got)
}

func TestMatchOfNothing(t *testing.T) {
	b, err := json.Marshal(Match(nil, answers{}.check, threeRecords(t), 0))
	require.NoError(t, err)
	require.Equal(t, `{"n":0,"precision":0,"recall":0,"related_coloured":0,"none_coloured":0,"relation_accuracy":0,"confusion":{}}`, string(b))
}

func TestReadMatching(t *testing.T) {
	qs, err := ReadMatching(strings.NewReader(`
{"id":"a","text":"One.","relation":"same","gold":["x"],"hard":true}
{"id":"b","text":"Two.","relation":"sames","gold":["x"]}
{"id":"c","relation":"none"}
{"id":"d","text":"Four.","relation":"disputes"}
not JSON
{"id":"e","text":"Six.","relation":"none"}`), "q.jsonl")
	require.Len(t, qs, 2)
	require.Equal(t, "e", qs[1].ID)
	for _, line := range []string{"q.jsonl:3: relation", "q.jsonl:4: no text", "q.jsonl:5: relation \"disputes\" without gold", "q.jsonl:6: "} {
		require.ErrorContains(t, err, line)
	}
}
