package match

import (
	"slices"
	"strings"

	"claimlight/claims/term"
	"claimlight/claims/word"
)

// Two sentences that share all their words may still say the opposite: one
// denies, one names the other end of a scale, one compares the other way round.
// This file reads the denials of one text; opposition.go sets two beside one another.
//
//	"Forests do not take up all emissions, nor do volcanoes emit more."
//	            └──────── denied ────────┘   └────── denied ────────┘
//	"The plan does not exist."
//	 └─ denied ─┘

// polarity is what may turn a text round.
type polarity struct {
	denials []denial
	denied  []bool // of the text's terms: an odd number of denials reaches it
	poles   []pole
	than    comparison
}

// denial is a word that denies, and how far it reaches.
type denial struct {
	start, end int // byte range of the word
	reach      int // it denies the bytes from end to here
	back       int // and those from here to start
	kind       denialKind
}

// reaches tells whether the denial denies the bytes [start, end).
func (d denial) reaches(start, end int) bool {
	return start >= d.end && end <= d.reach || start >= d.back && end <= d.start
}

type denialKind uint8

const (
	plainDenial denialKind = iota // not, never, no
	softDenial                    // hardly, without, far from
	refusal                       // refused, failed to, denied
	restriction                   // people who were not born here: tells who is meant
)

// deniers are the words that deny, by kind. Those that end in "n't" do, too.
var deniers = map[string]denialKind{}

func init() {
	for kind, words := range map[denialKind]string{
		plainDenial: `not no never none nobody nothing neither nor cannot nowhere dont doesnt didnt isnt wasnt wont cant`,
		softDenial:  `hardly scarcely barely rarely seldom few little without`,
		refusal: `failed fails fail refused refuses refuse denied denies deny lacks lacked lack declined declines rejected
			skipped skips skip omitted`,
	} {
		for w := range word.Set(words) {
			deniers[w] = kind
		}
	}
}

// phrasal are words that deny only before these: "yet to finish".
var phrasal = map[string]map[string]bool{
	"yet": word.Set("to"), "free": word.Set("of from"), "rather": word.Set("than"), "instead": word.Set("of"), "far": word.Set("from"),
	"ruled": word.Set("out"), "rules": word.Set("out"), "rule": word.Set("out"), "anything": word.Set("but"),
}

// idle are words that deny nothing before these: "not only", "no doubt", "never
// before", "no fewer than".
var idle = map[string]map[string]bool{
	"not": word.Set("only just merely simply even since until for all everyone enough far"),
	"no": word.Set(`doubt wonder sooner fewer less smaller bigger greater lower higher better worse matter option choice question
		one's`),
	"never":   word.Set("before mind again have has had so since"),
	"nothing": word.Set("but less short"),
	"nobody":  word.Set("but else"),
	"none":    word.Set("other"),
	"little":  word.Set("one ones boy girl brother sister"),
	"without": word.Set("doubt"),
	"barely":  word.Set("half a one two three"),
	"hardly":  word.Set("half a one"),
	"few":     word.Set("days weeks months years hours minutes"),
}

// idleAfter are words that deny nothing behind these: "whether or not", "quite
// a few", "said no".
var idleAfter = map[string]map[string]bool{
	"not": word.Set("or if why"), "few": word.Set("a"), "little": word.Set("a the his her their my"), "no": word.Set("said says say"),
}

// readPolarity reads a text, apart from the denials in cue, the words in which
// it disputes a claim.
func readPolarity(text string, words []word.Word, folded []string, cue string, terms []term.Term) *polarity {
	r := denialReader{text, words, folded}
	p := &polarity{denials: r.denials(cue), denied: make([]bool, len(terms)), than: readComparison(words, folded)}
	for j, t := range terms {
		p.denied[j] = p.reached(t.Start, t.End)
	}
	p.readPoles(words, folded)
	return p
}

// reached tells whether an odd number of denials reaches the bytes [start, end).
func (p *polarity) reached(start, end int) (odd bool) {
	for _, d := range p.denials {
		if d.reaches(start, end) {
			odd = !odd
		}
	}
	return odd
}

func (p *polarity) count(kind denialKind) (n int) {
	for _, d := range p.denials {
		if d.kind == kind {
			n++
		}
	}
	return n
}

type denialReader struct {
	text   string
	words  []word.Word
	folded []string
}

// undoneWithin is how many words apart two denials undo one another: "did not
// quite fail".
const undoneWithin = 2

func (r *denialReader) denials(cue string) (out []denial) {
	cueStart := strings.Index(r.text, cue)
	last := -1 // the word of the denial before
	for i, w := range r.words {
		kind, ok := r.denies(i)
		if !ok || w.Start >= cueStart && w.End <= cueStart+len(cue) {
			continue
		}
		undoes := deniers[r.folded[i]] == refusal || r.folded[i] == "without"
		if undoes && last >= 0 && i-last <= undoneWithin && out[len(out)-1].reach > w.Start {
			out, last = out[:len(out)-1], -1
			continue
		}
		out, last = append(out, denial{w.Start, w.End, r.reach(i), r.backReach(i), kind}), i
	}
	return out
}

