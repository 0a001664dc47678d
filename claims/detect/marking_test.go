package detect

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMarking(t *testing.T) {
	figure := Judgement{Worth: 0.6, Signals: []Signal{{Name: Statistic}, {Name: Date}, {Name: Statistic, Start: 9, End: 12}}}
	for _, c := range []struct {
		name    string
		marking Marking
		worth   float64
		marked  bool
	}{
		{"as the model has it", Marking{}, 0.6, true},
		{"a higher bar", Marking{Threshold: 0.7}, 0.6, false},
		{"a signal the sentence lacks", Marking{Weights: map[string]float64{Event: 5}}, 0.6, true},
		{"a signal it has counts once", Marking{Weights: map[string]float64{Statistic: 1}}, 0.803, true},
		{"less", Marking{Weights: map[string]float64{Statistic: -1}}, 0.3556, false},
		{"two that cancel out", Marking{Weights: map[string]float64{Statistic: -1, Date: 1}}, 0.6, true},
	} {
		worth, marked := c.marking.weigh(figure)
		require.InDelta(t, c.worth, worth, 1e-9, c.name)
		require.Equal(t, c.marked, marked, c.name)
	}
}

func TestMarkingStaysWithinBounds(t *testing.T) {
	for _, worth := range []float64{0, 1.0 / worthSteps, 0.5, almostSure, 1} {
		for _, weight := range []float64{-20, -1, 1, 20} {
			got, _ := Marking{Weights: map[string]float64{Law: weight}}.weigh(Judgement{Worth: worth, Signals: []Signal{{Name: Law}}})
			require.False(t, math.IsNaN(got))
			require.GreaterOrEqual(t, got, 0.0)
			require.LessOrEqual(t, got, 1.0)
		}
	}
}

func TestMarkedSentenceHasASignal(t *testing.T) {
	const dull = "We went home and had tea."
	require.Empty(t, Judge(dull).Signals)
	j, marked := Marking{Threshold: 0.0001}.Judge(dull)
	require.True(t, marked)
	require.Equal(t, []Signal{{Statement, 0, len(dull)}}, j.Signals)
}

func TestEverySignalIsNamed(t *testing.T) {
	require.Len(t, Names, len(descriptions))
	for _, name := range Names {
		require.Contains(t, descriptions, name)
	}
}
