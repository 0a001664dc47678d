package detect

import (
	"cmp"
	"slices"
	"strings"

	"claimlight/claims/detect/word"
)

// Signal is one observed reason for check-worthiness.
type Signal struct {
	Name       string // stable, lower case: one of the names below
	Start, End int    // byte range in the sentence
}

// The names of signals. They are stable: exports and tests of other programs rely on them.
const (
	Statistic   = "statistic"
	Ranking     = "ranking"
	Superlative = "superlative"
	Comparison  = "comparison"
	Trend       = "trend"
	Date        = "date"
	Event       = "event"
	Attribution = "attribution"
	Law         = "law"
	Cause       = "cause"
	Vague       = "quantity-vague"
	Statement   = "statement"
)

// descriptions say in words for a reader what the marked sentence does.
var descriptions = map[string]string{
	Statistic:   "states a figure",
	Ranking:     "gives a rank or a record",
	Superlative: "calls something the most or the least of its kind",
	Comparison:  "compares two things",
	Trend:       "says that something rose or fell",
	Date:        "gives a date or a period",
	Event:       "reports an event",
	Attribution: "reports what somebody said or found",
	Law:         "says what the law or a rule is",
	Cause:       "gives a cause or an effect",
	Vague:       "states a rough amount",
	Statement:   "states something that can be checked",
}

// Describe returns the words for people for the name of a signal, "states a figure" for "statistic"; for an
// unknown name the name itself.
func Describe(name string) string {
	if text, ok := descriptions[name]; ok {
		return text
	}
	return name
}

// signals finds every signal of the sentence, in order of Start. Each rule looks at the words from position i on
// and says how many of them make the signal.
func signals(words []word.Word) []Signal {
	var found []Signal
	for i := range words {
		for _, rule := range rules {
			if n := rule.length(words, i); n > 0 {
				found = append(found, Signal{rule.name, words[i].Start, words[i+n-1].End})
			}
		}
	}
	return join(found)
}

// join sorts signals and makes one of those that have a name in common and overlap or stand two bytes apart at most.
func join(found []Signal) []Signal {
	slices.SortStableFunc(found, func(a, b Signal) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), cmp.Compare(a.Start, b.Start))
	})
	var out []Signal
	for _, s := range found {
		if n := len(out) - 1; n >= 0 && out[n].Name == s.Name && s.Start <= out[n].End+2 {
			out[n].End = max(out[n].End, s.End)
			continue
		}
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(a, b Signal) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	return out
}

// fallback is the signal of a marked sentence in which no rule finds one: all of it is a statement.
func fallback(sentence string) []Signal {
	start := len(sentence) - len(strings.TrimLeft(sentence, " \t\r\n"))
	end := len(strings.TrimRight(sentence, " \t\r\n"))
	return []Signal{{Statement, start, max(start, end)}}
}
