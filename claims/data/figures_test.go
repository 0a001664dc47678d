package data

import (
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims/figure"
)

// TestFiguresParse holds each figure of a record against what the engine makes
// of it: a value that survives, and something to compare it by.
func TestFiguresParse(t *testing.T) {
	for _, r := range bundled(t) {
		for _, f := range r.Figures {
			got := figure.Parse(f.What, f.Value, f.Unit)
			require.InDelta(t, f.Value, float64(sign(f.Value))*got.Value, 1e-6, "%s: %s", r.ID, f.What)
			require.False(t, got.Kind == figure.Count && got.Noun == "", "%s: %s: %v %s counts nothing", r.ID, f.What, f.Value, f.Unit)
		}
	}
}

func sign(v float64) int {
	if v < 0 {
		return -1
	}
	return 1
}
