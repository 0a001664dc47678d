package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"claimlight/claims/data"
	"claimlight/claims/eval"
	"claimlight/claims/figure"
	"claimlight/claims/match"
	"claimlight/claims/match/forest"
	"claimlight/claims/record"
	"claimlight/claims/segment"
)

// A second forest says from match.Turns whether a sentence that deals with a
// record's claim turns it round. It is grown as the first one is, from these
// pairs of a sentence and its record, with no retrieval:
//
//   - labelled sentences, by others and our own: turned where they are labelled
//     opposite, or disputes without words that package stance takes for a dispute
//     (what those deny is told apart) or with "fake"; not turned where they are
//     labelled same or figures-differ;
//   - the records' variants, each beside its record without it: not turned.
//
// It is small, since little is known: as many trees as did best on the folds.
const turnTrees = 60

// turnedWeight is how much more a turn counts: one that is missed shows a wrong
// verdict.
const turnedWeight = 1.3

// turn is one pair of the second forest.
type turn struct {
	kind   kind
	group  string // the record: folds are grouped by it
	turned bool
	row    [len(match.Turns{})]uint8
}

// growTurns writes turns.bin, with its provenance in turns.txt.
func growTurns(evalDir, ownFile, out string) error {
	records, err := data.Records()
	if err != nil {
		return err
	}
	turns := variantTurns(records)
	for _, source := range labelledFiles(evalDir, ownFile) {
		lines, err := eval.ReadFile(source.file, eval.ReadMatching)
		if err != nil {
			return err
		}
		turns = append(turns, labelledTurns(lines, source.kind, records)...)
	}
	report := turnTable(turns)
	fmt.Print(report)
	f := fitTurns(turns, func(string) bool { return true })
	if err := os.WriteFile(filepath.Join(out, "turns.bin"), f.Encode(), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "turns.txt"), turnProvenance(turns, report), 0o644)
}

// labelledTurns makes pairs of labelled sentences and the first record of each.
func labelledTurns(lines []eval.MatchingQuery, k kind, records []record.Record) (out []turn) {
	entries := map[string]*match.Entry{}
	for _, r := range records {
		entries[r.ID] = match.NewEntry(r)
	}
	for _, l := range lines {
		if l.Relation == "related" || l.Relation == "none" || entries[l.Gold[0]] == nil {
			continue
		}
		t, values := newTurn(k, l.Text, entries[l.Gold[0]])
		t.turned = l.Relation == "opposite" || l.Relation == "disputes"
		if l.Relation == "disputes" && match.NewProfile(l.Text).Stance.Disputed && !values.CallsFake() {
			continue
		}
		out = append(out, t)
	}
	return out
}

// variantTurns makes pairs of each variant and its record without it.
func variantTurns(records []record.Record) (out []turn) {
	for _, r := range records {
		for i, v := range r.Variants {
			rest := r
			rest.Variants = append(append([]string(nil), r.Variants[:i]...), r.Variants[i+1:]...)
			t, _ := newTurn(variant, v, match.NewEntry(rest))
			out = append(out, t)
		}
	}
	return out
}

// newTurn reads a text, whole and statement by statement, beside every wording.
func newTurn(k kind, text string, e *match.Entry) (turn, match.Turns) {
	var clauses [][2]int
	for _, c := range segment.Clauses(text) {
		clauses = append(clauses, [2]int{c.Start, c.End})
	}
	s := match.NewSentence(match.NewProfile(text), clauses, figure.Date{})
	var pairings []match.Pairing
	for w := range e.Record.Wordings() {
		for c := match.Whole; c < len(clauses); c++ {
			pairings = append(pairings, match.Pairing{Statement: c, Wording: w})
		}
	}
	values := match.ExtractTurns(s, e, pairings)
	return turn{kind: k, group: e.Record.ID, row: values.Bins()}, values
}

// fitTurns grows a forest on the pairs whose group is chosen.
func fitTurns(turns []turn, chosen func(group string) bool) *forest.Forest {
	var samples []sample
	columns := make([][]uint8, len(match.Turns{}))
	for i := range turns {
		t := &turns[i]
		if !chosen(t.group) {
			continue
		}
		samples = append(samples, sample{t.turned, t.weight()})
		for feature, bin := range t.row {
			columns[feature] = append(columns[feature], bin)
		}
	}
	return grow(samples, columns, turnTrees)
}

func (t *turn) weight() float64 {
	if t.turned {
		return weights[t.kind] * turnedWeight
	}
	return weights[t.kind]
}

// turnTable tells what the held-out folds show, by kind of pair.
func turnTable(turns []turn) string {
	var c [nKinds]struct{ turned, found, straight, wrong int }
	for k := range nFolds {
		f := fitTurns(turns, func(group string) bool { return fold(group) != k })
		for i := range turns {
			t := &turns[i]
			if fold(t.group) != k {
				continue
			}
			says, n := one(f.Score(t.row[:]) > 0), &c[t.kind]
			if t.turned {
				n.turned, n.found = n.turned+1, n.found+says
			} else {
				n.straight, n.wrong = n.straight+1, n.wrong+says
			}
		}
	}
	var b strings.Builder
	for k, n := range c[:variant+1] {
		fmt.Fprintf(&b, "%s: of %d turned found %.3f, of %d others taken for turned %.3f\n",
			kindNames[k], n.turned, ratio(n.found, n.turned), n.straight, ratio(n.wrong, n.straight))
	}
	return b.String()
}

func turnProvenance(turns []turn, table string) []byte {
	var b bytes.Buffer
	fmt.Fprint(&b, "turns.bin: the trees that tell whether a claim is turned round. Format: forest/forest.go. Method and data: train/turn.go.\n\n")
	fmt.Fprint(&b, "Made by, from the root of the project:\n\n\tgo run ./claims/match/train -turns\n\n")
	fmt.Fprintf(&b, "%d pairs, %d trees, %d folds grouped by record.\n\n%s", len(turns), turnTrees, nFolds, table)
	return b.Bytes()
}
