package index

import (
	"encoding/binary"
	"slices"

	"claimlight/claims/record"
	"claimlight/claims/term"
)

// bagger collects the bags of the records.
type bagger struct {
	number    map[string]uint32 // term -> number in order of first sight
	terms     []string
	counts    []uint32 // by that number: the records that hold it
	bags      [][]saying
	wordings  []int // of each bag
	extracted []term.Term
	places    map[uint32]int // of the terms in the bag that is being collected
}

func newBagger() *bagger {
	return &bagger{number: map[string]uint32{}, places: map[uint32]int{}}
}

func (b *bagger) add(r *record.Record) {
	clear(b.places)
	var bag []saying
	texts := append(r.Wordings(), r.Title)
	if spare := len(texts) - maxWordings; spare > 0 {
		texts = append(texts[:maxWordings-1:maxWordings-1], r.Title)
	}
	for w, text := range texts {
		bag = b.say(bag, text, w)
	}
	for _, text := range append(r.Wordings()[len(texts)-1:], r.Entities...) {
		bag = b.say(bag, text, None)
	}
	for _, s := range bag {
		b.counts[s.term]++
	}
	b.bags, b.wordings = append(b.bags, bag), append(b.wordings, len(texts))
}

// say puts the terms of a text into a bag; of a text that is no wording, those
// that are not yet there.
func (b *bagger) say(bag []saying, text string, wording int) []saying {
	b.extracted = term.Append(b.extracted[:0], text)
	for _, t := range b.extracted {
		n := b.numberOf(t.Text)
		at, ok := b.places[n]
		if !ok {
			at = len(bag)
			b.places[n] = at
			bag = append(bag, saying{term: n})
		}
		if wording == None {
			continue
		}
		s, bit := &bag[at], uint32(1)<<wording
		if s.wordings&bit != 0 {
			s.again = append(s.again, wording)
		}
		s.wordings |= bit
	}
	return bag
}

func (b *bagger) numberOf(t string) uint32 {
	n, ok := b.number[t]
	if !ok {
		n = uint32(len(b.terms))
		b.number[t] = n
		b.terms, b.counts = append(b.terms, t), append(b.counts, 0)
	}
	return n
}

// write fills the sections of terms, counts, bags and neighbours.
func (b *bagger) write(sections *[sectionCount][]byte) {
	order := make([]uint32, len(b.terms))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(x, y uint32) int { return compareStrings(b.terms[x], b.terms[y]) })
	sorted := make([]string, len(order))
	var terms, bags columnWriter
	var counts []byte
	for i, n := range order {
		sorted[i] = b.terms[n]
		terms.item(b.terms[n])
		counts = binary.AppendUvarint(counts, uint64(b.counts[n]))
	}
	slices.SortStableFunc(order, func(x, y uint32) int { return int(b.counts[y]) - int(b.counts[x]) })
	ranks := make([]uint32, len(order))
	for rank, n := range order {
		ranks[n] = uint32(rank)
	}
	for i, bag := range b.bags {
		bags.body = appendBag(bags.body, b.wordings[i], bag, func(term uint32) uint32 { return ranks[term] })
		bags.end()
	}
	sections[secTerms] = terms.bytes()
	sections[secCounts] = counts
	sections[secBags] = bags.bytes()
	sections[secNeighbours] = encodeNeighbours(sorted)
}
