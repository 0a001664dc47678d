package index

import (
	"encoding/binary"
	"hash/fnv"
	"sync"
	"sync/atomic"
)

// Joined files are searched as one set: what a hit is worth depends on how rare
// its words are among all records, and five records of a reader's own would
// hold rare words only. So everything that is counted is counted over all parts:
//
//   - Records are numbered through in the order of the parts, and so are terms:
//     one that several parts hold has a number in each, and goes by the first.
//   - The records that hold a term are counted when it is first met, and kept.
//     Joining walks over nothing.
//   - A word that any part knows is no misspelling, and one misspelt is taken
//     for the likeliest term of all parts.
//   - Neighbours are filed in a part for its own terms only: those of a term
//     that the part lacks come from the lexicon (bridge.go).
//
// Join(a, b) finds what the file of a's and b's records would find, in the same
// order, with the same scores to the last bit: TestJoinedIsOne holds it to that.

// part is one file of an Index, and where its records and terms are numbered from.
type part struct {
	*file
	firstRecord, firstTerm int
}

// Join returns an Index that searches all parts as one set; those of one that
// was joined itself count each. The parts share their bytes with it and stay
// usable.
func Join(parts ...*Index) *Index {
	if len(parts) == 1 {
		return parts[0]
	}
	var files []*file
	for _, x := range parts {
		for _, p := range x.parts {
			files = append(files, p.file)
		}
	}
	return view(files...)
}

func view(files ...*file) *Index {
	x := &Index{}
	for _, f := range files {
		x.parts = append(x.parts, part{f, x.n, x.terms})
		x.n += f.n
		x.terms += f.terms.len()
	}
	x.scratch.New = func() any { return &scratch{scores: make([]float32, x.n), touched: make([]int32, 0, x.n)} }
	return x
}

// Parts is the number of data files that are searched.
func (x *Index) Parts() int { return len(x.parts) }

// Part tells which of the files record i is from, counting from 0.
func (x *Index) Part(i int) int {
	k := len(x.parts) - 1
	for k > 0 && i < x.parts[k].firstRecord {
		k--
	}
	return k
}

// partOf is the part of a record that there is.
func (x *Index) partOf(record int) *part { return &x.parts[x.Part(record)] }

// partWith is the part of a term that there is.
func (x *Index) partWith(term int) *part {
	k := len(x.parts) - 1
	for k > 0 && term < x.parts[k].firstTerm {
		k--
	}
	return &x.parts[k]
}

// text is a term as it is written.
func (x *Index) text(term int) []byte {
	p := x.partWith(term)
	return p.terms.item(term - p.firstTerm)
}

// lookup returns the number of a term in the first part that holds it.
func (x *Index) lookup(t string) (int, bool) {
	for i := range x.parts {
		p := &x.parts[i]
		if n, ok := p.terms.lookup(t); ok {
			return p.firstTerm + n, true
		}
	}
	return 0, false
}

// counts remembers in how many records of all parts a term stands; 0 is not
// counted yet.
type counts struct {
	once sync.Once
	of   []atomic.Uint32 // by number of the term
}

// count is the number of records that hold a term.
func (x *Index) count(term int) int {
	if len(x.parts) == 1 {
		return int(x.parts[0].terms.counts[term])
	}
	x.counts.once.Do(func() { x.counts.of = make([]atomic.Uint32, x.terms) })
	n := int(x.counts.of[term].Load())
	if n == 0 {
		t := string(x.text(term))
		for i := range x.parts {
			if k, ok := x.parts[i].terms.lookup(t); ok {
				n += int(x.parts[i].terms.counts[k])
			}
		}
		x.counts.of[term].Store(uint32(n))
	}
	return n
}

// norm computes what every search needs: the length norm of BM25 by length.
func (x *Index) norm() {
	total, longest := 0.0, uint16(0)
	for i := range x.parts {
		total += x.parts[i].total
		longest = max(longest, x.parts[i].longest)
	}
	mean := max(total/max(float64(x.n), 1), 1)
	x.norms = make([]float32, int(longest)+1)
	for length := range x.norms {
		x.norms[length] = float32(k1 * (1 - b + float64(b*float64(length)/mean)))
	}
}

// hash is that of the file, or of the hashes of all files in their order.
func (x *Index) hash() uint64 {
	if len(x.parts) == 1 {
		return x.parts[0].hash
	}
	h := fnv.New64a()
	for i := range x.parts {
		h.Write(binary.LittleEndian.AppendUint64(nil, x.parts[i].hash))
	}
	return h.Sum64()
}
