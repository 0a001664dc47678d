package wording

import (
	"strconv"
	"strings"

	"claimlight/claims/figure"
	"claimlight/claims/match"
)

// FigureRelation says how two figures compare.
func FigureRelation(r figure.Relation) string {
	switch r {
	case figure.Same:
		return "the same"
	case figure.Rounded:
		return "the same once rounded"
	case figure.Differs:
		return "different"
	}
	return "not comparable"
}

// Inferred says how a figure was read whose sign the text has lost, or "".
func Inferred(f figure.Figure) string {
	if !f.Inferred {
		return ""
	}
	return "unit lost in the text, read as " + unitName(f.Unit)
}

// RecordFigure is the record's figure of a pair.
func RecordFigure(p *match.Pair) string {
	if p.RecordText == "" {
		return value(p.Record)
	}
	return p.RecordText
}

// Unhedged is the text of a figure of a pair without the words before it: "22%" of
// "about 22%".
func Unhedged(text string, f figure.Figure) string {
	if hedge := len(text) - (f.End - f.Start); f.End > f.Start && hedge > 0 {
		return text[hedge:]
	}
	return text
}

// FigureLabel is what the record says of its figure: "patients waiting,
// 2023-11"; or "".
func FigureLabel(p *match.Pair) string {
	if p.What != "" && p.Period != "" {
		return p.What + ", " + p.Period
	}
	return p.What + p.Period
}

// signs are the currencies whose sign goes before the number.
var signs = map[string]string{"GBP": "£", "USD": "$", "EUR": "€"}

// value writes a figure with its unit: "22%", "£300", "5 to 6 day".
func value(f figure.Figure) string {
	text := signs[f.Unit] + strconv.FormatFloat(f.Value, 'f', -1, 64)
	if f.High != f.Value && f.High != 0 {
		text += " to " + strconv.FormatFloat(f.High, 'f', -1, 64)
	}
	switch {
	case f.Unit == "" || signs[f.Unit] != "":
		return text
	case f.Unit == "%":
		return text + "%"
	}
	return text + " " + unitName(f.Unit)
}

func unitName(unit string) string {
	switch unit {
	case "%":
		return "per cent"
	case "pp":
		return "percentage points"
	case "GBP":
		return "pounds"
	case "USD":
		return "dollars"
	case "EUR":
		return "euros"
	}
	return unit
}

// longNumber is the least whole number that is written with commas: years and
// the like are below.
const longNumber = 10000

// Quantity writes a value with its unit as a record states them: "22%",
// "£315,000,000", "1,288 cases".
func Quantity(amount float64, unit string) string {
	text := strconv.FormatFloat(amount, 'f', -1, 64)
	whole, rest, _ := strings.Cut(text, ".")
	if n, err := strconv.Atoi(whole); err == nil && (n >= longNumber || n <= -longNumber) {
		text = Grouped(n)
		if rest != "" {
			text += "." + rest
		}
	}
	currency, per, _ := strings.Cut(unit, "/")
	if per != "" {
		per = " per " + per
	}
	switch {
	case unit == "":
		return text
	case unit == "%":
		return text + "%"
	case unit == "rank":
		return "rank " + text
	case signs[currency] != "":
		return signs[currency] + text + per
	}
	return text + " " + unitName(currency) + per
}
