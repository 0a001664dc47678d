package index

import "encoding/binary"

// column is an opened section of n items of varying size. Where an item lies is noted
// for some of them only, and found from there: what is noted takes memory for every
// record and term.
type column struct {
	n             int
	marks         []mark // of each item whose number is a multiple of 1<<shift
	shift         uint
	lengths, body []byte
}

// mark is where the length of an item stands, and where its bytes begin.
type mark struct{ length, at uint32 }

// How far the marks of a column lie apart, as a power of two: where many items are
// asked for, and where few are.
const (
	closeMarks = 2
	farMarks   = 4
)

// openColumn adds up the lengths of n items. It sees to it that whatever reads them later
// finds each.
func openColumn(section []byte, n int, shift uint) (column, error) {
	if n > len(section) {
		return column{}, errTable
	}
	marks := make([]mark, 0, n>>shift+1)
	c, end := cursor(section), uint64(0)
	for first := 0; first < n; first += 1 << shift {
		marks = append(marks, mark{uint32(len(section) - len(c)), uint32(end)})
		sum, ok := c.sum(min(1<<shift, n-first), uint64(len(section)))
		if !ok {
			return column{}, errTable
		}
		end += sum
	}
	if end != uint64(len(c)) {
		return column{}, errTable
	}
	return column{n, marks, shift, section[:len(section)-len(c)], c}, nil
}

// sum reads n lengths and adds them up; none may be more than most.
func (c *cursor) sum(n int, most uint64) (sum uint64, ok bool) {
	b := *c
	for range n {
		if len(b) > 0 && b[0] < 0x80 { // as most are; a call would take as long again
			sum += uint64(b[0])
			b = b[1:]
			continue
		}
		length, size := binary.Uvarint(b)
		if size <= 0 || length > most {
			return 0, false
		}
		sum += length
		b = b[size:]
	}
	*c = b
	return sum, true
}

func (t *column) len() int { return t.n }

// item returns the bytes of item i, none where there is no such item.
func (t *column) item(i int) []byte {
	if uint(i) >= uint(t.n) {
		return nil
	}
	w := walk{t, t.marks[i>>t.shift]}
	for range i & (1<<t.shift - 1) {
		w.next()
	}
	return w.next()
}

// walk returns what gives the items one after the other.
func (t *column) walk() walk { return walk{of: t} }

type walk struct {
	of *column
	mark
}

// next returns the next item; there must be one.
func (w *walk) next() []byte {
	n, size := uint64(w.of.lengths[w.length]), 1
	if n >= 0x80 {
		n, size = binary.Uvarint(w.of.lengths[w.length:])
	}
	from := w.at
	w.at += uint32(n)
	w.length += uint32(size)
	return w.of.body[from:w.at]
}

// columnWriter collects the items of a column.
type columnWriter struct {
	lengths, body []byte
	last          int // where the item that is being written begins
}

func (w *columnWriter) end() {
	w.lengths = binary.AppendUvarint(w.lengths, uint64(len(w.body)-w.last))
	w.last = len(w.body)
}

// item writes one that is whole.
func (w *columnWriter) item(s string) {
	w.body = append(w.body, s...)
	w.end()
}

func (w *columnWriter) bytes() []byte { return append(w.lengths, w.body...) }
