package eval

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

const ferryText = "Ferry “late”\n\nBy Ann Lee\n\nFares rose 5% – again.\nIt's sad. Sad indeed.\n"

var ferryFolder = fstest.MapFS{
	"ferry.txt":    {Data: []byte(ferryText)},
	"ferry.labels": {Data: []byte("claim-optional\tFerry “late”\nfurniture\tBy Ann Lee\nclaim\tFares rose 5% – again.\nopinion\tIt's sad.\nopinion\tSad indeed.\n")},
}

func ferry(t *testing.T) Article {
	t.Helper()
	articles, err := ReadArticles(ferryFolder)
	require.NoError(t, err)
	require.Len(t, articles, 1)
	return articles[0]
}

// texts are the labelled sentences as they stand in the text.
func texts(a Article) []string {
	var out []string
	for _, s := range a.Sentences {
		out = append(out, s.Label+": "+a.Text[s.Start:s.End])
	}
	return out
}

// marking marks the words given, wherever they stand.
func marking(words ...string) func(string) []Span {
	return func(text string) []Span {
		var out []Span
		for _, w := range words {
			if at := strings.Index(text, w); at >= 0 {
				out = append(out, Span{at, at + len(w)})
			}
		}
		return out
	}
}

func TestReadArticles(t *testing.T) {
	a := ferry(t)
	require.Equal(t, "ferry", a.Name)
	require.Equal(t, []string{"claim-optional: Ferry “late”", "furniture: By Ann Lee", "claim: Fares rose 5% – again.", "opinion: It's sad.", "opinion: Sad indeed."}, texts(a))
}

func TestReadArticlesRefuses(t *testing.T) {
	for labels, want := range map[string]string{
		"claim\tSecond.\nclaim\tFirst.": "a.labels:2: not in the text after the sentence before: First.",
		"claims\tFirst.":                "a.labels:1: not a label, a tab and a sentence",
		"claim First.":                  "a.labels:1: not a label",
		"claim\t":                       "a.labels:1: not a label",
	} {
		_, err := ReadArticles(fstest.MapFS{"a.txt": {Data: []byte("First. Second.")}, "a.labels": {Data: []byte(labels)}})
		require.ErrorContains(t, err, want, labels)
	}
	_, err := ReadArticles(fstest.MapFS{"a.labels": {Data: []byte("claim\tFirst.")}})
	require.ErrorContains(t, err, "a.txt")
	_, err = ReadArticles(fstest.MapFS{})
	require.Error(t, err)
}

func TestCountMarks(t *testing.T) {
	a := []Article{ferry(t)}
	for _, c := range []struct {
		marked []string
		want   Marks
		f1     float64
	}{
		{nil, Marks{Missed: 1, Opinions: 2, Furniture: 1, Misses: []MarkMiss{{0, 2}}}, 0},
		{[]string{"Fares rose"}, Marks{Right: 1, Opinions: 2, Furniture: 1}, 1},
		{[]string{"Ferry", "rose"}, Marks{Right: 1, Opinions: 2, Furniture: 1}, 1},
		{[]string{"Ann Lee\n\nFares", "Sad"}, Marks{Right: 1, Opinions: 2, Opined: 1, Furniture: 1, FurnitureHit: 1, Misses: []MarkMiss{{0, 1}, {0, 4}}}, .5},
		{[]string{"\n\n"}, Marks{Missed: 1, Opinions: 2, Furniture: 1, Misses: []MarkMiss{{0, 2}}}, 0},
	} {
		got := CountMarks(a, marking(c.marked...))
		require.Equal(t, c.want, got, "%q", c.marked)
		require.InDelta(t, c.f1, got.F1(), 1e-12, "%q", c.marked)
	}
	require.InDelta(t, .5, CountMarks(a, marking("Sad")).OpinionShare(), 1e-12)
}

func TestDamage(t *testing.T) {
	d := Damage(ferry(t))
	require.Equal(t, "Ferry lateBy Ann LeeFares rose 5  again.Its sad. Sad indeed.", d.Text)
	require.Equal(t, []string{"claim-optional: Ferry late", "furniture: By Ann Lee", "claim: Fares rose 5  again.", "opinion: Its sad.", "opinion: Sad indeed."}, texts(d))
	require.Equal(t, d, Damage(d), "what is lost is lost once")
	require.Empty(t, Damage(Article{Text: "“”", Sentences: []LabelledSpan{{labelOpinion, 0, 6}}}).Sentences)
}

// The labels of our own articles still name their sentences after the damage.
func TestDamageKeepsOurArticles(t *testing.T) {
	articles, err := ReadArticles(os.DirFS("../testdata/articles"))
	require.NoError(t, err)
	for _, a := range articles {
		d := Damage(a)
		require.Len(t, d.Sentences, len(a.Sentences), a.Name)
		require.NotContains(t, d.Text, "\n", a.Name)
		require.True(t, utf8.ValidString(d.Text), a.Name)
		end := 0
		for i, s := range d.Sentences {
			require.GreaterOrEqual(t, s.Start, end, "%s: %d", a.Name, i)
			end = s.End
			require.Equal(t, lettersOf(a.Text[a.Sentences[i].Start:a.Sentences[i].End]), lettersOf(d.Text[s.Start:s.End]), a.Name)
		}
	}
}

// lettersOf is a text without what may be lost and without spaces.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(lost+" ", r) {
			return -1
		}
		return r
	}, text)
}
