package match

import (
	"slices"
	"strconv"
	"strings"

	"claimlight/claims/figure"
	"claimlight/claims/record"
)

// Entry is a record made ready for the gate. Its wordings are read when they
// are first compared: most records that retrieval finds are looked at in one.
type Entry struct {
	Record     record.Record
	wordings   []string     // the claim first
	profiles   []*Profile   // of wordings; nil until asked for
	rest       *Profile     // title, summary, entities and place: what else the record speaks of
	all        *finder      // of all these
	vocabulary []vocabulary // of wordings
	page       []pageFigure
	places     []string // that the claim or the rest names
}

// NewEntry reads a record.
func NewEntry(r record.Record) *Entry {
	e := &Entry{Record: r, wordings: r.Wordings()}
	e.profiles = make([]*Profile, len(e.wordings))
	e.rest = NewProfile(strings.Join([]string{r.Title, r.Summary, strings.Join(r.Entities, ", "), r.Place, r.Claimant}, ". "))
	e.all = newFinder(e.rest.Terms, e.rest.ids)
	for _, w := range e.wordings {
		v := newVocabulary(w)
		e.all.add(v.terms, v.ids)
		e.vocabulary = append(e.vocabulary, v)
	}
	e.readSupport()
	for _, p := range []*Profile{e.wording(0), e.rest} {
		for _, n := range p.Names {
			if n.Place != "" && !slices.Contains(e.places, n.Place) {
				e.places = append(e.places, n.Place)
			}
		}
	}
	for _, f := range r.Figures {
		e.page = append(e.page, pageFigure{
			figure: figure.Parse(f.What, f.Value, f.Unit),
			text:   withUnit(f.Value, f.Unit),
			what:   f.What,
			period: f.Period,
		})
	}
	return e
}

// wording is wording i, read once.
func (e *Entry) wording(i int) *Profile {
	if e.profiles[i] == nil {
		e.profiles[i] = NewProfile(e.wordings[i])
	}
	return e.profiles[i]
}

// withUnit writes a value for people: "22.3%", "54095 people".
func withUnit(value float64, unit string) string {
	number := strconv.FormatFloat(value, 'f', -1, 64)
	switch unit {
	case "":
		return number
	case "%":
		return number + unit
	}
	return number + " " + unit
}

// speaksOf tells whether the record names a place, or one that it lies in or
// that lies in it.
func (e *Entry) speaksOf(place string) bool {
	return slices.ContainsFunc(e.places, func(p string) bool { return !apart(p, place) })
}

// twinSaid is the share of each claim that the other must say for the two to
// be twins.
const twinSaid = 0.6

// Twins tells whether two records make the same claim, as far as words tell:
// for retrieval they are no rivals.
func (e *Entry) Twins(o *Entry) bool {
	a := align(e.wording(0), o.wording(0))
	there, _ := coverage(a.wording, a.found)
	back, _ := coverage(a.sentence, a.used)
	return there >= twinSaid && back >= twinSaid
}
