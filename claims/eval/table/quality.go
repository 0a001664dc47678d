package main

import (
	"fmt"
	"strings"

	"claimlight/claims/eval"
	"claimlight/claims/eval/fragment"
)

// line is one of the table that readers of the documents get: a few measures of one
// group, set side by side. %s stands for how many they are of: the remark of the
// measure that counted names, or the count that it is itself.
type line struct {
	words    string
	group    string // how its title begins
	measures []string
	counted  string
	show     func(r eval.Row) string
}

const (
	others   = "gate: sentences labelled by others"
	own      = "gate: our own sentences"
	articles = "marks: "
)

// quality is that table, best and worst alike.
var quality = []line{
	{"same-claim gate, %s by others, trained on: precision of coloured matches / recall / right relation", others,
		[]string{"precision of coloured matches, trained on", "recall, trained on", "relation accuracy, trained on"}, "precision of coloured matches, trained on", share},
	{"the same with each sentence's record held out of the training (5 folds), before the vetoes: precision / recall", others,
		[]string{"precision, held out", "recall, held out"}, "", share},
	{"sentences of that set about a related thing that were coloured / about nothing on record", others,
		[]string{"related coloured, trained on", "none coloured, trained on"}, "", percent},
	{"%s of our own, a third of them written to tempt, trained on: recall / right relation", own,
		[]string{"recall, trained on", "relation accuracy, trained on"}, "precision of coloured matches, trained on", share},
	{"tempting ones of them that were coloured", own, []string{"related coloured, trained on"}, "", percent},
	{"the same held out (5 folds), before the vetoes: precision / recall / tempting ones coloured", own,
		[]string{"precision, held out", "recall, held out", "related or none coloured, held out"}, "", share},
	{"debate sentences against the CLEF claims, which they do not make (%s): coloured", "nothing there: ",
		[]string{"share of debate sentences coloured"}, "share of debate sentences coloured", percent},
	{"retrieval, CLEF 2020 CheckThat! task 2, dev part, %s: MAP@5 / recall@50", "retrieval: ", []string{"MAP@5", "recall@50"}, "MAP@5", share},
	{"retrieval, train and dev parts, %s held out: MAP@5", "retrieval: ", []string{"MAP@5, train and dev parts, held out"}, "MAP@5, train and dev parts, held out", share},
	{"check-worthiness, ClaimBuster sentences, 5 folds held out: average precision / F1, classes of equal weight", "check-worthiness: ClaimBuster",
		[]string{"AP, held out", "F1 at the threshold, classes of equal weight, held out"}, "", share},
	{"marks on articles of our own, F1: studied / held back / written last", articles, []string{"F1, look-*", "F1, held-*", "F1, fresh-*"}, "", share},
	{"opinions marked in them", articles, []string{"share of opinions marked"}, "", percent},
	{"pieces of furniture marked in them (%s)", articles, []string{"pieces of furniture marked"}, "pieces of furniture marked", share},
	{"the same articles as damaged pastes: F1 / F1 lost", "damaged pastes: ", []string{"F1, damaged", "F1 lost"}, "", share},
	{"figures of %s cases of our own, read and compared rightly", "figures: ", []string{"share read and compared rightly"}, "cases", percent},
}

// share writes shares without the zero before the point, and counts as they are.
func share(r eval.Row) string {
	return strings.TrimSpace(strings.ReplaceAll(" "+r.Value(), " 0.", " ."))
}

func percent(r eval.Row) string {
	parts := make([]string, len(r.Values))
	for i, v := range r.Values {
		parts[i] = fmt.Sprintf("%.1f", 100*v)
	}
	return strings.Join(parts, " to ") + " %"
}

// writeQuality writes the table for readers; it needs every set.
func writeQuality(file string, groups []eval.Group) error {
	text := "| measure | value |\n|---|---|\n"
	for _, l := range quality {
		row, err := l.row(groups)
		if err != nil {
			return fmt.Errorf("%s is not written: %w", file, err)
		}
		text += row
	}
	return fragment.Write(file, text)
}

func (l *line) row(groups []eval.Group) (string, error) {
	words := l.words
	if l.counted != "" {
		r, err := measured(groups, l.group, l.counted)
		if err != nil {
			return "", err
		}
		count := r.Remark
		if r.Whole && r.Remark == "" {
			count = r.Value()
		}
		words = fmt.Sprintf(words, count)
	}
	var values []string
	for _, measure := range l.measures {
		r, err := measured(groups, l.group, measure)
		if err != nil {
			return "", err
		}
		values = append(values, l.show(r))
	}
	return "| " + words + " | " + strings.Join(values, " / ") + " |\n", nil
}

// skippedGroup is one whose set is not there.
type skippedGroup struct{ why string }

func (s skippedGroup) Error() string { return s.why }

// measured finds a measure.
func measured(groups []eval.Group, title, measure string) (eval.Row, error) {
	for _, g := range groups {
		if !strings.HasPrefix(g.Title, title) {
			continue
		}
		if g.Skipped != "" {
			return eval.Row{}, skippedGroup{g.Skipped}
		}
		for _, r := range g.Rows {
			if r.Measure == measure {
				return r, nil
			}
		}
	}
	return eval.Row{}, fmt.Errorf("%s%s: there is no such measure", title, measure)
}
