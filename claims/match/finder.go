package match

import "claimlight/claims/lexicon"

// finder finds, for any term, the term of one text that says it best. It is a
// small hash table of the text's terms and of all that they stand for, so that
// two texts are compared in the time that it takes to read them.
type finder struct {
	slots []slot
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

// newFinder reads one or more texts; terms are numbered through.
func newFinder(profiles ...*Profile) *finder {
	f := &finder{slots: make([]slot, 64)}
	used := 0
	add := func(key uint32, term int, worth float64) {
		if used++; used*2 > len(f.slots) {
			f.grow()
		}
		f.put(slot{key, int32(term), float32(worth)})
	}
	for _, p := range profiles {
		for i, t := range p.Terms {
			n := len(f.terms)
			f.terms = append(f.terms, t.Text)
			if id := p.ids[i]; id != lexicon.Unknown {
				add(uint32(id)+1, n, 1)
				id.Neighbours(func(b lexicon.ID, strength float64) bool {
					add(uint32(b)+1, n, strength)
					return true
				})
				continue
			}
			add(hashedTerm|hash(t.Text)&hashBits, n, 1)
			if len(t.Text) >= nameStem {
				add(hashedPrefix|hash(t.Text[:nameStem])&hashBits, n, bySpelling)
			}
		}
	}
	return f
}

// put keeps the better of two entries with one key, and of equals the earlier.
func (f *finder) put(s slot) {
	for at := s.key * 2654435761; ; at++ {
		old := &f.slots[at&uint32(len(f.slots)-1)]
		if old.key == 0 || old.key == s.key && s.worth > old.worth {
			*old = s
			return
		}
		if old.key == s.key {
			return
		}
	}
}

func (f *finder) grow() {
	old := f.slots
	f.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.key != 0 {
			f.put(s)
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
