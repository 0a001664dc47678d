package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// wide is the media query from which the cards stand beside the text, in a
// column of their own that scrolls: 900 pixels, more where the reader has chosen
// larger letters. web/css uses the same width.
const wide = "(min-width: 56.25em)"

// focusRing is the room in pixels that a card's outline needs above it.
const focusRing = 6

// plainClick tells a click that follows a link here from one that opens it
// elsewhere.
func plainClick(e ui.Event) bool {
	for _, key := range []string{"ctrlKey", "metaKey", "shiftKey", "altKey"} {
		if e.Get(key).Truthy() {
			return false
		}
	}
	return true
}

// stay keeps a link within the page from changing the address and the history,
// which in a frame would be that of the host page. go-app follows every link
// that reaches the window.
func stay(e ui.Event) {
	e.PreventDefault()
	e.Call("stopPropagation")
}

// showCard brings card n into view and, on request, moves the focus to it.
func showCard(ctx ui.Context, n int, focus bool) {
	ctx.Defer(func(ui.Context) {
		card := ui.Window().GetElementByID(cardID(n))
		if !card.Truthy() {
			return
		}
		if focus {
			focusOn(card)
		}
		if column := ui.Window().GetElementByID(cardsID); isWide() && column.Truthy() {
			seen := boxOf(column)
			seen.bottom = min(seen.bottom, ui.Window().Get("innerHeight").Float())
			column.Call("scrollBy", map[string]any{"top": beside(seen, boxOf(card), boxOf(ui.Window().GetElementByID(markID(n))))})
			return
		}
		card.Call("scrollIntoView", map[string]any{"block": "start"})
	})
}

// box is where something stands in the window, in pixels from its top.
type box struct{ top, bottom float64 }

func boxOf(element ui.Value) box {
	if !element.Truthy() {
		return box{}
	}
	r := element.Call("getBoundingClientRect")
	return box{r.Get("top").Float(), r.Get("bottom").Float()}
}

// beside is how far the column of cards, of which this much is seen, has to move up
// for a card to stand beside its mark: level with it, but with all of the card in
// view if it fits.
func beside(column, card, mark box) float64 {
	top := column.top + focusRing
	want := max(top, min(mark.top, column.bottom-focusRing-(card.bottom-card.top)))
	return card.top - want
}

// showMark brings mark n into view and, on request, moves the focus to it.
func showMark(ctx ui.Context, n int, focus bool) {
	ctx.Defer(func(ui.Context) {
		mark := ui.Window().GetElementByID(markID(n))
		if !mark.Truthy() {
			return
		}
		if focus {
			focusOn(mark)
		}
		mark.Call("scrollIntoView", map[string]any{"block": "center"})
	})
}

// keepPlace keeps the focus where it is, in words, while the page is laid out anew:
// what had it may be drawn a second time elsewhere. The selected mark stays in view.
func keepPlace(ctx ui.Context, selected int) {
	active := ui.Window().Get("document").Get("activeElement")
	var id string
	if named := active.Call("closest", "[id]"); named.Truthy() {
		id = named.Get("id").String()
	}
	ctx.Defer(func(ui.Context) {
		if again := ui.Window().GetElementByID(id); !active.Get("isConnected").Bool() && again.Truthy() {
			focusOn(again)
		}
	})
	if selected > 0 {
		showMark(ctx, selected, false)
	}
}

// showTop moves the focus to the element with this id and scrolls to it.
func showTop(ctx ui.Context, id string) {
	ctx.Defer(func(ui.Context) {
		if element := ui.Window().GetElementByID(id); element.Truthy() {
			focusOn(element)
			element.Call("scrollIntoView", map[string]any{"block": "nearest"})
		}
	})
}

// showPage begins a page at its top, with the focus on the element with this id.
func showPage(ctx ui.Context, id string) {
	ctx.Defer(func(ui.Context) {
		if element := ui.Window().GetElementByID(id); element.Truthy() {
			focusOn(element)
			ui.Window().Call("scrollTo", 0, 0)
		}
	})
}

// showList begins a new page of the list at its top.
func showList(ctx ui.Context) {
	ctx.Defer(func(ui.Context) {
		if list := ui.Window().GetElementByID(listID); list.Truthy() {
			focusOn(list)
			list.Call("scrollIntoView", map[string]any{"block": "start"})
		}
	})
}

// replaceAddress puts another address in the place of the one that is shown. The
// browser tells nobody, so go-app is told as if the reader had gone back to it.
func replaceAddress(path string) {
	ui.Window().Get("history").Call("replaceState", nil, "", addressOf(path))
	ui.Window().Call("onpopstate")
}

func focusOn(element ui.Value) {
	element.Call("focus", map[string]any{"preventScroll": true})
}

func isWide() bool { return ui.Window().Call("matchMedia", wide).Get("matches").Bool() }

// announce tells tests and host pages how far the page is: "loading", "ready",
// "checking", "checked" or "failed".
func announce(ctx ui.Context, state string) {
	ctx.Defer(func(ui.Context) {
		ui.Window().Get("document").Get("documentElement").Call("setAttribute", "data-claimlight-state", state)
	})
}
