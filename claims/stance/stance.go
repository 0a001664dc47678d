// Package stance tells in whose voice a sentence speaks, and whether it
// spreads a claim or takes it down.
//
//	"Falsely claiming that 5G spreads the virus, he ..."   disputed
//	"Ministers said that waiting lists had fallen."        said by Ministers
//	"'We are exhausted,' she said."                        said by she, quoted
//
// It reads one sentence at a time. Each word is looked up once and from then
// on is a number, by which every rule knows it:
//
//	words ──lexicon──▶ numbers ──patterns──▶ guard: pass over
//	                      │                  cue: disputed, unless asked or under an "if"
//	                      └────roles───────▶ verb of saying ──▶ its subject: who says it
//
// A cue is a phrase that says of a claim that it does not hold ("no evidence
// that", "falsely claimed", "the photo was taken years before"). A guard is a
// phrase that holds a cue's words and takes nothing down ("not a myth", "denied
// entry"). Cues and guards are lists of their own (cues.go); the language that
// they are written in is described at type pattern.
//
// What it promises: caution. A sentence without a cue is taken at its word, and
// "claims" alone is neutral. A plain negation ("the bridge is not safe") is no
// cue: the claim itself may be a denial, and only a comparison of the two can
// tell. Pictures are the exception, for "the clip does not ..." is how a false
// caption is put right.
//
// What it does not do: understand irony, or a denial that stands in the next
// sentence; tell which of two claims in a sentence is disputed.
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
func Read(sentence string) Stance { return ReadWords(sentence, word.Cut(sentence)) }

// ReadWords is Read for a sentence whose words are cut.
func ReadWords(sentence string, words []word.Word) Stance {
	w := newSentence(sentence, words)
	var s Stance
	s.Who, s.Reported = w.speaker()
	s.Quoted = quoted(sentence)
	if at, n, ok := w.dispute(); ok {
		s.Disputed = true
		s.Cue = sentence[w.cut[at].Start:w.cut[at+n-1].End]
	}
	return s
}

// sentence holds the words of a sentence: where they stand, and what the rules
// call them.
type sentence struct {
	text    string
	cut     []word.Word
	numbers []number
	lexicon *lexicon
}

func newSentence(text string, words []word.Word) *sentence {
	s := &sentence{text: text, cut: words, lexicon: known()}
	s.numbers = make([]number, len(s.cut))
	for i := range s.cut {
		s.numbers[i] = s.lexicon.number(s.word(i))
	}
	return s
}

// word is word i as written.
func (s *sentence) word(i int) string { return s.text[s.cut[i].Start:s.cut[i].End] }

// between is what stands between word i and the next.
func (s *sentence) between(i int) string { return s.text[s.cut[i].End:s.cut[i+1].Start] }

// quoted tells whether a pair of double quotation marks, or of single ones
// around at least two words, stands in the sentence.
func quoted(text string) bool {
	if !strings.ContainsAny(text, `"'“‘`) {
		return false
	}
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
func (s Stance) Pronoun() bool { return known().roles[known().number(s.Who)]&pronoun != 0 }
