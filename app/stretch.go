package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// A long text is drawn in stretches, a few at a time: drawing all of it at once would
// stop the page, and so would comparing every passage with what is drawn each
// time that a new mark is found.

const (
	// passagesAStretch are drawn together, and again when one of them changes.
	passagesAStretch = 12
	// firstPassages fill the first screen, passagesAtOnce a frame's time.
	firstPassages  = 12
	passagesAtOnce = 8
	// growthShare is the share of what is drawn that may be drawn at once: each time
	// all that is there is compared, and a text of thousands of passages would take
	// time that grows with the square of their number.
	growthShare = 48
)

// Stretch is a few passages of the text, on narrow screens with the cards of each
// behind it.
type Stretch struct {
	ui.Compo

	State       *State
	Home        *Workspace
	Run         int    // number of the check
	Hides       int    // see State: another match may be the best now
	First, Last int    // the passages [First, Last)
	Sum         uint32 // of all that is drawn: another sum redraws it
	Selected    int    // number of the selected mark, if it is in here
	Cards       Window // of the marks in here whose cards stand in the text
	More        bool   // the way to more cards follows the last of these
	Noted       int    // see Article.Version; only where there are cards
}

// newStretch takes the cards of its passages out of left.
func newStretch(a *Article, first, last int, left *Window) *Stretch {
	s := a.State
	p := &Stretch{State: s, Home: a.Home, Run: s.Run, Hides: s.Hides, First: first, Last: last, Sum: 2166136261, Cards: Window{left.From, left.From}}
	for _, passage := range s.passages()[first:last] {
		p.add(int(passage.Kind))
		for _, r := range passage.Runs {
			p.add(r.Start)
			p.add(r.End)
			p.add(r.Mark)
		}
		if passage.holds(a.Selected) {
			p.Selected = a.Selected
		}
		left.From = s.cardsIn(passage, *left).To
	}
	p.Cards.To = left.From
	if p.Cards != (Window{p.Cards.From, p.Cards.From}) {
		p.More = p.Cards.To == a.Cards.To && len(s.Shown) > cardsAPage
		p.Noted = a.Version
	}
	return p
}

// cardsIn are those of left whose marks are in a passage; they come first in it.
func (s *State) cardsIn(p Passage, left Window) Window {
	in := Window{left.From, left.From}
	for in.To < left.To && p.holds(s.Shown[in.To]) {
		in.To++
	}
	return in
}

// add adds a number to the sum, as FNV-1a does.
func (p *Stretch) add(n int) {
	for ; n != 0; n >>= 8 {
		p.Sum = (p.Sum ^ uint32(n&0xFF)) * 16777619
	}
	p.Sum = (p.Sum ^ 0x100) * 16777619
}

// Render draws the passages.
func (p *Stretch) Render() ui.UI {
	list := p.State.passages()
	list = list[min(p.First, len(list)):min(p.Last, len(list))]
	left := p.Cards
	return hold("div", "article-stretch", each(len(list), func(i int) ui.UI {
		paragraph := &Paragraph{State: p.State, Home: p.Home, Run: p.Run, Hides: p.Hides, Passage: list[i]}
		if list[i].holds(p.Selected) {
			paragraph.Selected = p.Selected
		}
		if p.Home == nil || !p.Home.inline() {
			return paragraph
		}
		in := p.State.cardsIn(list[i], left)
		left.From = in.To
		return hold("div", "block", paragraph, p.cards(in))
	})...)
}

// cards stand behind their passage; the last ones are followed by the way to more.
func (p *Stretch) cards(in Window) ui.UI {
	if in.From == in.To {
		return nil
	}
	return hold("div", "block-cards",
		cardList(p.Home, p.State.Shown[in.From:in.To], true),
		ui.If(p.More && in.To == p.Cards.To, p.Home.pages),
	)
}

// passages are those of the text that is read, cut once for each version.
func (s *State) passages() []Passage {
	if s.cutVersion != s.Version || s.cutRun != s.Run {
		s.cutPassages = passages(s.Article, s.Pieces, s.Marked)
		for _, p := range s.cutPassages {
			s.drop(p.Runs)
		}
		s.cutVersion, s.cutRun = s.Version, s.Run
	}
	return s.cutPassages
}

// drop makes plain text of the marks that are not shown.
func (s *State) drop(runs []Run) {
	for i := range runs {
		if !s.Shows(runs[i].Mark) {
			runs[i].Mark = 0
		}
	}
}

// follow lets the text be drawn as far as it has been checked, but only so much
// more at a time.
func (s *State) follow() {
	s.Drawn = min(s.furtherDrawn(), max(s.Drawn, len(s.passages())))
}

func (s *State) furtherDrawn() int { return s.Drawn + max(passagesAtOnce, s.Drawn/growthShare) }

// MorePassages lets some more of the text be drawn and tells whether any is left.
func (s *State) MorePassages() bool {
	s.Drawn = min(s.furtherDrawn(), len(s.passages()))
	return s.Drawn < len(s.passages())
}

// drawMark lets the text be drawn up to mark n.
func (s *State) drawMark(n int) {
	for i, p := range s.passages() {
		if p.holds(n) {
			s.Drawn = max(s.Drawn, i+1)
			return
		}
	}
}
