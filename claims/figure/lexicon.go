package figure

import (
	"strings"
	"sync"
)

// role is what a word can be. A word may have several: "second" is an ordinal
// and a unit of time, "quarter" a denominator and a part of a year.
type role uint32

const (
	roleSmall       role = 1 << iota // zero to nineteen
	roleTens                         // twenty to ninety
	roleScale                        // hundred, thousand, m, bn
	rolePart                         // a denominator: half, third, quarter, fifth
	roleParts                        // its plural
	roleOrdinal                      // first to hundredth
	roleTime                         // a unit of time
	roleMeasure                      // a physical unit
	roleMoney                        // a currency by name or code
	roleFactor                       // doubled, halved, twice
	roleMonth                        //
	roleSeason                       //
	roleRise                         // verbs and nouns of rising
	roleFall                         // verbs and nouns of falling
	roleChangeNoun                   // a rise, a cut: the nouns among them, singular
	roleMore                         // comparatives behind a figure: higher, more
	roleLess                         // lower, fewer, below
	roleStop                         // function words: they end a noun phrase
	roleVerb                         // common verb forms that are no nouns: they end it too
	roleDeterminer                   // the, its, their, all
	roleHedge                        // words that may stand between "rose by" and the figure
	roleName                         // words before a number that make it a name: "Band 3"
	roleHead                         // person, household: the base of a per-head figure
	rolePlural                       // irregular plurals and persons counted: people, children, staff
	roleSubject                      // what is measured in per cent: pay, inflation, turnout
	roleShare                        // mass nouns one takes a share of: activity, workforce
	roleVague                        // hundreds, thousands, millions
	roleGradedOther                  // other, first, second, top: what makes "half" a part, not a fraction
)

// anyNumeric marks the words that can be (part of) a figure by themselves.
const anyNumeric = roleSmall | roleTens | roleScale | rolePart | roleParts | roleOrdinal | roleFactor | roleTime | roleVague

// numeral marks the words that spell a number.
const numeral = roleSmall | roleTens | roleScale

// entry is what the lexicon knows of a word.
type entry struct {
	roles role
	value float64 // of a numeral, scale, denominator, ordinal, month, factor, vague word
	unit  string  // canonical unit of a time, measure or money word; base of a head word
	scale float64 // how many of the canonical unit: decade = 10 year, pence = .01 GBP
}

// lexicon is built when the first text is read.
var lexicon = sync.OnceValue(buildLexicon)

// unknown is the entry of what the lexicon does not hold.
var unknown = new(entry)

func buildLexicon() map[string]*entry {
	lex := make(map[string]*entry, 1200)
	add := func(words string, e entry) {
		for _, w := range strings.Fields(words) {
			known := lex[w]
			if known == nil {
				known = new(entry)
				lex[w] = known
			}
			known.roles |= e.roles
			if e.value != 0 {
				known.value = e.value
			}
			if e.unit != "" {
				known.unit, known.scale = e.unit, e.scale
			}
		}
	}
	list := func(r role, first, step float64, words string) {
		for i, w := range strings.Fields(words) {
			add(w, entry{roles: r, value: first + float64(step*float64(i))})
		}
	}
	list(roleSmall, 0, 1, smallNumbers)
	list(roleTens, 20, 10, tensNumbers)
	list(roleOrdinal, 1, 1, ordinals)
	list(roleOrdinal, 20, 10, tensOrdinals)
	list(rolePart, 3, 1, denominators)
	list(roleParts, 3, 1, denominatorsPlural)
	list(roleMonth, 1, 1, monthNames)
	list(roleMonth, 1, 1, monthsShort)
	list(roleSeason, 1, 1, seasons)
	for words, r := range wordsByRole {
		add(words, entry{roles: r})
	}
	for words, value := range scales {
		add(words, entry{roles: roleScale, value: value})
	}
	for words, e := range valued {
		add(words, e)
	}
	for words, u := range units {
		add(words, entry{roles: u.role, unit: u.unit, scale: u.scale})
	}
	return lex
}

