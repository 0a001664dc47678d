package main

import (
	"math"
	"math/rand/v2"
)

// net is the model in floating point: a linear part over hashed features, filters over three
// neighbouring word vectors, and, for the teacher only, a linear part over sentence encodings.
// Every parameter is learned by AdaGrad.
type net struct {
	dim, filters int
	vectors      tensor  // a row of dim for each word
	filter       tensor  // a row of 3*dim for each filter
	bias         tensor  // one for each filter
	out          tensor  // highest outputs' weights, then mean outputs' weights
	linear       tensor  // one for each feature, then the bias
	dense        tensor  // one for each number of an encoding
	shapes       []int32 // the shape of each word, where words are made strangers; nil for none
	work         scratch
}

// tensor is a parameter with the sums of squared gradients that AdaGrad keeps.
type tensor struct {
	value, squares []float32
	rate, decay    float32
}

// Learning rates and weight decay, chosen by cross-validation.
const (
	rateVector, rateFilter, rateLinear, rateDense = 0.03, 0.02, 0.02, 0.005
	decayFilter, decayLinear, decayDense          = 0.0005, 0.001, 0.0005
	dropOut                                       = 0.1 // share of filter outputs left out of each step
)

func newTensor(n int, start, rate, decay float32) tensor {
	t := tensor{value: make([]float32, n), squares: make([]float32, n), rate: rate, decay: decay}
	for i := range t.squares {
		t.squares[i] = start
	}
	return t
}

// step moves parameter i against gradient g.
func (t *tensor) step(i int, g float32) {
	g += t.decay * t.value[i]
	t.squares[i] += g * g
	t.value[i] -= t.rate * g / float32(math.Sqrt(float64(t.squares[i])))
}

type scratch struct {
	line, lineGrad, outs, pool, mask, poolGrad, filterGrad []float32
	highest                                                []int
	words                                                  []int32
}

// newNet makes a net with the given word vectors, random filters and nothing else learned.
func newNet(vectors []float32, dim, filters, features, encoding int, seed uint64) *net {
	random := rand.New(rand.NewPCG(seed, 1))
	n := &net{dim: dim, filters: filters}
	n.vectors = newTensor(len(vectors), 0.01, rateVector, 0)
	copy(n.vectors.value, vectors)
	n.filter = newTensor(filters*3*dim, 0.01, rateFilter, decayFilter)
	for i := range n.filter.value {
		n.filter.value[i] = float32(random.NormFloat64() / math.Sqrt(float64(3*dim)))
	}
	n.bias = newTensor(filters, 0.01, rateFilter, 0)
	n.out = newTensor(2*filters, 0.01, rateFilter, decayFilter)
	for i := range n.out.value {
		n.out.value[i] = float32(random.NormFloat64() * 0.1)
	}
	n.linear = newTensor(features+1, 1, rateLinear, decayLinear)
	n.dense = newTensor(encoding, 0.1, rateDense, decayDense)
	n.work = scratch{pool: make([]float32, 2*filters), mask: make([]float32, 2*filters), poolGrad: make([]float32, 2*filters),
		filterGrad: make([]float32, 3*dim), highest: make([]int, filters)}
	return n
}

// forward returns the log odds of a row. With random numbers given it drops filter outputs.
func (n *net) forward(r *row, random *rand.Rand) float32 {
	n.load(r.words)
	k := &n.work
	clear(k.pool)
	for f := range n.filters {
		n.slide(f, len(r.words))
	}
	z := n.linear.value[len(n.linear.value)-1]
	damp := dampen(len(r.words))
	for j := range k.pool {
		if j >= n.filters {
			k.pool[j] *= damp
		}
		k.mask[j] = 1
		if random != nil {
			k.mask[j] = 0
			if random.Float32() >= dropOut {
				k.mask[j] = 1 / (1 - dropOut)
			}
		}
		z += n.out.value[j] * k.pool[j] * k.mask[j]
	}
	for _, f := range r.features {
		z += n.linear.value[f]
	}
	for i, v := range r.encoding[:min(len(r.encoding), len(n.dense.value))] {
		z += n.dense.value[i] * v
	}
	return z
}

func dampen(words int) float32 { return float32(1 / math.Sqrt(float64(words+4))) }

// load lays the vectors of the words side by side, with an empty word at both ends.
func (n *net) load(words []int32) {
	k, d := &n.work, n.dim
	if need := (len(words) + 2) * d; cap(k.line) < need {
		k.line, k.lineGrad, k.outs = make([]float32, need), make([]float32, need), make([]float32, (len(words)+2)*n.filters)
	}
	k.line = k.line[:(len(words)+2)*d]
	clear(k.line)
	for t, w := range words {
		if w >= 0 {
			copy(k.line[(t+1)*d:], n.vectors.value[int(w)*d:int(w+1)*d])
		}
	}
}

// slide fills the outputs and pools of filter f.
func (n *net) slide(f, words int) {
	k, d := &n.work, n.dim
	filter := n.filter.value[f*3*d : (f+1)*3*d]
	for t := range words {
		s := n.bias.value[f]
		for i, v := range k.line[t*d : (t+3)*d] {
			s += filter[i] * v
		}
		s = max(s, 0)
		k.outs[t*n.filters+f] = s
		k.pool[n.filters+f] += s
		if t == 0 || s > k.pool[f] {
			k.pool[f], k.highest[f] = s, t
		}
	}
}

// backward learns from the error dz of the last forward.
func (n *net) backward(r *row, dz float32) {
	k, d := &n.work, n.dim
	k.lineGrad = k.lineGrad[:len(k.line)]
	clear(k.lineGrad)
	for j := range k.pool {
		k.poolGrad[j] = dz * n.out.value[j] * k.mask[j]
		if k.mask[j] != 0 {
			n.out.step(j, dz*k.pool[j]*k.mask[j])
		}
	}
	for f := range n.filters {
		n.unslide(f, len(r.words))
	}
	for t, w := range r.words {
		for i := 0; w >= 0 && i < d; i++ {
			n.vectors.step(int(w)*d+i, k.lineGrad[(t+1)*d+i])
		}
	}
	for _, f := range r.features {
		n.linear.step(int(f), dz)
	}
	last := len(n.linear.value) - 1
	n.linear.step(last, dz)
	for i, v := range r.encoding[:min(len(r.encoding), len(n.dense.value))] {
		n.dense.step(i, dz*v)
	}
}

// unslide carries the error back through filter f.
func (n *net) unslide(f, words int) {
	k, d := &n.work, n.dim
	filter := n.filter.value[f*3*d : (f+1)*3*d]
	clear(k.filterGrad)
	damp, biasGrad := dampen(words), float32(0)
	for t := range words {
		if k.outs[t*n.filters+f] <= 0 {
			continue
		}
		g := k.poolGrad[n.filters+f] * damp
		if k.highest[f] == t {
			g += k.poolGrad[f]
		}
		biasGrad += g
		line, lineGrad := k.line[t*d:(t+3)*d], k.lineGrad[t*d:(t+3)*d]
		for i := range line {
			k.filterGrad[i] += g * line[i]
			lineGrad[i] += g * filter[i]
		}
	}
	if biasGrad == 0 {
		return
	}
	n.bias.step(f, biasGrad)
	for i, g := range k.filterGrad {
		n.filter.step(f*3*d+i, g)
	}
}
