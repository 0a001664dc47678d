package claimreview

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"claimlight/claims/word"
)

// The years that a claim or a review can be of. Others are slips, or stand for
// "not known" (year 1, 9999).
const (
	firstYear = 1500
	lastYear  = 2100
)

// date writes a date as YYYY-MM-DD, YYYY-MM or YYYY; what cannot be read is left
// out with a note.
func (im *Importer) date(d *draft, field, s string) string {
	if s == "" {
		return ""
	}
	out, why := readDate(s)
	if why != "" {
		im.note(d.at, "date left out", fmt.Sprintf("%s %s: %s", field, quoted(s), why))
	}
	return out
}

// readDate reads a date in any usual notation, or tells why it cannot.
func readDate(s string) (date, why string) {
	s = strings.TrimSpace(s)
	if rest, epoch := strings.CutPrefix(s, "/Date("); epoch {
		s = strings.TrimRight(rest, ")/")
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil && len(s) >= 9 {
		return unixDate(n)
	}
	parts := dateParts(s)
	switch {
	case len(parts) == 0:
		return "", "there is no date in it"
	case len(parts) == 1 && len(parts[0]) == 8 && isNumber(parts[0]): // 20200131
		p := parts[0]
		parts = []string{p[:4], p[4:6], p[6:]}
	}
	return numberedDate(parts)
}

// unixDate reads seconds or milliseconds since 1970.
func unixDate(n int64) (date, why string) {
	const milliseconds = 100_000_000_000 // as seconds, the year 5138
	if n >= milliseconds || n <= -milliseconds {
		n /= 1000
	}
	t := time.Unix(n, 0).UTC()
	const day = 24 * 60 * 60 // the first one stands for no date
	if t.Unix() < day || t.Year() > lastYear {
		return "", "no moment since 1970"
	}
	return t.Format(time.DateOnly), ""
}

// ordinals are the letters of 1st, 2nd, 3rd, 4th, 1er, 1º.
const ordinals = "stndrheoaºª"

// dateParts returns year, month and day in the order in which they stand,
// months as two digits with an "m" where they were words. The time of day and
// the day of the week are left out.
func dateParts(s string) []string {
	s = word.Fold(s)
	if i := strings.IndexByte(s, 't'); i >= len("2020-1-1") && s[i-1] >= '0' && s[i-1] <= '9' && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9' {
		s = s[:i] // 2020-01-31T12:00:00Z
	}
	var out []string
	for _, f := range strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(" ,-/.()年月日", c) }) {
		switch {
		case strings.Contains(f, ":"): // a time of day: nothing after it counts
			if len(out) >= 3 {
				return out
			}
		case isNumber(f):
			out = append(out, f)
		case months[f] != "":
			out = append(out, months[f])
		case isNumber(strings.TrimRight(f, ordinals)):
			out = append(out, strings.TrimRight(f, ordinals))
		}
		const year, month, day = 1, 1, 1
		if len(out) == year+month+day && len(out[0])+len(out[1])+len(out[2]) >= len("2020")+2 {
			return out
		}
	}
	return out
}

// numberedDate puts year, month and day in order.
func numberedDate(p []string) (date, why string) {
	const none = "not a day that there was"
	switch {
	case len(p) == 1 && len(p[0]) == 4:
		return checkedDate(p[0], "", "")
	case len(p) == 2 && len(p[0]) == 4:
		return checkedDate(p[0], p[1], "")
	case len(p) == 2 && len(p[1]) == 4:
		return checkedDate(p[1], p[0], "")
	case len(p) != 3:
		return "", none
	case len(p[0]) == 4:
		return checkedDate(p[0], p[1], p[2])
	case len(p[2]) != 4:
		return "", "the year has not four digits"
	case isMonthWord(p[0]):
		return checkedDate(p[2], p[0], p[1])
	case isMonthWord(p[1]) || p[0] == p[1]:
		return checkedDate(p[2], p[1], p[0])
	}
	first, second := atoi(p[0]), atoi(p[1])
	switch {
	case first > 12:
		return checkedDate(p[2], p[1], p[0])
	case second > 12:
		return checkedDate(p[2], p[0], p[1])
	}
	return "", "day and month cannot be told apart"
}

func checkedDate(year, month, day string) (date, why string) {
	y, m, d := atoi(year), 1, 1
	layout := "2006"
	if month != "" {
		m, layout = atoi(strings.TrimPrefix(month, "m")), "2006-01"
	}
	if day != "" {
		d, layout = atoi(strings.TrimPrefix(day, "m")), time.DateOnly
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if y < firstYear || y > lastYear || t.Year() != y || int(t.Month()) != m || t.Day() != d {
		return "", "not a day that there was"
	}
	if t.Unix() == 0 && layout == time.DateOnly {
		return "", "1 January 1970 stands for no date"
	}
	return t.Format(layout), ""
}

func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

func isMonthWord(s string) bool { return strings.HasPrefix(s, "m") }

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

// months: names and short names, folded -> "m01" to "m12".
var months = readMonths(
	"january february march april may june july august september october november december",
	"jan feb mar apr may jun jul aug sep oct nov dec",
	"januar februar marz april mai juni juli august september oktober november dezember",
	"janner feber mrz apr mai jun jul aug sept okt nov dez",
	"janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
	"janv fevr mars avr mai juin juil aout sept oct nov dec",
	"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
	"ene feb mar abr may jun jul ago set oct nov dic",
	"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
	"gen feb mar apr mag giu lug ago set ott nov dic",
	"janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
	"jan fev mar abr mai jun jul ago set out nov dez",
	"januari februari maart april mei juni juli augustus september oktober november december",
	"jan feb mrt apr mei jun jul aug sep okt nov dec",
	"stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
	"styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien",
)

func readMonths(lists ...string) map[string]string {
	out := map[string]string{}
	for _, list := range lists {
		for i, name := range strings.Fields(list) {
			out[name] = fmt.Sprintf("m%02d", i+1)
		}
	}
	return out
}
