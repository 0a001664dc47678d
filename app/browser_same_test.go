//go:build browser

package app_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"claimlight/claims"
	"claimlight/claims/index"
	"claimlight/claims/report"
	"claimlight/web"

	"github.com/stretchr/testify/require"
)

// everyText are the texts that the tests of the project are made of, with the line
// breaks that a text field leaves.
func everyText(t *testing.T) map[string]string {
	texts := map[string]string{}
	for _, folder := range []string{"../claims/testdata/articles", "../claims/testdata/texts", "../claims/segment/testdata", ".", "../../shared/articles"} {
		files, err := filepath.Glob(folder + "/*.txt")
		require.NoError(t, err)
		for _, name := range files {
			text, err := os.ReadFile(name)
			require.NoError(t, err)
			texts[name] = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(text))
		}
	}
	require.Greater(t, len(texts), 50)
	return texts
}

// savedJSON is what the page saves of a text.
func (b *tab) savedJSON(text string) string {
	b.t.Helper()
	b.checkText(text)
	b.click("export")
	b.until(`document.getElementById("form-json")`)
	b.click("form-json")
	saved := eval[int](b, "files_.length")
	b.click("save")
	b.until("files_.length > " + strconv.Itoa(saved))
	_, file := b.savedFile()
	return file
}

// What the browser's program finds, and the file that the page saves of it, is what the
// machine's own program writes, byte for byte.
func TestBrowserFindsWhatTheCommandLineFinds(t *testing.T) {
	file, err := web.Data()
	require.NoError(t, err)
	x, err := index.Open(file)
	require.NoError(t, err)
	checker := claims.NewChecker(x)
	b := openDesk(t, 1280, 900)
	b.open("/")
	eval[bool](b, watchFiles)
	texts, size := everyText(t), 0
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		text := texts[name]
		got := b.savedJSON(text)
		var head struct{ Program, Date string }
		require.NoError(t, json.Unmarshal([]byte(got), &head))
		a := report.Article{Text: text}
		for s := range checker.Steps(text) {
			a.Add(s)
		}
		var want bytes.Buffer
		w, err := report.New("json", &want, x, report.Options{Program: head.Program, Date: head.Date})
		require.NoError(t, err)
		require.NoError(t, w.Write(a))
		require.Equal(t, want.String(), got, name)
		size += len(got)
	}
	t.Logf("%d texts, %d bytes of JSON: the same in Chromium", len(texts), size)
	b.requireQuiet()
}
