package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"sort"

	"claimlight/claims/term"
)

const (
	dims       = 100
	readWords  = 60000 // most frequent words of the vectors
	vocabulary = 20000 // most frequent stems of these
)

// stem is one term of the vocabulary with its vector, of length 1.
type stem struct {
	text        string
	probability float64
	common      bool // a common word, not a name: WordNet has it
	vector      [dims]float64
}

func (s *stem) cosine(t *stem) float64 {
	sum := 0.0
	for i, v := range s.vector {
		sum += v * t.vector[i]
	}
	return sum
}

// readVectors reads the most frequent words, folds them into stems (vectors
// weighted by frequency), and takes out what all words share: the mean and
// the two strongest directions. The stems come in byte order.
func readVectors(file string) ([]stem, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	_, b, ok := bytes.Cut(b, []byte(`"vectors":{`))
	if !ok {
		return nil, fmt.Errorf("%s: holds no vectors", file)
	}
	byText := map[string]*stem{}
	harmonic := math.Log(400000) + 0.577 // Zipf's law over the words that the vectors were made from
	for rank := 1; rank <= readWords; rank++ {
		word, vector, rest, err := readOne(b)
		if err != nil {
			return nil, fmt.Errorf("%s: word %d: %w", file, rank, err)
		}
		b = rest
		terms := term.Extract(word)
		if len(terms) != 1 || !alphabetic(terms[0].Text) {
			continue
		}
		p := 1 / (float64(rank) * harmonic)
		s := byText[terms[0].Text]
		if s == nil {
			s = &stem{text: terms[0].Text}
			byText[s.text] = s
		}
		s.probability += p
		for i := range vector {
			s.vector[i] += p * vector[i]
		}
	}
	return centre(mostFrequent(byText)), nil
}

func readOne(b []byte) (word string, vector [dims]float64, rest []byte, err error) {
	colon := bytes.Index(b, []byte(`":[`))
	if colon < 0 {
		return "", vector, nil, fmt.Errorf("cut short")
	}
	key := bytes.TrimLeft(b[:colon+1], ", \n")
	b = b[colon+2:]
	end := bytes.IndexByte(b, ']')
	if end < 0 {
		return "", vector, nil, fmt.Errorf("cut short")
	}
	if err := json.Unmarshal(key, &word); err != nil {
		return "", vector, nil, err
	}
	var numbers []float64
	if err := json.Unmarshal(b[:end+1], &numbers); err != nil {
		return "", vector, nil, err
	}
	copy(vector[:], numbers)
	return word, vector, b[end+1:], nil
}

func alphabetic(s string) bool {
	for _, r := range s {
		if r < 'a' || r > 'z' {
			return false
		}
	}
	return len(s) > 1
}

func mostFrequent(byText map[string]*stem) []stem {
	all := make([]stem, 0, len(byText))
	for _, s := range byText {
		s.normalise()
		all = append(all, *s)
	}
	sort.Slice(all, func(i, j int) bool {
		if all[i].probability != all[j].probability {
			return all[i].probability > all[j].probability
		}
		return all[i].text < all[j].text
	})
	all = all[:min(len(all), vocabulary)]
	sort.Slice(all, func(i, j int) bool { return all[i].text < all[j].text })
	return all
}

func (s *stem) normalise() {
	n := math.Sqrt(s.cosine(s))
	if n == 0 {
		return
	}
	for i := range s.vector {
		s.vector[i] /= n
	}
}

// centre subtracts the mean and the two strongest directions, found by power
// iteration, and scales every vector to length 1.
func centre(all []stem) []stem {
	var mean [dims]float64
	for i := range all {
		for d, v := range all[i].vector {
			mean[d] += v / float64(len(all))
		}
	}
	for i := range all {
		for d := range mean {
			all[i].vector[d] -= mean[d]
		}
	}
	for range 2 {
		remove(all, strongest(all))
	}
	for i := range all {
		all[i].normalise()
	}
	return all
}

func strongest(all []stem) stem {
	var dir stem
	for d := range dir.vector {
		dir.vector[d] = 1
	}
	for range 50 {
		dir.normalise()
		var next stem
		for i := range all {
			w := dir.cosine(&all[i])
			for d, v := range all[i].vector {
				next.vector[d] += w * v
			}
		}
		dir = next
	}
	dir.normalise()
	return dir
}

func remove(all []stem, dir stem) {
	for i := range all {
		w := dir.cosine(&all[i])
		for d, v := range dir.vector {
			all[i].vector[d] -= w * v
		}
	}
}
