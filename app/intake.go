package app

import (
	"net/url"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// receive is the one door by which texts come in that were not typed or pasted
// into the textarea: files, the clipboard by its button, the address, other
// apps. From says where one comes from: "“notes.txt”", "the address". It never
// writes over what the reader has written: it opens a text of its own, and
// checks it.
func (w *Workspace) receive(text, from string) {
	if !w.Host.yields() {
		return
	}
	w.stop()
	w.stopAlong()
	w.read()
	s := w.State
	if strings.TrimSpace(text) == "" {
		s.Notice, s.Told = "There is no text in "+from+".", ""
		return
	}
	w.save()
	told := ""
	if strings.TrimSpace(s.Draft) != "" {
		told = "The text from " + from + " is a new text. What you had written is kept in your texts."
		if w.Drawer == nil {
			told = "The text from " + from + " has taken the place of yours."
		}
	}
	s.Receive(text, told)
	w.fill(0)
	w.wrote()
	w.begin()
	s.Told = told
}

// pasting takes pasted HTML for its text. The browser inserts it, so that its
// Undo takes it back; plain text it pastes by itself. In both cases the input
// that follows is a paste.
func (w *Workspace) pasting(ctx ui.Context, e ui.Event) {
	ctx.PreventUpdate()
	w.State.pasted = true
	clipboard := e.Get("clipboardData")
	if !clipboard.Truthy() {
		return
	}
	if clipboard.Get("files").Get("length").Int() > 0 && clipboard.Call("getData", "text/plain").String() == "" {
		e.PreventDefault()
		w.State.pasted = false
		w.openFile(clipboard.Get("files").Index(0))
		return
	}
	markup := clipboard.Call("getData", "text/html").String()
	if markup == "" {
		return
	}
	if text := textOfHTML(markup, false); text != "" && insert(text) {
		e.PreventDefault()
	}
}

// insert puts text in the place of the selection of the field that has the
// focus, as if it were typed. The plain command takes seconds for hundreds of
// lines; the one for markup, which the text is made into, does not.
func insert(text string) bool {
	markup := "<pre>" + escaped(text) + "</pre>"
	document := ui.Window().Get("document")
	return document.Call("execCommand", "insertHTML", false, markup).Bool() ||
		document.Call("execCommand", "insertText", false, text).Bool()
}

// escaped makes markup that shows the text as it is.
func escaped(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "&", "&amp;"), "<", "&lt;")
}

// refusedPaste tells what to do where the page may not read the clipboard.
const refusedPaste = "The browser does not let this page read the clipboard: put the cursor into the text and press Ctrl + V (on a Mac ⌘ + V), or hold it and choose Paste."

// pressPaste reads the clipboard, which some browsers allow on a click alone.
func (w *Workspace) pressPaste(ctx ui.Context, _ ui.Event) {
	ctx.PreventUpdate()
	w.paste(w.refusePaste)
}

// paste receives what is on the clipboard, or calls refused where the page may not
// read it.
func (w *Workspace) paste(refused func()) {
	clipboard := ui.Window().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		refused()
		return
	}
	var promise ui.Value
	rich := clipboard.Get("read").Truthy()
	if rich {
		promise = clipboard.Call("read")
	} else {
		promise = clipboard.Call("readText")
	}
	w.ctx.Async(func() {
		answer, err := await(promise)
		var text string
		if err == nil && rich {
			text, err = clipboardText(answer)
		} else if err == nil {
			text = answer.String()
		}
		if err != nil {
			refused()
			return
		}
		w.ctx.Dispatch(func(ui.Context) { w.receive(text, "the clipboard") })
	})
}

func (w *Workspace) refusePaste() {
	w.ctx.Dispatch(func(ui.Context) {
		w.State.Notice, w.State.Told = refusedPaste, ""
		showTop(w.ctx, textID)
	})
}

// clipboardText is the text of the items of the clipboard, by their HTML if that
// has blocks. It blocks: never call it on the UI goroutine.
func clipboardText(items ui.Value) (string, error) {
	for i := range items.Get("length").Int() {
		item := items.Index(i)
		for _, kind := range []string{"text/html", "text/plain"} {
			if !item.Get("types").Call("includes", kind).Bool() {
				continue
			}
			blob, err := await(item.Call("getType", kind))
			if err != nil {
				return "", err
			}
			value, err := await(blob.Call("text"))
			if err != nil {
				return "", err
			}
			text := value.String()
			if kind == "text/html" {
				text = textOfHTML(text, false)
			}
			if text != "" {
				return text, nil
			}
		}
	}
	return "", nil
}

// An address may bring a text in its fragment, which is never sent to a server:
// "/#text=...", written as in a query. It is taken out of the address at once.
const (
	fragmentMark    = "#text="
	longestFragment = 60 << 10
)

// fragmentText is the text of a fragment.
func fragmentText(fragment string) (text string, ok bool, notice string) {
	coded, ok := strings.CutPrefix(fragment, fragmentMark)
	if !ok {
		return "", false, ""
	}
	if text, err := url.PathUnescape(coded); err == nil {
		coded = text
	}
	if len(coded) > longestFragment {
		return "", true, "The address holds more than 60 KB of text: copy the text and paste it here."
	}
	return strings.ToValidUTF8(coded, "\ufffd"), true, ""
}

// takeFragment receives the text of the address, if it has one.
func (w *Workspace) takeFragment() {
	location := ui.Window().Get("location")
	text, ok, notice := fragmentText(location.Get("hash").String())
	if !ok {
		return
	}
	replaceAddress(pathOf(location.Get("pathname").String()) + location.Get("search").String())
	if notice != "" {
		w.State.Notice, w.State.Told = notice, ""
		return
	}
	w.receive(text, "the address")
}
