package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLinesAreRead(t *testing.T) {
	got := parse("goos: linux\nBenchmarkArticle/100-2 \t 79\t 25 ns/op\t 7.5 cpu-ns/op\t 28 B/op\nBenchmarkArticle/100-2 80 24 ns/op 9 cpu-ns/op 27 B/op\n" +
		"BenchmarkWorst/no-utf8\t1\t70 ns/op\nPASS\nok  \tclaimlight/claims\t10.2s\n")
	require.Equal(t, results{"Article/100": {"ns/op": 24, cpu: 7.5, allocated: 27}, "Worst/no-utf8": {"ns/op": 70}}, got)
}

// lines are those of articles whose cost is the words to some power.
func lines(power float64) string {
	var b strings.Builder
	for _, words := range lengths {
		cost := 3 * math.Pow(float64(words), power)
		fmt.Fprintf(&b, "BenchmarkArticle/%d-8 1 1 ns/op %f cpu-ns/op %f B/op\n", words, cost, cost)
	}
	return b.String()
}

func TestGrowthIsFitted(t *testing.T) {
	for _, power := range []float64{0.5, 1, 1.3, 2} {
		require.InDelta(t, power, parse(lines(power)).exponent(cpu), 1e-6)
	}
	require.True(t, math.IsNaN(parse("").exponent(cpu)))
}

func TestTablesAreWritten(t *testing.T) {
	write := func(power float64) string {
		name := filepath.Join(t.TempDir(), "lines.txt")
		require.NoError(t, os.WriteFile(name, []byte(lines(power)), 0o644))
		return name
	}
	linear, square, folder := write(1), write(2), t.TempDir()
	require.NoError(t, run(folder, []string{linear, linear}))
	table, err := os.ReadFile(filepath.Join(folder, "bench.md"))
	require.NoError(t, err)
	require.Contains(t, string(table), "| growth of the time with the words, exponent | 1.00 | 1.00 |")
	require.FileExists(t, filepath.Join(folder, "worst.md"))
	require.ErrorContains(t, run(folder, []string{linear, square}), "under js/wasm")
	require.ErrorContains(t, run(folder, []string{linear, "nowhere"}), "nowhere")
	require.Error(t, run(folder, nil))
}
