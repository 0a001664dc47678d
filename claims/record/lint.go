package record

import (
	"fmt"
	"math"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

const (
	maxClaim       = 220 // characters: longer is a paragraph, and matches anything
	maxID          = 100 // characters: ids stand in addresses
	maxRatingWords = 12  // a short citation; more is a copy of the publisher's text
)

// Problem is one fault of one record.
type Problem struct {
	ID    string // of the record
	Field string // as in the file: "url", "figures"
	Text  string // what is wrong, with the value
}

func (p Problem) String() string { return p.ID + ": " + p.Field + ": " + p.Text }

// Lint lists the faults of a set of records, in the order of the records.
// today is the day of the check, YYYY-MM-DD: nothing may be dated later.
// What needs a list of its own (which topics there are) is left to who owns
// the set; that a word is spelled in one way only is checked here.
func Lint(recs []Record, today string) []Problem {
	l := linter{today: today}
	for i := range recs {
		l.record(&recs[i])
	}
	l.set(recs)
	slices.SortStableFunc(l.problems, byRecord(recs))
	return l.problems
}

// byRecord orders problems as their records stand.
func byRecord(recs []Record) func(a, b Problem) int {
	at := make(map[string]int, len(recs))
	for i := range recs {
		at[recs[i].ID] = i
	}
	return func(a, b Problem) int { return at[a.ID] - at[b.ID] }
}

type linter struct {
	today    string
	problems []Problem
}

func (l *linter) say(r *Record, field, format string, args ...any) {
	l.problems = append(l.problems, Problem{r.ID, field, fmt.Sprintf(format, args...)})
}

// record checks what one record shows by itself.
func (l *linter) record(r *Record) {
	if !goodSlug(r.ID) || len(r.ID) > maxID {
		l.say(r, "id", "%q is not lower-case words joined by hyphens", r.ID)
	}
	if !r.Verdict.Known() {
		l.say(r, "verdict", "%q is not known", r.Verdict)
	}
	if r.Kind != FactCheck && r.Kind != Reference {
		l.say(r, "kind", "%q is not known", r.Kind)
	}
	if n := len(strings.Fields(r.Rating)); n > maxRatingWords {
		l.say(r, "rating", "%d words", n)
	}
	if r.Language != "" && !goodLanguage(r.Language) {
		l.say(r, "language", "%q is not BCP 47", r.Language)
	}
	l.text(r, "summary", r.Summary)
	l.text(r, "publisher", r.Publisher)
	l.wordings(r)
	l.address(r)
	l.dates(r)
	l.lists(r)
	for _, f := range r.Figures {
		l.figure(r, f)
	}
}

// text checks a field that must be there, on one line, with no space around.
func (l *linter) text(r *Record, field, s string) {
	switch {
	case s == "":
		l.say(r, field, "is empty")
	case s != strings.Join(strings.Fields(s), " "):
		l.say(r, field, "has stray space: %q", s)
	case !utf8.ValidString(s):
		l.say(r, field, "is not UTF-8: %q", s)
	}
}

func (l *linter) wordings(r *Record) {
	l.text(r, "claim", r.Claim)
	if n := utf8.RuneCountInString(r.Claim); n > maxClaim {
		l.say(r, "claim", "%d characters", n)
	}
	if r.Claim != "" && !strings.ContainsAny(lastRunes(r.Claim, 2), ".?!") {
		l.say(r, "claim", "does not end as a sentence")
	}
	seen := map[string]bool{fold(r.Claim): true}
	for _, v := range r.Variants {
		l.text(r, "variants", v)
		if strings.HasSuffix(v, ".") {
			l.say(r, "variants", "ends with a full stop: %q", v)
		}
		if seen[fold(v)] {
			l.say(r, "variants", "said twice: %q", v)
		}
		seen[fold(v)] = true
	}
}

func (l *linter) address(r *Record) {
	u, err := url.Parse(r.URL)
	if err != nil || u.Scheme != "https" || !strings.Contains(u.Host, ".") || u.User != nil || strings.ContainsAny(r.URL, " \t\n") {
		l.say(r, "url", "%q is not an https address", r.URL)
	} else if strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
		l.say(r, "url", "%q is a front page", r.URL)
	}
}

func (l *linter) dates(r *Record) {
	claimed := l.date(r, "claimed", r.Claimed)
	published := l.date(r, "published", r.Published)
	n := min(len(r.Claimed), len(r.Published))
	if claimed && published && r.Claimed[:n] > r.Published[:n] {
		l.say(r, "claimed", "%s is after the review, %s", r.Claimed, r.Published)
	}
}

// date checks one date and tells whether it can be relied on.
func (l *linter) date(r *Record, field, d string) bool {
	switch {
	case d == "":
		return false
	case !goodDate(d):
		l.say(r, field, "%q is not a date", d)
		return false
	case d > l.today:
		l.say(r, field, "%q is in the future", d)
	}
	return true
}

func (l *linter) lists(r *Record) {
	l.list(r, "entities", r.Entities)
	l.list(r, "topics", r.Topics)
	for _, t := range r.Topics {
		if !goodSlug(t) {
			l.say(r, "topics", "%q is not lower-case words joined by hyphens", t)
		}
	}
	for _, id := range r.Aliases {
		if !goodSlug(id) {
			l.say(r, "aliases", "%q is not lower-case words joined by hyphens", id)
		}
	}
}

func (l *linter) list(r *Record, field string, list []string) {
	for i, s := range list {
		if slices.Contains(list[:i], s) {
			l.say(r, field, "%q stands twice", s)
		}
		l.text(r, field, s)
	}
}

func (l *linter) figure(r *Record, f Figure) {
	if strings.TrimSpace(f.What) == "" {
		l.say(r, "figures", "%v %s: what is counted is missing", f.Value, f.Unit)
	}
	if math.IsNaN(f.Value) || math.IsInf(f.Value, 0) {
		l.say(r, "figures", "%s: %v is not a number", f.What, f.Value)
	}
	if !KnownUnit(f.Unit) {
		l.say(r, "figures", "%s: unit %q is not known", f.What, f.Unit)
	}
	if f.Period != "" && !KnownPeriod(f.Period) {
		l.say(r, "figures", "%s: period %q is not spelled as others are", f.What, f.Period)
	}
}

// goodSlug: lower-case letters and digits in words joined by single hyphens.
func goodSlug(s string) bool {
	for _, word := range strings.Split(s, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}

// goodDate: YYYY, YYYY-MM or YYYY-MM-DD, and a day that there was.
func goodDate(s string) bool {
	for _, layout := range []string{"2006", "2006-01", time.DateOnly} {
		if _, err := time.Parse(layout, s); err == nil {
			return true
		}
	}
	return false
}

// goodLanguage: the shape of a BCP 47 tag: "en", "pt-BR", "zh-Hant-TW".
func goodLanguage(s string) bool {
	for i, part := range strings.Split(s, "-") {
		if i == 0 && (len(part) < 2 || len(part) > 3) || len(part) < 2 || len(part) > 8 {
			return false
		}
		for _, c := range []byte(part) {
			letter := c|0x20 >= 'a' && c|0x20 <= 'z'
			if !letter && (i == 0 || c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}

func lastRunes(s string, n int) string {
	runes := []rune(s)
	return string(runes[max(0, len(runes)-n):])
}
