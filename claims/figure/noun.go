package figure

import (
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// maxNounPhrase is how many words from the figure on the head noun is sought.
const maxNounPhrase = 6

// noun returns the stem of what r counts: the head of the noun phrase behind
// it, or "".
func (s *scan) noun(r *reading) string {
	if r.frequency {
		return "time"
	}
	j := s.pastHedge(r.next)
	if r.Per != "" && r.after < r.next && r.Kind == Count {
		return ""
	}
	if r.Kind == Multiple || r.Unit == "age" || r.Kind == Duration && isPlural(s.at(r.after-1).low) {
		return "" // "the 100 days cost", but "a two-day stop"
	}
	if k := s.changeNoun(j); k >= 0 && r.Kind != Ordinal && r.Kind != Duration && !isPlural(s.at(k).low) {
		if !s.oneOf(k+1, "in", "of", "to") {
			return ""
		}
		j = k + 2
	}
	if k := s.pastHyphen(j); r.Kind == Count && k > j && s.at(k).kind == word && !s.oneOf(k, "strong") {
		return stem(s.at(k).low) // "a two-page note"
	}
	if r.Kind == Count && r.Value > 1 && s.at(j).is(roleVerb) && !s.at(j).is(roleStop) && s.at(j).gap == space && isPlural(s.at(j).low) {
		return stem(s.at(j).low) // "1,200 calls": behind several, a word in -s is no verb
	}
	share := s.oneOf(j, "of") || s.at(j-1).is(rolePart|roleParts)
	if r.Kind == Measure && !share {
		return ""
	}
	j = s.phraseStart(j)
	if s.at(j).gap == newline || s.oneOf(j, "full", "empty", "complete") && r.Kind == Percent {
		return ""
	}
	head, at := s.headNoun(j)
	if head == "" || r.Kind <= Points && r.Kind >= Percent && !share && !isPlural(head) && !s.at(at).is(rolePlural|roleShare|roleSubject) {
		return "" // "90 per cent effective" counts nothing
	}
	return stem(head)
}

// pastHedge returns the token behind a hedge at j: "or so", "+", "-odd".
func (s *scan) pastHedge(j int) int {
	if s.hedgeAfter(j) == Exact {
		return j
	}
	if s.at(j).kind == symbol && !s.at(j).hyphen() {
		return j + 1
	}
	return j + 2
}

// phraseStart skips what may stand before a noun phrase: "of the", "-".
func (s *scan) phraseStart(j int) int {
	j = s.pastHyphen(j)
	skip := roleMore | roleLess
	if s.oneOf(j, "of") {
		j++
		skip |= roleDeterminer
	} else if s.at(j - 1).is(rolePart | roleParts) {
		skip |= roleDeterminer
	}
	for k := 0; k < 3 && s.at(j).is(skip) && !s.oneOf(j, "below", "above", "lower", "higher", "better", "worse", "off", "up", "down", "under", "behind"); k++ {
		j++
	}
	if s.oneOf(j, "than") {
		return len(s.tokens)
	}
	return j
}

// headNoun returns the head of the noun phrase at j and its token: the first
// plural, otherwise the last word before the phrase ends.
func (s *scan) headNoun(j int) (string, int) {
	head, at := "", -1
	for k := j; k < j+maxNounPhrase && k < len(s.tokens); k++ {
		t := s.at(k)
		if t.hyphen() && t.gap == glued && k > j {
			continue
		}
		if s.at(k+1).symbolIs('&') && s.at(k+1).gap == glued {
			k++ // A&E
			continue
		}
		if t.kind != word || k > j && s.clauseEnd(k) || t.gap == glued && !s.at(k-1).hyphen() && !s.at(k-1).symbolIs('&') && k > j {
			break
		}
		if t.is(roleStop|numeral|roleFactor) && !s.oneOf(k, "m") && !s.nation(k) || t.is(roleVerb) && !s.maybeNoun(k) {
			break
		}
		if s.dates != nil && s.dates[k] {
			break
		}
		if s.at(k-1).is(roleGradedOther) && t.is(roleTime|roleSeason) || s.oneOf(k, "last", "next") && k == j {
			break // "22% last year"
		}
		if apostrophe := s.at(k + 1); (apostrophe.symbolIs('\'') || apostrophe.symbolIs('’')) && apostrophe.gap == glued && s.at(k+2).gap == space && isPlural(t.low) && !s.at(k+2).is(roleStop|roleVerb) {
			k++ // "doctors' pay"
			continue
		}
		if acronym := s.pluralAcronym(k); acronym != "" {
			return acronym, k
		}
		if w := bare(t.low); isPlural(w) && w == t.low || t.is(rolePlural) {
			if s.pluralContinues(k) || t.low == "terms" {
				continue
			}
			return w, k
		}
		if pastForm(t.low) {
			if k > j {
				break
			}
			continue // "12 cancelled operations"
		}
		if strings.HasSuffix(t.low, "ly") && len(t.low) > 4 {
			continue
		}
		if n := s.at(k + 1); n.kind == number && n.gap == glued {
			return t.low + s.text[n.start:n.end], k // CO2
		}
		head, at = bare(t.low), k
	}
	return head, at
}

// nation tells the US from us.
func (s *scan) nation(k int) bool { return s.text[s.at(k).start:s.at(k).end] == "US" }

// pluralAcronym returns the singular of "GPs" or "MPs" at token k, or "".
func (s *scan) pluralAcronym(k int) string {
	t := s.at(k)
	raw := s.text[t.start:t.end]
	if n := len(raw); n < 3 || n > 5 || raw[n-1] != 's' || raw[:n-1] != strings.ToUpper(raw[:n-1]) {
		return ""
	}
	return strings.ToLower(raw[:len(raw)-1])
}

// maybeNoun keeps the nouns among the verb forms where a phrase begins with
// one: "12th strike", "a five-day call".
func (s *scan) maybeNoun(k int) bool {
	return s.oneOf(k, "strike", "pay", "vote", "use", "call", "wait", "run", "show", "fall", "rise", "work", "back", "cost", "leave", "stand", "need", "stay", "fear", "face")
}

// pluralContinues: "sales jobs", "women doctors": another plural follows.
func (s *scan) pluralContinues(k int) bool {
	next := s.at(k + 1)
	if next.kind != word || next.gap != space || next.is(roleVerb|roleStop) {
		return false
	}
	return next.is(rolePlural) || isPlural(next.low) && !s.at(k).is(rolePlural)
}

// bare cuts a possessive ending.
func bare(w string) string {
	w = strings.TrimSuffix(w, "'s")
	return strings.TrimSuffix(w, "’s")
}

// isPlural tells a plural by its ending.
func isPlural(w string) bool {
	n := len(w)
	if n < 4 || w[n-1] != 's' {
		return false
	}
	switch w[n-2] {
	case 's', 'u', 'i', '\'':
		return false
	}
	return !strings.HasSuffix(w, "’s")
}

// pastForm tells a verb in -ed from a noun: "12,526 doctors moved".
func pastForm(w string) bool {
	return len(w) > 4 && strings.HasSuffix(w, "ed") && w != "need" && w != "speed" && w != "breed"
}

// stem reduces a word by the English Snowball rules.
func stem(w string) string {
	env := snowballstem.NewEnv(w)
	english.Stem(env)
	return env.Current()
}
