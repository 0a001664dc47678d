package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Builder is the page on which a publisher puts the tag together: the options,
// the widget as it will be, and what to copy.
type Builder struct {
	ui.Compo

	chosen embedChoice
	pinned bool
	copied string // id of the field that was copied last
	origin string
}

// OnMount loads the script of the tag, which draws the preview.
func (b *Builder) OnMount(ctx ui.Context) {
	b.origin = ui.Window().Get("location").Get("origin").String()
	document := ui.Window().Get("document")
	script := document.Call("createElement", "script")
	script.Set("src", "/embed/v1.js")
	document.Get("head").Call("append", script)
	announce(ctx, "ready")
	ctx.Update()
}

// OnNav names the page.
func (b *Builder) OnNav(ctx ui.Context) { setTitle(ctx, "Embed it") }

// Render draws the page.
func (b *Builder) Render() ui.UI {
	if b.chosen == nil {
		b.chosen = embedChoice{}
	}
	return frame(builderPath,
		hold("article", "builder",
			say("h2", "promise-line", "Put Claimlight on your pages"),
			say("p", "promise-more", "Readers press one button and see which claims of the article have already been checked. Until then nothing of it is loaded but one small script. No cookie, no storage, no third party: nothing for a consent banner."),
			hold("div", "builder-columns",
				hold("section", "", say("h3", "builder-title", "Choose"), b.options()),
				hold("section", "", say("h3", "builder-title", "Try"), b.preview()),
			),
			say("h3", "builder-title", "Copy"),
			b.snippets(),
		),
	)
}

func (b *Builder) options() ui.UI {
	return hold("div", "builder-options", ui.Range(embedOptions).Slice(func(i int) ui.UI {
		o := embedOptions[i]
		id := "option-" + o.name
		var field ui.UI
		if len(o.values) == 0 {
			field = as(el("input").ID("%s", id).Class("field").Attr("value", b.chosen[o.name]).OnChange(b.choose(o), ui.EventScope(o.name)),
				"type", "text", "placeholder", o.hint, "autocomplete", "off", "spellcheck", "false")
		} else {
			field = el("select").ID("%s", id).Class("field").OnChange(b.choose(o), ui.EventScope(o.name)).Body(
				ui.Range(o.values).Slice(func(j int) ui.UI {
					v := o.values[j]
					return as(say("option", "", v.words, "value", v.value), "selected", when(b.chosen[o.name] == v.value))
				}))
		}
		return hold("p", "builder-option", say("label", "", o.words, "for", id), field)
	}))
}

func (b *Builder) choose(o embedOption) ui.EventHandler {
	return func(ctx ui.Context, _ ui.Event) {
		b.chosen.choose(o, ctx.JSSrc().Get("value").String())
		b.copied = ""
	}
}

// previewID is where the article of the preview stands.
const previewID = "preview-article"

// preview is the widget above an article, as on a page of news.
func (b *Builder) preview() ui.UI {
	widget := el("claim-light").Class("preview-widget")
	for _, o := range embedOptions {
		value := b.chosen[o.name]
		if o.name == "content" {
			value = "#" + previewID
		}
		widget.Attr("data-"+o.name, value)
	}
	return hold("div", "preview",
		widget,
		el("div").ID(previewID).Class("preview-article").Body(ui.Range(sampleParagraphs).Slice(func(i int) ui.UI {
			if i == 0 {
				return say("h4", "", sampleParagraphs[i])
			}
			return say("p", "", sampleParagraphs[i])
		})),
	)
}

var sampleParagraphs = strings.Split(strings.TrimSpace(Sample), "\n\n")

func (b *Builder) snippets() ui.UI {
	script, integrity, _ := strings.Cut(ui.Getenv("CLAIMLIGHT_EMBED"), " ")
	if !b.pinned {
		script = ""
	}
	return hold("div", "builder-snippets",
		b.snippet("tag", "One tag: reads and marks the article", b.chosen.scriptSnippet(b.origin, script, integrity)),
		hold("p", "builder-pin",
			el("input").ID("pin").Attr("type", "checkbox").Attr("checked", b.pinned).OnChange(b.pin),
			say("label", "", "Pin this very version of the script, with its hash (SRI)", "for", "pin"),
		),
		b.snippet("policy", "If your pages send a Content-Security-Policy, it needs", "script-src "+b.origin+"; frame-src "+b.origin),
		b.snippet("address", "In WordPress and wherever a page’s address becomes an embed (oEmbed), paste", b.origin+"/"),
		b.snippet("plain", "A plain frame: no script, readers paste the text", b.chosen.frameSnippet(b.origin)),
	)
}

// snippet is a text to copy.
func (b *Builder) snippet(id, words, text string) ui.UI {
	done := ""
	if b.copied == id {
		done = "Copied."
	}
	return hold("div", "builder-snippet",
		say("label", "", words, "for", id),
		el("textarea").ID("%s", id).Class("field").Attr("readonly", true).Attr("rows", 1+strings.Count(text, "\n")).Attr("value", text).Text(text),
		hold("p", "builder-copy",
			button("copy-"+id, "Copy").Aria("label", "Copy: "+words).OnClick(b.copy(id, text), ui.EventScope(id, text)),
			say("span", "", done, "role", "status"),
		),
	)
}

// copy puts a text on the clipboard, or selects it where that is not allowed.
func (b *Builder) copy(id, text string) ui.EventHandler {
	return func(ui.Context, ui.Event) {
		if clipboard := ui.Window().Get("navigator").Get("clipboard"); clipboard.Truthy() {
			clipboard.Call("writeText", text)
			b.copied = id
			return
		}
		ui.Window().GetElementByID(id).Call("select")
	}
}

func (b *Builder) pin(ctx ui.Context, _ ui.Event) { b.pinned = ctx.JSSrc().Get("checked").Bool() }
