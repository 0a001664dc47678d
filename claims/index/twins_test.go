package index

import (
	"testing"

	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

func TestTwins(t *testing.T) {
	records := []record.Record{
		{ID: "a", Claim: "The Elm Bridge in Norbury was closed for repairs in 2023."},
		{ID: "b", Claim: "In 2023 the Norbury council closed the Elm Bridge for repairs."},
		{ID: "c", Claim: "The Elm Bridge in Norbury is the oldest bridge of the county."},
		{ID: "d"},
		{ID: "e", Claim: "Jobless doctors"},
		{ID: "f", Claim: "Unemployed physicians"},
	}
	for cut := range len(records) {
		twins(t, Join(build(t, records[:cut]), build(t, records[cut:])))
	}
}

func twins(t *testing.T, x *Index) {
	for _, c := range []struct {
		a, b string
		want bool
	}{{"a", "b", true}, {"b", "a", true}, {"a", "a", true}, {"a", "c", false}, {"c", "b", false}, {"a", "d", false}, {"d", "d", false}, {"e", "f", true}, {"f", "e", true}} {
		i, _ := x.Find(c.a)
		j, _ := x.Find(c.b)
		require.Equal(t, c.want, x.Twins(i, j), "%s, %s", c.a, c.b)
	}
	require.False(t, x.Twins(-1, 99))
}
