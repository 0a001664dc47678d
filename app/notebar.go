package app

import (
	"strconv"
	"strings"

	"claimlight/claims/report"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// NoteBar is where the reader notes what they make of one finding: buttons that
// stay pressed, and a note in words. What was done is said, and can be taken back.
type NoteBar struct {
	ui.Compo

	State  *State
	Number int // of the mark, from 1
	Run    int // number of the check that found it

	ctx ui.Context
}

// OnMount has the bar redrawn whenever a note has changed.
func (b *NoteBar) OnMount(ctx ui.Context) {
	b.ctx = ctx
	b.State.Desk.watch(b, func() { ctx.Dispatch(func(ui.Context) {}) })
}

// OnDismount ends that.
func (b *NoteBar) OnDismount() { b.State.Desk.watch(b, nil) }

// Render draws the bar.
func (b *NoteBar) Render() ui.UI {
	if b.Number > len(b.State.Marked) {
		return el("div")
	}
	m := &b.State.Marked[b.Number-1]
	key := m.Key
	note := b.State.Desk.Note(key)
	_, writing := b.State.Desk.Draft(key)
	return hold("section", "notebar",
		as(hold("div", "notebar-decisions", b.decisions(key, m, note, writing)...),
			"role", "group", "aria-label", "Your notes on claim "+strconv.Itoa(b.Number)),
		hold("p", "notebar-said",
			as(hold("span", "", ui.Text(b.said(m, note))), "role", "status"),
			ui.If(b.State.Desk.CanUndo(key), func() ui.UI {
				return b.button("undo", "Undo", "notebar-quiet").OnClick(b.act(func() { b.State.Desk.Undo(key) }), b.scope(key))
			}),
		),
		ui.If(note.Text != "" && !writing, func() ui.UI {
			return hold("p", "notebar-note", say("strong", "", "Your note:"), plain(" "+note.Text))
		}),
		ui.If(writing, func() ui.UI { return b.writing(key) }),
		ui.If(len(note.Wrong) > 0, func() ui.UI { return b.correction(m, note) }),
	)
}

// decisions are the buttons that note something.
func (b *NoteBar) decisions(key string, m *Marked, note report.Note, writing bool) []ui.UI {
	desk, matches := b.State.Desk, m.colouredIDs()
	list := []ui.UI{b.toggle("confirm", "Confirm", note.Decision == report.Confirmed, key, func() { desk.Confirm(key, matches) })}
	for i := range m.Matches {
		if !m.Matches[i].Relation.Coloured() {
			continue
		}
		r, words := &m.Records[i], "Wrong match"
		if len(matches) > 1 {
			words += ": " + r.Publisher
		}
		list = append(list, b.toggle("wrong"+strconv.Itoa(i), words, note.On(r) != "", key, func() { desk.Refuse(key, r.ID, matches) }))
	}
	words := "Write a note"
	if note.Text != "" {
		words = "Change the note"
	}
	return append(list,
		b.toggle("uncheckable", "Not checkable", note.Decision == report.NotCheckable, key, func() { desk.DenyCheckable(key) }),
		b.button("write", words).Aria("expanded", strconv.FormatBool(writing)).OnClick(b.write(key, note.Text), b.scope(key)),
	)
}

// toggle is a button that stays pressed.
func (b *NoteBar) toggle(name, words string, pressed bool, key string, do func()) ui.UI {
	return b.button(name, words).Aria("pressed", strconv.FormatBool(pressed)).OnClick(b.act(do), b.scope(key))
}

func (b *NoteBar) button(name, words string, class ...string) ui.HTMLElem {
	return button(b.id(name), words, append(class, "button-small")...)
}

func (b *NoteBar) id(name string) string { return "note-" + name + "-" + strconv.Itoa(b.Number) }

// scope ties a handler to the sentence: the same bar may serve another later.
func (b *NoteBar) scope(key string) ui.EventOption {
	return ui.EventScope("note", b.Run, b.Number, key)
}

// act does something to the note and keeps it.
func (b *NoteBar) act(do func()) ui.EventHandler {
	return func(ui.Context, ui.Event) {
		do()
		b.keep()
	}
}

// keep keeps the note of this sentence. Where that fails it is said, and the note
// is there until the page is closed.
func (b *NoteBar) keep() {
	desk := b.State.Desk
	key := b.State.Marked[b.Number-1].Key
	desk.tell()
	b.ctx.Async(func() {
		fault := ""
		if err := desk.save(key); err != nil {
			fault = sentence(err)
		}
		b.ctx.Dispatch(func(ui.Context) {
			if desk.Fault != fault {
				desk.Fault = fault
				desk.tell()
			}
		})
	})
}

// said is what the reader has decided, and what that does.
func (b *NoteBar) said(m *Marked, note report.Note) string {
	var parts []string
	switch {
	case note.Decision == report.Confirmed && m.Best() < 0:
		parts = append(parts, "Confirmed as worth checking.")
	case note.Decision != "":
		parts = append(parts, note.Decision.Words()+".")
	}
	switch len(note.Wrong) {
	case 0:
	case 1:
		parts = append(parts, "Noted as a wrong match.")
	default:
		parts = append(parts, "Noted as "+wording.Grouped(len(note.Wrong))+" wrong matches.")
	}
	if len(parts) == 0 {
		return ""
	}
	if b.State.Desk.Fault != "" {
		return strings.Join(append(parts, b.State.Desk.Fault), " ")
	}
	return strings.Join(append(parts, "Kept on this device and in what you export; nothing is sent."), " ")
}

// write opens the field for the note, or closes it.
func (b *NoteBar) write(key, text string) ui.EventHandler {
	return func(ctx ui.Context, _ ui.Event) {
		if _, writing := b.State.Desk.Draft(key); writing {
			showTop(ctx, b.id("text"))
			return
		}
		b.State.Desk.Write(key, text)
		showTop(b.ctx, b.id("text"))
	}
}

// writing is the field for the note.
func (b *NoteBar) writing(key string) ui.UI {
	text, _ := b.State.Desk.Draft(key)
	return hold("div", "notebar-writing",
		say("label", "", "Your note on claim "+strconv.Itoa(b.Number), "for", b.id("text")),
		el("textarea").ID("%s", b.id("text")).Attr("rows", 3).Attr("value", text).
			OnInput(b.typed(key), b.scope(key)).OnKeyDown(b.pressed(key), b.scope(key)),
		hold("div", "notebar-decisions",
			b.button("save", "Keep the note", "button-main").OnClick(b.finish(key, true), b.scope(key)),
			b.button("cancel", "Cancel").OnClick(b.finish(key, false), b.scope(key)),
		),
	)
}

func (b *NoteBar) typed(key string) ui.EventHandler {
	return func(ctx ui.Context, _ ui.Event) {
		b.State.Desk.Write(key, ctx.JSSrc().Get("value").String())
		ctx.PreventUpdate()
	}
}

func (b *NoteBar) pressed(key string) ui.EventHandler {
	return func(ctx ui.Context, e ui.Event) {
		if e.Get("key").String() == "Enter" && (e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()) {
			e.PreventDefault()
			b.finish(key, true)(ctx, e)
			return
		}
		ctx.PreventUpdate()
	}
}

func (b *NoteBar) finish(key string, keep bool) ui.EventHandler {
	return func(ui.Context, ui.Event) {
		b.State.Desk.Finish(key, keep)
		if keep {
			b.keep()
		}
		showTop(b.ctx, b.id("write"))
	}
}
