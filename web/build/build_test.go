//go:build !js

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestBuildKeepsWhatHoldsTheSource(t *testing.T) {
	dir := t.TempDir()
	source := filepath.Join(dir, "app.wasm")
	for _, ext := range []string{".br", ".gz"} {
		target := source + ext
		require.NoError(t, os.WriteFile(source, bytes.Repeat([]byte("nine of ten bees "), 500), 0o644))
		require.NoError(t, build(source, []string{target}, true))
		fast := read(t, target)

		long := time.Now().Add(-time.Hour)
		require.NoError(t, os.Chtimes(target, long, long))
		require.NoError(t, build(source, []string{target}, false))
		require.Equal(t, fast, read(t, target), "made anew")
		made, err := os.Stat(target)
		require.NoError(t, err)
		require.True(t, made.ModTime().After(long), "make would run it again")

		for _, body := range [][]byte{fast[:len(fast)-1], nil, []byte("of another program")} {
			require.NoError(t, os.WriteFile(target, body, 0o644))
			require.NoError(t, build(source, []string{target}, false))
			require.True(t, holds(target, read(t, source)))
		}
		require.NoError(t, os.WriteFile(source, []byte("the next build"), 0o644))
		require.False(t, holds(target, read(t, source)))
	}
	require.Error(t, build(source, []string{source + ".zip"}, true))
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	body, err := os.ReadFile(name)
	require.NoError(t, err)
	return body
}
