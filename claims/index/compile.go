package index

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"math"
	"slices"

	"claimlight/claims/record"
	"claimlight/claims/term"
)

// A record is filed under the terms of its claim and title, which weigh alike
// (measured: one bag of both beats either alone, and any other ratio), and
// more faintly under what only its variants and entities say: they are there
// to be found by, not to make a much-worded record long or loud.
const (
	fullWeight  = 4 // quarters of a term, for each time the claim or title says it
	faintWeight = 2 // quarters, once, for a term of variants and entities only
)

// maxRecords keeps record numbers and offsets well inside 32 bits.
const maxRecords = 1 << 24

// Compile writes records as a data file. The same records give the same bytes.
// Two records of one id, or an alias that another record has, are an error.
func Compile(records []record.Record) ([]byte, error) {
	if len(records) > maxRecords {
		return nil, fmt.Errorf("%d records are more than a data file holds (%d)", len(records), maxRecords)
	}
	ids, err := identify(records)
	if err != nil {
		return nil, err
	}
	enc, bags := newEncoder(), newBagger()
	for i := range records {
		enc.record(&records[i])
		bags.add(i, &records[i])
	}
	stats := encodeStats(enc, records)
	var sections [sectionCount][]byte
	sections[secStrings] = enc.strings.bytes()
	sections[secRecords] = enc.records.bytes()
	sections[secIDs] = ids
	sections[secStats] = stats
	bags.write(&sections)
	return assemble(sections, len(records), len(bags.terms), len(enc.number), bags.total)
}

// identify checks the ids and writes the table by which they are found.
func identify(records []record.Record) ([]byte, error) {
	var (
		owner = make(map[string]int, len(records))
		errs  []error
		names []named
	)
	for i := range records {
		if len(records[i].Aliases) > maxAliases {
			errs = append(errs, fmt.Errorf("record %d: %d aliases are more than a record may have (%d)", i+1, len(records[i].Aliases), maxAliases))
			continue
		}
		for k, id := range append([]string{records[i].ID}, records[i].Aliases...) {
			if first, ok := owner[id]; ok {
				errs = append(errs, fmt.Errorf("record %d: id %q is taken by record %d", i+1, id, first+1))
				continue
			}
			owner[id] = i
			names = append(names, named{id, name(k)<<aliasShift | name(i)})
		}
	}
	slices.SortFunc(names, func(a, b named) int { return compareStrings(a.id, b.id) })
	out := make([]byte, 0, 4*len(names))
	for _, n := range names {
		out = binary.LittleEndian.AppendUint32(out, uint32(n.of))
	}
	return out, errors.Join(errs...)
}

func assemble(sections [sectionCount][]byte, records, terms, strings, total int) ([]byte, error) {
	size := headerSize
	for _, s := range sections {
		size += len(s)
	}
	if size > math.MaxInt32 {
		return nil, fmt.Errorf("the data file would have %d bytes, more than its offsets hold", size)
	}
	out := make([]byte, headerSize, size)
	le := binary.LittleEndian
	copy(out, magic)
	le.PutUint32(out[8:], formatVersion)
	le.PutUint64(out[16:], uint64(size))
	hash := fnv.New64a()
	hash.Write(sections[secStrings])
	hash.Write(sections[secRecords])
	le.PutUint64(out[24:], hash.Sum64())
	for i, v := range []int{records, terms, strings, total} {
		le.PutUint32(out[32+4*i:], uint32(v))
	}
	for i, s := range sections {
		le.PutUint32(out[sectionTable+8*i:], uint32(len(out)))
		le.PutUint32(out[sectionTable+8*i+4:], uint32(len(s)))
		out = append(out, s...)
	}
	le.PutUint32(out[12:], checksum(out))
	return out, nil
}

// posting is one record in the list of a term.
type posting struct{ record, weight uint32 }

// bagger collects the terms of the records.
type bagger struct {
	number   map[string]uint32 // term -> number in order of first sight
	terms    []string
	postings [][]posting // by that number
	wordings [][][]uint32
	lengths  []byte
	total    int // of all lengths, in quarters
	scratch  []term.Term
	weights  map[uint32]uint32
}

func newBagger() *bagger {
	return &bagger{number: map[string]uint32{}, weights: map[uint32]uint32{}}
}

func (b *bagger) add(i int, r *record.Record) {
	clear(b.weights)
	texts := append(r.Wordings(), r.Title)
	wordings := make([][]uint32, 0, len(texts))
	for k, text := range texts {
		full := k == 0 || k == len(texts)-1
		wordings = append(wordings, b.text(text, full))
	}
	b.wordings = append(b.wordings, wordings)
	for _, e := range r.Entities {
		b.text(e, false)
	}
	length := 0
	for t, w := range b.weights {
		b.postings[t] = append(b.postings[t], posting{uint32(i), max(w, faintWeight)})
		length += int(max(w, faintWeight))
	}
	b.lengths = binary.LittleEndian.AppendUint16(b.lengths, uint16(min(length, math.MaxUint16)))
	b.total += min(length, math.MaxUint16)
}

// text returns the terms of a text and counts them into the weights, those of
// a faint text with weight 0.
func (b *bagger) text(text string, full bool) []uint32 {
	b.scratch = term.Append(b.scratch[:0], text)
	out := make([]uint32, len(b.scratch))
	for i, t := range b.scratch {
		n, ok := b.number[t.Text]
		if !ok {
			n = uint32(len(b.terms))
			b.number[t.Text] = n
			b.terms = append(b.terms, t.Text)
			b.postings = append(b.postings, nil)
		}
		out[i] = n
		w := b.weights[n]
		if full {
			w += fullWeight
		}
		b.weights[n] = w
	}
	return out
}

// write fills the sections of terms, postings, lengths and wordings, terms
// renumbered in alphabetical order.
func (b *bagger) write(sections *[sectionCount][]byte) {
	order := make([]uint32, len(b.terms))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(x, y uint32) int { return compareStrings(b.terms[x], b.terms[y]) })
	final := make([]uint32, len(order))
	sorted := make([]string, len(order))
	var terms, postings, wordings tableWriter
	for n, old := range order {
		final[old] = uint32(n)
		sorted[n] = b.terms[old]
		terms.body = append(terms.body, b.terms[old]...)
		terms.end()
		writePostings(&postings, b.postings[old])
	}
	for _, texts := range b.wordings {
		wordings.body = binary.AppendUvarint(wordings.body, uint64(len(texts)))
		for _, text := range texts {
			wordings.body = binary.AppendUvarint(wordings.body, uint64(len(text)))
			for _, t := range text {
				wordings.body = binary.AppendUvarint(wordings.body, uint64(final[t]))
			}
		}
		wordings.end()
	}
	sections[secTerms] = terms.bytes()
	sections[secPostings] = postings.bytes()
	sections[secLengths] = b.lengths
	sections[secWordings] = wordings.bytes()
	sections[secNeighbours] = encodeNeighbours(sorted)
}

func writePostings(w *tableWriter, list []posting) {
	w.body = binary.AppendUvarint(w.body, uint64(len(list)))
	last := uint32(0)
	for _, p := range list {
		step := uint64(p.record-last) << 1
		last = p.record
		if p.weight == fullWeight {
			w.body = binary.AppendUvarint(w.body, step)
			continue
		}
		w.body = binary.AppendUvarint(w.body, step|1)
		w.body = binary.AppendUvarint(w.body, uint64(p.weight))
	}
	w.end()
}

func compareStrings(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
