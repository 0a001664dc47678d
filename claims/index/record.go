package index

import (
	"encoding/binary"
	"math"
	"slices"

	"claimlight/claims/record"
)

// A record in the file, in this order, zeros at the end left out ("string": varint length of the
// next text; "name": varint number of an interned string, so that what many records share
// is stored once; "…s": varint count, then that many):
//
//	varint  length of the texts in codes; the codes of all texts (words.go), in order
//	string  claim, summary, title, url, rating
//	strings variants
//	names   entities, topics
//	name    verdict, place, kind, claimant, claimed, publisher, published, language, licence
//	string  same_as
//	strings aliases
//	figures (string what, 8 bytes value, name unit, name period)

// encoder writes records and collects the interned strings in order of first use.
type encoder struct {
	vocabulary *vocabulary
	codes      []byte // of the texts of one record
	ids        columnWriter
	records    columnWriter
	strings    columnWriter
	kept       int // the end of what is not zero in the record that is being written
	number     map[string]uint64
}

func newEncoder(v *vocabulary) *encoder {
	e := &encoder{vocabulary: v, number: map[string]uint64{}}
	e.intern("")
	return e
}

func (e *encoder) record(r *record.Record) {
	e.ids.item(r.ID)
	e.texts(r)
	for _, s := range []string{r.Claim, r.Summary, r.Title, r.URL, r.Rating} {
		e.string(s)
	}
	e.list(r.Variants, e.string)
	e.list(r.Entities, e.name)
	e.list(r.Topics, e.name)
	for _, s := range []string{string(r.Verdict), r.Place, string(r.Kind), r.Claimant, r.Claimed,
		r.Publisher, r.Published, r.Language, r.Licence} {
		e.name(s)
	}
	e.string(r.SameAs)
	e.list(r.Aliases, e.string)
	e.uint(uint64(len(r.Figures)))
	for _, f := range r.Figures {
		e.string(f.What)
		e.append(binary.LittleEndian.AppendUint64(nil, math.Float64bits(f.Value))...)
		e.name(f.Unit)
		e.name(f.Period)
	}
	e.keep(len(r.Figures))
	e.records.body = e.records.body[:e.kept]
	e.records.end()
}

func (e *encoder) uint(v uint64) {
	e.records.body = binary.AppendUvarint(e.records.body, v)
	if v > 0 {
		e.kept = len(e.records.body)
	}
}

// textsOf is what a record says in its own words, in the order of the file.
func textsOf(r *record.Record) []string {
	all := slices.Concat([]string{r.Claim, r.Summary, r.Title, r.URL, r.Rating}, r.Variants, []string{r.SameAs}, r.Aliases)
	for _, f := range r.Figures {
		all = append(all, f.What)
	}
	return all
}

func (e *encoder) texts(r *record.Record) {
	e.codes = e.codes[:0]
	for _, text := range textsOf(r) {
		e.codes = e.vocabulary.append(e.codes, text)
	}
	e.uint(uint64(len(e.codes)))
	e.append(e.codes...)
}

// string writes the length of a text, whose codes are there already.
func (e *encoder) string(s string) { e.uint(uint64(len(s))) }

func (e *encoder) append(b ...byte) {
	if len(b) > 0 {
		e.records.body = append(e.records.body, b...)
		e.kept = len(e.records.body)
	}
}

func (e *encoder) name(s string) { e.uint(e.intern(s)) }

func (e *encoder) intern(s string) uint64 {
	n, ok := e.number[s]
	if !ok {
		n = uint64(len(e.number))
		e.number[s] = n
		e.strings.item(s)
	}
	return n
}

func (e *encoder) list(items []string, write func(string)) {
	e.uint(uint64(len(items)))
	for _, s := range items {
		write(s)
	}
	e.keep(len(items))
}

// keep keeps the zeros of n items, which are counted by their bytes.
func (e *encoder) keep(n int) {
	if n > 0 {
		e.kept = len(e.records.body)
	}
}

// decoder reads one record. Its texts share one copy of the bytes.
type decoder struct {
	cursor
	texts string // that are yet to be cut
	names names
}

// usualTexts is room for the texts of most records, in bytes.
const usualTexts = 2048

// record decodes record i; the zero Record where there is none.
func (f *file) record(i int) record.Record {
	if uint(i) >= uint(f.n) {
		return record.Record{}
	}
	d := decoder{cursor: f.records.item(i), names: f.readNames()}
	var room [usualTexts]byte
	d.texts = string(f.words.read(room[:0], d.take(d.count())))
	r := record.Record{ID: string(f.ids.item(i)), Claim: d.string(), Summary: d.string(), Title: d.string(), URL: d.string(), Rating: d.string()}
	r.Variants = d.list((*decoder).string)
	r.Entities = d.list((*decoder).name)
	r.Topics = d.list((*decoder).name)
	r.Verdict = record.Verdict(d.name())
	r.Place, r.Kind = d.name(), record.Kind(d.name())
	r.Claimant, r.Claimed = d.name(), d.name()
	r.Publisher, r.Published = d.name(), d.name()
	r.Language, r.Licence = d.name(), d.name()
	r.SameAs = d.string()
	r.Aliases = d.list((*decoder).string)
	r.Figures = d.figures()
	return r
}

func (d *decoder) string() string {
	n := min(d.uint(), uint64(len(d.texts)))
	s := d.texts[:n]
	d.texts = d.texts[n:]
	return s
}

func (d *decoder) name() string { return d.names.read(&d.cursor) }

// names reads interned strings. One takes a byte or two where it is said, however long
// it is: a forged file could say one without end. Ours say each once or twice, and
// short ones more often.
type names struct {
	strings *column
	room    int // bytes that may still be read
}

const (
	namesAgain = 16      // times all names of the file
	fewNames   = 1 << 20 // bytes
)

func (f *file) readNames() names { return names{&f.strings, fewNames + namesAgain*len(f.strings.body)} }

func (n *names) read(c *cursor) string {
	name := n.strings.item(int(c.uint() & math.MaxInt32))
	if n.room -= len(name); n.room < 0 {
		return ""
	}
	return string(name)
}

func (d *decoder) list(read func(*decoder) string) []string {
	n := d.count()
	if n == 0 {
		return nil
	}
	items := make([]string, n)
	for i := range items {
		items[i] = read(d)
	}
	return items
}

// leastFigure is how many bytes a figure takes at least.
const leastFigure = 11

func (d *decoder) figures() []record.Figure {
	n := min(d.count(), len(d.cursor)/leastFigure)
	if n == 0 {
		return nil
	}
	figures := make([]record.Figure, n)
	for i := range figures {
		figures[i].What = d.string()
		if bits := d.take(8); bits != nil {
			figures[i].Value = math.Float64frombits(binary.LittleEndian.Uint64(bits))
		}
		figures[i].Unit, figures[i].Period = d.name(), d.name()
	}
	return figures
}
