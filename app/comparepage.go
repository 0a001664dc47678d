package app

import (
	"context"
	"strings"

	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// comparePath is the page on which two versions of a text are compared.
const comparePath = "/compare"

// Ids of the page.
const (
	beforeID     = "before"
	afterID      = "after"
	comparisonID = "comparison"
)

// Comparing is what the page holds; it outlasts a look at another page.
type Comparing struct {
	Before, After string // what stands in the two fields
	Result        *Comparison
	Shown         int // rows that are drawn
	Busy          bool
	Progress      string
	Notice        string
	taken         string // the article that was put into After on its own
}

// rowsMore is how many rows of a comparison are drawn at a time.
const rowsMore = 200

// Take puts the text that is read into the field of the later version, unless the
// reader has put something else there.
func (c *Comparing) Take(article string) {
	if article != "" && (c.After == "" || c.After == c.taken) {
		if c.After != article {
			c.Result = nil
		}
		c.After, c.taken = article, article
	}
}

// Begin begins a comparison. It refuses a blank text and says so.
func (c *Comparing) Begin() bool {
	c.Notice, c.Result = "", nil
	if strings.TrimSpace(c.Before) == "" || strings.TrimSpace(c.After) == "" {
		c.Notice = "Both versions are needed: paste or open the one that is missing."
		return false
	}
	c.Busy, c.Progress = true, ""
	return true
}

// Swap exchanges the two versions.
func (c *Comparing) Swap() {
	c.Before, c.After, c.Result, c.taken = c.After, c.Before, nil, ""
}

// ComparePage compares two versions of a text: what was added, removed and
// changed, and what that did to the claims.
type ComparePage struct {
	ui.Compo

	State     *State
	Library   *Library
	Comparing *Comparing
	Drawer    *Drawer

	ctx    ui.Context
	cancel context.CancelFunc
	texts  []Text // of the reader, that can be taken
	leave  func() // see Stage
}

// OnPreRender names the page for those who do not run the program.
func (p *ComparePage) OnPreRender(ctx ui.Context) { setTitle(ctx, "Compare versions") }

// OnNav names the page.
func (p *ComparePage) OnNav(ctx ui.Context) { setTitle(ctx, "Compare versions") }

// OnMount loads the records.
func (p *ComparePage) OnMount(ctx ui.Context) {
	p.ctx = ctx
	p.leave = p.Library.Stage.Enter(ctx, func() {})
	if p.State.View != Writing {
		p.Comparing.Take(p.State.Article)
	}
	if p.State.Visits > 1 {
		showPage(ctx, "main")
	}
	p.list()
	if p.State.Data == DataReady {
		announce(ctx, "ready")
		return
	}
	p.load(false)
}

// list lists the reader's texts. One that cannot be read is missing from it.
func (p *ComparePage) list() {
	p.ctx.Async(func() {
		texts, _ := p.Drawer.Texts()
		p.ctx.Dispatch(func(ui.Context) { p.texts = texts })
	})
}

// OnDismount ends the comparison that is running.
func (p *ComparePage) OnDismount() {
	p.leave()
	p.stop()
}

func (p *ComparePage) load(fresh bool) {
	load(p.ctx, p.State, p.Library, fresh, func() { announce(p.ctx, "ready") })
}

func (p *ComparePage) stop() {
	p.Comparing.Busy = false
	if p.cancel != nil {
		p.cancel()
		p.cancel = nil
	}
}

// Render draws the page.
func (p *ComparePage) Render() ui.UI {
	c := p.Comparing
	return frame(comparePath, hold("section", "compare",
		say("h2", "promise-line", "Compare two versions of a text"),
		say("p", "promise-more", "What was added, removed and changed, and what that did to the claims. Both texts stay on this device."),
		ui.If(p.State.Data == DataFailed, func() ui.UI {
			return loadFault(p.State.Fault, " Your texts stay where they are.", func() { p.load(true) })
		}),
		hold("div", "versions",
			p.field(beforeID, "Earlier version", c.Before),
			p.field(afterID, "Later version", c.After),
		),
		say("p", "notice", c.Notice, "role", "alert"),
		hold("div", "deskbar-row",
			button("compare-run", "Compare", "button-main").Attr("disabled", when(ui.IsServer || c.Busy)).OnClick(p.run),
			button("swap", "Swap them").Attr("disabled", when(ui.IsServer || c.Busy)).OnClick(p.swap),
			ui.If(c.Busy, func() ui.UI { return button("cancel", "Cancel").OnClick(p.give) }),
			leads("compare-back", "/", "Back to the text"),
		),
		say("p", "deskbar-status", p.status(), "role", "status", "id", "compare-status"),
		ui.If(c.Result != nil, p.result),
	))
}

func (p *ComparePage) status() string {
	c := p.Comparing
	switch {
	case c.Busy && p.State.Data != DataReady:
		return "Waiting for the records…"
	case c.Busy:
		return c.Progress
	case c.Result != nil:
		return c.Result.Status()
	}
	return ""
}

// field is one of the two texts.
func (p *ComparePage) field(id, words, text string) ui.UI {
	return hold("div", "sheet",
		say("label", "editor-label", words, "for", id),
		el("textarea").ID("%s", id).Class("editor-text").Attr("rows", 10).Attr("autocomplete", "off").Spellcheck(false).
			Attr("placeholder", "Paste it here").Attr("disabled", when(ui.IsServer)).Attr("value", text).
			OnInput(p.typed(id), ui.EventScope(id)),
		hold("div", "version-file",
			say("label", "", "Or open a text file: ", "for", id+"-file"),
			el("input").ID(id+"-file").Attr("type", "file").Attr("accept", fileKinds).Attr("disabled", when(ui.IsServer)).
				OnChange(p.open(id), ui.EventScope(id)),
		),
		ui.If(len(p.texts) > 0, func() ui.UI { return p.choice(id) }),
	)
}

// choice offers the reader's texts for a field.
func (p *ComparePage) choice(id string) ui.UI {
	return hold("div", "version-file",
		say("label", "", "Or take one of your texts: ", "for", id+"-text"),
		el("select").ID(id+"-text").OnChange(p.take(id), ui.EventScope(id)).Body(each(len(p.texts)+1, func(i int) ui.UI {
			if i == 0 {
				return say("option", "", "Choose one")
			}
			return say("option", "", p.texts[i-1].Label())
		})...),
	)
}

// take puts one of the texts into the field.
func (p *ComparePage) take(id string) ui.EventHandler {
	return func(ctx ui.Context, _ ui.Event) {
		n := ctx.JSSrc().Get("selectedIndex").Int()
		if n < 1 || n > len(p.texts) {
			return
		}
		text := p.texts[n-1].ID
		p.ctx.Async(func() {
			body, _, err := p.Drawer.Body(text)
			p.ctx.Dispatch(func(ui.Context) {
				if p.Comparing.Notice = ""; err != nil {
					p.Comparing.Notice = sentence(err)
					return
				}
				*p.text(id) = body
			})
		})
	}
}

// text is where the text of a field is kept.
func (p *ComparePage) text(id string) *string {
	if id == beforeID {
		return &p.Comparing.Before
	}
	return &p.Comparing.After
}

func (p *ComparePage) typed(id string) ui.EventHandler {
	return func(ctx ui.Context, _ ui.Event) {
		*p.text(id) = ctx.JSSrc().Get("value").String()
	}
}

// open reads a file into the field.
func (p *ComparePage) open(id string) ui.EventHandler {
	return func(ctx ui.Context, _ ui.Event) {
		file := ctx.JSSrc().Get("files").Index(0)
		if !file.Truthy() {
			return
		}
		p.ctx.Async(func() {
			text, err := fileText(file)
			p.ctx.Dispatch(func(ui.Context) {
				if p.Comparing.Notice = ""; err != nil {
					p.Comparing.Notice = "The file " + err.Error() + "."
					return
				}
				*p.text(id) = text
			})
		})
	}
}

// swap exchanges the texts. The fields are set as well: go-app leaves one as it is
// whose value is "".
func (p *ComparePage) swap(ui.Context, ui.Event) {
	p.Comparing.Swap()
	p.ctx.Defer(func(ui.Context) {
		for _, id := range []string{beforeID, afterID} {
			ui.Window().GetElementByID(id).Set("value", *p.text(id))
		}
	})
}

func (p *ComparePage) give(ui.Context, ui.Event) {
	p.stop()
	p.Comparing.Notice = "Stopped."
	showTop(p.ctx, "compare-run")
}

// run compares the texts, beside the UI goroutine.
func (p *ComparePage) run(ui.Context, ui.Event) {
	p.stop()
	c := p.Comparing
	if !c.Begin() {
		empty := beforeID
		if strings.TrimSpace(c.Before) != "" {
			empty = afterID
		}
		showTop(p.ctx, empty)
		return
	}
	if p.State.Data != DataReady {
		c.Busy, c.Notice = false, "The records are not loaded yet: try again in a moment."
		return
	}
	limit, cancel := context.WithCancel(context.Background())
	p.cancel = cancel
	announce(p.ctx, "checking")
	before, after := c.Before, c.After
	p.ctx.Async(func() {
		old := checkVersion(limit, p.Library, before, p.tell("the earlier version", len(before)))
		recent := checkVersion(limit, p.Library, after, p.tell("the later version", len(after)))
		result := compareVersions(limit, old, recent, breather())
		p.ctx.Dispatch(func(ui.Context) {
			if limit.Err() != nil {
				return
			}
			p.stop()
			c.Result, c.Shown = result, rowsMore
			announce(p.ctx, "checked")
			showTop(p.ctx, comparisonID)
		})
	})
}

// tell says how far the check of a version is.
func (p *ComparePage) tell(which string, whole int) func(done int) {
	return func(done int) {
		words := "Checking " + which + ": " + wording.Grouped(done) + " of " + wording.Grouped(whole) + " bytes."
		p.ctx.Dispatch(func(ui.Context) { p.Comparing.Progress = words })
	}
}
