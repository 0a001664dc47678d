// Command train fits the weights by which package index orders its hits, and
// prints them as the Go source of weights.go:
//
//	go run ./claims/index/train claims.jsonl queries.jsonl...
//
// The model is a linear softmax over the candidates of each query: the right
// record should have the greatest share. Candidates whose claim reads the same
// as a right one (twins) are left out, since no feature can tell them apart.
// Adam runs a fixed number of steps over all queries from a fixed start, so that
// the same files give the same weights. Before that, five folds, grouped by
// right record so that no claim is trained on and tested, tell what to expect.
package main

import (
	"fmt"
	"io"
	"math"
	"os"
	"slices"

	"claimlight/claims/eval"
	"claimlight/claims/index"
	"claimlight/claims/word"
)

const (
	folds     = 5
	steps     = 150
	rate      = 0.5
	shrink    = 1e-5 // L2
	firstBM25 = 12.0 // start: the order of BM25, at a softmax that is neither flat nor hard
	rankCut   = 5
)

// list is a query with its candidates.
type list struct {
	features []index.Features
	right    []bool
	gold     int // number of right records, found or not
	fold     int
}

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: train claims.jsonl queries.jsonl...")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(3)
	}
}

func run(claims string, queries []string, out io.Writer) error {
	records, err := eval.ReadFile(claims, eval.ReadClaims)
	if err != nil {
		return err
	}
	data, err := index.Compile(records)
	if err != nil {
		return err
	}
	x, err := index.Open(data)
	if err != nil {
		return err
	}
	texts := make([]string, len(records))
	for i := range records {
		texts[i] = word.Bare(records[i].Claim)
	}
	var lists []list
	for _, name := range queries {
		qs, err := eval.ReadFile(name, eval.ReadQueries)
		if err != nil {
			return err
		}
		for _, q := range qs {
			if len(q.Gold) > 0 {
				lists = append(lists, newList(x, texts, q))
			}
		}
	}
	report(lists, out)
	return nil
}

func report(lists []list, out io.Writer) {
	bm25 := index.Features{1}
	fmt.Fprintf(out, "// %d queries. BM25: MAP@5 %.4f", len(lists), meanPrecision(lists, -1, bm25)/float64(len(lists)))
	sum := 0.0
	for f := range folds {
		sum += meanPrecision(lists, f, fit(lists, f))
	}
	fmt.Fprintf(out, "; reranked, in %d folds: %.4f", folds, sum/float64(len(lists)))
	w := fit(lists, -1)
	fmt.Fprintf(out, "; on all: %.4f\n", meanPrecision(lists, -1, w)/float64(len(lists)))
	for _, v := range w {
		fmt.Fprintf(out, "\t%.3f,\n", v)
	}
}

func newList(x *index.Index, texts []string, q eval.RetrievalQuery) list {
	var gold []int
	for _, id := range q.Gold {
		if i, ok := x.Find(id); ok && !slices.Contains(gold, i) {
			gold = append(gold, i)
		}
	}
	l := list{gold: len(gold)}
	if len(gold) == 0 {
		return l
	}
	l.fold = gold[0] % folds
	for _, c := range x.Candidates(q.Text) {
		right := slices.Contains(gold, c.Record)
		twin := slices.ContainsFunc(gold, func(g int) bool { return texts[g] == texts[c.Record] })
		if right || !twin {
			l.features = append(l.features, c.Features)
			l.right = append(l.right, right)
		}
	}
	return l
}

// fit trains on all lists but those of the fold.
func fit(lists []list, fold int) index.Features {
	var w, m, v index.Features
	w[0] = firstBM25
	for step := 1; step <= steps; step++ {
		g := gradient(lists, fold, w)
		for k := range w {
			gk := g[k] + shrink*w[k]
			m[k] = 0.9*m[k] + 0.1*gk
			v[k] = 0.999*v[k] + 0.001*gk*gk
			mean := m[k] / (1 - math.Pow(0.9, float64(step)))
			spread := math.Sqrt(v[k] / (1 - math.Pow(0.999, float64(step))))
			w[k] -= rate * mean / (spread + 1e-8)
		}
	}
	return w
}

// gradient of the mean loss over the lists outside the fold.
func gradient(lists []list, fold int, w index.Features) (g index.Features) {
	n := 0
	for _, l := range lists {
		right := count(l.right)
		if l.fold == fold || right == 0 {
			continue
		}
		n++
		for i, p := range softmax(l.features, w) {
			if l.right[i] {
				p -= 1 / float64(right)
			}
			for k := range g {
				g[k] += p * l.features[i][k]
			}
		}
	}
	for k := range g {
		g[k] /= max(float64(n), 1)
	}
	return g
}

func softmax(features []index.Features, w index.Features) []float64 {
	p := make([]float64, len(features))
	for i := range p {
		p[i] = dot(features[i], w)
	}
	greatest, sum := slices.Max(p), 0.0
	for i := range p {
		p[i] = math.Exp(p[i] - greatest)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
	return p
}

func dot(f, w index.Features) (sum float64) {
	for k := range f {
		sum += f[k] * w[k]
	}
	return sum
}

func count(list []bool) (n int) {
	for _, b := range list {
		if b {
			n++
		}
	}
	return n
}

// meanPrecision sums the average precisions, cut at rankCut, of the lists of a
// fold; of all lists for fold -1.
func meanPrecision(lists []list, fold int, w index.Features) (sum float64) {
	for _, l := range lists {
		if fold >= 0 && l.fold != fold {
			continue
		}
		order := make([]int, len(l.features))
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(a, b int) int {
			switch x, y := dot(l.features[a], w), dot(l.features[b], w); {
			case x > y:
				return -1
			case x < y:
				return 1
			}
			return 0
		})
		found := 0
		for rank, i := range order[:min(rankCut, len(order))] {
			if l.right[i] {
				found++
				sum += float64(found) / float64(rank+1) / float64(l.gold)
			}
		}
	}
	return sum
}
