package app

import (
	"claimlight/claims/tables"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

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
			failed(Fault{sentence(err), whatNext(err)})
			return
		}
		pause()
		x, err := l.Open(data)
		if err != nil {
			failed(Fault{sentence(err), afresh})
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

const afresh = "Try again to fetch a fresh copy. If that does not help, load this page again in a few minutes."

// whatNext says what to do where a file did not come, or came and cannot be used.
func whatNext(err error) string {
	if err == tables.ErrDamaged || err == tables.ErrOther {
		return afresh
	}
	return "Connect, or wait a moment, and try again."
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
