// Package word cuts a sentence into words and says what class each belongs to.
//
//	sentence --Cut--> words: span, hash of the folded form, classes (lexicon.go), shape
//
// It promises: spans lie inside the sentence, in order, on rune starts; one pass, no
// allocation but for the slice it fills; any bytes are valid input. It does not tag
// parts of speech: a class is what the word may be, whatever the sentence makes of it.
package word

import (
	"unicode"
	"unicode/utf8"
)

// Class is a set of lexicon and shape classes.
type Class uint64

// Has reports whether c shares a class with any of other.
func (c Class) Has(other Class) bool { return c&other != 0 }

// Word is one word, number, or sign of the sentence.
type Word struct {
	Start, End int    // byte range in the sentence
	Hash       uint32 // of the folded form; numbers of a class share one hash
	Suffix     uint32 // hash of a coarse word shape: ending, capital, or the word itself when it is a function word
	Class      Class
}

// longest is the number of bytes of a word that are looked at; the rest of a longer one is ignored.
const longest = 40

// Cut appends the words of sentence to words and returns the slice.
func Cut(sentence string, words []Word) []Word {
	base := len(words)
	for at := 0; at < len(sentence); {
		r, size := utf8.DecodeRuneInString(sentence[at:])
		switch {
		case isLetter(r):
			end := letters(sentence, at)
			words = append(words, spell(sentence, at, end))
			at = end
		case r >= '0' && r <= '9':
			end := digits(sentence, at)
			words = append(words, number(sentence, at, end))
			at = end
		default:
			if c := sign(r); c != 0 {
				words = append(words, Word{Start: at, End: at + size, Hash: hashRune(r), Suffix: hashRune(r), Class: c})
			}
			at += size
		}
	}
	relate(words[base:])
	return words
}

// sign gives the class of a mark that means something here; 0 drops it.
func sign(r rune) Class {
	switch r {
	case '%':
		return Percent | Sign
	case '$', '£', '€', '¥':
		return Currency | Sign
	case '"', '“', '”', '«', '»', '‘':
		return Quote | Sign
	case '?':
		return Question | Sign
	case '!':
		return Exclaim | Sign
	case ',', ';', ':', '(', '–', '—', '…':
		return Pause | Sign
	}
	return 0
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) && r != utf8.RuneError
}

// letters returns the end of the word that begins at at. Inner apostrophes, hyphens and digits belong
// to it, and the full stops of an abbreviation such as U.S.
func letters(s string, at int) int {
	start := at
	for at < len(s) {
		r, size := utf8.DecodeRuneInString(s[at:])
		if isLetter(r) || r >= '0' && r <= '9' || unicode.Is(unicode.Mn, r) {
			at += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[at+size:])
		inner := r == '\'' || r == '’' || r == '-' || r == '.' && at-start < 8 && single(s, start, at)
		if inner && isLetter(next) {
			at += size
			continue
		}
		break
	}
	return at
}

// single reports whether the last letter before at stands alone: the U of U.S.
func single(s string, start, at int) bool {
	return at-start == 1 || at-start >= 2 && s[at-2] == '.'
}

// digits returns the end of the number that begins at at: 5,400 and 22.3 and 2019-20 and 12th.
func digits(s string, at int) int {
	for at < len(s) {
		c := s[at]
		switch {
		case '0' <= c && c <= '9', 'a' <= c|0x20 && c|0x20 <= 'z':
			at++
		case (c == ',' || c == '.' || c == '-' || c == ':' || c == '/') && at+1 < len(s) && ('0' <= s[at+1] && s[at+1] <= '9' || c == '-' && isLetter(rune(s[at+1]))):
			at++
		default:
			return at
		}
	}
	return at
}

// Hash seeds and prime of 32-bit FNV-1a.
const (
	seed  = 2166136261
	prime = 16777619
)

// Hash returns the hash of a folded word: that of Word.Hash for text without digits.
func Hash(folded string) uint32 {
	h := uint32(seed)
	for i := range len(folded) {
		h = (h ^ uint32(folded[i])) * prime
	}
	return h
}

func hashBytes(b []byte) uint32 {
	h := uint32(seed)
	for _, c := range b {
		h = (h ^ uint32(c)) * prime
	}
	return h
}

func hashRune(r rune) uint32 { return (seed ^ uint32(r)) * prime }

// spell makes the word of letters s[start:end].
func spell(s string, start, end int) Word {
	var buf [longest + utf8.UTFMax]byte
	folded, upper, total := fold(buf[:0], s[start:end])
	w := Word{Start: start, End: end, Hash: hashBytes(folded)}
	w.Class = lexicon()[string(folded)]
	first, _ := utf8.DecodeRuneInString(s[start:end])
	if unicode.IsUpper(first) {
		w.Class |= Capital
		if upper >= 2 && upper*2 > total {
			w.Class |= Acronym
		}
	}
	w.Class |= endings(folded, w.Class)
	w.Suffix = shape(folded, w)
	return w
}

// fold lower-cases into buf, straightens apostrophes, drops a possessive 's, and counts capitals and letters.
func fold(buf []byte, s string) (folded []byte, upper, total int) {
	for _, r := range s {
		if len(buf) >= longest {
			break
		}
		if unicode.IsUpper(r) {
			upper++
			r = unicode.ToLower(r)
		}
		if r == '.' {
			continue
		}
		if r == '’' {
			r = '\''
		}
		total++
		buf = utf8.AppendRune(buf, r)
	}
	if n := len(buf); n > 3 && buf[n-1] == 's' && buf[n-2] == '\'' && !contraction[string(buf)] {
		buf = buf[:n-2]
	}
	return buf, upper, total
}

// contraction lists the words whose 's is a verb, not a possessive.
var contraction = map[string]bool{"it's": true, "he's": true, "she's": true, "that's": true, "there's": true, "what's": true, "here's": true, "who's": true, "let's": true, "where's": true, "how's": true}
