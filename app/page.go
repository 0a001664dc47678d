package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// Page is the home page: the workspace between masthead and footer.
type Page struct {
	ui.Compo

	State   *State
	Library *Library
}

// Render draws the page.
func (p *Page) Render() ui.UI {
	return frame("/", &Workspace{State: p.State, Library: p.Library})
}

// frame is what the pages share: skip link, masthead, main, footer.
func frame(path string, body ...ui.UI) ui.UI {
	return el("div").Class("page").Body(
		skipLink(),
		el("header").Class("masthead").Body(
			el("h1").Class("wordmark").Body(el("a").Attr("href", "/").Text("Claimlight")),
			el("p").Class("strapline").Text("What has already been checked"),
			el("nav").Class("masthead-nav").Aria("label", "Pages").Body(
				navLink(path, "/", "Check a text"),
				navLink(path, "/about", "How it decides"),
			),
		),
		el("main").ID("main").TabIndex(-1).Body(body...),
		el("footer").Class("colophon").Body(
			el("p").Text("Your text is analysed in this browser and nowhere else. No account, no cookie, no third party."),
			el("p").Text("Ratings belong to the publishers named. Claimlight gives no verdict of its own."),
		),
	)
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
