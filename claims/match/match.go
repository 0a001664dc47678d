// Package match is the gate: from the records that retrieval found to the few
// that deal with what the sentence claims, each with a relation and reasons.
//
//	sentence ──┬─ whole ────┐                     ┌─ claim ───┐
//	           └─ statements ┴─▶ read ◀── align ──┴─ variants ┴── record
//	                              │
//	                features ─────┴──▶ trees ──▶ strength ──▶ relation, after the vetoes
//
// A false match is the worst thing the program can do, so the question "does
// this record deal with that claim?" is asked apart from "which record comes
// nearest?". Retrieval answers the second; the gate answers the first, with a
// probability that it was trained for and that never leaves the engine as a
// percentage. Showing nothing is always open to it.
//
// # Alignment
//
// Each term of a wording is set beside the term of the sentence that says it
// best: the same term, a near word (lexicon), another phrase for the same
// thing (concept.go), another name of the same place (place.go), another
// spelling of a name.
// Terms weigh by how rare they are in the language, not in the data set, so
// that adding records changes no decision about another. What the sentences
// before have said counts for a part (context.go). A word that the record's
// other wordings say too, in some way, is core to its claim; one that a single
// wording happens to use is not (vocabulary.go).
//
// # Strength
//
// A forest of small decision trees (package forest) gives the probability from
// some thirty features, all in 0..1 (features.go). The trees are grown by
//
//	go run ./claims/match/train
//
// whose package comment tells the data and the method; trees.txt holds what
// they reach on held-out folds. Retrieval pairs the sentence and each of its
// statements with the wordings that look most alike; each pair is read, and
// the strongest reading counts: it alone gives the relation, figures and reasons.
//
// # Relation
//
// A strong match is "same" unless something speaks against it, in this order:
// another place, or another mode (a forecast, a wish, a poll) makes it related;
// denials, opposite ends of a scale and swapped comparisons, on which all the
// record's wordings vote, make it opposite (turn.go); another figure, or another
// period, makes it figures-differ; both make it related. decide.go holds these
// vetoes and nothing else does.
package match

import "claimlight/claims/figure"

// Relation tells how a sentence of the article stands to a record's claim.
type Relation string

const (
	Same          Relation = "same"           // no world exists where one is true and the other false
	FiguresDiffer Relation = "figures-differ" // the same claim with another figure
	Opposite      Relation = "opposite"       // one says what the other denies
	Related       Relation = "related"        // the same topic; the verdict does not apply
)

// Coloured tells whether a match of this relation may colour the sentence.
func (r Relation) Coloured() bool { return r == Same || r == FiguresDiffer || r == Opposite }

// Pair sets a figure of the article beside one of the record.
type Pair struct {
	Article      figure.Figure // Start, End are byte offsets into the sentence
	Record       figure.Figure // Start, End are byte offsets into the wording; 0 for a figure of the page
	ArticleText  string        // as pasted, with its hedge: "22", "nearly half"
	RecordText   string        // as the record words it: "22.3%"
	Relation     figure.Relation
	What, Period string // the record's label and period of the figure, where it has them
	page         bool   // the record's figure stands on its page, not in the wording
}

// Reason is one thing that speaks for a match, or against a stronger one.
type Reason struct {
	Code   string // stable: "shared-terms", "figure-agrees", "figure-differs", "period-agrees", "other-period", "other-place", "other-name", "name-missing", "turned-round", "other-mode", "missing-terms"
	For    bool   // speaks for the relation; otherwise it weakened it
	Detail string // the words concerned, for people
}

// Caution is what a reader must know before applying the verdict.
type Caution struct {
	Code string // stable: "other-period", "old-check", "reference", "undated"
	Text string // one sentence for people
}

// Match is a record that survived the gate.
type Match struct {
	Record   int // number of the record in the index
	Relation Relation
	Strength float64 // 0..1; orders matches of one relation, never shown as a percentage
	Wording  string  // the wording of the record that comes nearest to the sentence
	Denial   bool    // that wording itself disputes something: "a study refutes ..."
	Denied   bool    // the sentence turns the claim round by denying it in plain words
	Figures  []Pair
	Reasons  []Reason
	Cautions []Caution
}
