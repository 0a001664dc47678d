package match

import (
	"slices"
	"sort"

	"claimlight/claims/figure"
	"claimlight/claims/lexicon"
	"claimlight/claims/stance"
	"claimlight/claims/term"
	"claimlight/claims/word"
)

// Profile is one text, an article's sentence or a record's wording, read once
// in every respect that the gate compares. Offsets are bytes into Text.
type Profile struct {
	Text   string
	Terms  []term.Term
	Names  []Name
	Stance stance.Stance

	// What only a comparison asks for; see Complete.
	Weights []float64 // of Terms: how much a shared term tells, in nats
	Figures []figure.Figure
	Periods []figure.Period

	ids      []lexicon.ID // of Terms
	plain    []bool       // of Terms: an ordinary word, no part of a name, a figure or a period
	finder   *finder      // nil until the profile is complete
	concepts []concept
	mode     mode
	turns    *polarity // what may turn the text round; nil until asked for

	at     figure.Date
	words  []word.Word
	folded []string // of words
	placed bool     // some name is that of a place
}

// NewProfile reads a text by itself. Any bytes are valid input.
func NewProfile(text string) *Profile { return ProfileAt(text, figure.Date{}).Complete() }

// ProfileAt reads a text of an article of the date at, by which "this year" is
// told; the zero Date is for articles that show none. It reads what the sentences
// that follow may lean on. Half of them are never compared with a record: the rest
// is left to Complete.
func ProfileAt(text string, at figure.Date) *Profile {
	words := word.Cut(text)
	p := &Profile{
		Text:   text,
		Terms:  term.AppendWords(make([]term.Term, 0, len(words)), text, words),
		Stance: stance.ReadWords(text, words),
		at:     at,
		words:  words,
		folded: fold(text, words),
	}
	p.Names = slices.DeleteFunc(names(text, p.words, p.folded), p.unfiled)
	p.placed = slices.ContainsFunc(p.Names, func(n Name) bool { return n.Place != "" })
	return p
}

// Complete reads what a comparison asks for, unless that is done.
func (p *Profile) Complete() *Profile {
	if p.finder != nil {
		return p
	}
	p.Figures, p.Periods = figure.Read(p.Text, p.at)
	p.concepts = concepts(p.words, p.folded)
	p.mode = readMode(p.folded)
	p.ids = lookup(p.Terms)
	p.finder = newFinder(p.Terms, p.ids)
	p.weigh()
	return p
}

func fold(text string, words []word.Word) []string {
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = word.Fold(text[w.Start:w.End])
	}
	return folded
}

// unfiled tells whether the index has no term for a name: parts of links have none.
func (p *Profile) unfiled(n Name) bool {
	first, last := p.termsIn(n.Start, n.End)
	return first == last && n.Place == ""
}

// figureTermWeight is the weight of a term that stands in a figure or a
// period. Figures are compared by value, and a shared year tells little.
const figureTermWeight = 1.5

// weigh fills Weights: the rarity of each term, but little for numbers, and
// nothing for a term that stood in the text before.
func (p *Profile) weigh() {
	p.Weights = make([]float64, len(p.Terms))
	for i, t := range p.Terms {
		if p.finder.first(t.Text, p.ids[i]) == i {
			p.Weights[i] = p.ids[i].Rarity()
		}
	}
	p.plain = make([]bool, len(p.Terms))
	for i := range p.plain {
		p.plain[i] = true
	}
	for _, n := range p.Names {
		p.notPlain(n.Start, n.End)
	}
	for _, f := range p.Figures {
		p.weighFigure(f.Start, f.End)
	}
	for _, q := range p.Periods {
		p.weighFigure(q.Start, q.End)
	}
}

// lookup gives the numbers of terms in the lexicon.
func lookup(terms []term.Term) []lexicon.ID {
	ids := make([]lexicon.ID, len(terms))
	for i, t := range terms {
		ids[i] = lexicon.Lookup(t.Text)
	}
	return ids
}

func (p *Profile) notPlain(start, end int) {
	first, last := p.termsIn(start, end)
	for i := first; i < last; i++ {
		p.plain[i] = false
	}
}

func (p *Profile) weighFigure(start, end int) {
	p.notPlain(start, end)
	first, last := p.termsIn(start, end)
	for i := first; i < last; i++ {
		p.Weights[i] = min(p.Weights[i], figureTermWeight)
	}
}

// Sentence is a sentence of the article, read as a whole and statement by
// statement: a record deals with one statement, and the words of the others
// would count against it.
type Sentence struct {
	*Profile
	clauses []*Profile
	starts  []int // of clauses, in the sentence
}

// NewSentence reads the statements of a sentence that was read as a whole, in an
// article of the date at. clauses are their byte ranges; a sentence with a
// single statement has none.
func NewSentence(whole *Profile, clauses [][2]int, at figure.Date) *Sentence {
	s := &Sentence{Profile: whole.Complete()}
	for _, c := range clauses {
		s.clauses = append(s.clauses, ProfileAt(whole.Text[c[0]:c[1]], at).Complete())
		s.starts = append(s.starts, c[0])
	}
	return s
}

// Clauses are the sentence's statements; none where it has a single one.
func (s *Sentence) Clauses() []*Profile { return s.clauses }

// statement is one of the clauses, or the whole, and where it starts.
func (s *Sentence) statement(i int) (p *Profile, start int) {
	if i == Whole {
		return s.Profile, 0
	}
	return s.clauses[i], s.starts[i]
}

// termsIn gives the numbers of the terms that lie within [start, end): from
// first up to, not including, last.
func (p *Profile) termsIn(start, end int) (first, last int) {
	first = sort.Search(len(p.Terms), func(i int) bool { return p.Terms[i].Start >= start })
	for last = first; last < len(p.Terms) && p.Terms[last].End <= end; last++ {
	}
	return first, last
}

// polarity is read when it is first asked for: most texts are never compared
// that far.
func (p *Profile) polarity() *polarity {
	if p.turns == nil {
		p.turns = readPolarity(p.Text, p.words, p.folded, p.Stance.Cue, p.Terms)
	}
	return p.turns
}
