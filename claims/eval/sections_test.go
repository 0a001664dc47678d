package eval

import (
	"os"
	"testing"
	"testing/fstest"

	"claimlight/claims/detect"
	"claimlight/claims/figure/cases"
	"claimlight/claims/match"

	"github.com/stretchr/testify/require"
)

func TestRetrievalSection(t *testing.T) {
	s := RetrievalSection(animals(t), []RetrievalQuery{
		{ID: "1", Text: "bees that dance on the way", Gold: []string{"2"}},
		{ID: "2", Text: "bees dance the way", Gold: []string{"1"}},
		{ID: "3", Text: "volcano", Gold: []string{"3"}},
		{ID: "4", Text: "bees"},
	})
	require.Equal(t, map[string]int{"first": 1, "2 to 5": 1, "further": 1}, s.Confusion.Count["right record"])
	require.Len(t, s.Misses, 2)
	require.Equal(t, "tweet 2", s.Misses[0].ID)
	require.Equal(t, "its record is hit 2", s.Misses[0].What)
	require.Equal(t, .5, s.Misses[0].Strength)
	require.Equal(t, "its record is not among the hits", s.Misses[1].What)
	require.Zero(t, s.Misses[1].Strength)
}

func TestDetectionSection(t *testing.T) {
	const statistic, wish = "Unemployment in Norland rose by 12 per cent between 2019 and 2021.", "Good evening, and thank you all."
	rows := []Labelled{{statistic, 0}, {wish, 0}, {statistic, 1}, {wish, 1}}
	s := DetectionSection(rows, true)
	require.Equal(t, map[string]map[string]int{"worth checking": {"marked": 1, "not marked": 1}, "not worth checking": {"marked": 1, "not marked": 1}}, s.Confusion.Count)
	require.Len(t, s.Misses, 2)
	require.Equal(t, Miss{Kind: False, ID: "line 1", Strength: detect.Judge(statistic).Worth, What: "not worth checking, marked", Why: s.Misses[0].Why, Text: statistic}, s.Misses[0])
	require.Contains(t, s.Misses[0].Why, "statistic")
	require.Equal(t, Missed, s.Misses[1].Kind)
	require.Equal(t, "line 4", s.Misses[1].ID)
	require.Empty(t, DetectionSection(rows, false).Misses[0].Text)
}

// The text that is quoted is the one before the damage; what is told is of the
// damaged one.
func TestMarksSection(t *testing.T) {
	a := ferry(t)
	s := MarksSection([]Article{Damage(a)}, []Article{a}, marking("LeeFares", "Sad"))
	require.Equal(t, map[string]map[string]int{"claim": {"marked": 1}, "claim-optional": {"not marked": 1}, "furniture": {"marked": 1}, "opinion": {"marked": 1, "not marked": 1}}, s.Confusion.Count)
	require.Len(t, s.Misses, 2)
	require.Equal(t, "ferry sentence 2", s.Misses[0].ID)
	require.Equal(t, "By Ann Lee", s.Misses[0].Text)
	require.Equal(t, "furniture, marked", s.Misses[0].What)
	require.Equal(t, False, s.Misses[1].Kind)
}

func TestPieceOf(t *testing.T) {
	const text = "The bridge in Osten was built in 1911. It fell into the river in 1950."
	for _, c := range []struct {
		span LabelledSpan
		want string
	}{
		{LabelledSpan{Start: 0, End: 38}, ""},
		{LabelledSpan{Start: 39, End: 70}, ""},
		{LabelledSpan{Start: 0, End: 70}, "cut apart"},
		{LabelledSpan{Start: 4, End: 20}, "joined to what stands beside it"},
		{LabelledSpan{Start: 4, End: 50}, "cut apart, joined to what stands beside it"},
	} {
		cut, j := pieceOf(text, c.span)
		require.Equal(t, c.want, cut, "%v", c.span)
		require.Positive(t, j.Worth)
	}
	cut, _ := pieceOf("Share this page\n\nThe bridge fell.", LabelledSpan{Start: 0, End: 15})
	require.Contains(t, cut, "cut as ")
}

func TestWhyMatch(t *testing.T) {
	reasons := []match.Reason{
		{Code: "shared-terms", For: true, Detail: "waiting, list"},
		{Code: "figure-differs", Detail: "1,200, or so / 12%"},
		{Code: "turned-round", Detail: "rise / fall; one of the two denies"},
		{Code: "missing-terms", Detail: "hospital"},
	}
	require.Equal(t, "figure differs (1,200, or so / 12%), turned round (rise / fall; one of the two denies), missing terms (hospital), shared terms (waiting, list)", whyMatch(reasons, true))
	require.Equal(t, "figure differs (1), turned round (2), missing terms (1), shared terms (2)", whyMatch(reasons, false))
	require.Empty(t, whyMatch(nil, true))
}

