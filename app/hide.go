package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// remember brings what the device has kept from being shown.
func (w *Workspace) remember() {
	w.ctx.Async(func() {
		keys, err := w.Device.Keys(hideShelf)
		if err == nil && len(keys) > 0 {
			w.ctx.Dispatch(func(ui.Context) { w.State.Remember(keys) })
		}
	})
}

// hide hides what a key names, here and on the device, and leads to the way back.
// It was asked for at mark n.
func (w *Workspace) hide(key, words string, n int) {
	w.State.Hide(key, words, n)
	w.unfold(w.State.Run)
	w.Host.report(w.State)
	showTop(w.ctx, undoID)
	w.keep(func() error { return w.Device.Put(hideShelf, key, nil) })
}

// unhide shows what a key names again, and leads to mark n: the button that was
// pressed is gone.
func (w *Workspace) unhide(key string, n int) {
	w.State.Unhide(key)
	w.Host.report(w.State)
	w.goTo(n)
	w.keep(func() error { return w.Device.Delete(hideShelf, key) })
}

// keep changes what the device keeps, and says so where it cannot.
func (w *Workspace) keep(change func() error) {
	w.ctx.Async(func() {
		if err := change(); err != nil {
			w.ctx.Dispatch(func(ui.Context) { w.State.Last = Deed{Words: sentence(err)} })
		}
	})
}

const undoID = "undo"

// deed says what the reader has done last, and offers to undo it.
func (w *Workspace) deed() ui.UI {
	last := w.State.Last
	class := "deed"
	if last.Words == "" {
		class = "visually-hidden"
	}
	return hold("div", class,
		as(say("p", "", last.Words), "role", "status"),
		ui.If(last.Undo != "", func() ui.UI {
			return button(undoID, "Undo").OnClick(func(ui.Context, ui.Event) { w.unhide(w.State.Last.Undo, w.State.Last.Mark) })
		}),
		ui.If(last.Words != "", func() ui.UI {
			return button("dismiss", "Close", "button-quiet").OnClick(func(ui.Context, ui.Event) {
				w.State.Last = Deed{}
				showTop(w.ctx, resultsID)
			})
		}),
	)
}
