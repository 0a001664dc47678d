package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// wayTo leads from card n to its sentence: in the text beside the cards, or in the
// article of the host page.
func (c *Card) wayTo(n string) ui.UI {
	switch {
	case c.Lost:
		return say("span", "back back-lost", "No longer on this page")
	case c.Host != nil:
		return el("button").Class("back").Attr("type", "button").
			OnClick(c.showInArticle, ui.EventScope("show", c.Number)).
			Body(icon("back"), ui.Text("Show in article"), hidden(", claim "+n))
	}
	return el("a").Class("back").Attr("href", "#"+markID(c.Number)).
		OnClick(c.back, ui.EventScope("back", c.Number)).
		Body(icon("back"), ui.Text("Back to text"), hidden(", claim "+n))
}

func (c *Card) showInArticle(ui.Context, ui.Event) {
	c.State.Select(c.Number)
	c.Host.show(c.Number)
}
