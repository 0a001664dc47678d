package app

import (
	"bytes"
	"compress/flate"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// packed compresses as the browser does.
func packed(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	require.NoError(t, err)
	_, err = io.WriteString(w, text)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}

func TestShareLinkComesBack(t *testing.T) {
	for _, text := range []string{"a", Sample, "Zürich – “22 %”\r\n\r\n#t=1.x\x00"} {
		link, err := shareAddress("https://a.example/", packed(t, text))
		require.NoError(t, err)
		page, fragment, _ := strings.Cut(link, "#")
		require.Equal(t, "https://a.example/", page)
		require.Regexp(t, `^t=1\.[A-Za-z0-9_-]+$`, fragment, "nothing in it needs an escape")
		require.True(t, isShared("#"+fragment))
		got, err := packedIn("#" + fragment)
		require.NoError(t, err)
		unfolded, err := io.ReadAll(flate.NewReader(bytes.NewReader(got)))
		require.NoError(t, err)
		back, err := sharedText(unfolded)
		require.NoError(t, err)
		require.Equal(t, text, back)
	}
}

func TestShareLinkHasALimit(t *testing.T) {
	_, err := shareAddress("https://a.example/", make([]byte, longestLink*3/4))
	require.EqualError(t, err, "this text makes a link of 30,023 characters, and many programs cut links of more than 30,000: save it as a file and send that")
	_, err = shareAddress("https://a.example/", make([]byte, longestLink*3/4-30))
	require.NoError(t, err)
}

func TestDamagedLinksAreRefused(t *testing.T) {
	for fragment, want := range map[string]error{
		"#t=":           errDamagedLink,
		"#t=1":          errDamagedLink,
		"#t=1.":         errDamagedLink,
		"#t=1.a":        errDamagedLink,
		"#t=1.<script>": errDamagedLink,
		"#t=1.%20":      errDamagedLink,
		"#t=2.YWJj":     errNewerLink,
		"#t=1." + strings.Repeat("A", 2*longestLink+1): errHugeLink,
		"#t=1.YWI=": nil,
	} {
		_, err := packedIn(fragment)
		require.Equal(t, want, err, fragment)
	}
	for _, no := range []string{"", "#", "#results", "#text=abc", "#T=1.YWJj"} {
		require.False(t, isShared(no), no)
	}
	for _, unfolded := range []string{"", " \n", "\xff\xfe"} {
		_, err := sharedText([]byte(unfolded))
		require.Equal(t, errDamagedLink, err)
	}
}
