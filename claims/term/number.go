package term

import (
	"strconv"
	"strings"
)

// Numbers are brought into one notation, plain digits:
//
//	3,000  3000  3k  3 thousand  three thousand      3000
//	1.2m  1.2 million                                1200000, and "million"
//	twenty-five                                      25
//	twelfth  12th                                    12th
//	70%  70 per cent  70pc                           70
//
// A number and its scale ("3 million") are one term over both words; the scale
// stays a term of its own, so that "millions" still meets it.

var numberWords = map[string]int{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
	"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var ordinalWords = map[string]string{
	"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th",
	"seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th",
	"thirteenth": "13th", "fourteenth": "14th", "fifteenth": "15th", "twentieth": "20th",
}

var scaleWords = map[string]float64{
	"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
}

// suffixes are what stands behind digits without a space. The scale they name
// is a term as well.
var suffixes = []struct{ suffix, scale string }{
	{"million", "million"}, {"billion", "billion"}, {"trillion", "trillion"},
	{"mn", "million"}, {"bn", "billion"}, {"tn", "trillion"}, {"m", "million"}, {"k", "thousand"},
	{"percent", ""}, {"pc", ""},
}

// number is the last number read: the term out[at], valid for the word that
// follows it directly.
type number struct {
	value   float64
	at, end int  // index of its term; where it ends in the text, 0 for none
	tens    bool // "twenty", which a unit may follow
}

// numeric tells whether number may read a folded word.
func numeric(f string) bool {
	_, count := numberWords[f]
	_, place := ordinalWords[f]
	_, scale := scaleWords[f]
	return count || place || scale || digit(f)
}

// number reads f where it is a number, an ordinal or a scale behind a number.
func (r *reader) number(f string, start, end int) bool {
	last := r.num
	r.num.end = 0
	if last.end > 0 && start-last.end > 1 {
		last.end = 0
	}
	if f[0] >= '0' && f[0] <= '9' {
		return r.digits(f, start, end)
	}
	if v, ok := numberWords[f]; ok {
		r.numberWord(v, last, start, end)
		return true
	}
	if o, ok := ordinalWords[f]; ok {
		r.emit(o, start, end)
		return true
	}
	if by, ok := scaleWords[f]; ok && last.end > 0 {
		r.scale(f, by, last, start, end)
		return true
	}
	return false
}

func (r *reader) digits(f string, start, end int) bool {
	value, rest, ok := parse(f)
	if !ok {
		return false
	}
	if rest == "" {
		r.setNumber(value, len(r.out), start, end, false)
		return true
	}
	for _, s := range suffixes {
		if rest != s.suffix {
			continue
		}
		r.setNumber(value, len(r.out), start, end, false)
		if s.scale != "" {
			r.scale(s.scale, scaleWords[s.scale], r.num, start, end)
		}
		return true
	}
	return false
}

func (r *reader) numberWord(v int, last number, start, end int) {
	if last.end > 0 && last.tens && v > 0 && v < 10 {
		r.setNumber(last.value+float64(v), last.at, r.out[last.at].Start, end, false)
		return
	}
	r.setNumber(float64(v), len(r.out), start, end, v >= 20)
}

func (r *reader) scale(name string, by float64, last number, start, end int) {
	r.setNumber(last.value*by, last.at, r.out[last.at].Start, end, false)
	if by >= 1e6 {
		r.emit(name, start, end)
		r.num.end = 0 // nothing multiplies a million: its term would end before that of its number
	}
}

// setNumber writes value as the term at, which is new or the number before it.
func (r *reader) setNumber(value float64, at, start, end int, tens bool) {
	t := Term{strconv.FormatFloat(value, 'f', -1, 64), start, end}
	if at == len(r.out) {
		r.out = append(r.out, t)
	} else {
		r.out[at] = t
	}
	r.num = number{value, at, end, tens}
}

// maxDigits keeps codes and serial numbers, which no one rounds, out of the
// arithmetic: a float64 holds 15 digits exactly.
const maxDigits = 15

// parse reads the digits at the head of f with their thousands commas and
// decimal point, and returns what follows them.
func parse(f string) (value float64, rest string, ok bool) {
	n := 0
	for n < len(f) && (f[n] >= '0' && f[n] <= '9' || f[n] == ',' || f[n] == '.') {
		n++
	}
	num := strings.TrimRight(strings.ReplaceAll(f[:n], ",", ""), ".")
	if len(num) > maxDigits || num[0] == '0' && len(num) > 1 && num[1] != '.' {
		return 0, "", false
	}
	value, err := strconv.ParseFloat(num, 64)
	return value, f[n:], err == nil
}
