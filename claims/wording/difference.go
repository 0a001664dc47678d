package wording

import (
	"strings"

	"claimlight/claims/figure"
	"claimlight/claims/lexicon"
	"claimlight/claims/match"
	"claimlight/claims/term"
	"claimlight/claims/word"
)

// Likeness says how a part of one text stands to the other text.
type Likeness uint8

// The likenesses.
const (
	Open   Likeness = iota // grammar, or what both say in near words
	Shared                 // both say it
	Alone                  // only this text says it
	Clash                  // the two differ here, in a way that tells claims apart
)

// Part is a stretch of a text that is set beside another. The parts of a text,
// joined, are the text.
type Part struct {
	Text     string
	Likeness Likeness
	Note     string // what is the matter with an Alone or a Clash: "another figure"
}

// What the notes say.
const (
	onlyArticle   = "only in the article"
	onlyRecord    = "only in the claim checked"
	anotherFigure = "another figure"
	anotherName   = "a name that stands here only"
	anotherPeriod = "another period"
	anotherPlace  = "another place"
	turned        = "the other way round"
	denial        = "a denial that stands here only"
)

// Differences sets the article's sentence beside the wording that it was
// matched with, and says of each part whether the other text says it too.
// Figures, names, periods and places differ where the match says so; words
// differ where neither they nor a near word stand in the other text.
//
// It reads what the gate has decided and decides nothing: two texts that share
// every word may still be two claims.
func Differences(sentence string, x *match.Match) (article, recorded []Part) {
	a, b := newSide(sentence, onlyArticle), newSide(x.Wording, onlyRecord)
	for i := range x.Figures {
		p := &x.Figures[i]
		kind, note := Shared, ""
		if p.Relation == figure.Differs {
			kind, note = Clash, anotherFigure
		}
		a.paintWords(Unhedged(p.ArticleText, p.Article), p.Article.Start, kind, note)
		if p.Record.End > 0 {
			b.paintWords(Unhedged(p.RecordText, p.Record), p.Record.Start, kind, note)
		}
	}
	for _, r := range x.Reasons {
		paintReason(a, b, r)
	}
	paintDenials(a, b)
	paintTerms(a, b)
	return a.parts(), b.parts()
}

// clashes are the reasons whose Detail holds the article's words and the
// record's, with what is said of them.
var clashes = map[string]string{"other-period": anotherPeriod, "other-place": anotherPlace, "turned-round": turned}

func paintReason(a, b *side, r match.Reason) {
	switch note := clashes[r.Code]; {
	case r.Code == "other-name":
		a.paintList(r.Detail, anotherName)
	case r.Code == "name-missing":
		b.paintList(r.Detail, anotherName)
	case note != "":
		for way := range strings.SplitSeq(r.Detail, "; ") {
			if articles, records, two := strings.Cut(way, " / "); two {
				a.paintList(articles, note)
				b.paintList(records, note)
			}
		}
	}
}

// denials are the words that deny what stands with them.
var denials = word.Set(`no not nor never none neither cannot nobody nothing nowhere without don't doesn't didn't isn't aren't wasn't weren't
	won't wouldn't can't couldn't shouldn't hasn't haven't hadn't ain't mustn't`)

// paintDenials marks the denials of a text whose fellow has none. Where both
// have some, they say nothing on their own.
func paintDenials(a, b *side) {
	of := [2][]word.Word{a.words(denials), b.words(denials)}
	kind, note := Clash, denial
	if len(of[0]) > 0 && len(of[1]) > 0 {
		kind, note = Open, ""
	}
	for i, s := range []*side{a, b} {
		for _, w := range of[i] {
			s.paint(w.Start, w.End, kind, note)
		}
	}
}

func paintTerms(a, b *side) {
	ofA, ofB := term.Extract(a.text), term.Extract(b.text)
	a.paintTerms(ofA, ofB)
	b.paintTerms(ofB, ofA)
}

