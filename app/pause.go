package app

import (
	"time"

	"claimlight/app/turn"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Long work shares its thread with the page. It works in slices short enough for
// a frame, and after each the browser has its turn (package turn). What nobody waits
// for yet works in shorter ones: a slice is longer on a slow device.
const (
	sliceTime = 10 * time.Millisecond
	aheadTime = 4 * time.Millisecond
)

// pause lets the browser have its turn. It blocks: never call it on the UI
// goroutine once the page is there.
func pause() { turn.Take() }

// breather returns a function that pauses whenever a slice of work is over.
func breather() func() { return breatherOf(sliceTime) }

func breatherOf(slice time.Duration) func() {
	begin := time.Now()
	return func() {
		if time.Since(begin) >= slice {
			pause()
			begin = time.Now()
		}
	}
}

// beginning lets the browser have its turn while the first page is drawn, before it
// takes the place of the one that the server rendered: whatever happens until then
// waits.
func beginning(s *State) {
	if ui.IsClient && s.Visits == 1 {
		pause()
	}
}

// soon calls do on the UI goroutine when the browser has had its turn.
func (w *Workspace) soon(do func()) {
	w.ctx.Async(func() {
		pause()
		w.ctx.Dispatch(func(ui.Context) { do() })
	})
}
