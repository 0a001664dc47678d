package eval

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// scoresOf judges the rows "0", "1", ... by the scores given.
func scoresOf(scores ...float64) func(string) float64 {
	return func(text string) float64 { return scores[text[0]-'0'] }
}

func labelled(labels ...int) []Labelled {
	var rows []Labelled
	for i, l := range labels {
		rows = append(rows, Labelled{Text: string(rune('0' + i)), Label: l})
	}
	return rows
}

func TestDetect(t *testing.T) {
	for _, c := range []struct {
		name   string
		labels []int
		scores []float64
		want   Detection
	}{
		{"perfect", []int{1, 0}, []float64{.9, .1}, Detection{2, 1, 1, 1, 1, 1}},
		{"upside down", []int{1, 0}, []float64{.1, .9}, Detection{2, .5, 0, 0, 0, 0}},
		// Ranks 1, 3 and 4 are right: (1/1 + 2/3 + 3/4) / 3; at .5 two of three marks are right and one is missed.
		{"mixed", []int{1, 0, 1, 1, 0}, []float64{.9, .8, .7, .4, .1}, Detection{5, (1 + 2.0/3 + 3.0/4) / 3, 2.0 / 3, 2.0 / 3, 2.0 / 3, 3.0 / 5}},
		// All tied: one threshold, where recall rises from 0 to 1 at precision 1/3.
		{"tied", []int{0, 1, 0}, []float64{.6, .6, .6}, Detection{3, 1.0 / 3, .5, 1.0 / 3, 1, 1.0 / 3}},
		// The tie at .7 holds one of each: 1/2 * 1/1 + 1/2 * 2/3.
		{"tie in the middle", []int{1, 0, 1}, []float64{.8, .7, .7}, Detection{3, .5 + .5*2/3, .8, 2.0 / 3, 1, 2.0 / 3}},
		{"at the threshold is marked", []int{1}, []float64{.5}, Detection{1, 1, 1, 1, 1, 1}},
		{"nothing to find", []int{0, 0}, []float64{.1, .2}, Detection{2, 0, 0, 0, 0, 1}},
		{"no rows", nil, nil, Detection{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Detect(labelled(c.labels...), scoresOf(c.scores...), .5)
			require.Equal(t, c.want.N, got.N)
			require.InDeltaSlice(t, []float64{c.want.AP, c.want.F1, c.want.Precision, c.want.Recall, c.want.Accuracy},
				[]float64{got.AP, got.F1, got.Precision, got.Recall, got.Accuracy}, 1e-12)
		})
	}
}

func TestDetectDoesNotDependOnOrderOfTies(t *testing.T) {
	one := Detect(labelled(1, 0, 0, 1), scoresOf(.7, .7, .7, .2), .5)
	other := Detect(labelled(0, 0, 1, 1), scoresOf(.7, .7, .7, .2), .5)
	require.Equal(t, one, other)
}

func TestReadLabelled(t *testing.T) {
	rows, err := ReadLabelled(strings.NewReader("{\"text\":\"Crime rose.\",\"label\":1}\n\n{\"label\":0,\"text\":\"\"}"), "set")
	require.NoError(t, err)
	require.Equal(t, []Labelled{{"Crime rose.", 1}, {"", 0}}, rows)
}

func TestReadLabelledRefuses(t *testing.T) {
	for line, want := range map[string]string{
		`{"text":"a"}`:              `set:2: no "label"`,
		`{"label":1}`:               `set:2: no "text"`,
		`{"text":"a","label":2}`:    `set:2: label 2 is neither 0 nor 1`,
		`{"text":"a","label":"yes"`: `set:2: unexpected end of JSON input`,
		`[]`:                        `set:2: json: cannot unmarshal array`,
	} {
		_, err := ReadLabelled(strings.NewReader("{\"text\":\"a\",\"label\":0}\n"+line+"\n"), "set")
		require.ErrorContains(t, err, want, line)
	}
}
