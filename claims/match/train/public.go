package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"claimlight/claims/record"
)

// line is a line of any of the evaluation sets.
type line struct {
	ID, Text, Claim, Title, Relation string
	Gold                             []string
	Label                            int
}

func readLines(file string) ([]line, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	var out []line
	for n := 1; lines.Scan(); n++ {
		var r line
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		out = append(out, r)
	}
	return out, lines.Err()
}

// debateSentences is how many check-worthy debate sentences are taken as
// queries that nothing answers; every third of them meets the bundled records.
const debateSentences = 900

// public makes queries of the public sets.
func public(dir string, bundled *set) ([]query, error) {
	claims, err := readLines(filepath.Join(dir, "retrieval/clef2020/claims.jsonl"))
	if err != nil {
		return nil, err
	}
	records := make([]record.Record, len(claims))
	for i, c := range claims {
		records[i] = record.Record{ID: c.ID, Claim: c.Claim, Title: c.Title}
	}
	x, err := open(records)
	if err != nil {
		return nil, err
	}
	tweets, err := readLines(filepath.Join(dir, "retrieval/clef2020/train.jsonl"))
	if err != nil {
		return nil, err
	}
	same := twins(claims)
	var out []query
	for _, t := range tweets {
		group := "clef " + t.Gold[0]
		t.Gold = same.all(t.Gold)
		out = append(out, x.ask(tweet, t.Text, group, t.Gold, false), x.ask(tweet, t.Text, group, t.Gold, true))
	}
	debates, err := readLines(filepath.Join(dir, "checkworthy/claimbuster/train.jsonl"))
	if err != nil {
		return nil, err
	}
	n := 0
	for _, d := range debates {
		if d.Label != 1 || n == debateSentences {
			continue
		}
		n++
		s := x
		if n%3 == 0 {
			s = bundled
		}
		out = append(out, s.ask(debate, d.Text, d.Text, nil, false))
	}
	return out, nil
}
