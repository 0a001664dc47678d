package app

import (
	"strconv"

	"claimlight/claims/segment"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Article is the read view: the text exactly as pasted, with its marks, and on
// narrow screens with the cards of each paragraph behind it.
type Article struct {
	ui.Compo

	State    *State
	Home     *Workspace
	Version  int    // of State: a new one redraws what has changed
	Selected int    // number of the selected mark
	Cards    Window // of the marks whose cards stand in the text
	Compact  bool
}

// Window is a range of indices of State.Shown.
type Window struct{ From, To int }

// Render draws the text.
func (a *Article) Render() ui.UI {
	list := passages(a.State.Article, a.State.Pieces, a.State.Marked)
	cards := a.Cards
	var body []ui.UI
	for i := range list {
		a.drop(list[i].Runs)
		p := &Paragraph{State: a.State, Home: a.Home, Run: a.State.Run, Hides: a.State.Hides, Passage: list[i]}
		if list[i].holds(a.Selected) {
			p.Selected = a.Selected
		}
		if a.Cards == (Window{}) {
			body = append(body, p)
			continue
		}
		body = append(body, hold("div", "block", p, a.cardsOf(list[i], &cards)))
	}
	return hold("div", "article-text", body...)
}

// drop makes plain text of the marks that are not shown.
func (a *Article) drop(runs []Run) {
	for i := range runs {
		if !a.State.Shows(runs[i].Mark) {
			runs[i].Mark = 0
		}
	}
}

// cardsOf are the cards of a passage's marks, as far as they are to be drawn; the
// last ones are followed by the way to more. It takes them out of left.
func (a *Article) cardsOf(p Passage, left *Window) ui.UI {
	var numbers []int
	for left.From < left.To && p.holds(a.State.Shown[left.From]) {
		numbers = append(numbers, a.State.Shown[left.From])
		left.From++
	}
	if numbers == nil {
		return nil
	}
	return hold("div", "block-cards",
		cardList(a.Home, numbers, true),
		ui.If(left.From == a.Cards.To && len(a.State.Shown) > cardsAPage, a.Home.pages),
	)
}

// Paragraph is one passage of the text. It is a component of its own so that a
// new mark redraws its paragraph and not the whole text.
type Paragraph struct {
	ui.Compo

	State    *State
	Home     *Workspace
	Run      int // number of the check that found the marks
	Hides    int // see State: another match may be the best now
	Passage  Passage
	Selected int // number of the selected mark, if it is in here
}

// Render draws the paragraph.
func (p *Paragraph) Render() ui.UI {
	runs := p.Passage.Runs
	return el("p").Class(passageClass(p.Passage.Kind)).Body(
		ui.Range(runs).Slice(func(i int) ui.UI { return p.draw(runs[i]) }),
	)
}

func passageClass(k segment.Kind) string {
	switch k {
	case segment.Heading:
		return "passage-heading"
	case segment.Furniture:
		return "passage-furniture"
	}
	return "passage"
}

func (p *Paragraph) draw(r Run) ui.UI {
	text := textAt(p.State.Article, r.Start, r.End)
	if r.Mark == 0 || r.Mark > len(p.State.Marked) {
		return ui.Text(text)
	}
	m := &p.State.Marked[r.Mark-1]
	bucket := m.Bucket()
	var selected string
	if r.Mark == p.Selected {
		selected = "mark-selected"
	}
	return el("mark").Class("mark", "mark-"+string(bucket), selected).Body(
		el("a").ID("%s", markID(r.Mark)).DataSet("number", r.Mark).Attr("href", "#"+cardID(r.Mark)).Aria("details", cardID(r.Mark)).
			OnClick(p.follow(r.Mark), ui.EventScope("mark", r.Mark)).
			Body(
				ui.Text(text),
				el("span").Class("visually-hidden").Text(" ("+markNote(r.Mark, m)+")"),
				markTag(r.Mark, bucket),
			),
	)
}

// wordJoiner keeps what stands before and after it on one line.
const wordJoiner = "\u2060"

// markTag is the icon and the number after a mark, for the eye alone.
func markTag(n int, b Bucket) ui.UI {
	if b == NoMatch {
		return nil
	}
	return el("span").Class("mark-tag").Aria("hidden", true).Body(
		ui.Text(wordJoiner),
		el("span").Class("mark-tag-box").Body(icon(string(b)), ui.Text(strconv.Itoa(n))),
	)
}

// follow leads from mark n to its card.
func (p *Paragraph) follow(n int) ui.EventHandler {
	return func(ctx ui.Context, e ui.Event) {
		if !plainClick(e) {
			return
		}
		stay(e)
		p.Home.choose(n)
		showCard(ctx, n, true)
	}
}
