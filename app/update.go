package app

import (
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Update tells that a newer version of the app waits on the device, and puts it to
// use when the reader says so: until then nothing changes under their hands. What
// they have written is carried over.
type Update struct {
	ui.Compo

	State *State

	ctx      ui.Context
	registry ui.Value // of the service worker; nil until there is one
	waiting  bool
	fault    string
	stop     []func()
}

// askAgain is how long an app that stays open waits before it asks for a newer
// version; opening a page asks anyway.
const askAgain = time.Hour

// OnMount looks for a version that waits, and listens for one.
func (u *Update) OnMount(ctx ui.Context) {
	u.ctx = ctx
	worker := serviceWorker()
	if worker == nil || embedded() {
		return
	}
	ctx.Async(func() {
		registry, err := await(worker.Get("ready"))
		if err != nil {
			return
		}
		ctx.Dispatch(func(ui.Context) { u.watch(registry) })
	})
}

// serviceWorker is the browser's container of workers, nil where it has none: on
// plain HTTP, in a sandboxed frame.
func serviceWorker() ui.Value {
	worker := ui.Window().Get("navigator").Get("serviceWorker")
	if !worker.Truthy() {
		return nil
	}
	return worker
}

func (u *Update) watch(registry ui.Value) {
	u.registry = registry
	u.look()
	u.on(registry, "updatefound", func() {
		if installing := registry.Get("installing"); installing.Truthy() {
			u.on(installing, "statechange", u.look)
		}
	})
	asked := time.Now()
	u.on(ui.Window().Get("document"), "visibilitychange", func() {
		visible := ui.Window().Get("document").Get("visibilityState").String() == "visible"
		if visible && time.Since(asked) > askAgain && u.State.View != Checking {
			asked = time.Now()
			u.ctx.Async(func() { _, _ = await(registry.Call("update")) }) // offline it fails, which is no news
		}
	})
}

// on listens to an event until the component goes.
func (u *Update) on(target ui.Value, event string, do func()) {
	f := ui.FuncOf(func(ui.Value, []ui.Value) any {
		do()
		return nil
	})
	target.Call("addEventListener", event, f)
	u.stop = append(u.stop, func() {
		target.Call("removeEventListener", event, f)
		f.Release()
	})
}

// look notes whether a version waits. Without one in use there is nothing to
// update: it is the first.
func (u *Update) look() {
	waits := u.registry.Get("waiting").Truthy() && serviceWorker().Get("controller").Truthy()
	u.ctx.Dispatch(func(ui.Context) { u.waiting = waits })
}

// OnDismount stops listening.
func (u *Update) OnDismount() {
	for _, stop := range u.stop {
		stop()
	}
	u.stop = nil
}

// Render draws the banner, nothing where no version waits.
func (u *Update) Render() ui.UI {
	if !u.waiting || u.State.Offers.UpdateLater {
		return hold("div", "offer-none")
	}
	return as(hold("section", "offer",
		as(hold("div", "offer-words",
			say("p", "offer-title", "A new version is ready"),
			say("p", "", u.words()),
		), "role", "status"),
		hold("p", "offer-answers",
			button("update-now", "Use it now", "button-main").OnClick(u.use),
			button("update-later", "Later", "button-quiet").OnClick(u.later),
		),
	), "aria-label", "New version")
}

func (u *Update) words() string {
	if u.fault != "" {
		return u.fault
	}
	return "It is on this device. Using it loads the page again; your text stays."
}

func (u *Update) later(ui.Context, ui.Event) {
	u.State.Offers.UpdateLater = true
	showTop(u.ctx, textID)
}

// use lets the version that waits take over, and loads the page again once it has.
func (u *Update) use(ui.Context, ui.Event) {
	if text := ui.Window().GetElementByID(textID).Get("value").String(); text != "" && !carry(text) {
		u.fault = "This browser cannot keep your text while the page is loaded again: copy it first, then load the page again yourself."
		return
	}
	u.State.Leaving = true
	reload := ui.FuncOf(func(ui.Value, []ui.Value) any {
		ui.Window().Get("location").Call("reload")
		return nil
	})
	serviceWorker().Call("addEventListener", "controllerchange", reload, map[string]any{"once": true})
	if waiting := u.registry.Get("waiting"); waiting.Truthy() {
		waiting.Call("postMessage", "skip-waiting")
		return
	}
	ui.Window().Get("location").Call("reload") // another tab has put it to use
}
