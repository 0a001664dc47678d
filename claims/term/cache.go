package term

import (
	"strings"
	"sync/atomic"

	"claimlight/claims/word"
)

// form is what becomes of a part of a word, wherever it stands.
type form struct {
	raw    string // as written
	folded string // without possessive and quotes; "" for a part without letters
	term   string // "" for a stop word
	number bool   // part of a number, or may be
}

// Folding and stemming a word costs a microsecond, and texts repeat their
// words. The cache remembers the forms of the last words seen.

// cacheSize is a power of two: room for the vocabulary of a long article and
// more. A slot is overwritten by the next word that falls into it, so the
// cache never grows and needs no lock.
const cacheSize = 1 << 13

// maxCached bounds the bytes of a word that the cache may keep.
const maxCached = 32

var cache [cacheSize]atomic.Pointer[form]

// formOf returns the form of raw.
func formOf(raw string) *form {
	if len(raw) > maxCached {
		return newForm(raw)
	}
	slot := &cache[hash(raw)%cacheSize]
	if f := slot.Load(); f != nil && f.raw == raw {
		return f
	}
	f := newForm(strings.Clone(raw)) // raw must not keep the whole text alive
	slot.Store(f)
	return f
}

func newForm(raw string) *form {
	f := &form{raw: raw, folded: bare(word.Fold(raw))}
	if f.folded != "" && !Stop(f.folded) {
		f.term = stem(spell(f.folded))
	}
	f.number = f.folded != "" && numeric(f.folded)
	return f
}

// hash is FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
