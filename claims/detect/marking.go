package detect

import (
	"cmp"
	"math"
	"slices"
)

// Names lists the signals in the order in which readers are shown them.
var Names = []string{Statistic, Ranking, Superlative, Comparison, Trend, Date, Event, Law, Cause, Attribution, Vague, Statement}

// Marking is what a reader wants marked. The zero value marks what the model
// finds worth checking.
type Marking struct {
	// Threshold is the check-worthiness from which a sentence is marked, 0..1;
	// 0 stands for Threshold.
	Threshold float64
	// Weights change the odds of a sentence by the signals that it has: 1 makes
	// it e times as likely to be marked, -1 as much less. A signal counts once.
	Weights map[string]float64
}

// Judge judges a sentence as the function Judge does, then by the reader's own
// weights, and tells whether it is marked.
func (m Marking) Judge(sentence string) (j Judgement, marked bool) {
	j = Judge(sentence)
	j.Worth, marked = m.weigh(j)
	if marked && len(j.Signals) == 0 {
		j.Signals = fallback(sentence)
	}
	return j, marked
}

func (m Marking) weigh(j Judgement) (worth float64, marked bool) {
	threshold := cmp.Or(m.Threshold, Threshold)
	shift := 0.0
	for _, name := range Names { // in a fixed order: sums of fractions depend on it
		if w := m.Weights[name]; w != 0 && j.has(name) {
			shift += w
		}
	}
	if shift == 0 {
		return j.Worth, j.Worth >= threshold
	}
	odds := float64(j.Worth / (1 - min(j.Worth, almostSure)) * math.Exp(shift))
	worth = math.Round(odds/(1+odds)*worthSteps) / worthSteps
	return worth, worth >= threshold
}

// almostSure keeps the odds of a worth of 1 finite, so that a weight still
// counts.
const almostSure = 1 - 1.0/worthSteps

func (j Judgement) has(name string) bool {
	return slices.ContainsFunc(j.Signals, func(s Signal) bool { return s.Name == name })
}
