package index

import (
	"encoding/binary"
	"math"
	"slices"

	"claimlight/claims/lexicon"
)

// The neighbours of a term are the other terms of this file that package
// lexicon holds to mean nearly the same. They are joined on compiling, so that
// a search reads them without the lexicon. Each pair stands in the file once, with
// the term that comes first: varint of the step to the other's number, from the
// term or from the neighbour before, times 64, plus the strength in 1/63.

const strengthSteps = 63

// neighbour is the number of a term, times 64, plus the strength in steps.
type neighbour uint32

const strengthBits = 6

func newNeighbour(term int, strength uint32) neighbour {
	return neighbour(term)<<strengthBits | neighbour(strength)
}

func (n neighbour) term() int        { return int(n >> strengthBits) }
func (n neighbour) strength() uint32 { return uint32(n & strengthSteps) }
func (n neighbour) softly() float32  { return float32(n.strength()) / strengthSteps }

// inSteps rounds a strength to what the file can tell.
func inSteps(strength float64) uint32 { return uint32(math.Round(strength * strengthSteps)) }

// encodeNeighbours writes the neighbours of terms, which are sorted.
func encodeNeighbours(terms []string) []byte {
	number := map[lexicon.ID]int{}
	ids := make([]lexicon.ID, len(terms))
	for i, t := range terms {
		ids[i] = lexicon.Lookup(t)
		if ids[i] != lexicon.Unknown {
			number[ids[i]] = i
		}
	}
	lists := make([][]neighbour, len(terms))
	for i, id := range ids {
		id.Links(func(other lexicon.ID, strength float64) bool {
			if j, ok := number[other]; ok {
				first, second := min(i, j), max(i, j)
				lists[first] = append(lists[first], newNeighbour(second, inSteps(strength)))
			}
			return true
		})
	}
	var w columnWriter
	for i, list := range lists {
		slices.Sort(list)
		last := i
		for _, n := range list {
			w.body = binary.AppendUvarint(w.body, uint64(newNeighbour(n.term()-last, n.strength())))
			last = n.term()
		}
		w.end()
	}
	return w.bytes()
}

// neighbours are the neighbours of the terms of a file, as they are asked for: those
// of term i end at ends[i], and those of the next begin there.
type neighbours struct {
	ends []uint32
	list []neighbour
}

// open counts the neighbours of each term, then files every pair with both.
func (n *neighbours) open(pairs column) {
	ends := make([]uint32, pairs.len()+1) // by term, shifted by one while they fill
	eachPair(pairs, func(a, b int, _ uint32) { ends[a+1]++; ends[b+1]++ })
	for i := 1; i < len(ends); i++ {
		ends[i] += ends[i-1]
	}
	n.list = make([]neighbour, ends[len(ends)-1])
	eachPair(pairs, func(a, b int, strength uint32) {
		n.list[ends[a]] = newNeighbour(b, strength)
		ends[a]++
		n.list[ends[b]] = newNeighbour(a, strength)
		ends[b]++
	})
	n.ends = ends[:pairs.len()]
}

func eachPair(pairs column, do func(a, b int, strength uint32)) {
	all := pairs.walk()
	for a := range pairs.len() {
		c, b := cursor(all.next()), a
		for len(c) > 0 {
			v := neighbour(c.uint())
			if b += v.term(); b >= pairs.len() {
				break
			}
			do(a, b, v.strength())
		}
	}
}

// of returns the neighbours of a term.
func (n *neighbours) of(t int) []neighbour {
	from := uint32(0)
	if t > 0 {
		from = n.ends[t-1]
	}
	return n.list[from:n.ends[t]]
}
