package match

import (
	"unicode"
	"unicode/utf8"

	"claimlight/claims/lexicon"
	"claimlight/claims/term"
	"claimlight/claims/word"
)

// Name is one word of a proper name: of a person, a body, a place, a product.
type Name struct {
	Start, End int
	Term       string // as the index knows it
	Place      string // canonical name of the place it stands for, or ""
	id         lexicon.ID
	Whole      int // number of the name that it is a word of: "Pret a Manger" has two
}

// notNames are capitalised words that name nobody: days, months, languages of
// time, titles.
var notNames = word.Set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december i mr mrs ms miss dr sir dame lord lady professor prof president minister secretary chancellor
	spring summer autumn winter`)

// names finds the capitalised words of text that are no ordinary words at the
// head of a sentence, and the names of places however they are written.
func names(text string, words []word.Word, fold []string) []Name {
	var out []Name
	for i, w := range words {
		s := text[w.Start:w.End]
		folded := trimPossessive(fold[i])
		place := placeOf(text, words, fold, i)
		if place == "" && !isName(text, words, i, folded) {
			continue
		}
		n := Name{Start: w.Start, End: w.End, Term: termOf(s), Place: place}
		n.id = lexicon.Lookup(n.Term)
		if k := len(out); k > 0 {
			n.Whole = out[k-1].Whole
			if !joined(text[out[k-1].End:w.Start]) {
				n.Whole++
			}
		}
		out = append(out, n)
	}
	return out
}

// joined tells whether what stands between two words of names makes them one.
func joined(between string) bool {
	return between == " " || between == "-" || between == " a " || between == " of " || between == " de " || between == " for "
}

func trimPossessive(w string) string {
	if n := len(w); n > 2 && w[n-2:] == "'s" {
		return w[:n-2]
	}
	return w
}

// termOf is the index term of one word; the folded word where it has none.
func termOf(w string) string {
	if t := term.Extract(w); len(t) == 1 {
		return t[0].Text
	}
	return trimPossessive(word.Fold(w))
}

func isName(text string, words []word.Word, i int, folded string) bool {
	s := text[words[i].Start:words[i].End]
	first, n := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(first) || len(s) == n || notNames[folded] || term.Stop(folded) && s != "WHO" {
		return false
	}
	if capitals(s) > 1 {
		return true
	}
	if !startsSentence(text, words, i) {
		return true
	}
	t := termOf(s)
	return !isDigit(t[0]) && lexicon.Lookup(t).Rarity() >= uncommonRarity // "Fourteen" is the term 14
}

// uncommonRarity is the rarity, in nats, from which a capitalised word at the
// head of a sentence is taken for a name.
const uncommonRarity = 7

func capitals(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// startsSentence tells whether word i is the first of the text, or stands
// behind a stop, a colon or an opening quotation mark.
func startsSentence(text string, words []word.Word, i int) bool {
	if i == 0 {
		return true
	}
	for _, r := range text[words[i-1].End:words[i].Start] {
		switch r {
		case '.', ':', '!', '?', '"', '“', '‘', '\n':
			return true
		}
	}
	return false
}
