package match

import (
	"strings"

	"claimlight/claims/lexicon"
	"claimlight/claims/word"
)

// Two sentences that share all their words may still say the opposite: one
// denies, one uses the antonym, or one says rise where the other says fall.
// This file reads those turns of a text. Each turn flips the meaning; an even
// number of flips between two texts leaves it as it was.

// deniers turn a statement round. "No longer" and "not only" are handled apart.
var deniers = word.Set(`not no never none nobody nothing neither nor cannot without hardly scarcely failed fails fail refused
	don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't dont doesnt didnt
	isnt wasnt wont cant lacks lacked untouched unaffected n't`)

// rises and falls are words that say which way something goes.
var rises = word.Set(`rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth up surge
	surged surging soar soared soaring climb climbed climbing jump jumped jumping leap leapt leaps swell swelled swollen double doubled
	tripled quadrupled higher more gained gain expanded multiplied record-high went-up improve improved`)

var falls = word.Set(`fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases
	decreased decreasing down reduce reduced reduces shrink shrank shrunk shrinking plunge plunged slump slumped halve halved halving
	lower less fewer lost loses lose slowed slow tumbled slid cut eroded shed`)

// hedged are words of direction that only hedge a figure before these words:
// "more than a quarter", "up to £300".
var hedged = map[string]string{"more": "than", "less": "than", "fewer": "than", "up": "to", "down": "to", "higher": "than", "lower": "than"}

// idle are words that turn nothing round before these: "not only", "no doubt".
var idle = map[string]map[string]bool{"not": word.Set("only just far"), "no": word.Set("doubt wonder sooner")}

// turning are words that turn a statement round only before these: "yet to
// finish", "free of cancer".
var turning = map[string]map[string]bool{"yet": word.Set("to"), "free": word.Set("of from")}

// polarity counts the denials of text outside the words that dispute a claim,
// and tells which way it says things go.
func polarity(text string, words []word.Word, folded []string, cue string) (denials int, trend int8) {
	cueStart := strings.Index(text, cue)
	cueEnd := cueStart + len(cue)
	up, down := 0, 0
	for i, w := range words {
		f, next := folded[i], ""
		if i+1 < len(words) {
			next = folded[i+1]
		}
		switch {
		case next != "" && hedged[f] == next:
		case rises[f]:
			up++
		case falls[f]:
			down++
		}
		if denies(f, next) && !(w.Start >= cueStart && w.End <= cueEnd) {
			denials++
		}
	}
	switch {
	case up > 0 && down == 0:
		trend = 1
	case down > 0 && up == 0:
		trend = -1
	}
	return denials, trend
}

// denies tells whether a word before the next one turns a statement round.
func denies(f, next string) bool {
	if turning[f][next] {
		return true
	}
	return deniers[f] && !idle[f][next] && !(f == "no" && next != "" && isDigit(next[0]))
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// opposites are pairs of terms that exclude one another in claims, beside the
// antonyms that the lexicon knows: comparators, directions, ranks. They are
// written as words and compared as terms.
var opposites = readOpposites(`rise fall, increase decrease, increase fall, rise drop, increase reduce, grow shrink, up down, high low,
	highest lowest, more fewer, more less, most fewest, most least, best worst, better worse, first last, above below, ahead behind, ahead below, lowest high, highest low,
	win lose, won lost, open shut, open close, true false, legal illegal, allow ban, safe dangerous, start end, begin end, gain lose,
	cause prevent, public private, rich poor, majority minority, cheap expensive, faster slower, longer shorter, early late,
	accept reject, support oppose, raise cut, raise lower, improve worsen, keep scrap, meet miss, met missed, free pay, large insignificant,
	liberate occupy, exceed miss, surge slump, hire fire, arrive leave, enter leave, buy sell, import export, guilty innocent, strong weak`)

func readOpposites(list string) map[[2]lexicon.ID]bool {
	m := map[[2]lexicon.ID]bool{}
	for pair := range strings.SplitSeq(list, ",") {
		f := strings.Fields(pair)
		a, b := lexicon.Lookup(termOf(f[0])), lexicon.Lookup(termOf(f[1]))
		m[[2]lexicon.ID{a, b}], m[[2]lexicon.ID{b, a}] = true, true
	}
	delete(m, [2]lexicon.ID{lexicon.Unknown, lexicon.Unknown})
	return m
}

// opposed tells whether two terms of the lexicon exclude one another.
func opposed(a, b lexicon.ID) bool {
	return a != lexicon.Unknown && b != lexicon.Unknown && (lexicon.Antonyms(a, b) || opposites[[2]lexicon.ID{a, b}])
}
