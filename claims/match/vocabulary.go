package match

import (
	"claimlight/claims/lexicon"
	"claimlight/claims/term"
)

// vocabulary is the words of one wording.
type vocabulary struct {
	terms   []term.Term
	ids     []lexicon.ID
	support []float64 // of terms: how well the record's wordings say it, on average
}

// readVocabulary reads a record's wordings, and tells the words that its claim
// cannot do without from those that one wording happens to use: the others say
// them too, in some way.
func readVocabulary(wordings []string) []vocabulary {
	out := make([]vocabulary, len(wordings))
	finders := make([]*finder, len(wordings))
	for i, w := range wordings {
		v := &out[i]
		v.terms = term.Extract(w)
		v.ids = lookup(v.terms)
		finders[i] = newFinder(v.terms, v.ids)
	}
	for i := range out {
		v := &out[i]
		v.support = make([]float64, len(v.terms))
		for k, t := range v.terms {
			for _, f := range finders {
				_, said := f.find(t.Text, v.ids[k])
				v.support[k] += said / float64(len(finders))
			}
		}
	}
	return out
}
