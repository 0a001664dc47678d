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
	Drawn    int    // of State: how much of the text is drawn
	Selected int    // number of the selected mark
	Cards    Window // of the marks whose cards stand in the text
	Compact  bool
}

// Window is a range of indices of State.Shown.
type Window struct{ From, To int }

// Render draws the text, as far as it is to be drawn yet.
func (a *Article) Render() ui.UI {
	drawn := min(a.Drawn, len(a.State.passages()))
	left := a.Cards
	return hold("div", "article-text", each((drawn+passagesAStretch-1)/passagesAStretch, func(i int) ui.UI {
		first := i * passagesAStretch
		return newStretch(a, first, min(first+passagesAStretch, drawn), &left)
	})...)
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
		return plain(text)
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
				plain(text),
				hidden(" ("+markNote(r.Mark, m)+")"),
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
