package index

import (
	"bytes"
	"math/bits"
	"unicode/utf8"

	"claimlight/claims/term"
	"claimlight/claims/word"
)

// A word of the query that no record knows may be misspelt, or a hashtag or
// handle written without capitals ("#defundthebbc"). What it is taken for counts
// for less than what was written.
const (
	nearWeight  = 0.6 // a spelling variant, for each edit
	splitWeight = 0.8 // a part of a hashtag or handle
)

// variants adds what the unknown word t of the query may stand for.
func (x *Index) variants(s *scratch, text string, t term.Term) {
	if t.Start > 0 && (text[t.Start-1] == '#' || text[t.Start-1] == '@') {
		if parts := x.split(word.Fold(text[t.Start:t.End])); len(parts) > 0 {
			for _, p := range parts {
				s.add(x, string(x.text(p)), splitWeight)
			}
			return
		}
	}
	if n, edits := x.nearest(t.Text); edits > 0 {
		s.add(x, string(x.text(n)), nearWeight/float64(edits))
	}
}

// nearest returns the term of the data that the unknown term t may be a
// misspelling of: the one with the fewest edits, then in the most records, then
// the first by the alphabet. It scans the terms that share the first two letters
// (the first, where two edits are allowed); edits is 0 where nothing is near.
func (x *Index) nearest(t string) (n, edits int) {
	most := term.MaxEdits(t)
	if most == 0 {
		return 0, 0
	}
	_, head := utf8.DecodeRuneInString(t)
	if most == 1 {
		_, second := utf8.DecodeRuneInString(t[head:])
		head += second
	}
	mask := letters([]byte(t))
	edits, count := most+1, 0
	for k := range x.parts {
		p := &x.parts[k]
		beyond := p.terms.lowest(t[:head] + "\xff")
		for i := p.terms.lowest(t[:head]); i < beyond; i++ {
			if set := p.terms.letters[i]; moreThan(most, mask&^set) || moreThan(most, set&^mask) {
				continue
			}
			known := p.terms.item(i)
			if d := len(known) - len(t); d > most || d < -most {
				continue
			}
			e, ok := term.Near(t, string(known))
			if !ok || e > edits {
				continue
			}
			df := x.count(p.firstTerm + i)
			if e < edits || df > count || df == count && bytes.Compare(known, x.text(n)) < 0 {
				n, edits, count = p.firstTerm+i, e, df
			}
		}
	}
	if edits > most {
		return 0, 0
	}
	return n, edits
}

// letters is the set of letters in a term, a bit each. An edit brings or takes
// at most one letter, which rules out most terms without measuring them.
func letters(t []byte) (set uint32) {
	for _, c := range t {
		set |= 1 << (c & 31)
	}
	return set
}

func moreThan(most int, set uint32) bool { return bits.OnesCount32(set) > most }
