package match

import (
	"slices"
	"strconv"
	"strings"

	"claimlight/claims/figure"
	"claimlight/claims/record"
)

// Entry is a record made ready for the gate: each of its wordings read once.
type Entry struct {
	Record   record.Record
	wordings []*Profile // the claim first
	rest     *Profile   // title, summary, entities and place: what else the record speaks of
	all      *finder    // of all these
	page     []pageFigure
	places   []string // that any of these names
}

// NewEntry reads a record.
func NewEntry(r record.Record) *Entry {
	e := &Entry{Record: r}
	for _, w := range r.Wordings() {
		e.wordings = append(e.wordings, NewProfile(w))
	}
	e.rest = NewProfile(strings.Join([]string{r.Title, r.Summary, strings.Join(r.Entities, ", "), r.Place, r.Claimant}, ". "))
	texts := append(slices.Clone(e.wordings), e.rest)
	e.all = newFinder(texts...)
	for _, p := range texts {
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
	a := align(e.wordings[0], o.wordings[0])
	there, _ := coverage(a.wording, a.found)
	back, _ := coverage(a.sentence, a.used)
	return there >= twinSaid && back >= twinSaid
}
