package app

import (
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Long work shares its thread with the page. It works in slices short enough for
// a frame, and after each the browser has its turn. A sleeping goroutine alone
// does not see to that: whatever else is due by then, a frame to draw or the
// next slice, Go runs at once, and the page waits for all of it together.
const (
	sliceTime = 10 * time.Millisecond
	pauseTime = time.Millisecond
)

// pause lets the browser have its turn: it waits for a timer of the browser, not
// of Go. It blocks: never call it on the UI goroutine.
func pause() {
	if !ui.IsClient {
		time.Sleep(pauseTime)
		return
	}
	turn := make(chan struct{})
	over := ui.FuncOf(func(ui.Value, []ui.Value) any {
		close(turn)
		return nil
	})
	ui.Window().Call("setTimeout", over, pauseTime.Milliseconds())
	<-turn
	over.Release()
}

// Pause lets the browser have its turn before the page is drawn.
func Pause() { pause() }

// breather returns a function that pauses whenever a slice of work is over.
func breather() func() {
	begin := time.Now()
	return func() {
		if time.Since(begin) >= sliceTime {
			pause()
			begin = time.Now()
		}
	}
}

// soon calls do on the UI goroutine when the browser has had its turn.
func (w *Workspace) soon(do func()) {
	w.ctx.Async(func() {
		pause()
		w.ctx.Dispatch(func(ui.Context) { do() })
	})
}
