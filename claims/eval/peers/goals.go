//go:build !js

package main

import (
	"fmt"
	"strings"
)

// goal is a figure of ours against MiniSearch's, as a part of it. Of figures that
// were taken in node and in Chromium, both must reach it.
type goal struct {
	scale  string
	what   string
	peer   string  // against whom
	most   float64 // of the peer's figure
	figure func(node, chromium figures) []float64
}

var goals = []goal{
	{"10k", "95th percentile of a query", miniSearch, 1. / 10, p95},
	{"100k", "95th percentile of a query", miniSearch, 1. / 50, p95},
	{"100k", "memory, both with texts", miniSearchTexts, 1. / 3, inMemory},
	{"100k", "load, both with texts", miniSearchTexts, 1. / 20, load},
	{"100k", "memory, both " + withoutTexts, miniSearch, 1. / 3, inMemory},
	{"10k", "index in brotli, both with texts", miniSearchTexts, 1, brotli},
	{"10k", "index in brotli, both " + withoutTexts, miniSearch, 1, brotli},
	{"100k", "index in brotli, both with texts", miniSearchTexts, 1, brotli},
	{"100k", "index in brotli, both " + withoutTexts, miniSearch, 1, brotli},
}

// withoutTexts ends what is said of our data file but for the texts in it.
const withoutTexts = "without texts"

// leastGain is what MAP@5 shall be higher than MiniSearch's at 10,375 claims.
const leastGain = 0.03

func p95(n, c figures) []float64      { return []float64{n.cpu().P95, c.wall().P95} }
func inMemory(n, c figures) []float64 { return []float64{n.memory(), c.memory()} }
func load(n, c figures) []float64     { return []float64{median(n.LoadCPU), median(c.LoadWall)} }
func brotli(n, _ figures) []float64   { return []float64{n.brotli()} }

// goalTable writes what each goal is and what was reached.
func goalTable(b *strings.Builder, runs []measured) {
	b.WriteString("| goal against MiniSearch | wanted | reached in node / in Chromium | |\n|---|---|---|---|\n")
	for _, m := range runs {
		if m.scale.name == "10k" {
			gain := m.quality(ours) - m.quality(miniSearch)
			fmt.Fprintf(b, "| %s claims: MAP@5 | higher by %.2f | %+.3f | %s |\n", thousands(m.scale.claims), leastGain, gain, verdict(gain >= leastGain))
		}
		for _, g := range goals {
			if g.scale == m.scale.name {
				g.row(b, m)
			}
		}
	}
	for _, m := range runs {
		m.beside(b, refBM25)
	}
}

func (m measured) quality(name string) float64 { return m.node.Peers[name].Quality["dev.jsonl"].MAP5 }

func (g goal) row(b *strings.Builder, m measured) {
	n, c := m.node.Peers[ours], m.chromium.Peers[ours]
	if strings.HasSuffix(g.what, withoutTexts) {
		n, c = m.withoutTexts()
	}
	own, theirs := g.figure(n, c), g.figure(m.node.Peers[g.peer], m.chromium.Peers[g.peer])
	var reached []string
	met := true
	for i := range own {
		reached = append(reached, part(own[i]/theirs[i]))
		met = met && own[i] <= g.most*theirs[i]
	}
	fmt.Fprintf(b, "| %s claims: %s | %s | %s | %s |\n", thousands(m.scale.claims), g.what, part(g.most), strings.Join(reached, " / "), verdict(met))
}

// beside says how much faster a bare BM25 is, and what it finds less.
func (m measured) beside(b *strings.Builder, name string) {
	own := p95(m.node.Peers[ours], m.chromium.Peers[ours])
	theirs := p95(m.node.Peers[name], m.chromium.Peers[name])
	fmt.Fprintf(b, "| %s claims: 95th percentile of a query, beside %s | | %.1f / %.1f times its time, for %+.3f of MAP@5 | |\n", thousands(m.scale.claims),
		label[name], own[0]/theirs[0], own[1]/theirs[1], m.quality(ours)-m.quality(name))
}

// part is a ratio as a fraction where it is a small one.
func part(r float64) string {
	if r > 0.5 || r <= 0 {
		return fmt.Sprintf("%.2f", r)
	}
	return fmt.Sprintf("1/%.*f", digits(1/r), 1/r)
}

func digits(n float64) int {
	if n < 10 && n != float64(int(n)) {
		return 1
	}
	return 0
}

func verdict(met bool) string {
	if met {
		return "reached"
	}
	return "not reached"
}
