package figure

import "math"

// align brings two figures to one kind, unit and base. sure is false where
// that took a conversion after which equality can at most be approximate.
func align(a, b Figure) (x, y Figure, sure, ok bool) {
	if !finite(a) || !finite(b) {
		return a, b, false, false
	}
	sure = true
	if a.Kind != b.Kind {
		if a, b, ok = alignKind(a, b); !ok {
			return a, b, false, false
		}
	}
	switch a.Kind {
	case Duration:
		a, b, sure, ok = alignTime(a, b)
	case Measure:
		a, b, sure, ok = alignMeasure(a, b)
	case Rate:
		a, b, ok = alignRate(a, b)
	default:
		ok = a.Unit == b.Unit
	}
	if !ok {
		return a, b, false, false
	}
	a, b, exact, ok := alignBase(a, b)
	return a, b, sure && exact, ok
}

func finite(f Figure) bool {
	return !math.IsNaN(f.Value) && !math.IsNaN(f.High) && math.Abs(f.Value) <= maxValue && math.Abs(f.High) <= maxValue
}

// alignKind brings figures of different kinds together where they can say the
// same: "doubled" and "rose by 100%", a lost pound sign and a sum, a rate and
// a per cent.
func alignKind(a, b Figure) (Figure, Figure, bool) {
	swapped := a.Kind > b.Kind
	if swapped {
		a, b = b, a
	}
	ok := false
	switch {
	case a.Kind == Count && b.Kind == Money:
		ok = lostSign(a)
		a.Kind, a.Unit, a.Inferred = Money, b.Unit, true
	case a.Kind == Percent && b.Kind == Multiple:
		ok = a.Change != 0 && b.Value != 1 && (a.Change > 0) == (b.Value > 1)
		b = asPercent(b)
	case a.Kind == Percent && b.Kind == Rate:
		base := baseNumber(b.Unit)
		ok = base > 0
		b.Value, b.High, b.Kind, b.Unit = 100*b.Value/max(base, 1), 100*b.High/max(base, 1), Percent, "%"
	}
	if swapped {
		a, b = b, a
	}
	return a, b, ok
}

// lostSign tells whether a count can be a sum of money whose sign was lost:
// it counts nothing by name.
func lostSign(f Figure) bool {
	return f.Noun == "" && f.Unit == "" && !f.Vague
}

// asPercent turns a factor into the change it makes: doubled is +100 %,
// halved -50 %, and "more than doubled" anything up to two and a half times.
func asPercent(f Figure) Figure {
	if f.Hedge == MoreThan && f.Value >= 2 {
		f.High, f.Hedge, f.Vague = f.High+.5, Exact, true
	}
	change := func(v float64) float64 { return math.Abs(v-1) * 100 }
	f.Value, f.High = change(f.Value), change(f.High)
	if f.High < f.Value {
		f.Value, f.High = f.High, f.Value
	}
	f.Kind, f.Unit, f.Fraction, f.Digits = Percent, "%", true, 1
	return f
}

