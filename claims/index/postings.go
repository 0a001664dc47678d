package index

import "math/bits"

// postings are the records of each term, made on opening from the bags: two bytes
// for each, one list after the other. In it, for each record in order:
//
//	number of the record within its block, 14 bits; weight, 2 bits
//
// and nextBlock for each block that ends before it. The bits of a list would pack
// closer, but not be read as fast, and in the file they would not be less
// than the bags are once more.
type postings struct {
	starts, ends []uint32 // of each term's list
	list         []uint16
}

const (
	blockBits   = 14
	blockLength = 1<<blockBits - 1 // one number is left for nextBlock
	nextBlock   = 1<<16 - 1
	weightBits  = 2
)

// A record is filed under the terms of its claim and title, which weigh alike
// (measured: one bag of both beats either alone, and any other ratio), and
// more faintly under what only its variants and entities say: they are there
// to be found by, not to make a much-worded record long or loud. What is said
// more often than three times weighs no more.
const mostTimes = 1<<weightBits - 1

// weightOf is the weight of a term by how often claim and title say it, in terms.
var weightOf = [mostTimes + 1]float32{0.5, 1, 2, 3}

// halvesOf is the same in halves.
var halvesOf = [mostTimes + 1]uint32{1, 2, 4, 6}

// invert makes the postings, and tells whether every bag can be read.
func (f *file) invert() error {
	f.postings.reserve(f.terms.counts, f.n)
	f.lengths = make([]uint16, f.n)
	blocks := make([]uint16, f.terms.len()) // by term, that of its last posting
	var found []found
	for i := range f.n {
		var ok bool
		if found, ok = f.unpack(found[:0], i); !ok {
			return errBag
		}
		block, length := uint16(i/blockLength), uint32(0)
		for _, t := range found {
			length += halvesOf[t.times]
			if !f.postings.add(t.term, &blocks[t.term], block, uint16(i%blockLength)<<weightBits|uint16(t.times)) {
				return errBag
			}
		}
		length = min(length, 1<<16-1)
		f.lengths[i] = uint16(length)
		f.total += float64(length)
	}
	return nil
}

// reserve makes room for as many postings as each term has, with a nextBlock
// between any two where there are as many.
func (p *postings) reserve(counts []uint32, records int) {
	breaks := uint32(max(records-1, 0) / blockLength)
	p.starts, p.ends = make([]uint32, len(counts)+1), make([]uint32, len(counts))
	at := uint32(0)
	for i, n := range counts {
		p.starts[i], p.ends[i] = at, at
		at += n + min(n*breaks, breaks)
	}
	p.starts[len(counts)] = at
	p.list = make([]uint16, at)
}

// add appends to the list of a term; false where there is no room, as the file
// counts the term wrongly.
func (p *postings) add(term uint32, last *uint16, block, posting uint16) bool {
	end, limit := p.ends[term], p.starts[term+1]
	for ; *last < block && end < limit; end++ {
		p.list[end] = nextBlock
		*last++
	}
	if end >= limit {
		return false
	}
	p.list[end] = posting
	p.ends[term] = end + 1
	return true
}

// of returns the list of a term.
func (p *postings) of(term int) []uint16 { return p.list[p.starts[term]:p.ends[term]] }

// found is a term of a bag, with how often claim and title say it, up to mostTimes.
type found struct {
	term  uint32
	times uint8
}

// unpack reads the terms of record i.
func (f *file) unpack(dst []found, i int) ([]found, bool) {
	b := f.bag(i)
	if b.wordings == 0 {
		return dst, len(f.bags.item(i)) == 0
	}
	full, said := full(b.wordings), bitReader{bytes: b.said}
	rank, at, byRank, more := uint32(0), 0, f.terms.byRank, uint32(0)
	for range b.size {
		if !whole(b.rest, at) {
			return dst, false
		}
		more, at = step(b.rest, at)
		if rank += more; uint(rank) >= uint(len(byRank)) {
			return dst, false
		}
		dst = append(dst, found{byRank[rank], uint8(bits.OnesCount32(said.next(b.wordings) & full))})
		rank++
	}
	if at == len(b.rest) {
		return dst, true
	}
	return f.unpackMore(dst, b, full, cursor(b.rest[at:]))
}

// unpackMore reads what few bags have: terms of entities, and terms said again.
func (f *file) unpackMore(dst []found, b bag, full uint32, c cursor) ([]found, bool) {
	rank := uint64(0)
	for n := c.count(); n > 0; n-- {
		if rank += c.uint(); rank >= uint64(len(f.terms.byRank)) {
			return dst, false
		}
		dst = append(dst, found{f.terms.byRank[rank], 0})
		rank++
	}
	for len(c) > 0 {
		i, wording, ok := b.again(&c)
		if !ok {
			return dst, false
		}
		if full>>wording&1 == 1 {
			dst[i].times = min(dst[i].times+1, mostTimes)
		}
	}
	return dst, true
}

// again reads which term of the bag which wording says once more.
func (b *bag) again(c *cursor) (i, wording int, ok bool) {
	v := c.uint()
	if v >= uint64(b.size*b.wordings) {
		return 0, 0, false
	}
	return int(v) / b.wordings, int(v) % b.wordings, true
}
