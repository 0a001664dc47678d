package main

import (
	"math"
	"strconv"
	"strings"
)

// Units of the benchmarks' lines.
const (
	cpu       = "cpu-ns/op"
	allocated = "B/op"
	objects   = "allocs/sentence"
	peak      = "peak-B"
	stretch   = "stretch-ns"
	length    = "text-B"
)

// results are the least values of each benchmark, by name and unit.
type results map[string]map[string]float64

// parse reads the lines of go test -bench.
func parse(lines string) results {
	out := results{}
	for line := range strings.Lines(lines) {
		fields := strings.Fields(line)
		if len(fields) < 4 || !strings.HasPrefix(fields[0], "Benchmark") {
			continue
		}
		name := benchmark(fields[0])
		if out[name] == nil {
			out[name] = map[string]float64{}
		}
		for i := 2; i+1 < len(fields); i += 2 {
			v, err := strconv.ParseFloat(fields[i], 64)
			if err != nil {
				break
			}
			if least, ok := out[name][fields[i+1]]; !ok || v < least {
				out[name][fields[i+1]] = v
			}
		}
	}
	return out
}

// benchmark is the name without its prefix and the number of processors.
func benchmark(s string) string {
	s = strings.TrimPrefix(s, "Benchmark")
	if i := strings.LastIndexByte(s, '-'); i >= 0 {
		if _, err := strconv.Atoi(s[i+1:]); err == nil {
			return s[:i]
		}
	}
	return s
}

// lengths are the words of the articles.
var lengths = []int{100, 1_000, 10_000, 100_000}

// exponent is how the cost in a unit grows with the words of an article: 1 is in
// proportion. It is the slope of the line through the logarithms, by least squares.
func (r results) exponent(unit string) float64 {
	var n, x, y, xx, xy float64
	for _, words := range lengths {
		cost := r["Article/"+strconv.Itoa(words)][unit]
		if cost <= 0 {
			return math.NaN()
		}
		a, b := math.Log(float64(words)), math.Log(cost)
		n, x, y, xx, xy = n+1, x+a, y+b, xx+a*a, xy+a*b
	}
	return (n*xy - x*y) / (n*xx - x*x)
}
