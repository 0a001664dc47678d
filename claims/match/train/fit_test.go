package main

import (
	"testing"

	"claimlight/claims/match"

	"github.com/stretchr/testify/require"
)

// Pairs that one feature tells apart, but for one in ten.
func TestFitFindsTheFeatureThatTells(t *testing.T) {
	var queries []query
	for i := range 200 {
		var p pair
		p.label = i%2 == 0
		if p.label != (i%10 == 0) {
			p.x[1] = 1
		}
		p.x[2] = float64(i%3) / 3
		queries = append(queries, query{weight: 1, pairs: []pair{p}})
	}
	m := fit(queries, func(string) bool { return true })
	require.Greater(t, m.weights[1], 1.0)
	require.Less(t, m.weights[2], m.weights[1]/2)
	yes, no := match.Features{1: 1}, match.Features{}
	require.Greater(t, m.strength(&yes), 0.5)
	require.Less(t, m.strength(&no), 0.5)
}

func TestSolve(t *testing.T) {
	var h [size][size]float64
	var g [size]float64
	for i := range size {
		h[i][size-1-i] = 2
		g[i] = float64(i)
	}
	x := solve(h, g)
	for i := range size {
		require.InDelta(t, float64(size-1-i)/2, x[i], 1e-12)
	}
}
