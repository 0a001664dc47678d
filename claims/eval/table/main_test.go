package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/claims/eval"

	"github.com/stretchr/testify/require"
)

const (
	project = "../../.."
	sets    = project + "/../shared/eval"
)

func TestSetsThatAreNotThereAreSkipped(t *testing.T) {
	var out strings.Builder
	require.NoError(t, run(&out, "nowhere", project, false, ""))
	for _, want := range []string{
		"  skipped: nowhere/retrieval/clef2020/claims.jsonl is not there: name the folder of the sets with make eval EVAL=FOLDER\n",
		"  skipped: nowhere/matching/dev.jsonl is not there",
		"gate: our own sentences",
		"F1, held-*",
		"AP, held out",
		"share read and compared rightly",
		"speed: make bench",
	} {
		require.Contains(t, out.String(), want)
	}
}

func TestMissesNeedAllSets(t *testing.T) {
	require.ErrorContains(t, run(io.Discard, "nowhere", project, true, ""), "misses.txt is left as it was: nowhere/")
}

func TestFiguresNeedAllSets(t *testing.T) {
	file := filepath.Join(t.TempDir(), "quality.md")
	var out strings.Builder
	require.NoError(t, run(&out, "nowhere", project, false, file))
	require.Contains(t, out.String(), "quality.md is not written: nowhere/")
	require.NoFileExists(t, file)
}

func TestQuality(t *testing.T) {
	groups := []eval.Group{{Title: "hives: ours", Rows: []eval.Row{
		{Measure: "found", Values: []float64{.0412, .5}, Remark: "20 hives"},
		{Measure: "bees", Values: []float64{1200}, Whole: true},
	}}}
	l := line{"hives (%s)", "hives: ", []string{"found", "bees"}, "found", share}
	row, err := l.row(groups)
	require.NoError(t, err)
	require.Equal(t, "| hives (20 hives) | .041 to .500 / 1200 |\n", row)
	l.show = percent
	l.measures = l.measures[:1]
	row, err = l.row(groups)
	require.NoError(t, err)
	require.Equal(t, "| hives (20 hives) | 4.1 to 50.0 % |\n", row)
	l.counted = "bees"
	row, err = l.row(groups)
	require.NoError(t, err)
	require.Equal(t, "| hives (1200) | 4.1 to 50.0 % |\n", row)
	l.measures = []string{"wax"}
	_, err = l.row(groups)
	require.ErrorContains(t, err, "hives: wax: there is no such measure")
}

// Floors of what the whole engine has reached; they only rise, the ceilings only
// fall. Those of retrieval and of the sentences that others labelled stand in
// package eval.
var floors = []struct {
	group, measure string
	goal           eval.Goal
}{
	{"check-worthiness: ClaimBuster", "AP, held out", eval.AtLeast(.87)},
	{"check-worthiness: ClaimBuster", "F1 at the threshold, classes of equal weight, held out", eval.AtLeast(.865)},
	{"check-worthiness: ClaimBuster", "bytes of weights", eval.AtMost(mostWeights)},
	{"check-worthiness: our own", "AP", eval.AtLeast(.99)},
	{"check-worthiness: our own", "F1 at the threshold", eval.AtLeast(.96)},
	{"marks: ", "F1", eval.AtLeast(.93)},
	{"marks: ", "pieces of furniture marked", eval.AtMost(0)},
	{"marks: ", "share of opinions marked", eval.AtMost(.035)},
	{"damaged pastes: ", "F1, damaged", eval.AtLeast(.90)},
	{"damaged pastes: ", "F1 lost", eval.AtMost(.04)},
	{"damaged pastes: ", "pieces of furniture marked, damaged", eval.AtMost(7)},
	{"damaged pastes: ", "share of opinions marked, damaged", eval.AtMost(.05)},
	{"gate: our own", "precision of coloured matches, trained on", eval.AtLeast(.98)},
	{"gate: our own", "the same, a related record coloured taken as wrong", eval.AtLeast(.80)},
	{"gate: our own", "recall, trained on", eval.AtLeast(.76)},
	{"nothing there: ", "share of debate sentences coloured", eval.AtMost(.005)},
	{"nothing there: ", "recall on the tweets", eval.AtLeast(.48)},
	{"figures: ", "share read and compared rightly", eval.AtLeast(.98)},
	{"figures: ", "cases", eval.AtLeast(1300)},
}

func TestFloors(t *testing.T) {
	if _, err := os.Stat(filepath.Join(sets, clefClaims)); err != nil {
		t.Skip("the evaluation sets are not beside the project:", err)
	}
	e, err := open(sets, project)
	require.NoError(t, err)
	groups, sections, err := e.measure()
	require.NoError(t, err)
	t.Logf("%s", eval.WriteTable(groups))
	require.Len(t, sections, 9)
	require.NoError(t, writeQuality(filepath.Join(t.TempDir(), "quality.md"), groups))
	for _, f := range floors {
		r := find(t, groups, f.group, f.measure)
		r.Goal = f.goal
		require.Equal(t, "yes", r.Met(), "%s%s: %v, kept so far %s %g", f.group, f.measure, r.Values, f.goal.Sign, f.goal.Bound)
	}
}

func find(t *testing.T, groups []eval.Group, title, measure string) eval.Row {
	t.Helper()
	for _, g := range groups {
		for _, r := range g.Rows {
			if strings.HasPrefix(g.Title, title) && r.Measure == measure {
				return r
			}
		}
	}
	require.FailNow(t, "no such row", "%s: %s", title, measure)
	return eval.Row{}
}
