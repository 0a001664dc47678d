package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// Fold is a line that opens to show more. What is inside is drawn only
// while it is open: most folds never are, and there may be hundreds.
type Fold struct {
	ui.Compo

	Name   string // class of the element
	Words  string // the line
	Run    int    // number of the check it belongs to, from 1
	Number int    // of the mark, from 1
	Inside func() ui.UI

	open [2]int // Run and Number for which it is open
}

// Render draws the line, and the inside once it is wanted.
func (f *Fold) Render() ui.UI {
	open := f.open == [2]int{f.Run, f.Number}
	return el("details").Class(f.Name).Attr("open", open).On("toggle", f.toggled).Body(
		el("summary").Text(f.Words),
		ui.If(open, f.Inside),
	)
}

func (f *Fold) toggled(ctx ui.Context, _ ui.Event) { f.set(ctx.JSSrc().Get("open").Bool()) }

// set notes that the fold is open or closed. The same fold may serve another
// card later, for which it is closed.
func (f *Fold) set(open bool) {
	f.open = [2]int{}
	if open {
		f.open = [2]int{f.Run, f.Number}
	}
}
