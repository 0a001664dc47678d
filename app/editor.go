package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// textID is the id of the textarea.
const textID = "article-input"

// editor is the textarea with its buttons. In the page as the server renders
// it nothing can be typed yet: go-app replaces that page when it starts, and
// what was typed would be lost.
func (w *Workspace) editor() ui.UI {
	rows := 12
	if w.Compact {
		rows = 6
	}
	text := el("textarea").ID(textID).Class("editor-text").
		Attr("rows", rows).Spellcheck(false).Attr("autocomplete", "off").
		Aria("describedby", "editor-help").
		Attr("placeholder", "Paste the text of an article").
		Attr("value", w.State.Draft).
		OnInput(w.typed).OnPaste(w.pasting).OnKeyDown(w.pressed)
	check := button("check", "Check", "button-main").OnClick(w.pressCheck)
	sample := button("sample", "Try a sample article").OnClick(w.trySample)
	if ui.IsServer {
		text.Attr("disabled", true)
		check.Attr("disabled", true)
		sample.Attr("disabled", true)
	}
	return el("section").Class("editor").Aria("labelledby", "editor-title").Body(
		hold("div", "promise",
			say("h2", "promise-line", promise, "id", "editor-title"),
			ui.If(!w.Compact, func() ui.UI { return say("p", "promise-more", promiseMore) }),
		),
		hold("div", "sheet",
			say("label", "editor-label", "Article text", "for", textID),
			text,
			say("p", "notice", w.State.Notice, "role", "alert"),
			hold("div", "editor-actions", check, sample,
				say("span", "editor-hint", "Pasting checks at once. Ctrl + Enter checks again.", "id", "editor-help")),
		),
		hold("ul", "assurances",
			hold("li", "assurance", icon("lock"), say("span", "", "Nothing leaves this device.")),
			el("li").Class("assurance").ID("coverage").Body(icon(string(NoMatch)), say("span", "", w.coverageLine())),
		),
		ui.If(ui.IsServer, func() ui.UI { return starting() }),
		ui.If(!w.Compact, legend),
	)
}

const (
	promise     = "Paste an article and see which of its claims have already been checked."
	promiseMore = "Claimlight marks the sentences that can be checked and sets beside each one what fact-checkers and official sources have published about the same claim: in their own words, with date and link."
)

func (w *Workspace) coverageLine() string {
	switch w.State.Data {
	case DataLoading:
		return "Loading the records…"
	case DataFailed:
		return "The records are missing."
	}
	return w.State.Coverage.Line() + "."
}

// starting is seen until the program runs, and for good where it cannot.
func starting() ui.UI {
	return say("p", "starting", "Starting. Claimlight runs in the browser itself, so it needs JavaScript and WebAssembly; both are switched off in some protected modes.")
}

func (w *Workspace) typed(ctx ui.Context, e ui.Event) {
	noticed := w.State.Notice != ""
	w.State.SetDraft(ctx.JSSrc().Get("value").String())
	if w.State.pasted || e.Get("inputType").String() == "insertFromDrop" {
		w.State.pasted = false
		w.begin()
		return
	}
	if !noticed {
		ctx.PreventUpdate()
	}
}

// pasting notes that the next input is a paste; its text arrives with it.
func (w *Workspace) pasting(ctx ui.Context, _ ui.Event) {
	w.State.pasted = true
	ctx.PreventUpdate()
}

func (w *Workspace) pressed(ctx ui.Context, e ui.Event) {
	w.State.pasted = false
	if e.Get("key").String() != "Enter" || !e.Get("ctrlKey").Bool() && !e.Get("metaKey").Bool() {
		ctx.PreventUpdate()
		return
	}
	e.PreventDefault()
	w.begin()
}

func (w *Workspace) pressCheck(ui.Context, ui.Event) { w.begin() }

func (w *Workspace) trySample(ui.Context, ui.Event) {
	w.State.SetDraft(Sample)
	w.begin()
}
