package model

import (
	"math"
	"testing"

	"claimlight/claims/detect/word"

	"github.com/stretchr/testify/require"
)

// small is a model of one feature, one word and one filter, made for the words "crime rose".
func small(sentence string) Trained {
	words := word.Cut(sentence, nil)
	return Trained{
		Bias:     -1,
		Features: map[uint32]float64{Features(words, nil)[0]: 0.5},
		Words:    map[uint32][Dim]float64{words[0].Hash: {1}},
		// The middle block sees the word itself.
		Filters: []Filter{{Weights: [window]float64{Dim: 2}, Bias: 1, Top: 0.25, Mean: 1}},
	}
}

func score(t *testing.T, trained Trained, sentence string) float64 {
	w, err := Open(Encode(trained))
	require.NoError(t, err)
	return float64(w.Score(word.Cut(sentence, nil))) / ScoreUnit
}

// By hand: outputs are 3 for "crime" (2*1 + 1) and 1 for a stranger.
func TestScore(t *testing.T) {
	m := small("crime rose")
	require.InDelta(t, -1+0.5+0.25*3+(3+1)/math.Sqrt(6), score(t, m, "crime rose"), 0.02)
	require.InDelta(t, -1+0.25*1+2/math.Sqrt(6), score(t, m, "taxes rose"), 0.02)
	require.InDelta(t, -1, score(t, m, ""), 0.001)
}

func TestScoreCountsAFeatureOnce(t *testing.T) {
	m := small("crime rose")
	m.Filters[0].Top, m.Filters[0].Mean = 0, 0
	require.InDelta(t, -0.5, score(t, m, "crime crime crime"), 0.01)
}

func TestEncodeIsDeterministic(t *testing.T) {
	m := small("crime rose")
	for i := range uint32(200) {
		m.Features[i*0x9e3779b1] = float64(i)
	}
	require.Equal(t, Encode(m), Encode(m))
}

func TestFeaturesAreLinear(t *testing.T) {
	words := word.Cut("The most recent figures rose by 5 per cent, said Mr Jones.", nil)
	one := len(Features(words, nil))
	many := words
	for range 9 {
		many = append(many, words...)
	}
	require.Less(t, len(Features(many, nil)), 11*one)
}

func FuzzOpen(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("CLWM"))
	f.Add(Encode(small("crime rose")))
	f.Fuzz(func(t *testing.T, file []byte) {
		if w, err := Open(file); err == nil {
			w.Score(word.Cut("Crime rose by 5 per cent.", nil))
		}
	})
}
