package main

import (
	"math"
	"sync"

	"claimlight/claims/match/forest"
)

// The forest is grown by gradient boosting on the logistic loss: each tree is
// fitted to what the trees before it left wrong, level by level, each question
// the one that takes away the most loss (Friedman 2001; Chen and Guestrin 2016
// for the second-order gain). Features are looked at in forest.Bin's bins.
const (
	rate       = 0.08 // share of each tree's answer that is taken
	shrink     = 5.0  // L2 on answers, in weighted pairs
	leastCurve = 2.0  // second derivatives that a side of a question holds at least
)

// sample is one pair as the trees see it.
type sample struct {
	label  bool
	weight float64
}

// grower grows one forest.
type grower struct {
	samples  []sample
	columns  [][]uint8 // by feature: the bin of every sample
	score    []int32   // by sample: what the forest says so far
	node     []uint8   // by sample: its node on the level that is being grown
	gradient []float64
	curve    []float64
}

// grow fits a forest of so many trees to samples, whose bins stand in columns.
func grow(samples []sample, columns [][]uint8, trees int) *forest.Forest {
	n := len(samples)
	g := &grower{samples, columns, make([]int32, n), make([]uint8, n), make([]float64, n), make([]float64, n)}
	f := &forest.Forest{Bias: g.bias()}
	for i := range g.score {
		g.score[i] = f.Bias
	}
	for range trees {
		f.Trees = append(f.Trees, g.tree())
	}
	return f
}

// bias is the log odds of a pair being right.
func (g *grower) bias() int32 {
	right, all := 0.0, 0.0
	for _, s := range g.samples {
		all += s.weight
		if s.label {
			right += s.weight
		}
	}
	return int32(math.Round(forest.Unit * math.Log(right/(all-right))))
}

func (g *grower) tree() (t forest.Tree) {
	for i, s := range g.samples {
		p := 1 / (1 + math.Exp(-float64(g.score[i])/forest.Unit))
		g.gradient[i], g.curve[i] = s.weight*p, s.weight*p*(1-p)
		if s.label {
			g.gradient[i] -= s.weight
		}
		g.node[i] = 0
	}
	for first := 0; first < forest.Nodes; first = 2*first + 1 {
		for k, q := range g.questions(first + 1) {
			t.Feature[first+k], t.Bin[first+k] = q.feature, q.bin
		}
		for i := range g.node {
			at := first + int(g.node[i])
			g.node[i] *= 2
			if g.columns[t.Feature[at]][i] > t.Bin[at] {
				g.node[i]++
			}
		}
	}
	g.answer(&t)
	return t
}

// question sends the samples whose feature lies above bin to the right.
type question struct {
	feature, bin uint8
	gain         float64
}

// sums are the sums of a set of samples.
type sums struct{ gradient, curve float64 }

func (s sums) worth() float64 { return s.gradient * s.gradient / (s.curve + shrink) }

// questions finds the best question for each of the nodes of a level. Features
// are shared out among goroutines; ties go to the first feature.
func (g *grower) questions(nodes int) []question {
	found := make([][]question, len(g.columns))
	var wait sync.WaitGroup
	for feature := range g.columns {
		wait.Go(func() { found[feature] = g.ask(uint8(feature), nodes) })
	}
	wait.Wait()
	best := make([]question, nodes)
	for k := range best {
		best[k].bin = forest.Never
		for _, list := range found {
			if list[k].gain > best[k].gain {
				best[k] = list[k]
			}
		}
	}
	return best
}

// ask finds the best bin of one feature for each node.
func (g *grower) ask(feature uint8, nodes int) []question {
	held := make([][forest.Never + 1]sums, nodes)
	for i, bin := range g.columns[feature] {
		s := &held[g.node[i]][bin]
		s.gradient += g.gradient[i]
		s.curve += g.curve[i]
	}
	out := make([]question, nodes)
	for k := range held {
		var all, left sums
		for _, s := range held[k] {
			all.gradient += s.gradient
			all.curve += s.curve
		}
		for bin, s := range held[k][:forest.Never] {
			left.gradient += s.gradient
			left.curve += s.curve
			right := sums{all.gradient - left.gradient, all.curve - left.curve}
			gain := left.worth() + right.worth() - all.worth()
			if gain > out[k].gain && left.curve >= leastCurve && right.curve >= leastCurve {
				out[k] = question{feature, uint8(bin), gain}
			}
		}
	}
	return out
}

// answer fills in the leaves, and adds them to the scores.
func (g *grower) answer(t *forest.Tree) {
	var held [forest.Leaves]sums
	for i, k := range g.node {
		held[k].gradient += g.gradient[i]
		held[k].curve += g.curve[i]
	}
	for k, s := range held {
		t.Leaf[k] = int16(math.Round(-rate * forest.Unit * s.gradient / (s.curve + shrink)))
	}
	for i, k := range g.node {
		g.score[i] += int32(t.Leaf[k])
	}
}
