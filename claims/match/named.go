package match

import (
	"slices"
	"strings"
)

// readNames looks for each whole name on the other side; a name is there when
// one of its words is: "Biden" says "Joe Biden". A place that the wording names
// is not missed where the sentence names none.
func (r *reading) readNames(context *Context, known []float64) {
	r.lacking, r.features[fNameMissing] = absent(r.wording, func(n Name) bool {
		return n.Place != "" && !r.sentence.placed || r.nameSaid(n) || context.names(n)
	})
	r.strange, r.features[fNameStrange] = absent(r.sentence, func(n Name) bool { return r.recordNames(n, known) })
}

// absent lists the whole names of p of which no word is there, as written, and
// gives their share.
func absent(p *Profile, there func(Name) bool) (names []string, missing float64) {
	wholes := 0
	for i := 0; i < len(p.Names); {
		first, found := i, false
		for ; i < len(p.Names) && p.Names[i].Whole == p.Names[first].Whole; i++ {
			found = found || there(p.Names[i])
		}
		wholes++
		if !found {
			names = append(names, p.Text[p.Names[first].Start:p.Names[i-1].End])
		}
	}
	return names, share(len(names), wholes)
}

func (r *reading) nameSaid(n Name) bool {
	if anySaid(r.wording, r.found, n) {
		return true
	}
	for _, s := range r.sentence.Names {
		if n.Place != "" && !apart(n.Place, s.Place) && s.Place != "" || alike(n.Term, n.id, s.Term, s.id) >= said {
			return true
		}
	}
	return false
}

// recordNames tells whether the record speaks of a name of the sentence.
func (r *reading) recordNames(n Name, known []float64) bool {
	return anySaid(r.sentence, known, n) || n.Place != "" && r.entry.speaksOf(n.Place)
}

// anySaid tells whether some term of a name of p is said, by the scores.
func anySaid(p *Profile, scores []float64, n Name) bool {
	first, last := p.termsIn(n.Start, n.End)
	return slices.ContainsFunc(scores[first:last], func(v float64) bool { return v >= said })
}

// readPlaces finds a clash: both sides name places, and some place of the
// sentence is apart from every place that the record names.
func (r *reading) readPlaces() {
	for _, s := range r.sentence.Names {
		if s.Place == "" {
			continue
		}
		clash := ""
		for _, w := range r.wording.Names {
			if w.Place == "" {
				continue
			}
			if !apart(s.Place, w.Place) {
				clash = ""
				break
			}
			clash = w.Place
		}
		if clash == "" && len(r.wording.Names) == 0 {
			clash = r.placeOfRecord(s.Place)
		}
		if clash != "" && !r.entry.speaksOf(s.Place) {
			r.places = [2]string{s.Place, clash}
			r.features[fPlaceClash] = 1
			return
		}
	}
}

// placeOfRecord is the record's place where it is apart from p, or "".
func (r *reading) placeOfRecord(p string) string {
	known, ok := places()[strings.ToLower(r.entry.Record.Place)]
	if !ok || !apart(known.name, p) {
		return ""
	}
	return known.name
}
