//go:build !js

package main

import (
	"fmt"
	"slices"
	"strings"
)

// measured is one scale in both.
type measured struct {
	scale          scale
	node, chromium results
	bare           bare
}

// bare is our data file without the texts of its records, in bytes; and those.
type bare struct{ bytes, brotli, texts int }

// results is what the harness writes, as far as it is reported.
type results struct {
	When, Machine, Runtime string
	Peers                  map[string]figures
}

// figures are those of one engine. Times are in milliseconds, memory in MB, sizes
// in bytes. Node gives some, Chromium others.
type figures struct {
	Error      string
	BuildCPU   float64            `json:"build_cpu_ms"`
	Index      map[string]float64 // bytes, gzip9, brotli9
	LoadCPU    []float64          `json:"load_cpu_ms"`
	LoadWall   []float64          `json:"load_wall_ms"`
	HeapLoaded float64            `json:"heap_after_load_mb"`
	OwnMemory  float64            `json:"own_memory_mb"`
	Quality    map[string]struct {
		MAP5 float64
	}
	Latency struct {
		CPU  percentiles `json:"warm_cpu"`
		Cold percentiles `json:"cold_cpu"`
		Best percentiles `json:"warm_wall_best_of_rounds"`
		Wall percentiles `json:"cold_wall"`
	}
	SameAnswers string `json:"same_answers_as_node"`
}

type percentiles struct{ P50, P95, P99 float64 }

func (f figures) brotli() float64 { return f.Index["brotli9"] }

// memory is that of a loaded index: the heap, or all of a program's own memory.
func (f figures) memory() float64 { return max(f.HeapLoaded, f.OwnMemory) }

// cpu is a query's share of the processor once warm; of the first round where an
// engine was too slow for more.
func (f figures) cpu() percentiles {
	if f.Latency.CPU == (percentiles{}) {
		return f.Latency.Cold
	}
	return f.Latency.CPU
}

// wall is a query's time in the browser, each query at its best.
func (f figures) wall() percentiles {
	if f.Latency.Best == (percentiles{}) {
		return f.Latency.Wall
	}
	return f.Latency.Best
}

func (p percentiles) String() string {
	return fmt.Sprintf("%s / %s / %s", ms(p.P50), ms(p.P95), ms(p.P99))
}

// ms is a time with as many digits as it may have meaning.
func ms(t float64) string {
	switch {
	case t < 10:
		return fmt.Sprintf("%.2f", t)
	case t < 100:
		return fmt.Sprintf("%.1f", t)
	}
	return fmt.Sprintf("%.0f", t)
}

func median(of []float64) float64 {
	if len(of) == 0 {
		return 0
	}
	of = slices.Sorted(slices.Values(of))
	return of[len(of)/2]
}

// report is a table for each scale and one of the goals.
func report(runs []measured) string {
	var b strings.Builder
	for _, m := range runs {
		m.table(&b)
		b.WriteByte('\n')
	}
	goalTable(&b, runs)
	return b.String()
}

// label says what stands in a row, and whether the texts of the claims are in
// the index.
var label = map[string]string{
	miniSearch:      "MiniSearch",
	miniSearchTexts: "MiniSearch, with texts",
	"wink":          "wink-bm25",
	"flexsearch":    "FlexSearch",
	"lunr":          "lunr",
	refBM25:         "BM25 over typed arrays",
	ours:            "**Claimlight, with texts**",
}

// rows is the order of the engines.
func rows() []string { return append(strings.Split(*among, ","), miniSearchTexts, ours) }

func (m measured) table(b *strings.Builder) {
	fmt.Fprintf(b, "| %s claims | MAP@5 | build, s | index, KB raw / brotli | load, ms node / Chromium | memory, MB node / Chromium | a query, CPU ms in node, p50 / p95 / p99 | in Chromium, ms |\n|---|---|---|---|---|---|---|---|\n", thousands(m.scale.claims))
	for _, name := range rows() {
		n, c := m.node.Peers[name], m.chromium.Peers[name]
		if fault := n.Error + c.Error; fault != "" {
			fmt.Fprintf(b, "| %s | did not finish: %.60s |\n", label[name], strings.ReplaceAll(fault, "\n", " "))
			continue
		}
		fmt.Fprintf(b, "| %s | %.3f | %.1f | %s / %s | %.0f / %.0f | %.1f / %.1f | %v | %v |\n", label[name], n.Quality["dev.jsonl"].MAP5, n.BuildCPU/1e3,
			kilobytes(n.Index["bytes"]), kilobytes(n.brotli()), median(n.LoadCPU), median(c.LoadWall), n.memory(), c.memory(), n.cpu(), c.wall())
	}
	n, c := m.withoutTexts()
	fmt.Fprintf(b, "| of that without the texts | | | %s / %s | | %.1f / %.1f | | |\n", kilobytes(n.Index["bytes"]), kilobytes(n.brotli()), n.memory(), c.memory())
}

// withoutTexts is what ours takes beside the texts of the records.
func (m measured) withoutTexts() (node, chromium figures) {
	node.Index = map[string]float64{"bytes": float64(m.bare.bytes), "brotli9": float64(m.bare.brotli)}
	texts := float64(m.bare.texts) / (1 << 20)
	node.OwnMemory, chromium.OwnMemory = m.node.Peers[ours].memory()-texts, m.chromium.Peers[ours].memory()-texts
	return node, chromium
}

func kilobytes(n float64) string { return thousands(int(n/1e3 + 0.5)) }

func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}
