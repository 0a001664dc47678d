package match

import (
	"slices"
	"strings"

	"claimlight/claims/lexicon"
)

// opposition is what stands against one another in a sentence and one wording.
// Lists hold the words concerned, as written.
type opposition struct {
	all, denied, both float64  // weight in common; what one side only denies; what both deny
	struck            []string // denials of the sentence that strike the wording
	struckBack        []string // denials of the wording that strike the sentence
	plain             bool     // one of the sentence's is a plain denial
	opposed           []string // scales at whose other end the sentence stands
	near              int      // of these, those in the same place
	agreed            int      // scales at whose same end both stand
	trend             bool     // one says up, the other down
	flips             []string // antonyms in the same place
	compared          int      // +1 they compare the same way, -1 the other way round, 0 neither
}

func (a *alignment) opposition() *opposition {
	o := &opposition{compared: a.compared()}
	s, w := a.sentence.polarity(), a.wording.polarity()
	for i := range a.partner {
		j := a.sentenceOf(i)
		if j < 0 {
			continue
		}
		weight := float64(a.wording.Weights[i] * a.found[i])
		o.all += weight
		switch {
		case s.denied[j] && w.denied[i]:
			o.both += weight
		case s.denied[j] != w.denied[i]:
			o.denied += weight
		}
	}
	o.struck, o.plain = strikes(a.sentence, a.wording, a.wordingOf)
	o.struckBack, _ = strikes(a.wording, a.sentence, a.sentenceOf)
	o.readScales(a)
	o.readFlips(a)
	return o
}

// turned is the verdict of one wording alone: two kinds of turns make none.
func (o *opposition) turned() bool {
	turned := len(o.struck)+len(o.struckBack) > 0
	if len(o.opposed) > 0 || o.trend || len(o.flips) > 0 {
		turned = !turned
	}
	return turned != (o.compared < 0)
}

// signs counts the kinds of signs of a turn.
func (o *opposition) signs() (n int) {
	for _, sign := range []bool{len(o.struck)+len(o.struckBack) > 0, len(o.opposed) > 0 || o.trend, len(o.flips) > 0, o.compared < 0} {
		if sign {
			n++
		}
	}
	return n
}

// turns are the words that turn one text against the other.
func (o *opposition) turns() []string {
	out := slices.Concat(o.struck, o.struckBack, o.opposed, o.flips)
	if o.compared < 0 {
		out = append(out, "they compare the other way round")
	}
	return out
}

// wordingOf is the wording's term that term j of the sentence says, or -1.
func (a *alignment) wordingOf(j int) int {
	for i, p := range a.partner {
		if p == j && a.found[i] >= said {
			return i
		}
	}
	return -1
}

// sentenceOf is the sentence's term that says term i of the wording, or -1.
func (a *alignment) sentenceOf(i int) int {
	if a.found[i] < said {
		return -1
	}
	return a.partner[i]
}

// strikeWithin is how many terms behind a denial are struck by it.
const strikeWithin = 3

// strikes finds the denials of p that stand before words which q, where it says
// them, does not deny; plain tells that there is a plain one. A denial that makes
// of a word the opposite that q names, "not safe" for "dangerous", strikes nothing.
func strikes(p, q *Profile, to func(j int) int) (words []string, plain bool) {
	mine, other := p.polarity(), q.polarity()
	for _, d := range mine.denials {
		if d.kind == restriction || mine.explained(d, other) {
			continue
		}
		first, last := p.termsIn(d.end, d.reach)
		last = min(last, first+strikeWithin)
		if d.back < d.start {
			first, _ = p.termsIn(d.back, d.start)
		}
		for j := first; j < last; j++ {
			if i := to(j); i >= 0 && mine.denied[j] && !other.denied[i] {
				t := p.Terms[j]
				words = append(words, p.Text[min(d.start, t.Start):max(d.end, t.End)])
				plain = plain || d.kind == plainDenial
				break
			}
		}
	}
	return words, plain
}

// explained tells whether the other text names the end of a scale to which a
// denial turns a word.
func (p *polarity) explained(d denial, other *polarity) bool {
	return slices.ContainsFunc(p.poles, func(e pole) bool {
		return e.denied && d.reaches(e.start, e.end) && slices.ContainsFunc(other.poles, func(x pole) bool {
			return x.scale == e.scale && x.sign == e.sign && !x.denied
		})
	})
}

