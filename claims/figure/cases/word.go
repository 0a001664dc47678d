package cases

import (
	"fmt"
	"strconv"
	"strings"

	"claimlight/claims/figure"
)

// Found words the figures of a text in one line.
func Found(text string) string {
	var all []string
	for _, f := range figure.Find(text) {
		all = append(all, fmt.Sprintf("%q %s", text[f.Start:f.End], describe(f)))
	}
	if all == nil {
		return "none"
	}
	return strings.Join(all, "; ")
}

// fieldsOf reads the figure that a record gives as what it is of, value, unit.
func fieldsOf(text, separator string) (figure.Figure, bool) {
	parts := strings.Split(text, separator)
	if len(parts) != 3 {
		return figure.Figure{}, false
	}
	value, err := strconv.ParseFloat(parts[1], 64)
	if _, known := figure.ParseUnit(parts[2]); err != nil || !known {
		return figure.Figure{}, false
	}
	return figure.Parse(parts[0], value, parts[2]), true
}

// describe words a figure in one line: kind value unit, then what else is set.
func describe(f figure.Figure) string {
	parts := []string{f.Kind.String(), number(f.Value)}
	if f.Range() {
		parts[1] += ".." + number(f.High)
	}
	if f.Unit != "" {
		parts = append(parts, f.Unit)
	}
	if f.Per != "" {
		parts = append(parts, "/"+f.Per)
	}
	if f.Hedge != figure.Exact {
		parts = append(parts, "~"+f.Hedge.String())
	}
	switch f.Change {
	case 1:
		parts = append(parts, "rise")
	case -1:
		parts = append(parts, "fall")
	}
	if f.Noun != "" {
		parts = append(parts, "["+f.Noun+"]")
	}
	for _, flag := range []struct {
		set  bool
		name string
	}{{f.Inferred, "inferred"}, {f.Fraction, "fraction"}, {f.Vague, "vague"}} {
		if flag.set {
			parts = append(parts, flag.name)
		}
	}
	return strings.Join(parts, " ")
}

func number(v float64) string {
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// worded words the periods of a text in one line.
func worded(text string, periods []figure.Period) string {
	var all []string
	for _, p := range periods {
		all = append(all, fmt.Sprintf("%q %s to %s", text[p.Start:p.End], month(p.From), month(p.To)))
	}
	if all == nil {
		return "none"
	}
	return strings.Join(all, "; ")
}

// month words a month of a period: 2025-07, or "open".
func month(m int) string {
	if m == 0 {
		return "open"
	}
	return fmt.Sprintf("%d-%02d", m/12, m%12+1)
}
