package figure

import (
	"strconv"
	"strings"
)

// ParseUnit reads the unit of a record's figure as the text of a figure of
// one: "GBP bn", "million GBP per week", "million people", "percentage
// points", "FTE GPs", "of 6". It returns a figure whose Value is the factor
// that the record's value must be multiplied by, and whether the unit was
// understood.
func ParseUnit(unit string) (Figure, bool) {
	s := newScan(unit)
	u := Figure{Value: 1}
	known := len(s.tokens) == 0
	perNext := false
	for i := 0; i < len(s.tokens); i++ {
		t := s.at(i)
		switch {
		case t.symbolIs('/') || s.oneOf(i, "per") && !s.oneOf(i+1, "cent"):
			perNext = true
		case perNext:
			known = s.unitBase(&u, i) && known || known
			perNext = false
			if u.Kind == Rate {
				return u, true
			}
		case s.oneOf(i, "of"):
			known = true
			if s.at(i+1).kind == number {
				return u, true
			}
		default:
			i = s.unitWord(&u, i)
			known = true
		}
	}
	u.speed()
	return u, known
}

// unitBase reads what follows "per" or "/" in a unit.
func (s *scan) unitBase(u *Figure, i int) bool {
	t := s.at(i)
	switch {
	case baseOf(t) != "":
		u.Per = baseOf(t)
	case t.is(roleMeasure):
		u.Per = t.entry.unit
	case t.is(roleScale):
		u.Kind, u.Unit = Rate, rateUnit(t.entry.value)
	case t.kind == number:
		u.Kind, u.Unit = Rate, rateUnit(t.value)
	default:
		return false
	}
	return true
}

// unitWord reads one word of a unit and returns the last token it used.
func (s *scan) unitWord(u *Figure, i int) int {
	t := s.at(i)
	r := reading{}
	r.Value = 1
	switch {
	case s.percent(&r, i):
		u.Kind, u.Unit = r.Kind, r.Unit
		u.Value *= r.Value
		return r.next - 1
	case t.kind == symbol && currencyOf(t.sym) != "":
		u.Kind, u.Unit = Money, currencyOf(t.sym)
	case t.low == "us" && s.at(i+1).is(roleMoney) || t.low == "fte":
		if t.low == "fte" && i+1 == len(s.tokens) {
			u.Noun = "fte"
		}
	case t.symbolIs('°'), s.oneOf(i, "c", "f") && u.Kind == Measure:
		u.Kind, u.Unit = Measure, "C"
		if s.oneOf(i, "f") {
			u.Unit = "F"
		}
	case t.is(roleScale) && u.Noun == "":
		u.Value *= t.entry.value
	case t.is(roleMoney):
		u.Kind, u.Unit = Money, t.entry.unit
		u.Value *= t.entry.scale
	case s.oneOf(i, "quarter", "quarters"):
		u.Kind, u.Unit = Duration, "month"
		u.Value *= monthsInQuarter
	case t.is(roleTime):
		u.Kind, u.Unit = Duration, t.entry.unit
		u.Value *= t.entry.scale
	case t.is(roleMeasure):
		u.Kind, u.Unit = Measure, t.entry.unit
		u.Value *= t.entry.scale
	case s.oneOf(i, "times"):
		u.Kind = Multiple
	case s.oneOf(i, "rank", "th"):
		u.Kind = Ordinal
	case t.kind == word && u.Noun == "":
		return s.unitNoun(u, i)
	}
	return i
}

// unitNoun reads what a unit counts: "FTE GPs", "appointments and procedures".
func (s *scan) unitNoun(u *Figure, i int) int {
	head, at := s.headNoun(i)
	if at < i {
		head, at = s.at(i).low, i
	}
	u.Noun = stem(head)
	if s.oneOf(at+1, "and") {
		return len(s.tokens)
	}
	return at
}

const monthsInQuarter = 3

