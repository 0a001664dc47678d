package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// textID is the id of the textarea.
const textID = "article-input"

// editor is the textarea with its buttons. What stands in the textarea is the
// browser's own, with what it can undo there; fill puts another text into it. In the page as the server renders
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
		OnInput(w.typed).OnPaste(w.pasting).OnKeyDown(w.pressed)
	if ui.IsServer {
		text.Attr("disabled", true)
	}
	return el("section").Class("editor").Aria("labelledby", "editor-title").Hidden(w.State.View != Writing).Body(
		hold("div", "promise",
			say("h2", "promise-line", promise, "id", "editor-title"),
			ui.If(!w.Compact, func() ui.UI { return say("p", "promise-more", promiseMore) }),
		),
		hold("div", "sheet",
			say("label", "editor-label", "Article text", "for", textID),
			text,
			w.alongLine(),
			w.notices(),
			w.actions(),
		),
		hold("ul", "assurances",
			hold("li", "assurance", icon("lock"), say("span", "", "Nothing leaves this device.")),
			el("li").Class("assurance").ID("coverage").Body(icon(string(NoMatch)), say("span", "", w.coverageLine())),
		),
		ui.If(ui.IsServer, func() ui.UI { return starting() }),
		ui.If(!w.Compact && !ui.IsServer && w.State.View == Writing, w.texts),
		ui.If(!w.Compact, legend),
	)
}

// actions are the buttons below the textarea.
func (w *Workspace) actions() ui.UI {
	buttons := []ui.HTMLElem{
		button("check", "Check", "button-main").OnClick(w.pressCheck),
		button("paste", "Paste").OnClick(w.pressPaste),
		button("open", "Open a file").OnClick(w.pressOpen),
		button("sample", "Try a sample article").OnClick(w.trySample),
	}
	if strings.TrimSpace(w.State.Draft) != "" {
		buttons[3] = button("wipe", "Clear", "button-quiet").OnClick(w.wipe)
	}
	row := []ui.UI{}
	for _, b := range buttons {
		if ui.IsServer {
			b.Attr("disabled", true)
		}
		row = append(row, b)
	}
	return hold("div", "editor-actions", append(row,
		as(el("input").ID(fileID).Attr("type", "file").Attr("accept", fileKinds).Hidden(true).OnChange(w.chosen), "aria-label", "File"),
		say("span", "editor-hint", "Pasting checks at once. Ctrl + Enter checks again.", "id", "editor-help"),
	)...)
}

// notices say what went wrong or was done with the text, and how to undo it.
func (w *Workspace) notices() ui.UI {
	s := w.State
	return hold("div", "notices",
		say("p", "notice", s.Notice, "role", "alert"),
		w.unkept(),
		say("p", "told", s.Told, "aria-live", "polite"),
		ui.If(s.Notice != "" && s.TooLong(), func() ui.UI {
			return button("check-part", "Check the first part").OnClick(func(ui.Context, ui.Event) { w.beginPart() })
		}),
		ui.If(s.Drafts.Undone != nil && s.Told != "" && s.View == Writing, func() ui.UI { return button(restoreID, "Undo").OnClick(w.undo) }),
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

// fill puts the draft into the textarea, scrolled down by so many pixels.
func (w *Workspace) fill(scroll int) {
	w.ctx.Defer(func(ui.Context) {
		field := ui.Window().GetElementByID(textID)
		if !field.Truthy() {
			return
		}
		w.field, w.unread = field, false
		field.Set("value", w.State.Draft)
		field.Set("scrollTop", scroll)
	})
}

// typed takes over what was written. A long text is read when typing pauses:
// with each key it would cost more than a frame.
func (w *Workspace) typed(ctx ui.Context, e ui.Event) {
	s := w.State
	blank := strings.TrimSpace(s.Draft) == ""
	w.field, w.unread = ctx.JSSrc(), true
	if s.pasted || e.Get("inputType").String() == "insertFromDrop" {
		s.pasted = false
		w.begin()
		return
	}
	w.alongSoon()
	if length := w.field.Get("textLength").Int(); length > wideDraft {
		ctx.PreventUpdate()
		w.ctx.After(readTime, func(ctx ui.Context) { ctx.PreventUpdate(); w.read() })
		return
	}
	noticed := s.Notice != ""
	if w.read(); !noticed && blank == (strings.TrimSpace(s.Draft) == "") {
		ctx.PreventUpdate()
	}
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

func (w *Workspace) trySample(ui.Context, ui.Event) { w.receive(Sample, "the sample") }
