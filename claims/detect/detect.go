// Package detect judges whether a sentence is worth checking, and says what in it can be checked.
//
//	sentence ── word.Cut ──┬── model.Score ── Worth     a trained model: hashed features and word patterns
//	                       └── rules on words ── Signals   statistic, ranking, event ... (signal.go)
//
// The two are independent. The model decides whether a sentence is marked; the signals tell a reader what
// there is to check in it, and never decide.
//
// The model (package model, trained by train/main.go, weights.bin with its provenance in weights.txt) adds up
// the weights of the sentence's word pairs, number classes, classes of words (word/lexicon.go), tense, speaker
// and stance, and of 32 patterns of three neighbouring words. It learned from debate speech and from news-like
// sentences of our own. It works in whole numbers: the same sentence gives the same bytes on every machine.
//
// It promises: any bytes are valid input; Worth is within 0..1; signals lie within the sentence, on rune
// starts, in order of Start; a marked sentence has at least one signal; time linear in the sentence.
// It does not see the sentences around, does not know headings, questions or page furniture (package segment
// does), and says nothing about truth.
package detect

import (
	"math"
	"sync"

	"claimlight/claims/detect/model"
	"claimlight/claims/detect/word"
)

// Judgement is what Judge says of one sentence.
type Judgement struct {
	Worth   float64  // check-worthiness, 0..1
	Signals []Signal // in order of Start
}

// Threshold is the check-worthiness from which a sentence is marked: even odds where half of all
// sentences are worth checking.
const Threshold = 0.5

var weights = sync.OnceValue(func() *model.Weights { return mustOpen(weightsFile()) })

// mustOpen opens the weights. A build with broken weights must not start.
func mustOpen(file []byte) *model.Weights {
	w, err := model.Open(file)
	if err != nil {
		panic(err)
	}
	return w
}

// rooms hold the words of sentences; the next takes the room of the last.
var rooms = sync.Pool{New: func() any { return new([]word.Word) }}

// Judge judges one sentence, alone. Any bytes are valid input.
func Judge(sentence string) Judgement {
	room := rooms.Get().(*[]word.Word)
	defer rooms.Put(room)
	words := word.Cut(sentence, (*room)[:0])
	*room = words
	j := Judgement{Worth: worth(weights().Score(words)), Signals: signals(words)}
	if len(j.Signals) == 0 && j.Worth >= Threshold {
		j.Signals = fallback(sentence)
	}
	return j
}

// Worth is rounded to one part in worthSteps: the last digits of an exponential may differ between machines.
const worthSteps = 10000

// worth turns log odds, in steps of 1/65536, into a chance.
func worth(score int64) float64 {
	odds := math.Exp(float64(score) / model.ScoreUnit)
	chance := math.Round(odds/(1+odds)*worthSteps) / worthSteps
	if score >= 0 {
		return min(max(chance, Threshold), 1)
	}
	return max(min(chance, Threshold-1.0/worthSteps), 0)
}