// Parse reads a figure from the fields of a record: value, unit and what is
// counted. What the label says of hedge, base and direction is read too:
// "hourly rate", "actual payment (just under)", "fall in beds".
func Parse(what string, value float64, unit string) Figure {
	f, _ := ParseUnit(unit)
	f.Digits = digitsOf(value)
	f.Value = whole(f.Value * value)
	label := newScan(what)
	label.labelled(&f)
	if f.Value < 0 && f.Kind != Measure {
		f.Value, f.Change = -f.Value, -1
	}
	if !(f.Value > -maxValue && f.Value < maxValue) { // NaN too
		f.Value = 0
	}
	f.High = f.Value
	if f.Kind == Duration && f.Unit == "year" && f.Value >= 1000 && strings.Contains(what, "year") {
		f.Kind, f.Unit = Ordinal, "calendar year"
	}
	return f
}

// maxValue bounds the values of figures, so that no arithmetic on them
// overflows.
const maxValue = 1e18

// labelled reads from a record's label what its unit does not say.
func (s *scan) labelled(f *Figure) {
	s.dates = make([]bool, len(s.tokens))
	if len(s.tokens) > 0 {
		s.tokens[0].gap = space
	}
	for i := range s.tokens {
		s.labelWord(f, i)
	}
	if f.Noun == "" && (f.Kind == Count || f.Kind == Percent) {
		f.Noun = s.labelNoun(f.Kind)
	}
}

func (s *scan) labelWord(f *Figure, i int) {
	t := s.at(i)
	switch {
	case s.oneOf(i, "number") && s.words(i+1, "of", "the") && f.Kind == Count:
		f.Kind = Ordinal
	case s.oneOf(i, "magnitude") && f.Kind == Count && f.Noun == "":
		f.Kind, f.Unit = Measure, "magnitude"
	case f.Per == "" && (f.Kind == Money || f.Kind == Measure) && s.labelBase(i) != "":
		f.Per = s.labelBase(i)
	case f.Per == "" && f.Kind == Money && s.oneOf(i-1, "per") && t.is(roleMeasure):
		f.Per = t.entry.unit
	case f.Per == "" && f.Kind == Count && s.oneOf(i-1, "a", "per", "each") && baseOf(t) != "" && t.is(roleTime):
		f.Per = baseOf(t)
	case f.Change == 0 && i <= 1 && t.is(roleRise) && !s.oneOf(i, "add", "adds"):
		f.Change = 1
	case f.Change == 0 && i <= 1 && t.is(roleFall) && !s.oneOf(i, "cut", "cutting"):
		f.Change = -1
	case t.gap != newline && s.at(i-1).symbolIs('('):
		f.Hedge = s.labelHedge(i)
	}
}

func (s *scan) labelBase(i int) string {
	switch {
	case s.oneOf(i, "hourly"):
		return "hour"
	case s.oneOf(i, "weekly"):
		return "week"
	case s.oneOf(i, "monthly"):
		return "month"
	case s.oneOf(i, "annual", "yearly"):
		return "year"
	case s.oneOf(i-1, "a", "an", "per") && s.at(i).is(roleTime):
		return baseOf(s.at(i))
	}
	return ""
}

// labelHedge reads "(about)", "(just under)", "(more than)", "(up to)".
func (s *scan) labelHedge(i int) Hedge {
	switch {
	case s.oneOf(i, "about", "around", "roughly", "estimate"):
		return About
	case s.words(i, "more", "than"), s.words(i, "at", "least"), s.oneOf(i, "over"):
		return MoreThan
	case s.words(i, "just", "under"), s.oneOf(i, "nearly", "almost"):
		return Nearly
	case s.words(i, "just", "over"):
		return JustOver
	case s.words(i, "up", "to"), s.words(i, "less", "than"), s.words(i, "fewer", "than"):
		return LessThan
	}
	return Exact
}

// labelNoun is the head of the label: "treatment pathways waiting to begin".
// Of a per cent it says rather what sort of number it is ("BMA figure"), save
// after "share of" and the like.
func (s *scan) labelNoun(kind Kind) string {
	i := 0
	switch {
	case s.oneOf(0, "share", "proportion", "rise", "fall", "cut", "increase", "drop", "growth") && s.oneOf(1, "in", "of"):
		i = 2
	case kind == Percent:
		return ""
	}
	head, _ := s.headNoun(s.phraseStart(i))
	if head == "" {
		return ""
	}
	return stem(head)
}

// digitsOf counts the significant digits of a record's value.
func digitsOf(value float64) int {
	plain := strings.TrimPrefix(strconv.FormatFloat(value, 'f', -1, 64), "-")
	return significant(plain)
}
