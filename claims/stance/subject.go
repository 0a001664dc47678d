package stance

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// stops are the signs that end a subject.
const stops = ",;:.!?\"()–—“”"

// subject walks back from word end over the phrase that ends before it: at
// most maxSpeaker words, not past punctuation or the beginning of a clause.
func (s *sentence) subject(end int) (span, bool) {
	start := end
	for start > 0 && end-start < maxSpeaker && !s.breaks(start-1, end) {
		start--
	}
	for start < end && s.is(start, hearsay) && !s.is(start, article) {
		start++
	}
	start, ok := s.skipTime(start, end)
	if !ok || start == end || s.is(end-1, hearsay) && !s.is(end-1, pronoun) {
		return span{}, false
	}
	who := span{start, end}
	return who, s.named(who)
}

// breaks tells whether word i cannot belong to the phrase that ends at end.
func (s *sentence) breaks(i, end int) bool {
	if s.is(i, saying|that|clause) || s.is(i, and) && end-i > 3 && !s.betweenNames(i) {
		return true
	}
	return i+1 < end && s.parted(i, stops) && !s.is(i, abbreviation)
}

// skipTime passes over when it was said: "In March 2024 / the charity", "Last
// year / ministers". Any other preposition leads to no subject.
func (s *sentence) skipTime(start, end int) (next int, ok bool) {
	if start == end {
		return start, true
	}
	switch {
	case s.is(start, preposition):
		if start++; start < end && !s.isTime(start) {
			return start, false
		}
	case !s.is(start, day) || start+1 < end && s.capital(start+1) && !s.is(start, deictic):
		return start, true
	case s.is(start, deictic) && (start+1 == end || !s.isTime(start+1)):
		return start, true
	}
	for start < end && s.isTime(start) {
		start++
	}
	return start, start < end
}

// isTime tells whether word i belongs to a date.
func (s *sentence) isTime(i int) bool {
	return s.digit(i) || s.is(i, day|month)
}

// digit tells whether word i begins with a digit.
func (s *sentence) digit(i int) bool {
	first := s.word(i)[0]
	return '0' <= first && first <= '9'
}

// betweenNames tells whether word i joins two names: "Dr Ryan and Dr Okafor".
func (s *sentence) betweenNames(i int) bool { return i > 0 && s.capital(i-1) && s.capital(i+1) }

// capital tells whether word i is written with a capital.
func (s *sentence) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[s.cut[i].Start:])
	return unicode.IsUpper(r)
}

// properName tells whether all words of a phrase but small ones have a capital.
func (s *sentence) properName(p span) bool {
	for i := p.start; i < p.end; i++ {
		if !s.capital(i) && (i == p.start || !s.is(i, article|and|hearsay|preposition)) {
			return false
		}
	}
	return !s.is(p.start, article)
}

// named tells whether a phrase can speak: a pronoun, a name, or a noun phrase
// of a few words with an article.
func (s *sentence) named(p span) bool {
	alone := p.end-p.start == 1
	switch {
	case alone && s.is(p.start, pronoun):
		return true
	case alone && (s.is(p.start, nobody|day) || s.digit(p.start) || !s.capital(p.start) && strings.HasSuffix(s.word(p.start), "ing")):
		return false
	case s.is(p.start, article):
		return !alone
	}
	for i := p.start; i < p.end; i++ {
		if s.capital(i) {
			return true
		}
	}
	return alone
}
