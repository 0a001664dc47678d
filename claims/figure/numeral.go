package figure

import (
	"strconv"
	"strings"
)

// lexNumber reads the longest sensible number at t.start: digits with
// separators in the English ("1,200.5"), Indian ("1,00,000") or Continental
// way ("1.234.567", "1.234,5"); the last only where it has no other reading.
func lexNumber(text string, t *token) {
	t.kind = number
	run := digitRun(text[t.start:])
	groups := groupsOf(run)
	switch {
	case len(run) > maxNumberWidth:
		t.kind, t.end = junk, t.start+len(run)
		return
	case englishForm(run, groups), indianForm(run, groups):
		t.grouped = len(groups) > 1 && run[groups[0]] == ','
		t.decimal = strings.IndexByte(run, '.') >= 0
		setValue(t, run, strings.ReplaceAll(run, ",", ""))
	case continentalForm(run, groups):
		t.grouped, t.decimal = true, strings.IndexByte(run, ',') >= 0
		setValue(t, run, strings.ReplaceAll(strings.ReplaceAll(run, ".", ""), ",", "."))
	case decimalComma(run, groups, text[:t.start], text[t.start+len(run):]):
		t.decimal = true
		setValue(t, run, strings.ReplaceAll(run, ",", "."))
	case strings.Count(run, ".") > 1:
		t.kind, t.end = junk, t.start+len(run)
	default:
		setValue(t, run[:groups[0]], run[:groups[0]])
	}
}

// digitRun returns the digits at the head of s with the separators between
// them. Beyond maxNumberWidth only bare digits follow, so that a long list
// "1,1,1,..." is cut in linear time.
func digitRun(s string) string {
	i := 0
	for i < len(s) {
		switch {
		case s[i] >= '0' && s[i] <= '9':
			i++
		case (s[i] == ',' || s[i] == '.') && i < maxNumberWidth && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9':
			i += 2
		default:
			return s[:i]
		}
	}
	return s[:i]
}

// groupsOf returns the lengths of the digit groups of a run.
func groupsOf(run string) []int {
	var room [maxNumberWidth]int
	groups := room[:0]
	start := 0
	for i := 0; i <= len(run) && len(groups) < maxNumberWidth; i++ {
		if i == len(run) || run[i] == ',' || run[i] == '.' {
			groups = append(groups, i-start)
			start = i + 1
		}
	}
	return groups
}

// englishForm: 12, 12.5, 1,200, 1,200.5.
func englishForm(run string, groups []int) bool {
	point := strings.IndexByte(run, '.')
	if point >= 0 && strings.ContainsAny(run[point+1:], ".,") {
		return false
	}
	whole := groups
	if point >= 0 {
		whole = groups[:len(groups)-1]
	}
	return len(whole) == 1 || groups[0] <= 3 && allEqual(whole[1:], 3)
}

// indianForm: 1,00,000 and 12,34,567.
func indianForm(run string, groups []int) bool {
	n := len(groups)
	return n >= 3 && strings.IndexByte(run, '.') < 0 && groups[0] <= 2 && groups[n-1] == 3 && allEqual(groups[1:n-1], 2)
}

// continentalForm: 1.234.567 and 1.234,5, which have no English reading.
func continentalForm(run string, groups []int) bool {
	comma := strings.IndexByte(run, ',')
	if comma < 0 {
		return len(groups) >= 3 && groups[0] <= 3 && allEqual(groups[1:], 3)
	}
	n := len(groups)
	return n >= 3 && groups[0] <= 3 && strings.IndexByte(run[:comma], '.') > 0 &&
		!strings.ContainsAny(run[comma+1:], ".,") && allEqual(groups[1:n-1], 3)
}

// decimalComma: "3,5 %", "€3,50": one or two digits behind a comma, and a unit
// behind them or the sign of the euro before.
func decimalComma(run string, groups []int, before, rest string) bool {
	if len(groups) != 2 || strings.IndexByte(run, ',') < 0 || groups[1] > 2 {
		return false
	}
	if strings.HasSuffix(before, "€") {
		return true
	}
	rest = strings.TrimPrefix(rest, " ")
	for _, unit := range [...]string{"%", "per cent", "percent", "million", "billion", "bn", "€"} {
		if strings.HasPrefix(rest, unit) {
			return true
		}
	}
	return false
}

func allEqual(groups []int, n int) bool {
	for _, g := range groups {
		if g != n {
			return false
		}
	}
	return true
}

func setValue(t *token, run, plain string) {
	t.end = t.start + len(run)
	t.value, _ = strconv.ParseFloat(plain, 64) // digits and at most one point, at most 24 bytes
	t.digits = uint8(significant(plain))
}

// significant counts the significant digits of a plain number as written. The
// zeros that end a whole number count below a thousand ("20 strikes"), not
// above it ("54,000 appointments").
func significant(plain string) int {
	digits := strings.TrimLeft(plain, "0.")
	if strings.IndexByte(plain, '.') < 0 && len(plain) > 3 {
		digits = strings.TrimRight(digits, "0")
	}
	n := len(digits) - strings.Count(digits, ".")
	return max(n, 1)
}
