package app

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// The open text is kept as it is written: saveTime after a change at the latest,
// and whenever the page is hidden or left.
const saveTime = 600 * time.Millisecond

// wideDraft is how many characters of a draft are read with each key; of a longer
// one the page is told when typing pauses.
const (
	wideDraft = 20_000
	readTime  = 300 * time.Millisecond
)

// read takes the words of the textarea over, if they have changed since.
func (w *Workspace) read() {
	if !w.unread {
		return
	}
	w.unread = false
	w.State.SetDraft(w.field.Get("value").String())
	w.wrote()
}

// wrote notes that the draft has changed.
func (w *Workspace) wrote() {
	s := w.State
	if w.Drawer == nil || s.Drafts.Current() == nil && strings.TrimSpace(s.Draft) == "" {
		return
	}
	s.Drafts.Write(s.Draft, freshID(), time.Now())
	w.keepTab()
	if w.unsaved {
		return
	}
	w.unsaved = true
	w.ctx.After(saveTime, func(ctx ui.Context) {
		ctx.PreventUpdate()
		w.save()
	})
}

func freshID() string {
	return newID(time.Now(), ui.Window().Get("Math").Call("random").Float())
}

// save keeps the open text now, if it has changed.
func (w *Workspace) save() {
	w.read()
	t := w.State.Drafts.Current()
	if !w.unsaved || t == nil {
		return
	}
	w.unsaved = false
	if w.field != nil {
		t.Scroll = w.field.Get("scrollTop").Int()
	}
	w.Drawer.Keep(*t, w.State.Draft)
}

// noteMarks keeps how many sentences of the open text were marked.
func (w *Workspace) noteMarks(marks int) {
	w.State.Drafts.Note(marks)
	if t := w.State.Drafts.Current(); t != nil {
		w.save()
		w.Drawer.Note(*t)
	}
}

// restore lists what is kept and, unless the reader has begun to write, opens
// the text of this tab: the one that it had before it was loaded again, or else
// the last, if no other tab has that.
func (w *Workspace) restore() {
	s := w.State
	if w.Drawer == nil {
		return
	}
	w.guard()
	if s.Drafts.Loaded {
		w.Drawer.Again()
		return
	}
	carried := takeCarried()
	w.ctx.Async(func() {
		list, err := w.Drawer.Texts()
		unkept := !w.Drawer.Device.Kept()
		found := Drafts{}
		found.Load(list, unkept)
		id := w.ownText(&found, carried)
		body, fault := "", err
		if found.Find(id) >= 0 && fault == nil {
			body, _, fault = w.Drawer.Body(id)
		}
		w.ctx.Dispatch(func(ui.Context) {
			notice := s.Notice
			if s.Drafts.Load(found.List, unkept); unkept {
				w.ask()
			}
			untouched := s.Drafts.Open == "" && s.Draft == "" && s.View == Writing
			if untouched && fault == nil && s.Drafts.Find(id) >= 0 {
				w.opened(id, body)
			}
			if carried.words != "" && carried.words != body {
				w.takeUp(id, carried.words, untouched)
			}
			if fault != nil {
				notice = sentence(fault)
			}
			s.Notice = cmp.Or(s.Notice, notice)
		})
	})
}

// ownText is the id of the text that this tab has, or "", and gives it the place to
// which it was scrolled. What was carried over goes by the id that it had, unless
// another tab has that text or has written in it since.
func (w *Workspace) ownText(found *Drafts, over carried) string {
	id, scroll := ownTab()
	i := found.Find(id)
	if i >= 0 {
		found.List[i].Scroll = scroll
	}
	if over.words != "" {
		if older := i >= 0 && found.List[i].Changed > over.at; older || !w.Drawer.claim(id) {
			return ""
		}
		return id
	}
	if i >= 0 && w.Drawer.claim(id) {
		return id
	}
	if id = found.Last(); w.Drawer.claim(id) {
		return id
	}
	return ""
}

// opened shows a text that was kept, where the reader left it.
func (w *Workspace) opened(id, body string) {
	w.State.OpenText(id, body)
	w.keepTab()
	scroll := 0
	if t := w.State.Drafts.Current(); t != nil {
		scroll = t.Scroll
	}
	w.fill(scroll)
	w.alongSoon()
}

// keepTab remembers which text this tab has open, and how far it is scrolled, for
// when the page is loaded again. What is stored so is stored at once.
func (w *Workspace) keepTab() {
	id := w.State.Drafts.Open
	if id == "" || w.Drawer == nil {
		return
	}
	scroll := 0
	if w.field != nil {
		scroll = w.field.Get("scrollTop").Int()
	}
	keepInTab(tabKey, id+" "+strconv.Itoa(scroll))
	if w.tab != id {
		w.tab = id
		go w.Drawer.claim(id)
	}
}

// tabKey is where a tab remembers its text.
const tabKey = "claimlight-text"

// ownTab is what keepTab has remembered.
func ownTab() (id string, scroll int) {
	id, pixels, _ := strings.Cut(keptInTab(tabKey), " ")
	scroll, _ = strconv.Atoi(pixels)
	return id, scroll
}
