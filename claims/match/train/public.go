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

// debateSentences is how many check-worthy debate sentences meet the public
// claims; of all that was said in the debates, one in everySpeech meets the
// bundled records.
const (
	debateSentences = 900
	everySpeech     = 4
)

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
	unanswered, err := debates(dir, x, bundled)
	return append(out, unanswered...), err
}

// debates makes queries that nothing answers: check-worthy debate sentences
// against the public claims, and debates of all kinds against the bundled records.
func debates(dir string, public, bundled *set) (out []query, err error) {
	worthy, err := readLines(filepath.Join(dir, "checkworthy/claimbuster/train.jsonl"))
	if err != nil {
		return nil, err
	}
	for _, d := range worthy {
		if d.Label == 1 && len(out) < debateSentences {
			out = append(out, public.ask(debate, d.Text, d.Text, nil, false))
		}
	}
	said, err := readLines(filepath.Join(dir, "checkworthy/debates/train.jsonl"))
	for i, d := range said {
		if i%everySpeech == 0 {
			out = append(out, bundled.ask(speech, d.Text, d.Text, nil, false))
		}
	}
	return out, err
}
