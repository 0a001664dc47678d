package eval

import (
	"fmt"
	"math"
	"slices"

	"claimlight/claims/detect"
	"claimlight/claims/figure/cases"
	"claimlight/claims/index"
	"claimlight/claims/match"
)

// rankNames are the columns of the confusion table of retrieval.
var rankNames = []string{"first", "2 to 5", "6 to 50", "further"}

// RetrievalSection tells where the first right record of each query stands.
func RetrievalSection(x *index.Index, queries []RetrievalQuery) Section {
	s := Section{Confusion: Confusion{Due: []string{"right record"}, Came: rankNames}}
	for _, q := range queries {
		if len(q.Gold) == 0 {
			continue
		}
		rank, first, gold := GoldRank(x, q)
		name := rankName(rank)
		s.Confusion.Add("right record", name)
		if rank == 1 {
			continue
		}
		m := Miss{Kind: Missed, ID: "tweet " + q.ID, What: "its record is not among the hits", Why: fmt.Sprintf("of the first hit's claim %.2f is said", first)}
		if rank > 1 {
			m.Strength = 1 / float64(rank)
			m.What = fmt.Sprintf("its record is hit %d", rank)
			m.Why += fmt.Sprintf(", of its own record's %.2f", gold)
		}
		s.Misses = append(s.Misses, m)
	}
	return s
}

func rankName(rank int) string {
	switch {
	case rank == 1:
		return rankNames[0]
	case rank >= 1 && rank <= rankCut:
		return rankNames[1]
	case rank >= 1:
		return rankNames[2]
	}
	return rankNames[3]
}

var markedNames = []string{"marked", "not marked"}

func markedName(marked bool) string { return markedNames[1-count(marked)] }

// DetectionSection tells which rows are marked wrongly. Rows are named by their
// line in the file.
func DetectionSection(rows []Labelled, quote bool) Section {
	dues := []string{"not worth checking", "worth checking"}
	s := Section{Confusion: Confusion{Due: dues, Came: markedNames}}
	for i, r := range rows {
		j := detect.Judge(r.Text)
		marked := j.Worth >= detect.Threshold
		s.Confusion.Add(dues[r.Label], markedName(marked))
		if marked == (r.Label == 1) {
			continue
		}
		m := Miss{Kind: Missed, ID: fmt.Sprintf("line %d", i+1), Strength: j.Worth, What: dues[r.Label] + ", " + markedName(marked), Why: whyWorth(j)}
		if marked {
			m.Kind = False
		}
		if quote {
			m.Text = r.Text
		}
		s.Misses = append(s.Misses, m)
	}
	return s
}

// MarksSection tells which sentences of articles are marked wrongly. quoted are
// the same articles, whose sentences are quoted: those before the damage.
func MarksSection(articles, quoted []Article, mark func(string) []Span) Section {
	s := Section{Confusion: Confusion{Due: []string{labelClaim, labelOptional, labelOpinion, labelFurniture}, Came: markedNames}}
	for i, a := range articles {
		marks := mark(a.Text)
		for j, sentence := range a.Sentences {
			marked := overlaps(marks, sentence)
			s.Confusion.Add(sentence.Label, markedName(marked))
			if wrong := new(Marks).see(sentence.Label, marked); wrong {
				q := quoted[i].Sentences[j]
				s.Misses = append(s.Misses, markMiss(a, j, marked, quoted[i].Text[q.Start:q.End]))
			}
		}
	}
	return s
}

func markMiss(a Article, sentence int, marked bool, quote string) Miss {
	span := a.Sentences[sentence]
	cut, j := pieceOf(a.Text, span)
	m := Miss{Kind: Missed, ID: fmt.Sprintf("%s sentence %d", a.Name, sentence+1), Strength: j.Worth, What: span.Label + ", " + markedName(marked), Text: quote}
	if marked {
		m.Kind = False
	}
	m.Why = whyWorth(j)
	if cut != "" {
		m.Why = cut + "; " + m.Why
	}
	return m
}

// Probe gives the features of each reading of a sentence beside each record
// that retrieval finds for it.
type Probe func(sentence string, without map[int]bool) map[int][]match.Features

// MatchingSection tells which lines the gate gets wrong; m holds all of its
// misses on queries.
func MatchingSection(m Matching, queries []MatchingQuery, x *index.Index, probe Probe, quote bool) Section {
	s := Section{Confusion: Confusion{Count: m.Confusion, Came: []string{string(match.Same), string(match.FiguresDiffer), string(match.Opposite), string(match.Related), labelNone}}}
	for _, label := range matchingLabels {
		if m.Confusion[label] != nil {
			s.Confusion.Due = append(s.Confusion.Due, label)
		}
	}
	for _, miss := range m.Misses {
		q := queries[miss.Query]
		out := Miss{Kind: miss.Kind, ID: miss.ID, Strength: miss.Strength, What: miss.what(), Why: whyMatch(miss.Reasons, quote)}
		if miss.Kind == Missed && miss.Strength == 0 {
			out.Why = fate(q, x, probe)
		}
		if quote {
			out.Text = q.Text
		}
		s.Misses = append(s.Misses, out)
	}
	return s
}

// what says what was due and what came.
func (m *MatchingMiss) what() string {
	if m.Record == "" {
		return m.Label + ", nothing shown"
	}
	text := m.Label
	if m.Kind == False && positive(m.Label) {
		text += " of another record"
	}
	text += ", shown as " + m.Predicted
	if m.Label == labelDisputes && m.Kind == Mistaken {
		text += " and not as disputed"
	}
	return text + ": " + m.Record
}

// fate says what became of the records that a sentence should have found, and
// that are not shown at all.
func fate(q MatchingQuery, x *index.Index, probe Probe) string {
	found := probe(q.Text, nil)
	said := -1.0
	for _, id := range q.Gold {
		i, known := x.Find(id)
		if !known {
			return "its record is not in the data"
		}
		for _, f := range found[i] {
			said = max(said, f[claimSaid])
		}
	}
	if said < 0 {
		return "its record is not among the hits"
	}
	return fmt.Sprintf("its record is a hit, but too weak to be shown, or behind others: at most %.2f of a wording is said", said)
}

// claimSaid is the feature that tells how much of a wording is said.
var claimSaid = max(0, slices.Index(match.FeatureNames[:], "claim-said"))

// FiguresSection tells the cases of figures that are wrong, first those that no
// list knows.
func FiguresSection(f Figures) Section {
	s := Section{Confusion: Confusion{Came: []string{"right", "wrong"}, Count: map[string]map[string]int{}}}
	for _, table := range cases.Tables {
		s.Confusion.Due = append(s.Confusion.Due, table.File)
		s.Confusion.Count[table.File] = map[string]int{"right": f.Right[table.File], "wrong": f.Wrong[table.File]}
	}
	s.Confusion.Due = append(s.Confusion.Due, cases.MissesFile)
	s.Confusion.Count[cases.MissesFile] = map[string]int{"wrong": len(f.Known)}
	for _, c := range f.Failed {
		s.Misses = append(s.Misses, figureMiss(c.File, c.Case, c.Got, "not looked into yet"))
	}
	for _, c := range f.Known {
		s.Misses = append(s.Misses, figureMiss(cases.MissesFile, c, cases.Found(c.Text()), c.Reason))
	}
	return s
}

func figureMiss(file string, c cases.Case, got, why string) Miss {
	return Miss{Kind: False, ID: fmt.Sprintf("%s line %d", file, c.Line), Strength: math.NaN(),
		What: "due " + c.Want + ", read as " + got, Why: why, Text: c.Input}
}
