package index

import "math"

// twinSaid is the share of each claim, by IDF, that the other must say softly
// for the two to be twins.
const twinSaid = 0.6

// Twins tells whether two records make the same claim, as far as words tell:
// for a query that asks for one, the other is no rival.
func (x *Index) Twins(a, b int) bool {
	var room [2][longClaim]int
	said, saying := x.claimTerms(room[0][:0], a), x.claimTerms(room[1][:0], b)
	return x.said(said, saying) >= twinSaid && x.said(saying, said) >= twinSaid
}

// longClaim is how many terms of a claim are compared.
const longClaim = 48

// claimTerms appends the numbers of the terms of a record's claim.
func (x *Index) claimTerms(dst []int, record int) []int {
	c := cursor(x.wordings.item(record))
	if c.count() == 0 {
		return dst
	}
	for n := min(c.count(), longClaim); n > 0; n-- {
		if t := int(c.uint() & math.MaxInt32); t < x.terms.n {
			dst = append(dst, t)
		}
	}
	return dst
}

// said is the share, by IDF, of one list of terms that another says softly.
func (x *Index) said(list, by []int) float64 {
	var all, common float64
	for _, t := range list {
		idf := x.idf(x.count(t))
		all += idf
		common += idf * x.nearestIn(t, by)
	}
	if all == 0 {
		return 0
	}
	return common / all
}

// nearestIn tells how well the best of a list of terms says term t.
func (x *Index) nearestIn(t int, list []int) (strength float64) {
	for _, other := range list {
		if other == t {
			return 1
		}
	}
	x.eachNeighbour(t, func(neighbour int, s float32) {
		for _, other := range list {
			if other == neighbour {
				strength = max(strength, float64(s))
			}
		}
	})
	return strength
}
