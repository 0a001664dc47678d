package main

import (
	"math"
	"math/rand/v2"
	"slices"
)

// lesson is a row with what to learn from it.
type lesson struct {
	row    *row
	target float32 // 0..1
	weight float32
	offset float32 // added to the model's log odds before they are compared with the target
}

// rarity is the log odds of a debate row: a quarter are check-worthy. The model should speak for a world where half
// are, so what it says of debates is moved down by this while it learns.
const rarity = -1.1

// Where even odds are not the threshold that serves a kind best, learning moves what the model says of it.
const (
	lowerBar  = -0.65 // debates: F1 is best somewhat below even odds
	higherBar = 1.25  // news: to mark an opinion is worse than to miss a claim
)

// offset is what is added to the student's log odds for a kind of row before they are compared with the target.
func offset(kind int) float32 {
	if kind == news {
		return higherBar
	}
	return rarity + lowerBar
}

const (
	goldShare       = 0.4  // of a debate row's target; the rest is the teacher's
	newsWeight      = 1.75 // there are ten times as many debate rows
	unlabeledWeight = 1
	strangers       = 0.05 // share of words that are replaced by their shape while learning, so that shapes learn too
)

// lessons makes the lessons of the student that does not see fold; fold -1 is the one that is shipped.
func lessons(c *corpus, t teacher, fold int) []lesson {
	var out []lesson
	for i := range c.rows {
		r := &c.rows[i]
		if r.kind != unlabeled && r.fold == fold {
			continue
		}
		l := lesson{row: r, target: r.label, weight: 1, offset: offset(r.kind)}
		switch r.kind {
		case news:
			l.weight = newsWeight
		case debate:
			says := fold
			if fold < 0 {
				says = r.fold
			}
			l.target = goldShare*r.label + (1-goldShare)*chance(t[i][says]+rarity)
		case unlabeled:
			l.weight = unlabeledWeight
			says := float32(0)
			for f, v := range t[i] {
				if fold < 0 {
					says += v / folds
				} else if f == fold {
					says = v
				}
			}
			l.target = chance(says + rarity)
		}
		out = append(out, l)
	}
	return out
}

func chance(logOdds float32) float32 { return float32(1 / (1 + math.Exp(-float64(logOdds)))) }

// study goes through the lessons epochs times, in random order.
func (n *net) study(lessons []lesson, epochs int, random *rand.Rand) {
	for _, part := range portions(lessons, epochs, random) {
		n.learnFrom(part, random)
	}
}

func (n *net) learnFrom(lessons []lesson, random *rand.Rand) {
	for _, l := range lessons {
		r := n.estrange(l.row, random)
		z := n.forward(&r, random)
		n.backward(&r, (chance(z+l.offset)-l.target)*l.weight)
	}
}

// averagedEvery is how many lessons lie between two nets that settle averages.
const averagedEvery = 2000

// settle goes on studying, and leaves the mean of the nets it passes through on the way: it wavers less than the last.
func (n *net) settle(lessons []lesson, epochs int, random *rand.Rand) {
	tensors := []*tensor{&n.vectors, &n.filter, &n.bias, &n.out, &n.linear}
	sums := make([][]float64, len(tensors))
	for i, t := range tensors {
		sums[i] = make([]float64, len(t.value))
	}
	passed := 0.0
	for _, part := range portions(lessons, epochs, random) {
		n.learnFrom(part, random)
		for i, t := range tensors {
			for k, v := range t.value {
				sums[i][k] += float64(v)
			}
		}
		passed++
	}
	for i, t := range tensors {
		for k := range t.value {
			t.value[k] = float32(sums[i][k] / passed)
		}
	}
}

// portions deals out the lessons epochs times, in random order, in parts of averagedEvery.
func portions(lessons []lesson, epochs int, random *rand.Rand) [][]lesson {
	var out [][]lesson
	for range epochs {
		order := slices.Clone(lessons)
		random.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		out = slices.AppendSeq(out, slices.Chunk(order, averagedEvery))
	}
	return out
}

// estrange returns the row with a few words replaced by their shapes.
func (n *net) estrange(r *row, random *rand.Rand) row {
	out := *r
	if n.shapes == nil {
		return out
	}
	n.work.words = append(n.work.words[:0], r.words...)
	for i, w := range n.work.words {
		if random.Float32() < strangers {
			n.work.words[i] = n.shapes[w]
		}
	}
	out.words = n.work.words
	return out
}

// scored is a judged row.
type scored struct {
	logOdds float64
	worthy  bool
}

// measures of judged rows. Balanced weighs the classes alike, as if half the rows were check-worthy.
type measures struct {
	n                              int
	ap, f1, balanced, best, bestAt float64
}

func measure(rows []scored) measures {
	slices.SortStableFunc(rows, func(a, b scored) int {
		switch {
		case a.logOdds > b.logOdds:
			return -1
		case a.logOdds < b.logOdds:
			return 1
		}
		return 0
	})
	positives := 0.0
	for _, r := range rows {
		if r.worthy {
			positives++
		}
	}
	m := measures{n: len(rows)}
	share := positives / (float64(len(rows)) - positives)
	right, wrong := 0.0, 0.0
	for _, r := range rows {
		if r.worthy {
			right++
			m.ap += right / (right + wrong) / positives
		} else {
			wrong++
		}
		balanced := 2 * right / (right + wrong*share + positives)
		if r.logOdds >= 0 {
			m.f1, m.balanced = 2*right/(right+wrong+positives), balanced
		}
		if balanced > m.best {
			m.best, m.bestAt = balanced, r.logOdds
		}
	}
	return m
}
