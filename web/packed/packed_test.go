//go:build !js

package packed_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/stretchr/testify/require"

	"claimlight/web/packed"
)

func TestPairHoldsTheOriginal(t *testing.T) {
	raw := bytes.Repeat([]byte("a fifth of all trains were late in May\n"), 100)
	for _, level := range []int{packed.Fast, packed.Best} {
		pair, err := packed.New(raw, level)
		require.NoError(t, err)

		br, err := io.ReadAll(brotli.NewReader(bytes.NewReader(pair.Brotli)))
		require.NoError(t, err)
		require.Equal(t, raw, br)

		zr, err := gzip.NewReader(bytes.NewReader(pair.Gzip))
		require.NoError(t, err)
		gz, err := io.ReadAll(zr)
		require.NoError(t, err)
		require.Equal(t, raw, gz)

		again, err := packed.New(raw, level)
		require.NoError(t, err)
		require.Equal(t, pair, again, "the same bytes in, the same bytes out")
	}
}

func TestPairKnowsItsOriginal(t *testing.T) {
	raw := []byte("the first build")
	pair, err := packed.New(raw, packed.Fast)
	require.NoError(t, err)
	require.True(t, pair.Of(raw))
	require.False(t, pair.Of([]byte("the other build")), "same length, other bytes")
	require.False(t, pair.Of(raw[:5]))
	require.False(t, packed.Pair{Gzip: pair.Gzip}.Of(raw), "half a pair")
	require.False(t, packed.Pair{Brotli: pair.Brotli}.Of(raw), "half a pair")
}
