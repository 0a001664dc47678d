// Package word cuts text into words and folds them, the lowest layer of the
// pipeline: segment, detect, term, figure and match all stand on it.
//
//	text ──Cut──▶ words (byte spans) ──Fold──▶ comparable spelling
//
// Boundaries follow Unicode UAX #29. What is no word (space, punctuation,
// symbols) is left out; the text itself is never altered.
package word

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Word is the byte range [Start, End) of a word in the text that was cut.
type Word struct{ Start, End int }

// Cut returns the words of text in order: every UAX #29 segment that holds a
// letter or a digit.
func Cut(text string) []Word {
	return Append(make([]Word, 0, len(text)/6+1), text)
}

// Append appends the words of text to dst.
func Append(dst []Word, text string) []Word {
	for at := 0; at < len(text); {
		if text[at] <= ' ' {
			at++
			continue
		}
		end, plain := run(text, at)
		if plain {
			dst = appendASCII(dst, text, at, end)
		} else {
			dst = appendUnicode(dst, text, at, end)
		}
		at = end
	}
	return dst
}

// run is the end of what stands at start before the next space or control
// character in ASCII, where a word always ends, and whether all of it is ASCII.
func run(text string, start int) (end int, plain bool) {
	plain = true
	for end = start; end < len(text) && text[end] > ' '; end++ {
		plain = plain && text[end] < utf8.RuneSelf
	}
	return end, plain
}

func appendUnicode(dst []Word, text string, start, end int) []Word {
	seg := words.FromString(text[start:end])
	for seg.Next() {
		if isWord(seg.Value()) {
			dst = append(dst, Word{start + seg.Start(), start + seg.End()})
		}
	}
	return dst
}

// Set makes a set of the words of some lists, which stand apart by white space.
func Set(lists ...string) map[string]bool {
	m := map[string]bool{}
	for _, list := range lists {
		for w := range strings.FieldsSeq(list) {
			m[w] = true
		}
	}
	return m
}

func isWord(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}
