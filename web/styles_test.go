//go:build !js

package web

import (
	"path"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestStyleSheetHoldsEveryPart(t *testing.T) {
	parts, err := embedded.ReadDir("css")
	require.NoError(t, err)
	var names []string
	for _, p := range parts {
		names = append(names, strings.TrimSuffix(p.Name(), path.Ext(p.Name())))
	}
	require.ElementsMatch(t, names, styles)
	whole, err := styleSheet()
	require.NoError(t, err)
	require.Equal(t, strings.Count(string(whole), "{"), strings.Count(string(whole), "}"))
}
