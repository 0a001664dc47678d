package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// Embed is the same checker in the frame of another page. It stores nothing and
// leaves the history alone, which is the host page's.
type Embed struct {
	ui.Compo

	State   *State
	Library *Library
	Device  *Device
}

// Render draws the frame's content.
func (e *Embed) Render() ui.UI {
	return hold("div", "page page-embed",
		skipLink(),
		hold("header", "masthead masthead-embed",
			say("h1", "wordmark", "Claimlight"),
			hold("p", "strapline",
				el("a").Attr("href", "/about").Attr("target", "_blank").Attr("rel", "noopener").Body(
					ui.Text("How it decides"),
					say("span", "visually-hidden", " (opens in a new tab)"),
				),
			),
		),
		el("main").ID("main").TabIndex(-1).Body(
			&Workspace{State: e.State, Library: e.Library, Device: e.Device, Compact: true},
		),
	)
}
