package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// A long text is drawn in parts, a few at a time: drawing all of it at once would
// stop the page, and so would comparing every passage with what is drawn each
// time that a new mark is found.

const (
	// passagesAPart are drawn together, and again when one of them changes.
	passagesAPart = 12
	// firstPassages fill the first screen, passagesAtOnce a frame's time.
	firstPassages  = 24
	passagesAtOnce = 12
)

// Part is a few passages of the text.
type Part struct {
	ui.Compo

	State       *State
	Run         int    // number of the check
	First, Last int    // the passages [First, Last)
	Sum         uint32 // of all that is drawn: another sum redraws it
	Selected    int    // number of the selected mark, if it is in here
}

func newPart(s *State, first, last, selected int) *Part {
	p := &Part{State: s, Run: s.Run, First: first, Last: last, Sum: 2166136261}
	for _, passage := range s.passages()[first:last] {
		p.add(int(passage.Kind))
		for _, r := range passage.Runs {
			p.add(r.Start)
			p.add(r.End)
			p.add(r.Mark)
		}
		if passage.holds(selected) {
			p.Selected = selected
		}
	}
	return p
}

// add adds a number to the sum, as FNV-1a does.
func (p *Part) add(n int) {
	for ; n != 0; n >>= 8 {
		p.Sum = (p.Sum ^ uint32(n&0xFF)) * 16777619
	}
	p.Sum = (p.Sum ^ 0x100) * 16777619
}

// Render draws the passages.
func (p *Part) Render() ui.UI {
	list := p.State.passages()
	list = list[min(p.First, len(list)):min(p.Last, len(list))]
	return hold("div", "article-part", each(len(list), func(i int) ui.UI {
		paragraph := &Paragraph{State: p.State, Run: p.Run, Passage: list[i]}
		if list[i].holds(p.Selected) {
			paragraph.Selected = p.Selected
		}
		return paragraph
	})...)
}

// passages are those of the text that is read, cut once for each version.
func (s *State) passages() []Passage {
	if s.cutVersion != s.Version || s.cutRun != s.Run {
		s.cutPassages = passages(s.Article, s.Pieces, s.Marked)
		s.cutVersion, s.cutRun = s.Version, s.Run
	}
	return s.cutPassages
}

// follow lets the text be drawn as far as it has been checked, but only so much
// more at a time.
func (s *State) follow() {
	s.Drawn = min(s.Drawn+passagesAtOnce, max(s.Drawn, len(s.passages())))
}

// MorePassages lets some more of the text be drawn and tells whether any is left.
func (s *State) MorePassages() bool {
	s.Drawn = min(s.Drawn+passagesAtOnce, len(s.passages()))
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
