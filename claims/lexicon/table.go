package lexicon

import "encoding/binary"

// decode reads the terms of the table that Encode wrote.
func decode(b []byte) *lexicon {
	r := reader{b}
	n := r.uint()
	l := &lexicon{number: make(map[string]int32, n), rarity: make([]uint8, n)}
	var prev []byte
	for i := range n {
		prev = append(prev[:r.uint()], r.take(r.uint())...)
		l.number[string(prev)] = int32(i)
		l.rarity[i] = r.take(1)[0]
	}
	l.rest = r
	return l
}

// links reads the links, each of which stands once in the table, and files them
// under both of their terms: those to earlier terms first, so that each list
// rises.
func (t *lexicon) links() *linked {
	r, n, l := t.rest, len(t.rarity), &linked{}
	l.first = make([]int32, n+2)
	each(r, n, func(a, b int, _ uint8) {
		l.first[a+2]++
		l.first[b+2]++
	})
	for i := range n {
		l.first[i+2] += l.first[i+1]
	}
	l.to = make([]int32, l.first[n+1])
	l.class = make([]uint8, l.first[n+1])
	file := func(a, b int, class uint8) {
		at := l.first[a+1]
		l.to[at], l.class[at] = int32(b), class
		l.first[a+1]++
	}
	each(r, n, func(a, b int, class uint8) { file(b, a, class) })
	each(r, n, func(a, b int, class uint8) { file(a, b, class) })
	l.first = l.first[:n+1]
	return l
}

// each calls do with every link of the table, in order.
func each(r reader, n int, do func(a, b int, class uint8)) {
	for a := range n {
		b := a
		for range r.uint() {
			v := r.uint()
			b += v / nClasses
			do(a, b, uint8(v%nClasses))
		}
	}
}

type reader struct{ b []byte }

func (r *reader) uint() int {
	v, n := binary.Uvarint(r.b)
	r.b = r.b[n:]
	return int(v)
}

func (r *reader) take(n int) []byte {
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

// Entry is one term of the table, for the builder. Links name terms by number;
// each pair stands once, at the term with the lower number.
type Entry struct {
	Term   string
	Rarity uint8
	Links  []Link // by rising To
}

// Link ties an entry to a later one.
type Link struct {
	To    int
	Class uint8
}

// Encode writes the table. Entries stand in byte order of their terms.
func Encode(entries []Entry) []byte {
	b := binary.AppendUvarint(nil, uint64(len(entries)))
	prev := ""
	for _, e := range entries {
		p := sharedPrefix(prev, e.Term)
		b = binary.AppendUvarint(b, uint64(p))
		b = binary.AppendUvarint(b, uint64(len(e.Term)-p))
		b = append(b, e.Term[p:]...)
		b = append(b, e.Rarity)
		prev = e.Term
	}
	for i, e := range entries {
		b = binary.AppendUvarint(b, uint64(len(e.Links)))
		at := i
		for _, l := range e.Links {
			b = binary.AppendUvarint(b, uint64((l.To-at)*nClasses)+uint64(l.Class))
			at = l.To
		}
	}
	return b
}

func sharedPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
