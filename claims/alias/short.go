package alias

import (
	"strings"

	"claimlight/claims/term"
	"claimlight/claims/word"
)

// legal forms of companies say nothing of who is meant.
var legal = word.Set(`plc ltd limited inc incorporated corp llc llp gmbh ag nv`)

// shorts learns short names of bodies and things from what the text says of them.
func (l *learner) shorts() {
	seen := l.lone()
	for p := range l.pieces {
		s := &l.pieces[p]
		if s.headline {
			continue
		}
		for i := range s.words {
			l.incorporated(s, i)
			if s.shapes[i] == plain {
				continue
			}
			l.explained(s, i)
			if s.shapes[i] == capital && seen[s.bare(i)] {
				l.lettered(s, i)
			}
		}
	}
}

// lone are the words with a capital that stand alone somewhere, and not only as the
// first of a sentence.
func (l *learner) lone() map[string]bool {
	m := map[string]bool{}
	for p := range l.pieces {
		s := &l.pieces[p]
		for i := range s.words {
			if s.shapes[i] == capital && !s.headline && (!s.opens(i) || s.tail(i+1)) && !s.near(i-1, i) && !s.near(i+1, i+1) {
				m[s.bare(i)] = true
			}
		}
	}
	return m
}

// near tells whether word i has a capital and only a space parts it from the next
// at gap g.
func (s *piece) near(i, g int) bool {
	return i >= 0 && i < len(s.words) && s.spaced(g) && s.shapes[i] != plain && !s.opensWith(i)
}

// explained reads "Pret a Manger (Pret)" and "Pret a Manger, known as Pret,": the
// short name is how the long one begins.
func (l *learner) explained(s *piece, i int) {
	known := i > 1 && s.folded[i-1] == "as" && s.folded[i-2] == "known"
	if !s.opensBracket(i) && !known || !s.closed(i+1) {
		return
	}
	end := i
	if known {
		for end = i - 2; end > 0 && connectors[s.folded[end-1]] && s.shapes[end-1] == plain; end-- {
		}
		if !s.beside(end) {
			return
		}
	}
	for from := end - 1; from >= 0 && end-from <= longestShortened; from-- {
		if from < end-1 && s.bare(from) == s.bare(i) && s.shapes[from] == capital && !places[s.bare(from)] && s.shapes[end-1] != plain {
			l.shorten(s, from, end, i)
			return
		}
		if !s.linked(from) && !s.dotted(from) {
			return
		}
	}
}

// longestShortened is how many words a name has that the text shortens.
const longestShortened = 6

// incorporated reads "Acme Water plc" as "Acme Water".
func (l *learner) incorporated(s *piece, i int) {
	if !legal[s.bare(i)] || !s.spaced(i) {
		return
	}
	from := i
	for from > 0 && i-from <= longestShortened && s.spaced(from) && (s.shapes[from-1] == capital || s.shapes[from-1] == upper) && !s.opensWith(from-1) && !s.owns(from-1) {
		from--
	}
	if from < i && i-from <= longestShortened && !(from+1 == i && things[s.bare(from)]) {
		e := l.entity(s.phrase(from, i))
		l.claim(s.phrase(from, i), form{entity: e, kind: named})
		l.claim(s.phrase(from, i+1), form{entity: e, kind: named})
	}
}

// lettered reads "Pret a Manger", whose first word stands alone elsewhere: the "a" of
// another language makes one name of what no English phrase joins.
func (l *learner) lettered(s *piece, i int) {
	if i+2 < len(s.words) && s.spaced(i+1) && s.spaced(i+2) && s.folded[i+1] == "a" && s.shapes[i+2] == capital &&
		!term.Stop(s.bare(i)) && !s.owns(i) && !s.spacedAfterVerb(i) {
		l.shorten(s, i, i+3, i)
	}
}

// spacedAfterVerb tells whether "a" behind word i may be the English article: it is
// where a word of a verb's kind stands before it.
func (s *piece) spacedAfterVerb(i int) bool {
	if !s.spaced(i) {
		return false
	}
	w := s.bare(i - 1)
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || sayings[w] || w == "gives" || w == "offers" || w == "to"
}

// shorten claims word i as the short name of [from, to).
func (l *learner) shorten(s *piece, from, to, i int) {
	e := l.entity(s.phrase(from, to))
	l.claim(s.phrase(from, to), form{entity: e, kind: named})
	l.claim(s.bare(i), form{entity: e, kind: surname, caution: cautionOf(s.bare(i))})
}
