package index

import (
	"bytes"

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
	return x.said(p, said, saying) && x.said(p, saying, said)
}

// longClaim is how many terms of a claim are compared; one that has more has no
// twin.
const longClaim = 96

// claimTerms appends the numbers of the terms of a record's claim.
func (x *Index) claimTerms(dst []int, record int) []int {
	p := x.partOf(record)
	b := p.bag(record - p.firstRecord)
	said, rank, at, more := bitsOf(b.said), uint32(0), 0, uint32(0)
	for range b.size {
		more, at = step(b.rest, at)
		rank += more
		if said.next(b.wordings)&1 == 0 {
			rank++
			continue
		}
		if len(dst) == longClaim {
			return dst[:0]
		}
		dst = append(dst, p.firstTerm+int(p.terms.byRank[rank]))
		rank++
	}
	return dst
}

// said tells whether another list of terms softly says enough of one, by IDF, both
// of one part.
func (x *Index) said(p *part, list, by []int) bool {
	var s share
	for _, t := range list {
		s.add(x.wholeIDF(t), p.nearestIn(t, by))
	}
	return s.enough()
}

// share adds up what a claim says, and what of it another says.
type share struct{ all, common uint64 }

func (s *share) add(idf, strength uint32) {
	s.all += uint64(idf) * strengthSteps
	s.common += uint64(idf) * uint64(strength)
}

func (s *share) enough() bool { return s.all > 0 && float64(s.common) >= twinSaid*float64(s.all) }

// nearestIn tells how well the best of a list of terms says term t, in steps.
func (p *part) nearestIn(t int, list []int) (strength uint32) {
	for _, other := range list {
		if other == t {
			return strengthSteps
		}
	}
	for _, n := range p.neighbours.of(t - p.firstTerm) {
		for _, other := range list {
			if other == p.firstTerm+n.term() {
				strength = max(strength, n.strength())
			}
		}
	}
	return strength
}

// twinsAcross tells the same of terms of two parts, which have no numbers in
// common: they are told by how they are written.
func (x *Index) twinsAcross(a, b []int) bool {
	var room [2][longClaim]spelt
	said, saying := x.spell(room[0][:0], a), x.spell(room[1][:0], b)
	return saidAcross(said, saying) && saidAcross(saying, said)
}

// spelt is a term of any part.
type spelt struct {
	text []byte
	id   lexicon.ID
	idf  uint32
}

func (x *Index) spell(dst []spelt, list []int) []spelt {
	for _, t := range list {
		text := x.text(t)
		dst = append(dst, spelt{text, lexicon.Lookup(string(text)), x.wholeIDF(t)})
	}
	return dst
}

func saidAcross(list, by []spelt) bool {
	var s share
	for i := range list {
		s.add(list[i].idf, list[i].nearestIn(by))
	}
	return s.enough()
}

func (t *spelt) nearestIn(list []spelt) (strength uint32) {
	for i := range list {
		if bytes.Equal(t.text, list[i].text) {
			return strengthSteps
		}
		strength = max(strength, inSteps(lexicon.Similar(t.id, list[i].id)))
	}
	return strength
}
