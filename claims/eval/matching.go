package eval

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"claimlight/claims"
	"claimlight/claims/index"
	"claimlight/claims/match"
)

// Labels of a matching line. The first four are positive: a record says the
// same thing in one way or another, and a coloured match is due.
const (
	labelSame          = "same"
	labelFiguresDiffer = "figures-differ"
	labelOpposite      = "opposite"
	labelDisputes      = "disputes" // the sentence denies the claim that the record reviews
	labelRelated       = "related"
	labelNone          = "none"
)

var matchingLabels = []string{labelSame, labelFiguresDiffer, labelOpposite, labelDisputes, labelRelated, labelNone}

// MatchingQuery is one sentence with the relation it should get.
type MatchingQuery struct {
	ID          string   `json:"id"`
	Text        string   `json:"text"`
	Relation    string   `json:"relation"`
	Gold        []string `json:"gold"` // ids of the records that stand in this relation
	AlsoRelated []string `json:"also_related"`
}

// Matching says how good the gate is. Rates with an empty denominator are 0.
type Matching struct {
	N                int                       `json:"n"`
	Precision        float64                   `json:"precision"`         // coloured matches in gold / lines with a coloured match
	Recall           float64                   `json:"recall"`            // positive lines whose coloured match is in gold / positive lines
	RelatedColoured  float64                   `json:"related_coloured"`  // share of the lines labelled related with a coloured match
	NoneColoured     float64                   `json:"none_coloured"`     // share of the lines labelled none with a coloured match
	RelationAccuracy float64                   `json:"relation_accuracy"` // of the recalled lines, those with the right relation
	Confusion        map[string]map[string]int `json:"confusion"`         // label -> predicted relation -> lines
	Misses           []MatchingMiss            `json:"misses,omitempty"`

	// Strict is Precision where the coloured record of a line labelled related
	// is wrong, though it stands in gold: its verdict does not apply.
	Strict float64 `json:"-"`

	// UnknownGold lists the gold ids that the data does not have; their lines
	// cannot be recalled.
	UnknownGold []string `json:"-"`
}

// MatchingMiss is a line that went wrong: not recalled, another relation, or
// coloured where nothing should be.
type MatchingMiss struct {
	ID        string `json:"id"`
	Label     string `json:"label"`
	Predicted string `json:"predicted"`
	Record    string `json:"record"` // of the coloured or related match; "" for none

	Query    int            `json:"-"` // number of the line
	Kind     MissKind       `json:"-"`
	Strength float64        `json:"-"` // of the coloured match; of a missed line, that of its own record where it is shown as related
	Reasons  []match.Reason `json:"-"` // of the same match
}

// ReadMatching reads matching lines, one JSON object a line; other fields are
// let pass. Every bad line is reported as "name:LINE: reason".
func ReadMatching(r io.Reader, name string) ([]MatchingQuery, error) {
	return readObjects(r, name, func(q MatchingQuery) error {
		if q.Text == "" {
			return errors.New("no text")
		}
		if !slices.Contains(matchingLabels, q.Relation) {
			return fmt.Errorf("relation %q is none of %v", q.Relation, matchingLabels)
		}
		if positive(q.Relation) && len(q.Gold) == 0 {
			return fmt.Errorf("relation %q without gold", q.Relation)
		}
		return nil
	})
}

