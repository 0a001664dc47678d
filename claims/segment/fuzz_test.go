package segment

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

// checkSpans checks what Cut promises of any text.
func checkSpans(t *testing.T, text string, pieces []Piece) {
	t.Helper()
	runeStart := make([]bool, len(text)+1)
	for i := range text {
		runeStart[i] = true
	}
	runeStart[len(text)] = true
	at, paragraph := 0, 0
	for _, p := range pieces {
		require.LessOrEqual(t, at, p.Start, "ordered and disjoint: %q", text)
		require.Less(t, p.Start, p.End, "not empty: %q", text)
		require.LessOrEqual(t, p.End, len(text))
		require.True(t, runeStart[p.Start] && runeStart[p.End], "on rune starts: %q", text)
		requireSpace(t, text[at:p.Start])
		require.Equal(t, text[p.Start:p.End], strings.TrimSpace(text[p.Start:p.End]))
		require.GreaterOrEqual(t, p.Paragraph, paragraph)
		require.LessOrEqual(t, p.Paragraph, paragraph+1)
		at, paragraph = p.End, p.Paragraph
	}
	requireSpace(t, text[at:])
}

func requireSpace(t *testing.T, gap string) {
	t.Helper()
	for _, r := range gap {
		require.True(t, unicode.IsSpace(r), "gap %q", gap)
	}
}

func FuzzCut(f *testing.F) {
	for _, cases := range [][]oneLiner{cleanText, damagedText, furnitureText} {
		for _, c := range cases {
			f.Add(strings.ReplaceAll(c.text, bar, ""))
		}
	}
	for _, c := range transcripts {
		f.Add(c.text)
	}
	f.Add("\x80a\xff.\xc3B\u2028c\u0085d")
	f.Fuzz(func(t *testing.T, text string) {
		pieces := Cut(text)
		checkSpans(t, text, pieces)
		require.Equal(t, pieces, Cut(text))
		for _, p := range pieces {
			if p.Kind == Sentence {
				checkSpans(t, text[p.Start:p.End], Cut(text[p.Start:p.End]))
			}
		}
	})
}

// patterns are what a quadratic rule would choke on.
var patterns = []string{"a", "A", ".", "\"", "'", "(", "[", " ", "\n", "Ab", "aB", "a.", ".\"", "\".", "?A", "A.", "1A", "a1", "a\n",
	".A ", "(a. ", "[1]", "[1.", "By ", "ByA", "May1", "a-\n", "\x80", "\xff.", "。", "é", "\u200b", "McMc", "x@",
	"’", "”.", "http://", "www.", "1.", "1 min", "\r", "*.", "Re Read more ", "é.É", "editors' ",
	"Ab: c\n", "0:01\n", "1\n0:01 --> 0:02\nx\n", "[0:01] ", "<v A>", "Q. a\nA. b\n", "AB: c d e\nCD: c d e\n", "Ab (", "A "}

// patternSize is large enough for a quadratic rule to take minutes, small enough for wasm.
const patternSize = 1 << 17

// A rule that is not linear would run into the test's time limit here.
func TestHostileInput(t *testing.T) {
	for _, p := range patterns {
		text := strings.Repeat(p, patternSize/len(p))
		pieces := Cut(text)
		if len(pieces) > 0 {
			require.LessOrEqual(t, pieces[len(pieces)-1].End, len(text))
		}
	}
}

func BenchmarkCut(b *testing.B) {
	text := benchArticle()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Cut(text)
	}
}

// benchArticle is a damaged article of about a thousand words.
func benchArticle() string {
	const paragraph = "Nurses' pay rose by 5.4 per cent in 2024, the minister said on Monday.However, Dr. Jane Smith of the " +
		"union called it \"a disgrace\". “Why now?” she asked. The U.S. pays a fifth more.Squandered goodwillShortly after " +
		"the vote, talks broke down. 3 hours agoShareSaveGetty ImagesThe BMA and NatWest agreed in St. Thomas' Hospital. "
	return strings.Repeat(paragraph, 17)
}
