package detect

import (
	"strings"

	"claimlight/claims/detect/word"
)

// rules are the signals' rules. A rule tells how many words from i on make the signal; 0 for none.
var rules = [...]struct {
	name   string
	length func(words []word.Word, i int) int
}{
	{Statistic, statistic},
	{Ranking, ranking},
	{Superlative, superlative},
	{Comparison, comparison},
	{Trend, listed(Trend)},
	{Date, date},
	{Event, event},
	{Attribution, listed(Attribution)},
	{Law, listed(Law)},
	{Cause, cause},
	{Vague, vague},
}

// vocabulary gives the words of the signals that a list decides. The classes of package word are wider: there a
// model weighs them, here they must convince a reader.
var vocabulary = map[string]set{
	Trend: setOf("rose rise rises risen rising increase increases increased increasing grew grow grows grown growing growth climbed soared surged jumped doubled tripled " +
		"quadrupled halved expanded widened fell fallen falling dropped drop drops declined decline declining decrease decreased plunged plummeted slumped slashed shrank shrunk " +
		"reduced reduction improved worsened narrowed slowed recovered swelled dwindled tumbled dipped"),
	Event: setOf("agreed agrees announced announces signed died killed arrested charged convicted sentenced jailed acquitted elected re-elected appointed resigned quit launched opened " +
		"reopened closed banned approved rejected voted passed won lost beat defeated began started ended finished suspended sacked introduced scrapped abolished withdrew withdrawn joined " +
		"left invaded attacked bombed sued ruled ordered seized rescued injured evacuated crashed collapsed destroyed flooded sold acquired merged completed unveiled cancelled postponed " +
		"renewed extended ratified vetoed overturned upheld pleaded admitted awarded granted discovered founded replaced reached accepted declared imposed lifted deployed expelled retired " +
		"nominated inaugurated stabbed shot raided deported blocked fined struck met walkout strike born married offered resumed confirmed captured released recognised recognized exchanged"),
	Attribution: setOf("said says told according reported reports found showed shows revealed confirmed announced claimed claims argued argues insisted warned added stated estimates estimated " +
		"calculates concluded admitted denied alleged wrote testified suggests"),
	Law: setOf("law laws legal illegal illegally unlawful lawful legislation constitution constitutional unconstitutional statute ban banned bans prohibited prohibits forbids forbidden compulsory " +
		"mandatory offence entitled treaty regulations allowed licensed"),
	Cause: setOf("because caused causes causing triggered blamed prompted fuelled"),
	Vague: setOf("many several dozens hundreds thousands majority minority nearly almost few scores typical average"),
	Date:  setOf("yesterday tonight ago since overnight decade century"),
}

// set holds words by their hash.
type set map[uint32]bool

func setOf(words string) set {
	s := set{}
	for w := range strings.FieldsSeq(words) {
		s[word.Hash(w)] = true
	}
	return s
}

// listed is the rule of a signal that one word of its list makes.
func listed(name string) func([]word.Word, int) int {
	members := vocabulary[name]
	return func(words []word.Word, i int) int {
		if members[words[i].Hash] {
			return 1
		}
		return 0
	}
}

// at reports whether word i exists and is one of s.
func at(words []word.Word, i int, s set) bool {
	return i >= 0 && i < len(words) && s[words[i].Hash]
}

// is reports whether word i exists and has one of the classes.
func is(words []word.Word, i int, c word.Class) bool {
	return i >= 0 && i < len(words) && words[i].Class.Has(c)
}

var (
	hundreds = setOf("hundred thousand million billion trillion m bn dozen")
	perCent  = setOf("per cent percent pc percentage points point")
	ones     = setOf("a an one two three four five six seven eight nine")
	one      = setOf("one")
	inOf     = setOf("in of out")
	hedged   = setOf("about around almost nearly over under roughly some")
)

// statistic: a figure with its sign and unit, an amount in words, a fraction.
func statistic(words []word.Word, i int) int {
	c := words[i].Class
	switch {
	case c.Has(word.Currency) && c.Has(word.Sign) && is(words, i+1, word.Figure):
		return 1 + units(words, i+1)
	case c.Has(word.Figure) && !c.Has(word.Year|word.Clock|word.Ordinal):
		if is(words, i+1, word.Month) || is(words, i-1, word.Month) && is(words, i-1, word.Capital) {
			return 0
		}
		return units(words, i)
	case c.Has(word.Part) && !is(words, i, word.Ordinal|word.Rise|word.Fall) || c.Has(word.Ordinal) && c.Has(word.Part) && at(words, i-1, ones):
		return 1
	case c.Has(word.Counting) && at(words, i+1, inOf) && is(words, i+2, word.Counting): // one in five
		return 2 + units(words, i+2)
	case c.Has(word.Counting) && (!at(words, i, one) || at(words, i+1, hundreds)):
		return units(words, i)
	}
	return 0
}

