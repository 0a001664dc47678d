package index

import (
	"encoding/binary"
	"math"
	"math/bits"
)

// invert makes the postings of the terms from the bags of the records, and tells
// whether every bag can be read and every term is counted rightly.
func (f *file) invert() error {
	w, err := newInverter(f)
	if err != nil {
		return err
	}
	f.lengths = make([]uint16, f.n)
	total, bags := 0, f.bags.walk()
	for first := 0; first < f.n; first += blockLength {
		if first > 0 {
			w.endBlock()
		}
		lengths := f.lengths[first:min(first+blockLength, f.n)]
		for i := range lengths {
			length, ok := w.add(bags.next(), uint64(i)<<weightBits)
			if !ok {
				return errBag
			}
			lengths[i] = uint16(min(length, math.MaxUint16))
			f.longest = max(f.longest, lengths[i])
			total += int(lengths[i])
		}
	}
	f.total = float64(total)
	return w.end(f)
}

// inverter writes all lists at a time.
type inverter struct {
	list  []uint16
	pens  []uint32 // where the next posting goes, by rank, so that those that write most lie close
	ranks []uint32
}

// mostRoom is how many postings the terms of a file may ask for, for each byte of its
// bags: one takes a byte at least, and most are common enough to hide the ends of
// the blocks.
const mostRoom = 8

// newInverter makes room for as many postings as each term has, and a nextBlock
// between any two blocks.
func newInverter(f *file) (*inverter, error) {
	n, breaks := f.terms.len(), uint64(max(f.n-1, 0)/blockLength)
	starts, at, most := make([]uint32, n+1), uint64(0), min(mostRoom*uint64(len(f.bags.body)), math.MaxUint32)
	for i, count := range f.terms.counts {
		if at += uint64(count) + breaks; at > most {
			return nil, errBag
		}
		starts[i+1] = uint32(at)
	}
	w := &inverter{list: make([]uint16, at), pens: make([]uint32, n)}
	for rank, term := range f.terms.byRank {
		w.pens[rank] = starts[term]
	}
	f.postings = postings{starts, w.list}
	return w, nil
}

// endBlock ends a block in every list.
func (w *inverter) endBlock() {
	for rank := range w.pens {
		w.write(uint64(rank), nextBlock)
	}
}

// end tells whether every list is as long as it was to be: one that is not has
// written into the next.
func (w *inverter) end(f *file) error {
	for rank, term := range f.terms.byRank {
		if w.pens[rank] != f.postings.starts[term+1] {
			return errBag
		}
	}
	return nil
}

// write appends to the list of a term; false where there is no such term or no room.
func (w *inverter) write(rank uint64, posting uint16) bool {
	if rank >= uint64(len(w.pens)) {
		return false
	}
	at := w.pens[rank]
	if int(at) >= len(w.list) {
		return false
	}
	w.list[at] = posting
	w.pens[rank] = at + 1
	return true
}

// add files a record, by its number within the block, with the terms of its bag, and
// gives its length in halves of a term.
func (w *inverter) add(item []byte, number uint64) (length uint, ok bool) {
	b := openBag(item)
	if b.wordings == 0 {
		return 0, len(item) == 0
	}
	at, length, ok := w.addSaid(&b, number)
	if !ok || at > uint(len(b.rest)) {
		return 0, false
	}
	if at < uint(len(b.rest)) {
		more, ok := w.addMore(&b, uint16(number), cursor(b.rest[at:]))
		return length + more, ok
	}
	return length, true
}

// addSaid files the terms that wordings say, and tells where their steps end.
// WebAssembly pays for every branch: what is read is as wide as it can be, so that
// there are none but those that guard a place.
func (w *inverter) addSaid(b *bag, number uint64) (at, length uint, ok bool) {
	pens, list := w.pens, w.list
	said, steps := wide(b.said, len(b.said)+maxWide), wide(b.rest, longestStep*b.size+maxWide)
	full, wordings := uint64(full(b.wordings)), uint(b.wordings)
	rank, bit := uint64(0), uint(0)
	for n := b.size; n > 0; n-- {
		v := uint64(binary.LittleEndian.Uint32(steps[at:]))
		last := uint64(bits.TrailingZeros64(^v&0x8080|0x800000)) & 31 // bit of the step, which ends here
		v &= 2<<last - 1
		rank += v&0x7f | v>>1&0x3f80 | v>>2&0x3fc000
		times := uint64(bits.OnesCount64(uint64(binary.LittleEndian.Uint32(said[bit>>3:])) >> (bit & 7) & full))
		if rank >= uint64(len(pens)) {
			return 0, 0, false
		}
		pen := uint64(pens[rank])
		if pen >= uint64(len(list)) {
			return 0, 0, false
		}
		list[pen] = uint16(number | times)
		pens[rank] = uint32(pen + 1)
		length += halvesOf[times&mostTimes]
		rank++
		at += uint(last>>3) + 1
		bit += wordings
	}
	return at, length, true
}

const (
	longestStep = 3 // bytes
	maxWide     = 4 // bytes that are read at a time
)

// wide makes b at least n bytes long, by what stands behind it if it can: that is
// read, but never asked for.
func wide(b []byte, n int) []byte {
	switch {
	case n <= len(b):
		return b
	case n <= cap(b):
		return b[:n]
	}
	return append(b, make([]byte, n-len(b))...)
}

// addMore files what few bags have: terms of entities, and terms said again.
func (w *inverter) addMore(b *bag, number uint16, c cursor) (length uint, ok bool) {
	full, rank := full(b.wordings), uint64(0)
	for n := c.count(); n > 0; n-- {
		if rank += c.uint(); !w.write(rank, number) {
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
		posting := &w.list[w.pens[w.ranks[i]]-1]
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
