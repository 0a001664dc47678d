package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// number takes digits, the signs between digits and lower-case letters glued
// to them: 1,000 5.4 10:30 30/07/2025 12th 5pm.
func (s *scanner) number(from int) token {
	for s.at < len(s.text) {
		r, size := s.peek()
		switch {
		case unicode.IsDigit(r) || unicode.IsLower(r) || isFormat(r):
		case r == '.' || r == ',' || r == ':' || r == '/':
			if !isDigitAt(s.text, s.at+size) {
				return token{start: from, end: s.at, kind: number}
			}
		default:
			return token{start: from, end: s.at, kind: number}
		}
		s.at += size
	}
	return token{start: from, end: s.at, kind: number}
}

func isDigitAt(text string, at int) bool {
	return at < len(text) && '0' <= text[at] && text[at] <= '9'
}

// word takes letters up to a place where another word could have been glued:
// lower case before a capital, a letter before a digit, and the last capital of
// "NHSWes". An apostrophe between letters belongs to the word, unless a capital
// behind it shows that it closes a quotation.
func (s *scanner) word(from int) token {
	t := token{start: from, kind: word}
	first, _ := s.peek()
	uppers, lowers := 0, 0
	for s.at < len(s.text) {
		r, size := s.peek()
		switch {
		case unicode.IsUpper(r):
			if lowers > 0 || uppers >= 2 && s.capitalised(size) {
				return s.finish(t, first, uppers, lowers)
			}
			uppers++
		case unicode.IsLower(r):
			lowers++
		case unicode.IsDigit(r):
			return s.finish(t, first, uppers, lowers)
		case unicode.IsLetter(r) || unicode.IsMark(r) || isFormat(r):
		case r == '\'' || r == '’':
			next, _ := utf8.DecodeRuneInString(s.text[s.at+size:])
			if !unicode.IsLetter(next) || unicode.IsUpper(next) && lowers >= 2 {
				return s.finish(t, first, uppers, lowers)
			}
			if unicode.IsUpper(next) { // O'Brien
				lowers = 0
			}
		default:
			return s.finish(t, first, uppers, lowers)
		}
		s.at += size
	}
	return s.finish(t, first, uppers, lowers)
}

// capitalised tells whether two lower-case letters follow the capital at hand:
// "NHSWes", not "PCRs".
func (s *scanner) capitalised(size int) bool {
	a, n := utf8.DecodeRuneInString(s.text[s.at+size:])
	if !unicode.IsLower(a) {
		return false
	}
	b, _ := utf8.DecodeRuneInString(s.text[s.at+size+n:])
	return unicode.IsLower(b)
}

func (s *scanner) finish(t token, first rune, uppers, lowers int) token {
	t.end = s.at
	switch {
	case unicode.IsLower(first):
		t.shape = lower
	case !unicode.IsUpper(first) && !unicode.IsTitle(first):
		t.shape = uncased
	case uppers == 1 && lowers == 0:
		t.shape = initial
	case lowers == 0:
		t.shape = upper
	default:
		t.shape = capital
	}
	t.class = classOf(s.text[t.start:t.end])
	return t
}

// addressEnd returns the end of the URL that begins at from, or 0.
func addressEnd(text string, from int) int {
	rest := text[from:]
	if !strings.HasPrefix(rest, "http://") && !strings.HasPrefix(rest, "https://") && !strings.HasPrefix(rest, "www.") {
		return 0
	}
	end := from
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if unicode.IsSpace(r) || strings.ContainsRune(`<>"“”»)]`, r) {
			break
		}
		end += size
	}
	return from + len(strings.TrimRight(text[from:end], ".,;:!?'’…*_"))
}
