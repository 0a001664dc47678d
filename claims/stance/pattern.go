package stance

import (
	"math/bits"
	"strings"
)

// A pattern is a row of steps, written as words apart by spaces:
//
//	is|was      one of these words
//	CLAIM       one of the words of a class (classes.go), also beside others
//	any?        these words or nothing
//	*           up to six words, with no comma between them
//	**          up to eighteen words, none of which opens what is shown or said
//	-ing        a word that ends so
//	#           a year
//	^           nothing stands before in this sentence or behind its last stop
//	,           a comma
//	:           a colon, a semicolon or a dash
//
// Words that follow one another have no comma between them, and nothing but a
// colon step reaches over a full stop, a colon or a semicolon.
type pattern struct {
	steps []step
	guard bool // what it matches is no dispute, though a cue stands in it
}

type step struct {
	kind  kind
	words set
}

type kind uint8

const (
	oneOf kind = iota
	nearGap
	farGap
	anyIng
	anyYear
	opening
	comma
	colon
)

// How many words a gap may stand for: a near one for an adjective or a short
// object, a far one for a subject with its relative clause.
var gaps = [...]int{nearGap: 6, farGap: 18}

var signs = map[string]kind{"*": nearGap, "**": farGap, "-ing": anyIng, "#": anyYear, "^": opening, ",": comma, ":": colon}

// set is a set of numbered words.
type set []uint64

func (s *set) add(n number) {
	if missing := int(n)/64 + 1 - len(*s); missing > 0 {
		*s = append(*s, make(set, missing)...)
	}
	(*s)[n/64] |= 1 << (n % 64)
}

// each calls f with the numbers of the set, the smallest first.
func (s set) each(f func(number)) {
	for i, rest := range s {
		for ; rest != 0; rest &= rest - 1 {
			f(number(64*i + bits.TrailingZeros64(rest)))
		}
	}
}

func (s set) has(n number) bool { return int(n)/64 < len(s) && s[n/64]&(1<<(n%64)) != 0 }

// expand writes out the lines with and without each optional step.
func expand(line string) []string {
	before, rest, found := strings.Cut(line, "?")
	if !found {
		return []string{line}
	}
	from := strings.LastIndexByte(before, ' ') + 1
	var out []string
	for _, tail := range expand(rest) {
		out = append(out, before+tail, before[:from]+strings.TrimPrefix(tail, " "))
	}
	return out
}

// pattern reads one row of steps.
func (l *lexicon) pattern(row string, guard bool) pattern {
	p := pattern{guard: guard}
	for text := range strings.FieldsSeq(row) {
		p.steps = append(p.steps, l.step(text))
	}
	return p
}

// step reads one step and numbers its words.
func (l *lexicon) step(text string) step {
	if k, ok := signs[text]; ok {
		return step{kind: k}
	}
	if class, ok := l.classes[text]; ok {
		return step{words: class}
	}
	var st step
	for name := range strings.SplitSeq(text, "|") {
		if class, ok := l.classes[name]; ok {
			class.each(st.words.add)
		} else {
			st.words.add(l.numberOf(name))
		}
	}
	return st
}

// match returns the word after the last one that the steps match from word at
// on, or 0.
func (s *sentence) match(steps []step, at int) int {
	for i := range steps {
		st := &steps[i]
		switch st.kind {
		case nearGap, farGap:
			return s.matchGap(st.kind, steps[i+1:], at)
		case opening:
			if at > 0 && !s.parted(at-1, ".!?:;“\"‘") {
				return 0
			}
			continue
		case comma, colon:
			if at == 0 || at >= len(s.cut) || !s.parted(at-1, marks[st.kind]) {
				return 0
			}
			continue
		}
		if at >= len(s.cut) || i > 0 && steps[i-1].kind < opening && (s.stopped(at-1) || s.parted(at-1, ",")) || !s.fits(st, at) {
			return 0
		}
		at++
	}
	return at
}

// matchGap matches the steps behind a gap, the nearest words first.
func (s *sentence) matchGap(k kind, rest []step, at int) int {
	for skip := 0; skip <= gaps[k] && at+skip < len(s.cut); skip++ {
		stopped := s.stopped(at + skip - 1)
		if end := s.match(rest, at+skip); end > 0 && (!stopped || rest[0].kind == colon) {
			return end
		}
		if stopped || s.closes(k, at+skip) {
			return 0
		}
	}
	return 0
}

// closes tells whether a gap cannot hold word at: a far one none that opens
// what is shown or said, a near one none with a comma before it.
func (s *sentence) closes(k kind, at int) bool {
	if k == farGap {
		return s.is(at, content)
	}
	return at > 0 && s.parted(at-1, ",")
}

// fits tells whether word at is what the step asks for.
func (s *sentence) fits(st *step, at int) bool {
	switch st.kind {
	case anyIng:
		return strings.HasSuffix(s.word(at), "ing")
	case anyYear:
		return isYear(s.word(at))
	}
	return st.words.has(s.numbers[at])
}

func isYear(w string) bool {
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && w[2] >= '0' && w[2] <= '9' && w[3] >= '0' && w[3] <= '9'
}

// marks are the signs that stand for a step of punctuation.
var marks = [...]string{comma: ",", colon: ":;–—"}

// stopped tells whether what is said ends behind word i.
func (s *sentence) stopped(i int) bool {
	return i >= 0 && s.parted(i, ".!?:;") && !s.is(i, abbreviation)
}

// parted tells whether one of the signs stands between word i and the next.
func (s *sentence) parted(i int, signs string) bool {
	if i+1 >= len(s.cut) {
		return true
	}
	between := s.between(i)
	return between != " " && strings.ContainsAny(between, signs)
}

// behind is what stands between word i and the next or the end.
func (s *sentence) behind(i int) string {
	if i+1 < len(s.cut) {
		return s.between(i)
	}
	return s.text[s.cut[i].End:]
}
