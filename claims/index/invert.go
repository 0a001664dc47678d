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
	bags := f.bags.walk()
	for first := 0; first < f.n; first += blockLength {
		end := min(first+blockLength, f.n)
		if !w.addBlock(&bags, f.lengths[first:end]) {
			return errBag
		}
		if end < f.n {
			w.endBlock()
		}
	}
	f.total, f.longest = float64(w.total), w.longest
	return w.end(f)
}

// inverter writes all lists at a time.
type inverter struct {
	list  []uint16
	pens  []uint32 // where the next posting goes, by rank, so that those that write most lie close
	ranks []uint32

	total   int // of the lengths
	longest uint16
}

// mostRoom is how many postings the terms of a file may ask for, for each byte of its
// bags: one takes a byte at least, and most are common enough to hide the ends of
// the blocks.
const mostRoom = 8

// newInverter makes room for as many postings as each term has, and a nextBlock
// between any two blocks.
func newInverter(f *file) (*inverter, error) {
	n, breaks := f.terms.len(), max(f.n-1, 0)/blockLength
	starts, at, most := make([]uint32, n), uint64(0), min(mostRoom*uint64(len(f.bags.body)), math.MaxUint32)
	w := &inverter{pens: make([]uint32, n)}
	for rank, term := range f.terms.byRank {
		w.pens[rank], starts[term] = uint32(at), uint32(at)
		if at += uint64(f.terms.counts[term]) + uint64(breaks); at > most {
			return nil, errBag
		}
	}
	w.list = make([]uint16, at)
	f.postings = postings{starts, f.terms.counts, breaks, w.list}
	return w, nil
}

// addBlock files the records of the next bags, and writes how long each is.
func (w *inverter) addBlock(bags *walk, lengths []uint16) bool {
	for i := range lengths {
		length, ok := w.add(bags.next(), uint64(i)<<weightBits)
		if !ok {
			return false
		}
		lengths[i] = uint16(min(length, math.MaxUint16))
		w.longest = max(w.longest, lengths[i])
		w.total += int(lengths[i])
	}
	return true
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
	for i, pen := range w.pens {
		end := uint32(len(w.list))
		if i+1 < len(w.pens) {
			end = f.postings.starts[f.terms.byRank[i+1]]
		}
		if pen != end {
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
// gives its length in halves of a term. WebAssembly pays for every call and for every
// branch taken: all that most bags hold is read here, as wide as it can be, with
// no branches but those that guard a place.
func (w *inverter) add(item []byte, number uint64) (length uint, ok bool) {
	if len(item) < 2 {
		return 0, len(item) == 0
	}
	wordings, size, head := uint(item[0]), uint(item[1]), uint(2)
	if size >= 0x80 {
		v, n := binary.Uvarint(item[1:])
		if n <= 0 {
			return 0, false
		}
		size, head = uint(v), uint(1+n)
	}
	if wordings-1 >= maxWordings || size >= uint(len(item)) {
		return 0, false
	}
	at := head + (wordings*size+7)>>3
	b := wide(item, at+longestStep*size+maxWide)
	pens, list := w.pens, w.list
	full := uint64(full(int(wordings)))
	rank, bit := uint64(0), head<<3
	for range size {
		v := uint64(binary.LittleEndian.Uint32(b[at:]))
		last := uint64(bits.TrailingZeros64(^v&0x8080|0x800000)) & 31 // bit of the step, which ends here
		v &= 2<<last - 1
		rank += v&0x7f | v>>1&0x3f80 | v>>2&0x3fc000
		times := uint64(bits.OnesCount64(uint64(binary.LittleEndian.Uint32(b[bit>>3:])) >> (bit & 7) & full))
		if rank >= uint64(len(pens)) {
			return 0, false
		}
		pen := uint64(pens[rank])
		if pen >= uint64(len(list)) {
			return 0, false
		}
		list[pen] = uint16(number | times)
		pens[rank] = uint32(pen + 1)
		length += halvesOf[times&mostTimes]
		rank++
		at += uint(last>>3) + 1
		bit += wordings
	}
	if at >= uint(len(item)) {
		return length, at == uint(len(item))
	}
	more, ok := w.addMore(item, uint16(number), cursor(item[at:]))
	return length + more, ok
}

const (
	longestStep = 3 // bytes
	maxWide     = 4 // bytes that are read at a time
)

// wide makes b at least n bytes long, by what stands behind it if it can: that is
// read, but never asked for.
func wide(b []byte, n uint) []byte {
	if n <= uint(cap(b)) {
		return b[:cap(b)]
	}
	return append(b, make([]byte, n-uint(len(b)))...)
}

// addMore files what few bags have: terms of entities, and terms said again.
func (w *inverter) addMore(item []byte, number uint16, c cursor) (length uint, ok bool) {
	b := openBag(item)
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
