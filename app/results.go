package app

import (
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Ids of the results view.
const (
	resultsID = "results"
	cardsID   = "cards"
)

// results is the text with its marks, and the cards beside or below it.
func (w *Workspace) results() ui.UI {
	s := w.State
	return el("section").Class("results").ID(resultsID).TabIndex(-1).Aria("labelledby", "results-title").Body(
		say("h2", "visually-hidden", "Results", "id", "results-title"),
		w.bar(),
		w.asides(),
		hold("div", "columns",
			hold("div", "column-text",
				say("h3", "visually-hidden", "Article"),
				&Article{State: s, Version: s.Version, Drawn: s.Drawn, Selected: s.Selected},
			),
			el("div").Class("column-cards").ID(cardsID).Body(
				say("h3", "visually-hidden", "Claims"),
				w.cards(),
			),
		),
	)
}

// bar holds what is said about the whole text and the way through its marks.
func (w *Workspace) bar() ui.UI {
	s := w.State
	return hold("div", "bar",
		say("p", "status", s.Status(), "role", "status"),
		ui.If(s.View == Checking, w.progress),
		hold("div", "bar-actions",
			button("edit", "Edit text").OnClick(w.edit),
			ui.If(s.View == Reading, func() ui.UI {
				return button("clear", "New text", "button-quiet").OnClick(w.clear)
			}),
		),
		ui.If(s.View == Reading && len(s.Marked) > 0, w.steps),
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
		button("previous", "Previous").OnClick(w.previous),
		say("span", "position", w.State.Position(), "id", "position"),
		button("next", "Next").OnClick(w.next),
	)
}

func (w *Workspace) cards() ui.UI {
	s := w.State
	if len(s.Marked) == 0 {
		return say("p", "cards-none", w.nothingMarked())
	}
	return hold("div", "",
		el("ol").Class("cards").Aria("label", "Claims").Attr("start", s.First+1).Body(
			ui.Range(s.Marked[s.First:s.First+s.Cards]).Slice(func(i int) ui.UI {
				n := s.First + i + 1
				return hold("li", "", &Card{State: s, Number: n, Run: s.Run, Coverage: s.Coverage, Selected: s.Selected == n, Compact: w.Compact})
			}),
		),
		ui.If(s.View == Reading && len(s.Marked) > cardsAPage, w.pages),
	)
}

// pages leads through the cards where there are too many for one page.
func (w *Workspace) pages() ui.UI {
	s := w.State
	last := s.First + s.page(s.First)
	return el("nav").Class("pages").Aria("label", "Pages of claims").Body(
		button("earlier", "Earlier claims").Attr("disabled", s.First == 0).OnClick(w.earlier),
		say("span", "", "Claims "+wording.Grouped(s.First+1)+" to "+wording.Grouped(last)+" of "+wording.Grouped(len(s.Marked))),
		button("later", "Later claims").Attr("disabled", last == len(s.Marked)).OnClick(w.later),
	)
}

func (w *Workspace) earlier(ui.Context, ui.Event) { w.turn(-1) }
func (w *Workspace) later(ui.Context, ui.Event)   { w.turn(1) }

func (w *Workspace) turn(by int) {
	w.State.TurnCards(by)
	showCard(w.ctx, w.State.First+1, true)
}

func (w *Workspace) nothingMarked() string {
	if w.State.View == Checking {
		return "Reading the text."
	}
	return "No sentence of this text makes a claim that Claimlight would mark: no figure, ranking, comparison, date or event that can be checked. It reads English only. An unmarked sentence is not thereby true."
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
	if w.State.Selected == 0 {
		return
	}
	showMark(w.ctx, w.State.Selected, false)
	if isWide() {
		showCard(w.ctx, w.State.Selected, false)
	}
}
