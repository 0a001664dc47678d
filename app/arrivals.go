package app

import (
	"net/url"
	"sync"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// What other programs hand to the installed app:
//
//	share sheet ──▶ POST, answered by the service worker ──▶ /?share=given ─┬─▶ receive
//	file manager ──▶ launchQueue ───────────────────────────────────────────┤
//	the icon's menu, “Check what I copied” ──▶ /?paste ──▶ clipboard ───────┘
//
// The worker keeps a shared text in a cache until it is taken here; it is never
// part of an address and never sent (web/worker.js, web/handler.go).

// How the address says what became of a text that was shared.
const (
	shareGiven  = "given"  // it waits in the cache
	shareRetry  = "retry"  // it came to the server, which has not read it
	shareFailed = "failed" // this device could not keep it
)

var shareNotices = map[string]string{
	shareRetry:  "The shared text did not arrive, as the app was still being set up: share it once more, or paste it here.",
	shareFailed: "The shared text could not be taken: copy it there and paste it here.",
}

// arrive takes what waits for the page. A page in a frame takes nothing.
func (w *Workspace) arrive() {
	if !ui.IsClient || w.Compact {
		return
	}
	w.takeLaunched()
	query := w.ctx.Page().URL().Query()
	outcome, paste := query.Get("share"), query.Has("paste")
	if outcome == "" && !paste {
		return
	}
	ui.Window().Get("history").Call("replaceState", nil, "", addressOf("/"))
	switch {
	case paste:
		w.paste(w.offerPaste)
	case outcome == shareGiven:
		w.ctx.Async(w.takeGiven)
	default:
		w.State.Notice = shareNotices[outcome]
	}
}

// offerPaste puts the focus on the button that pastes: most browsers want a press
// before a page reads the clipboard.
func (w *Workspace) offerPaste() {
	w.ctx.Dispatch(func(ui.Context) {
		w.State.Told = "Press Paste to check what you have copied."
		showTop(w.ctx, "paste")
	})
}

// takeGiven takes what the service worker has kept. It blocks.
func (w *Workspace) takeGiven() {
	shared := sharedResponse()
	w.ctx.Dispatch(func(ui.Context) {
		if shared == nil {
			w.State.Notice = shareNotices[shareRetry]
		}
	})
	if shared == nil {
		return
	}
	var name string
	if coded := shared.Get("headers").Call("get", "X-Name"); coded.Truthy() {
		name, _ = url.PathUnescape(coded.String())
	}
	blob, err := await(shared.Call("blob"))
	if err != nil {
		w.ctx.Dispatch(func(ui.Context) { w.State.Notice = shareNotices[shareFailed] })
		return
	}
	if name != "" {
		file := ui.Window().Get("File").New([]any{blob}, name, map[string]any{"type": blob.Get("type")})
		w.ctx.Dispatch(func(ui.Context) { w.openFile(file) })
		return
	}
	text, err := await(blob.Call("text"))
	w.ctx.Dispatch(func(ui.Context) {
		if err == nil {
			w.receive(text.String(), "another app")
		}
	})
}

// sharedResponse takes the answer out of the cache in which the worker has put it;
// nil where there is none. The names are those of web/worker.js.
func sharedResponse() (shared ui.Value) {
	defer func() {
		if recover() != nil { // a browser that forbids storage throws
			shared = nil
		}
	}()
	cache, err := await(ui.Window().Get("caches").Call("open", "shared with claimlight "+addressOf("/")))
	if err != nil {
		return nil
	}
	shared, err = await(cache.Call("match", addressOf("/shared")))
	if err != nil || !shared.Truthy() {
		return nil
	}
	_, _ = await(cache.Call("delete", addressOf("/shared")))
	return shared
}

// launched is where files go that the app is opened with: the workspace that is
// shown. The browser takes one listener only.
var launched struct {
	once sync.Once
	to   *Workspace
}

func (w *Workspace) takeLaunched() {
	launched.to = w
	launched.once.Do(func() {
		queue := ui.Window().Get("launchQueue")
		if !queue.Truthy() {
			return
		}
		queue.Call("setConsumer", ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
			if handles := args[0].Get("files"); handles.Truthy() {
				launched.to.open(handles)
			}
			return nil
		}))
	})
}

// open receives the files of some handles.
func (w *Workspace) open(handles ui.Value) {
	w.ctx.Async(func() {
		for i := range handles.Get("length").Int() {
			if file, err := await(handles.Index(i).Call("getFile")); err == nil {
				w.ctx.Dispatch(func(ui.Context) { w.openFile(file) })
			}
		}
	})
}