// seconds of the units of time that convert exactly, and months of the others.
// The two families meet by the mean month, which makes a comparison rough.
var (
	seconds      = map[string]float64{"second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 604800}
	calendar     = map[string]float64{"month": 1, "year": 12}
	secondsMonth = 365.25 / 12 * 86400
)

func alignTime(a, b Figure) (Figure, Figure, bool, bool) {
	if a.Unit == b.Unit {
		return a, b, true, true
	}
	for _, family := range [...]map[string]float64{seconds, calendar} {
		if x, y := family[a.Unit], family[b.Unit]; x > 0 && y > 0 {
			return scaled(a, x), scaled(b, y), true, true
		}
	}
	x, y := inSeconds(a.Unit), inSeconds(b.Unit)
	if x == 0 || y == 0 {
		return a, b, false, false
	}
	return rough(scaled(a, x)), rough(scaled(b, y)), false, true
}

func inSeconds(unit string) float64 { return seconds[unit] + float64(calendar[unit]*secondsMonth) }

func scaled(f Figure, by float64) Figure {
	f.Value = whole(f.Value * by)
	f.High = whole(f.High * by)
	return f
}

// rough marks a figure as approximate after an inexact conversion.
func rough(f Figure) Figure {
	if f.Hedge == Exact {
		f.Hedge = About
	}
	return f
}

type dimension struct {
	name   string
	size   float64
	system unitSystem
}

// unitSystem is a family of units that convert into one another exactly.
type unitSystem uint8

const (
	metric unitSystem = iota
	imperial
)

// dimensions give each physical unit its size in a base unit.
var dimensions = map[string]dimension{
	"m": {"length", 1, metric}, "km": {"length", 1000, metric},
	"mile": {"length", 1609.344, imperial}, "yard": {"length", .9144, imperial}, "foot": {"length", .3048, imperial}, "inch": {"length", .0254, imperial},
	"kg": {"mass", 1, metric}, "tonne": {"mass", 1000, metric},
	"stone": {"mass", 6.35029318, imperial}, "lb": {"mass", .45359237, imperial}, "oz": {"mass", .45359237 / 16, imperial},
	"litre": {"volume", 1, metric}, "m3": {"volume", 1000, metric},
	"pint": {"volume", .56826, imperial}, "gallon": {"volume", 4.54609, imperial}, "barrel": {"volume", 158.987, imperial},
	"m2": {"area", 1, metric}, "km2": {"area", 1e6, metric}, "hectare": {"area", 1e4, metric},
	"foot2": {"area", .09290304, imperial}, "yard2": {"area", .83612736, imperial}, "mile2": {"area", 2589988, imperial}, "acre": {"area", 4046.86, imperial},
	"mph": {"speed", 1.609344, imperial}, "km/h": {"speed", 1, metric},
}

// alignMeasure converts lengths, masses and the like. Temperatures are not
// converted: a rise of 1.8F and a reading of 1.8F need different rules.
func alignMeasure(a, b Figure) (Figure, Figure, bool, bool) {
	if a.Unit == b.Unit {
		return a, b, true, true
	}
	x, y := dimensions[a.Unit], dimensions[b.Unit]
	if x.name == "" || x.name != y.name {
		return a, b, false, false
	}
	a, b = scaled(a, x.size), scaled(b, y.size)
	if x.system == y.system {
		return a, b, true, true
	}
	if a.Value > b.Value { // one side only, so that the tolerance is not doubled
		return rough(a), b, false, true
	}
	return a, rough(b), false, true
}

func alignRate(a, b Figure) (Figure, Figure, bool) {
	if a.Unit == b.Unit {
		return a, b, true
	}
	x, y := baseNumber(a.Unit), baseNumber(b.Unit)
	if x == 0 || y == 0 {
		return a, b, false
	}
	return scaled(a, 1/x), scaled(b, 1/y), true
}

// baseNumber returns the number in "per 100000", or 0.
func baseNumber(unit string) float64 {
	const lead = "per "
	if len(unit) <= len(lead) || len(unit) > len(lead)+maxNumberWidth {
		return 0
	}
	v := 0.
	for _, c := range unit[len(lead):] {
		if c < '0' || c > '9' {
			return 0
		}
		v = float64(v*10) + float64(c-'0')
	}
	return v
}

// perYear is how many of a base make a year, where that is certain enough for
// rounded figures.
var perYear = map[string]float64{"day": 365, "week": 52, "month": 12, "year": 1, "decade": .1}

// alignBase converts sums per week, month and year. Where one side names no
// base, both are compared as they stand.
func alignBase(a, b Figure) (Figure, Figure, bool, bool) {
	if a.Per == b.Per || a.Per == "" || b.Per == "" {
		return a, b, a.Per == b.Per || a.Per == "" || b.Per == "", true
	}
	if timeBase(a.Per) != timeBase(b.Per) {
		return a, b, false, true // "£4,300 a year" and "£4,300 per household" may both leave the other base out
	}
	if v, w := dimensions[a.Per], dimensions[b.Per]; v.name != "" && v.name == w.name {
		return scaled(a, 1/v.size), scaled(b, 1/w.size), v.system == w.system, true // pounds a tonne and per kilogram
	}
	x, y := perYear[a.Per], perYear[b.Per]
	if x == 0 || y == 0 || a.Kind == Percent || a.Kind == Points {
		return a, b, false, false
	}
	return rough(scaled(a, x)), rough(scaled(b, y)), false, true
}

func timeBase(per string) bool { return per == "hour" || per == "night" || perYear[per] > 0 }

// certainBase tells whether a difference between two figures is one: of a sum
// per week and a sum without a base it is not known; nor of a bare number
// that may have lost the sign of a currency.
func certainBase(a, b Figure) bool {
	if a.Per != b.Per && (a.Per == "" || b.Per == "" || timeBase(a.Per) != timeBase(b.Per)) {
		return false
	}
	return a.Kind == b.Kind || a.Kind != Money && b.Kind != Money || a.Per != "" && a.Per == b.Per
}
