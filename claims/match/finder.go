package match

import (
	"math/bits"

	"claimlight/claims/lexicon"
	"claimlight/claims/term"
)

// finder finds, for any term, the term of one text that says it best. It is a
// small hash table of the text's terms and of all that they stand for, so that
// two texts are compared in the time that it takes to read them.
type finder struct {
	slots []slot
	used  int // slots that are taken
	terms []string
}

// slot is an entry of the table; key 0 is free.
type slot struct {
	key   uint32
	term  int32 // number of the text's term
	worth float32
}

// Kinds of key, in the upper two bits: a number of the lexicon plus one, the
// hash of an unknown term, the hash of an unknown term's beginning.
const (
	hashedTerm   = 1 << 31
	hashedPrefix = 1<<31 | 1<<30
	hashBits     = 1<<30 - 1
)

// slotsFor is how many slots keep a table of terms less than half full: a power of
// two.
func slotsFor(ids []lexicon.ID) int {
	keys := 1
	for _, id := range ids {
		keys += 2 + id.Degree()
	}
	return 1 << bits.Len(uint(2*keys))
}

// newFinder reads the terms of a text; ids are theirs in the lexicon.
func newFinder(terms []term.Term, ids []lexicon.ID) *finder {
	f := &finder{slots: make([]slot, slotsFor(ids)), terms: make([]string, 0, len(terms))}
	f.add(terms, ids)
	return f
}

// add reads one more text; terms are numbered through.
func (f *finder) add(terms []term.Term, ids []lexicon.ID) {
	for i, t := range terms {
		n := int32(len(f.terms))
		f.terms = append(f.terms, t.Text)
		if id := ids[i]; id != lexicon.Unknown {
			f.put(slot{uint32(id) + 1, n, 1})
			id.Neighbours(func(b lexicon.ID, strength float64) bool {
				f.put(slot{uint32(b) + 1, n, float32(strength)})
				return true
			})
			continue
		}
		f.put(slot{hashedTerm | hash(t.Text)&hashBits, n, 1})
		if len(t.Text) >= nameStem {
			f.put(slot{hashedPrefix | hash(t.Text[:nameStem])&hashBits, n, bySpelling})
		}
	}
}

// put files an entry. The table is never more than half full.
func (f *finder) put(s slot) {
	if f.used*2 >= len(f.slots) {
		f.grow()
	}
	if f.file(s) {
		f.used++
	}
}

// file keeps the better of two entries with one key, and of equals the earlier;
// fresh tells that the key is new.
func (f *finder) file(s slot) (fresh bool) {
	for at := s.key * 2654435761; ; at++ {
		old := &f.slots[at&uint32(len(f.slots)-1)]
		if fresh = old.key == 0; fresh || old.key == s.key {
			if fresh || s.worth > old.worth {
				*old = s
			}
			return fresh
		}
	}
}

func (f *finder) grow() {
	old := f.slots
	f.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.key != 0 {
			f.file(s)
		}
	}
}

func (f *finder) get(key uint32) (slot, bool) {
	for at := key * 2654435761; ; at++ {
		s := f.slots[at&uint32(len(f.slots)-1)]
		if s.key == key || s.key == 0 {
			return s, s.key != 0
		}
	}
}

// first is the number of the first of the text's terms that are equal to one of
// them.
func (f *finder) first(term string, id lexicon.ID) int {
	n, _ := f.find(term, id)
	return n
}

// find returns the number of the text's term that says a term best, and how
// well; -1 and 0 where none does.
func (f *finder) find(term string, id lexicon.ID) (int, float64) {
	if id != lexicon.Unknown {
		if s, ok := f.get(uint32(id) + 1); ok {
			return int(s.term), float64(s.worth)
		}
		return -1, 0
	}
	if s, ok := f.get(hashedTerm | hash(term)&hashBits); ok && f.terms[s.term] == term {
		return int(s.term), 1
	}
	if len(term) >= nameStem {
		if s, ok := f.get(hashedPrefix | hash(term[:nameStem])&hashBits); ok && spelledAlike(term, f.terms[s.term]) {
			return int(s.term), bySpelling
		}
	}
	return -1, 0
}

// hash is FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
