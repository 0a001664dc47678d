package match

import (
	"fmt"
	"strconv"

	"claimlight/claims/record"
)

// staleAfter is the age in years from which a check of a figure that moves is
// called old.
const staleAfter = 2

// Cautions says what a reader must know before applying the record's verdict.
// today is the day against which age is told, YYYY-MM-DD: the newest date in
// the data, since the engine has no clock.
func (e *Entry) Cautions(m Match, today string) []Caution {
	var out []Caution
	r := e.Record
	if r.Kind == record.Reference {
		out = append(out, Caution{"reference", "This is a page that states the fact, not a fact-check of the claim."})
	}
	for _, reason := range m.Reasons {
		if reason.Code == "other-period" {
			out = append(out, Caution{"other-period", "The article and the record speak of different times: " + reason.Detail + "."})
		}
	}
	what, when := "This check", r.Published
	if when == "" {
		what, when = "The claim", r.Claimed
	}
	switch age, known := years(when, today); {
	case !known:
		out = append(out, Caution{"undated", "The date of this check is not known."})
	case age >= staleAfter && (len(m.Figures) > 0 || len(r.Figures) > 0):
		out = append(out, Caution{"old-check", fmt.Sprintf("%s dates from %s; figures may have moved since.", what, when[:4])})
	}
	return out
}

// years is the time from one ISO date to another, in whole years.
func years(from, to string) (int, bool) {
	if len(from) < 4 || len(to) < 4 {
		return 0, false
	}
	a, errA := strconv.Atoi(from[:4])
	b, errB := strconv.Atoi(to[:4])
	if errA != nil || errB != nil {
		return 0, false
	}
	if len(from) >= 10 && len(to) >= 10 && to[4:10] < from[4:10] {
		b--
	}
	return b - a, true
}
