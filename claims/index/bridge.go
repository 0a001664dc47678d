package index

import "claimlight/claims/lexicon"

// crossing is a term of one part seen from another part, which does not hold it.
type crossing struct{ term, part int }

// maxBridges is how many crossings a search remembers: those of some hundred
// sentences.
const maxBridges = 4096

// bridge gives the neighbours that a term has in part k, which does not hold the
// term itself: those that the file would list if it did.
func (s *scratch) bridge(x *Index, term, k int) []neighbour {
	at := crossing{term, k}
	list, known := s.bridges[at]
	if known {
		return list
	}
	p := &x.parts[k]
	for other, strength := range lexicon.Lookup(string(x.text(term))).Neighbours {
		if n, ok := p.terms.lookup(other.Term()); ok {
			list = append(list, newNeighbour(n, inSteps(strength)))
		}
	}
	if s.bridges == nil || len(s.bridges) >= maxBridges {
		s.bridges = map[crossing][]neighbour{}
	}
	s.bridges[at] = list
	return list
}
