package main

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"claimlight/claims/detect/model"
	"claimlight/claims/detect/word"
)

// The shape of the shipped model: 64 KB hold some 9,300 features and 3,480 words.
const (
	filters      = 32
	keptFeatures = 9300
	keptWords    = 3480
	epochs       = 10 // with everything
	laterEpochs  = 6  // with what is kept
)

// learn trains a student on the lessons and returns it cut to size.
func learn(c *corpus, start []float32, ls []lesson) model.Trained {
	n := newNet(start, dim, filters, len(c.features), 0, 11)
	n.shapes = c.shapes
	random := rand.New(rand.NewPCG(1, 1))
	n.study(ls, epochs, random)
	keepFeature, keepWord := chooseFeatures(c, n), chooseWords(c, n)
	n.settle(cut(c, ls, keepFeature, keepWord), laterEpochs, random)
	return trained(c, n, keepFeature, keepWord)
}

// chooseFeatures keeps the features that move the most scores the furthest.
func chooseFeatures(c *corpus, n *net) []bool {
	return strongest(len(c.features), keptFeatures, func(i int) float64 {
		return math.Abs(float64(n.linear.value[i])) * math.Sqrt(float64(c.seen[i]))
	})
}

// chooseWords keeps all shapes, and the words that differ most from their shape, by the root of their frequency.
func chooseWords(c *corpus, n *net) []bool {
	return strongest(len(c.words), keptWords, func(i int) float64 {
		shape := int(c.shapes[i])
		if shape == i {
			return math.Inf(1)
		}
		away := 0.0
		for k := range dim {
			d := float64(n.vectors.value[i*dim+k] - n.vectors.value[shape*dim+k])
			away += d * d
		}
		return math.Sqrt(away * float64(c.spelt[i]))
	})
}

// strongest marks the top of n by weight; equal ones in order.
func strongest(n, top int, weight func(i int) float64) []bool {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(weight(b), weight(a)) })
	keep := make([]bool, n)
	for _, i := range order[:min(top, n)] {
		keep[i] = true
	}
	return keep
}

// cut returns the lessons without the features that are dropped, and with shapes for the words that are.
func cut(c *corpus, ls []lesson, keepFeature, keepWord []bool) []lesson {
	out := make([]lesson, len(ls))
	for i, l := range ls {
		r := *l.row
		r.features, r.words = nil, nil
		for _, f := range l.row.features {
			if keepFeature[f] {
				r.features = append(r.features, f)
			}
		}
		for _, w := range l.row.words {
			if !keepWord[w] {
				w = c.shapes[w]
			}
			r.words = append(r.words, w)
		}
		l.row = &r
		out[i] = l
	}
	return out
}

func trained(c *corpus, n *net, keepFeature, keepWord []bool) model.Trained {
	t := model.Trained{Bias: float64(n.linear.value[len(c.features)]), Features: map[uint32]float64{}, Words: map[uint32][model.Dim]float64{}}
	for i, h := range c.features {
		if keepFeature[i] {
			t.Features[h] = float64(n.linear.value[i])
		}
	}
	for i, h := range c.words {
		if keepWord[i] {
			t.Words[h] = [model.Dim]float64(float64s(n.vectors.value[i*dim : (i+1)*dim]))
		}
	}
	for f := range n.filters {
		t.Filters = append(t.Filters, model.Filter{
			Weights: [3 * model.Dim]float64(float64s(n.filter.value[f*3*dim : (f+1)*3*dim])), Bias: float64(n.bias.value[f]),
			Top: float64(n.out.value[f]), Mean: float64(n.out.value[n.filters+f]),
		})
	}
	return t
}

func float64s(in []float32) []float64 {
	out := make([]float64, len(in))
	for i, v := range in {
		out[i] = float64(v)
	}
	return out
}

// judge scores rows with a weights file, as the product does.
func judge(file []byte, rows []*row) ([]scored, error) {
	w, err := model.Open(file)
	if err != nil {
		return nil, err
	}
	var out []scored
	for _, r := range rows {
		out = append(out, scored{float64(w.Score(word.Cut(r.text, nil))) / model.ScoreUnit, r.label == 1})
	}
	return out, nil
}

// validate runs the cross-validation: every fold is judged by weights that learned from the others alone.
func validate(c *corpus, start []float32, t teacher) (string, error) {
	judged := map[int][]scored{}
	var held sync.WaitGroup
	var lock sync.Mutex
	var failed error
	lane := make(chan bool, 2)
	for fold := range folds {
		held.Go(func() {
			lane <- true
			file := model.Encode(learn(c, start, lessons(c, t, fold)))
			<-lane
			lock.Lock()
			defer lock.Unlock()
			for _, kind := range []int{debate, news} {
				var rows []*row
				for i := range c.rows {
					if c.rows[i].kind == kind && c.rows[i].fold == fold {
						rows = append(rows, &c.rows[i])
					}
				}
				s, err := judge(file, rows)
				if err != nil {
					failed = err
				}
				judged[kind] = append(judged[kind], s...)
			}
		})
	}
	held.Wait()
	return fmt.Sprintf("5 folds, ClaimBuster train: %s\n5 folds, our news sentences: %s\n", measure(judged[debate]), measure(judged[news])), failed
}

func (m measures) String() string {
	return fmt.Sprintf("n %d, AP %.4f; at the threshold F1 %.4f, with classes of equal weight %.4f (best %.4f at log odds %+.2f)", m.n, m.ap, m.f1, m.balanced, m.best, m.bestAt)
}

// makeWeights validates, trains on everything, and writes the weights with their provenance.
func makeWeights(c *corpus, start []float32, t teacher, own string) error {
	said, err := validate(c, start, t)
	if err != nil {
		return err
	}
	file := model.Encode(learn(c, start, lessons(c, t, -1)))
	dev := &corpus{}
	if err := dev.read(filepath.Join(own, "testdata/news-dev.jsonl"), news); err != nil {
		return err
	}
	var rows []*row
	for i := range dev.rows {
		rows = append(rows, &dev.rows[i])
	}
	judged, err := judge(file, rows)
	if err != nil {
		return err
	}
	said += fmt.Sprintf("held out, our news sentences: %s\n", measure(judged))
	fmt.Print(said)
	if err := os.WriteFile(filepath.Join(own, "weights.bin"), file, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(own, "weights.txt"), []byte(provenance(c, file, said)), 0o644)
}

func provenance(c *corpus, file []byte, said string) string {
	var count [unlabeled + 1]int
	for _, r := range c.rows {
		count[r.kind]++
	}
	return strings.NewReplacer("BYTES", fmt.Sprint(len(file)), "DEBATE", fmt.Sprint(count[debate]), "NEWS", fmt.Sprint(count[news]),
		"UNLABELED", fmt.Sprint(count[unlabeled]), "SAID", strings.TrimSpace(said)).Replace(provenanceText)
}

const provenanceText = `weights.bin: the check-worthiness model, BYTES bytes. Format: model/file.go. Method: train/main.go.

Made by, from the root of the project:

	go run ./claims/detect/train

Data
- DEBATE labelled sentences of US presidential debates: ClaimBuster (Arslan, Hassan, Li, Tremayne), train part;
  believed CC BY 4.0, by its authors' Zenodo deposit.
- NEWS labelled news-like sentences of our own writing: testdata/news-train.jsonl.
- UNLABELED sentences of US debates and speeches: CLEF 2020 CheckThat! task 5, train part, without its labels.
- train/vectors.bin and train/teacher.bin: see train/README.md.

Measured (folds: end to end, on rows that neither the weights nor their teacher saw)
SAID
`
