package stance

import "strings"

// disputes are the cue phrases that take a claim down, in folded words; a
// star stands for up to six words, a bar parts alternatives, and a trailing
// ~ lets the word go on ("debunk~" = debunked, debunking). A cue is a phrase
// that says of a claim that it does not hold; a plain negation is not one,
// since the claim itself may be a denial.
var disputes = parse(
	// The claim is called untrue.
	"false|falsely claim~|said|say|stated|suggest~|asserted|alleged|alleging|told|accus~|attribut~|present~|shared",
	"false claim~|rumour~|rumor~|narrative~|story|stories|statement~|allegation~|information|assertion~",
	"claim~|rumour~|rumor~|story|reports|narrative|allegation~|idea|notion|suggestion~|figure|post~|theory|theories|line|assertion * is|are|was|were|has|have|had|been|being false|untrue|wrong|baseless|unfounded|groundless|debunked|disproved|disproven|misleading|inaccurate|incorrect|nonsense|rejected|dismissed|discredited|bogus",
	"is|are|was|were|it untrue|baseless|unfounded|groundless|debunked",
	"is|was|are|were not true|right|correct|accurate that|to",
	"is|was|are|were false|wrong|incorrect|inaccurate|misleading|untrue|nonsense that|to",
	"was|were|is|are wrong that|to|when|about|in",
	"wrong of * to imply|say|suggest|claim|state",
	"told it was wrong to say|claim",
	"untrue that|to",
	"is|was|are|were|as|called|be a|an|another|complete|total|pure|stubborn|old|one myth~|hoax~|fabrication|lie|lies|falsehood~|fiction|nonsense|fallacy|misconception~|abuse",
	"myth~ that|about|of",
	"stubborn~|persistent|common|popular|enduring|old myth~|misconception~|falsehood~",
	"is|was|are|were|be|no * myth~|hoax~|fabricated|fake|bogus",
	// There is nothing behind it.
	"no|little|scant evidence|proof|basis|truth|trace|sign|support|foundation|substance|indication that|for|of|to|in|behind",
	"found|produced|offered|provided|presented|gave|with|without|is|was no|any evidence|proof|trace|basis",
	"without evidence|proof|basis|foundation",
	"nothing to|that support~|suggest~|show~|back~",
	"does|do|did|doesn't|don't|didn't not stand up|hold",
	"not stand|hold|add up|water",
	"collapses|crumbles|falls on|apart|under|down",
	// Somebody took it down.
	"debunk~|disprove~|disproving|refut~|rebut~",
	"fact checker~|checkers|check found|said|rate~|rated|ruled|conclude~|show~|have|dismissed|reject~|debunk~",
	"dismiss~|reject~|rebuff~|deny|denie~|denying|rubbish~|disput~|contest~|contradict~|challeng~|question~|rebuk~|discredit~|criticis~|condemn~ * claim~|suggestion~|notion|idea|story|rumour~|rumor~|allegation~|report~|assertion~|theory|theories|line|accusation~|charge~|warning|figure|perception",
	"has|have|had denied",
	"denied|denies|deny|denying that|spending|having|any|it|being",
	"cast~|casting|pour~ * doubt|scorn|cold",
	"contradict~|contrary to|by|decade~",
	"correct~ * manifesto|statement|claim|figure|record",
	"mixed up|conflat~|confus~",
	"ruled|found|said|concluded|rated|that * was|were|is misleading|false|wrong|incorrect|untrue",
	// It shows something else.
	"in fact|actually|really|was|were * filmed|shot|taken|recorded in|from|at|during|before|years",
	"was|is|were in fact|reality",
	"not|n't|doesn't|don't show that|anybody|anyone|what",
	"gets|got|have|has * wrong|upside",
	"whatever the placards|posters|posts|adverts|campaign|union",
	"taken|lifted out of context",
	"despite|contrary|for all * claim~|rumour~|posts|assertion~ to|that|otherwise",
)

// gap is how many words a star in a cue may stand for.
const gap = 6

// cue is one phrase: alternatives a step; a nil step is a star.
type cue [][]string

func parse(lines ...string) []cue {
	out := make([]cue, len(lines))
	for i, line := range lines {
		for step := range strings.FieldsSeq(line) {
			if step == "*" {
				out[i] = append(out[i], nil)
				continue
			}
			out[i] = append(out[i], strings.Split(step, "|"))
		}
	}
	return out
}

// dispute finds the first cue: the number of its first word and of its words.
func (s *sentence) dispute() (at, n int, ok bool) {
	for at := range s.folded {
		for _, c := range disputes {
			if end := s.matches(c, at); end > 0 {
				return at, end - at, true
			}
		}
	}
	return 0, 0, false
}

// matches returns the word after the cue's last one, or 0.
func (s *sentence) matches(c cue, at int) int {
	for i, step := range c {
		if step == nil {
			for skip := 0; skip <= gap && at+skip < len(s.folded); skip++ {
				if end := s.matches(c[i+1:], at+skip); end > 0 {
					return end
				}
			}
			return 0
		}
		if at >= len(s.folded) || !oneOf(step, s.folded[at]) {
			return 0
		}
		at++
	}
	return at
}

func oneOf(step []string, w string) bool {
	for _, alternative := range step {
		if stem, open := strings.CutSuffix(alternative, "~"); open && strings.HasPrefix(w, stem) || w == alternative {
			return true
		}
	}
	return false
}