const (
	smallNumbers = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
	tensNumbers  = "twenty thirty forty fifty sixty seventy eighty ninety"
	ordinals     = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
	tensOrdinals = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"

	denominators       = "third fourth fifth sixth seventh eighth ninth tenth"
	denominatorsPlural = "thirds fourths fifths sixths sevenths eighths ninths tenths"

	monthNames  = "january february march april may june july august september october november december"
	monthsShort = "jan feb mar apr may jun jul aug sep oct nov dec"
	seasons     = "spring summer autumn winter"
)

// scales multiply the number before them. Glued letters ("54k", "1.2m") are
// scales as well; find.go decides where "m" is a metre.
var scales = map[string]float64{
	"hundred":                   1e2,
	"thousand k":                1e3,
	"lakh lakhs lac":            1e5,
	"million m mn mln mio mill": 1e6,
	"crore crores":              1e7,
	"billion bn bln b":          1e9,
	"trillion tn trn tln":       1e12,
	"dozen":                     12,
	"score":                     20,
}

// valued are the words with a value of their own.
var valued = map[string]entry{
	"half":                             {roles: rolePart, value: 2},
	"halves":                           {roles: roleParts, value: 2},
	"quarter":                          {roles: rolePart, value: 4},
	"quarters":                         {roles: roleParts, value: 4},
	"twentieth":                        {roles: rolePart},
	"double doubled doubles doubling":  {roles: roleFactor | roleVerb, value: 2},
	"triple tripled triples tripling":  {roles: roleFactor | roleVerb, value: 3},
	"treble trebled trebles trebling":  {roles: roleFactor | roleVerb, value: 3},
	"quadruple quadrupled quadrupling": {roles: roleFactor | roleVerb, value: 4},
	"quintupled quintupling":           {roles: roleFactor | roleVerb, value: 5},
	"halve halved halving":             {roles: roleFactor | roleVerb, value: .5},
	"twice":                            {roles: roleFactor | roleStop, value: 2},
	"twofold":                          {roles: roleFactor, value: 2},
	"threefold":                        {roles: roleFactor, value: 3},
	"fourfold":                         {roles: roleFactor, value: 4},
	"fivefold":                         {roles: roleFactor, value: 5},
	"sixfold":                          {roles: roleFactor, value: 6},
	"sevenfold":                        {roles: roleFactor, value: 7},
	"eightfold":                        {roles: roleFactor, value: 8},
	"ninefold":                         {roles: roleFactor, value: 9},
	"tenfold":                          {roles: roleFactor, value: 10},
	"twentyfold":                       {roles: roleFactor, value: 20},
	"hundredfold":                      {roles: roleFactor, value: 100},
	"thousandfold":                     {roles: roleFactor, value: 1000},
	"sept":                             {roles: roleMonth, value: 9},
	"fall":                             {roles: roleSeason, value: 3},
	"dozens":                           {roles: roleVague, value: 12},
	"scores":                           {roles: roleVague, value: 20},
	"tens":                             {roles: roleVague, value: 10},
	"hundreds":                         {roles: roleVague, value: 1e2},
	"thousands":                        {roles: roleVague, value: 1e3},
	"lakhs":                            {roles: roleVague, value: 1e5},
	"millions":                         {roles: roleVague, value: 1e6},
	"billions":                         {roles: roleVague, value: 1e9},
	"trillions":                        {roles: roleVague, value: 1e12},
}

