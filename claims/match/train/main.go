// Command train grows the gate's trees and writes claims/match/trees.bin, with
// their provenance in trees.txt and the threshold in threshold.go, and those of
// claims/match/turns.bin (turn.go). From the project's root:
//
//	go run ./claims/match/train
//
// A forest (claims/match/forest, grown as grow.go tells) says from
// match.Features whether a record deals with what a sentence claims. It learns
// from these pairs of a sentence and a record that retrieval finds for it:
//
//   - sentences of our own, written to tempt (claims/testdata/sentences.jsonl):
//     for each bundled record one that makes its claim in other words, one that
//     speaks of the same people, event or figure but claims something else, and
//     one that gives another figure, says the opposite or disputes the claim;
//   - the labelled sentences of ../shared/eval/matching, of the same kinds;
//   - the bundled records' own variants, each held out from its record: one
//     half of the variants queries an index that holds the other half;
//   - tweets with a fact-checked claim (CLEF 2020 CheckThat! task 2, train part)
//     and check-worthy debate sentences (ClaimBuster, train part), against the
//     ten thousand claims of that set;
//   - one in four sentences of debates and speeches (CLEF 2020 CheckThat! task 5,
//     train part) against the bundled records, which hold next to nothing for them.
//
// A pair is right where the record is in gold and the relation is same,
// figures-differ, opposite or disputes; all others are wrong. Each sentence
// with a right record is asked twice, once as if the data did not hold it,
// so that every hit is wrong: that is what most sentences of most articles meet.
// Claims that read the same stand for one another (eval.WithTwins).
//
// Folds are grouped by record, so that no record is in training and in test at
// once. The threshold is the lowest that keeps to the budget of false matches
// (validate.go) on the folds. The same inputs give the same bytes.
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
	"claimlight/claims/eval"
	"claimlight/claims/index"
	"claimlight/claims/match"
	"claimlight/claims/record"
)

func main() {
	evalDir := flag.String("eval", "../shared/eval", "folder of the evaluation sets")
	own := flag.String("own", "claims/testdata/sentences.jsonl", "our labelled sentences")
	out := flag.String("o", "claims/match", "folder to write to")
	turns := flag.Bool("turns", false, "grow only turns.bin (turn.go), which takes seconds")
	flag.Parse()
	err := growTurns(*evalDir, *own, *out)
	if err == nil && !*turns {
		err = run(*evalDir, *own, *out)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(3)
	}
}

// kind says where a query comes from.
type kind int

const (
	labelled kind = iota // sentences as articles have them, labelled by others
	own                  // the same, written by us to tempt
	variant
	tweet
	debate
	speech
	nKinds
)

var kindNames = [nKinds]string{"labelled", "own", "variants", "tweets", "debates", "speeches"}

// weights say how much a query of a kind counts: there are few by others, a
// variant is shorter than what articles say, tweets and debates are no news.
// That of a query whose record was taken away is halved.
var weights = [nKinds]float64{labelled: 2, own: 1, variant: 0.2, tweet: 0.5, debate: 0.5, speech: 0.5}

// query is one sentence with the pairs that retrieval made of it.
type query struct {
	kind     kind
	group    string // the record it is about: folds are grouped by it
	bereft   bool   // that record was taken away
	positive bool   // some record deals with what it claims
	pairs    []pair
}

func (q *query) weight() float64 {
	if q.bereft {
		return weights[q.kind] / 2
	}
	return weights[q.kind]
}

// pair is a sentence beside a record, in each of its readings.
type pair struct {
	readings []row
	label    bool
}

// row is the features of a reading as the trees see them.
type row [len(match.Features{})]uint8

func run(evalDir, ownFile, out string) error {
	queries, err := gather(evalDir, ownFile)
	if err != nil {
		return err
	}
	scores := heldOut(queries)
	report := table(queries, scores)
	fmt.Print(report)
	threshold := budget(queries, scores)
	f := fit(queries, func(string) bool { return true })
	file := f.Encode()
	for name, text := range map[string][]byte{
		"trees.bin":    file,
		"trees.txt":    provenance(queries, len(file), report, threshold),
		"threshold.go": source(threshold),
	} {
		if err := os.WriteFile(filepath.Join(out, name), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// gather makes the queries of every source.
func gather(evalDir, ownFile string) ([]query, error) {
	records, err := data.Records()
	if err != nil {
		return nil, err
	}
	bundled, err := open(records)
	if err != nil {
		return nil, err
	}
	var out []query
	for _, source := range labelledFiles(evalDir, ownFile) {
		rows, err := eval.ReadFile(source.file, eval.ReadMatching)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			out = append(out, bundled.asks(r, source.kind)...)
		}
	}
	held, err := variants(records)
	if err != nil {
		return nil, err
	}
	others, err := public(evalDir, bundled)
	return slices.Concat(out, held, others), err
}

// labelledFile is a file of labelled sentences.
type labelledFile struct {
	file string
	kind kind
}

func labelledFiles(evalDir, ownFile string) []labelledFile {
	return []labelledFile{
		{filepath.Join(evalDir, "matching/dev.jsonl"), labelled},
		{filepath.Join(evalDir, "matching/dev-extra.jsonl"), labelled},
		{ownFile, own},
	}
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
func (s *set) ask(k kind, text, group string, gold []string, bereft bool) query {
	known := map[int]bool{}
	for _, id := range gold {
		if i, ok := s.Find(id); ok {
			s.addRing(known, i)
		}
	}
	q := query{kind: k, group: group, bereft: bereft, positive: len(known) > 0 && !bereft}
	var without map[int]bool
	if bereft {
		without = known
	}
	features := s.checker.Features(text, without)
	for _, i := range slices.Sorted(maps.Keys(features)) {
		p := pair{label: known[i]}
		for _, f := range features[i] {
			p.readings = append(p.readings, f.Bins())
		}
		q.pairs = append(q.pairs, p)
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

// asks makes the queries of one labelled sentence.
func (s *set) asks(r eval.MatchingQuery, k kind) []query {
	group := r.Text
	if len(r.Gold) > 0 {
		if i, ok := s.Find(r.Gold[0]); ok {
			group = s.Record(i).ID
		}
	}
	if r.Relation == "related" || r.Relation == "none" {
		return []query{s.ask(k, r.Text, group, nil, false)}
	}
	return []query{s.ask(k, r.Text, group, r.Gold, false), s.ask(k, r.Text, group, r.Gold, true)}
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
					out = append(out, x.ask(variant, v, r.ID, gold, false), x.ask(variant, v, r.ID, gold, true))
				}
			}
		}
	}
	return out, nil
}
