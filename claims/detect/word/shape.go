package word

import "bytes"

// Shape hashes: words outside the closed classes are told apart only by their ending and capital.
var (
	shapeName    = Hash("<Name>")
	shapeAcronym = Hash("<ABC>")
	shapeOther   = Hash("<x>")
	shapeEnds    = [...]struct {
		end  string
		hash uint32
	}{
		{"ing", Hash("<ing>")}, {"ed", Hash("<ed>")}, {"ly", Hash("<ly>")}, {"est", Hash("<est>")},
		{"tion", Hash("<tion>")}, {"sion", Hash("<tion>")}, {"ment", Hash("<tion>")}, {"ness", Hash("<tion>")},
		{"ity", Hash("<tion>")}, {"able", Hash("<able>")}, {"ible", Hash("<able>")}, {"ful", Hash("<able>")},
		{"ous", Hash("<able>")}, {"ive", Hash("<able>")}, {"al", Hash("<able>")}, {"ic", Hash("<able>")},
		{"er", Hash("<er>")}, {"or", Hash("<er>")}, {"s", Hash("<s>")},
	}
)

// classShape lists the classes that name a word's shape before its ending does, most telling first.
var classShape = [...]Class{Feeling, Judging, Opine, Say, Report, Event, Rise, Fall, Superlative, Compare, Vague, Month, Weekday, Body, Person, Past, Present}

func shape(folded []byte, w Word) uint32 {
	if w.Class.Has(Function) {
		return w.Hash
	}
	for i, c := range classShape {
		if w.Class.Has(c) {
			return seed ^ uint32(i+1)*prime
		}
	}
	switch {
	case w.Class.Has(Acronym):
		return shapeAcronym
	case w.Class.Has(Capital) && w.Start > 0:
		return shapeName
	}
	for _, e := range shapeEnds {
		if len(folded) > len(e.end)+2 && bytes.HasSuffix(folded, []byte(e.end)) {
			return e.hash
		}
	}
	return shapeOther
}

// endings adds the classes that a word's ending suggests where the lexicon is silent.
func endings(folded []byte, c Class) Class {
	n := len(folded)
	switch {
	case n > 4 && bytes.HasSuffix(folded, []byte("ed")) && !c.Has(Noun):
		return Past
	case n > 5 && bytes.HasSuffix(folded, []byte("ing")) && !c.Has(Noun):
		return Ing
	case n > 5 && bytes.HasSuffix(folded, []byte("est")) && !noSuperlative[string(folded)]:
		return Superlative
	case n > 4 && bytes.HasSuffix(folded, []byte("n't")):
		return Negative
	case n > 3 && bytes.HasSuffix(folded, []byte("'ll")):
		return Future
	}
	return 0
}

// noSuperlative lists common words in -est that compare nothing.
var noSuperlative = map[string]bool{"interest": true, "forest": true, "protest": true, "request": true, "honest": true, "invest": true, "suggest": true, "harvest": true, "contest": true, "arrest": true, "modest": true, "digest": true, "unrest": true, "conquest": true, "tempest": true, "midwest": true, "northwest": true, "southwest": true, "earnest": true, "dishonest": true, "reinvest": true}
