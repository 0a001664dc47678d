package segment

import (
	"unicode"
	"unicode/utf8"
)

// tokenKind tells what a token is made of.
type tokenKind uint8

const (
	word    tokenKind = iota
	number            // 5.4, 10:30, 1,000, 12th, 5pm
	address           // a URL
	stop              // a run of . ! ? …
	ender             // a stop that ends a sentence whatever follows: 。 ؟ ।
	quote             // a straight quotation mark: opens or closes
	opener            // “ ‘ « ( [ {
	closer            // ” ’ » ) ] }
	mark              // any other punctuation, symbol or byte
)

// shape is the case of a word.
type shape uint8

const (
	uncased shape = iota // CJK, Arabic; also whatever is no word
	lower                // lower, iPhone's "i"
	capital              // Capital
	upper                // UPPER
	initial              // one capital letter
)

// gap is what lies between a token and the one before it.
type gap uint8

const (
	none  gap = iota // nothing: the two are glued
	space            // white space, or a line break inside a sentence
	line             // a line break that ends a paragraph
	blank            // a blank line, or the start of the article
)

// cut says why a piece begins at a token; uncut: none begins there.
type cut uint8

const (
	uncut cut = iota
	byStop
	byGlue
	byLine
	byBlank
)

// token is the byte range [start, end) of a word, a number or a punctuation mark.
type token struct {
	start, end int
	class      class
	kind       tokenKind
	shape      shape
	gap        gap
	cut        cut
}

// scan cuts text into tokens. White space lies between tokens, and every other
// byte in one of them. A word ends where a word could have been glued to it:
// "goodwillShortly" and "McDonald" are two tokens each, with no gap.
func scan(text string, pause func()) []token {
	toks := make([]token, 0, len(text)/5+8)
	s := scanner{text: text}
	before := blank
	for s.at < len(text) {
		if g := s.space(); g != none {
			before = max(before, g)
			continue
		}
		t := s.next()
		t.gap = before
		before = none
		if toks = append(toks, t); len(toks)%stint == 0 {
			pause()
		}
	}
	return toks
}

type scanner struct {
	text string
	at   int
}

// space passes white space and tells the gap that it makes.
func (s *scanner) space() gap {
	if b := s.text[s.at]; b > ' ' && b < utf8.RuneSelf {
		return none
	}
	lines, from := 0, s.at
	for s.at < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[s.at:])
		if !unicode.IsSpace(r) {
			break
		}
		switch {
		case r == '\r' && s.at+1 < len(s.text) && s.text[s.at+1] == '\n':
		case r == '\n' || r == '\r' || r == '\f' || r == '\v' || r == 0x85 || r == 0x2028:
			lines++
		case r == 0x2029:
			lines += 2
		}
		s.at += size
	}
	switch {
	case s.at == from:
		return none
	case lines == 0:
		return space
	case lines == 1:
		return line
	}
	return blank
}

func (s *scanner) next() token {
	from := s.at
	for r, size := s.peek(); isFormat(r); r, size = s.peek() {
		s.at += size
	}
	r, size := s.peek()
	switch {
	case s.at == len(s.text): // nothing but format characters
		return token{start: from, end: s.at, kind: mark}
	case unicode.IsDigit(r):
		return s.number(from)
	case unicode.IsLetter(r):
		if end := addressEnd(s.text, s.at); end > 0 {
			s.at = end
			return token{start: from, end: end, kind: address}
		}
		return s.word(from)
	}
	if s.at > from { // format characters alone
		return token{start: from, end: s.at, kind: mark}
	}
	s.at += size
	k := markKind(r)
	if k == stop || k == mark && r != '@' && r != '[' {
		s.run(k, r)
	}
	return token{start: from, end: s.at, kind: k}
}

// run takes in what repeats: "?!", "....", "-----".
func (s *scanner) run(k tokenKind, first rune) {
	for s.at < len(s.text) {
		r, size := s.peek()
		if r != first && (k != stop || markKind(r) != stop) {
			return
		}
		s.at += size
	}
}

func (s *scanner) peek() (rune, int) {
	if s.at < len(s.text) && s.text[s.at] < utf8.RuneSelf {
		return rune(s.text[s.at]), 1
	}
	return utf8.DecodeRuneInString(s.text[s.at:])
}

func markKind(r rune) tokenKind {
	switch r {
	case '.', '!', '?', '…':
		return stop
	case '。', '｡', '．', '！', '？', '؟', '۔', '।', '॥', '։', '።', '‼', '⁇', '⁈', '⁉':
		return ender
	case '"', '\'', '`':
		return quote
	case '“', '‘', '«', '„', '‚', '‹', '(', '[', '{', '「', '『', '（', '【', '《', '¿', '¡':
		return opener
	case '”', '’', '»', '›', ')', ']', '}', '」', '』', '）', '】', '》':
		return closer
	}
	return mark
}

// isFormat: zero-width spaces and joiners, byte order marks, soft hyphens, variation selectors.
func isFormat(r rune) bool {
	return r >= 0xAD && (unicode.Is(unicode.Cf, r) || r == 0xFE0F)
}
