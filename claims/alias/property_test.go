package alias

import (
	"strings"
	"testing"
	"unicode/utf8"

	"claimlight/claims/word"

	"github.com/stretchr/testify/require"
)

// elsewhere are records' wordings beside an article: names hold there, roles do not.
var elsewhere = []oneLiner{
	{"Health Secretary Jane Dobbs met the National Weavers Union (NWU). | Dobbs said the union and the health secretary agreed.",
		"The health secretary, Dobbs, said the union and the NWU agreed", "health secretary=jane dobbs; Dobbs=jane dobbs; NWU=national weavers union"},
	{"Health Secretary Jane Dobbs spoke. | Dobbs left.", "The health secretary said so", ""},
	{"Health Secretary Jane Dobbs spoke. | Dobbs left.", "Health Secretary Dr Jane Dobbs said so", "Health Secretary=jane dobbs; Jane Dobbs=jane dobbs"},
	{"Health Secretary Jane Dobbs spoke. | Dobbs left.", "Health Secretary Ada Voss and Ugo Dobbs said so", ""},
}

func TestElsewhere(t *testing.T) {
	for _, c := range elsewhere {
		require.Equal(t, c.want, list(Learn(strings.Split(c.article, bar)), Elsewhere, c.text), "%q: %q", c.article, c.text)
	}
}

// A head stands for what was named last before its own piece.
func TestHeadsFollowTheArticle(t *testing.T) {
	a := Learn(strings.Split("The union met. | The National Weavers Union met. | The union left. | The RMT union stayed. | The union stood.", bar))
	for piece, want := range []string{"", "union=national weavers union", "union=national weavers union", "", "union=rmt"} {
		require.Equal(t, want, list(a, piece, "what the union said"), "piece %d", piece)
	}
	require.Empty(t, list(a, 5, "what the union said"), "no such piece")
}

func TestNothingLearned(t *testing.T) {
	require.Nil(t, Learn(nil))
	require.Nil(t, Learn([]string{"", "It rained in Norbury on Monday.", "Nobody came."}))
	text := "The health secretary said that the BMA voted."
	words := word.Cut(text)
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = word.Fold(text[w.Start:w.End])
	}
	var none *Aliases
	require.Zero(t, testing.AllocsPerRun(10, func() { none.Find(0, text, words, folded) }))
	some := Learn([]string{"The National Audit Office (NAO) met."})
	require.Zero(t, testing.AllocsPerRun(10, func() { some.Find(0, text, words, folded) }))
}

func FuzzLearn(f *testing.F) {
	for _, groups := range []map[string][]oneLiner{learned, refused} {
		for _, cases := range groups {
			for _, c := range cases {
				f.Add(c.article + bar + c.text)
			}
		}
	}
	f.Add("\x80(\xff) Dr. \xc3 J. J. J. Doe-, the the union's 's ’s A&E&A (A&E&A")
	f.Fuzz(func(t *testing.T, article string) {
		pieces := strings.Split(article, bar)
		a, again := Learn(pieces), Learn(pieces)
		for at := Elsewhere; at <= len(pieces); at++ {
			text := article
			if at >= 0 && at < len(pieces) {
				text = pieces[at]
			}
			checkMentions(t, a, again, at, text)
		}
	})
}

// checkMentions checks what Find promises of any text.
func checkMentions(t *testing.T, a, again *Aliases, at int, text string) {
	t.Helper()
	words := word.Cut(text)
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = word.Fold(text[w.Start:w.End])
	}
	got := a.Find(at, text, words, folded)
	require.Equal(t, got, again.Find(at, text, words, folded), "the same again")
	last := 0
	for _, m := range got {
		require.True(t, last <= m.Start && m.Start < m.End && m.End <= len(text), "ordered and inside: %q", text)
		require.NotEmpty(t, m.Name)
		if utf8.ValidString(text) {
			require.True(t, utf8.RuneStart(text[m.Start]) && (m.End == len(text) || utf8.RuneStart(text[m.End])))
		}
		last = m.End
	}
}

// hostile are what a rule that is not linear would choke on.
var hostile = []string{"A", "A ", "A. ", "Aa ", "Aa-", "of ", "Of of ", "(A", "(OOOOOOOO) ", "O O (OO) ", "of O (OOOOOOOO) ", "the union, ", "union the ", "Union of ", "Union of the Aa and ",
	"chancellor ", "chancellor, Aa Bb, ", "Chief ", "chief executive of Aa ", "Dr. ", "Dr ", "de ", "Aa de ", "Jane Doe, ", "Doe ", "Aa a Bb ", "plc ", "Aa plc ", "known as Aa, ", "'s ", "A's ", "BMA ", "BMA, ", "&A", "former "}

// hostileSize is large enough for a quadratic rule to take minutes.
const hostileSize = 1 << 17

func TestHostileInput(t *testing.T) {
	for _, p := range hostile {
		text := strings.Repeat(p, hostileSize/len(p))
		a := Learn([]string{text})
		checkMentions(t, a, a, 0, text)
	}
}

// benchArticle is an article of about a thousand words, in pieces.
func benchArticle() []string {
	const paragraph = "The National Weavers Union (NWU) and Health Secretary Jane Dobbs have agreed to talk again after the strike. | " +
		"Dobbs offered it last week, and the union has accepted. | The chancellor, Zorba Quint, told the BBC that pay rose by 5.4 per cent. | " +
		"Quint said that the health secretary was right, according to the Office for National Statistics ONS. | It is not clear what comes next. | " +
		"Sarah Okonkwo, 43, who works in Norbury, said that Norbury City Council had done nothing, and the council denied it."
	return strings.Split(strings.TrimSuffix(strings.Repeat(paragraph+bar, 10), bar), bar)
}

func BenchmarkLearn(b *testing.B) {
	pieces := benchArticle()
	b.ReportAllocs()
	for b.Loop() {
		Learn(pieces)
	}
}

func BenchmarkFind(b *testing.B) {
	pieces := benchArticle()
	a := Learn(pieces)
	text := pieces[3]
	words := word.Cut(text)
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = word.Fold(text[w.Start:w.End])
	}
	b.ReportAllocs()
	for b.Loop() {
		a.Find(3, text, words, folded)
	}
}
