package app

import (
	"claimlight/claims/word"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Page is the home page: the workspace between masthead and footer.
type Page struct {
	ui.Compo

	State   *State
	Library *Library
	Device  *Device
	Drawer  *Drawer
}

// Render draws the page.
func (p *Page) Render() ui.UI {
	return frame("/",
		&Update{State: p.State},
		&Workspace{State: p.State, Library: p.Library, Device: p.Device, Drawer: p.Drawer},
		&Install{State: p.State, Version: p.State.Version},
	)
}

// frame is what the pages share: skip link, masthead, main, footer.
func frame(path string, body ...ui.UI) ui.UI {
	return hold("div", "page",
		skipLink(),
		hold("header", "masthead",
			hold("h1", "wordmark", leads("", "/", "Claimlight")),
			say("p", "strapline", "What has already been checked"),
			el("nav").Class("masthead-nav").Aria("label", "Pages").Body(
				navLink(path, "/", "Check a text"),
				navLink(path, libraryPath, "Library"),
				navLink(path, setsPath, setsTitle),
				navLink(path, settingsPath, "Settings"),
				navLink(path, "/about", "How it decides"),
			),
		),
		el("main").ID("main").TabIndex(-1).Body(body...),
		hold("footer", "colophon",
			say("p", "", "Your text is analysed in this browser and nowhere else. No account, no cookie, no third party."),
			say("p", "", "Ratings belong to the publishers named. Claimlight gives no verdict of its own."),
			hold("p", "", outward("", "/embed/build", "Put Claimlight on your pages")),
		),
	)
}

// setTitle names the page in the title of the window; "" is the home page.
func setTitle(ctx ui.Context, words string) {
	title := "Claimlight: the checked claims in an article"
	if words != "" {
		title = word.Visible(words) + " - Claimlight"
	}
	ctx.Page().SetTitle("%s", title)
}

func navLink(current, path, words string) ui.UI {
	link := el("a").Attr("href", path).Text(words)
	if current == path {
		link.Aria("current", "page")
	}
	return link
}

// skipLink leads past the masthead. It must not reach go-app, which would make
// it a step of the history.
func skipLink() ui.UI {
	return el("a").Class("skip-link").Attr("href", "#main").Text("Skip to the text").
		OnClick(func(ctx ui.Context, e ui.Event) {
			stay(e)
			showTop(ctx, "main")
		})
}
