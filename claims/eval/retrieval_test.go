package eval

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/claims/index"

	"github.com/stretchr/testify/require"
)

const claimLines = `{"id":"1","claim":"Bees sleep in the winter","title":""}

{"id":"2","claim":"Bees dance to tell the way"}
{"id":"3","claim":"Wolves howl at the moon","title":"Do wolves howl?","publisher":"X"}
`

func animals(t *testing.T) *index.Index {
	records, err := ReadClaims(strings.NewReader(claimLines), "claims")
	require.NoError(t, err)
	require.Len(t, records, 3)
	require.Equal(t, "X", records[2].Publisher)
	data, err := index.Compile(records)
	require.NoError(t, err)
	x, err := index.Open(data)
	require.NoError(t, err)
	return x
}

func TestRetrieve(t *testing.T) {
	got := Retrieve(animals(t), []RetrievalQuery{
		{Text: "bees that dance on the way", Gold: []string{"2", "2"}}, // first; the id given twice counts once
		{Text: "bees dance the way", Gold: []string{"1"}},              // second
		{Text: "wolves and dancing bees", Gold: []string{"2", "9"}},    // one of two is not there
		{Text: "volcano", Gold: []string{"3"}},                         // nothing
		{Text: "bees", Gold: nil},                                      // left out
	})
	require.Equal(t, 4, got.Queries)
	second := Retrieve(animals(t), []RetrievalQuery{{Text: "bees dance the way", Gold: []string{"1"}}})
	require.Equal(t, Retrieval{Queries: 1, MAP5: 0.5, MRR5: 0.5, Hit5: 1, Recall50: 1}, second)
}

func TestMeasuresOfOneQuery(t *testing.T) {
	for _, c := range []struct {
		name  string
		ranks []int
		gold  int
		want  Retrieval
	}{
		{"first", []int{1}, 1, Retrieval{MAP5: 1, MRR5: 1, Hit1: 1, Hit5: 1, Recall50: 1}},
		{"fifth", []int{5}, 1, Retrieval{MAP5: 0.2, MRR5: 0.2, Hit5: 1, Recall50: 1}},
		{"sixth", []int{6}, 1, Retrieval{Recall50: 1}},
		{"none", nil, 1, Retrieval{}},
		{"second and fourth of two", []int{2, 4}, 2, Retrieval{MAP5: 0.5, MRR5: 0.5, Hit5: 1, Recall50: 1}},
		{"first and sixth of four", []int{1, 6}, 4, Retrieval{MAP5: 0.25, MRR5: 1, Hit1: 1, Hit5: 1, Recall50: 0.5}},
	} {
		var r Retrieval
		r.add(c.ranks, c.gold)
		require.Equal(t, c.want, r, c.name)
	}
}

func TestRetrieveNothing(t *testing.T) {
	require.Equal(t, Retrieval{}, Retrieve(animals(t), nil))
}

func TestRetrievalAsJSON(t *testing.T) {
	b, err := json.Marshal(Retrieval{Queries: 2, MAP5: 0.5})
	require.NoError(t, err)
	require.JSONEq(t, `{"queries":2,"map@5":0.5,"mrr@5":0,"hit@1":0,"hit@5":0,"recall@50":0}`, string(b))
}

func TestBadLinesAreNamed(t *testing.T) {
	_, err := ReadClaims(strings.NewReader("{\"id\":\"1\",\"claim\":\"c\"}\n{\"id\":\"2\"}\n{\"claim\":\"c\"}\n"), "claims.jsonl")
	require.EqualError(t, err, "claims.jsonl:2: no claim\nclaims.jsonl:3: no id")
	queries, err := ReadQueries(strings.NewReader("{\"id\":\"1\",\"text\":\"t\"}\n\nnonsense\n"), "q")
	require.ErrorContains(t, err, "q:3: ")
	require.Len(t, queries, 1)
}

// TestRetrievalFloors keeps what has been reached on the train and dev parts;
// the floors only rise.
func TestRetrievalFloors(t *testing.T) {
	dir := "../../../shared/eval/retrieval/clef2020"
	claims, err := os.Open(filepath.Join(dir, "claims.jsonl"))
	if err != nil {
		t.Skip("the evaluation sets are not beside the project:", err)
	}
	defer claims.Close()
	records, err := ReadClaims(claims, "claims.jsonl")
	require.NoError(t, err)
	data, err := index.Compile(records)
	require.NoError(t, err)
	x, err := index.Open(data)
	require.NoError(t, err)
	for name, floor := range map[string]Retrieval{
		"train.jsonl": {MAP5: 0.888, Recall50: 0.979},
		"dev.jsonl":   {MAP5: 0.84, Recall50: 0.958},
	} {
		f, err := os.Open(filepath.Join(dir, name))
		require.NoError(t, err)
		defer f.Close()
		queries, err := ReadQueries(f, name)
		require.NoError(t, err)
		got := Retrieve(x, queries)
		t.Logf("%s: %+v", name, got)
		require.GreaterOrEqual(t, got.MAP5, floor.MAP5, name)
		require.GreaterOrEqual(t, got.Recall50, floor.Recall50, name)
	}
}
