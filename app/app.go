// Package app is what runs in the browser: the page on which an article is
// pasted, checked and read. It is the only package, with web, that names
// go-app.
//
//	             ┌─ Editor ──▶ draft ─┐
//	Workspace ───┤                    ├─▶ State ──▶ what is drawn
//	             └─ check ──▶ batches ┘     (plain data, tested natively)
//
//	files, clipboard, address ──▶ receive ──▶ draft ──▶ Drawer (texts, on the device)
//
//	State ──▶ Article (text and marks) ◀── links ──▶ Card (reviews, figures, why)
//
//	/library ──▶ Query ──▶ Catalogue ──▶ Shelf ──▶ rows ──▶ /claim/ID, a record's page
//	/sets ──▶ files, packs ──▶ Keeper ──▶ Library, beside the bundled records
//
// A component draws what State holds and turns what the reader does into one
// call of a State method. Checks run beside the UI goroutine in slices, each
// followed by a pause, so that the page never freezes.
//
// What it promises: the pasted text is shown exactly as pasted and is never
// lost or sent, and is stored on this device alone, in a frame not at all; while a text is being checked nothing is fetched; no
// verdict is shown without the publisher, its own words, the date and the link;
// a record that is merely related never colours a sentence. What it does not
// do: it serves nothing (see web) and judges nothing (see claims).
//
// go-app draws by comparing trees. Hence: a component redraws only when an
// exported field changes, which is what State.Version is for; handlers in lists
// carry an EventScope; nothing uses inline styles or raw HTML, which the content
// security policy forbids.
package app

import (
	"runtime/debug"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Paths are the routes that the server renders. The pages of the records, under
// /claim/, are drawn by DrawRecords there and by RecordPage in the browser.
var Paths = []string{"/", libraryPath, setsPath, settingsPath, comparePath, "/about", "/embed"}

// How much garbage may stand beside what is used, in per cent, before it is
// collected. What is read at first stays: looking through it for garbage would only
// be in the way until the page is ready.
const (
	garbageAtFirst = 400
	usualGarbage   = 50
)

// Routes registers the pages. The state is shared, so that a text survives a
// look at another page.
func Routes() {
	if ui.IsClient {
		debug.SetGCPercent(garbageAtFirst)
	}
	state, library, shelf := &State{Settings: keptSettings()}, &Library{}, &Shelf{}
	device := &Device{Forget: embedded()}
	keeper := &Keeper{Device: device, Library: library, State: state, Sets: &Sets{}}
	library.Opened = keeper.restore
	state.Desk = &Desk{Device: device}
	comparing, host := &Comparing{}, &Host{Config: defaultFrame}
	drawer := &Drawer{Device: device}
	routes := map[string]func() ui.Composer{
		"/":         func() ui.Composer { return &Page{State: state, Library: library, Device: device, Drawer: drawer} },
		libraryPath: func() ui.Composer { return &Browse{State: state, Library: library, Shelf: shelf, Keeper: keeper} },
		setsPath: func() ui.Composer {
			return &SetsPage{State: state, Library: library, Sets: keeper.Sets, Keeper: keeper}
		},
		comparePath: func() ui.Composer {
			return &ComparePage{State: state, Library: library, Comparing: comparing, Drawer: drawer}
		},
		settingsPath: func() ui.Composer {
			return &SettingsPage{State: state, Device: device, Drawer: drawer, Cleared: keeper.cleared}
		},
		"/about": func() ui.Composer { return &About{State: state} },
		"/embed": func() ui.Composer {
			return &Embed{State: state, Library: library, Device: &Device{Forget: true}, Host: host}
		},
	}
	visited := func(page func() ui.Composer) func() ui.Composer {
		return func() ui.Composer {
			state.Visits++
			beginning(state)
			return page()
		}
	}
	for path, page := range routes {
		ui.Route(path, visited(page))
	}
	ui.RouteWithRegexp("^"+recordPath, visited(func() ui.Composer { return &RecordPage{State: state, Library: library} }))
}
