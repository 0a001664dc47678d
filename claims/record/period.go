package record

import (
	"slices"
	"strings"
)

// A period is written as an article would write it, and in one way only:
//
//	2024            25 July 2025    July 2025     Q3 2021
//	2024/25         winter 2022/23  summer 2025
//	since 2010      by 2030         to July 2024  year to June 2024  week to 11 January 2021
//	2010 to 2017    27 June 2024 to 2 July 2024

var (
	monthNames = []string{"January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December"}
	seasonNames   = []string{"spring", "summer", "autumn", "winter"}
	periodOpeners = []string{"since ", "by ", "to ", "year to ", "week to "}
)

// KnownPeriod tells whether p is spelled as records spell periods.
func KnownPeriod(p string) bool {
	for _, opener := range periodOpeners {
		if rest, ok := strings.CutPrefix(p, opener); ok {
			return periodPoint(rest)
		}
	}
	from, to, isRange := strings.Cut(p, " to ")
	return periodPoint(from) && (!isRange || periodPoint(to))
}

// periodPoint reads one point in time, as coarse or fine as it comes.
func periodPoint(p string) bool {
	switch w := strings.Split(p, " "); len(w) {
	case 1:
		return isYear(w[0]) || isSplitYear(w[0])
	case 2:
		if slices.Contains(seasonNames, w[0]) {
			return isYear(w[1]) || isSplitYear(w[1])
		}
		return (isMonth(w[0]) || isQuarter(w[0])) && isYear(w[1])
	case 3:
		return isDay(w[0]) && isMonth(w[1]) && isYear(w[2])
	}
	return false
}

func isYear(s string) bool  { return len(s) == 4 && allDigits(s) && (s[0] == '1' || s[0] == '2') }
func isMonth(s string) bool { return slices.Contains(monthNames, s) }
func isQuarter(s string) bool {
	return len(s) == 2 && s[0] == 'Q' && s[1] >= '1' && s[1] <= '4'
}

// isSplitYear reads 2024/25: a year that begins in one calendar year and ends in the next.
func isSplitYear(s string) bool {
	first, second, ok := strings.Cut(s, "/")
	if !ok || !isYear(first) || len(second) != 2 || !allDigits(second) {
		return false
	}
	return (twoDigits(first[2:])+1)%100 == twoDigits(second)
}

func isDay(s string) bool {
	if s == "" || len(s) > 2 || !allDigits(s) || s[0] == '0' {
		return false
	}
	return len(s) == 1 || twoDigits(s) <= 31
}

func twoDigits(s string) int { return int(s[0]-'0')*10 + int(s[1]-'0') }

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
