package match

import (
	"strings"

	"claimlight/claims/figure"
	"claimlight/claims/lexicon"
)

// alignment sets a sentence beside one wording of a record, word by word.
type alignment struct {
	sentence, wording *Profile
	found             []float64 // of the wording's terms: how well the sentence says it, 0..1
	used              []float64 // of the sentence's terms: how well the wording says it, 0..1
	partner           []int     // of the wording's terms: the sentence's term that says it, or -1
}

// How well a stand-in says a term.
const (
	byConcept  = 0.9 // another phrase for the same thing
	bySpelling = 0.8 // a variant of a name: Zelensky, Zelenskyy; Nigeria, Nigerians
)

// align finds, for each term on either side, the term on the other side that
// says it best.
func align(sentence, wording *Profile) *alignment {
	a := &alignment{sentence: sentence, wording: wording,
		found: make([]float64, len(wording.Terms)), used: make([]float64, len(sentence.Terms)), partner: make([]int, len(wording.Terms))}
	for i, w := range wording.Terms {
		a.partner[i], a.found[i] = sentence.finder.find(w.Text, wording.ids[i])
	}
	for j, s := range sentence.Terms {
		_, a.used[j] = wording.finder.find(s.Text, sentence.ids[j])
	}
	a.alignConcepts()
	a.alignPlaces()
	return a
}

// alike tells how well one term says another.
func alike(a string, aID lexicon.ID, b string, bID lexicon.ID) float64 {
	switch {
	case aID != lexicon.Unknown && bID != lexicon.Unknown:
		return lexicon.Similar(aID, bID)
	case a == b:
		return 1
	case aID == lexicon.Unknown && bID == lexicon.Unknown && spelledAlike(a, b):
		return bySpelling
	}
	return 0
}

// wordsAlike is alike for terms that are not looked up yet.
func wordsAlike(a, b string) float64 {
	return alike(a, lexicon.Lookup(a), b, lexicon.Lookup(b))
}

// nameStem is how many letters two spellings of a name share at the least.
const nameStem = 5

// spelledAlike tells whether one name is the other with another ending, of no
// more than three letters.
func spelledAlike(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= nameStem && len(b)-len(a) <= 3 && strings.HasPrefix(b, a)
}

// alignConcepts lets a phrase say another phrase that names the same thing.
func (a *alignment) alignConcepts() {
	for _, w := range a.wording.concepts {
		for _, s := range a.sentence.concepts {
			if w.number != s.number {
				continue
			}
			a.say(w.start, w.end, byConcept, raise(a.used, a.sentence, s.start, s.end, byConcept))
		}
	}
}

// alignPlaces lets one name of a place say another: "Washington", "the US".
func (a *alignment) alignPlaces() {
	for _, w := range a.wording.Names {
		for _, s := range a.sentence.Names {
			if w.Place == "" || w.Place != s.Place {
				continue
			}
			a.say(w.Start, w.End, byConcept, raise(a.used, a.sentence, s.Start, s.End, byConcept))
		}
	}
}

// byFigure is how well a figure says another one of the same thing that it
// differs from: the claim is said, with another number.
const byFigure = 0.7

// alignFigures lets figures that were paired say one another, however they are
// written: "fourteen million", "14m".
func (r *reading) alignFigures() {
	for _, p := range r.figures.pairs {
		if p.page {
			continue
		}
		v := byFigure
		if agreed(p) {
			v = 1
		}
		r.say(p.Record.Start, p.Record.End, v, raise(r.used, r.sentence, p.Article.Start, p.Article.End, v))
	}
}

// alignPeriods lets periods that meet say one another: "this year", "2025/26".
func (r *reading) alignPeriods() {
	for _, w := range r.wording.Periods {
		for _, s := range r.sentence.Periods {
			if figure.Overlap(s, w) {
				r.say(w.Start, w.End, byConcept, raise(r.used, r.sentence, s.Start, s.End, byConcept))
			}
		}
	}
}

// raise lifts the scores of p's terms within [start, end) to at least v and
// returns the first of them, or -1.
func raise(scores []float64, p *Profile, start, end int, v float64) int {
	first, last := p.termsIn(start, end)
	if first == last {
		return -1
	}
	for j := first; j < last; j++ {
		scores[j] = max(scores[j], v)
	}
	return first
}

// say marks the wording's terms within [start, end) as said by term j of the
// sentence, at least as well as v.
func (a *alignment) say(start, end int, v float64, j int) {
	first, last := a.wording.termsIn(start, end)
	for i := first; i < last; i++ {
		if a.found[i] < v {
			a.found[i], a.partner[i] = v, j
		}
	}
}

// coverage is the share of p's weight that the other side says, and the
// weight itself.
func coverage(p *Profile, scores []float64) (share, sum float64) {
	var t tally
	for i, v := range scores {
		t.add(p.Weights[i], v)
	}
	if t.all == 0 {
		return 0, 0
	}
	return t.share(), t.said
}
