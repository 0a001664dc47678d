package match

import (
	"slices"
	"strings"
	"sync"

	"claimlight/claims/word"
)

// scaleList is the scales on which texts contradict one another, a line each:
// words and "phrases" at one end, and at the other. Words are compared by their
// stems, so that one form will do.
const scaleList = `
rise grow growth increase surge soar climb jump leap swell double triple quadruple expand multiply raise hike boost improve up "went up" "gone up" more-money warming heating warmer | fall fell fallen decline decrease drop reduce reduction shrink shrank plunge slump halve tumble slide sink sunk cut slash squeeze erode shed worsen down "went down" "gone down" cooling colder dried
alive survive survivor unharmed unhurt living "good health" recovered | dead die death killed deceased perish "passed away" "no longer with us" "lost his life" "lost her life" "left this world" "cost his life" "cost her life" "early grave" rip
real genuine authentic unaltered true untouched | fake fabricate forged forgery hoax staged "made up" bogus counterfeit altered edited invented
accept agree approve uphold upheld ratify "voted for" embrace | reject refuse "turned down" "voted down" decline overturn veto "threw out" "thrown out" "struck down" scrap unconstitutional
safe safest safely harmless safer benefit beneficial good help protect heal healthy | danger dangerous unsafe harm harmful toxic poison poisonous hazard hazardous violent risky lethal damage hurt bad injure ruin destroy
cause trigger "brings on" "led to" provoke | prevent stop cure treat avert
huge enormous vast massive giant colossal mountain big large great | tiny small little minor insignificant negligible modest minuscule
many most majority | few minority
more | fewer less
higher above exceed | lower below under
highest "record high" "a record" "record level" "record number" "record numbers" peak high | lowest "record low" low
best better | worst worse
fast fastest quick quickly rapid rapidly faster | slow slowest slowly slower
first | last
start begin launch open resume introduce reopen | end close shut halt cease abolish
"went ahead" "go ahead" "as planned" proceed "carried on" "kept going" hold held | cancel postpone "called off" reschedule "put off" axed delay "put back" scrap
save gain | cost lose lost waste
allow permit legal lawful legalise valid free | ban forbid forbidden prohibit outlaw illegal unlawful bar block
stay remain | leave left quit resign withdraw
keep kept retain maintain preserve | scrap abolish axe lose lost drop
win won victory | lose lost defeat
support praise welcome endorse | oppose criticise condemn "campaign against" "campaigning against"
liberate freed "set free" freedom | occupy occupier occupation conquer enslave
guilty convicted | innocent acquitted
same equal identical alike | different differ differently separate unequal
truth truthful honest | lie lying untruthful dishonest
include contain count | exclude omit
public state-owned nationalised | private privatise
rich wealthy | poor
strong | weak
cheap | expensive dear
necessary needed must | unnecessary needless
likely | unlikely
success succeed successful | failure fail unsuccessful
unite | divide
hire recruit | fire sack dismiss
pay charge | free
win gain | miss
buy bought | sell sold
arrive enter | leave
tested trialled | untested skipped
qualified graduate | student unqualified undergraduate trainee
only alone | also both
all every | none
early prompt promptly | late
"well founded" "well-founded" justified | baseless unfounded groundless
increase | tiny
add raise | save
met meet hit | miss
protect | cut
protect | beat
thaw unfreeze | freeze froze frozen
stand standing | collapse
advance | retreat
build built | demolish dismantle
common widespread | rare
clear | unclear unknown
clean | dirty polluted
create | destroy
effective | ineffective useless worthless
empty | full
encourage | discourage deter
fair | unfair
peace peaceful | war
permanent permanently | temporary temporarily
popular | unpopular
positive | negative
ready | unprepared
relax ease loosen | tighten
reward | punish
stable | unstable
strengthen | weaken
surplus | deficit
useful | useless
trust | distrust
thrive flourish | struggle suffer collapse
calm | panic
elected | unelected
worthwhile | pointless
`

// Numbers of the scales that are read apart: what goes up or down, and what is
// real or fake.
const (
	trendScale = 0
	fakeScale  = 2
)

// nScales is the number of lines of scaleList.
var nScales = strings.Count(scaleList, "|")

// pole is an end of a scale that a text names.
type pole struct {
	scale      int
	sign       int    // +1 the first end, -1 the other; turned where it is denied
	word       string // of the list, by its stems
	start, end int    // byte range
	denied     bool
}

// scaleWord is a word or phrase of the list, filed under its first stem.
type scaleWord struct {
	scale, sign int
	word        string
	rest        []string // stems behind the first
}

var loadScales = sync.OnceValue(func() map[string][]scaleWord {
	m := map[string][]scaleWord{}
	scale := 0
	for line := range strings.Lines(scaleList) {
		if up, down, ok := strings.Cut(strings.TrimSpace(line), "|"); ok {
			addPole(m, up, scale, 1)
			addPole(m, down, scale, -1)
			scale++
		}
	}
	return m
})

// addPole files the words and the quoted phrases of one end of a scale.
func addPole(m map[string][]scaleWord, list string, scale, sign int) {
	for i, part := range strings.Split(list, `"`) {
		phrases := []string{part}
		if i%2 == 0 {
			phrases = strings.Fields(part)
		}
		for _, phrase := range phrases {
			stems := strings.Fields(phrase)
			for k := range stems {
				stems[k] = phraseWord(stems[k])
			}
			w := scaleWord{scale, sign, strings.Join(stems, " "), stems[1:]}
			known := func(o scaleWord) bool { return o.scale == scale && o.word == w.word } // "harm" and "harmful" are one
			if !slices.ContainsFunc(m[stems[0]], known) {
				m[stems[0]] = append(m[stems[0]], w)
			}
		}
	}
}

// hedged are words of direction that only hedge a figure before these words:
// "more than a quarter", "up to £300".
var hedged = map[string]string{"more": "than", "less": "than", "fewer": "than", "up": "to", "down": "to", "higher": "than", "lower": "than"}

// readPoles finds the ends of scales that the text names, after its denials.
func (p *polarity) readPoles(words []word.Word, folded []string) {
	scales := loadScales()
	stems := make([]string, len(folded))
	for i, f := range folded {
		stems[i] = phraseWord(f)
	}
	for i, f := range folded {
		if i+1 < len(folded) && hedged[f] == folded[i+1] {
			continue
		}
		for _, s := range scales[stems[i]] {
			if end := i + 1 + len(s.rest); end <= len(stems) && slices.Equal(stems[i+1:end], s.rest) {
				p.addPole(s, words[i].Start, words[end-1].End)
			}
		}
	}
}

func (p *polarity) addPole(s scaleWord, start, end int) {
	e := pole{scale: s.scale, sign: s.sign, word: s.word, start: start, end: end, denied: p.reached(start, end)}
	if e.denied {
		e.sign = -e.sign
	}
	p.poles = append(p.poles, e)
}

// ends are the ends of a scale that a text names, and where it first does.
type ends struct {
	up, down bool
	at       pole
}

// ends are those of scale k, apart from the words that the other text uses too.
func (p *polarity) ends(k int, other *polarity) (e ends) {
	for _, x := range p.poles {
		if x.scale != k || slices.ContainsFunc(other.poles, func(y pole) bool { return y.scale == k && y.word == x.word }) {
			continue
		}
		if !e.up && !e.down {
			e.at = x
		}
		e.up, e.down = e.up || x.sign > 0, e.down || x.sign < 0
	}
	return e
}
