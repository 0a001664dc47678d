package index

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// file is one data file, read where it lies. Its records and terms are numbered
// from 0; what counts over several files is for Index to know.
type file struct {
	n                           int
	hash                        uint64
	strings, ids, records, bags column
	words                       words
	names, stats                []byte
	terms                       dictionary
	postings                    postings
	neighbours                  neighbours
	lengths                     []uint16 // of each record's bag, in halves of a term
	longest                     uint16
	total                       float64 // of all lengths
}

// What Open reports of a file that it cannot use.
var (
	ErrForeign   = errors.New("not a Claimlight data file")
	ErrTruncated = errors.New("data file is truncated")
	ErrVersion   = errors.New("data file is of another format version")
	ErrCorrupt   = errors.New("data file is corrupt")

	errTable = fmt.Errorf("%w: a table has the wrong size", ErrCorrupt)
	errBag   = fmt.Errorf("%w: what a record says cannot be read", ErrCorrupt)
)

func openFile(data []byte) (*file, error) {
	if err := check(data); err != nil {
		return nil, err
	}
	f := &file{hash: binary.LittleEndian.Uint64(data[28:]), n: int(u32(data, 36))}
	terms, strings, words := int(u32(data, 40)), int(u32(data, 44)), int(u32(data, 48))
	var sections [sectionCount][]byte
	for i := range sections {
		from, size := uint64(u32(data, sectionTable+8*i)), uint64(u32(data, sectionTable+8*i+4))
		if from < headerSize || from+size > uint64(len(data)) {
			return nil, fmt.Errorf("%w: section %d lies outside the file", ErrCorrupt, i)
		}
		sections[i] = data[from : from+size]
	}
	f.names, f.stats = sections[secNames], sections[secStats]
	if len(f.names)%4 != 0 || f.n > maxRecords {
		return nil, errTable
	}
	var list column
	for _, c := range []struct {
		to      *column
		section int
		n       int
		marks   uint
	}{{&f.strings, secStrings, strings, closeMarks}, {&f.ids, secIDs, f.n, farMarks}, {&f.records, secRecords, f.n, farMarks},
		{&f.terms.column, secTerms, terms, closeMarks}, {&f.bags, secBags, f.n, farMarks}, {&list, secNeighbours, terms, farMarks}} {
		var err error
		if *c.to, err = openColumn(sections[c.section], c.n, c.marks); err != nil {
			return nil, err
		}
	}
	if err := f.words.open(sections[secWords], words); err != nil {
		return nil, err
	}
	if err := f.terms.open(sections[secCounts], f.n); err != nil {
		return nil, err
	}
	f.neighbours.open(list)
	return f, f.invert()
}

// Texts tells where in a data file the records lie, and the words they are written in,
// which no search reads: the bytes [from, to).
func Texts(data []byte) (from, to int, err error) {
	if err := check(data); err != nil {
		return 0, 0, err
	}
	at := sectionTable + 8*secWords
	return int(u32(data, at)), int(u32(data, at+8)) + int(u32(data, at+12)), nil
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
	if size := binary.LittleEndian.Uint64(data[20:]); size > uint64(len(data)) {
		return fmt.Errorf("%w: %d bytes, %d expected", ErrTruncated, len(data), size)
	} else if size < uint64(len(data)) {
		return fmt.Errorf("%w: %d bytes, %d expected", ErrCorrupt, len(data), size)
	}
	if checksum(data) != binary.LittleEndian.Uint64(data[12:]) {
		return fmt.Errorf("%w: its checksum differs", ErrCorrupt)
	}
	return nil
}