// at is word i, folded; "" past either end.
func (r *denialReader) at(i int) string {
	if i < 0 || i >= len(r.folded) {
		return ""
	}
	return r.folded[i]
}

// gap is what stands between word i and the one before it.
func (r *denialReader) gap(i int) string { return r.text[r.words[i-1].End:r.words[i].Start] }

// parted tells whether punctuation stands before word i.
func (r *denialReader) parted(i int) bool { return strings.ContainsAny(r.gap(i), ",;:.!?()—–") }

// denies tells whether and how word i denies.
func (r *denialReader) denies(i int) (denialKind, bool) {
	f, before, next := r.folded[i], r.at(i-1), r.at(i+1)
	kind, ok := deniers[f]
	switch contracted := strings.HasSuffix(f, "n't"); {
	case phrasal[f][next]:
		return softDenial, true
	case !ok && !contracted, idle[f][next], idleAfter[f][before], contracted && before == "why":
		return 0, false
	case f == "no" && (next == "" || next == "one" && r.at(i+2) == "else" || startsWithDigit(next) && r.gap(i+1) == " "):
		return 0, false
	case singling[f] && r.outdoes(i):
		return 0, false
	case kind == plainDenial && r.restricts(i):
		return restriction, true
	case f == "no" && before == "with":
		return softDenial, true
	}
	return kind, true
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func startsWithDigit(s string) bool { return s != "" && isDigit(s[0]) }

// A denial before a comparison singles something out: "never have so many",
// "no city is safer".
var (
	singling = word.Set("no never none nobody nothing hardly")
	outdoing = word.Set("so as such more better higher safer bigger greater larger faster worse lower less fewer stronger cheaper older younger")
)

// outdoneWithin is how many words behind the denial the comparison stands; the
// next one does not count: "no more money".
const outdoneWithin = 9

func (r *denialReader) outdoes(i int) bool {
	for k := i + 2; k <= i+outdoneWithin && !barriers[r.at(k)]; k++ {
		if outdoing[r.at(k)] {
			return true
		}
	}
	return false
}

// relatives open a clause that tells who or what is meant; relativeWithin is how
// many words behind one a denial belongs to its clause.
var relatives = word.Set("who which whom someone somebody")

const relativeWithin = 3

// restricts tells whether a denial in word i tells who or what is meant.
func (r *denialReader) restricts(i int) bool {
	for k := max(1, i-relativeWithin); k < i; k++ {
		if relatives[r.folded[k]] && r.text[r.words[k].Start] >= 'a' { // not the WHO
			return true
		}
	}
	return false
}

// barriers end the reach of a denial, as punctuation does. Behind "and" it goes
// on unless a new statement begins, behind "that" where it denies that something
// is said: "no rule says that".
var (
	barriers = word.Set("but because since although though while whereas so unless until if whether who whom which where when than")
	openers  = word.Set(`he she it they we i you there this is was are were has had have will would can could may might does did do its
		their his her the a an instead`)
	says = word.Set(`say says said evidence proof sign show shows showed mean means find found indicate indicates prove proves proved
		suggest suggests suggested admit admitted announce announced declare declared order ordered claim claimed`)
)

// thatWithin is how many words behind a denial "that" belongs to it whatever
// stands before it.
const thatWithin = 2

// reach is the end of what a denial in word i denies behind it.
func (r *denialReader) reach(i int) int {
	end := r.words[i].End
	for k := i + 1; k < len(r.words) && !r.parted(k) && (k == i+1 || !r.barred(i, k)); k++ {
		end = r.words[k].End
	}
	return end
}

// barred tells whether word k ends the reach of a denial in word i.
func (r *denialReader) barred(i, k int) bool {
	f := r.folded[k]
	switch f {
	case "and", "or":
		return openers[r.at(k+1)]
	case "that":
		return k > i+thatWithin && !says[r.at(k-1)]
	}
	kind, denier := deniers[f]
	return barriers[f] || denier && kind == plainDenial
}

// voids do away with their subject where they are denied: "the plan does not
// exist", "the charge has no basis". voidWithin is how many words behind the
// denial they stand.
var voids = word.Set("exist exists existed true basis truth foundation happen happened substance merit")

const voidWithin = 2

// backReach is where the subject begins that a denial in word i does away with;
// where the word begins if it does not.
func (r *denialReader) backReach(i int) int {
	start := r.words[i].Start
	behind := r.folded[i+1 : min(len(r.folded), i+1+voidWithin)]
	if !slices.ContainsFunc(behind, func(f string) bool { return voids[f] }) {
		return start
	}
	for k := i; k > 0 && !r.parted(k); k-- {
		start = r.words[k-1].Start
	}
	return start
}
