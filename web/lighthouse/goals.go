//go:build !js

package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// page is one that is measured.
type page struct {
	name, path string
	reports    []*report
}

// goal is what the median of a measure must keep to.
type goal struct {
	name   string
	of     func(*report) float64
	limit  float64
	least  bool // the limit is the least, not the most
	format func(float64) string
}

var goals = []goal{
	{"Performance", category("performance"), 0.90, true, score},
	{"Accessibility", category("accessibility"), 1, true, score},
	{"Best practices", category("best-practices"), 1, true, score},
	{"SEO", category("seo"), 1, true, score},
	{"Largest contentful paint", audit("largest-contentful-paint"), 1800, false, seconds},
	{"Total blocking time", audit("total-blocking-time"), 300, false, milliseconds},
	{"Cumulative layout shift", audit("cumulative-layout-shift"), 0, false, score},
}

func category(name string) func(*report) float64 {
	return func(r *report) float64 { return r.Categories[name].Score }
}

func audit(name string) func(*report) float64 {
	return func(r *report) float64 { return r.Audits[name].Numeric }
}

func score(v float64) string        { return fmt.Sprintf("%.2f", v) }
func seconds(v float64) string      { return fmt.Sprintf("%.1f s", v/1000) }
func milliseconds(v float64) string { return fmt.Sprintf("%.0f ms", v) }

// met tells whether a value keeps to the goal.
func (g goal) met(v float64) bool {
	if g.least {
		return v >= g.limit
	}
	return v <= g.limit
}

// wanted is the goal in words.
func (g goal) wanted() string {
	words := map[bool]string{true: "at least ", false: "at most "}[g.least]
	return words + g.format(g.limit)
}

// median is the one in the middle, the lower of two.
func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[(len(sorted)-1)/2]
}

func (p page) median(of func(*report) float64) float64 {
	var values []float64
	for _, r := range p.reports {
		values = append(values, of(r))
	}
	return median(values)
}

// compare is the table of the medians beside their goals, and how many miss theirs.
func compare(pages []page) (table string, missed int) {
	var b strings.Builder
	b.WriteString("| Lighthouse, as on a phone | goal |")
	for _, p := range pages {
		fmt.Fprintf(&b, " %s |", p.name)
	}
	b.WriteString("\n| --- | --- |" + strings.Repeat(" ---: |", len(pages)) + "\n")
	for _, g := range goals {
		fmt.Fprintf(&b, "| %s | %s |", g.name, g.wanted())
		for _, p := range pages {
			v := p.median(g.of)
			said := g.format(v)
			if !g.met(v) {
				said, missed = "**"+said+"**", missed+1
			}
			fmt.Fprintf(&b, " %s |", said)
		}
		b.WriteString("\n")
	}
	return b.String(), missed
}

// faults are the audits of the last report that cost something, worst first.
func (p page) faults() []string {
	r := p.reports[len(p.reports)-1]
	costs := func(name string) bool {
		a := r.Audits[name]
		return a.Score != nil && *a.Score < 0.9 && a.Mode != "informative"
	}
	var list []string
	for _, name := range slices.Sorted(maps.Keys(r.Audits)) {
		if a := r.Audits[name]; costs(name) {
			list = append(list, strings.TrimSpace(fmt.Sprintf("%.2f %s: %s", *a.Score, a.Title, a.Display)))
		}
	}
	slices.Sort(list)
	return list
}
