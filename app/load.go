package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// load fetches and opens the records for the page that ctx belongs to, and
// calls done when they can be used. Fresh passes by every cache.
func load(ctx ui.Context, s *State, l *Library, fresh bool, done func()) {
	s.Retry()
	announce(ctx, "loading")
	failed := func(f Fault) {
		ctx.Dispatch(func(ui.Context) {
			s.Fail(f)
			announce(ctx, "failed")
		})
	}
	ctx.Async(func() {
		pause()
		engine := make(chan error, 1)
		go func() { engine <- loadTables(fresh) }()
		data, err := fetchBytes(dataURL(), fresh)
		if without := <-engine; err == nil {
			err = without
		}
		if err != nil {
			failed(Fault{sentence(err), "Connect, or wait a moment, and try again."})
			return
		}
		pause()
		x, err := l.Open(data)
		if err != nil {
			failed(Fault{sentence(err), "Try again to fetch a fresh copy."})
			return
		}
		ctx.Dispatch(func(ui.Context) {
			s.Ready(coverageOf(x))
			done()
		})
		pause()
		l.Warm()
		if l.Opened != nil {
			l.Opened()
		}
	})
}

// loadCatalogue sees to it that the records are there and catalogued, and calls
// done.
func loadCatalogue(ctx ui.Context, s *State, l *Library, fresh bool, done func()) {
	catalogue := func() {
		if l.Catalogue() != nil {
			done()
			return
		}
		ctx.Async(func() {
			l.makeCatalogue()
			ctx.Dispatch(func(ui.Context) { done() })
		})
	}
	if s.Data == DataReady && !fresh {
		catalogue()
		return
	}
	load(ctx, s, l, fresh, catalogue)
}

// loadFault says why the records are missing and what to do.
func loadFault(f Fault, comfort string, again func()) ui.UI {
	return as(hold("section", "fault",
		say("h2", "", "The records could not be loaded"),
		say("p", "", f.Cause),
		say("p", "", f.Next+comfort),
		button("repair", "Repair and try again", "button-main").OnClick(func(ui.Context, ui.Event) { again() }),
	), "role", "alert")
}
