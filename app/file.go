package app

import (
	"errors"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// fileID is the id of the field behind "Open a file", which stays hidden.
const fileID = "file-input"

// fileKinds are the files that the browser offers first; any text is taken.
const fileKinds = ".txt,.md,.markdown,.html,.htm,.srt,.vtt,text/plain,text/html,text/markdown"

func (w *Workspace) pressOpen(ctx ui.Context, _ ui.Event) {
	ctx.PreventUpdate()
	ui.Window().GetElementByID(fileID).Call("click")
}

// chosen opens the file that was chosen. The field is emptied, or choosing the
// same file again would go unnoticed.
func (w *Workspace) chosen(ctx ui.Context, _ ui.Event) {
	field := ctx.JSSrc()
	if files := field.Get("files"); files.Get("length").Int() > 0 {
		file := files.Index(0)
		field.Set("value", "")
		w.openFile(file)
	}
}

// openFile receives the text of a file, or says in one sentence why it cannot.
func (w *Workspace) openFile(file ui.Value) {
	name := "“" + file.Get("name").String() + "”"
	refuse := func(err error) {
		w.State.Notice, w.State.Told = name+" "+err.Error()+".", ""
	}
	w.ctx.Async(func() {
		text, err := fileText(file)
		w.ctx.Dispatch(func(ui.Context) {
			if err != nil {
				refuse(err)
				return
			}
			w.receive(text, name)
		})
	})
}

// fileText reads a file. It blocks: never call it on the UI goroutine.
func fileText(file ui.Value) (string, error) {
	if file.Get("size").Int() > longestFile {
		return "", errLongFile
	}
	buffer, err := await(file.Call("arrayBuffer"))
	if err != nil {
		return "", errors.New("could not be read: a folder cannot, and a file that has been moved neither")
	}
	array := ui.Window().Get("Uint8Array").New(buffer)
	data := make([]byte, array.Get("length").Int())
	ui.CopyBytesToGo(data, array)
	text, err := decodeText(data)
	if err != nil || !isMarkup(file.Get("name").String(), file.Get("type").String()) {
		return text, err
	}
	if text = textOfHTML(text, true); text == "" {
		return "", errEmptyFile
	}
	return text, nil
}

// isMarkup tells by name and type whether a file is HTML.
func isMarkup(name, kind string) bool {
	name = strings.ToLower(name)
	return kind == "text/html" || kind == "application/xhtml+xml" ||
		strings.HasSuffix(name, ".html") || strings.HasSuffix(name, ".htm") || strings.HasSuffix(name, ".xhtml")
}

// dragged shows that a file can be dropped. Dropped anywhere on the page, a file
// is opened here: the browser would leave the page for it.
func (w *Workspace) dragged(e ui.Value) {
	if !holdsFiles(e) {
		return
	}
	e.Call("preventDefault")
	if !w.dropping {
		w.drop(true)
	}
}

func (w *Workspace) dragLeft(e ui.Value) {
	if w.dropping && !e.Get("relatedTarget").Truthy() {
		w.drop(false)
	}
}

func (w *Workspace) dropped(e ui.Value) {
	if !holdsFiles(e) {
		return
	}
	e.Call("preventDefault")
	w.drop(false)
	if files := e.Get("dataTransfer").Get("files"); files.Get("length").Int() > 0 {
		file := files.Index(0)
		w.ctx.Dispatch(func(ui.Context) { w.openFile(file) })
	}
}

func (w *Workspace) drop(is bool) {
	w.dropping = is
	w.ctx.Dispatch(func(ui.Context) {})
}

func holdsFiles(e ui.Value) bool {
	transfer := e.Get("dataTransfer")
	return transfer.Truthy() && transfer.Get("types").Call("includes", "Files").Bool()
}

// listen calls do for each event of a kind of the window until stop is called.
// It runs within the event, so that the browser's own answer can be prevented.
func listen(event string, do func(e ui.Value)) (stop func()) {
	heard := ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		do(args[0])
		return nil
	})
	ui.Window().Call("addEventListener", event, heard)
	return func() {
		ui.Window().Call("removeEventListener", event, heard)
		heard.Release()
	}
}
