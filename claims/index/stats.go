package index

import (
	"encoding/binary"
	"math"
	"slices"
	"sort"

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

// Stats counts what is searched.
func (x *Index) Stats() Stats {
	if len(x.parts) == 1 {
		return x.parts[0].counted()
	}
	var all Stats
	var publishers, verdicts, languages, topics tally
	for i := range x.parts {
		s := x.parts[i].counted()
		all.Records += s.Records
		all.spread(s.Oldest)
		all.spread(s.Newest)
		publishers.merge(s.Publishers)
		verdicts.merge(s.Verdicts)
		languages.merge(s.Languages)
		topics.merge(s.Topics)
	}
	all.Publishers, all.Verdicts = publishers.sorted(), verdicts.sorted()
	all.Languages, all.Topics = languages.sorted(), topics.sorted()
	return all
}

// spread takes a date of publication into the span from oldest to newest.
func (s *Stats) spread(date string) {
	if date != "" && (s.Oldest == "" || date < s.Oldest) {
		s.Oldest = date
	}
	s.Newest = max(s.Newest, date)
}

// counted reads what was counted on compiling.
func (f *file) counted() Stats {
	c, names := cursor(f.stats), f.readNames()
	name := func() string { return names.read(&c) }
	counts := func() []Count {
		n := c.count()
		list := make([]Count, n)
		for i := range list {
			list[i] = Count{name(), int(c.uint() & math.MaxInt32)}
		}
		return list
	}
	return Stats{Records: f.n, Oldest: name(), Newest: name(),
		Publishers: counts(), Verdicts: counts(), Languages: counts(), Topics: counts()}
}

// encodeStats writes: name oldest, name newest, then the four lists, each as
// varint count and per entry its name and varint number of records.
func encodeStats(e *encoder, records []record.Record) []byte {
	var dates Stats
	var publishers, verdicts, languages, topics tally
	for i := range records {
		r := &records[i]
		dates.spread(r.Published)
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
	out := binary.AppendUvarint(nil, e.intern(dates.Oldest))
	out = binary.AppendUvarint(out, e.intern(dates.Newest))
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

func (t *tally) add(name string) { t.count(name, 1) }

func (t *tally) merge(list []Count) {
	for _, c := range list {
		t.count(c.Name, c.Records)
	}
}

func (t *tally) count(name string, n int) {
	if name == "" {
		return
	}
	if *t == nil {
		*t = tally{}
	}
	(*t)[name] += n
}

// sorted gives the counts in their order. The names are few: a sort of the
// standard library would bring more to load than it saves time.
func (t tally) sorted() []Count {
	list := make([]Count, 0, len(t))
	for name, n := range t {
		at := sort.Search(len(list), func(i int) bool {
			return n > list[i].Records || n == list[i].Records && name < list[i].Name
		})
		list = slices.Insert(list, at, Count{name, n})
	}
	return list
}
