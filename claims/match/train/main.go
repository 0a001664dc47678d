// Command train fits the gate's weights and writes claims/match/weights.go.
// From the project's root:
//
//	go run ./claims/match/train
//
// A logistic regression over match.Features tells whether a record deals with
// what a sentence claims. It learns from these pairs:
//
//   - sentences with a typed relation (../shared/eval/matching): the records
//     in gold are positive where the relation is same, figures-differ,
//     opposite or disputes; every other record that retrieval finds is
//     negative, and so are the records of sentences labelled related;
//   - the bundled records' own variants, each held out from its record: one
//     half of the variants queries an index that holds the other half;
//   - check-worthy debate sentences (../shared/eval/checkworthy), for which the
//     bundled records hold next to nothing: every hit is negative;
//   - tweets with a fact-checked claim (../shared/eval/retrieval), and debate
//     sentences, against the ten thousand claims of that set.
//
// Each sentence and variant is asked twice: once as it is, and once as if the
// data did not hold the record it is about, so that every hit is negative.
// That is what most sentences of most articles meet.
//
// Folds are grouped by record, so that no record is in training and in test
// at once. The weights that stand now are an input too: they tell which wording
// of a record is the strongest reading of a sentence. Run again, the command
// moves them by less each time; the same inputs give the same weights.
package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"claimlight/claims"
	"claimlight/claims/data"
	"claimlight/claims/index"
	"claimlight/claims/match"
	"claimlight/claims/record"
)

func main() {
	evalDir := flag.String("eval", "../shared/eval", "folder of the evaluation sets")
	out := flag.String("o", "claims/match/weights.go", "file to write")
	flag.Parse()
	if err := run(*evalDir, *out); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(3)
	}
}

// query is one sentence with the pairs that retrieval made of it.
type query struct {
	text     string
	group    string // the record it is about: folds are grouped by it
	positive bool   // some record deals with what it claims
	weight   float64
	pairs    []pair
}

type pair struct {
	x     match.Features
	label bool
}

func run(evalDir, out string) error {
	records, err := data.Records()
	if err != nil {
		return err
	}
	bundled, err := open(records)
	if err != nil {
		return err
	}
	queries, err := labelled(evalDir, bundled)
	if err != nil {
		return err
	}
	own, err := variants(records)
	if err != nil {
		return err
	}
	others, err := public(evalDir, bundled)
	if err != nil {
		return err
	}
	fmt.Printf("%d labelled sentences, %d variants, %d tweets and debate sentences\n", len(queries), len(own), len(others))
	queries = slices.Concat(queries, own, others)
	crossValidate(queries)
	w := fit(queries, func(string) bool { return true })
	return os.WriteFile(out, source(w), 0o644)
}

// set is a data set to query.
type set struct {
	*index.Index
	checker *claims.Checker
}

func open(records []record.Record) (*set, error) {
	b, err := index.Compile(records)
	if err != nil {
		return nil, err
	}
	x, err := index.Open(b)
	if err != nil {
		return nil, err
	}
	return &set{x, claims.NewChecker(x)}, nil
}

// ask makes the query of one text, with its pairs in the order of the records.
// With bereft, gold is left out of the data.
func (s *set) ask(text, group string, gold []string, bereft bool, weight float64) query {
	known := map[int]bool{}
	for _, id := range gold {
		if i, ok := s.Find(id); ok {
			s.addRing(known, i)
		}
	}
	q := query{text: text, group: group, positive: len(known) > 0 && !bereft, weight: weight}
	var without map[int]bool
	if bereft {
		without = known
	}
	features := s.checker.Features(text, without)
	for _, i := range slices.Sorted(maps.Keys(features)) {
		q.pairs = append(q.pairs, pair{features[i], known[i]})
	}
	return q
}

// addRing adds a record and the reviews of the same claim by others.
func (s *set) addRing(known map[int]bool, i int) {
	for !known[i] {
		known[i] = true
		next, ok := s.Find(s.Record(i).SameAs)
		if !ok {
			return
		}
		i = next
	}
}

// The labelled sentences count for more than the variants, which are shorter
// than what articles say, and than tweets and debates, which are no news.
const (
	labelledWeight = 1
	bereftWeight   = 0.5
	variantWeight  = 0.3
	publicWeight   = 0.2
)

func labelled(dir string, x *set) ([]query, error) {
	var out []query
	for _, name := range []string{"dev.jsonl", "dev-extra.jsonl"} {
		rows, err := readLines(filepath.Join(dir, "matching", name))
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			out = append(out, x.asks(row)...)
		}
	}
	return out, nil
}

// asks makes the queries of one labelled sentence.
func (x *set) asks(r row) []query {
	group := r.Text
	if len(r.Gold) > 0 {
		if i, ok := x.Find(r.Gold[0]); ok {
			group = x.Record(i).ID
		}
	}
	if r.Relation == "related" || r.Relation == "none" {
		return []query{x.ask(r.Text, group, nil, false, labelledWeight)}
	}
	return []query{
		x.ask(r.Text, group, r.Gold, false, labelledWeight),
		x.ask(r.Text, group, r.Gold, true, bereftWeight),
	}
}

// variants makes queries of the records' variants: those of one parity query
// an index without them.
func variants(records []record.Record) ([]query, error) {
	var out []query
	for parity := range 2 {
		kept := make([]record.Record, len(records))
		for i, r := range records {
			kept[i] = r
			kept[i].Variants = nil
			for j, v := range r.Variants {
				if j%2 != parity {
					kept[i].Variants = append(kept[i].Variants, v)
				}
			}
		}
		x, err := open(kept)
		if err != nil {
			return nil, err
		}
		for _, r := range records {
			for j, v := range r.Variants {
				if j%2 == parity {
					gold := []string{r.ID}
					out = append(out, x.ask(v, r.ID, gold, false, variantWeight), x.ask(v, r.ID, gold, true, variantWeight))
				}
			}
		}
	}
	return out, nil
}
