package claims

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

// ownTexts are the texts of our own tests, as they were written or damaged.
func ownTexts(t testing.TB) (texts []string) {
	t.Helper()
	for _, folder := range []string{"testdata/articles", "segment/testdata"} {
		files, err := filepath.Glob(folder + "/*.txt")
		require.NoError(t, err)
		for _, name := range files {
			if filepath.Base(name) == "misses.txt" { // notes, no article
				continue
			}
			text, err := os.ReadFile(name)
			require.NoError(t, err)
			texts = append(texts, string(text))
		}
	}
	require.NotEmpty(t, texts)
	return texts
}

// ownSentences are the sentences of our own about the bundled records.
func ownSentences(t testing.TB) (sentences []string) {
	t.Helper()
	lines, err := os.ReadFile("testdata/sentences.jsonl")
	require.NoError(t, err)
	for line := range strings.Lines(string(lines)) {
		var s struct{ Text string }
		require.NoError(t, json.Unmarshal([]byte(line), &s))
		sentences = append(sentences, s.Text)
	}
	return sentences
}

// sentencesPerText is how many sentences about records follow each text of a long
// article: a few in a hundred of its sentences then have a match.
const sentencesPerText = 2

// longArticle is an article of so many words, made of our own texts one after the
// other, each with some of the sentences that no other has. When all texts have
// been used they come again, their paragraphs in another order and their numbers
// with other last digits, so that no hundred words stand twice.
func longArticle(t testing.TB, words int) string {
	texts, sentences := ownTexts(t), ownSentences(t)
	var b strings.Builder
	for i, written := 0, 0; written < words; i++ {
		text := varied(texts[i%len(texts)], i/len(texts))
		for k := range sentencesPerText {
			text += "\n\n" + sentences[(i*sentencesPerText+k)*7%len(sentences)]
		}
		b.WriteString(text + "\n\n")
		written += len(strings.Fields(text))
	}
	return chunks(b.String(), words)[0]
}

// varied is a text as it comes in round n.
func varied(text string, n int) string {
	paragraphs := strings.Split(strings.TrimSpace(text), "\n\n")
	at := n % len(paragraphs)
	paragraphs = slices.Concat(paragraphs[at:], paragraphs[:at])
	b := []byte(strings.Join(paragraphs, "\n\n"))
	for i, c := range b {
		if isDigit(c) && (i+1 == len(b) || !isDigit(b[i+1])) {
			b[i] = '0' + (c-'0'+byte(n%10))%10
		}
	}
	return string(b)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// chunks cuts a text into pieces of so many words; what is left over goes.
func chunks(text string, words int) (out []string) {
	start, n, inside := 0, 0, false
	for i, r := range text {
		if space := unicode.IsSpace(r); space == inside {
			if inside = !space; inside {
				n++
			}
		}
		if n > words {
			out = append(out, text[start:i])
			start, n = i, 1
		}
	}
	if n == words {
		out = append(out, text[start:])
	}
	return out
}

func TestLongArticlesHaveTheirLengthAndVary(t *testing.T) {
	text := longArticle(t, 30_000)
	require.Len(t, strings.Fields(text), 30_000)
	seen := map[string]bool{}
	for _, piece := range chunks(text, 100) {
		require.Len(t, strings.Fields(piece), 100)
		require.False(t, seen[piece], piece)
		seen[piece] = true
	}
	require.Len(t, seen, 300)
}
