//go:build !js

package main

import (
	"fmt"
	"slices"
	"strings"
)

// steps of the start, in their order, with what they are called.
var steps = []struct{ name, words string }{
	{"compiled", "the program has arrived and is compiled"},
	{"instantiated", "its memory is filled"},
	{"begun", "its packages have begun"},
	{"drawn", "the page is drawn"},
	{"answers", "**a key press is answered**"},
	{"records", "records and tables are open"},
}

// pasted is what a page did with a pasted text, in milliseconds.
type pasted struct {
	Marked        float64 `json:"marked"`
	FramesToMarks float64 `json:"framesToMarks"`
	Done          float64 `json:"done"`
	Longest       float64 `json:"longest"`
}

// results are those of all runs.
type results struct {
	cold, warm []map[string]float64
	pastes     []pasted
	memory     []used // after the articles that memoryAfter counts
}

// used is the memory of a page, in bytes.
type used struct{ heap, wasm float64 }

// add starts a browser; the first also goes through the articles.
func (r *results) add(url string, texts *articles, all bool) error {
	b, err := start()
	if err != nil {
		return err
	}
	defer b.stop()
	cold, err := b.open(url)
	if err != nil {
		return fmt.Errorf("from the server: %w", err)
	}
	r.cold = append(r.cold, cold)
	var warm map[string]float64
	for range visits {
		if err := b.settle(); err != nil {
			return err
		}
		if warm, err = b.open(url); err != nil {
			return fmt.Errorf("from the service worker: %w", err)
		}
	}
	r.warm = append(r.warm, warm)
	list, err := b.check(texts, articleCount(all))
	if err != nil {
		return err
	}
	r.pastes = append(r.pastes, list.pastes...)
	if all {
		r.memory = list.memory
	}
	return nil
}

// middle is the median of a number of each run.
func middle[T any](list []T, of func(T) float64) float64 {
	var values []float64
	for _, v := range list {
		values = append(values, of(v))
	}
	slices.Sort(values)
	return values[(len(values)-1)/2]
}

// table is the Markdown of the results.
func (r *results) table() string {
	var b strings.Builder
	fmt.Fprintf(&b, "| From navigation until, median of %d | from the server | from the service worker |\n| --- | ---: | ---: |\n", len(r.cold))
	for _, s := range steps {
		at := func(run map[string]float64) float64 { return run[s.name] }
		fmt.Fprintf(&b, "| %s | %.0f ms | %.0f ms |\n", s.words, middle(r.cold, at), middle(r.warm, at))
	}
	fmt.Fprintf(&b, "\n| An article of %d words, pasted into a warm page, median of %d | |\n| --- | ---: |\n", words, len(r.pastes))
	fmt.Fprintf(&b, "| until its first marks are drawn | %.0f ms, in frame %.0f |\n", middle(r.pastes, func(p pasted) float64 { return p.Marked }),
		middle(r.pastes, func(p pasted) float64 { return p.FramesToMarks }))
	fmt.Fprintf(&b, "| until all is drawn, cards too | %.0f ms |\n", middle(r.pastes, func(p pasted) float64 { return p.Done }))
	fmt.Fprintf(&b, "| longest task above 50 ms, 0 for none | %.0f ms |\n", middle(r.pastes, func(p pasted) float64 { return p.Longest }))
	b.WriteString("\n| Memory of the page after | objects of the page | the program | together |\n| --- | ---: | ---: | ---: |\n")
	for i, m := range r.memory {
		fmt.Fprintf(&b, "| %d articles | %.1f MB | %.1f MB | %.1f MB |\n", memoryAfter[i], m.heap/1e6, m.wasm/1e6, (m.heap+m.wasm)/1e6)
	}
	return b.String()
}
