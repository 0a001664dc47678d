package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const (
	project = "../../.."
	table   = "| hives | bees |\n|---|---|\n| 2 | 900 |\n\n_Measured on 2031-05-04 at commit 0c0ffee, on a bench; Go 9._"
)

func TestSplice(t *testing.T) {
	const before = "# Bees\n\n<!-- figures: bees -->\n\n| old |\n\n<!-- end -->\nAfter.  \n\n<!-- figures: wax -->\nkept\n<!-- end -->"
	spliced, places, err := splice(before, map[string]string{"bees": table, "honey": "| not asked for |"})
	require.NoError(t, err)
	require.Equal(t, []string{"bees", "wax"}, places)
	require.Equal(t, "# Bees\n\n<!-- figures: bees -->\n\n"+table+"\n\n<!-- end -->\nAfter.  \n\n<!-- figures: wax -->\n\nkept\n\n<!-- end -->", spliced)

	again, _, err := splice(spliced, nil)
	require.NoError(t, err)
	require.Equal(t, spliced, again, "without a run all stays as it is")
}

func TestSpliceRefuses(t *testing.T) {
	for document, want := range map[string]string{
		"<!-- figures: bees -->\n\n<!-- end -->":                                 "bees has no text and no run",
		"<!-- figures: bees -->\ntext":                                           "bees has no end",
		"text\n<!-- end -->":                                                     "an end without a beginning",
		"<!-- figures: bees -->\na\n<!-- figures: wax -->\nb\n<!-- end -->":      "wax begins before the end of bees",
		"<!-- figures: Bees -->\na\n<!-- end -->":                                "write <!-- figures: NAME -->",
		"<!-- figures bees -->\na":                                               "write <!-- figures: NAME -->",
		"<!-- figures: bees -->\na\n<!-- end -->\n\n<!-- figures: wax -->\n\n\n": "wax has no end",
	} {
		_, _, err := splice(document, nil)
		require.ErrorContains(t, err, want, document)
	}
}

func TestCheckTable(t *testing.T) {
	require.NoError(t, checkTable(table))
	for text, want := range map[string]string{
		"":                                     "does not begin with a table",
		"## Bees\n\n" + table:                  "does not begin with a table",
		strings.Split(table, "\n\n")[0]:        ".ci/stamp",
		table + "\n\n" + table:                 "two runs",
		"| a |\n|---|\n<!-- end -->\n" + table: "comment",
		"| a |\n|---|\n\n## Wax\n\n" + table:   "heading",
	} {
		require.ErrorContains(t, checkTable(text), want, text)
	}
}

// A fault anywhere leaves every document as it was.
func TestRunWritesAllOrNothing(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
		return filepath.Join(dir, name)
	}
	good := write("good.txt", "<!-- figures: bees -->\nold\n<!-- end -->\n")
	bad := write("bad.txt", "<!-- figures: wax -->\n<!-- end -->\n")
	write("bees.md", table)
	write("honey.md", table)
	require.ErrorContains(t, run(io.Discard, dir, []string{good, bad}), "bad.txt: figures: wax has no text")
	text, err := os.ReadFile(good)
	require.NoError(t, err)
	require.Contains(t, string(text), "old")

	var said strings.Builder
	require.NoError(t, run(&said, dir, []string{good}))
	require.Equal(t, good+": bees: written\nhoney: no document has a place for it\n", said.String())
	text, err = os.ReadFile(good)
	require.NoError(t, err)
	require.Contains(t, string(text), table)

	write("honey.md", "| a |\n|---|\n")
	said.Reset()
	require.NoError(t, run(&said, dir, []string{good}))
	require.Contains(t, said.String(), "honey.md: left out: it does not say when")

	write("honey.md", "no table")
	require.ErrorContains(t, run(io.Discard, dir, []string{good}), "honey.md: it does not begin with a table")
	require.NoError(t, run(io.Discard, "nowhere", []string{good}), "what was never measured keeps its figures")
}

// documents are those that make figures writes.
func documents(t *testing.T) []string {
	t.Helper()
	makefile, err := os.ReadFile(filepath.Join(project, "Makefile"))
	require.NoError(t, err)
	recipe := regexp.MustCompile(`(?m)^\tgo run ./claims/eval/figures (.*)$`).FindStringSubmatch(string(makefile))
	require.NotNil(t, recipe)
	return strings.Fields(recipe[1])
}

// figure is a cell of a table that states a measurement.
var figure = regexp.MustCompile(`\|\s*[<>~]?\d*\.?\d+[^|]*\|`)

// Whatever table of the documents states figures was written by a run.
func TestFiguresOfDocumentsComeFromRuns(t *testing.T) {
	names := documents(t)
	require.True(t, slices.Contains(names, "README.md"))
	for _, name := range names {
		text, err := os.ReadFile(filepath.Join(project, name))
		require.NoError(t, err)
		unchanged, places, err := splice(string(text), nil)
		require.NoError(t, err, name)
		require.True(t, unchanged == string(text), "%s: run make figures", name)
		require.NotEmpty(t, places, name)

		inside := false
		for line := range strings.Lines(string(text)) {
			line = strings.TrimSpace(line)
			inside = begin.MatchString(line) || inside && line != end
			if !inside {
				require.False(t, strings.HasPrefix(line, "|") && figure.MatchString(line), "%s: typed by hand: %s", name, line)
			}
		}
		for _, place := range strings.Split(string(text), "<!-- figures: ")[1:] {
			place, _, _ = strings.Cut(place, end)
			if strings.Contains(place, "|") {
				_, place, _ = strings.Cut(place, "\n")
				require.NoError(t, checkTable(strings.TrimSpace(place)), name)
			}
		}
	}
}

func TestFigureCells(t *testing.T) {
	for row, want := range map[string]bool{
		"| MAP@5 | .842 / .959 |":                  true,
		"| bytes | 1.72 MB |":                      true,
		"| opinions | 2.8 % |":                     true,
		"|---|---|":                                false,
		"| `claimlight serve` | listens at 8080 |": false,
		"| `false` | the same claim |":             false,
	} {
		require.Equal(t, want, figure.MatchString(row), row)
	}
}

// The line that closes a table is the one that is asked for.
func TestStamp(t *testing.T) {
	stamp, err := filepath.Abs(project + "/.ci/stamp")
	require.NoError(t, err)
	text, err := os.ReadFile(stamp)
	require.NoError(t, err)
	dir := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(dir, ".ci"), 0o755))
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "out/figures"), 0o755))
	own := filepath.Join(dir, ".ci/stamp")
	require.NoError(t, os.WriteFile(own, text, 0o755))
	if out, err := exec.Command(own, "bees").CombinedOutput(); err != nil {
		require.Contains(t, string(out), "there is no table")
	} else {
		require.Fail(t, "a table that is not there was closed")
	}
	bees := filepath.Join(dir, "out/figures/bees.md")
	require.NoError(t, os.WriteFile(bees, []byte("| hives |\n|---|\n| 2 |\n"), 0o644))
	out, err := exec.Command(own, "bees").CombinedOutput()
	require.NoError(t, err, string(out))
	closed, err := os.ReadFile(bees)
	require.NoError(t, err)
	require.NoError(t, checkTable(strings.TrimSpace(string(closed))))
	require.Regexp(t, `\n_Measured on \d{4}-\d\d-\d\d at commit \w+, on .+, \d+ cores, \d+ GiB, \w+/\w+; Go 1\.[0-9.]+\._\n$`, string(closed))
	require.Error(t, exec.Command(own, "bees").Run(), "the table of one run has one line")
}
