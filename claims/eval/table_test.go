package eval

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMet(t *testing.T) {
	for _, c := range []struct {
		values []float64
		goal   Goal
		want   string
	}{
		{[]float64{.95}, AtLeast(.95), "yes"},
		{[]float64{.949}, AtLeast(.95), "no"},
		{[]float64{.05}, AtMost(.05), "yes"},
		{[]float64{.051}, AtMost(.05), "no"},
		{[]float64{0}, Exactly(0), "yes"},
		{[]float64{1}, Exactly(0), "no"},
		{[]float64{.96, .97}, AtLeast(.95), "yes"},
		{[]float64{.94, .97}, AtLeast(.95), "no"},
		{[]float64{.97, .94}, AtLeast(.95), "no"},
		{[]float64{.5}, Goal{}, "-"},
		{nil, AtLeast(.95), "-"},
	} {
		r := Row{Values: c.values, Goal: c.goal}
		require.Equal(t, c.want, r.Met(), "%v %v", c.values, c.goal)
	}
}

func TestWriteTable(t *testing.T) {
	require.Equal(t, `measure   value           to reach  met

ferries
  # Held out.
  F1      0.912           >= 0.880  yes
  found   7               = 0       no   of 67
  recall  0.500 to 0.400  -         -

trains
  skipped: trains.jsonl is not there

planes
  bytes   64899           <= 65536  yes
`, string(WriteTable([]Group{
		{Title: "ferries", Notes: []string{"Held out."}, Rows: []Row{
			{Measure: "F1", Values: []float64{.912}, Goal: AtLeast(.88)},
			{Measure: "found", Values: []float64{7}, Goal: Exactly(0), Remark: "of 67", Whole: true},
			{Measure: "recall", Values: []float64{.5, .4}},
		}},
		{Title: "trains", Skipped: "trains.jsonl is not there"},
		{Title: "planes", Rows: []Row{{Measure: "bytes", Values: []float64{64899}, Goal: AtMost(65536), Whole: true}}},
	})))
}
