package term

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What is one word to Unicode is not always one word to a reader. A paste that
// lost its line breaks glues words ("week.After", "goodwillShortly"), and
// hashtags and handles are glued by custom ("#AustralianFires"). They are cut
//
//	at a full stop, colon or underscore        week.After
//	between a small letter and a capital       goodwillShortly
//	before the last of several capitals        NHSWes
//	between a letter and a digit of a tag      Brexit2019
//
// but not behind fewer than minHead letters, for the sake of "McDonald",
// "DeSantis" and "iPhone", whose lower-case spellings are one word.

const minHead = 3

// partEnd is the end of the part of raw that starts at from.
func partEnd(raw string, from int) int {
	var prev rune
	head, caps := 0, 0
	for i, r := range raw[from:] {
		switch {
		case separates(raw, from+i, prev):
			return from + i
		case head >= minHead && unicode.IsLower(prev) && unicode.IsUpper(r):
			return from + i
		case caps >= minHead-1 && unicode.IsUpper(prev) && unicode.IsUpper(r) && lowerPair(raw[from+i+utf8.RuneLen(r):]):
			return from + i
		case head >= minHead && unicode.IsLetter(prev) && unicode.IsDigit(r) && digitsToEnd(raw[from+i:]):
			return from + i
		}
		if unicode.IsUpper(r) {
			caps++
		} else {
			caps = 0
		}
		head++
		prev = r
	}
	return len(raw)
}

// partStart skips the signs that separate parts.
func partStart(raw string, at int) int {
	for at < len(raw) && strings.IndexByte("._:", raw[at]) >= 0 {
		at++
	}
	return at
}

// separates tells whether the byte at i parts two words; the point of "5.4"
// and the colon of "10:30" do not.
func separates(raw string, i int, prev rune) bool {
	if raw[i] == '_' {
		return true
	}
	if raw[i] != '.' && raw[i] != ':' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(raw[i+1:])
	return !(unicode.IsDigit(prev) && unicode.IsDigit(next))
}

// lowerPair tells whether s begins with two small letters: the rest of a
// capitalised word, not the s of a plural such as "MPs".
func lowerPair(s string) bool {
	a, n := utf8.DecodeRuneInString(s)
	b, _ := utf8.DecodeRuneInString(s[n:])
	return unicode.IsLower(a) && unicode.IsLower(b)
}

// digitsToEnd tells whether s is a year or other number of four digits or
// fewer, so that product names such as "Covid19" are cut and codes are not.
func digitsToEnd(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return len(s) <= 4
}

// acronym reads initials with points ("U.S", "N.H.S") and the two-letter "US",
// which is a country in capitals and a pronoun otherwise. In a line of capitals
// it counts as the pronoun unless a small word stands beside it.
func acronym(raw, prev, next string) (string, bool) {
	if raw == "US" {
		if (prev == "" || shouted(prev)) && (next == "" || shouted(next)) && prev+next != "" {
			return "", false
		}
		return "usa", true
	}
	if len(raw) < 3 || raw[1] != '.' {
		return "", false
	}
	letters := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		c := raw[i] | 0x20
		if i%2 == 0 && (c < 'a' || c > 'z') || i%2 == 1 && raw[i] != '.' {
			return "", false
		}
		if i%2 == 0 {
			letters = append(letters, c)
		}
	}
	t := string(letters)
	if t == "us" {
		t = "usa"
	}
	return t, !Stop(t) || t == "usa"
}

// shouted tells whether w has two letters or more and no small one.
func shouted(w string) bool {
	return len(w) >= 2 && w == strings.ToUpper(w) && w != strings.ToLower(w)
}

// linkHosts begin links that a paste shows without their scheme.
var linkHosts = []string{"www.", "pic.twitter.com", "t.co"}

// link tells whether the word at [start, end) of text begins a link: at is
// where the link begins (a tag may be glued before it), stop where it ends;
// stop is 0 where there is none.
func link(text string, start, end int) (at, stop int) {
	w := text[start:end]
	if strings.HasPrefix(text[end:], "://") {
		for _, scheme := range []string{"https", "http"} {
			if strings.HasSuffix(w, scheme) {
				return end - len(scheme), linkEnd(text, end)
			}
		}
	}
	for _, host := range linkHosts {
		if len(w) >= len(host) && w[:len(host)] == host {
			return start, linkEnd(text, end)
		}
	}
	return 0, 0
}

func linkEnd(text string, from int) int {
	if n := strings.IndexFunc(text[from:], unicode.IsSpace); n >= 0 {
		return from + n
	}
	return len(text)
}
