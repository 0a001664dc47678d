// Package term turns text into index terms: the words under which a record is
// filed and looked up.
//
//	text ──word.Cut──▶ words ──split──▶ parts ──fold, drop, spell──▶ ──stem──▶ terms
//	                             │                   │
//	          glued words, hashtags,        stop words, links;
//	          handles, acronyms             numbers in one notation
//
// One term stands for the spellings of one word: "Labour's", "labor" and
// "labours" are one, so are "3,000", "3 thousand" and "three thousand", or
// "U.S." and "USA" (the pronoun "us" is a stop word). Every term keeps the byte
// span of what it was read from, so that people are shown the words of the
// text, never a stem. What a number means is the business of package figure;
// here it only has to look alike on both sides.
//
// The rules know no dictionary. Spelling variants and the cutting of hashtags
// written without capitals need one, and are done by package index with Near
// and Of.
package term

import (
	"strings"

	"claimlight/claims/word"
)

// Term is a folded, stemmed word, and where it stands in the text.
type Term struct {
	Text       string
	Start, End int
}

// Extract returns the terms of text in order, stop words left out.
func Extract(text string) []Term {
	return Append(make([]Term, 0, len(text)/8+1), text)
}

// Append appends the terms of text to dst.
func Append(dst []Term, text string) []Term { return AppendWords(dst, text, word.Cut(text)) }

// AppendWords is Append for a text whose words are cut.
func AppendWords(dst []Term, text string, words []word.Word) []Term {
	r := reader{text: text, out: dst}
	for i, w := range words {
		r.prevWord, r.nextWord = "", ""
		if i > 0 {
			r.prevWord = text[words[i-1].Start:words[i-1].End]
		}
		if i+1 < len(words) {
			r.nextWord = text[words[i+1].Start:words[i+1].End]
		}
		r.word(w.Start, w.End)
	}
	return r.out
}

// reader carries what one word must know of those before it.
type reader struct {
	text               string
	out                []Term
	linkEnd            int    // words that start before it belong to a link
	prevWord, nextWord string // neighbours of the word being read, as written
	prev               string // folded part before the one being read
	num                number // the number just read, which "million" may multiply
}

func (r *reader) word(start, end int) {
	if start < r.linkEnd {
		return
	}
	if at, stop := link(r.text, start, end); stop > 0 {
		r.linkEnd = stop
		if end = at; start == end {
			return
		}
	}
	raw := r.text[start:end]
	if t, ok := acronym(raw, r.prevWord, r.nextWord); ok {
		r.emit(t, start, end)
		r.prev = t
		return
	}
	for from := 0; from < len(raw); {
		to := partEnd(raw, from)
		r.part(raw[from:to], start+from, start+to)
		from = partStart(raw, to)
	}
}

// part reads one part of a word that stands for itself.
func (r *reader) part(raw string, start, end int) {
	if raw == "" {
		return
	}
	f := formOf(raw)
	switch {
	case f.folded == "" || f.folded == "cent" && r.prev == "per":
		r.num.end = 0
	case f.number && r.number(f.folded, start, end):
	default:
		if !f.number {
			r.num.end = 0
		}
		if f.term != "" {
			r.emit(f.term, start, end)
		}
	}
	r.prev = f.folded
}

func (r *reader) emit(t string, start, end int) {
	r.out = append(r.out, Term{t, start, end})
}

// bare strips the possessive and the quotes of a folded word: "union's" is
// "union", "o'brien" is "obrien".
func bare(f string) string {
	if !strings.Contains(f, "'") {
		return f
	}
	if Stop(f) {
		return ""
	}
	f = strings.TrimSuffix(strings.Trim(f, "'"), "'s")
	return strings.ReplaceAll(f, "'", "")
}

// Of returns the term of one folded word that is no number; "" for a stop word.
func Of(folded string) string { return formOf(folded).term }
