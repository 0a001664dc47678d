package main

import (
	"fmt"
	"slices"

	"claimlight/claims"
	"claimlight/claims/eval"
)

// nothing measures what is shown of claims to sentences that none of them
// answers, and to tweets that one does.
func (e *engine) nothing() (part, error) {
	p := part{group: eval.Group{
		Title: "nothing there: check-worthy debate sentences of ClaimBuster, tweets of the CLEF 2020 dev part, against the claims of CLEF 2020",
		Notes: []string{
			fmt.Sprintf("The gate's trainer takes the first %d of these debate sentences; the others, held out, are measured.", eval.TrainedDebates),
			"It takes the tweets of the train part too, some of which have the claims of dev tweets. Claims that read the same count as one.",
		},
	}}
	debates, tweets, c, err := e.nothingSets()
	if err != nil {
		return p, err
	}
	seen, err := e.claimsOfTraining()
	if err != nil {
		return p, err
	}
	unseen := slices.DeleteFunc(slices.Clone(tweets), func(q eval.MatchingQuery) bool {
		return slices.ContainsFunc(q.Gold, func(id string) bool { return seen[id] })
	})
	queries := slices.Concat(debates, tweets)
	m := eval.Match(queries, c.Match, c.Data(), len(queries))
	p.group.Rows = []eval.Row{
		row("share of debate sentences coloured", m.NoneColoured, nothingColoured, fmt.Sprintf("of %d", len(debates))),
		row("recall on the tweets", m.Recall, tweetRecall, fmt.Sprintf("of %d", len(tweets))),
		row("recall on tweets whose claims no tweet of the train part has", eval.Match(unseen, c.Match, c.Data(), 0).Recall, tweetRecall, fmt.Sprintf("of %d", len(unseen))),
		free("precision of coloured matches, both together", m.Precision, ""),
	}
	// How a tweet and its claim stand is not labelled.
	m.Misses = withoutMistaken(m.Misses)
	s := eval.MatchingSection(m, queries, c.Data(), c.Features, false)
	s.Title = "nothing there: ClaimBuster debate sentences and CLEF 2020 dev tweets, against the CLEF claims"
	s.Note = "Debate sentences are due none, tweets same; which relation a tweet has is not labelled."
	p.sections = []eval.Section{s}
	return p, nil
}

func withoutMistaken(all []eval.MatchingMiss) []eval.MatchingMiss {
	var out []eval.MatchingMiss
	for _, m := range all {
		if m.Kind != eval.Mistaken {
			out = append(out, m)
		}
	}
	return out
}

// nothingSets are debate sentences that nothing answers, tweets that some claim
// answers, and the claims.
func (e *engine) nothingSets() (debates, tweets []eval.MatchingQuery, c *claims.Checker, err error) {
	records, err := readSet(e, clefClaims, eval.ReadClaims)
	if err != nil {
		return nil, nil, nil, err
	}
	queries, err := readSet(e, clefTweets, eval.ReadQueries)
	if err != nil {
		return nil, nil, nil, err
	}
	rows, err := readSet(e, claimBuster, eval.ReadLabelled)
	if err != nil {
		return nil, nil, nil, err
	}
	worthy := 0
	for i, r := range rows {
		if worthy += r.Label; r.Label == 1 && worthy > eval.TrainedDebates {
			debates = append(debates, eval.Unanswered(fmt.Sprintf("debate line %d", i+1), r.Text))
		}
	}
	c, err = checker(records)
	return debates, eval.Answered(eval.WithTwins(records, queries)), c, err
}

// claimsOfTraining are the claims of the tweets that the gate was trained on.
func (e *engine) claimsOfTraining() (map[string]bool, error) {
	queries, err := readSet(e, "retrieval/clef2020/train.jsonl", eval.ReadQueries)
	seen := map[string]bool{}
	for _, q := range queries {
		for _, id := range q.Gold {
			seen[id] = true
		}
	}
	return seen, err
}