// idle counts the sentence's denials that reach no word in common.
func (a *alignment) idle() (n int) {
	for _, d := range a.sentence.polarity().denials {
		first, last := a.sentence.termsIn(d.end, d.reach)
		if !slices.ContainsFunc(a.used[first:last], func(v float64) bool { return v >= said }) {
			n++
		}
	}
	return n
}

// readScales compares the scales that both texts name, apart from the words
// that they share: they are opposed where each names one end, and not the same.
// What a comparison tells is left to it.
func (o *opposition) readScales(a *alignment) {
	s, w := a.sentence.polarity(), a.wording.polarity()
	for k := range nScales {
		x, y := s.ends(k, w), w.ends(k, s)
		if o.compared != 0 && (x.at.start == s.than.start || y.at.start == w.than.start) {
			continue
		}
		switch {
		case x.up == x.down, y.up == y.down, x.up == y.up && k == trendScale:
			continue
		case x.up == y.up:
			o.agreed++
			continue
		}
		o.opposed = append(o.opposed, a.sentence.Text[x.at.start:x.at.end]+" / "+a.wording.Text[y.at.start:y.at.end])
		switch {
		case k == trendScale:
			o.trend = true
		case a.samePlace(a.sentence.termAt(x.at.start), a.wording.termAt(y.at.start)):
			o.near++
		}
	}
}

// readFlips finds words of the sentence whose antonym stands in the same place
// of the wording, where neither has its own word on the other side: a text that
// says both "rise" and "fall" turns nothing round.
func (o *opposition) readFlips(a *alignment) {
	for i, w := range a.wording.Terms {
		if a.found[i] >= byConcept {
			continue
		}
		for j, s := range a.sentence.Terms {
			if a.used[j] < byConcept && a.antonyms(j, i) && a.samePlace(j, i) &&
				a.sentence.polarity().denied[j] == a.wording.polarity().denied[i] {
				o.flips = append(o.flips, a.sentence.Text[s.Start:s.End]+" / "+a.wording.Text[w.Start:w.End])
			}
		}
	}
}

// antonyms tells whether term j of the sentence is the opposite of term i of
// the wording, as the lexicon knows or a prefix tells: "harmed", "unharmed".
func (a *alignment) antonyms(j, i int) bool {
	if a.sentence.hedges(j) || a.wording.hedges(i) {
		return false
	}
	s, w := a.sentence.ids[j], a.wording.ids[i]
	if s != lexicon.Unknown && w != lexicon.Unknown && lexicon.Antonyms(s, w) {
		return true
	}
	x, y := a.sentence.Terms[j].Text, a.wording.Terms[i].Text
	return len(y) >= leastUndone && x == "un"+y || len(x) >= leastUndone && y == "un"+x
}

// leastUndone is how many letters a word has, at the least, that "un" undoes.
const leastUndone = 4

// hedges tells whether term j is a word such as "more", which scales know.
func (p *Profile) hedges(j int) bool {
	t := p.Terms[j]
	return hedged[strings.ToLower(p.Text[t.Start:t.End])] != ""
}

// placeWithin is how many terms away the neighbour of a place stands.
const placeWithin = 2

// samePlace tells whether term j of the sentence and term i of the wording
// have a neighbour in common.
func (a *alignment) samePlace(j, i int) bool {
	for k := max(0, i-placeWithin); k < min(len(a.partner), i+placeWithin+1); k++ {
		if p := a.sentenceOf(k); k != i && p >= 0 && p >= j-placeWithin && p <= j+placeWithin {
			return true
		}
	}
	return false
}

// termAt is the number of the term that starts at a byte, or of the next one.
func (p *Profile) termAt(start int) int {
	first, _ := p.termsIn(start, start)
	return first
}

// compared tells whether two comparisons go the same way (+1) or the other way
// round (-1): two things have changed places, or one says "more" and the other
// "fewer". 0: there are not two comparisons, or not of the same things.
func (a *alignment) compared() int {
	s, w := a.sentence.polarity().than, a.wording.polarity().than
	if s.sign == 0 || w.sign == 0 {
		return 0
	}
	var forth, back, behind bool // some word moved behind, before; stands behind in both
	for i := range a.partner {
		j := a.sentenceOf(i)
		if j < 0 {
			continue
		}
		switch x, y := a.sentence.Terms[j].Start >= s.end, a.wording.Terms[i].Start >= w.end; {
		case x && y:
			behind = true
		case x:
			forth = true
		case y:
			back = true
		}
	}
	switch way := s.sign * w.sign; {
	case forth && back:
		return -way
	case behind:
		return way
	}
	return 0
}
