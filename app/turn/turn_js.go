package turn

import "syscall/js"

func init() { Take() }

// Take returns when the browser has had its turn. It blocks: call it on the UI
// goroutine only before there is a page.
func Take() {
	turn := make(chan struct{})
	over := js.FuncOf(func(js.Value, []js.Value) any {
		close(turn)
		return nil
	})
	js.Global().Call("setTimeout", over, 1)
	<-turn
	over.Release()
}
