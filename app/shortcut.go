package app

import (
	"slices"

	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Place is where the focus is among the results.
type Place uint8

// The places.
const (
	Elsewhere Place = iota
	OnMark          // a mark of the text
	OnStrip         // the map of the text
	InCard
	InField // a field or a dialog, which has keys of its own
)

// Move is what a key asks for.
type Move uint8

// The moves.
const (
	Stay Move = iota
	NextMark
	PreviousMark
	FirstMark
	LastMark
	ToText
	ShowKeys
	Right // along the strip
	Left
)

// move is what a key means at a place. The arrow keys and those to the ends are
// left to scrolling, but on a mark and on the strip.
func move(key string, at Place) Move {
	if at == InField {
		return Stay
	}
	switch key {
	case "j", "J":
		return NextMark
	case "k", "K":
		return PreviousMark
	case "?":
		return ShowKeys
	case "Escape":
		if at == InCard {
			return ToText
		}
	}
	for _, k := range arrows {
		if k.key == key && k.at == at {
			return k.move
		}
	}
	return Stay
}

// arrows are the keys that are taken from scrolling.
var arrows = []struct {
	key  string
	at   Place
	move Move
}{
	{"ArrowDown", OnMark, NextMark}, {"ArrowUp", OnMark, PreviousMark}, {"Home", OnMark, FirstMark}, {"End", OnMark, LastMark},
	{"ArrowRight", OnStrip, Right}, {"ArrowLeft", OnStrip, Left},
}

// keys is the sheet that "?" shows.
var keys = [][2]string{
	{"J", "the next claim; in the cards, the next card"},
	{"K", "the previous one"},
	{"↓ ↑", "the next and the previous claim, from a mark in the text"},
	{"Home, End", "the first and the last claim, from a mark in the text"},
	{"Enter", "from a mark to its card; from the map to the text"},
	{"Esc", "from a card back to the text"},
	{"← →", "along the map of the text"},
	{"?", "this sheet"},
}

const keysID = "keys"

// keySheet lists the keys, in a dialog of the browser's own: it holds the focus,
// closes on Esc and gives the focus back.
func (w *Workspace) keySheet() ui.UI {
	return as(hold("dialog", "key-sheet",
		say("h3", "", "Keys", "id", "keys-title"),
		say("p", "note", "They work while the focus is among the results, and not in a field."),
		hold("dl", "", each(len(keys), func(i int) ui.UI {
			return hold("div", "", hold("dt", "", say("kbd", "", keys[i][0])), say("dd", "", wording.UpperFirst(keys[i][1])))
		})...),
		button("hide-keys", "Close", "button-main").OnClick(func(ui.Context, ui.Event) {
			ui.Window().GetElementByID(keysID).Call("close")
		}),
	), "id", keysID, "aria-labelledby", "keys-title")
}

func (w *Workspace) showKeys() {
	if sheet := ui.Window().GetElementByID(keysID); !sheet.Get("open").Bool() {
		sheet.Call("showModal")
	}
}

// key does what a key asks for.
func (w *Workspace) key(ctx ui.Context, e ui.Event) {
	for _, modifier := range []string{"ctrlKey", "metaKey", "altKey"} {
		if e.Get(modifier).Bool() {
			ctx.PreventUpdate()
			return
		}
	}
	at := placeOf(e.Get("target"))
	m := move(e.Get("key").String(), at)
	if m == Stay || len(w.State.Shown) == 0 {
		ctx.PreventUpdate()
		return
	}
	e.PreventDefault()
	w.obey(m, at)
}

func (w *Workspace) obey(m Move, at Place) {
	s := w.State
	switch m {
	case NextMark, PreviousMark:
		by := 1
		if m == PreviousMark {
			by = -1
		}
		s.Step(by)
		w.unfold(s.Run)
		w.showSelected(at)
	case FirstMark:
		w.goTo(s.Shown[0])
	case LastMark:
		w.goTo(s.Shown[len(s.Shown)-1])
	case ToText:
		w.toText()
	case ShowKeys:
		w.showKeys()
	case Right, Left:
		w.alongStrip(m)
	}
}

// showSelected brings the selected mark and its card into view, with the focus on
// the card for those who are among the cards.
func (w *Workspace) showSelected(at Place) {
	if at == InCard {
		showCard(w.ctx, w.State.Selected, true)
		return
	}
	w.goTo(w.State.Selected)
}

// goTo selects a mark and leads to it.
func (w *Workspace) goTo(n int) {
	w.choose(n)
	showMark(w.ctx, n, true)
	if w.State.Wide {
		showCard(w.ctx, n, false)
	}
}

// toText leads from the card that has the focus to its mark.
func (w *Workspace) toText() {
	card := ui.Window().Get("document").Get("activeElement").Call("closest", ".card")
	if !card.Truthy() {
		return
	}
	if n := markOf(card.Get("id").String()); n > 0 {
		w.goTo(n)
	}
}

// alongStrip moves the focus to the next or the previous cell with marks.
func (w *Workspace) alongStrip(m Move) {
	cells := ui.Window().Get("document").Call("querySelectorAll", ".strip-marks")
	var list []ui.Value
	for i := range cells.Get("length").Int() {
		list = append(list, cells.Index(i))
	}
	active := ui.Window().Get("document").Get("activeElement")
	at := slices.IndexFunc(list, func(v ui.Value) bool { return v.Equal(active) })
	if m == Left {
		at -= 2
	}
	list[(at+1+len(list))%len(list)].Call("focus")
}

// placeOf tells where an element is.
func placeOf(target ui.Value) Place {
	for _, at := range []struct {
		within string
		place  Place
	}{
		{"input, textarea, select, [contenteditable], dialog", InField},
		{".strip", OnStrip}, {".mark", OnMark}, {".card", InCard},
	} {
		if target.Call("closest", at.within).Truthy() {
			return at.place
		}
	}
	return Elsewhere
}
