package index

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

// Where nothing is multiplied and added in one step, the logarithm is that of
// package math: what was trained and measured with it holds.
func TestLn(t *testing.T) {
	for _, records := range []float64{3, 1208, 10_375, 100_000} {
		for df := 0.0; df <= min(records, 5000); df++ {
			x := 1 + (records-df+0.5)/(df+0.5)
			require.InDelta(t, math.Log(x), ln(x), 1e-14, x)
		}
	}
	for x, bits := range map[float64]uint64{1: 0, 2: 0x3fe62e42fefa39ef, 10: 0x40026bb1bbb55516, 1208: 0x401c630aedd5d60d, 1e-9: 0xc034b927f32bffb8} {
		require.Equal(t, bits, math.Float64bits(ln(x)), x)
	}
}
