package app

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAddressesBelowABasePath(t *testing.T) {
	for _, c := range []struct{ base, path, address string }{
		{"", "/library", "/library"},
		{"/", "/", "/"},
		{"/", "/claim/a", "/claim/a"},
		{"/x/", "/", "/x/"},
		{"/x/", "/claim/a?b", "/x/claim/a?b"},
		{"/claim/", "/claim/a", "/claim/claim/a"},
	} {
		require.Equal(t, c.address, below(c.base, c.path))
		require.Equal(t, c.path, without(c.base, c.address))
	}
	require.Equal(t, "/xy/library", without("/x/", "/xy/library"), "of another site")
	require.Equal(t, "/x", without("/x/", "/x"))
}
