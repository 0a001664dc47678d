// Package figure finds quantities in text, normalises and compares them.
//
//	text ──lex──▶ tokens ──Periods──▶ years, months, quarters: set aside
//	                │
//	                └─Find─▶ amount ─▶ range ─▶ unit ─▶ base ─▶ hedge, change, noun ─▶ Figure
//	                         "3-4bn"           "£"     "a week"  "nearly"  "rose by"
//
//	record {what, value, unit} ──Parse──▶ Figure ──┐
//	article ─────────────────────Find───▶ Figure ──┴─Compare─▶ same, rounded, differs, not comparable
//
// One lexicon says what each word can be (a number, a scale, a unit, a verb of
// rising ...); the grammar is plain functions over tokens, each of which looks
// a fixed number of tokens ahead or back. Time is therefore linear, and no
// input makes it fail.
//
// The package promises: figures in order, disjoint, on rune starts, with
// finite values; an article's figure and a record's in the same canonical
// units, so that "£350m a week", "350 million pounds every week" and
// {350, "GBP million/week"} agree. Pasted text loses signs: a bare number is
// read as a per cent only where its neighbours leave no other reading ("a 22
// increase in pay"), and is then marked Inferred.
//
// Relative periods ("last year", "in July") are read only where the date of
// the text is known: FindDate takes it from the head of a paste, PeriodsAt
// counts from it. Line breaks that only wrap a sentence are forgiven.
//
// It does not read: arithmetic ("half as much again"), figures spread over
// several clauses, Roman numerals, numbers in other languages than English,
// Unicode digits other than ASCII. What is counted is a guess at the head noun,
// good for telling posts from patients, not a parse. Known misses stand in
// testdata/misses.txt.
package figure

// Kind tells what a figure measures.
type Kind uint8

const (
	Count    Kind = iota // "54,000 appointments", "nearly 8 million"
	Percent              // "22.3 per cent", "a fifth", "one in five", "nearly half": Value in per cent
	Points               // percentage points
	Money                // Value in whole units of the currency
	Ordinal              // "12th", "third", "first"
	Multiple             // "doubled", "three times", "tenfold": Value is the factor
	Duration             // "five-day", "a decade", "14 weeks": Value in Unit
	Measure              // a physical unit: "1.5C", "30 miles", "2m tonnes"; an age: Unit "age"
	Rate                 // "97 per 100,000": Value in Unit "per 100000"
)

// String returns the name of the kind in lower case.
func (k Kind) String() string {
	return [...]string{"count", "percent", "points", "money", "ordinal", "multiple", "duration", "measure", "rate"}[k]
}

// Hedge tells how exact the text says the figure is.
type Hedge uint8

const (
	Exact    Hedge = iota
	About          // about, around, some, roughly, an estimated
	MoreThan       // more than, over, at least, upwards of
	LessThan       // less than, under, at most, fewer than, up to
	Nearly         // nearly, almost, just under, close to
	JustOver       // just over, a little more than
)

// String returns the name of the hedge in lower case; "" for Exact.
func (h Hedge) String() string {
	return [...]string{"", "about", "more", "less", "nearly", "just-over"}[h]
}

// Figure is one quantity of a text.
type Figure struct {
	Start, End int // byte range in the text: number, unit and a base right behind it ("£350m a week")
	Kind       Kind
	Value      float64 // in Unit, never negative save for temperatures; the lower end of a range
	High       float64 // the upper end of a range; otherwise equal to Value
	Unit       string  // canonical: "%", "pp", "GBP", "day", "km", "age", "per 100000"; "" for counts, ordinals, multiples
	Per        string  // "hour", "week", "year", "decade", "head", "household", a unit ("litre"): the base, or ""
	Noun       string  // stem of what is counted ("patient", "strike"), or ""
	Hedge      Hedge
	Change     int8 // +1 the text says it rose by this, -1 fell by this, 0 neither
	Inferred   bool // the unit was lost in the text and inferred from the context
	Fraction   bool // worded as a fraction ("a fifth", "one in five"): of low precision
	Vague      bool // worded without a number ("hundreds of thousands"): Value to High is the span it covers
	Digits     int  // significant digits as written: 22 -> 2, 22.3 -> 3, 1.2m -> 2, 54,000 -> 2, "a fifth" -> 1
}

// Range tells whether the figure has two ends.
func (f Figure) Range() bool { return f.High > f.Value }

// Find returns the figures of text in order. Years and dates are not figures:
// see Periods.
func Find(text string) []Figure {
	figures, _ := Read(text, Date{})
	return figures
}

// Read returns what Find and PeriodsAt return, in one reading.
func Read(text string, at Date) ([]Figure, []Period) {
	s := newScan(text)
	dated := s.datedPeriods()
	if s.numeric {
		s.setAside(dated)
		s.find()
	}
	return s.figures(), s.periodsAt(dated, at)
}
