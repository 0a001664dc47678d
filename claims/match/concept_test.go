package match

import (
	"flag"
	"os"
	"strconv"
	"strings"
	"testing"

	"claimlight/claims/word"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write phrases.txt anew")

func foldedWords(text string) ([]word.Word, []string) {
	words := word.Cut(text)
	return words, fold(text, words)
}

// phrase is the key of a phrase.
func phrase(text string) string {
	_, folded := foldedWords(text)
	for i := range folded {
		folded[i] = phraseWord(folded[i])
	}
	return strings.Join(folded, " ")
}

// The shipped phrases are those of concepts.txt, and each is of one concept.
func TestPhrasesAreThoseOfTheConcepts(t *testing.T) {
	source, err := os.ReadFile("concepts.txt")
	require.NoError(t, err)
	var b strings.Builder
	concept := map[string]string{}
	number := 0
	for line := range strings.Lines(string(source)) {
		name, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		require.True(t, ok, line)
		for text := range strings.SplitSeq(list, ", ") {
			p := phrase(text)
			require.Contains(t, []string{"", name}, concept[p], "%q is of two concepts", text)
			if concept[p] == "" {
				b.WriteString(p + "\t" + strconv.Itoa(number) + "\n")
			}
			concept[p] = name
		}
		number++
	}
	if *update {
		require.NoError(t, os.WriteFile("phrases.txt", []byte(b.String()), 0o644))
	}
	have, err := os.ReadFile("phrases.txt")
	require.NoError(t, err)
	require.Equal(t, b.String(), string(have), "go test ./claims/match -update writes the phrases anew")
}

func TestConcepts(t *testing.T) {
	text := "The family doctor, a junior doctor and the health service had called the talks off, then called off the ballot"
	byPhrase := loadPhrases().concept
	want := []string{"family doctor", "junior doctor", "health service", "called off"}
	var got []string
	for _, c := range concepts(foldedWords(text)) {
		require.Equal(t, byPhrase[phrase(text[c.start:c.end])], c.number)
		got = append(got, text[c.start:c.end])
	}
	require.Subset(t, got, want)
	for a, b := range map[string]string{"GPs": "family doctor", "NHS": "National Health Service", "cancelled": "calls off"} {
		require.Equal(t, byPhrase[phrase(a)], byPhrase[phrase(b)], "%s, %s", a, b)
	}
}
