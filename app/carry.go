package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// carriedKey is where the open text waits while the page is loaded again: the tab
// keeps it even where the device keeps nothing.
const carriedKey = "claimlight-carried"

// carry keeps a text across a reload of the page and tells whether it could.
func carry(text string) bool { return keepInTab(carriedKey, text) }

// carryOver has the tab keep the open text while the page is hidden or leaves: it may
// be gone before the device has kept it.
func (w *Workspace) carryOver(leaves bool) {
	if w.Drawer == nil {
		return
	}
	visible := ui.Window().Get("document").Get("visibilityState").String() == "visible"
	if visible && !leaves && !w.atRisk() {
		carry("")
		return
	}
	carry(w.State.Draft)
}

func takeCarried() string {
	text := keptInTab(carriedKey)
	if text != "" {
		ui.Window().Get("sessionStorage").Call("removeItem", carriedKey)
	}
	return text
}

// keepInTab keeps something until the tab is closed and tells whether it could.
func keepInTab(key, value string) (kept bool) {
	defer func() { kept = recover() == nil }() // a full storage throws
	ui.Window().Get("sessionStorage").Call("setItem", key, value)
	return true
}

// keptInTab is what keepInTab has kept, or "".
func keptInTab(key string) string {
	value := ui.Window().Get("sessionStorage").Call("getItem", key)
	if !value.Truthy() {
		return ""
	}
	return value.String()
}

// takeUp goes on with the text that was carried over. Body is what the device had
// of the open text; untouched, that the reader has done nothing yet.
func (w *Workspace) takeUp(carried, body string, untouched bool) {
	switch {
	case carried == "" || carried == body:
	case untouched:
		w.State.SetDraft(carried)
		w.fill(0)
		w.wrote()
	default:
		w.receive(carried, "the page before it was loaded again")
	}
}
