//go:build !js

package web

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

var offered = []string{brotliCoding, gzipCoding, identityCoding}

func TestChooseCoding(t *testing.T) {
	for header, want := range map[string]string{
		"":                             "identity",
		"br":                           "br",
		"BR, GZIP":                     "br",
		"gzip, deflate, br, zstd":      "br",
		"gzip;q=0.8, br;q=0.2":         "gzip",
		"gzip; q = 0.8 , br ;q=0.8":    "br",
		"*":                            "br",
		"*;q=0.1, gzip":                "gzip",
		"br;q=0, *":                    "gzip",
		"br;q=0.001":                   "br",
		"identity, br":                 "br",
		"identity, br;q=0.9":           "identity",
		"identity;q=0":                 "identity",
		"*;q=0":                        "identity",
		"br;q=2, gzip;q=x":             "identity",
		"br;q=NaN":                     "identity",
		"br;level=5":                   "identity",
		"brotli, x-gzip, ,;, ;q=1, \"": "identity",
	} {
		require.Equal(t, want, chooseCoding(header, offered), "%q", header)
	}
}

func FuzzChooseCoding(f *testing.F) {
	f.Add("gzip;q=0.8, br;q=0.2, *;q=0")
	f.Fuzz(func(t *testing.T, header string) {
		require.True(t, slices.Contains(offered, chooseCoding(header, offered)))
	})
}
