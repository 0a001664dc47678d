package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

type tokenKind uint8

const (
	symbol tokenKind = iota
	word
	number
	junk // a number that is no quantity: "10.1.11", a web address
)

type gap uint8

// What stands between a token and the one before it.
const (
	glued gap = iota
	space
	thinSpace // no-break and thin spaces: they may group digits
	newline   // also the start of the text
)

// token is one word, number or symbol of the text. Words carry their entry
// of the lexicon, numbers their value.
type token struct {
	start, end int
	kind       tokenKind
	gap        gap
	upper      bool // a word that starts with a capital
	grouped    bool // a number with thousands separators
	decimal    bool
	sign       bool  // a fraction sign: ½
	digits     uint8 // significant digits of a number, as written
	sym        rune  // of a symbol
	low        string
	entry      *entry // of a word; otherwise unknown
	value      float64
}

func (t *token) is(r role) bool       { return t.entry.roles&r != 0 }
func (t *token) symbolIs(r rune) bool { return t.kind == symbol && t.sym == r }
func (t *token) wordIs(w string) bool { return t.kind == word && t.low == w }
func (t *token) width() int           { return t.end - t.start }
func (t *token) integer() bool        { return t.kind == number && !t.decimal && !t.grouped }
func (t *token) yearLike() bool {
	return t.integer() && t.width() == 4 && t.value >= 1000 && t.value < 2100
}
func (t *token) between(a, b int) bool { return t.integer() && int(t.value) >= a && int(t.value) <= b }
func (t *token) hyphen() bool {
	return t.kind == symbol && (t.sym == '-' || t.sym == '–' || t.sym == '—' || t.sym == '‐' || t.sym == '‑' || t.sym == '−')
}

// maxNumberWidth is the longest number read, in bytes: a quadrillion with its
// separators and decimals fits, and values stay far from infinity.
const maxNumberWidth = 24

// lex cuts text into tokens and tells whether any of them could be numeric.
func lex(text string) (tokens []token, numeric bool) {
	tokens = make([]token, 0, len(text)/5+4)
	before, breaks := newline, 0
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		t := token{start: i, end: i + size, gap: before, entry: unknown}
		switch {
		case isSpace(r):
			before = max(before, spaceKind(r))
			if r == '\n' {
				breaks++
			}
			i += size
			continue
		case isInvisible(r):
			i += size
			continue
		case r >= '0' && r <= '9':
			lexNumber(text, &t)
		case isLetter(r):
			lexWord(text, &t)
		case vulgar(r) > 0:
			t.kind, t.value, t.digits, t.decimal, t.sign = number, vulgar(r), 1, true, true
		default:
			t.kind, t.sym = symbol, r
		}
		numeric = numeric || t.kind == number || t.is(anyNumeric)
		if before == newline && breaks == 1 && len(tokens) > 0 && wrapped(text, &tokens[len(tokens)-1], &t) {
			t.gap = space
		}
		tokens = append(tokens, t)
		i, before, breaks = t.end, glued, 0
	}
	return tokens, numeric
}

// wrapped tells whether the line break between two tokens only wraps a
// sentence: what follows goes on in lower case, with a per cent sign, or with
// a number that the word before waits for, and no headline ends in.
func wrapped(text string, before, t *token) bool {
	if before.kind == symbol {
		return false
	}
	switch t.kind {
	case word:
		return text[t.start] >= 'a' && text[t.start] <= 'z'
	case symbol:
		return t.sym == '%'
	}
	switch before.low {
	case "by", "to", "of", "at", "from", "than", "about", "around", "nearly", "almost", "with", "for", "and", "or", "in", "the", "is", "are", "was", "were", "rose", "fell", "cost", "costs":
		return true
	}
	return false
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return r != utf8.RuneError && unicode.In(r, unicode.L, unicode.Mn)
}

func isSpace(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r >= utf8.RuneSelf && unicode.IsSpace(r)
}

func isInvisible(r rune) bool {
	return r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\u2060'
}

func spaceKind(r rune) gap {
	switch r {
	case '\n', '\r', '\u2028', '\u2029', '\u0085':
		return newline
	case '\u00a0', '\u2009', '\u202f':
		return thinSpace
	}
	return space
}

// vulgar returns the value of a fraction sign, or 0.
func vulgar(r rune) float64 {
	switch r {
	case '½':
		return 1. / 2
	case '⅓':
		return 1. / 3
	case '⅔':
		return 2. / 3
	case '¼':
		return 1. / 4
	case '¾':
		return 3. / 4
	case '⅕':
		return 1. / 5
	}
	return 0
}

// lexWord reads letters, and apostrophes between letters. A web address is
// read to the next space and becomes junk.
func lexWord(text string, t *token) {
	i := t.start
	for i < len(text) {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		if !isLetter(r) && !apostropheInside(text, i, r, size) {
			break
		}
		i += size
	}
	t.kind, t.end = word, i
	raw := text[t.start:t.end]
	if strings.HasPrefix(text[i:], "://") || strings.HasPrefix(raw, "www") && strings.HasPrefix(text[i:], ".") {
		lexAddress(text, t)
		return
	}
	first, _ := utf8.DecodeRuneInString(raw)
	t.upper = unicode.IsUpper(first)
	t.low = strings.ToLower(raw)
	if e := lexicon()[t.low]; e != nil {
		t.entry = e
	}
}

func apostropheInside(text string, i int, r rune, size int) bool {
	if r != '\'' && r != '’' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[i+size:])
	return isLetter(next)
}

func lexAddress(text string, t *token) {
	t.kind = junk
	for t.end < len(text) {
		r, size := utf8.DecodeRuneInString(text[t.end:])
		if isSpace(r) {
			return
		}
		t.end += size
	}
}
