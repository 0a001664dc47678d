package stance

import (
	"bytes"
	"strings"
	"sync"
	"unicode/utf8"

	"claimlight/claims/word"
)

// number stands for a word that some rule names, and 0 for all other words.
type number uint16

// lexicon numbers the words that the rules name. A sentence looks each of its
// words up once, and from then on the rules compare numbers.
type lexicon struct {
	numbers  map[string]number
	roles    []role     // by number
	starts   [][]uint16 // by number: the patterns that begin with the word, guards first
	patterns []pattern
	classes  map[string]set
}

// known is made when the first sentence is read, so that it delays no start.
var known = sync.OnceValue(newLexicon)

func newLexicon() *lexicon {
	l := &lexicon{numbers: map[string]number{}, roles: make([]role, 1), classes: map[string]set{}}
	for name, list := range classes {
		l.classes[name] = l.set(list)
	}
	for _, r := range roles {
		for w := range strings.FieldsSeq(r.words) {
			n := l.numberOf(w)
			l.roles[n] |= r.role
		}
	}
	l.addPatterns(guards, true)
	l.addPatterns(disputes, false)
	return l
}

func (l *lexicon) numberOf(w string) number {
	n, ok := l.numbers[w]
	if !ok {
		n = number(len(l.roles))
		l.numbers[w] = n
		l.roles = append(l.roles, 0)
	}
	return n
}

// set numbers the words of a list.
func (l *lexicon) set(list string) set {
	var s set
	for w := range strings.FieldsSeq(list) {
		s.add(l.numberOf(w))
	}
	return s
}

func (l *lexicon) addPatterns(lines []string, guard bool) {
	for _, line := range lines {
		for _, row := range expand(line) {
			l.add(l.pattern(row, guard))
		}
	}
}

// add files a pattern under each word that it may begin with.
func (l *lexicon) add(p pattern) {
	first := p.steps[0]
	if first.kind == opening {
		first = p.steps[1]
	}
	l.starts = append(l.starts, make([][]uint16, len(l.roles)-len(l.starts))...)
	first.words.each(func(n number) { l.starts[n] = append(l.starts[n], uint16(len(l.patterns))) })
	l.patterns = append(l.patterns, p)
}

// longest is the length in bytes of the longest word that is looked up; no
// rule names a longer one.
const longest = 24

// number looks a word up as it is written, without a trailing 's.
func (l *lexicon) number(written string) number {
	var lower [longest]byte
	if len(written) > longest || written == "WHO" || written == "US" || written == "IT" {
		return 0 // bodies, countries and trades that only look like pronouns
	}
	for i := range len(written) {
		b := written[i]
		if b >= utf8.RuneSelf {
			return l.numbers[strings.TrimSuffix(word.Fold(written), "'s")]
		}
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		lower[i] = b
	}
	return l.numbers[string(bytes.TrimSuffix(lower[:len(written)], []byte("'s")))]
}
