//go:build browser

package app_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// ownTable is a table as a desk keeps it: one row has no link, one is a copy, one
// rating nobody knows.
const ownTable = `claim,publisher,url,rating,date,what was found
The town of Eastmere closed 14 public libraries in 2023.,Eastmere Desk,https://desk.example/libraries,False,2024-02-03,It closed four.
The Eastmere ferry carried 9 million passengers last year.,Eastmere Desk,https://desk.example/ferry,Wobbly,2024-03-01,The company counts 2 million.
The Eastmere ferry carried 9 million passengers last year.,Eastmere Desk,https://desk.example/ferry,Wobbly,2024-03-01,The company counts 2 million.
A claim without any link.,Eastmere Desk,,False,2024-03-01,
`

// ownText repeats the first claim.
const ownText = "The town of Eastmere closed 14 public libraries in 2023, the paper wrote."

// ownPage is one review as a publisher puts it into a page.
const ownPage = `{"@context":"https://schema.org","@type":"ClaimReview","url":"https://checkers.example/bridge",
"claimReviewed":"Northford spent £80 million on a bridge that was never built.","author":{"@type":"Organization","name":"Northford Checks"},
"datePublished":"2025-01-02","reviewRating":{"@type":"Rating","alternateName":"Mostly false"}}`

// choose hands files to the page as a reader does: by the file input.
func (b *tab) chooseFiles(files map[string]string) {
	b.t.Helper()
	var paths []string
	folder := b.t.TempDir()
	for name, text := range files {
		path := filepath.Join(folder, name)
		require.NoError(b.t, os.WriteFile(path, []byte(text), 0o644))
		paths = append(paths, path)
	}
	b.setFiles(paths)
}

func (b *tab) setFiles(paths []string) {
	b.t.Helper()
	found, err := chromedp.Call(b.ctx, runtime.Evaluate, runtime.EvaluateParams{Expression: `document.getElementById("choose")`})
	require.NoError(b.t, err)
	_, err = chromedp.Call(b.ctx, dom.SetFileInputFiles, dom.SetFileInputFilesParams{Files: paths, ObjectID: found.Result.ObjectID})
	require.NoError(b.t, err)
}

const (
	reportShown = `document.querySelector(".report")`
	sumsText    = `document.querySelector(".sums").getAttribute("aria-label")`
)

func TestBrowserOwnRecordsAreReadSearchedAndKept(t *testing.T) {
	b := openTab(t, 1280, 1500)
	b.open("/sets")
	b.keep("sets-empty")
	b.chooseFiles(map[string]string{"desk.csv": ownTable})
	b.until(reportShown)
	require.Equal(t, "Read 4 = accepted 2 + merged 1 + refused 1", eval[string](b, sumsText))
	b.keep("sets-report")
	b.requireQuiet()
}
