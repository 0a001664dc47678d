package index

import (
	"fmt"
	"testing"

	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

// A term that nearly all records hold is left to the ordering where rarer terms
// find the record, and finds it where there are none.
func TestCommonTerms(t *testing.T) {
	records := []record.Record{{ID: "a", Claim: "The council closed the Norbury ferry in stormy weather."}}
	for i := range manyRecords + 1 {
		records = append(records, record.Record{ID: fmt.Sprint("r", i), Claim: fmt.Sprintf("The council met for the %dth time.", i+2)})
	}
	x := build(t, records)
	require.Greater(t, x.count(mustLookup(t, x, "council")), manyRecords)
	hits := x.Search("council Norbury ferry stormy weather", 5)
	require.Len(t, hits, 1, "the council alone finds nothing")
	require.Equal(t, 0, hits[0].Record)
	require.InDelta(t, 1, hits[0].Said, 0.3)
	require.Len(t, x.Search("council Norbury", 5), 5, "too few rarer terms")
}

func mustLookup(t *testing.T, x *Index, term string) int {
	n, ok := x.lookup(term)
	require.True(t, ok)
	return n
}
