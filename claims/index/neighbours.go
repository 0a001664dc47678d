package index

import (
	"encoding/binary"
	"math"
	"slices"

	"claimlight/claims/lexicon"
)

// The neighbours of a term are the other terms of this file that package
// lexicon holds to mean nearly the same. They are joined on compiling, so that
// a search reads them without the lexicon. Per term, ascending: varint of the
// step to the neighbour's number, times 64, plus the strength in 1/63.

const strengthSteps = 63

type neighbour struct {
	term     uint32
	strength uint64 // in steps
}

// inSteps rounds a strength to what the file can tell.
func inSteps(strength float64) uint64 { return uint64(math.Round(strength * strengthSteps)) }

func (n neighbour) softly() float32 { return float32(n.strength) / strengthSteps }

// encodeNeighbours writes the neighbours of terms, which are sorted.
func encodeNeighbours(terms []string) []byte {
	number := map[lexicon.ID]uint32{}
	ids := make([]lexicon.ID, len(terms))
	for i, t := range terms {
		ids[i] = lexicon.Lookup(t)
		if ids[i] != lexicon.Unknown {
			number[ids[i]] = uint32(i)
		}
	}
	lists := make([][]neighbour, len(terms))
	for i, id := range ids {
		id.Links(func(other lexicon.ID, strength float64) bool {
			if j, ok := number[other]; ok {
				s := inSteps(strength)
				lists[i] = append(lists[i], neighbour{j, s})
				lists[j] = append(lists[j], neighbour{uint32(i), s})
			}
			return true
		})
	}
	var w tableWriter
	for _, list := range lists {
		slices.SortFunc(list, func(a, b neighbour) int { return int(a.term) - int(b.term) })
		last := uint32(0)
		for _, n := range list {
			w.body = binary.AppendUvarint(w.body, uint64(n.term-last)<<6|n.strength)
			last = n.term
		}
		w.end()
	}
	return w.bytes()
}

// eachNeighbour calls do with the neighbours of a term.
func (f *file) eachNeighbour(t int, do func(other int, strength float32)) {
	c := cursor(f.neighbours.item(t))
	other := 0
	for len(c) > 0 {
		v := c.uint()
		other += int(v >> 6 & math.MaxInt32)
		if uint(other) >= uint(f.terms.n) {
			return
		}
		do(other, neighbour{strength: v & strengthSteps}.softly())
	}
}
