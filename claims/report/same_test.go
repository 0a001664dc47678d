package report

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"claimlight/claims"
	bundle "claimlight/claims/data"
	"claimlight/claims/index"

	"github.com/stretchr/testify/require"
)

var findingsFile = flag.String("findings", "", "file to which the findings of all texts are written")

// allTexts are the files of the texts that the tests of the project are made of.
func allTexts(t *testing.T) (names []string) {
	t.Helper()
	for _, pattern := range []string{"../testdata/articles/*.txt", "../testdata/texts/*.txt", "../segment/testdata/*.txt", "../../app/sample.txt",
		"../../../shared/articles/*.txt"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		names = append(names, files...)
	}
	require.Greater(t, len(names), 50)
	return names
}

// bundled opens the bundled records.
var bundled = sync.OnceValues(func() (*index.Index, error) {
	records, err := bundle.Records()
	if err != nil {
		return nil, err
	}
	file, err := index.Compile(records)
	if err != nil {
		return nil, err
	}
	return index.Open(file)
})

// checkedJSON is what a checker finds in a text, as JSON.
func checkedJSON(t *testing.T, c *claims.Checker, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	a := Article{Name: filepath.Base(name), Text: string(text)}
	for s := range c.Steps(a.Text) {
		a.Add(s)
	}
	var out bytes.Buffer
	w, err := New("json", &out, c.Data(), Options{Named: true})
	require.NoError(t, err)
	require.NoError(t, w.Write(a))
	return out.Bytes()
}

// The same text and the same records give the same bytes: with a fresh checker and
// with one that has read other texts, whether or not it is paused.
func TestSameTextSameBytes(t *testing.T) {
	all := allFindings(t)
	require.Greater(t, len(all), 100_000)
	if *findingsFile != "" {
		require.NoError(t, os.WriteFile(*findingsFile, all, 0o644))
	}
}

// allFindings are the findings of all texts, a line each.
func allFindings(t *testing.T) []byte {
	x, err := bundled()
	require.NoError(t, err)
	used := claims.NewChecker(x)
	used.Pause = func() {}
	var all bytes.Buffer
	for _, name := range allTexts(t) {
		fresh := checkedJSON(t, claims.NewChecker(x), name)
		require.Equal(t, string(fresh), string(checkedJSON(t, used, name)), name)
		all.Write(fresh)
	}
	return all.Bytes()
}
