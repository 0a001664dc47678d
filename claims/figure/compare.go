package figure

import "math"

// Relation tells how two figures compare.
type Relation uint8

const (
	NotComparable Relation = iota // another kind, unit, base or thing counted
	Same                          // equal
	Rounded                       // equal once rounded or hedged: 22 and 22.3, "nearly half" and 48 %
	Differs                       // comparable, and not equal
)

// String returns the name of the relation in lower case.
func (r Relation) String() string {
	return [...]string{"not-comparable", "same", "rounded", "differs"}[r]
}

// Compare compares the article's figure with the record's. It is symmetric.
//
// It looks at magnitude, kind, unit and base. Direction and noun are left to
// the caller, who sees both figures: "rose by 5%" and "fell by 5%" are Same
// here and differ in Change; "5,000 posts" and "5,000 patients" are Same here
// and differ in Noun.
//
// Each figure covers an interval: its rounding as written, widened by its
// hedge (see extent). Two figures agree when the interval of one holds the
// value of the other; two hedged ones already when their intervals meet.
func Compare(a, b Figure) Relation {
	x, y, sure, ok := align(a, b)
	if !ok {
		return NotComparable
	}
	if equal(x.Value, y.Value) && equal(x.High, y.High) && sure {
		if x.Hedge == y.Hedge || x.Hedge == About || y.Hedge == About || x.Hedge == Exact && y.Hedge == Exact {
			return Same
		}
		return Rounded
	}
	switch {
	case agree(x, y):
		return Rounded
	case !certainBase(a, b) && !near(x, y):
		return NotComparable
	}
	return Differs
}

// equal tells whether two values are the same but for the last bits.
func equal(v, w float64) bool { return math.Abs(v-w) <= 1e-9*math.Abs(v+w)/2 }

// maxApart is how many times one figure may be the other where the base of
// one is not known: below the 4.3 weeks of a month, so that £250m and £350m a
// week differ, and £18bn and £350m a week are not compared.
const maxApart = 3

// near tells whether two figures are of one magnitude.
func near(x, y Figure) bool {
	return x.Value < maxApart*y.Value && y.Value < maxApart*x.Value
}

// agree tells whether two aligned figures are equal once rounded or hedged.
func agree(x, y Figure) bool {
	xLow, xHigh := extent(x)
	yLow, yHigh := extent(y)
	if loose(x) && loose(y) {
		return xLow <= yHigh && yLow <= xHigh
	}
	return holds(xLow, xHigh, y) || holds(yLow, yHigh, x)
}

// loose tells whether a figure covers more than its rounding.
func loose(f Figure) bool { return f.Hedge != Exact || f.Range() || f.Fraction }

// holds tells whether [low, high] holds the value of f, or both its ends.
func holds(low, high float64, f Figure) bool {
	slack := float64(1e-9 * math.Abs(high))
	return f.Value >= low-slack && f.High <= high+slack
}

// Tolerances, as shares of the value. They are set by how writers round: a
// fifth is said of 18 to 22 per cent, "nearly half" of 44, "more than 50,000"
// of 54,000 but hardly of 70,000.
const (
	maxRounding   = .07 // of one digit before a scale: 8m for 7.54m to 8.56m
	roundThousand = .05 // of round thousands: 10,000 for 9,500 to 10,500
	aboutRounding = .05
	maxNearly     = .10 // "nearly 8m" for 7.2m
	maxMore       = .25 // "more than 30,000" for 37,500
	overRounding  = .10 // "just over"

	fractionRounding = .08 // a quarter: 23 to 27
	halfRounding     = .06 // half: 47 to 53
	coarseFraction   = .10 // a fifth, a tenth: 18 to 22, 9 to 11
	hedgedFraction   = .12 // nearly half: 44 to 50; more than a quarter: to 28
)

// extent returns the interval that a figure covers.
func extent(f Figure) (low, high float64) {
	if f.Vague {
		return f.Value, f.High
	}
	size := math.Abs(f.Value)
	half, step := rounding(f), step(f)
	nearly := maxNearly * size
	if f.Fraction {
		half, step, nearly = fractionHalf(f), hedgedFraction*size, hedgedFraction*size
	}
	low, high = f.Value-half, f.High+half
	switch f.Hedge {
	case About:
		wide := max(half, aboutRounding*size)
		low, high = f.Value-wide, f.High+wide
	case MoreThan:
		low, high = f.Value, f.High+min(step, maxMore*size)
	case LessThan:
		low, high = f.Value-min(step, maxMore*size), f.High
	case Nearly:
		low, high = f.Value-min(step, nearly), f.High
	case JustOver:
		low, high = f.Value, f.High+min(step, overRounding*size)
	}
	return low, high
}

// lastDigit returns the worth of the last significant digit of f, as written:
// 1000 for 54,000.
func lastDigit(f Figure) float64 {
	size := math.Abs(f.Value)
	if size == 0 || f.Digits == 0 {
		return 0
	}
	return math.Pow10(magnitude(size) - f.Digits + 1)
}

// magnitude is the power of ten of a value's first digit: 4 for 54,000. Unlike a
// logarithm it is exact, and the same on every machine.
func magnitude(v float64) (n int) {
	for ; n < 18 && v >= math.Pow10(n+1); n++ {
	}
	for ; v < math.Pow10(n); n-- {
	}
	return n
}

// rounding returns half a unit of the last significant digit, bounded.
func rounding(f Figure) float64 {
	switch f.Kind {
	case Ordinal, Multiple:
		return 0
	}
	limit := maxRounding
	if f.Digits == 1 && f.Value >= 1000 && f.Value < 1e6 {
		limit = roundThousand
	}
	half := min(lastDigit(f)/2, limit*math.Abs(f.Value))
	if f.Range() {
		return 0
	}
	return half
}

// step returns how far a hedge reaches: to the next round number. Of a value
// that ends in zeros or five the next round number is further off: "more than
// 30%", "over 25%".
func step(f Figure) float64 {
	last := lastDigit(f)
	if last == 0 {
		return 0
	}
	units := math.Round(math.Abs(f.Value) / last)
	switch {
	case units >= 10 && math.Mod(units, 10) == 0:
		return 10 * last
	case units >= 10 && math.Mod(units, 5) == 0:
		return 5 * last
	}
	return last
}

// fractionHalf returns the rounding of a figure worded as a fraction.
func fractionHalf(f Figure) float64 {
	switch f.Value {
	case 50:
		return halfRounding * f.Value
	case 20, 10:
		return coarseFraction * f.Value
	}
	return fractionRounding * f.Value
}