// longest is up to how many terms a text is compared word by word: the time
// grows with the square. The longest sentences of people have about a hundred.
const longest = 400

// side is one of the two texts with what is said of each byte.
type side struct {
	text    string
	alone   string // the note of what only this side says
	painted []bool // whether something is said of it, be it Open
	kinds   []Likeness
	notes   []string
}

func newSide(text, alone string) *side {
	return &side{text: text, alone: alone, painted: make([]bool, len(text)), kinds: make([]Likeness, len(text)), notes: make([]string, len(text))}
}

// paint says something of a span. What was said first stays.
func (s *side) paint(start, end int, kind Likeness, note string) {
	for i := max(start, 0); i < min(end, len(s.text)); i++ {
		if !s.painted[i] {
			s.painted[i], s.kinds[i], s.notes[i] = true, kind, note
		}
	}
}

// paintWords paints words near the place where they are said to be: the gate
// may have read a statement of the sentence alone.
func (s *side) paintWords(words string, near int, kind Likeness, note string) {
	if words == "" {
		return
	}
	from := max(0, min(near, len(s.text))-len(words))
	at := strings.Index(s.text[from:], words)
	if at < 0 {
		from, at = 0, strings.Index(s.text, words)
	}
	if at >= 0 {
		s.paint(from+at, from+at+len(words), kind, note)
	}
}

// paintList paints the first occurrence of each of some words as a clash.
func (s *side) paintList(list, note string) {
	for words := range strings.SplitSeq(list, ", ") {
		s.paintWords(words, 0, Clash, note)
	}
}

// words are the words of the text that are in a set.
func (s *side) words(set map[string]bool) (list []word.Word) {
	for _, w := range word.Cut(s.text) {
		if set[word.Fold(s.text[w.Start:w.End])] {
			list = append(list, w)
		}
	}
	return list
}

// paintTerms tells the terms that the other side says too from those that it
// says in a near word, and from the rest.
func (s *side) paintTerms(own, others []term.Term) {
	said := map[string]bool{}
	ids := make([]lexicon.ID, 0, len(others))
	for _, t := range others {
		said[t.Text] = true
		ids = append(ids, lexicon.Lookup(t.Text))
	}
	if len(own) > longest || len(others) > longest {
		ids = nil
	}
	for _, t := range own {
		switch {
		case said[t.Text]:
			s.paint(t.Start, t.End, Shared, "")
		case near(lexicon.Lookup(t.Text), ids):
			s.paint(t.Start, t.End, Open, "")
		default:
			s.paint(t.Start, t.End, Alone, s.alone)
		}
	}
}

// nearEnough is the similarity from which a word says another: one is a kind of
// the other, or of one word family.
const nearEnough = 0.6

func near(id lexicon.ID, others []lexicon.ID) bool {
	for _, o := range others {
		if lexicon.Similar(id, o) >= nearEnough {
			return true
		}
	}
	return false
}

// parts joins the bytes of one kind. What nothing is said of, between two spans
// of one kind, joins them: "the meeting was told" is one part.
func (s *side) parts() (list []Part) {
	for i := range s.text {
		if s.painted[i] {
			continue
		}
		if end := s.unpainted(i); i > 0 && end < len(s.text) && s.kinds[i-1] == s.kinds[end] && s.notes[i-1] == s.notes[end] && s.kinds[end] != Clash {
			s.paint(i, end, s.kinds[end], s.notes[end])
		} else {
			s.paint(i, end, Open, "")
		}
	}
	for start := 0; start < len(s.text); {
		end := start + 1
		for end < len(s.text) && s.kinds[end] == s.kinds[start] && s.notes[end] == s.notes[start] {
			end++
		}
		list = append(list, Part{s.text[start:end], s.kinds[start], s.notes[start]})
		start = end
	}
	return list
}

// unpainted is the end of the span from i on of which nothing is said.
func (s *side) unpainted(i int) int {
	for i < len(s.text) && !s.painted[i] {
		i++
	}
	return i
}
