package app

import (
	"strconv"

	"claimlight/claims/report"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// DeskBar is what the reader can do with a text that has been checked: save the
// findings, send the text as a link, compare it with another version. It counts
// what was noted.
type DeskBar struct {
	ui.Compo

	State   *State
	Version int // of State: a new one has its notes fetched

	ctx    ui.Context
	loaded int      // number of the check whose notes were fetched
	keys   []string // of its marked sentences
	panel  panel
	form   int // index in exportForms
	link   string
	status string // of the last save or link
}

// panel is what is open below the buttons.
type panel uint8

const (
	noPanel panel = iota
	exportPanel
	sharePanel
)

// OnMount fetches the notes on the sentences of the text.
func (d *DeskBar) OnMount(ctx ui.Context) {
	d.ctx = ctx
	d.State.Desk.watch(d, func() { ctx.Dispatch(func(ui.Context) {}) })
	d.load()
}

// OnUpdate does so for another text.
func (d *DeskBar) OnUpdate(ui.Context) { d.load() }

// OnDismount ends being told of notes.
func (d *DeskBar) OnDismount() { d.State.Desk.watch(d, nil) }

func (d *DeskBar) load() {
	s := d.State
	if s.View != Reading || d.loaded == s.Run {
		return
	}
	d.loaded, d.panel, d.link, d.status, d.keys = s.Run, noPanel, "", "", nil
	keys := make([]string, len(s.Marked))
	for i := range keys {
		keys[i] = s.Marked[i].Key
	}
	d.ctx.Async(func() {
		s.Desk.load(keys)
		d.ctx.Dispatch(func(ui.Context) {
			d.keys = keys
			s.Desk.tell()
		})
	})
}

// Render draws the bar.
func (d *DeskBar) Render() ui.UI {
	if d.State.View != Reading {
		return el("div")
	}
	return as(hold("section", "deskbar",
		hold("div", "deskbar-row",
			d.opener("export", "Save the findings", exportPanel),
			d.opener("share", "Share by link", sharePanel),
			leads("button button-small", comparePath, "Compare versions", "id", "compare"),
			say("p", "deskbar-tally", d.tally(), "id", "tally"),
		),
		say("p", "notice", d.State.Notice, "role", "alert"),
		ui.If(d.panel == exportPanel, d.export),
		ui.If(d.panel == sharePanel, d.share),
		say("p", "deskbar-status", d.status, "role", "status", "id", "desk-status"),
	), "aria-label", "This text")
}

// tally counts what was noted.
func (d *DeskBar) tally() string {
	var t report.Tally
	for _, key := range d.keys {
		t.Add(d.State.Desk.Note(key))
	}
	if words := t.Words(); words != "" {
		return "Noted: " + words + "."
	}
	return ""
}

// opener opens a panel, or closes it.
func (d *DeskBar) opener(id, words string, p panel) ui.UI {
	return button(id, words, "button-small").Aria("expanded", strconv.FormatBool(d.panel == p)).Aria("controls", "desk-"+id).
		OnClick(func(ui.Context, ui.Event) {
			d.status = ""
			if d.panel == p {
				d.panel = noPanel
				return
			}
			d.panel = p
			if p == sharePanel {
				d.makeLink()
			}
		})
}

// export lets the reader choose a form.
func (d *DeskBar) export() ui.UI {
	c := d.State.Against
	return as(hold("div", "deskbar-panel",
		hold("fieldset", "forms", append([]ui.UI{say("legend", "", "As what?")}, each(len(exportForms), d.formChoice)...)...),
		say("p", "deskbar-note", "Your decisions and notes are part of it, with the version of the records ("+c.Version+") and the date. The file is made on this device."),
		hold("div", "deskbar-row",
			button("save", "Save the file", "button-main").OnClick(d.save),
			ui.If(canShareFiles(), func() ui.UI { return button("send", "Hand to another program").OnClick(d.send) }),
		),
	), "id", "desk-export")
}

func (d *DeskBar) formChoice(i int) ui.UI {
	f := exportForms[i]
	choice := el("input").ID("form-"+f.format).Attr("type", "radio").Attr("name", "form").Attr("checked", when(d.form == i)).
		Aria("describedby", "form-"+f.format+"-more").
		OnChange(func(ui.Context, ui.Event) { d.form = i }, ui.EventScope("form", i))
	return hold("div", "form",
		choice,
		say("label", "", f.words, "for", "form-"+f.format),
		say("span", "form-more", f.more, "id", "form-"+f.format+"-more"),
	)
}

func (d *DeskBar) save(ui.Context, ui.Event) {
	d.make(func(file ui.Value) error {
		handFile(d.ctx, file)
		return nil
	}, "Saved as ")
}

func (d *DeskBar) send(ui.Context, ui.Event) { d.make(shareFile, "Handed over: ") }

// make makes the file and gives it to use.
func (d *DeskBar) make(use func(file ui.Value) error, done string) {
	s, form := d.State, exportForms[d.form]
	d.ctx.Async(func() {
		date := today()
		content, err := exported(s, form, programName(), date, breather())
		name := exportName(s.Article, date, form.extension)
		if err == nil {
			err = use(fileOf(name, form.media, content))
		}
		d.say(err, done+name+".")
	})
}

// say tells how it ended.
func (d *DeskBar) say(err error, words string) {
	d.ctx.Dispatch(func(ui.Context) {
		if d.status = words; err != nil {
			d.status = sentence(err)
		}
	})
}

// makeLink makes the link to the text that is read.
func (d *DeskBar) makeLink() {
	text := d.State.Article
	d.link = ""
	d.ctx.Async(func() {
		link, err := linkTo(text)
		d.ctx.Dispatch(func(ui.Context) {
			d.link, d.status = link, ""
			if err != nil {
				d.status = sentence(err)
			}
			showTop(d.ctx, "share-link")
		})
	})
}

// share shows the link, or offers the text as a file where there is none.
func (d *DeskBar) share() ui.UI {
	return as(hold("div", "deskbar-panel",
		ui.If(d.link != "", func() ui.UI {
			return hold("div", "",
				say("label", "", "Link to this text", "for", "share-link"),
				hold("div", "deskbar-row",
					el("input").ID("share-link").Class("share-link").Attr("type", "text").Attr("readonly", true).Attr("value", d.link),
					&CopyButton{ID: "copy-link", Words: "Copy the link", Text: d.link},
				),
			)
		}),
		say("p", "deskbar-note", "The link holds the text itself, in the part of the address that browsers send to no server. Whoever has the link can read the text; your notes are not in it."),
		ui.If(d.link == "", func() ui.UI {
			return hold("div", "deskbar-row", button("save-text", "Save the text as a file").OnClick(d.saveText))
		}),
	), "id", "desk-share")
}

func (d *DeskBar) saveText(ui.Context, ui.Event) {
	name := exportName(d.State.Article, today(), ".txt")
	handFile(d.ctx, fileOf(name, "text/plain", []byte(d.State.Article)))
	d.status = "Saved as " + name + "."
}
