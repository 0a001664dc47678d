package segment

import (
	"strings"

	words "claimlight/claims/word"
)

// Clause is the byte range [Start, End) of one statement within a sentence.
type Clause struct{ Start, End int }

// Words that open another statement; those of them that may also only tell the
// time, and what then follows; and words that open one only behind a comma.
var (
	openers  = words.Set("but because since although though whereas while after before which who despite unless so yet")
	temporal = words.Set("since after before while")
	times    = words.Set(`spring summer autumn winter january february march april may june july august september october november december
		the last early late mid then a an his her their its this that monday tuesday wednesday thursday friday saturday sunday`)
	joiners = words.Set("and or as with that when where including adding saying arguing")
)

// verbs are finite verbs that go on with the subject of the statement before:
// "make up half the workforce and range from beginners to ...". Other verbs are
// told by their ending, -ed.
var verbs = words.Set(`is are was were has have had do does did will would can could may might must should range ranges include includes
	cost costs rise rises rose fall falls fell go goes went come comes came get gets got give gives gave pay pays paid leave leaves left
	keep keeps kept run runs ran lead leads led take takes took make makes made say says said tell tells told find finds found want wants
	need needs remain remains lose loses lost spend spends spent hold holds held stand stands stood become becomes became`)

// minClause is the number of words from which a part of a sentence can be a
// statement: "pay was still a fifth lower".
const minClause = 5

// Clauses cuts a sentence into its statements: at semicolons, colons, dashes
// and double spaces, at words such as "but" and "since", and at commas before
// words such as "and", or at an "and" before a verb. A part of fewer than five words stays with the one
// before it. A sentence with a single statement has no clauses: nil. Any bytes
// are valid input.
func Clauses(sentence string) []Clause {
	cut := words.Cut(sentence)
	if len(cut) < 2*minClause {
		return nil
	}
	var out []Clause
	first := 0
	for i := 1; i < len(cut); i++ {
		if i-first >= minClause && len(cut)-i >= minClause && opens(sentence, cut, i) {
			out = append(out, Clause{cut[first].Start, cut[i-1].End})
			first = i
		}
	}
	if first == 0 {
		return nil
	}
	return append(out, Clause{cut[first].Start, cut[len(cut)-1].End})
}

// opens tells whether word i begins another statement.
func opens(sentence string, cut []words.Word, i int) bool {
	gap := sentence[cut[i-1].End:cut[i].Start]
	w := words.Fold(sentence[cut[i].Start:cut[i].End])
	switch {
	case strings.ContainsAny(gap, ";:()—–") || strings.Contains(gap, "  ") || strings.Contains(gap, " - "):
		return true
	case temporal[w]: // "since pay fell" is a statement, "since spring 2023" is none
		next := words.Fold(sentence[cut[i+1].Start:cut[i+1].End])
		return !times[next] && (next[0] < '0' || next[0] > '9')
	case openers[w]:
		return true
	}
	return strings.Contains(gap, ",") && joiners[w] || w == "and" && finite(sentence, cut[i+1])
}

// finite tells whether a word looks like a verb that goes on with a subject.
func finite(sentence string, w words.Word) bool {
	folded := words.Fold(sentence[w.Start:w.End])
	return verbs[folded] || len(folded) > 4 && strings.HasSuffix(folded, "ed")
}
