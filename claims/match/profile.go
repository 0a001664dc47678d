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
	Text    string
	Terms   []term.Term
	ids     []lexicon.ID // of Terms
	Weights []float64    // of Terms: how much a shared term tells, in nats
	Names   []Name
	Figures []figure.Figure
	Periods []figure.Period
	Stance  stance.Stance

	finder   *finder
	concepts []concept
	denials  int  // negations: "not", "never", "no", "failed to"
	trend    int8 // +1 the text says something rises, -1 falls, 0 neither or both
	mode     mode
	placed   bool    // some name is that of a place
	weight   float64 // sum of Weights, each term counted once
}

// NewProfile reads text. Any bytes are valid input.
func NewProfile(text string) *Profile {
	p := &Profile{
		Text:    text,
		Terms:   term.Extract(text),
		Figures: figure.Find(text),
		Periods: figure.Periods(text),
		Stance:  stance.Read(text),
	}
	words := word.Cut(text)
	p.Names = names(text, words)
	p.placed = slices.ContainsFunc(p.Names, func(n Name) bool { return n.Place != "" })
	folded := fold(text, words)
	p.concepts = concepts(words, folded)
	p.denials, p.trend = polarity(text, words, folded, p.Stance.Cue)
	p.mode = readMode(folded)
	p.weigh()
	p.finder = newFinder(p)
	return p
}

func fold(text string, words []word.Word) []string {
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = word.Fold(text[w.Start:w.End])
	}
	return folded
}

// figureTermWeight is the weight of a term that stands in a figure or a
// period. Figures are compared by value, and a shared year tells little.
const figureTermWeight = 1.5

// weigh fills Weights: the rarity of each term, but little for numbers, and
// nothing for a term that stood in the text before.
func (p *Profile) weigh() {
	p.Weights = make([]float64, len(p.Terms))
	p.ids = make([]lexicon.ID, len(p.Terms))
	seen := make(map[string]bool, len(p.Terms))
	for i, t := range p.Terms {
		p.ids[i] = lexicon.Lookup(t.Text)
		if seen[t.Text] {
			continue
		}
		seen[t.Text] = true
		p.Weights[i] = p.ids[i].Rarity()
	}
	for _, f := range p.Figures {
		p.weighFigure(f.Start, f.End)
	}
	for _, q := range p.Periods {
		p.weighFigure(q.Start, q.End)
	}
	for _, w := range p.Weights {
		p.weight += w
	}
}

func (p *Profile) weighFigure(start, end int) {
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

// NewSentence reads the statements of a sentence that was read as a whole.
// clauses are their byte ranges; a sentence with a single statement has none.
func NewSentence(whole *Profile, clauses [][2]int) *Sentence {
	s := &Sentence{Profile: whole}
	for _, c := range clauses {
		s.clauses = append(s.clauses, NewProfile(whole.Text[c[0]:c[1]]))
		s.starts = append(s.starts, c[0])
	}
	return s
}

// Clauses are the sentence's statements; none where it has a single one.
func (s *Sentence) Clauses() []*Profile { return s.clauses }

// termsIn gives the numbers of the terms that lie within [start, end): from
// first up to, not including, last.
func (p *Profile) termsIn(start, end int) (first, last int) {
	first = sort.Search(len(p.Terms), func(i int) bool { return p.Terms[i].Start >= start })
	for last = first; last < len(p.Terms) && p.Terms[last].End <= end; last++ {
	}
	return first, last
}
