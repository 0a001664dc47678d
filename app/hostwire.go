package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// meetHost takes over from web/frame.js, which has met the host page and kept
// what it said.
func (w *Workspace) meetHost() {
	bridge := ui.Window().Get("claimlightHost")
	if w.Host == nil || !bridge.Truthy() {
		return
	}
	w.Host.begin(ui.Window().URL().Query())
	w.Host.say = func(json string) { bridge.Call("send", json) }
	bridge.Call("start", ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		raw := args[0].String()
		w.ctx.Dispatch(func(ui.Context) { w.heard(raw) })
		return nil
	}))
	w.ctx.Update()
}

func (w *Workspace) heard(raw string) {
	m, what := w.Host.hear(raw)
	switch what {
	case checkText:
		w.checkHosted()
	case showMarked:
		w.showHosted(m.ID)
	}
}

// checkHosted checks the article of the host page.
func (w *Workspace) checkHosted() {
	w.read()
	w.stopAlong()
	if h := w.Host; !h.Article {
		h.Article, h.Pasted = true, w.State.Draft
	}
	w.State.SetDraft(w.Host.Text)
	if w.State.TooLong() {
		w.beginPart()
	} else {
		w.begin()
	}
	w.checkDataset()
}

// checkDataset says so when the records are not those that the page was made
// for.
func (w *Workspace) checkDataset() {
	if w.datasetDiffers() {
		w.Host.warn("dataset", "the records are of another version: "+w.State.Coverage.Version)
	}
}

func (w *Workspace) datasetDiffers() bool {
	wanted := w.Host.Config.Dataset
	return wanted != "" && w.State.Data == DataReady && wanted != w.State.Coverage.Version
}

// showHosted brings the card of mark n into view.
func (w *Workspace) showHosted(n int) {
	w.State.Select(n)
	if n = w.State.Selected; n == 0 || !w.Host.Article {
		return
	}
	if w.State.Marked[n-1].Best() < 0 {
		w.Host.Unfolded = true
	}
	showCard(w.ctx, n, true)
}
