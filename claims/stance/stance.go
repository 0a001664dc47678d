// Package stance tells in whose voice a sentence speaks, and whether it
// spreads a claim or takes it down.
//
//	"Falsely claiming that 5G spreads the virus, he ..."   disputed
//	"Ministers said that waiting lists had fallen."        said by Ministers
//	"'We are exhausted,' she said."                        said by she, quoted
//
// It reads one sentence at a time and looks for cue phrases, in the words'
// order. It promises caution in one direction only: a sentence without a cue
// is taken at its word. It does not understand irony, nor a denial that stands
// in the next sentence.
package stance

import (
	"strings"

	"claimlight/claims/word"
)

// Stance is what Read finds in one sentence.
type Stance struct {
	Who      string // the speaker as the sentence names them, or ""
	Quoted   bool   // some of the sentence stands in quotation marks
	Reported bool   // the sentence reports what somebody says
	Disputed bool   // the sentence disputes the claim that it reports
	Cue      string // the words that dispute it, as written
}

// Read reads one sentence. Any bytes are valid input.
func Read(sentence string) Stance {
	w := cut(sentence)
	var s Stance
	s.Who, s.Reported = w.speaker()
	s.Quoted = quoted(sentence)
	if at, n, ok := w.dispute(); ok {
		s.Disputed = true
		s.Cue = sentence[w.cut[at].Start:w.cut[at+n-1].End]
	}
	return s
}

// sentence holds the words of a sentence, as written and folded.
type sentence struct {
	text   string
	cut    []word.Word
	folded []string
}

func cut(text string) *sentence {
	s := &sentence{text: text, cut: word.Cut(text)}
	s.folded = make([]string, len(s.cut))
	for i, w := range s.cut {
		s.folded[i] = strings.TrimSuffix(word.Fold(text[w.Start:w.End]), "'s")
	}
	return s
}

// quoted tells whether a pair of double quotation marks, or of single ones
// around at least two words, stands in the sentence.
func quoted(text string) bool {
	if strings.Count(text, `"`) >= 2 || strings.Contains(text, "“") && strings.Contains(text, "”") {
		return true
	}
	for _, q := range [][2]string{{"‘", "’"}, {" '", "' "}, {" '", "',"}, {" '", "'."}} {
		_, rest, ok := strings.Cut(" "+text, q[0])
		if !ok {
			continue
		}
		inside, _, ok := strings.Cut(rest, q[1])
		if ok && strings.Contains(inside, " ") {
			return true
		}
	}
	return false
}

// Pronoun tells whether the speaker is only "he", "she", "they", "we" or "I".
func (s Stance) Pronoun() bool { return nominal[word.Fold(s.Who)] }
