package index

import (
	"encoding/binary"
	"slices"

	"claimlight/claims/record"
)

// Count is how many records share a name.
type Count struct {
	Name    string
	Records int
}

// Stats describes what the data file covers. The lists are in order of count,
// greatest first, then of name; dates are as records write them, "" where no
// record has one.
type Stats struct {
	Records        int
	Publishers     []Count
	Verdicts       []Count
	Languages      []Count // a record without a language counts as "en"
	Topics         []Count
	Oldest, Newest string // by date of publication
}

// Stats counts what the data file holds; it was counted on compiling.
func (x *Index) Stats() Stats {
	c := cursor(x.stats)
	name := func() string { return string(x.strings.item(int(c.uint() & (1<<31 - 1)))) }
	counts := func() []Count {
		n := c.count()
		list := make([]Count, n)
		for i := range list {
			list[i] = Count{name(), int(c.uint() & (1<<31 - 1))}
		}
		return list
	}
	return Stats{Records: x.n, Oldest: name(), Newest: name(),
		Publishers: counts(), Verdicts: counts(), Languages: counts(), Topics: counts()}
}

// encodeStats writes: name oldest, name newest, then the four lists, each as
// varint count and per entry its name and varint number of records.
func encodeStats(e *encoder, records []record.Record) []byte {
	var oldest, newest string
	var publishers, verdicts, languages, topics tally
	for i := range records {
		r := &records[i]
		if d := r.Published; d != "" {
			if oldest == "" || d < oldest {
				oldest = d
			}
			newest = max(newest, d)
		}
		publishers.add(r.Publisher)
		verdicts.add(string(r.Verdict))
		language := r.Language
		if language == "" {
			language = "en"
		}
		languages.add(language)
		for _, t := range r.Topics {
			topics.add(t)
		}
	}
	out := binary.AppendUvarint(nil, e.intern(oldest))
	out = binary.AppendUvarint(out, e.intern(newest))
	for _, t := range []tally{publishers, verdicts, languages, topics} {
		list := t.sorted()
		out = binary.AppendUvarint(out, uint64(len(list)))
		for _, c := range list {
			out = binary.AppendUvarint(out, e.intern(c.Name))
			out = binary.AppendUvarint(out, uint64(c.Records))
		}
	}
	return out
}

type tally map[string]int

func (t *tally) add(name string) {
	if name == "" {
		return
	}
	if *t == nil {
		*t = tally{}
	}
	(*t)[name]++
}

func (t tally) sorted() []Count {
	list := make([]Count, 0, len(t))
	for name, n := range t {
		list = append(list, Count{name, n})
	}
	slices.SortFunc(list, func(a, b Count) int {
		if a.Records != b.Records {
			return b.Records - a.Records
		}
		return compareStrings(a.Name, b.Name)
	})
	return list
}
