package index

import (
	"encoding/binary"
	"slices"
)

// A bag is what one record says: its terms, each once, with the wordings that
// say it. In the file:
//
//	byte    number of wordings: claim, variants, title
//	varint  number of their terms
//	bits    per term as many bits as there are wordings, 1 where one says it
//	varints per term, by rank: the step from the rank before it, less one
//	varint  number of terms that only the entities hold, and their steps likewise
//	varints the times a wording says a term once more: number of the term in the
//	        bag, times the number of wordings, plus the number of the wording
//
// The last two are left out where there are none. A common term has a low rank, so that most
// steps take one byte; with the ranks in order, a bag takes two thirds of what
// the terms of each wording would take as they are said.

// maxWordings is how many wordings of a record are told apart: the claim, its
// first variants and the title. A record is found by the others too.
const maxWordings = 24

// saying is a term of a bag that is being collected.
type saying struct {
	term     uint32
	wordings uint32 // a bit each
	again    []int  // the wordings that say it once more
}

// appendBag writes a bag; the sayings without wordings are those of the entities.
func appendBag(dst []byte, wordings int, bag []saying, rank func(term uint32) uint32) []byte {
	slices.SortFunc(bag, func(a, b saying) int {
		if (a.wordings == 0) != (b.wordings == 0) {
			return int(b.wordings) - int(a.wordings)
		}
		return int(rank(a.term)) - int(rank(b.term))
	})
	said := len(bag)
	for said > 0 && bag[said-1].wordings == 0 {
		said--
	}
	dst = append(dst, byte(wordings))
	dst = binary.AppendUvarint(dst, uint64(said))
	held, n := uint64(0), 0
	for _, s := range bag[:said] {
		held |= uint64(s.wordings) << n
		for n += wordings; n >= 8; n -= 8 {
			dst, held = append(dst, byte(held)), held>>8
		}
	}
	if n > 0 {
		dst = append(dst, byte(held))
	}
	dst = appendSteps(dst, bag[:said], rank)
	var again []uint64
	for i, s := range bag {
		for _, w := range s.again {
			again = append(again, uint64(i*wordings+w))
		}
	}
	if len(bag) == said && len(again) == 0 {
		return dst
	}
	dst = binary.AppendUvarint(dst, uint64(len(bag)-said))
	dst = appendSteps(dst, bag[said:], rank)
	for _, a := range again {
		dst = binary.AppendUvarint(dst, a)
	}
	return dst
}

func appendSteps(dst []byte, bag []saying, rank func(term uint32) uint32) []byte {
	next := uint32(0)
	for _, s := range bag {
		dst = binary.AppendUvarint(dst, uint64(rank(s.term)-next))
		next = rank(s.term) + 1
	}
	return dst
}

// bag is one that is read.
type bag struct {
	wordings, size int
	said           []byte // the bits
	rest           []byte // the steps and what follows
}

// bag opens that of record i.
func (f *file) bag(i int) bag { return openBag(f.bags.item(i)) }

// openBag returns the zero bag where it cannot be read.
func openBag(c cursor) bag {
	if len(c) == 0 || c[0] == 0 || c[0] > maxWordings {
		return bag{}
	}
	wordings := int(c[0])
	c = c[1:]
	size := c.count()
	said := (wordings*size + 7) / 8
	if said > len(c) {
		return bag{}
	}
	return bag{wordings, size, c[:said], c[said:]}
}

// step reads a step of longestStep bytes at the most.
func step(b []byte, at int) (v uint32, next int) {
	if b[at] < 0x80 {
		return uint32(b[at]), at + 1
	}
	if b[at+1] < 0x80 {
		return uint32(b[at]&0x7f) | uint32(b[at+1])<<7, at + 2
	}
	return uint32(b[at]&0x7f) | uint32(b[at+1]&0x7f)<<7 | uint32(b[at+2])<<14, at + 3
}

// bitReader reads the bits of a bag, term by term.
type bitReader struct {
	held uint64
	n    int // bits held
	more []byte
}

func bitsOf(b []byte) (r bitReader) {
	r.more = b
	r.fill()
	return r
}

// fill holds what there is, or as much as there is room for.
func (r *bitReader) fill() {
	for r.n <= 56 && len(r.more) > 0 {
		r.held |= uint64(r.more[0]) << r.n
		r.more = r.more[1:]
		r.n += 8
	}
}

func (r *bitReader) next(size int) uint32 {
	if r.n < size {
		r.fill()
	}
	v := uint32(r.held) & (1<<size - 1)
	r.held >>= size
	r.n -= size
	return v
}

// full are the wordings that count in full: the claim and the title.
func full(wordings int) uint32 { return 1 | 1<<(wordings-1) }
