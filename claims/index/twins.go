package index

import (
	"bytes"
	"math"

	"claimlight/claims/lexicon"
)

// twinSaid is the share of each claim, by IDF, that the other must say softly
// for the two to be twins.
const twinSaid = 0.6

// Twins tells whether two records make the same claim, as far as words tell:
// for a query that asks for one, the other is no rival.
func (x *Index) Twins(a, b int) bool {
	if uint(a) >= uint(x.n) || uint(b) >= uint(x.n) {
		return false
	}
	var room [2][longClaim]int
	said, saying := x.claimTerms(room[0][:0], a), x.claimTerms(room[1][:0], b)
	if x.Part(a) != x.Part(b) {
		return x.twinsAcross(said, saying)
	}
	p := x.partOf(a)
	return x.said(p, said, saying) >= twinSaid && x.said(p, saying, said) >= twinSaid
}

// longClaim is how many terms of a claim are compared.
const longClaim = 48

// claimTerms appends the numbers of the terms of a record's claim.
func (x *Index) claimTerms(dst []int, record int) []int {
	p := x.partOf(record)
	c := cursor(p.wordings.item(record - p.firstRecord))
	if c.count() == 0 {
		return dst
	}
	for n := min(c.count(), longClaim); n > 0; n-- {
		if t := int(c.uint() & math.MaxInt32); t < p.terms.n {
			dst = append(dst, p.firstTerm+t)
		}
	}
	return dst
}

// said is the share, by IDF, of one list of terms of a part that another says
// softly.
func (x *Index) said(p *part, list, by []int) float64 {
	var all, common float64
	for _, t := range list {
		idf := x.idf(x.count(t))
		all += idf
		common += float64(idf * p.nearestIn(t, by))
	}
	if all == 0 {
		return 0
	}
	return common / all
}

// nearestIn tells how well the best of a list of terms says term t.
func (p *part) nearestIn(t int, list []int) (strength float64) {
	for _, other := range list {
		if other == t {
			return 1
		}
	}
	p.eachNeighbour(t-p.firstTerm, func(neighbour int, s float32) {
		for _, other := range list {
			if other == p.firstTerm+neighbour {
				strength = max(strength, float64(s))
			}
		}
	})
	return strength
}

// twinsAcross tells the same of terms of two parts, which have no numbers in
// common: they are told by how they are written.
func (x *Index) twinsAcross(a, b []int) bool {
	var room [2][longClaim]spelt
	said, saying := x.spell(room[0][:0], a), x.spell(room[1][:0], b)
	return saidAcross(said, saying) >= twinSaid && saidAcross(saying, said) >= twinSaid
}

// spelt is a term of any part.
type spelt struct {
	text []byte
	id   lexicon.ID
	idf  float64
}

func (x *Index) spell(dst []spelt, list []int) []spelt {
	for _, t := range list {
		text := x.text(t)
		dst = append(dst, spelt{text, lexicon.Lookup(string(text)), x.idf(x.count(t))})
	}
	return dst
}

func saidAcross(list, by []spelt) float64 {
	var all, common float64
	for i := range list {
		all += list[i].idf
		common += float64(list[i].idf * list[i].nearestIn(by))
	}
	if all == 0 {
		return 0
	}
	return common / all
}

func (t *spelt) nearestIn(list []spelt) (strength float64) {
	for i := range list {
		if bytes.Equal(t.text, list[i].text) {
			return 1
		}
		s := neighbour{strength: inSteps(lexicon.Similar(t.id, list[i].id))}.softly()
		strength = max(strength, float64(s))
	}
	return strength
}
