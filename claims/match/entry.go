package match

import (
	"slices"
	"strconv"
	"strings"

	"claimlight/claims/figure"
	"claimlight/claims/record"
	"claimlight/claims/term"
	"claimlight/claims/word"
)

// Entry is a record made ready for the gate. Its wordings are read in full when
// they are first compared: most records that retrieval finds are looked at in one.
type Entry struct {
	Record     record.Record
	profiles   []*Profile   // of the wordings, the claim first; nil until asked for
	vocabulary []vocabulary // of the wordings
	all        *finder      // of the wordings, title, summary, entities and place: all that the record speaks of
	places     []string     // that these name
	page       []pageFigure
}

// NewEntry reads a record.
func NewEntry(r record.Record) *Entry {
	wordings := r.Wordings()
	rest := strings.Join([]string{r.Claim, r.Title, r.Summary, strings.Join(r.Entities, ", "), r.Place, r.Claimant}, ". ")
	terms := term.Extract(rest)
	e := &Entry{Record: r, profiles: make([]*Profile, len(wordings)), all: newFinder(terms, lookup(terms))}
	e.vocabulary = readVocabulary(wordings)
	for _, v := range e.vocabulary {
		e.all.add(v.terms, v.ids)
	}
	words := word.Cut(rest)
	folded := fold(rest, words)
	for i := range words {
		if p := placeOf(rest, words, folded, i); p != "" && !slices.Contains(e.places, p) {
			e.places = append(e.places, p)
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
		e.profiles[i] = NewProfile(e.Record.Wordings()[i])
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
