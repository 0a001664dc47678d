package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// What the device does not keep is guarded otherwise: a text that could not be kept
// is tried again with whatever is kept next, is carried over when the page is loaded
// again, and the browser asks before the page is closed.

// lostWords are said when what was kept is gone.
const lostWords = "What this site kept on this device has been deleted, here or in the browser's settings. The open text is still here and is kept anew; copy what else you need."

const onThisPage = " Until then the open text is on this page alone."

// guard sees to the open text while this page is shown.
func (w *Workspace) guard() {
	w.Drawer.Fault = func(err error) {
		w.ctx.Dispatch(func(ui.Context) {
			if w.State.Drafts.Fault = ""; err != nil {
				w.State.Drafts.Fault = sentence(err) + onThisPage
				w.ask()
			}
		})
	}
	w.Device.Lost = func() {
		w.ctx.Dispatch(func(ui.Context) { w.keepAnew() })
	}
	if w.State.Drafts.Unkept || w.Drawer.Failed() {
		w.ask()
	}
}

// keepAnew keeps what is still here after the device has lost it.
func (w *Workspace) keepAnew() {
	if t := w.State.Drafts.Current(); t != nil {
		w.read()
		w.Drawer.Keep(*t, w.State.Draft)
		w.State.Notice = lostWords
	}
	if desk := w.State.Desk; desk != nil {
		w.ctx.Async(desk.keepAnew)
	}
}

// ask has the browser ask before the page is closed, as long as the open text would
// be lost. A page that listens for that may be slower to come back to, so it does
// only from when it has to.
func (w *Workspace) ask() {
	if w.asks {
		return
	}
	w.asks = true
	w.unlisten = append(w.unlisten, listen("beforeunload", func(e ui.Value) {
		if w.atRisk() && !w.State.Leaving {
			e.Call("preventDefault")
		}
	}))
}

// atRisk tells whether the open text is on this page and nowhere else.
func (w *Workspace) atRisk() bool {
	w.read()
	return w.Drawer != nil && strings.TrimSpace(w.State.Draft) != "" && (w.State.Drafts.Unkept || w.Drawer.Failed())
}

// unkept says why the open text is not kept.
func (w *Workspace) unkept() ui.UI {
	return as(say("p", "notice unkept", w.State.Drafts.Fault), "role", "alert")
}
