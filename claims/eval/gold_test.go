package eval

import (
	"testing"

	"claimlight/claims/index"
	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

func TestWithTwins(t *testing.T) {
	records := []record.Record{{ID: "1", Claim: "Bees sleep."}, {ID: "2", Claim: "“Bees sleep”"}, {ID: "3", Claim: "Bees dance."}}
	got := WithTwins(records, []RetrievalQuery{{ID: "a", Gold: []string{"2"}}, {ID: "b", Gold: []string{"3", "9"}}, {ID: "c"}})
	require.Equal(t, []RetrievalQuery{{ID: "a", Gold: []string{"1", "2"}}, {ID: "b", Gold: []string{"3", "9"}}, {ID: "c"}}, got)
}

func TestWithSiblings(t *testing.T) {
	var records []record.Record
	for id, next := range map[string]string{"a": "b", "b": "c", "c": "a", "d": "", "e": "gone"} {
		records = append(records, record.Record{ID: id, Claim: "Claim " + id + " is made here.", SameAs: next, Verdict: record.False, Publisher: "X"})
	}
	b, err := index.Compile(records)
	require.NoError(t, err)
	x, err := index.Open(b)
	require.NoError(t, err)
	for _, c := range []struct{ gold, want []string }{
		{[]string{"a"}, []string{"a", "b", "c"}},
		{[]string{"c"}, []string{"c", "a", "b"}},
		{[]string{"d"}, []string{"d"}},
		{[]string{"e"}, []string{"e", "gone"}},
		{[]string{"nowhere", "d"}, []string{"nowhere", "d"}},
		{nil, nil},
	} {
		require.Equal(t, c.want, WithSiblings(x, []MatchingQuery{{Gold: c.gold}})[0].Gold, "%v", c.gold)
	}
}

func TestAnswered(t *testing.T) {
	require.Equal(t, []MatchingQuery{{ID: "tweet 2", Text: "b", Relation: "same", Gold: []string{"9"}}},
		Answered([]RetrievalQuery{{ID: "1", Text: "a"}, {ID: "2", Text: "b", Gold: []string{"9"}}}))
	require.Equal(t, MatchingQuery{ID: "x", Text: "a", Relation: "none"}, Unanswered("x", "a"))
}
