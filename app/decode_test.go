package app

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestDecodeText(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		want string
		err  error
	}{
		"UTF-8":                {"Zoë “said”", "Zoë “said”", nil},
		"UTF-8 with a mark":    {"\ufeffZoë", "Zoë", nil},
		"UTF-16, little first": {"\xff\xfeZ\x00o\x00\xeb\x00", "Zoë", nil},
		"UTF-16, big first":    {"\xfe\xff\x00Z\x00o\x00\xeb", "Zoë", nil},
		"UTF-16, odd byte":     {"\xff\xfeZ\x00o", "Z", nil},
		"Windows-1252":         {"Zo\xeb \x93said\x94 \x80 5", "Zoë “said” € 5", nil},
		"empty":                {"", "", errEmptyFile},
		"blank":                {" \r\n\t", "", errEmptyFile},
		"UTF-16, blank":        {"\xff\xfe", "", errEmptyFile},
		"a PDF":                {"%PDF-1.7 \xe2\xe3 stream", "", errBinary},
		"a picture":            {"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "", errBinary},
	} {
		got, err := decodeText([]byte(c.data))
		require.ErrorIs(t, err, c.err, name)
		require.Equal(t, c.want, got, name)
	}
}
