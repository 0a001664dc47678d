package index

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"claimlight/claims/record"
)

// vocabulary chooses the words of a file, and writes texts in them.
type vocabulary struct {
	words []string // the one said most first
	codes map[string]int
}

// leastTimes is how often a word of a file is said at least: one said twice takes
// as much as it saves.
const leastTimes = 3

func newVocabulary(records []record.Record) *vocabulary {
	times := map[string]int{}
	for i := range records {
		for _, text := range textsOf(&records[i]) {
			for text != "" {
				n := wordLength(text)
				times[text[:n]]++
				text = text[n:]
			}
		}
	}
	v := &vocabulary{codes: map[string]int{}}
	for word, n := range times {
		if n >= leastTimes && len(word) <= longestWord {
			v.words = append(v.words, word)
		}
	}
	slices.SortFunc(v.words, func(a, b string) int {
		return cmp.Or(times[b]-times[a], compareStrings(a, b))
	})
	v.words = v.words[:min(len(v.words), mostWords)]
	for i, word := range v.words {
		v.codes[word] = i
	}
	return v
}

// append writes a text in codes.
func (v *vocabulary) append(codes []byte, text string) []byte {
	unknown := "" // what was read since the last word of the file
	for at := 0; at < len(text); {
		n := wordLength(text[at:])
		code, known := v.codes[text[at:at+n]]
		at += n
		if !known {
			unknown = text[at-n-len(unknown) : at]
			continue
		}
		codes = appendLiteral(codes, unknown)
		unknown = ""
		if code < shortCodes {
			codes = append(codes, byte(code))
		} else {
			code -= shortCodes
			codes = append(codes, byte(shortCodes+code>>8), byte(code))
		}
	}
	return appendLiteral(codes, unknown)
}

func appendLiteral(codes []byte, text string) []byte {
	for text != "" {
		n := min(len(text), longestLiteral)
		codes = append(append(codes, literal, byte(n)), text[:n]...)
		text = text[n:]
	}
	return codes
}

// wordLength is the length of the word at the front of a text, in bytes.
func wordLength(text string) int {
	at := 0
	if text[0] == ' ' {
		at = 1
	}
	for at < len(text) {
		r, n := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			break
		}
		at += n
	}
	if at == 0 {
		_, at = utf8.DecodeRuneInString(text)
	}
	return at
}

func (v *vocabulary) bytes() []byte {
	var w columnWriter
	for _, word := range v.words {
		w.item(word)
	}
	return w.bytes()
}
