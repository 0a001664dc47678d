package main

import (
	"testing"

	"claimlight/claims/match/forest"

	"github.com/stretchr/testify/require"
)

// Two features that tell only together, a third that tells nothing: trees find
// what a sum of weights cannot.
func TestGrowFindsWhatTellsTogether(t *testing.T) {
	var samples []sample
	columns := make([][]uint8, 3)
	for i := range 400 {
		a, b := i%2, i/2%2
		samples = append(samples, sample{label: a != b && i%10 != 9, weight: 1})
		for f, v := range []int{a, b, i % 7} {
			columns[f] = append(columns[f], uint8(v*10))
		}
	}
	// A slight lean of the first feature, without which no first question gains.
	for i := range 20 {
		samples[2*i].weight = 1.5
	}
	f := grow(samples, columns, gateTrees)
	one, other, both, none := f.Score([]uint8{10, 0, 0}), f.Score([]uint8{0, 10, 0}), f.Score([]uint8{10, 10, 0}), f.Score([]uint8{0, 0, 0})
	require.Positive(t, min(one, other))
	require.Negative(t, max(both, none))
	require.Equal(t, f, grow(samples, columns, gateTrees), "the same samples give the same forest")
	back, err := forest.Decode(f.Encode(), 3)
	require.NoError(t, err)
	require.Equal(t, f, back)
}
