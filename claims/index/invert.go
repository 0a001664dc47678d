package index

import "math/bits"

// invert makes the postings of the terms from the bags of the records, and tells
// whether every bag can be read.
func (f *file) invert() error {
	w := newInverter(f)
	f.lengths = make([]uint16, f.n)
	for i := range f.n {
		length, ok := w.add(f, i)
		if !ok {
			return errBag
		}
		f.lengths[i] = uint16(min(length, 1<<16-1))
		f.total += float64(f.lengths[i])
	}
	f.postings.ends = make([]uint32, len(w.pens))
	for rank, term := range f.terms.byRank {
		f.postings.ends[term] = w.pens[rank].at
	}
	return nil
}

// inverter writes all lists at a time.
type inverter struct {
	list  []uint16
	pens  []pen // by rank, so that those that write most lie close
	ranks []uint32
}

// pen is where the next posting of a term goes.
type pen struct{ at, limit, block uint32 }

// newInverter makes room for as many postings as each term has, with a nextBlock
// between any two where there are as many.
func newInverter(f *file) *inverter {
	breaks := uint32(max(f.n-1, 0) / blockLength)
	starts, at := make([]uint32, f.terms.len()), uint32(0)
	w := &inverter{pens: make([]pen, len(starts))}
	for i, n := range f.terms.counts {
		starts[i] = at
		at += n + min(n*breaks, breaks)
	}
	for rank, term := range f.terms.byRank {
		n := f.terms.counts[term]
		w.pens[rank] = pen{at: starts[term], limit: starts[term] + n + min(n*breaks, breaks)}
	}
	w.list = make([]uint16, at)
	f.postings.list, f.postings.starts = w.list, starts
	return w
}

// add files record i with its terms, and gives its length in halves of a term.
func (w *inverter) add(f *file, i int) (length uint32, ok bool) {
	b := f.bag(i)
	if b.wordings == 0 {
		return 0, len(f.bags.item(i)) == 0
	}
	block, number := uint32(i/blockLength), uint16(i%blockLength)<<weightBits
	full, said, rank, at, more := full(b.wordings), bitsOf(b.said), uint32(0), 0, uint32(0)
	sure := len(b.rest) - 2 // before it, a step is whole
	for range b.size {
		if at >= sure && !whole(b.rest, at) {
			return 0, false
		}
		more, at = step(b.rest, at)
		rank += more
		times := bits.OnesCount32(said.next(b.wordings) & full)
		if uint(rank) >= uint(len(w.pens)) || !w.write(&w.pens[rank], block, number|uint16(times)) {
			return 0, false
		}
		length += halvesOf[times&mostTimes]
		rank++
	}
	if at < len(b.rest) {
		more, ok := w.addMore(&b, full, block, number, cursor(b.rest[at:]))
		return length + more, ok
	}
	return length, true
}

// write appends to a list; false where there is no room, as the file counts the
// term wrongly.
func (w *inverter) write(p *pen, block uint32, posting uint16) bool {
	if p.block != block {
		w.skip(p, block)
	}
	if p.at >= p.limit {
		return false
	}
	w.list[p.at] = posting
	p.at++
	return true
}

func (w *inverter) skip(p *pen, block uint32) {
	for ; p.block < block && p.at < p.limit; p.block++ {
		w.list[p.at] = nextBlock
		p.at++
	}
}

// addMore files what few bags have: terms of entities, and terms said again.
func (w *inverter) addMore(b *bag, full, block uint32, number uint16, c cursor) (length uint32, ok bool) {
	rank := uint64(0)
	for n := c.count(); n > 0; n-- {
		if rank += c.uint(); rank >= uint64(len(w.pens)) || !w.write(&w.pens[rank], block, number) {
			return 0, false
		}
		length += halvesOf[0]
		rank++
	}
	if len(c) == 0 {
		return length, true
	}
	w.ranks = b.ranks(w.ranks[:0])
	for len(c) > 0 {
		i, wording, ok := b.again(&c)
		if !ok {
			return 0, false
		}
		posting := &w.list[w.pens[w.ranks[i]].at-1]
		if times := *posting & mostTimes; full>>wording&1 == 1 && times < mostTimes {
			length += halvesOf[times+1] - halvesOf[times]
			*posting++
		}
	}
	return length, true
}

// ranks appends the ranks of the terms that wordings say.
func (b *bag) ranks(dst []uint32) []uint32 {
	rank, at, more := uint32(0), 0, uint32(0)
	for range b.size {
		more, at = step(b.rest, at)
		rank += more
		dst = append(dst, rank)
		rank++
	}
	return dst
}
