package main

import (
	"path/filepath"

	"claimlight/claims/eval"
)

// everySpeech: of all that was said in the debates, one sentence in so many meets
// the bundled records.
const everySpeech = 4

// public makes queries of the public sets.
func public(dir string, bundled *set) ([]query, error) {
	records, err := eval.ReadFile(filepath.Join(dir, "retrieval/clef2020/claims.jsonl"), eval.ReadClaims)
	if err != nil {
		return nil, err
	}
	x, err := open(records)
	if err != nil {
		return nil, err
	}
	tweets, err := eval.ReadFile(filepath.Join(dir, "retrieval/clef2020/train.jsonl"), eval.ReadQueries)
	if err != nil {
		return nil, err
	}
	var out []query
	for i, t := range eval.WithTwins(records, tweets) {
		group := "clef " + tweets[i].Gold[0]
		out = append(out, x.ask(tweet, t.Text, group, t.Gold, false), x.ask(tweet, t.Text, group, t.Gold, true))
	}
	unanswered, err := debates(dir, x, bundled)
	return append(out, unanswered...), err
}

// debates makes queries that nothing answers: check-worthy debate sentences
// against the public claims, and debates of all kinds against the bundled records.
func debates(dir string, public, bundled *set) (out []query, err error) {
	worthy, err := eval.ReadFile(filepath.Join(dir, "checkworthy/claimbuster/train.jsonl"), eval.ReadLabelled)
	if err != nil {
		return nil, err
	}
	for _, d := range worthy {
		if d.Label == 1 && len(out) < eval.TrainedDebates {
			out = append(out, public.ask(debate, d.Text, d.Text, nil, false))
		}
	}
	said, err := eval.ReadFile(filepath.Join(dir, "checkworthy/debates/train.jsonl"), eval.ReadLabelled)
	for i, d := range said {
		if i%everySpeech == 0 {
			out = append(out, bundled.ask(speech, d.Text, d.Text, nil, false))
		}
	}
	return out, err
}