// wordsByRole are the words that need no value.
var wordsByRole = map[string]role{
	`rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth up jump
	jumps jumped jumping soar soars soared soaring climb climbs climbed climbing surge surges surged surging leap leaps leapt
	leaped gain gains gained swell swells swelled hike hikes hiked uplift raise raised raising boost boosts boosted add adds
	added extra additional improve improved improvement upturn warm warmed warming heated rocketed rocketing skyrocketed spike
	spikes spiked spiking ballooned ballooning rebound rebounded rallied expand expands expanded expansion escalated uptick widened widening`: roleRise,

	`fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases
	decreased decreasing cut cuts cutting down reduce reduces reduced reducing reduction slump slumps slumped plunge
	plunges plunged shrink shrinks shrank shrunk shrinking lose loses lost losing loss erode eroded erosion dip dips dipped
	slash slashed slashing tumble tumbled knock knocked squeeze squeezed vanished eaten stripped lopped shed wiped cooled contracted contracting contraction slid
	slide slides sliding sank sunk sinks sinking plummet plummets plummeted plummeting crashed crashing collapsed tumbles
	tumbling slipped slips slipping dwindled dived trimmed lowered lowering shaved plunging slumping narrowed narrowing`: roleFall,

	`rise increase growth jump surge leap gain hike uplift raise boost fall drop decline decrease cut reduction slump plunge
	loss dip award deal settlement offer swing erosion squeeze improvement inflation spike slide uptick contraction`: roleChangeNoun,

	`higher more greater above better up bigger larger dearer richer longer faster extra additional taller stronger warmer hotter older heavier wider quicker`: roleMore,
	`lower less fewer below worse down smaller cheaper poorer shorter weaker off behind under cooler colder younger lighter narrower slower`:                   roleLess,

	`a an the of in on at by to for from with without within into onto over under above below between among amongst about after before
	since until till during through throughout across along against per as than that which who whom whose when where while
	if unless because although though but and or nor so yet is are was were be been being am has have had having do does did
	will would shall should can could may might must not no never also just only still now then there here it he she they we
	you i him her them us me this these those such each every up down out off back around away ago earlier later more less
	fewer lower higher better worse greater how what why versus vs via plus minus compared despite today yesterday tomorrow
	alone apart anyway inside outside aside short ahead worth instead abroad overall once again too either both neither else`: roleStop,

	`said says say saying began begin begins broke came come comes took take takes taken went go goes gone hit hits cost left leave leaves made make
	makes got get gets getting give gives gave given die dies died dying wait waits waiting waited live lives lived living work worked working
	believe believes think thinks thought told tell tells moved move moves applied apply applies joined join joins earned earn earns paid pay
	pays received receive receives lost lose loses need needs want wants wanted found find finds held hold holds spent spend
	spends run ran runs become becomes became remain remains remained seem seems stay stays stayed stand stands stood
	voted vote backed back want see sees saw seen show shows showed shown know knows knew known use uses used
	won win wins built bought sold met set led chose kept sent ended opened closed began
	happen happened happens fear fears face faces faced feel feels felt expect expects bring brings brought call calls called
	walked strike struck staged agree agrees agreed arrive arrived arrives enter entered
	fell rose grew fall rise grow lacks suffers owns eats lies relies struggles smokes skips misses fails`: roleVerb,

	`the its their his her our your my all this that these those both another each every england's britain's`: roleDeterminer,

	`about around some roughly approximately approx circa nearly almost over under just only barely more less than fewer a an another further
	at least most by of as much many well up upwards slightly little estimated average real-terms further whopping staggering
	record massive huge mere full total shade away`: roleHedge,

	`article articles section sections form page pages channel radio band bands apollo boeing airbus route chapter figure table windows iphone group
	phase type tier category grade room gate platform flight bus line highway interstate clause schedule agenda formula
	vitamin version protocol resolution title chapter verse volume issue part paragraph step option exhibit appendix
	unit ward terminal junction pier studio court area zone sector paper league division
	cop operation psalm season episode series junction junctions sonnet symphony opus mark model class playstation
	falcon soyuz ps m1 stage level levels key rule`: roleName,

	`person head capita household family patient pupil resident worker employee adult child student`: roleHead,

	`people persons men women children staff police personnel youngsters youths nurses doctors patients workers teachers pupils
	students pensioners adults babies families households migrants refugees voters soldiers troops officers civilians
	residents deaths jobs homes houses cases posts places schools hospitals beds votes appointments operations seats words
	cattle sheep aircraft fish species troops folk bobbies prisoners employees firms businesses companies shops`: rolePlural,

	`pay wage wages salary salaries earnings inflation income incomes price prices rent rents gdp unemployment turnout
	output productivity economy cpi rpi rate rates tax taxes bill bills sales profits profit spending turnover
	exports imports emissions`: roleSubject,

	`activity capacity workforce population budget economy electorate vote income salary pay gdp total market value turnover
	output spending world land territory country nation public supply demand energy electricity power revenue
	money wealth work workload caseload time care sector`: roleShare,

	`other first second latter former top bottom better upper lower back third final next last another`: roleGradedOther,
}
