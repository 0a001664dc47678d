package match

import (
	"math"

	"claimlight/claims/figure"
)

// Gate compares a sentence with one record and tells how they stand to one
// another. ok is false where they have too little in common even to be shown
// as related.
func Gate(s *Sentence, context *Context, e *Entry, hit Hit) (m Match, ok bool) {
	r := best(s, context, e, hit)
	strength := r.strength()
	if strength < relatedFrom {
		return Match{}, false
	}
	r.figures.quote(r.sentence.Text, r.wording.Text)
	m = Match{Strength: strength, Wording: r.wording.Text, Denial: r.wording.Stance.Disputed, Figures: r.figures.pairs}
	for i := range m.Figures {
		m.Figures[i].Article.Start += r.start
		m.Figures[i].Article.End += r.start
	}
	m.Relation = r.relation(strength)
	m.Reasons = r.reasons(m.Relation)
	return m, true
}

// Strengths from which a record is shown at all, and from which it may colour
// the sentence.
const (
	relatedFrom  = 0.12
	colouredFrom = 0.6
)

// best sets the sentence, and each of its statements, beside every wording of
// the record and keeps the strongest reading.
func best(s *Sentence, context *Context, e *Entry, hit Hit) *reading {
	var top *reading
	keep := func(p *Profile, start int) {
		for _, w := range e.wordings {
			r := read(p, context, e, w, hit)
			if r.start = start; top == nil || r.strength() > top.strength() {
				top = r
			}
		}
	}
	keep(s.Profile, 0)
	if top.features[fClaimSaid] < worthClauses {
		return top
	}
	for i, c := range s.clauses {
		keep(c, s.starts[i])
	}
	return top
}

// worthClauses is the share of a wording that the whole sentence must say
// before its statements are looked at one by one.
const worthClauses = 0.3

// Extract gives the features of the best reading, for the trainer.
func Extract(s *Sentence, context *Context, e *Entry, hit Hit) Features {
	return best(s, context, e, hit).features
}

// strength is the probability, as trained, that the record deals with what
// the sentence claims.
func (r *reading) strength() float64 {
	sum := bias
	for i, v := range r.features {
		sum += weights[i] * v
	}
	return 1 / (1 + math.Exp(-sum))
}

// relation turns strength into a typed relation. The vetoes stand here and
// nowhere else.
func (r *reading) relation(strength float64) Relation {
	switch {
	case strength < colouredFrom, r.features[fClaimSaid] < leastSaid, r.features[fPlaceClash] > 0, r.otherMode() && strength < modeFrom:
		return Related
	case r.opposite():
		return Opposite
	case r.figures.differ > 0 && r.period == periodsClash:
		return Related
	case r.figures.differ > 0, r.period == periodsClash:
		return FiguresDiffer
	}
	return Same
}

// otherMode tells whether one of the two is a forecast, a wish or a poll, and
// the other is not.
func (r *reading) otherMode() bool { return r.sentence.mode != r.wording.mode }

// leastSaid is the share of a wording that a sentence says at the least if it
// makes the same claim: names in common are not enough.
const leastSaid = 0.45

// modeFrom is the strength that overrules a difference in mode: reporters put
// "could" and "should" into faithful reports of a claim.
const modeFrom = 0.8

// opposite tells whether the sentence turns the claim round: an odd number of
// denials, antonyms and opposite directions between the two.
func (r *reading) opposite() bool {
	turned := (r.sentence.denials+r.wording.denials)%2 == 1
	switch {
	case r.sentence.trend != 0 && r.sentence.trend == -r.wording.trend:
		turned = !turned
	case r.sentence.trend != 0 && r.sentence.trend == r.wording.trend:
	case len(r.flips()) > 0:
		turned = !turned
	}
	return turned
}

// agreed tells whether a pair's figures agree.
func agreed(p Pair) bool { return p.Relation == figure.Same || p.Relation == figure.Rounded }
