package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"claimlight/claims/detect"
	"claimlight/claims/eval"
)

// How good the marks are to be.
var (
	detectionAP = eval.AtLeast(.945)
	detectionF1 = eval.AtLeast(.870)
	marksF1     = eval.AtLeast(.88)
	opinions    = eval.AtMost(.05)
	furniture   = eval.Exactly(0)
	damageGap   = eval.AtMost(.04)
)

const mostWeights = 64 << 10 // bytes

const claimBuster = "checkworthy/claimbuster/train.jsonl"

func worth(sentence string) float64 { return detect.Judge(sentence).Worth }

// debates measures check-worthiness on the debate sentences of ClaimBuster.
func (e *engine) debates() (part, error) {
	p := part{group: eval.Group{
		Title: "check-worthiness: ClaimBuster, debate sentences, train part",
		Notes: []string{
			"The weights were trained on all of these rows. Held out: five folds, told in claims/detect/weights.txt.",
			"A quarter of the rows is worth checking, of the test part for which the goals were set a half: AP is lower here.",
		},
	}}
	file, err := e.text("claims/detect/weights.txt")
	if err != nil {
		return p, err
	}
	folds, err := eval.ReadFoldsOfDetection(file, "5 folds, ClaimBuster train")
	if err != nil {
		return p, fmt.Errorf("weights.txt: %w", err)
	}
	weights, err := os.Stat(filepath.Join(e.project, "claims/detect/weights.bin"))
	if err != nil {
		return p, err
	}
	p.group.Rows = []eval.Row{
		row("AP, held out", folds.AP, detectionAP, "goal of the test part"),
		row("F1 at the threshold, classes of equal weight, held out", folds.EvenF1, detectionF1, "goal of the test part"),
		free("F1 at the threshold, held out", folds.F1, ""),
		counted("bytes of weights", int(weights.Size()), eval.AtMost(mostWeights), ""),
	}
	rows, err := readSet(e, claimBuster, eval.ReadLabelled)
	if err != nil {
		return p, err
	}
	d := eval.Detect(rows, worth, detect.Threshold)
	p.group.Rows = append(p.group.Rows, free("AP, trained on", d.AP, ""), free("F1 at the threshold, trained on", d.F1, ""))
	s := eval.DetectionSection(rows, false)
	s.Title, s.Note = "check-worthiness: ClaimBuster, train part", "The weights were trained on these rows. Ids are lines of the file."
	p.sections = []eval.Section{s}
	return p, nil
}

// news measures check-worthiness on our own news-like sentences.
func (e *engine) news() (part, error) {
	p := part{group: eval.Group{
		Title: "check-worthiness: our own news-like sentences, claims/detect/testdata/news-dev.jsonl",
		Notes: []string{"Held out: no weight was trained on them; they are by the same hands as those that were."},
	}}
	rows, err := readOwn(e, "claims/detect/testdata/news-dev.jsonl", eval.ReadLabelled)
	if err != nil {
		return p, err
	}
	d := eval.Detect(rows, worth, detect.Threshold)
	p.group.Rows = []eval.Row{row("AP", d.AP, detectionAP, "goal of another set"), row("F1 at the threshold", d.F1, detectionF1, "goal of another set")}
	s := eval.DetectionSection(rows, true)
	s.Title, s.Note = "check-worthiness: our own sentences, claims/detect/testdata/news-dev.jsonl", "Held out."
	p.sections = []eval.Section{s}
	return p, nil
}

// marked marks an article as a reader sees it marked.
func (e *engine) marked(text string) []eval.Span {
	var out []eval.Span
	for f := range e.bundled.Findings(text) {
		out = append(out, eval.Span{Start: f.Start, End: f.End})
	}
	return out
}

// articles are our own, those that were written damaged apart.
func (e *engine) articles() (clean, damaged []eval.Article, err error) {
	all, err := eval.ReadArticles(e.folder("claims/testdata/articles"))
	for _, a := range all {
		if strings.HasSuffix(a.Name, "-damaged") {
			damaged = append(damaged, a)
		} else {
			clean = append(clean, a)
		}
	}
	return clean, damaged, err
}

// marks measures the marks on articles of our own.
func (e *engine) marks() (part, error) {
	clean, damaged, err := e.articles()
	all := append(clean, damaged...)
	p := part{group: eval.Group{
		Title: fmt.Sprintf("marks: %d articles of our own, claims/testdata/articles; optional sentences left out", len(all)),
		Notes: []string{
			"No weight was trained on them, but the mistakes in look-* were studied; held-* and fresh-* were not.",
			fmt.Sprintf("%d of them were written as damaged pastes.", len(damaged)),
		},
	}}
	if err != nil {
		return p, err
	}
	m := eval.CountMarks(all, e.marked)
	p.group.Rows = []eval.Row{
		row("F1", m.F1(), marksF1, ""),
		counted("pieces of furniture marked", m.FurnitureHit, furniture, fmt.Sprintf("of %d", m.Furniture)),
		row("share of opinions marked", m.OpinionShare(), opinions, fmt.Sprintf("of %d", m.Opinions)),
	}
	for _, set := range []string{"look-", "held-", "fresh-"} {
		var some []eval.Article
		for _, a := range all {
			if strings.HasPrefix(a.Name, set) {
				some = append(some, a)
			}
		}
		p.group.Rows = append(p.group.Rows, row("F1, "+set+"*", eval.CountMarks(some, e.marked).F1(), marksF1, fmt.Sprintf("%d articles", len(some))))
	}
	s := eval.MarksSection(all, all, e.marked)
	s.Title, s.Note = "marks: our own articles, claims/testdata/articles", "Ids are an article and the number of a sentence in it."
	p.sections = []eval.Section{s}
	return p, nil
}

// damaged measures the marks on the clean articles, damaged.
func (e *engine) damaged() (part, error) {
	clean, _, err := e.articles()
	var broken []eval.Article
	for _, a := range clean {
		broken = append(broken, eval.Damage(a))
	}
	p := part{group: eval.Group{
		Title: fmt.Sprintf("damaged pastes: the other %d of these articles, line breaks, per cent signs, quotation marks, dashes and brackets taken out", len(clean)),
	}}
	if err != nil {
		return p, err
	}
	whole, m := eval.CountMarks(clean, e.marked), eval.CountMarks(broken, e.marked)
	p.group.Rows = []eval.Row{
		free("F1, undamaged", whole.F1(), ""),
		free("F1, damaged", m.F1(), ""),
		row("F1 lost", whole.F1()-m.F1(), damageGap, ""),
		counted("pieces of furniture marked, damaged", m.FurnitureHit, furniture, fmt.Sprintf("of %d", m.Furniture)),
		row("share of opinions marked, damaged", m.OpinionShare(), opinions, fmt.Sprintf("of %d", m.Opinions)),
	}
	s := eval.MarksSection(broken, clean, e.marked)
	s.Title, s.Note = "damaged pastes: our own articles, line breaks and signs taken out", "Sentences are quoted as they stood before."
	p.sections = []eval.Section{s}
	return p, nil
}
