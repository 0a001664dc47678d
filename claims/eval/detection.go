package eval

import (
	"errors"
	"fmt"
	"io"
	"slices"
)

// Labelled is one sentence of a detection set.
type Labelled struct {
	Text  string
	Label int // 1 for worth checking, 0 for not
}

// Detection holds the measures of check-worthiness over labelled sentences. AP is over the scores; the rest are
// at a threshold. All are 0..1; those that have nothing to divide by are 0.
type Detection struct {
	N         int     `json:"n"`
	AP        float64 `json:"ap"`
	F1        float64 `json:"f1"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	Accuracy  float64 `json:"accuracy"`
}

// ReadLabelled reads lines of {"text": string, "label": 0 or 1}. Every bad line
// is reported as "name:LINE: reason".
func ReadLabelled(r io.Reader, name string) ([]Labelled, error) {
	type row struct {
		Text  *string
		Label *int
	}
	rows, err := readObjects(r, name, func(in row) error {
		switch {
		case in.Text == nil:
			return errors.New(`no "text"`)
		case in.Label == nil:
			return errors.New(`no "label"`)
		case *in.Label != 0 && *in.Label != 1:
			return fmt.Errorf("label %d is neither 0 nor 1", *in.Label)
		}
		return nil
	})
	out := make([]Labelled, len(rows))
	for i, in := range rows {
		out[i] = Labelled{Text: *in.Text, Label: *in.Label}
	}
	return out, err
}

// Detect judges every row and measures the scores; a score of at least threshold marks the row.
func Detect(rows []Labelled, judge func(string) float64, threshold float64) Detection {
	scores := make([]float64, len(rows))
	var right, wrong, missed int
	for i, r := range rows {
		scores[i] = judge(r.Text)
		switch marked := scores[i] >= threshold; {
		case marked && r.Label == 1:
			right++
		case marked:
			wrong++
		case r.Label == 1:
			missed++
		}
	}
	return Detection{
		N:         len(rows),
		AP:        averagePrecision(rows, scores),
		F1:        ratio(2*right, 2*right+wrong+missed),
		Precision: ratio(right, right+wrong),
		Recall:    ratio(right, right+missed),
		Accuracy:  ratio(len(rows)-wrong-missed, len(rows)),
	}
}

// averagePrecision is the sum over the thresholds, from the highest score down, of the gain in recall times
// the precision there. Rows with one score pass the threshold together, so their order does not matter.
func averagePrecision(rows []Labelled, scores []float64) float64 {
	order := make([]int, len(rows))
	positives := 0
	for i, r := range rows {
		order[i] = i
		positives += r.Label
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case scores[a] > scores[b]:
			return -1
		case scores[a] < scores[b]:
			return 1
		}
		return 0
	})
	total, right, before := 0.0, 0, 0
	for i, at := range order {
		right += rows[at].Label
		if i+1 < len(order) && scores[order[i+1]] == scores[at] {
			continue
		}
		total += float64(right-before) * ratio(right, i+1)
		before = right
	}
	if positives == 0 {
		return 0
	}
	return total / float64(positives)
}
