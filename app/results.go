package app

import (
	"strconv"

	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Ids of the results view.
const (
	resultsID = "results"
	cardsID   = "cards"
)

// results is the text with its marks, and the cards beside it or among its
// paragraphs.
func (w *Workspace) results() ui.UI {
	s := w.State
	return el("section").Class("results").ID(resultsID).TabIndex(-1).Aria("labelledby", "results-title").On("keydown", w.key).Body(
		say("h2", "visually-hidden", "Results", "id", "results-title"),
		w.bar(),
		w.asides(),
		w.overview(),
		ui.If(!w.Compact && s.Desk != nil, func() ui.UI { return &DeskBar{State: s, Version: s.Version} }),
		hold("div", "columns",
			hold("div", "column-text",
				say("h3", "visually-hidden", "Article"),
				&Article{State: s, Home: w, Version: s.Version, Drawn: s.Drawn, Selected: s.Selected, Cards: w.inlineCards(), Compact: w.Compact},
			),
			el("div").Class("column-cards").ID(cardsID).Body(
				say("h3", "visually-hidden", "Claims"),
				w.cards(),
			),
		),
		w.deed(),
		w.keySheet(),
	)
}

// bar holds what is said about the whole text and the way through its marks.
func (w *Workspace) bar() ui.UI {
	s := w.State
	return hold("div", "bar",
		say("p", "status", s.Status(), "role", "status"),
		ui.If(s.View == Checking, w.progress),
		ui.If(s.Outdated(), w.renewal),
		hold("div", "bar-actions",
			button("edit", "Edit text").OnClick(w.edit),
			ui.If(s.View == Reading, func() ui.UI {
				return button("clear", "New text", "button-quiet").OnClick(w.clear)
			}),
		),
		ui.If(s.View == Reading && len(s.Shown) > 0, w.steps),
	)
}

// progress says how far the check is.
func (w *Workspace) progress() ui.UI {
	s := w.State
	words := "Waiting for the records"
	if s.Data == DataReady {
		words = "Checked " + wording.Grouped(s.Done) + " of " + wording.Grouped(len(s.Article)) + " bytes"
	}
	return hold("div", "progress",
		say("label", "", words, "for", "progress"),
		el("progress").ID("progress").Attr("max", len(s.Article)).Attr("value", s.Done),
		button("cancel", "Cancel").OnClick(w.cancelCheck),
	)
}

// steps leads from mark to mark.
func (w *Workspace) steps() ui.UI {
	return el("nav").Class("steps").Aria("label", "Marked sentences").Body(
		stepButton("previous", "Previous").OnClick(w.previous),
		say("span", "position", w.State.Position(), "id", "position"),
		stepButton("next", "Next").OnClick(w.next),
	)
}

// stepButton shows an arrow where there is no room for its word.
func stepButton(id, word string) ui.HTMLElem {
	return button(id, "").Body(icon(id), say("span", "word", word))
}

// cards is the column of cards; where they stand in the text, what is said of
// there being none.
func (w *Workspace) cards() ui.UI {
	s := w.State
	switch {
	case len(s.Shown) == 0:
		return w.nothing()
	case !s.Wide && !s.Whole:
		return nil
	}
	return hold("div", "",
		as(cardList(w, s.DrawnCards(), false), "start", strconv.Itoa(s.First+1)),
		ui.If(s.View == Reading && len(s.Shown) > cardsAPage && !s.Whole, w.pages),
	)
}

// cardList are the cards of some marks.
func cardList(w *Workspace, numbers []int, inline bool) ui.UI {
	s := w.State
	return as(hold("ol", "cards", each(len(numbers), func(i int) ui.UI {
		return hold("li", "", &Card{State: s, Home: w, Number: numbers[i], Run: s.Run, Hides: s.Hides, Coverage: s.Against,
			Today: s.Today(), Selected: s.Selected == numbers[i], Inline: inline, Compact: w.Compact})
	})...), "aria-label", "Claims")
}

// inlineCards are the marks whose cards stand in the text, as a range of indices
// of State.Shown.
func (w *Workspace) inlineCards() Window {
	s := w.State
	if !w.inline() {
		return Window{}
	}
	return Window{s.First, s.First + s.Cards}
}

// inline tells whether the cards stand in the text.
func (w *Workspace) inline() bool { return !w.State.Wide && !w.State.Whole && w.State.View == Reading }

// pages leads through the cards where there are too many for one page.
func (w *Workspace) pages() ui.UI {
	s := w.State
	last := s.First + s.page(s.First)
	return el("nav").Class("pages").Aria("label", "Pages of claims").Body(
		button("earlier", "Earlier claims").Attr("disabled", s.First == 0).OnClick(w.earlier),
		say("span", "", "Claims "+wording.Grouped(s.First+1)+" to "+wording.Grouped(last)+" of "+wording.Grouped(len(s.Shown))),
		button("later", "Later claims").Attr("disabled", last == len(s.Shown)).OnClick(w.later),
	)
}

func (w *Workspace) earlier(ui.Context, ui.Event) { w.turn(-1) }
func (w *Workspace) later(ui.Context, ui.Event)   { w.turn(1) }

func (w *Workspace) turn(by int) {
	w.State.TurnCards(by)
	w.unfold(w.State.Run)
	showCard(w.ctx, w.State.Shown[w.State.First], true)
}

func (w *Workspace) edit(ui.Context, ui.Event) {
	w.stop()
	w.State.Edit()
	w.announceData()
	showTop(w.ctx, textID)
}

func (w *Workspace) clear(ctx ui.Context, e ui.Event) {
	if w.Drawer == nil {
		w.wipe(ctx, e)
		return
	}
	w.newText(ctx, e)
}

func (w *Workspace) cancelCheck(ui.Context, ui.Event) {
	w.stop()
	w.State.Cancel()
	w.unfold(w.State.Run)
	showTop(w.ctx, resultsID)
}

func (w *Workspace) next(ui.Context, ui.Event)     { w.step(1) }
func (w *Workspace) previous(ui.Context, ui.Event) { w.step(-1) }

func (w *Workspace) step(by int) {
	w.State.Step(by)
	w.unfold(w.State.Run)
	showMark(w.ctx, w.State.Selected, false)
	if w.State.Wide {
		showCard(w.ctx, w.State.Selected, false)
	}
}

// choose selects a mark. Its card is drawn at once, the others of another page by
// and by.
func (w *Workspace) choose(n int) {
	w.State.Select(n)
	w.unfold(w.State.Run)
}
