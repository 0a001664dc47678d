package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// renewal offers to check the text again once other records are in use than it was
// checked against. Nothing is checked again unasked: the reader may be in the
// middle of it.
func (w *Workspace) renewal() ui.UI {
	return hold("div", "renewal",
		say("p", "", "The records in use have changed since this text was checked.", "role", "status"),
		button("renew", "Check again").OnClick(w.renew),
	)
}

func (w *Workspace) renew(ui.Context, ui.Event) {
	w.State.Edit()
	w.begin()
}