// units counts the number at i with the words behind it that belong to it: 22 per cent, £3 million, 40 people.
func units(words []word.Word, i int) int {
	n := 1
	for at(words, i+n, hundreds) || at(words, i+n, perCent) || is(words, i+n, word.Percent) {
		n++
	}
	if is(words, i+n, word.Unit|word.Currency) && !is(words, i+n, word.Sign) {
		n++
	}
	return n
}

var (
	firsts    = setOf("first last only never unprecedented second third fourth fifth sixth seventh eighth ninth tenth")
	records   = setOf("record records unprecedented")
	lasting   = setOf("week weeks month months year years day night summer winter spring autumn time")
	behindIt  = setOf("high low level number time year since in of to person woman man country president prime")
	recording = setOf("record-breaking all-time")
)

// ranking: first, 12th, a record high, never before.
func ranking(words []word.Word, i int) int {
	c := words[i].Class
	switch {
	case c.Has(word.Figure) && c.Has(word.Ordinal) && !is(words, i+1, word.Month) && !is(words, i-1, word.Month):
		return 1
	case at(words, i, recording), at(words, i, records) && (at(words, i+1, behindIt) || at(words, i-1, setAn)):
		return 1
	case at(words, i, firsts) && at(words, i, lastWord) && at(words, i+1, lasting):
		return 0
	case c.Has(word.Part) && c.Has(word.Ordinal) && at(words, i-1, ones):
		return 0
	case at(words, i, firsts) && (at(words, i-1, setThe) || is(words, i-1, word.They) || at(words, i+1, behindIt)):
		return 1
	}
	return 0
}

var (
	setThe   = setOf("the its his her their our")
	setAn    = setOf("a an the new")
	lastWord = setOf("last")
	most     = setOf("most least")
)

// superlative: the largest, the most expensive.
func superlative(words []word.Word, i int) int {
	switch {
	case at(words, i, most):
		if at(words, i-1, setThe) || at(words, i-1, setOne) {
			return min(2, len(words)-i)
		}
	case is(words, i, word.Superlative) && !at(words, i, latest):
		return 1
	}
	return 0
}

var (
	setOne = setOf("one second")
	latest = setOf("latest top leading best")
	than   = setOf("than")
	versus = setOf("compared versus outnumber outnumbered twice exceeds exceeded overtook equivalent comparison")
)

// amount is what follows "more than" when that only blurs a figure.
const amount = word.Figure | word.Counting | word.Part | word.Currency

// reach is how many words may stand between "more" and "than".
const reach = 6

// comparison: more ... than, twice as high as, compared with, a fifth lower.
func comparison(words []word.Word, i int) int {
	switch {
	case at(words, i, versus):
		return 1
	case is(words, i, word.Compare):
		for n := 1; n <= reach && i+n < len(words); n++ {
			if at(words, i+n, than) && !is(words, i+n+1, amount) {
				return n + 1
			}
		}
	}
	return 0
}

var (
	lastThis = setOf("last this next previous past")
	seasons  = setOf("spring summer autumn winter")
)

// date: 2008, 30 July, Monday, last year, since spring.
func date(words []word.Word, i int) int {
	c := words[i].Class
	switch {
	case c.Has(word.Figure) && c.Has(word.Year) && !c.Has(word.Currency|word.Percent):
		return 1
	case c.Has(word.Month) && c.Has(word.Capital):
		if is(words, i+1, word.Figure) {
			return 2
		}
		return 1
	case c.Has(word.Figure) && is(words, i+1, word.Month) && is(words, i+1, word.Capital):
		return 2
	case c.Has(word.Weekday), at(words, i, vocabulary[Date]):
		return 1
	case at(words, i, lastThis) && at(words, i+1, lasting):
		return 2
	case at(words, i, seasons) && is(words, i+1, word.Year):
		return 1
	}
	return 0
}

// event: a verb of happening behind a named or known actor.
func event(words []word.Word, i int) int {
	if !at(words, i, vocabulary[Event]) {
		return 0
	}
	for k := range i {
		if is(words, k, word.Person|word.Body|word.They) || k > 0 && is(words, k, word.Capital) || is(words, k, word.Event) || k == 0 && !is(words, 0, word.Function) {
			return 1
		}
	}
	return 0
}

var (
	leads = setOf("led leads lead due owing linked contributed resulted leading thanks")
	toOf  = setOf("to in from")
)

// cause: because, caused, led to, linked to.
func cause(words []word.Word, i int) int {
	switch {
	case at(words, i, vocabulary[Cause]):
		return 1
	case at(words, i, leads) && at(words, i+1, toOf):
		return 2
	}
	return 0
}

// vague: most of, many, nearly all, dozens.
func vague(words []word.Word, i int) int {
	switch {
	case at(words, i, most) && !at(words, i-1, setThe) && !at(words, i-1, setOne):
		return 1
	case is(words, i, word.Compare) && at(words, i+1, than) && is(words, i+2, amount):
		return 2
	case at(words, i, hedged) && is(words, i+1, amount), at(words, i, vocabulary[Vague]):
		return 1
	}
	return 0
}
