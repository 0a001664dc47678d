package claims

import (
	"encoding/json"
	"os"
	"testing"

	"claimlight/claims/figure"
	"claimlight/claims/match"

	"github.com/stretchr/testify/require"
)

const shared = "../../shared/"

// labelled is a real, damaged paste with a label for each of its sentences.
type labelled struct {
	Sentences []struct {
		Start, End  int
		Text, Label string
	}
}

func realArticle(t testing.TB) (string, labelled) {
	t.Helper()
	article, err := os.ReadFile(shared + "articles/resident-doctors-talks.txt")
	if err != nil {
		t.Skip("the real article is not beside the project (../shared/articles)")
	}
	var want labelled
	b, err := os.ReadFile(shared + "articles/resident-doctors-talks.expected.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(b, &want))
	return string(article), want
}

func TestRealArticleMarks(t *testing.T) {
	article, want := realArticle(t)
	found := findings(bundled(t), article)
	for _, s := range want.Sentences {
		marked := false
		for _, f := range found {
			marked = marked || f.Start < s.End && s.Start < f.End
		}
		switch s.Label {
		case "claim":
			require.True(t, marked, s.Text)
		case "opinion", "furniture":
			require.False(t, marked, s.Text)
		}
	}
}

// What the real article's figures must meet: a record, the figure as pasted,
// the record's value, how they compare, whether the unit was inferred.
func TestRealArticleFigures(t *testing.T) {
	article, _ := realArticle(t)
	c := bundled(t)
	found := findings(c, article)
	for _, want := range []struct {
		record, figure string
		value          float64
		relation       figure.Relation
		inferred       bool
	}{
		{"rd-strike-july-2025-12th", "12th", 12, figure.Same, false},
		{"rd-22pc-over-two-years", "22", 22, figure.Same, true},
		{"rd-22pc-over-two-years", "22", 22.3, figure.Rounded, true},
		{"rd-5-4pc-average-2025-26", "5.4", 5.4, figure.Same, true},
		{"rd-pay-down-21pc-since-2008", "a fifth", 21, figure.Rounded, false},
		{"talks-ended-22-july-2025", "five-day", 5, figure.Same, false},
		{"rd-nearly-half-medical-workforce", "nearly half", 50, figure.Same, false},
	} {
		i, ok := c.Data().Find(want.record)
		require.True(t, ok, want.record)
		require.True(t, shows(found, i, func(p match.Pair) bool {
			return p.ArticleText == want.figure && p.Record.Value == want.value && p.Relation == want.relation && p.Article.Inferred == want.inferred
		}), "%+v", want)
	}
}

func shows(found []Finding, record int, wanted func(match.Pair) bool) bool {
	for _, f := range found {
		for _, m := range f.Matches {
			if m.Record != record || !m.Relation.Coloured() {
				continue
			}
			for _, p := range m.Figures {
				if wanted(p) {
					return true
				}
			}
		}
	}
	return false
}
