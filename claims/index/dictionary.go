package index

import "encoding/binary"

// dictionary holds the terms of a file, numbered by the alphabet, and what is
// asked of very many of them at a time, beside one another.
type dictionary struct {
	column
	keys    []uint64 // the first eight bytes, so that they compare as the terms do
	letters []uint32 // the set of letters of each
	firsts  []uint16 // the gram each begins with; see grams.begins
	counts  []uint32 // in how many records each stands
	byRank  []uint32 // terms by that number, greatest first, then by the alphabet
}

// open reads the counts; none can be more than the number of records.
func (d *dictionary) open(counts []byte, records int) error {
	n := d.len()
	words := make([]uint32, 3*n)
	d.letters, d.counts, d.byRank = words[:n:n], words[n:2*n:2*n], words[2*n:]
	d.keys, d.firsts = make([]uint64, n), make([]uint16, n)
	c, all, most := cursor(counts), d.walk(), uint32(0)
	for i := range n {
		d.note(i, all.next())
		count := c.uint()
		if count == 0 || count > uint64(records) {
			return errTable
		}
		d.counts[i] = uint32(count)
		most = max(most, d.counts[i])
	}
	if len(c) > 0 {
		return errTable
	}
	d.rank(most)
	return nil
}

// note keeps what is asked of term i. It is a call of its own for what sums.add tells.
func (d *dictionary) note(i int, term []byte) {
	d.keys[i], d.letters[i], d.firsts[i] = key(term), letters(term), firstGram(term)
}

// rank sorts the terms by their counts, by counting those of each count.
func (d *dictionary) rank(most uint32) {
	next := make([]uint32, most+1) // by count: how many terms have a greater one
	for _, count := range d.counts {
		next[count]++
	}
	more := uint32(0)
	for count := most; count > 0; count-- {
		next[count], more = more, more+next[count]
	}
	for i, count := range d.counts {
		d.byRank[next[count]] = uint32(i)
		next[count]++
	}
}

// key is the head of a term as a number.
func key[T string | []byte](t T) uint64 {
	var head [8]byte
	copy(head[:], t)
	return binary.BigEndian.Uint64(head[:])
}

// lookup returns the number of a term by bisection.
func (d *dictionary) lookup(t string) (int, bool) {
	i := d.lowest(t)
	return i, i < d.len() && string(d.item(i)) == t
}

// lowest is the number of the first term that is not before t.
func (d *dictionary) lowest(t string) int {
	k, lo, hi := key(t), 0, len(d.keys)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if m := d.keys[mid]; m < k || m == k && string(d.item(mid)) < t {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
