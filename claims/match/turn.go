package match

import (
	"slices"
	"strings"
	"sync"

	"claimlight/claims/match/forest"
)

// This file decides whether a sentence that deals with a record's claim says it
// or turns it round.
//
//	sentence ──┬─ nearest wording ─▶ opposition ─┐
//	           ├─ another wording ─▶ opposition ─┼─▶ Turns ──▶ turns.bin ──▶ turned?
//	           └─ ...                            ┘
//
// Each wording gives a verdict of its own (opposition.go): a denial that only one
// side has, opposite ends of a scale, antonyms in the same place, a comparison the
// other way round; two such turns make none. No wording is to be trusted alone:
// "nobody was ever safer" has a denial that "the safest" has not. But all of a
// record's wordings make one claim, so that they can vote, and a small forest,
// grown by claims/match/train on labelled pairs, weighs the votes.

// The features of a turn, each in 0..1. "Mean" is over all the wordings of the
// record, the others are of the wording that comes nearest.
const (
	tDenied      = iota // of the weight in common, what one side only denies
	tDeniedMean         //
	tStruckMean         // denials of one side that strike the other, up to two
	tBoth               // of the weight in common, what both deny
	tDenials            // plain denials of the sentence, up to three
	tSoft               // soft ones and refusals, up to two
	tIdle               // denials of the sentence that reach nothing in common, up to two
	tOdd                // an odd number of plain denials
	tOpposed            // scales at whose other end the sentence stands, up to two
	tOpposedMean        //
	tAgreedMean         // scales at whose same end both stand, up to two
	tFlip               // antonyms in the same place, up to two
	tFlipMean           //
	tTrend              // one says up, the other down
	tTrendMean          //
	tStruckBack         // a denial of the wording strikes the sentence
	tCompared           // 1 they compare the other way round, 0 the same way, 1/2 neither
	tFake               // the sentence says "fake" where no wording does
	tVerdict            // turned, by that wording alone
	tVerdictMean        //
	tVerdictNear        // the same, the nearer wordings counting for more
	tSignsMean          // kinds of signs of a turn, up to three
	nTurns
)

// TurnNames are the names of these features, in order, for the trainer.
var TurnNames = [nTurns]string{"denied", "denied-mean", "struck-mean", "both", "denials", "soft", "idle", "odd", "opposed", "opposed-mean",
	"agreed-mean", "flip", "flip-mean", "trend", "trend-mean", "struck-back", "compared", "fake", "verdict", "verdict-mean", "verdict-near", "signs-mean"}

// Turns are the values for one sentence beside one record.
type Turns [nTurns]float64

// Bins are the features as the trees see them.
func (t *Turns) Bins() (row [nTurns]uint8) {
	for i, v := range t {
		row[i] = forest.Bin(v)
	}
	return row
}

// CallsFake tells whether the sentence calls something fake that no wording does.
func (t *Turns) CallsFake() bool { return t[tFake] > 0 }

// ExtractTurns gives the features of the strongest of the pairings' readings,
// for the trainer.
func ExtractTurns(s *Sentence, e *Entry, pairings []Pairing) Turns {
	r, _ := best(s, nil, e, Hit{Margin: 1}, pairings)
	return r.turns()
}

var turnTrees = sync.OnceValue(func() *forest.Forest { return mustDecode(turnsFile(), nTurns) })

// wordForWord is the nearness from which a sentence says a wording in its own
// words: nine tenths of it, either way.
const wordForWord = 0.9 * 0.9 * 0.9 * 0.9

// opposite tells whether the sentence turns the claim round. In a wording's own
// words, with no sign of a turn between them, it does not, whatever the other
// wordings say.
func (r *reading) opposite() bool {
	for k := range r.entry.profiles {
		if a := align(r.sentence, r.entry.wording(k)); a.nearness() >= wordForWord && a.opposition().signs() == 0 {
			return false
		}
	}
	t := r.turns()
	row := t.Bins()
	return turnTrees().Score(row[:]) > 0
}

// turns compares the sentence with all the wordings of the record.
func (r *reading) turns() (t Turns) {
	o := r.opposition()
	s, w := r.sentence.polarity(), r.wording.polarity()
	t[tDenied], t[tBoth] = fraction(o.denied, o.all), fraction(o.both, o.all)
	plain := s.count(plainDenial)
	t[tDenials], t[tSoft], t[tIdle] = upTo(3, plain), upTo(2, s.count(softDenial)+s.count(refusal)), upTo(2, r.idle())
	t[tOdd] = one((plain+w.count(plainDenial))%2 == 1)
	t[tOpposed], t[tFlip], t[tTrend] = upTo(2, o.near), upTo(2, len(o.flips)), one(o.trend)
	t[tStruckBack] = one(len(o.struckBack) > 0)
	t[tCompared] = float64(1-o.compared) / 2
	t[tVerdict] = one(o.turned())
	t[tFake] = one(r.callsFake())
	r.vote(&t)
	return t
}

// vote adds what the record's wordings say together.
func (r *reading) vote(t *Turns) {
	var near tally
	n := float64(len(r.entry.profiles))
	for k := range r.entry.profiles {
		a := align(r.sentence, r.entry.wording(k))
		o := a.opposition()
		t[tDeniedMean] += fraction(o.denied, o.all) / n
		t[tStruckMean] += upTo(2, len(o.struck)+len(o.struckBack)) / n
		t[tOpposedMean] += upTo(2, len(o.opposed)) / n
		t[tAgreedMean] += upTo(2, o.agreed) / n
		t[tFlipMean] += upTo(2, len(o.flips)) / n
		t[tTrendMean] += one(o.trend) / n
		t[tSignsMean] += upTo(3, o.signs()) / n
		t[tVerdictMean] += one(o.turned()) / n
		near.add(a.nearness(), one(o.turned()))
	}
	t[tVerdictNear] = near.share()
}

// nearness is how much the two say of one another, squared so that the nearest
// wordings count.
func (a *alignment) nearness() float64 {
	there, _ := coverage(a.wording, a.found)
	back, _ := coverage(a.sentence, a.used)
	return there * there * back * back
}

// callsFake tells whether the sentence calls something fake that no wording
// calls so.
func (r *reading) callsFake() bool {
	if len(r.sentence.fakes()) == 0 {
		return false
	}
	for k := range r.entry.profiles {
		if len(r.entry.wording(k).fakes()) > 0 {
			return false
		}
	}
	return true
}

// fakes are the words that call something fake.
func (p *Profile) fakes() (words []string) {
	for _, e := range p.polarity().poles {
		if e.scale == fakeScale && e.sign < 0 {
			words = append(words, p.Text[e.start:e.end])
		}
	}
	return words
}

// denied tells whether the sentence denies the wording in plain words: "did
// not", "no", "is a fake".
func (r *reading) denied() bool {
	o := r.opposition()
	return r.callsFake() || o.plain && len(o.struckBack) == 0
}

// turnWords names the words that turn the claim round: those of the wording
// that came nearest, or of the first that has some.
func (r *reading) turnWords() string {
	turns := r.opposition().turns()
	for k := 0; k < len(r.entry.profiles) && len(turns) == 0; k++ {
		turns = align(r.sentence, r.entry.wording(k)).opposition().turns()
	}
	if len(turns) == 0 && r.callsFake() {
		turns = r.sentence.fakes()
	}
	return strings.Join(slices.Compact(turns), "; ")
}

func fraction(part, all float64) float64 {
	if all == 0 {
		return 0
	}
	return part / all
}

func upTo(most, n int) float64 { return float64(min(n, most)) / float64(most) }