func TestMatchingSection(t *testing.T) {
	x := threeRecords(t)
	first, _ := x.Find("first")
	second, _ := x.Find("second")
	reason := []match.Reason{{Code: "missing-terms", Detail: "boat"}}
	gate := answers{
		"a": {Matches: []match.Match{{Record: second, Relation: match.Same, Strength: .9, Reasons: reason}}},
		"b": {Matches: []match.Match{{Record: first, Relation: match.Same, Strength: .8, Reasons: reason}}},
		"d": {Matches: []match.Match{{Record: first, Relation: match.Related, Strength: .3, Reasons: reason}}},
	}
	queries := []MatchingQuery{
		{ID: "1", Text: "a", Relation: "same", Gold: []string{"first"}},
		{ID: "2", Text: "b", Relation: "disputes", Gold: []string{"first"}},
		{ID: "3", Text: "c", Relation: "same", Gold: []string{"first"}},
		{ID: "4", Text: "d", Relation: "opposite", Gold: []string{"first"}},
		{ID: "5", Text: "e", Relation: "same", Gold: []string{"second"}},
		{ID: "6", Text: "f", Relation: "same", Gold: []string{"nowhere"}},
	}
	probe := func(sentence string, _ map[int]bool) map[int][]match.Features {
		var f match.Features
		f[claimSaid] = .25
		return map[int][]match.Features{second: {f}}
	}
	m := Match(queries, gate.check, x, len(queries))
	got := MatchingSection(m, queries, x, probe, true).Misses
	require.Equal(t, []Miss{
		{False, "1", .9, "same of another record, shown as same: second", "missing terms (boat)", "a"},
		{Mistaken, "2", .8, "disputes, shown as same and not as disputed: first", "missing terms (boat)", "b"},
		{Missed, "3", 0, "same, nothing shown", "its record is not among the hits", "c"},
		{Missed, "4", .3, "opposite, shown as related: first", "missing terms (boat)", "d"},
		{Missed, "5", 0, "same, nothing shown", "its record is a hit, but too weak to be shown, or behind others: at most 0.25 of a wording is said", "e"},
		{Missed, "6", 0, "same, nothing shown", "its record is not in the data", "f"},
	}, got)
	s := MatchingSection(m, queries, x, probe, false)
	require.Equal(t, []string{"same", "opposite", "disputes"}, s.Confusion.Due)
	require.Equal(t, "missing terms (1)", s.Misses[0].Why)
	for _, miss := range s.Misses {
		require.Empty(t, miss.Text)
	}
}

func TestClaimSaidIsAFeature(t *testing.T) {
	require.Equal(t, "claim-said", match.FeatureNames[claimSaid])
}

func TestCountFigures(t *testing.T) {
	folder := fstest.MapFS{}
	for _, table := range cases.Tables {
		folder[table.File] = &fstest.MapFile{Data: []byte("# none\n")}
	}
	folder["compare.txt"] = &fstest.MapFile{Data: []byte("22% | 22% => same\n22% | 23% => same\n")}
	folder[cases.MissesFile] = &fstest.MapFile{Data: []byte("Odds of 2 to 1. => none # odds\n")}
	f, err := CountFigures(folder)
	require.NoError(t, err)
	all, right := f.Counts()
	require.Equal(t, []int{3, 1}, []int{all, right})
	require.InDelta(t, 1.0/3, f.Share(), 1e-12)
	require.Equal(t, []FigureCase{{"compare.txt", cases.Case{Line: 2, Input: "22% | 23%", Want: "same"}, "differs"}}, f.Failed)
	s := FiguresSection(f)
	require.Equal(t, map[string]int{"right": 1, "wrong": 1}, s.Confusion.Count["compare.txt"])
	require.Equal(t, "compare.txt line 2", s.Misses[0].ID)
	require.Equal(t, "due same, read as differs", s.Misses[0].What)
	require.Equal(t, "odds", s.Misses[1].Why)
	_, err = CountFigures(fstest.MapFS{})
	require.Error(t, err)
}

// The tables of package figure keep what the issue of figures asks for.
func TestFigureFloors(t *testing.T) {
	f, err := CountFigures(os.DirFS("../figure/testdata"))
	require.NoError(t, err)
	all, _ := f.Counts()
	require.GreaterOrEqual(t, all, 1300)
	require.GreaterOrEqual(t, f.Share(), .98)
	require.Empty(t, f.Failed)
}
