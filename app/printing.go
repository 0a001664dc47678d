package app

import (
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// print draws every card on one page, a few at a time, opens the browser's print
// window, and goes back to what was shown. The style sheet for paper turns the
// cards into endnotes.
func (w *Workspace) print() {
	w.State.Spread(true)
	w.spread()
}

func (w *Workspace) spread() {
	if w.State.MoreCards() {
		w.ctx.After(time.Millisecond, func(ui.Context) { w.spread() })
		return
	}
	w.ctx.Defer(func(ui.Context) {
		ui.Window().Call("print")
		w.ctx.Dispatch(func(ui.Context) {
			w.State.Spread(false)
			w.unfold(w.State.Run)
		})
	})
}
