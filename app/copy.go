package app

import (
	"claimlight/claims/record"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// copyCitation puts the citation of a record on the clipboard.
func (w *Workspace) copyCitation(r *record.Record) {
	words, who := wording.Citation(r), r.Publisher
	w.ctx.Async(func() {
		ok := toClipboard(words)
		w.ctx.Dispatch(func(ui.Context) {
			w.State.Last = Deed{Words: "Copied, with the citation of " + who + "."}
			if !ok {
				w.State.Last = Deed{Words: "This browser does not let pages copy. Here it is, to be selected: " + words}
			}
		})
	})
}

// toClipboard copies text and tells whether it is there. It blocks: never call it
// on the UI goroutine. Where the clipboard is not offered, as in a frame of
// another site, the old way may still work.
func toClipboard(text string) bool {
	if clipboard := ui.Window().Get("navigator").Get("clipboard"); clipboard.Truthy() {
		if _, err := await(clipboard.Call("writeText", text)); err == nil {
			return true
		}
	}
	document := ui.Window().Get("document")
	area := document.Call("createElement", "textarea")
	area.Set("value", text)
	area.Set("className", "visually-hidden")
	active := document.Get("activeElement")
	document.Get("body").Call("append", area)
	area.Call("select")
	copied := document.Call("execCommand", "copy").Bool()
	area.Call("remove")
	if active.Truthy() {
		focusOn(active)
	}
	return copied
}
