package main

import (
	"fmt"
	"strconv"
	"strings"

	"claimlight/claims/wording"
)

// runs are the native run and the one under js/wasm.
type runs [2]results

// stageRows are the benchmarks of the first table, each with what it measures.
var stageRows = [][2]string{
	{"Open", "opening the bundled records"},
	{"Start", "reading the tables of all stages, once"},
	{"Stage/segment", "segment, 1,000 words"},
	{"Stage/language", "language"},
	{"Stage/detect", "detect"},
	{"Stage/stance", "stance"},
	{"Stage/figure", "figure"},
	{"Stage/term", "term"},
	{"Stage/index", "index"},
	{"Stage/match", "match"},
	{"First", "first article, 1,000 words, no record read yet"},
	{"Article/100", "article of 100 words"},
	{"Article/1000", "of 1,000 words"},
	{"Article/10000", "of 10,000 words"},
	{"Article/100000", "of 100,000 words"},
}

func (r runs) stages() string {
	var b strings.Builder
	b.WriteString("| what | native | wasm | wasm : native | allocated |\n|---|---:|---:|---:|---:|\n")
	for _, row := range stageRows {
		native, wasm := r[0][row[0]][cpu], r[1][row[0]][cpu]
		fmt.Fprintf(&b, "| %s | %s | %s | %.1f | %s |\n", row[1], milliseconds(native), milliseconds(wasm), wasm/native, size(r[0][row[0]][allocated]))
	}
	fmt.Fprintf(&b, "| allocations a sentence | %.0f | %.0f | | |\n", r[0]["Article/10000"][objects], r[1]["Article/10000"][objects])
	fmt.Fprintf(&b, "| growth of the time with the words, exponent | %.2f | %.2f | | |\n", r[0].exponent(cpu), r[1].exponent(cpu))
	fmt.Fprintf(&b, "| growth of the bytes allocated, exponent | %.2f | %.2f | | |\n", r[0].exponent(allocated), r[1].exponent(allocated))
	return b.String()
}

// worstRows are the worst cases, in the order of the table.
var worstRows = [][2]string{
	{"one-sentence", "one sentence of 1 MB"},
	{"one-word", "one word of 1 MB"},
	{"one-letter-words", "100,000 words of one letter"},
	{"one-digit-run", "one number of a million digits"},
	{"digits", "digits alone"},
	{"one-number", "one number 100,000 times"},
	{"figures", "figures alone"},
	{"emoji", "emoji alone"},
	{"nested-quotes", "nested quotation marks"},
	{"nested-brackets", "nested brackets, 300,000 deep"},
	{"open-quotes", "quotations that never end"},
	{"rare-word", "one rare word 100,000 times"},
	{"place", "one place over and over"},
	{"not", "“not” 100,000 times"},
	{"who-said-that", "“who said that” without end"},
	{"blank-lines", "100,000 blank lines"},
	{"combining-marks", "combining marks alone"},
	{"apostrophes", "apostrophes alone"},
	{"dashes", "dashes alone"},
	{"zero-width", "characters without width"},
	{"turns", "80,000 turns of a transcript"},
	{"time-codes", "100,000 time codes"},
	{"links", "links alone"},
	{"one-link", "one link of 1 MB"},
	{"initials", "initials alone"},
	{"glued", "words glued without end"},
	{"no-utf8", "bytes that are no UTF-8"},
}

func (r runs) worst() string {
	var b strings.Builder
	b.WriteString("| text | length | native | wasm | longest stretch without a pause, wasm | memory at most, wasm |\n|---|---:|---:|---:|---:|---:|\n")
	for _, row := range worstRows {
		native, wasm := r[0]["Worst/"+row[0]], r[1]["Worst/"+row[0]]
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s |\n", row[1], size(native[length]),
			milliseconds(native[cpu]), milliseconds(wasm[cpu]), milliseconds(wasm[stretch]), size(wasm[peak]))
	}
	return b.String()
}

// milliseconds writes nanoseconds with two digits that count.
func milliseconds(ns float64) string { return significant(ns/1e6) + " ms" }

// size writes bytes as KB or MB.
func size(bytes float64) string {
	if bytes < 1e6 {
		return significant(bytes/1e3) + " KB"
	}
	return significant(bytes/1e6) + " MB"
}

func significant(v float64) string {
	switch {
	case v >= 10:
		return wording.Grouped(int(v + 0.5))
	case v >= 1:
		return strconv.FormatFloat(v, 'f', 1, 64)
	}
	return strconv.FormatFloat(v, 'g', 2, 64)
}

// mostGrowth is the exponent from which growth is not in proportion any more:
// what a busy machine measures errs by a few hundredths.
const mostGrowth = 1.1

func (r runs) linear() error {
	for i, where := range []string{"natively", "under js/wasm"} {
		for _, unit := range []string{cpu, allocated} {
			if e := r[i].exponent(unit); !(e <= mostGrowth) {
				return fmt.Errorf("%s, %s grows with the words to the power of %.2f: over %.1f", where, unit, e, mostGrowth)
			}
		}
	}
	return nil
}
