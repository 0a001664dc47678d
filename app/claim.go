package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// claim tells the other tabs that a text is open in this one, and gives back the
// one that was; false: another tab has it. Where the browser has no such locks,
// every text can be had. It blocks: never call it on the UI goroutine.
func (d *Drawer) claim(id string) bool {
	if id == "" || id == d.claimed {
		return id != ""
	}
	locks := ui.Window().Get("navigator").Get("locks")
	if !locks.Truthy() {
		return true
	}
	release, ok := lock(locks, "claimlight-text-"+id)
	if !ok {
		return false
	}
	if d.release != nil {
		d.release()
	}
	d.claimed, d.release = id, release
	return true
}

// lock takes a lock of the browser, if it is free. What the browser is given to
// wait for is no promise but an object that can be waited for: the function of a
// promise would be called at once, and Go that is called by JavaScript that Go
// has called does not let the page go on.
func lock(locks ui.Value, name string) (release func(), ok bool) {
	answer := make(chan func(), 1)
	waiting := ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		free := args[0]
		answer <- func() { free.Invoke() }
		return nil
	})
	asked := ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		if !args[0].Truthy() {
			answer <- nil
			return nil
		}
		return map[string]any{"then": waiting}
	})
	refused := ui.FuncOf(func(ui.Value, []ui.Value) any { // site data are blocked: there is nothing to share
		answer <- func() {}
		return nil
	})
	locks.Call("request", name, map[string]any{"ifAvailable": true}, asked).Call("catch", refused)
	release = <-answer
	asked.Release()
	waiting.Release()
	refused.Release()
	return release, release != nil
}
