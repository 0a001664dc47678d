package app

import (
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// nothing is said where there is no card: why, and what can be done.
func (w *Workspace) nothing() ui.UI {
	s := w.State
	switch {
	case s.View == Checking:
		return say("p", "cards-none", "Reading the text.")
	case len(s.Marked) > 0:
		return hold("div", "empty",
			say("p", "empty-title", "You have hidden every mark of this text"),
			say("p", "", wording.Counted(len(s.Marked), "sentence")+" worth checking, none of them shown. “Hidden”, above, brings them back."),
		)
	case s.Stopped:
		return hold("div", "empty",
			say("p", "empty-title", "Stopped before anything was marked"),
			say("p", "", "Go back to the text and check it again to read the rest."),
		)
	}
	return hold("div", "empty",
		say("p", "empty-title", "Nothing here to check"),
		say("p", "", "No sentence of this text states something that Claimlight would mark: a figure, a ranking, a comparison, a date, an event. It passes over opinions, questions, headings and bylines, and it reads English only."),
		say("p", "", "An unmarked sentence is not thereby true."),
	)
}
