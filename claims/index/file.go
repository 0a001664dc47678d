package index

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// file is one data file, read where it lies. Its records and terms are numbered
// from 0; what counts over several files is for Index to know.
type file struct {
	n                                                       int
	hash                                                    uint64
	total                                                   float64 // length of all records, in quarters of a term
	strings, records, terms, postings, wordings, neighbours table
	ids, lengths, stats                                     []byte
}

// What Open reports of a file that it cannot use.
var (
	ErrForeign   = errors.New("not a Claimlight data file")
	ErrTruncated = errors.New("data file is truncated")
	ErrVersion   = errors.New("data file is of another format version")
	ErrCorrupt   = errors.New("data file is corrupt")
)

func openFile(data []byte) (*file, error) {
	if err := check(data); err != nil {
		return nil, err
	}
	f := &file{n: int(u32(data, 32)), hash: binary.LittleEndian.Uint64(data[24:]), total: float64(u32(data, 44))}
	terms, strings := int(u32(data, 36)), int(u32(data, 40))
	var sections [sectionCount][]byte
	for i := range sections {
		from, size := uint64(u32(data, sectionTable+8*i)), uint64(u32(data, sectionTable+8*i+4))
		if from < headerSize || from+size > uint64(len(data)) {
			return nil, fmt.Errorf("%w: section %d lies outside the file", ErrCorrupt, i)
		}
		sections[i] = data[from : from+size]
	}
	tables := []struct {
		to      *table
		section int
		n       int
	}{{&f.strings, secStrings, strings}, {&f.records, secRecords, f.n}, {&f.terms, secTerms, terms},
		{&f.postings, secPostings, terms}, {&f.wordings, secWordings, f.n},
		{&f.neighbours, secNeighbours, terms}}
	for _, t := range tables {
		if err := t.to.open(sections[t.section], t.n); err != nil {
			return nil, err
		}
	}
	f.ids, f.lengths, f.stats = sections[secIDs], sections[secLengths], sections[secStats]
	if len(f.lengths) != 2*f.n || len(f.ids)%4 != 0 {
		return nil, fmt.Errorf("%w: a table has the wrong size", ErrCorrupt)
	}
	return f, nil
}

func (t *table) open(section []byte, n int) error {
	head := 4 * (uint64(n) + 1)
	if head > uint64(len(section)) {
		return fmt.Errorf("%w: a table has the wrong size", ErrCorrupt)
	}
	*t = table{section[:head], section[head:], n}
	return t.ordered()
}

// ordered refuses items that overlap: what is read of a file, all items together,
// is then no more than its bytes.
func (t *table) ordered() error {
	last := uint32(0)
	for offsets := t.offsets; len(offsets) >= 4; offsets = offsets[4:] {
		next := binary.LittleEndian.Uint32(offsets)
		if next < last {
			return fmt.Errorf("%w: a table is out of order", ErrCorrupt)
		}
		last = next
	}
	if uint64(last) > uint64(len(t.body)) {
		return fmt.Errorf("%w: a table has the wrong size", ErrCorrupt)
	}
	return nil
}

func check(data []byte) error {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return ErrForeign
	}
	if len(data) < headerSize {
		return fmt.Errorf("%w: %d bytes, at least %d expected", ErrTruncated, len(data), headerSize)
	}
	if v := u32(data, 8); v != formatVersion {
		return fmt.Errorf("%w: %d, this program reads %d", ErrVersion, v, formatVersion)
	}
	if size := binary.LittleEndian.Uint64(data[16:]); size > uint64(len(data)) {
		return fmt.Errorf("%w: %d bytes, %d expected", ErrTruncated, len(data), size)
	} else if size < uint64(len(data)) {
		return fmt.Errorf("%w: %d bytes, %d expected", ErrCorrupt, len(data), size)
	}
	if checksum(data) != u32(data, 12) {
		return fmt.Errorf("%w: its checksum differs", ErrCorrupt)
	}
	return nil
}

// lookup returns the number of a term by bisection.
func (f *file) lookup(t string) (int, bool) {
	i := f.lowest(t)
	return i, i < f.terms.n && string(f.terms.item(i)) == t
}

// lowest is the number of the first term that is not before t.
func (f *file) lowest(t string) int {
	lo, hi := 0, f.terms.n
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if string(f.terms.item(mid)) < t {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// count is the number of records that hold a term.
func (f *file) count(term int) int {
	c := cursor(f.postings.item(term))
	return c.count()
}
