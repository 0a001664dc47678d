package model

import (
	"math/bits"

	"claimlight/claims/detect/word"
)

// hand appends the features that read the sentence as a whole: which classes it holds, how many of each,
// who speaks, in what tense, how long it is, and the pairs of these that mean more than their sum.
func hand(words []word.Word, dst []uint32) []uint32 {
	var seen word.Class
	var counts [64]uint8
	long := 0
	for i := range words {
		c := words[i].Class
		seen |= c
		if !c.Has(word.Sign) {
			long++
		}
		for rest := uint64(c); rest != 0; rest &= rest - 1 {
			counts[bits.TrailingZeros64(rest)]++
		}
	}
	add := func(kind, value int) { dst = append(dst, mix(seedHand, uint32(kind)<<16|uint32(value))) }
	for b, n := range counts {
		if n > 0 {
			add(b, 1)
		}
		if n > 1 {
			add(b, 2)
		}
		if n > 3 {
			add(b, 3)
		}
	}
	add(70, lengthStep(long))
	tense := firstVerb(words)
	speaker := who(words)
	numbers := amount(words)
	add(71, tense)
	add(72, speaker)
	add(73, numbers)
	add(74, names(words))
	add(75, tense<<8|speaker)
	add(76, numbers<<8|speaker)
	add(77, numbers<<8|tense)
	add(78, names(words)<<8|tense)
	add(79, numbers<<8|lengthStep(long))
	voice := stance(seen)
	add(80, voice)
	add(81, voice<<8|numbers)
	add(82, voice<<8|tense)
	add(83, opening(words))
	add(85, reported(words)<<8|min(numbers, 3))
	for i, a := range crossed {
		for j, b := range crossed[:i] {
			if seen.Has(a) && seen.Has(b) {
				add(84, i<<8|j)
			}
		}
	}
	return dst
}

// crossed are the classes whose meeting in one sentence is a feature of its own.
var crossed = [...]word.Class{
	word.I, word.We, word.You, word.They, word.Negative, word.Modal | word.Must, word.Future, word.Present, word.Past,
	word.Hedge, word.Say, word.Report, word.Opine | word.Feeling, word.Judging, word.Superlative, word.Compare,
	word.Rise | word.Fall, word.Vague, word.Month | word.Weekday | word.Year, word.Time, word.Event, word.Law, word.Cause,
	word.Body, word.Person, word.Figure | word.Counting | word.Part, word.First, word.Quote, word.Promise, word.Public,
}

// lengthStep is the length in words, coarsely.
func lengthStep(n int) int {
	for i, top := range [...]int{3, 6, 9, 13, 18, 25, 35} {
		if n <= top {
			return i
		}
	}
	return 7
}

// Tenses of the first finite verb.
const (
	tenseNone = iota
	tensePast
	tensePresent
	tenseModal
	tenseFuture
)

func firstVerb(words []word.Word) int {
	for i := range words {
		c := words[i].Class
		switch {
		case c.Has(word.Modal | word.Must):
			return tenseModal
		case c.Has(word.Future):
			return tenseFuture
		case c.Has(word.Past) && !(i > 0 && words[i-1].Class.Has(word.Function) && !words[i-1].Class.Has(word.They|word.I|word.We|word.You|word.Present)):
			return tensePast
		case c.Has(word.Present):
			return tensePresent
		}
	}
	return tenseNone
}

// who tells the person in which the sentence speaks.
func who(words []word.Word) int {
	for i := range words {
		switch c := words[i].Class; {
		case c.Has(word.I):
			return 1
		case c.Has(word.We):
			return 2
		case c.Has(word.You):
			return 3
		case i == 0 && c.Has(word.They):
			return 4
		}
	}
	return 0
}

// amount grades the figures: none, words only, a year only, small, several or telling ones.
func amount(words []word.Word) int {
	figures, years, telling, inWords := 0, 0, 0, 0
	for i := range words {
		c := words[i].Class
		switch {
		case c.Has(word.Figure) && c.Has(word.Year):
			years++
		case c.Has(word.Figure) && c.Has(word.Percent|word.Currency|word.Decimal|word.Large):
			telling++
		case c.Has(word.Figure) && !c.Has(word.Clock):
			figures++
		case c.Has(word.Counting|word.Part|word.Large) && !c.Has(word.Figure):
			inWords++
		}
	}
	switch {
	case telling > 1 || telling == 1 && figures > 0:
		return 6
	case telling == 1:
		return 5
	case figures > 1:
		return 4
	case figures == 1:
		return 3
	case years > 0:
		return 2
	case inWords > 0:
		return 1
	}
	return 0
}

// names counts runs of capitalised words after the first word, up to three.
func names(words []word.Word) int {
	n, inside := 0, false
	for i := range words {
		capital := i > 0 && words[i].Class.Has(word.Capital) && !words[i].Class.Has(word.I)
		if capital && !inside {
			n++
		}
		inside = capital
	}
	return min(n, 3)
}

// stance says how the sentence puts forward what it says: plainly, as found, as said, as felt, as judged.
func stance(seen word.Class) int {
	s := 0
	if seen.Has(word.Report) {
		s |= 1
	}
	if seen.Has(word.Say) {
		s |= 2
	}
	if seen.Has(word.Opine | word.Feeling) {
		s |= 4
	}
	if seen.Has(word.Judging) {
		s |= 8
	}
	if seen.Has(word.Modal | word.Must | word.Future | word.Hedge | word.Promise) {
		s |= 16
	}
	return s
}

// opening is the class of the first word, by the lowest bit after the signs.
func opening(words []word.Word) int {
	for i := range words {
		if c := words[i].Class &^ (word.Sign | word.Pause | word.Capital | word.Quote); c != 0 {
			return 1 + bits.TrailingZeros64(uint64(c))
		}
		if !words[i].Class.Has(word.Sign) {
			return 0
		}
	}
	return 0
}

// What the first verb of saying is followed by.
const (
	saysNothing = iota
	saysPlain   // no verb of saying is followed by any of the others
	saysWas     // a verb of happening or an auxiliary of the past: a fact is reported
	saysFeeling
	saysJudging // "said it was absurd", "told MPs the delay was inexcusable"
)

// judgedWithin is how many words a judgement may stand behind the copula: "was deeply and utterly unfair".
const judgedWithin = 4

// reported tells what is reported of what somebody said: a judgement, a feeling, or a fact.
func reported(words []word.Word) int {
	said, copula, found := false, -judgedWithin-1, saysNothing
	for i := range words {
		c := words[i].Class
		switch {
		case !said && c.Has(word.Say|word.Opine|word.Report):
			said, found = true, saysPlain
		case !said:
		case c.Has(word.Judging) && i-copula <= judgedWithin:
			return saysJudging
		case c.Has(word.Feeling) && i-copula <= judgedWithin:
			return saysFeeling
		case c.Has(word.Past|word.Present) && c.Has(word.Function):
			copula = i
			found = max(found, saysWas)
		}
	}
	return found
}
