package match

import (
	"iter"
	"sync"

	"claimlight/claims/figure"
	"claimlight/claims/match/forest"
)

// Gate compares a sentence with one record and tells how they stand to one
// another. pairings, of which there is at least one, say what to read beside
// what. ok is false where they have too little in common even to be shown as
// related.
func Gate(s *Sentence, context *Context, e *Entry, hit Hit, pairings []Pairing) (m Match, ok bool) {
	r, score := best(s, context, e, hit, pairings)
	strength := forest.Odds(score)
	if strength < relatedFrom {
		return Match{}, false
	}
	if strength >= colouredFrom {
		r = r.withFigures(context, hit)
	}
	r.figures.quote(r.sentence.Text, r.wording.Text)
	m = Match{Strength: strength, Wording: r.wording.Text, Denial: r.wording.Stance.Disputed, Figures: r.figures.pairs}
	for i := range m.Figures {
		m.Figures[i].Article.Start += r.start
		m.Figures[i].Article.End += r.start
	}
	m.Relation = r.relation(strength)
	m.Denied = m.Relation == Opposite && r.denied()
	m.Reasons = r.reasons(m.Relation)
	return m, true
}

// withFigures is r, unless it has no figure of the sentence beside one of the
// record and another wording does, none of them the same: "number 12" may leave
// unpaired what "the 12th" shows to differ.
func (r *reading) withFigures(context *Context, hit Hit) *reading {
	if len(r.sentence.Figures) == 0 || r.figures.agree+r.figures.differ > 0 {
		return r
	}
	var other *reading
	for k := range r.entry.profiles {
		switch f := readFigures(r.sentence, r.entry.wording(k), r.entry.page); {
		case f.agree > 0:
			return r
		case f.differ > 0 && other == nil:
			other = read(r.sentence, context, r.entry, k, hit)
			other.start = r.start
		}
	}
	if other == nil || other.features[fClaimSaid] < leastSaid {
		return r
	}
	return other
}

// relatedFrom is the strength from which a record is shown at all.
const relatedFrom = 0.12

// Pairing names a part of the sentence and a wording of the record that look
// alike, and are to be read beside one another.
type Pairing struct {
	Statement int // number of the sentence's statement, or Whole
	Wording   int // 0 the claim, 1 the first variant ...
}

// Whole stands for the sentence as a whole.
const Whole = -1

// best keeps the strongest of the pairings' readings, and its score.
func best(s *Sentence, context *Context, e *Entry, hit Hit, pairings []Pairing) (top *reading, score int32) {
	for r := range readings(s, context, e, hit, pairings) {
		if s := r.score(); top == nil || s > score {
			top, score = r, s
		}
	}
	return top, score
}

func readings(s *Sentence, context *Context, e *Entry, hit Hit, pairings []Pairing) iter.Seq[*reading] {
	return func(yield func(*reading) bool) {
		for _, p := range pairings {
			profile, start := s.statement(p.Statement)
			r := read(profile, context, e, p.Wording, hit)
			r.start = start
			if !yield(r) {
				return
			}
		}
	}
}

// Extract gives the features of each of the pairings' readings, for the trainer.
func Extract(s *Sentence, e *Entry, hit Hit, pairings []Pairing) []Features {
	var out []Features
	for r := range readings(s, nil, e, hit, pairings) {
		out = append(out, r.features)
	}
	return out
}

var trees = sync.OnceValue(func() *forest.Forest { return mustDecode(treesFile(), nFeatures) })

// mustDecode opens a model. A build with a broken model must not start.
func mustDecode(file []byte, features int) *forest.Forest {
	f, err := forest.Decode(file, features)
	if err != nil {
		panic(err)
	}
	return f
}

// Bins are the features as the trees see them.
func (f *Features) Bins() (row [nFeatures]uint8) {
	for i, v := range f {
		row[i] = forest.Bin(v)
	}
	return row
}

// score is the log odds, as trained, that the record deals with what the
// sentence claims.
func (r *reading) score() int32 {
	row := r.features.Bins()
	return trees().Score(row[:])
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
const leastSaid = 0.33

// modeFrom is the strength that overrules a difference in mode: reporters put
// "could" and "should" into faithful reports of a claim.
const modeFrom = 0.7

// agreed tells whether a pair's figures agree.
func agreed(p Pair) bool { return p.Relation == figure.Same || p.Relation == figure.Rounded }
