package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// reviewActions are what the reader can do with one check.
func (c *Card) reviewActions(m *Marked, i int) ui.UI {
	r, key, n := &m.Records[i], m.Key, strconv.Itoa(c.Number)
	return hold("div", "actions",
		c.action("copy", "Copy with citation", r.Publisher, func() { c.Home.copyCitation(r) }, r.ID),
		c.action("not-same", "Not the same claim", r.Publisher, func() {
			c.Home.hide(hiddenMatch(key, r.ID), "Taken off claim "+n+": the check by "+r.Publisher+".", c.Number)
		}, r.ID),
		c.action("never", "Never show this check", r.Publisher, func() {
			c.Home.hide(hiddenRecord(r.ID), "Never shown again, with any text: this check by "+r.Publisher+".", c.Number)
		}, r.ID),
	)
}

// sentenceActions are what the reader can do with the mark.
func (c *Card) sentenceActions(m *Marked) ui.UI {
	key, n := m.Key, strconv.Itoa(c.Number)
	if m.Hidden {
		return hold("div", "actions", c.action("show-mark", "Show this one again", "claim "+n, func() { c.Home.unhide(hiddenSentence(key), c.Number) }, key))
	}
	return hold("div", "actions", c.action("hide-mark", "Hide this one", "claim "+n, func() {
		c.Home.hide(hiddenSentence(key), "Hidden: claim "+n+". The sentence stays, without its mark.", c.Number)
	}, key))
}

// withheld says which checks the reader does not want to see here, and gives
// them back. Their ratings are not shown.
func (c *Card) withheld(m *Marked) ui.UI {
	return ui.If(len(m.Withheld) > 0, func() ui.UI {
		return hold("ul", "withheld", each(len(m.Withheld), func(i int) ui.UI {
			w := &m.Withheld[i]
			key := w.Key
			return hold("li", "",
				say("p", "note", w.Why()),
				c.action("show-check", "Show it again", w.Record.Publisher, func() { c.Home.unhide(key, c.Number) }, key),
			)
		})...)
	})
}

// action is a button of a card. What it concerns is said to those who do not see
// the card around it; of tells apart what the button may stand for in turn.
func (c *Card) action(class, words, concerns string, do func(), of string) ui.UI {
	return el("button").Class("action", class).Attr("type", "button").
		OnClick(func(ui.Context, ui.Event) { do() }, ui.EventScope(class, c.Number, c.Run, c.Hides, of)).
		Body(plain(words), hidden(": "+concerns))
}
