//go:build !js

package eval

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"claimlight/claims/figure/cases"
	"claimlight/claims/word"

	"github.com/stretchr/testify/require"
)

const missesFile = "../testdata/misses.txt"

// The forms of the lines of misses.txt.
var (
	missHead   = regexp.MustCompile(`^(false|mistaken|missed) +(0\.\d\d|1\.00|-   )  [^:]+: \S.*$`)
	missCounts = regexp.MustCompile(`^\d+ false, \d+ mistaken, \d+ missed$`)
	tableRow   = regexp.MustCompile(`^\S.*?( +\d+)+$`)
	tableHead  = regexp.MustCompile(`^ +\S+(  ?\S+)*$`)
)

// missSection is a section of the file as text.
type missSection struct {
	title string
	lines []string // below the title
}

// public tells whether the section is of a set that is not ours to quote.
func (s missSection) public() bool {
	return strings.Contains(s.title, "CLEF") || strings.Contains(s.title, "ClaimBuster") || strings.Contains(s.title, "matching/")
}

func missSections(t *testing.T) []missSection {
	t.Helper()
	b, err := os.ReadFile(missesFile)
	require.NoError(t, err)
	rest, ok := strings.CutPrefix(string(b), MissesHead)
	require.True(t, ok, "the file does not open with what it is: make misses")
	var out []missSection
	for _, text := range strings.Split(rest, "\n## ")[1:] {
		lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
		out = append(out, missSection{lines[0], lines[1:]})
	}
	return out
}

func TestMissesFileKeepsItsForm(t *testing.T) {
	sections := missSections(t)
	require.Len(t, sections, 9)
	for _, s := range sections {
		misses, table, counts, last := 0, 0, 0, ""
		for _, line := range s.lines {
			form := ""
			switch {
			case line == "", strings.HasPrefix(line, "# "):
				form = "space"
			case strings.HasPrefix(line, "    text: ") && last == "miss", strings.HasPrefix(line, "    why: ") && (last == "miss" || last == "text"):
				form = strings.TrimSpace(line[:9])
				form = strings.TrimSuffix(form, ":")
			case missHead.MatchString(line) && counts == 1:
				form = "miss"
				misses++
			case missCounts.MatchString(line):
				counts++
			case counts == 0 && (tableRow.MatchString(line) || tableHead.MatchString(line)):
				table++
			default:
				require.Fail(t, "a line of no known form", "%s: %q after %q", s.title, line, last)
			}
			last = form
		}
		require.Equal(t, 1, counts, s.title)
		require.GreaterOrEqual(t, table, 2, s.title)
		require.Positive(t, misses, s.title)
		require.LessOrEqual(t, misses, worstShown, s.title)
	}
}

// Every sentence that is quoted is one of ours.
func TestMissesFileQuotesOnlyOurOwn(t *testing.T) {
	own := ownSentences(t)
	quoted := 0
	for _, s := range missSections(t) {
		for _, line := range s.lines {
			text, ok := strings.CutPrefix(line, "    text: ")
			if !ok {
				continue
			}
			quoted++
			require.False(t, s.public(), "%s: %s", s.title, text)
			require.True(t, own[text], "not a sentence of our own: %s", text)
		}
	}
	require.Positive(t, quoted)
}

func ownSentences(t *testing.T) map[string]bool {
	t.Helper()
	own := map[string]bool{}
	for _, q := range readTest(t, "../testdata/sentences.jsonl", ReadMatching) {
		own[q.Text] = true
	}
	for _, r := range readTest(t, "../detect/testdata/news-dev.jsonl", ReadLabelled) {
		own[r.Text] = true
	}
	articles, err := ReadArticles(os.DirFS("../testdata/articles"))
	require.NoError(t, err)
	for _, a := range articles {
		for _, s := range a.Sentences {
			own[a.Text[s.Start:s.End]] = true
		}
	}
	files, err := filepath.Glob("../figure/testdata/*.txt")
	require.NoError(t, err)
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		for _, c := range cases.Read(string(b), filepath.Base(file) == cases.MissesFile) {
			own[c.Input] = true
		}
	}
	return own
}

// runLength is how many words in a row make a quotation.
const runLength = 5

// No run of words of a public set stands in what is told of it. Ids of records,
// which have hyphens, are no words.
func TestMissesFileQuotesNoPublicSet(t *testing.T) {
	told := map[string]string{}
	for _, s := range missSections(t) {
		for _, line := range s.lines {
			if s.public() && (missHead.MatchString(line) || strings.HasPrefix(line, "    ")) {
				for _, run := range runs(line) {
					told[run] = line
				}
			}
		}
	}
	require.NotEmpty(t, told)
	texts := 0
	err := filepath.WalkDir("../../../shared/eval", func(file string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(file) != ".jsonl" {
			return err
		}
		b, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		for line := range bytes.Lines(b) {
			texts++
			for _, run := range runs(string(line)) {
				if told[run] != "" {
					require.Fail(t, "a run of words of "+file, "%q in %q", run, told[run])
				}
			}
		}
		return nil
	})
	if os.IsNotExist(err) {
		t.Skip("the evaluation sets are not beside the project:", err)
	}
	require.NoError(t, err)
	require.Positive(t, texts)
}

func TestRuns(t *testing.T) {
	require.Equal(t, []string{"one two three four five", "two three four five six"}, runs(`"One, two (three) four five six`))
	require.Empty(t, runs("one two a-b three four five"))
}

// runs are the runs of words of a text, without signs and capitals.
func runs(text string) []string {
	var out []string
	for part := range strings.SplitSeq(hyphened.ReplaceAllString(text, "\x00"), "\x00") {
		words := strings.Fields(word.Bare(part))
		for i := range len(words) - runLength + 1 {
			out = append(out, strings.Join(words[i:i+runLength], " "))
		}
	}
	return out
}

var hyphened = regexp.MustCompile(`\S*\w-\w\S*`)

func readTest[T any](t *testing.T, file string, read func(r io.Reader, name string) ([]T, error)) []T {
	t.Helper()
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	rows, err := read(f, file)
	require.NoError(t, err)
	return rows
}
