package match

import (
	"strings"

	"claimlight/claims/figure"
	"claimlight/claims/term"
)

// reasons says in data what speaks for the match and against a stronger one.
func (r *reading) reasons(rel Relation) []Reason {
	var out []Reason
	add := func(code string, speaksFor bool, detail string) {
		if detail != "" {
			out = append(out, Reason{Code: code, For: speaksFor, Detail: detail})
		}
	}
	add("shared-terms", true, r.sharedWords())
	for _, p := range r.figures.pairs {
		switch {
		case p.Relation == figure.Differs:
			add("figure-differs", false, p.ArticleText+" / "+p.RecordText)
		case agreed(p):
			add("figure-agrees", true, p.ArticleText+" / "+p.RecordText)
		}
	}
	if r.period == periodsAgree {
		add("period-agrees", true, periodText(r.sentence)+" / "+periodText(r.wording))
	}
	if r.period == periodsClash {
		add("other-period", false, periodText(r.sentence)+" / "+periodText(r.wording))
	}
	if r.places[0] != "" {
		add("other-place", false, r.places[0]+" / "+r.places[1])
	}
	add("other-name", false, strings.Join(r.strange, ", "))
	add("name-missing", false, strings.Join(r.lacking, ", "))
	if rel == Opposite {
		add("turned-round", false, r.turnWords())
	}
	if r.otherMode() {
		add("other-mode", false, modeText(r.sentence.mode)+" / "+modeText(r.wording.mode))
	}
	add("missing-terms", false, r.missingWords())
	return out
}

// sharedWords lists the sentence's words that the wording says, in order.
func (r *reading) sharedWords() string {
	var words []string
	for j, t := range r.sentence.Terms {
		if r.used[j] >= said && r.sentence.Weights[j] > 0 && !r.differing(t) {
			words = append(words, r.sentence.Text[t.Start:t.End])
		}
	}
	return strings.Join(words, ", ")
}

// differing tells whether a term of the sentence belongs to a figure that
// differs from the record's.
func (r *reading) differing(t term.Term) bool {
	for _, p := range r.figures.pairs {
		if !agreed(p) && t.Start >= p.Article.Start && t.End <= p.Article.End {
			return true
		}
	}
	return false
}

// missingWords lists the wording's words that neither the sentence nor its
// context says.
func (r *reading) missingWords() string {
	var words []string
	for i, t := range r.wording.Terms {
		if r.found[i] < lentByTopic && r.wording.Weights[i] > 0 {
			words = append(words, r.wording.Text[t.Start:t.End])
		}
	}
	return strings.Join(words, ", ")
}

func periodText(p *Profile) string {
	var out []string
	for _, q := range p.Periods {
		out = append(out, p.Text[q.Start:q.End])
	}
	return strings.Join(out, ", ")
}

func modeText(m mode) string {
	switch {
	case m&opinion != 0:
		return "what people think"
	case m&forecast != 0:
		return "a forecast"
	case m&wish != 0:
		return "a wish or plan"
	}
	return "a report"
}
