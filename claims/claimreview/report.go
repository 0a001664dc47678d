package claimreview

import (
	"cmp"
	"encoding/json"
	"slices"

	"claimlight/claims/record"
)

// The report keeps so many lines of each kind; the rest is counted.
const (
	maxLines   = 1000
	maxRatings = 2000 // distinct ratings that are kept apart
	maxCounted = 2000 // distinct names that are counted apart
)

// Report tells what became of everything that was read: Read = Accepted +
// Merged + Refused.
type Report struct {
	Read     int `json:"read"`
	Accepted int `json:"accepted"`
	Merged   int `json:"merged"`
	Refused  int `json:"refused"`

	Files          []FileReport         `json:"files"`
	Verdicts       Counts               `json:"verdicts"`   // of the accepted
	Publishers     Counts               `json:"publishers"` // of the accepted
	Mapped         Counts               `json:"mapped"`     // how verdicts were found, of all that were not refused
	Ratings        Ratings              `json:"ratings"`
	Scales         Lines[Scale]         `json:"scales"` // publishers whose numbers do not go with their words
	Reasons        Counts               `json:"reasons"`
	Refusals       Lines[Fault]         `json:"refusals"`
	Merges         Lines[Merge]         `json:"merges"`
	Contradictions Lines[Contradiction] `json:"contradictions"`
	NoteKinds      Counts               `json:"note_kinds"`
	Notes          Lines[Fault]         `json:"notes"`  // what was changed or left out of accepted records
	Others         Counts               `json:"others"` // things of other types, by type: they are no reviews
}

// FileReport is what became of one file.
type FileReport struct {
	Name     string `json:"name"`
	Format   Format `json:"format"` // auto: JSON or a page, each object by its fields
	Read     int    `json:"read"`
	Accepted int    `json:"accepted"`
	Merged   int    `json:"merged"`
	Refused  int    `json:"refused"`
}

// Fault is something wrong at a place.
type Fault struct {
	At     Position `json:"at"`
	Kind   string   `json:"kind"` // "no link", "date left out"
	Detail string   `json:"detail"`
}

// Rating is how one rating of a publisher was mapped.
type Rating struct {
	Publisher string         `json:"publisher"`
	Rating    string         `json:"rating"`
	Verdict   record.Verdict `json:"verdict"`
	How       string         `json:"how"`
	Count     int            `json:"count"`
	First     Position       `json:"first"`
}

// Lines keeps the first thousand of what may be many.
type Lines[T any] struct {
	First []T
	Total int
}

func (l *Lines[T]) add(x T) {
	if l.Total++; len(l.First) < maxLines {
		l.First = append(l.First, x)
	}
}

// MarshalJSON writes {"total": N, "first": [...]}.
func (l Lines[T]) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Total int `json:"total"`
		First []T `json:"first"`
	}{l.Total, append([]T{}, l.First...)})
}

// Counts counts names. Beyond two thousand, new ones count as "(others)".
type Counts map[string]int

func (c Counts) add(name string) {
	name = plain(name)
	if _, known := c[name]; !known && len(c) >= maxCounted {
		name = "(others)"
	}
	c[name]++
}

// Sorted returns the names, most frequent first.
func (c Counts) Sorted() []string {
	names := make([]string, 0, len(c))
	for name := range c {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(c[b]-c[a], cmp.Compare(a, b)) })
	return names
}

// Ratings counts ratings by publisher, words and outcome.
type Ratings struct {
	known map[ratingKey]*Rating
	rest  int // that were not kept apart
}

type ratingKey struct {
	publisher, rating string
	verdict           record.Verdict
	how               string
}

// Sorted returns the ratings, those that could not be mapped first, then the
// most frequent.
func (r Ratings) Sorted() []Rating {
	out := make([]Rating, 0, len(r.known))
	for _, x := range r.known {
		out = append(out, *x)
	}
	mapped := func(x Rating) int {
		if x.How == byNothing {
			return 0
		}
		return 1
	}
	slices.SortFunc(out, func(a, b Rating) int {
		return cmp.Or(mapped(a)-mapped(b), b.Count-a.Count, cmp.Compare(a.Publisher, b.Publisher),
			cmp.Compare(a.Rating, b.Rating), cmp.Compare(a.Verdict, b.Verdict), cmp.Compare(a.How, b.How))
	})
	return out
}

// Unmapped returns the ratings that could not be mapped.
func (r Ratings) Unmapped() []Rating {
	return slices.DeleteFunc(r.Sorted(), func(x Rating) bool { return x.How != byNothing })
}

// MarshalJSON writes the ratings sorted.
func (r Ratings) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Kept []Rating `json:"kept"`
		Rest int      `json:"rest"`
	}{r.Sorted(), r.rest})
}

func newReport() *Report {
	return &Report{Files: []FileReport{}, Verdicts: Counts{}, Publishers: Counts{}, Mapped: Counts{}, Reasons: Counts{}, NoteKinds: Counts{},
		Others: Counts{}, Ratings: Ratings{known: map[ratingKey]*Rating{}}}
}

// refuse counts something that is no review at all.
func (im *Importer) refuse(at Position, kind, detail string) {
	im.file.Read++
	im.report.Read++
	im.refused(at, kind, detail)
}

// refused counts a review that was read, and is refused.
func (im *Importer) refused(at Position, kind, detail string) {
	im.file.Refused++
	im.report.Refused++
	im.report.Reasons.add(kind)
	im.report.Refusals.add(Fault{at, kind, detail})
}

func (im *Importer) note(at Position, kind, detail string) {
	im.report.NoteKinds.add(kind)
	im.report.Notes.add(Fault{at, kind, detail})
}

// rated counts how a rating was mapped.
func (im *Importer) rated(d *draft, words string, v record.Verdict, how string) {
	im.report.Mapped.add(how)
	if how == byGiven {
		return
	}
	r := &im.report.Ratings
	key := ratingKey{plain(d.rec.Publisher), plain(words), v, how}
	if x := r.known[key]; x != nil {
		x.Count++
	} else if len(r.known) < maxRatings {
		r.known[key] = &Rating{key.publisher, key.rating, v, how, 1, d.at}
	} else {
		r.rest++
	}
}
