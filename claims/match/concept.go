package match

import (
	"strings"
	"sync"

	"claimlight/claims/term"
	"claimlight/claims/word"
)

// concepts.txt says which phrases of news English name one thing, a line a
// concept: acronyms with their expansions, offices with their other names,
// formal words with those of the street, idioms with what they stand for.
// Word-by-word similarity cannot see that a "family doctor" is a "GP", or that
// what was "called off" was cancelled. Phrases are compared by their words'
// stems, which phrases.txt holds: each line a phrase, a tab, the number of its
// concept (go test ./claims/match -update writes it anew).

// phrases is the decoded list: concept by phrase, and by first word the number
// of words of the longest phrase.
type phrases struct {
	concept map[string]uint16
	longest map[string]uint8
}

var loadPhrases = sync.OnceValue(func() *phrases {
	file := string(phrasesFile())
	n := strings.Count(file, "\n")
	p := &phrases{make(map[string]uint16, n), make(map[string]uint8, n)}
	for line := range strings.Lines(file) {
		phrase, number, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		for _, digit := range number {
			p.concept[phrase] = p.concept[phrase]*10 + uint16(digit-'0')
		}
		first, _, _ := strings.Cut(phrase, " ")
		p.longest[first] = max(p.longest[first], uint8(1+strings.Count(phrase, " ")))
	}
	return p
})

// concept is a thing that several phrases name, and where one of them stands.
type concept struct {
	number     uint16
	start, end int // byte range
}

// concepts finds the concepts that text names, the longest phrase first at
// each word.
func concepts(words []word.Word, folded []string) []concept {
	p := loadPhrases()
	var out []concept
	var room [64]byte
	for i := 0; i < len(words); i++ {
		key := append(room[:0], phraseWord(folded[i])...)
		last, number := -1, uint16(0)
		for j, end := i, i+int(p.longest[string(key)]); j < end; {
			if c, ok := p.concept[string(key)]; ok {
				last, number = j, c
			}
			if j++; j >= end || j == len(words) {
				break
			}
			key = append(append(key, ' '), phraseWord(folded[j])...)
		}
		if last >= 0 {
			out = append(out, concept{number, words[i].Start, words[last].End})
			i = last
		}
	}
	return out
}

// phraseWord is what a word counts as in a phrase: its stem; itself where it is
// a word that the index stops.
func phraseWord(folded string) string {
	w := trimPossessive(folded)
	if t := term.Of(w); t != "" {
		return t
	}
	return w
}
