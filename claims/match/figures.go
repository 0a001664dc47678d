package match

import (
	"claimlight/claims/figure"
	"claimlight/claims/word"
)

// figureReading is what the figures of a sentence and a wording say of one another.
type figureReading struct {
	pairs                   []Pair
	agree, differ, unspoken int // of the wording's figures
	extra                   int // figures of the sentence that no figure of the record meets
}

// readFigures pairs the figures of a sentence with those of a wording, and
// what is left of the sentence's figures with those that the record's page
// states. A figure pairs with the one that agrees with it; two that differ are
// paired only when they are the same kind of figure of the same thing.
func readFigures(sentence, wording *Profile, page []pageFigure) figureReading {
	var r figureReading
	taken := make([]bool, len(sentence.Figures))
	said := make([]bool, len(wording.Figures))
	for _, want := range []figure.Relation{figure.Same, figure.Rounded, figure.Differs} {
		for j, w := range wording.Figures {
			if said[j] {
				continue
			}
			if i := pick(sentence.Figures, taken, w, want); i >= 0 {
				taken[i], said[j] = true, true
				r.pairs = append(r.pairs, Pair{Article: sentence.Figures[i], Record: w, Relation: want})
				if want == figure.Differs {
					r.differ++
				} else {
					r.agree++
				}
			}
		}
	}
	for _, done := range said {
		if !done {
			r.unspoken++
		}
	}
	r.readPage(sentence.Figures, taken, page)
	return r
}

// pageFigure is a figure that the record's page states, outside its wordings.
type pageFigure struct {
	figure       figure.Figure
	text         string // value and unit for people
	what, period string
}

// readPage adds the figures of the page that agree with one of the sentence
// and are not in the wording: the wording may say "about 22%" where the page
// says 22.3.
func (r *figureReading) readPage(figures []figure.Figure, taken []bool, page []pageFigure) {
	for i, f := range figures {
		met := taken[i]
		for _, g := range page {
			rel := figure.Compare(f, g.figure)
			if rel != figure.Same && rel != figure.Rounded || !sameThing(f, g.figure, rel) || r.has(f, g.figure) {
				continue
			}
			r.pairs = append(r.pairs, Pair{Article: f, Record: g.figure, RecordText: g.text, Relation: rel, What: g.what, Period: g.period, page: true})
			met = true
		}
		if !met {
			r.extra++
		}
	}
}

// hedges are the words of a hedge, as they stand before a figure.
var hedges = word.Set(`about around roughly approximately some nearly almost over under above below exceeding more less fewer than as many much
	at least most up to close just upwards of an estimated virtually approaching`)

// hedgeStart is where a figure begins with its hedge: "nearly half".
func hedgeStart(text string, f figure.Figure) int {
	if f.Hedge == figure.Exact {
		return f.Start
	}
	words := word.Cut(text[:f.Start])
	start := f.Start
	for i := len(words) - 1; i >= 0 && hedges[word.Fold(text[words[i].Start:words[i].End])]; i-- {
		if text[words[i].End:start] != " " {
			break
		}
		start = words[i].Start
	}
	return start
}

// has tells whether f stands already beside a figure of g's value.
func (r *figureReading) has(f, g figure.Figure) bool {
	for _, p := range r.pairs {
		if p.Article.Start == f.Start && p.Record.Value == g.Value {
			return true
		}
	}
	return false
}

// quote fills the pairs' texts as the sentence and the wording have them, with
// their hedges.
func (r *figureReading) quote(sentence, wording string) {
	for i := range r.pairs {
		p := &r.pairs[i]
		p.ArticleText = sentence[hedgeStart(sentence, p.Article):p.Article.End]
		if !p.page {
			p.RecordText = wording[hedgeStart(wording, p.Record):p.Record.End]
		}
	}
}

// pick finds the first free figure that stands to w as wanted.
func pick(figures []figure.Figure, taken []bool, w figure.Figure, want figure.Relation) int {
	for i, f := range figures {
		if !taken[i] && figure.Compare(f, w) == want && sameThing(f, w, want) {
			return i
		}
	}
	return -1
}

// sameThing tells whether two figures that compare as rel speak of the same thing, so that their
// agreement or difference means something: what they count is alike, or one
// does not say what it counts. Figures that change in opposite ways are set
// side by side only when they are equal: then one claim turns the other round.
func sameThing(a, b figure.Figure, rel figure.Relation) bool {
	if a.Change != 0 && a.Change == -b.Change && rel != figure.Same {
		return false
	}
	return a.Noun == "" || b.Noun == "" || persons[a.Noun] && persons[b.Noun] || wordsAlike(a.Noun, b.Noun) > 0
}

// persons are the stems of words that count people without telling them apart.
var persons = word.Set("peopl person individu citizen human soul resid briton american men women")

// periods compares the periods of two texts.
type periodReading uint8

const (
	periodsOpen  periodReading = iota // one of the texts names none
	periodsAgree                      // some period of one meets one of the other
	periodsClash                      // both name periods, and none meets
)

func readPeriods(a, b *Profile) periodReading {
	if len(a.Periods) == 0 || len(b.Periods) == 0 {
		return periodsOpen
	}
	for _, p := range a.Periods {
		for _, q := range b.Periods {
			if figure.Overlap(p, q) {
				return periodsAgree
			}
		}
	}
	return periodsClash
}
