package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// CopyButton puts a text on the clipboard and says so.
type CopyButton struct {
	ui.Compo

	ID    string
	Words string
	Text  string

	said string
}

// Render draws the button.
func (c *CopyButton) Render() ui.UI {
	return hold("span", "copy",
		button(c.ID, c.Words, "button-small").OnClick(c.copy),
		say("span", "copy-said", c.said, "role", "status"),
	)
}

func (c *CopyButton) copy(ctx ui.Context, _ ui.Event) {
	text := c.Text
	ctx.Async(func() {
		copied := toClipboard(text)
		ctx.Dispatch(func(ui.Context) {
			if c.said = "Copied."; !copied {
				c.said = "This browser does not let pages copy: select the text and copy it yourself."
			}
		})
	})
}