// Match runs every query through check and measures it against x, whose
// aliases stand for their records. Misses holds at most misses lines.
func Match(queries []MatchingQuery, check func(text string) claims.Finding, x *index.Index, misses int) Matching {
	out := Matching{N: len(queries), Confusion: map[string]map[string]int{}}
	var right, strict, positives, recalled, relations tally
	var related, none tally
	for i, q := range queries {
		o := judge(q, check(q.Text), x)
		out.UnknownGold = append(out.UnknownGold, unknown(q.Gold, x)...)
		out.count(q.Relation, o.predicted)

		if o.coloured {
			right.add(o.inGold)
			strict.add(o.inGold && positive(q.Relation))
		}
		if positive(q.Relation) {
			positives.add(true)
			recalled.add(o.inGold)
			if o.inGold {
				relations.add(o.rightRelation)
			}
		}
		switch q.Relation {
		case labelRelated:
			related.add(o.coloured)
		case labelNone:
			none.add(o.coloured)
		}
		if o.missed && len(out.Misses) < misses {
			out.Misses = append(out.Misses, MatchingMiss{q.ID, q.Relation, o.predicted, o.record, i, o.kind(q.Relation), o.seen.Strength, o.seen.Reasons})
		}
	}
	out.Precision = ratio(right.yes, right.all)
	out.Strict = ratio(strict.yes, strict.all)
	out.Recall = ratio(recalled.yes, positives.yes)
	out.RelatedColoured = ratio(related.yes, related.all)
	out.NoneColoured = ratio(none.yes, none.all)
	out.RelationAccuracy = ratio(relations.yes, relations.all)
	return out
}

func (m *Matching) count(label, predicted string) {
	if m.Confusion[label] == nil {
		m.Confusion[label] = map[string]int{}
	}
	m.Confusion[label][predicted]++
}

// outcome is what became of one query.
type outcome struct {
	coloured      bool   // some match may colour the sentence
	inGold        bool   // the best such match is of a gold record
	rightRelation bool   // and stands in the labelled relation
	missed        bool   // not what the label asks for
	predicted     string // relation of the best coloured match; else related or none
	record        string
	seen          match.Match // the coloured match; else that of a gold record, where there is one
}

// kind says how a line of this label went wrong that did.
func (o *outcome) kind(label string) MissKind {
	switch {
	case !o.coloured:
		return Missed
	case o.inGold && positive(label):
		return Mistaken
	}
	return False
}

func judge(q MatchingQuery, f claims.Finding, x *index.Index) outcome {
	best, ok := bestMatch(f.Matches)
	if !ok {
		return outcome{predicted: labelNone, missed: positive(q.Relation)}
	}
	o := outcome{
		coloured:  best.Relation.Coloured(),
		predicted: string(best.Relation),
		record:    x.Record(best.Record).ID,
	}
	o.seen = best
	if !o.coloured {
		o.seen = goldMatch(q.Gold, f.Matches, x)
	}
	o.inGold = o.coloured && isGold(q.Gold, best.Record, x)
	o.rightRelation = o.predicted == q.Relation
	if q.Relation == labelDisputes {
		o.rightRelation = f.Disputed
	}
	if positive(q.Relation) {
		o.missed = !o.inGold || !o.rightRelation
	} else {
		o.missed = o.coloured
	}
	return o
}

// bestMatch returns the best match that may colour the sentence, else the best
// of all.
func bestMatch(matches []match.Match) (match.Match, bool) {
	for _, m := range matches {
		if m.Relation.Coloured() {
			return m, true
		}
	}
	if len(matches) == 0 {
		return match.Match{}, false
	}
	return matches[0], true
}

// goldMatch returns the match of a gold record, or nothing.
func goldMatch(gold []string, matches []match.Match, x *index.Index) match.Match {
	for _, m := range matches {
		if isGold(gold, m.Record, x) {
			return m
		}
	}
	return match.Match{}
}

func isGold(gold []string, rec int, x *index.Index) bool {
	for _, id := range gold {
		if i, ok := x.Find(id); ok && i == rec {
			return true
		}
	}
	return false
}

func unknown(gold []string, x *index.Index) []string {
	var ids []string
	for _, id := range gold {
		if _, ok := x.Find(id); !ok {
			ids = append(ids, id)
		}
	}
	return ids
}

func positive(label string) bool { return label != labelRelated && label != labelNone }

// tally counts how many of all were so.
type tally struct{ yes, all int }

func (t *tally) add(yes bool) {
	t.all++
	if yes {
		t.yes++
	}
}
