package app

import (
	"context"

	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Workspace is where a text is pasted, checked and read. It runs the checks;
// what it shows follows from State alone.
type Workspace struct {
	ui.Compo

	State   *State
	Library *Library
	Compact bool // in a frame of another page: less around, nothing stored

	// ctx is the context of the workspace itself. What an event handler is given
	// belongs to a button, and go-app drops whatever is left to do for a button
	// that has gone with its view.
	ctx    ui.Context
	cancel context.CancelFunc // of the running check; nil when there is none
}

// OnMount loads the records, or goes on where the reader left the page.
func (w *Workspace) OnMount(ctx ui.Context) {
	w.ctx = ctx
	w.arrive()
	if w.State.Data == DataReady {
		w.announceData()
		w.resume()
		w.returned()
		return
	}
	w.load(false)
}

// OnNav names the page.
func (w *Workspace) OnNav(ctx ui.Context) {
	if !w.Compact {
		setTitle(ctx, "")
	}
}

// returned brings the reader back to the card that led to another page.
func (w *Workspace) returned() {
	if w.State.View == Reading && w.State.Selected > 0 {
		showCard(w.ctx, w.State.Selected, true)
	}
}

// OnDismount stops the running check; OnMount begins it again.
func (w *Workspace) OnDismount() { w.stop() }

// Render draws the view.
func (w *Workspace) Render() ui.UI {
	var view ui.UI
	if w.State.View == Writing {
		view = w.editor()
	} else {
		view = w.results()
	}
	return hold("div", "workspace",
		ui.If(w.State.Data == DataFailed, func() ui.UI {
			return loadFault(w.State.Fault, " Your text stays where it is.", func() { w.load(true) })
		}),
		view,
	)
}

func (w *Workspace) load(fresh bool) {
	load(w.ctx, w.State, w.Library, fresh, func() {
		w.announceData()
		w.resume()
	})
}

func (w *Workspace) announceData() {
	if w.State.View == Reading {
		announce(w.ctx, "checked")
		return
	}
	announce(w.ctx, "ready")
}

// begin checks the draft. The check waits for the records if need be.
func (w *Workspace) begin() {
	w.stop()
	run, ok := w.State.Begin()
	if !ok {
		showTop(w.ctx, textID)
		return
	}
	showTop(w.ctx, resultsID)
	if w.State.Data == DataReady {
		w.run(run)
	}
}

// resume begins a check that was asked for before the records came, or that
// was broken off when the reader left the page.
func (w *Workspace) resume() {
	if w.State.View == Checking {
		w.State.Edit()
		w.begin()
	}
}

func (w *Workspace) run(run int) {
	announce(w.ctx, "checking")
	w.State.Began = clock()
	limit, cancel := context.WithCancel(context.Background())
	w.cancel = cancel
	article := w.State.Article
	w.Library.Mark(w.State.Settings.Marking())
	w.ctx.Async(func() {
		w.Library.Check(limit, article, func(b Batch) {
			w.ctx.Dispatch(func(ui.Context) { w.State.Take(run, b) })
		})
		w.ctx.Dispatch(func(ui.Context) {
			if w.State.Finish(run) {
				w.stop()
				w.unfold(run)
			}
		})
	})
}

// unfold draws the cards of check number run, a few at a time, and announces
// the end of the check when all are there.
func (w *Workspace) unfold(run int) {
	if run != w.State.Run || w.State.View != Reading {
		return
	}
	if !w.State.MoreCards() {
		announce(w.ctx, "checked")
		return
	}
	w.ctx.After(pauseTime, func(ui.Context) { w.unfold(run) })
}

func (w *Workspace) stop() {
	if w.cancel != nil {
		w.cancel()
		w.cancel = nil
	}
}

// sentence makes an error a sentence of the page.
func sentence(err error) string { return wording.UpperFirst(err.Error()) + "." }
