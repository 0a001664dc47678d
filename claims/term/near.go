package term

import (
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// A rare word that no record knows may be a misspelt one. Near says which known
// term it may stand for. Short words and numbers are never bent: one letter
// makes another word of "war", and another fact of "2016".
const (
	minNear  = 5 // letters below which a word is taken as written
	longNear = 9 // letters from which two edits are allowed
)

// Near tells whether known may be the spelling meant by w, and at which
// distance in edits; both are terms.
func Near(w, known string) (edits int, ok bool) {
	most := MaxEdits(w)
	if most == 0 || diff(len(w), len(known)) > most || known == "" || w[0] != known[0] {
		return 0, false
	}
	edits = levenshtein.ComputeDistance(w, known)
	return edits, edits <= most
}

// MaxEdits is the number of edits within which a spelling variant of the term
// w is sought; 0 for one that is taken as written.
func MaxEdits(w string) int {
	n := utf8.RuneCountInString(w)
	for i := 0; i < len(w); i++ {
		if w[i] >= '0' && w[i] <= '9' {
			return 0
		}
	}
	switch {
	case n < minNear:
		return 0
	case n < longNear:
		return 1
	}
	return 2
}

func diff(a, b int) int {
	if a < b {
		return b - a
	}
	return a - b
}
