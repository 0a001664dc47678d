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
	Device  *Device // keeps what is hidden
	Drawer  *Drawer // keeps the texts; nil: nothing is kept
	Compact bool    // in a frame of another page: less around, nothing stored
	Host    *Host   // that page; nil elsewhere

	// ctx is the context of the workspace itself. What an event handler is given
	// belongs to a button, and go-app drops whatever is left to do for a button
	// that has gone with its view.
	ctx    ui.Context
	cancel context.CancelFunc // of the running check; nil when there is none
	leave  func()             // see Stage
	along  context.CancelFunc // of the check beside the writing

	field    ui.Value // the textarea, since it was first written in
	unread   bool     // it holds words that Draft does not
	unsaved  bool     // Draft holds words that the device does not
	typing   int      // rises with each change of the textarea
	tab      string   // id of the text that the tab remembers
	dropping bool     // a file is held above the page
	asks     bool     // the browser asks before the page is closed; see ask
	trying   bool     // what could not be kept is tried again shortly
	unlisten []func()
}

// OnInit is called before the workspace is drawn for the first time.
func (w *Workspace) OnInit() { beginning(w.State) }

// OnMount loads the records, or goes on where the reader left the page.
func (w *Workspace) OnMount(ctx ui.Context) {
	w.ctx = ctx
	w.leave = w.Library.Stage.Enter(ctx, func() {})
	w.State.Wide = isWide()
	w.remember()
	w.listen()
	w.fill(0)
	w.takeFragment()
	w.arrive()
	w.restore()
	w.meetHost()
	if w.State.Data == DataReady {
		w.announceData()
		w.resume()
		w.returned()
		return
	}
	w.load(false)
}

// OnResize moves the cards beside the text or among its paragraphs.
func (w *Workspace) OnResize(ctx ui.Context) {
	if w.State.Widen(isWide()) {
		keepPlace(ctx, w.State.Selected)
	}
}

// listen hears what happens to the page as a whole.
func (w *Workspace) listen() {
	leave := func(e ui.Value) {
		w.keepTab()
		w.save()
		w.carryOver(e.Get("type").String() == "pagehide")
	}
	w.unlisten = []func(){
		listen("dragover", w.dragged), listen("dragleave", w.dragLeft), listen("drop", w.dropped),
		listen("pagehide", leave), listen("visibilitychange", leave),
	}
}

// OnNav names the page.
func (w *Workspace) OnNav(ctx ui.Context) {
	if !w.Compact {
		setTitle(ctx, "")
		w.takeShared(ctx)
	}
	if w.unlisten != nil { // the address of the page that is shown has changed
		w.takeFragment()
	}
}

// returned brings the reader back to the card that led to another page.
func (w *Workspace) returned() {
	if w.State.View == Reading && w.State.Selected > 0 {
		showCard(w.ctx, w.State.Selected, true)
	}
}

// OnDismount stops the running check; OnMount begins it again.
func (w *Workspace) OnDismount() {
	w.leave()
	w.stop()
	w.stopAlong()
	w.save()
	for _, stop := range w.unlisten {
		stop()
	}
	w.unlisten = nil
}

// Render draws the view. The textarea stays while the text is read: what the
// browser can undo in it goes with it.
func (w *Workspace) Render() ui.UI {
	w.read()
	var dropping string
	if w.dropping {
		dropping = "workspace-dropping"
	}
	return el("div").Class("workspace", dropping).Body(
		w.missing(),
		ui.If(w.Host != nil, w.framed),
		ui.If(w.Host == nil, w.editor),
		ui.If(w.Host == nil && w.State.View != Writing, w.results),
		ui.If(w.dropping, func() ui.UI { return say("p", "drop-here", "Drop the file to open it") }),
	)
}

// missing says that the records are. It has a place of its own whether they are or
// not: go-app knows the parts of a page by their places, and would make another
// textarea where what stands before it comes or goes, without the words.
func (w *Workspace) missing() ui.UI {
	return hold("div", "", ui.If(w.State.Data == DataFailed, func() ui.UI {
		return loadFault(w.State.Fault, " Your text stays where it is.", func() { w.load(true) })
	}))
}

func (w *Workspace) load(fresh bool) {
	load(w.ctx, w.State, w.Library, fresh, func() {
		w.announceData()
		w.resume()
		w.alongSoon()
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
	w.read()
	w.stop()
	w.stopAlong()
	if run, ok := w.State.ReadAlong(); ok {
		showTop(w.ctx, resultsID)
		w.finish(run)
		return
	}
	run, ok := w.State.Begin()
	if !ok {
		showTop(w.ctx, textID)
		return
	}
	w.start(run)
}

// beginPart checks the first part of a draft that is too long.
func (w *Workspace) beginPart() {
	w.stop()
	w.start(w.State.BeginPart())
}

func (w *Workspace) start(run int) {
	showTop(w.ctx, resultsID)
	if w.State.Data == DataReady {
		w.run(run)
	}
}

// resume begins a check that was asked for before the records came, or that
// was broken off when the reader left the page.
func (w *Workspace) resume() {
	switch s := w.State; {
	case s.View == Checking && s.Part:
		w.beginPart()
	case s.View == Checking:
		s.Edit()
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
			w.ctx.Dispatch(func(ui.Context) {
				if w.State.Take(run, w.Host.keeps(b)) {
					w.Host.report(w.State)
				}
			})
		})
		w.ctx.Dispatch(func(ui.Context) { w.finish(run) })
	})
}

func (w *Workspace) finish(run int) {
	if !w.State.Finish(run) {
		return
	}
	w.stop()
	w.Host.report(w.State)
	w.noteMarks(len(w.State.Marked))
	w.soon(func() { w.unfold(run) })
}

// unfold draws the rest of the text and the cards of check number run, a few at
// a time, and announces the end of the check when all are there.
func (w *Workspace) unfold(run int) {
	if run != w.State.Run || w.State.View != Reading {
		return
	}
	if !w.State.More() {
		announce(w.ctx, "checked")
		return
	}
	w.soon(func() { w.unfold(run) })
}

func (w *Workspace) stop() {
	if w.cancel != nil {
		w.cancel()
		w.cancel = nil
	}
}

// sentence makes an error a sentence of the page.
func sentence(err error) string { return wording.UpperFirst(err.Error()) + "." }
