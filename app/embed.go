package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// Embed is the same checker in the frame of another page: of that page's article
// where its script hands it over, of a pasted text elsewhere. It stores nothing
// and leaves the history alone, which is the host page's.
type Embed struct {
	ui.Compo

	State   *State
	Library *Library
	Device  *Device
	Host    *Host
}

// Render draws the frame's content.
func (e *Embed) Render() ui.UI {
	return hold("div", "page page-embed",
		skipLink(),
		hold("header", "masthead masthead-embed",
			hold("h1", "wordmark", outward("", "/", "Claimlight")),
			hold("p", "strapline", outward("", "/about", "How it decides")),
		),
		el("main").ID("main").TabIndex(-1).Body(
			&Workspace{State: e.State, Library: e.Library, Device: e.Device, Compact: true, Host: e.Host},
		),
		hold("footer", "colophon",
			say("p", "", "The text is analysed in this browser and nowhere else: nothing is sent, nothing is stored. Ratings belong to the publishers named."),
		),
	)
}

// outward is a link that leaves the page open, as from the frame.
func outward(class, path, words string) ui.UI {
	return as(hold("a", class, ui.Text(words), hidden(" (opens in a new tab)")), "href", path, "target", "_blank", "rel", "noopener")
}
