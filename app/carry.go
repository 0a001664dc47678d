package app

import (
	"cmp"
	"strconv"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// carriedKey is where the open text waits while the page is loaded again: the tab
// keeps it even where the device keeps nothing.
const (
	carriedKey   = "claimlight-carried"
	carriedAtKey = "claimlight-carried-at" // milliseconds since 1970
)

// carry keeps a text across a reload of the page and tells whether it could.
func carry(text string) bool {
	return keepInTab(carriedKey, text) && keepInTab(carriedAtKey, strconv.FormatInt(time.Now().UnixMilli(), 10))
}

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

// carried are words that the tab has kept, and since when.
type carried struct {
	words string
	at    int64
}

func takeCarried() carried {
	at, _ := strconv.ParseInt(keptInTab(carriedAtKey), 10, 64)
	over := carried{keptInTab(carriedKey), at}
	if over.words != "" {
		ui.Window().Get("sessionStorage").Call("removeItem", carriedKey)
	}
	return over
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

// takeUp goes on with the text that was carried over, under the id that it had in this
// tab; "": it had none, or another tab has that text. Where the reader has begun
// another in the meantime, it stays with the others.
func (w *Workspace) takeUp(id, words string, untouched bool) {
	s := w.State
	if !untouched {
		t := s.Drafts.Put(cmp.Or(id, freshID()), words, time.Now())
		w.Drawer.Keep(t, words)
		s.Told = "What you had written before the page was loaded again is in your texts."
		return
	}
	s.Drafts.Open = id
	s.SetDraft(words)
	w.fill(0)
	w.wrote()
}
