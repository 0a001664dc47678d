package main

import (
	"fmt"
	"strings"

	"claimlight/claims/eval"
)

// How good retrieval and the gate are to be.
var (
	map5             = eval.AtLeast(.930)
	recall50         = eval.AtLeast(.975)
	gatePrecision    = eval.AtLeast(.95)
	gateRecall       = eval.AtLeast(.75)
	relatedColoured  = eval.AtMost(.05)
	noneColoured     = eval.AtMost(.01)
	relationAccuracy = eval.AtLeast(.85)
	nothingColoured  = eval.AtMost(.005)
	tweetRecall      = eval.AtLeast(.65)
	figuresRight     = eval.AtLeast(.98)
	figureCases      = eval.AtLeast(400)
)

const (
	clefClaims = "retrieval/clef2020/claims.jsonl"
	clefTweets = "retrieval/clef2020/dev.jsonl"
)

// retrieval measures the search on the dev part of CLEF 2020 task 2.
func (e *engine) retrieval() (part, error) {
	p := part{group: eval.Group{
		Title: "retrieval: CLEF 2020 CheckThat! task 2, tweets of the dev part",
		Notes: []string{"The four weights of the order of hits were fitted to the train and dev parts; the goals are of the test part.",
			"Held out: five folds, twins of right claims left out, told in claims/index/weights.go."},
	}}
	weights, err := e.text("claims/index/weights.go")
	if err != nil {
		return p, err
	}
	folds, err := eval.ReadFoldsOfRetrieval(weights)
	if err != nil {
		return p, fmt.Errorf("weights.go: %w", err)
	}
	records, err := readSet(e, clefClaims, eval.ReadClaims)
	if err != nil {
		return p, err
	}
	queries, err := readSet(e, clefTweets, eval.ReadQueries)
	if err != nil {
		return p, err
	}
	c, err := checker(records)
	if err != nil {
		return p, err
	}
	r := eval.Retrieve(c.Data(), queries)
	twins := eval.Retrieve(c.Data(), eval.WithTwins(records, queries))
	p.group.Rows = []eval.Row{
		row("MAP@5", r.MAP5, map5, fmt.Sprintf("%d tweets, %d claims", r.Queries, len(records))),
		row("recall@50", r.Recall50, recall50, ""),
		free("MRR@5, claims that read the same taken for one", twins.MRR5, ""),
		free("MAP@5, train and dev parts, held out", folds.MAP5, fmt.Sprintf("%d tweets, 5 folds", folds.Queries)),
	}
	s := eval.RetrievalSection(c.Data(), queries)
	s.Title, s.Note = "retrieval: CLEF 2020, tweets of the dev part", "Strength is one over the rank."
	p.sections = []eval.Section{s}
	return p, nil
}

// matchingDev measures the gate on the sentences that others labelled.
func (e *engine) matchingDev() (part, error) {
	const file = "matching/dev.jsonl"
	p := part{group: eval.Group{Title: "gate: sentences labelled by others, " + file}}
	queries, err := readSet(e, file, eval.ReadMatching)
	if err != nil {
		return p, err
	}
	return p, e.gate(&p, queries, "labelled", false)
}

// matchingOwn measures the gate on our own sentences, written to tempt.
func (e *engine) matchingOwn() (part, error) {
	const file = "claims/testdata/sentences.jsonl"
	p := part{group: eval.Group{
		Title: "gate: our own sentences, " + file,
		Notes: []string{"Written to tempt: a third is about another thing in the words of a record. Records that review one claim count as one."},
	}}
	queries, err := readOwn(e, file, eval.ReadMatching)
	if err != nil {
		return p, err
	}
	return p, e.gate(&p, eval.WithSiblings(e.bundled.Data(), queries), "own", true)
}

// gate measures the gate on queries; kind names them in match/trees.txt.
func (e *engine) gate(p *part, queries []eval.MatchingQuery, kind string, quote bool) error {
	x := e.bundled.Data()
	m := eval.Match(queries, e.bundled.Match, x, len(queries))
	p.group.Notes = append(p.group.Notes, "The gate's trees were trained on these sentences. Held out: five folds grouped by record, before the vetoes, told in",
		"claims/match/trees.txt at steps of strength; the two values are of the steps on either side of the threshold.")
	if n := len(m.UnknownGold); n > 0 {
		p.group.Notes = append(p.group.Notes, fmt.Sprintf("%d gold ids are not in the data.", n))
	}
	p.group.Rows = []eval.Row{
		row("precision of coloured matches, trained on", m.Precision, gatePrecision, fmt.Sprintf("%d sentences", m.N)),
		row("the same, a related record coloured taken as wrong", m.Strict, gatePrecision, "trained on"),
		row("recall, trained on", m.Recall, gateRecall, ""),
		row("related coloured, trained on", m.RelatedColoured, relatedColoured, ""),
		row("none coloured, trained on", m.NoneColoured, noneColoured, ""),
		row("relation accuracy, trained on", m.RelationAccuracy, relationAccuracy, "of the recalled"),
	}
	held, err := e.heldOut(kind)
	p.group.Rows = append(p.group.Rows, held...)
	s := eval.MatchingSection(m, queries, x, e.bundled.Features, quote)
	s.Title, s.Note = p.group.Title, "The gate's trees were trained on these sentences."
	p.sections = []eval.Section{s}
	return err
}

// heldOut are the rows that the gate's trainer measured on held-out folds.
func (e *engine) heldOut(kind string) ([]eval.Row, error) {
	file, err := e.text("claims/match/trees.txt")
	if err != nil {
		return nil, err
	}
	around, err := eval.ReadFoldsOfGate(file, kind)
	if err != nil {
		return nil, fmt.Errorf("trees.txt: %w", err)
	}
	precision := eval.Row{Measure: "precision, held out", Goal: gatePrecision}
	recall := eval.Row{Measure: "recall, held out", Goal: gateRecall}
	without := eval.Row{Measure: "related or none coloured, held out", Goal: relatedColoured}
	var strengths []string
	for _, f := range around {
		precision.Values = append(precision.Values, f.Precision)
		recall.Values = append(recall.Values, f.Recall)
		without.Values = append(without.Values, f.Without)
		strengths = append(strengths, fmt.Sprint(f.From))
	}
	precision.Remark = "at strength " + strings.Join(strengths, " and ")
	return []eval.Row{precision, recall, without}, nil
}
