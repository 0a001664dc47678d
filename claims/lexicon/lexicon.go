// Package lexicon knows how common a term is in English news, and which terms
// mean nearly the same or the opposite. It is a leaf: terms in, numbers out.
//
//	doctor        4 nats rare    how much a shared term tells
//	kill, death   similar: 0.6   how well one stands for the other
//	rise, fall    antonyms
//
// The table is built ahead of time (claims/lexicon/build) from two permissive
// sources, whose provenance stands in SOURCES.md: WordNet 3.0 tells in what way
// two words are related, GloVe word vectors tell whether they are used alike.
// Neither is enough alone. Vectors put "doctor" beside "nurse" and "rise"
// beside "fall"; WordNet puts "shot" beside "snapshot". A pair is kept only
// where both agree, at a strength that depends on the kind of relation.
// Proper names are left out: two names are never nearly the same.
//
// # The table
//
// All numbers are unsigned varints. Terms stand in byte order, each as the
// length of the prefix it shares with the one before, the length of the rest,
// and the rest; then its rarity class (one byte). Then, for each term, the
// number of its links to later terms, and each link as the distance to the
// other term's number, times eight, plus its strength class.
package lexicon

import (
	"math"
	"slices"
	"sync"
)

// RarityStep is the width of a rarity class, in nats.
const RarityStep = 0.5

// UnknownRarity is the rarity of a term that the table does not hold: names
// and rare words, past the most common twenty thousand stems.
const UnknownRarity = 8.0

// commonest is the rarity, as a negative log probability, of the commonest
// words of content; Rarity counts from it.
const commonest = 5.0

// Strength classes of a link between two terms.
const (
	Antonym  uint8 = 0
	Weak     uint8 = 1 // used alike, by vectors only
	Near     uint8 = 2 // one is a kind of the other, or of one word family
	Synonym  uint8 = 3 // one sense in common
	nClasses       = 8
)

// strengths of the classes: how much of a term's weight its stand-in earns.
var strengths = [nClasses]float64{Weak: 0.35, Near: 0.6, Synonym: 0.85}

// lexicon is the decoded table of terms.
type lexicon struct {
	number map[string]int32
	rarity []uint8
	rest   reader // the links
}

// linked are its links. Those of term i are to[first[i]:first[i+1]], rising; each
// stands under both of its terms.
type linked struct {
	first []int32
	to    []int32
	class []uint8
}

// The two halves are decoded apart, so that a page can be painted in between.
var (
	load      = sync.OnceValue(func() *lexicon { return decode(tableFile()) })
	loadLinks = sync.OnceValue(func() *linked { return load().links() })
)

// ID is the number of a term in the table; Unknown for a term it does not hold.
type ID int32

// Unknown is the ID of terms that the table does not hold.
const Unknown ID = -1

// Lookup finds a term.
func Lookup(term string) ID {
	if n, ok := load().number[term]; ok {
		return ID(n)
	}
	return Unknown
}

var terms = sync.OnceValue(func() []string {
	list := make([]string, len(load().rarity))
	for t, n := range load().number {
		list[n] = t
	}
	return list
})

// Term is the term that Lookup finds the number of; "" for Unknown.
func (id ID) Term() string {
	if id == Unknown {
		return ""
	}
	return terms()[id]
}

// Rarity is how much rarer a term is in news text than the commonest words of
// content, in nats, rounded to RarityStep: 2 for "people", 4 for "doctor", 8
// for a name seldom seen.
func (id ID) Rarity() float64 {
	if id == Unknown {
		return UnknownRarity
	}
	return float64(load().rarity[id]) * RarityStep
}

// Similar tells how well one term of the table stands for another: 1 for equal
// terms, 0 for unrelated ones, for antonyms and where one is unknown. It is
// symmetric.
func Similar(a, b ID) float64 {
	if a == b && a != Unknown {
		return 1
	}
	class, ok := link(a, b)
	if !ok {
		return 0
	}
	return strengths[class]
}

// Antonyms tells whether the terms are opposites. It is symmetric.
func Antonyms(a, b ID) bool {
	class, ok := link(a, b)
	return ok && class == Antonym
}

func link(a, b ID) (uint8, bool) {
	if a == Unknown || b == Unknown {
		return 0, false
	}
	l := loadLinks()
	at, end := l.first[a], l.first[a+1]
	k, ok := slices.BinarySearch(l.to[at:end], int32(b))
	if !ok {
		return 0, false
	}
	return l.class[int(at)+k], true
}

// RarityClass is the class of a probability, for the builder.
func RarityClass(p float64) uint8 {
	return uint8(math.Round(max(-math.Log(p)-commonest, RarityStep) / RarityStep))
}
