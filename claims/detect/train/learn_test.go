package main

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// By hand: ranks 1 and 3 are right; at 0 two are marked, one of them rightly.
func TestMeasure(t *testing.T) {
	m := measure([]scored{{-1, true}, {2, true}, {1, false}, {-2, false}})
	require.InDelta(t, (1+2.0/3)/2, m.ap, 1e-12)
	require.InDelta(t, 0.5, m.f1, 1e-12)
	require.InDelta(t, 0.8, m.best, 1e-12)
	require.InDelta(t, -1, m.bestAt, 1e-12)
}

// A net learns what only a pattern of three words tells: the order of words 1 and 2.
func TestNetLearnsAPattern(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	vectors := make([]float32, 4*dim)
	for i := range vectors {
		vectors[i] = float32(random.NormFloat64())
	}
	rows := []row{
		{words: []int32{0, 1, 2, 3}, label: 1}, {words: []int32{3, 1, 2, 0}, label: 1}, {words: []int32{1, 2}, label: 1},
		{words: []int32{0, 2, 1, 3}}, {words: []int32{3, 2, 1, 0}}, {words: []int32{2, 1}},
	}
	var ls []lesson
	for i := range rows {
		ls = append(ls, lesson{row: &rows[i], target: rows[i].label, weight: 1})
	}
	n := newNet(vectors, dim, 8, 0, 0, 1)
	n.study(ls, 200, random)
	for i := range rows {
		require.Equal(t, rows[i].label == 1, n.forward(&rows[i], nil) > 0, "row %d", i)
	}
}
