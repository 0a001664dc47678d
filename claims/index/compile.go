package index

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"math"
	"slices"

	"claimlight/claims/record"
)

// Limits that keep numbers and offsets well inside 32 bits.
const (
	maxRecords = 1 << 24
	maxTerms   = 1 << 21
)

// Compile writes records as a data file. The same records give the same bytes.
// Two records of one id, or an alias that another record has, are an error.
func Compile(records []record.Record) ([]byte, error) {
	if len(records) > maxRecords {
		return nil, fmt.Errorf("%d records are more than a data file holds (%d)", len(records), maxRecords)
	}
	names, err := identify(records)
	if err != nil {
		return nil, err
	}
	enc, bags := newEncoder(newVocabulary(records)), newBagger()
	for i := range records {
		enc.record(&records[i])
		bags.add(&records[i])
	}
	stats := encodeStats(enc, records)
	var sections [sectionCount][]byte
	sections[secStrings] = enc.strings.bytes()
	sections[secIDs] = enc.ids.bytes()
	sections[secWords] = enc.vocabulary.bytes()
	sections[secRecords] = enc.records.bytes()
	sections[secNames] = names
	sections[secStats] = stats
	if len(bags.terms) > maxTerms {
		return nil, fmt.Errorf("%d different words are more than a data file holds (%d)", len(bags.terms), maxTerms)
	}
	bags.write(&sections)
	return assemble(sections, len(records), len(bags.terms), len(enc.number), len(enc.vocabulary.words))
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

func assemble(sections [sectionCount][]byte, records, terms, strings, words int) ([]byte, error) {
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
	le.PutUint64(out[20:], uint64(size))
	hash := fnv.New64a()
	for _, s := range []int{secStrings, secIDs, secWords, secRecords} {
		hash.Write(sections[s])
	}
	le.PutUint64(out[28:], hash.Sum64())
	for i, v := range []int{records, terms, strings, words} {
		le.PutUint32(out[36+4*i:], uint32(v))
	}
	for i, s := range sections {
		le.PutUint32(out[sectionTable+8*i:], uint32(len(out)))
		le.PutUint32(out[sectionTable+8*i+4:], uint32(len(s)))
		out = append(out, s...)
	}
	le.PutUint64(out[12:], checksum(out))
	return out, nil
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
