package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"claimlight/claims/detect/model"
	"claimlight/claims/detect/word"
)

// Kinds of training row.
const (
	debate    = iota // ClaimBuster: labelled debate speech
	news             // our own labelled sentences
	unlabeled        // debate speech whose labels are not used; the teacher's are
)

// row is one sentence to learn from.
type row struct {
	text     string
	label    float32
	kind     int
	fold     int // 0..folds-1; -1 is in none
	words    []int32
	features []int32
	encoding []float32 // by the sentence encoder; the teacher's alone
}

const (
	folds     = 5
	fewest    = 4 // words of an unlabeled sentence worth learning from
	leastSeen = 3 // a feature is counted from this many sightings on; a labelled row counts twice
)

// corpus is the rows with the tables that number their features and words.
type corpus struct {
	rows     []row
	features []uint32 // hash by number
	seen     []int    // sightings of a feature by number
	words    []uint32 // hash by number
	spelt    []int    // sightings of a word by number
	shapes   []int32  // number of the shape of a word, by word number; itself for a shape
}

func readCorpus(shared, own string) (*corpus, error) {
	c := &corpus{}
	for _, f := range []struct {
		path string
		kind int
	}{
		{filepath.Join(shared, "checkworthy/claimbuster/train.jsonl"), debate},
		{filepath.Join(own, "testdata/news-train.jsonl"), news},
		{filepath.Join(shared, "checkworthy/debates/train.jsonl"), unlabeled},
	} {
		if err := c.read(f.path, f.kind); err != nil {
			return nil, err
		}
	}
	c.number()
	return c, nil
}

// read appends the rows of a file of {text, label} lines.
func (c *corpus) read(path string, kind int) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	known := map[string]bool{}
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<20)
	for line := 1; scanner.Scan(); line++ {
		var in struct {
			Text  string  `json:"text"`
			Label float32 `json:"label"`
		}
		if err := json.Unmarshal(scanner.Bytes(), &in); err != nil {
			return fmt.Errorf("%s:%d: %w", path, line, err)
		}
		r := row{text: in.Text, kind: kind, fold: int(word.Hash(in.Text)>>8) % folds, label: in.Label}
		if kind == unlabeled {
			if known[in.Text] || len(strings.Fields(in.Text)) < fewest {
				continue
			}
			known[in.Text] = true
			r.fold, r.label = -1, 0
		}
		c.rows = append(c.rows, r)
	}
	return scanner.Err()
}

// number gives every feature and word of the rows its number, in order of appearance.
func (c *corpus) number() {
	counts := map[uint32]int{}
	hashes := make([][]uint32, len(c.rows))
	cut := make([][]word.Word, len(c.rows))
	for i, r := range c.rows {
		cut[i] = word.Cut(r.text, nil)
		cut[i] = cut[i][:min(len(cut[i]), model.MaxWords)]
		h := model.Features(cut[i], nil)
		slices.Sort(h)
		hashes[i] = slices.Compact(h)
		for _, f := range hashes[i] {
			counts[f]++
			if r.kind != unlabeled {
				counts[f]++
			}
		}
	}
	featureNumber, wordNumber := map[uint32]int32{}, map[uint32]int32{}
	for i := range c.rows {
		for _, f := range hashes[i] {
			if counts[f] < leastSeen {
				continue
			}
			n, ok := featureNumber[f]
			if !ok {
				n = int32(len(c.features))
				featureNumber[f] = n
				c.features, c.seen = append(c.features, f), append(c.seen, counts[f])
			}
			c.rows[i].features = append(c.rows[i].features, n)
		}
		for _, w := range cut[i] {
			shape := c.word(wordNumber, model.ShapeKey(w.Suffix), -1)
			n := c.word(wordNumber, w.Hash, shape)
			c.spelt[n]++
			c.rows[i].words = append(c.rows[i].words, n)
		}
	}
}

// word returns the number of a word, a new one if it is new. A shape passes -1 for its own.
func (c *corpus) word(numbers map[uint32]int32, hash uint32, shape int32) int32 {
	n, ok := numbers[hash]
	if !ok {
		n = int32(len(c.words))
		numbers[hash] = n
		if shape < 0 {
			shape = n
		}
		c.words, c.spelt, c.shapes = append(c.words, hash), append(c.spelt, 0), append(c.shapes, shape)
	}
	return n
}
