package match

import (
	"claimlight/claims/lexicon"
	"claimlight/claims/term"
)

// vocabulary is the words of one wording.
type vocabulary struct {
	terms   []term.Term
	ids     []lexicon.ID
	support []float64 // of terms: how well the record's other wordings say it, on average
	finder  *finder
}

func newVocabulary(wording string) vocabulary {
	v := vocabulary{terms: term.Extract(wording)}
	v.ids = lookup(v.terms)
	v.finder = newFinder(v.terms, v.ids)
	return v
}

// readSupport tells the words that a claim cannot do without from those that
// one wording happens to use: the others say them too, in some way.
func (e *Entry) readSupport() {
	for i := range e.vocabulary {
		v := &e.vocabulary[i]
		v.support = make([]float64, len(v.terms))
		for k, t := range v.terms {
			sum := 0.0
			for j := range e.vocabulary {
				if j != i {
					_, s := e.vocabulary[j].finder.find(t.Text, v.ids[k])
					sum += s
				}
			}
			v.support[k] = (sum + 1) / float64(len(e.vocabulary))
		}
	}
}
