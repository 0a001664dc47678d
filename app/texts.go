package app

import (
	"time"

	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// texts lists the reader's texts: to open, rename and delete.
func (w *Workspace) texts() ui.UI {
	s := w.State
	list := s.Drafts.List
	if !s.Drafts.Loaded || len(list) == 0 {
		return nil
	}
	kept := "Kept on this device alone, until you delete them."
	if s.Drafts.Unkept {
		kept = "This browser keeps nothing for this page: your texts are gone when you close it. Copy what you want to keep."
	}
	if !s.Drafts.All {
		list = list[:min(fewTexts, len(list))]
	}
	now := time.Now()
	return as(hold("section", "texts",
		hold("div", "texts-head",
			say("h3", "texts-title", "Your texts", "id", "texts-title"),
			say("p", "texts-kept", kept),
			button("new-text", "New text").OnClick(w.newText),
		),
		el("ul").Class("texts-list").Body(
			ui.Range(list).Slice(func(i int) ui.UI { return w.textRow(&list[i], now) }),
		),
		ui.If(len(list) < len(s.Drafts.List), func() ui.UI {
			return button("all-texts", "Show all "+wording.Grouped(len(s.Drafts.List))+" texts", "button-quiet").OnClick(w.allTexts)
		}),
	), "aria-labelledby", "texts-title")
}

// fewTexts is how many texts are listed until the reader asks for all: each of
// hundreds would be drawn anew with every change of the page.
const fewTexts = 12

func (w *Workspace) allTexts(ui.Context, ui.Event) {
	w.State.Drafts.All = true
	showTop(w.ctx, "text-"+w.State.Drafts.List[fewTexts].ID)
}

func (w *Workspace) textRow(t *Text, now time.Time) ui.UI {
	id, label := t.ID, t.Label()
	if id == w.State.Drafts.Renaming {
		return hold("li", "text-row", w.nameField(t))
	}
	row := el("li").Class("text-row")
	open := button("text-"+id, label, "text-open").OnClick(func(ui.Context, ui.Event) { w.openText(id) }, ui.EventScope("open", id))
	if id == w.State.Drafts.Open {
		row.Class("text-row-open")
		open.Aria("current", "true")
	}
	return row.Body(
		open,
		say("span", "text-about", t.About(now)),
		button("rename-"+id, "Rename", "button-quiet").Body(ui.Text("Rename"), hidden(" “"+label+"”")).
			OnClick(func(ui.Context, ui.Event) { w.rename(id) }, ui.EventScope("rename", id)),
		button("delete-"+id, "Delete", "button-quiet").Body(ui.Text("Delete"), hidden(" “"+label+"”")).
			OnClick(func(ui.Context, ui.Event) { w.deleteText(id) }, ui.EventScope("delete", id)),
	)
}

// nameID is the id of the field for the name of a text.
const nameID = "text-name"

func (w *Workspace) nameField(t *Text) ui.UI {
	id := t.ID
	return hold("div", "text-naming",
		say("label", "", "Name", "for", nameID),
		el("input").ID(nameID).Attr("value", t.Label()).Attr("maxlength", longestTitle).Attr("autocomplete", "off").
			OnKeyDown(func(ctx ui.Context, e ui.Event) {
				switch e.Get("key").String() {
				case "Enter":
					w.named(id, ctx.JSSrc().Get("value").String())
				case "Escape":
					w.named(id, w.State.Drafts.List[w.State.Drafts.Find(id)].Label())
				default:
					ctx.PreventUpdate()
				}
			}, ui.EventScope("name", id)),
		button("name-done", "Done").OnClick(func(ui.Context, ui.Event) {
			w.named(id, ui.Window().GetElementByID(nameID).Get("value").String())
		}, ui.EventScope("named", id)),
	)
}

func (w *Workspace) rename(id string) {
	w.State.Drafts.Renaming = id
	w.ctx.Defer(func(ui.Context) {
		if field := ui.Window().GetElementByID(nameID); field.Truthy() {
			field.Call("focus")
			field.Call("select")
		}
	})
}

func (w *Workspace) named(id, name string) {
	w.State.Drafts.Rename(id, name)
	if i := w.State.Drafts.Find(id); i >= 0 {
		w.Drawer.Note(w.State.Drafts.List[i])
	}
	showTop(w.ctx, "text-"+id)
}

func (w *Workspace) newText(ui.Context, ui.Event) {
	w.leaveText()
	w.State.New()
	w.fill(0)
	w.announceData()
	showTop(w.ctx, textID)
}

// wipe empties the textarea; Undo brings back what stood in it.
func (w *Workspace) wipe(ui.Context, ui.Event) {
	w.leaveText()
	id := w.State.Drafts.Open
	w.State.Clear()
	w.fill(0)
	if id != "" {
		w.Drawer.Drop(id)
	}
	w.announceData()
	showTop(w.ctx, textID)
}

// openText opens a text of the list.
func (w *Workspace) openText(id string) {
	w.leaveText()
	w.withBody(id, func(body string) {
		w.opened(id, body)
		w.announceData()
		showTop(w.ctx, textID)
	})
}

func (w *Workspace) deleteText(id string) {
	w.leaveText()
	remove := func(body string) {
		w.State.Delete(id, body)
		w.fill(0)
		w.Drawer.Drop(id)
		if w.State.Drafts.Undone == nil {
			showTop(w.ctx, textID)
			return
		}
		showTop(w.ctx, restoreID)
	}
	if id == w.State.Drafts.Open {
		remove(w.State.Draft)
		return
	}
	w.withBody(id, remove)
}

// leaveText stops what is done with the open text and keeps it.
func (w *Workspace) leaveText() {
	w.stop()
	w.stopAlong()
	w.save()
}

// withBody fetches the words of a text.
func (w *Workspace) withBody(id string, then func(body string)) {
	w.ctx.Async(func() {
		body, found, err := w.Drawer.Body(id)
		w.ctx.Dispatch(func(ui.Context) {
			switch {
			case err != nil:
				w.State.Notice = sentence(err)
			case !found:
				w.State.Drafts.Remove(id)
				w.State.Notice = "This text is no longer there: it was deleted in another tab."
			default:
				then(body)
			}
		})
	})
}

func (w *Workspace) undo(ui.Context, ui.Event) {
	w.leaveText()
	u, ok := w.State.Undo()
	w.fill(0)
	if ok && u.Text.ID != "" && w.Drawer != nil {
		w.Drawer.Keep(u.Text, u.Body)
		w.keepTab()
	}
	showTop(w.ctx, textID)
}

// restoreID is the id of the button that brings a text back.
const restoreID = "restore"

// asides say what is to be known of the check beside its results.
func (w *Workspace) asides() ui.UI {
	s := w.State
	return hold("div", "asides",
		ui.If(s.View != Writing && s.Drafts.Fault != "", w.unkept),
		ui.If(s.Foreign != "", func() ui.UI { return say("p", "aside", foreignWords(s.Foreign)) }),
		ui.If(s.Told != "", func() ui.UI { return as(say("p", "aside", s.Told), "aria-live", "polite") }),
		ui.If(s.Drafts.Undone != nil && s.Told != "", func() ui.UI { return button(restoreID, "Undo").OnClick(w.undo) }),
	)
}
