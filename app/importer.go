package app

import (
	"context"
	"errors"
	"fmt"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// importerScript is the worker that makes records of files. Its program, which
// CLAIMLIGHT_IMPORTER names, is loaded when the first file is imported.
const importerScript = "/web/importer.js"

// imported is what the importer made of files.
type imported struct {
	data         []byte // nil when nothing was accepted
	report, text string
}

// progressFunc is told how far an import is; see Sets.Progress.
type progressFunc func(stage, file string, done, total int64)

var errNoImporter = errors.New("this site was set up without the importer: use the command line, claimlight claims import")

// runImporter has a worker of its own read the files, and ends it. Columns may be
// nil.
func runImporter(ctx context.Context, files []ui.Value, columns map[string]any, progress progressFunc) (out imported, err error) {
	defer func() {
		if cause := recover(); cause != nil { // what the browser throws
			err = fmt.Errorf("the browser does not let the importer run (%v): try another browser, or the command line, claimlight claims import", cause)
		}
	}()
	program := ui.Getenv("CLAIMLIGHT_IMPORTER")
	if program == "" {
		return imported{}, errNoImporter
	}
	worker := ui.Window().Get("Worker").New(addressOf(importerScript))
	defer worker.Call("terminate")
	const room = 1024 // messages; the worker sends a few a second, and what receives them must not wait
	messages := make(chan ui.Value, room)
	heard := ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		messages <- args[0].Get("data")
		return nil
	})
	defer heard.Release()
	broken := make(chan struct{}, 1)
	failed := ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		args[0].Call("preventDefault")
		broken <- struct{}{}
		return nil
	})
	defer failed.Release()
	worker.Set("onmessage", heard)
	worker.Set("onerror", failed)
	worker.Call("postMessage", map[string]any{"importer": program})
	worker.Call("postMessage", importRequest(files, columns))
	for {
		select {
		case <-ctx.Done():
			return imported{}, ctx.Err()
		case <-broken:
			return imported{}, errors.New("the importer could not be started: connect, or wait a moment, and try again")
		case m := <-messages:
			if out, err, over := importAnswer(m, progress); over {
				return out, err
			}
		}
	}
}

func importRequest(files []ui.Value, columns map[string]any) map[string]any {
	list, names := make([]any, len(files)), make([]any, len(files))
	for i, f := range files {
		list[i], names[i] = f, f.Get("name").String()
	}
	request := map[string]any{"id": 1, "files": list, "names": names, "from": "auto"}
	if len(columns) > 0 {
		request["columns"] = columns
	}
	return request
}

// importAnswer reads a message of the worker; over tells that it is the last.
func importAnswer(m ui.Value, progress progressFunc) (out imported, err error, over bool) {
	if fault := m.Get("error"); fault.Truthy() {
		return out, errors.New(strings.TrimSuffix(fault.String(), ".")), true
	}
	if p := m.Get("progress"); p.Truthy() {
		progress(p.Get("stage").String(), p.Get("name").String(), bytesOf(p.Get("done")), bytesOf(p.Get("total")))
		return out, nil, false
	}
	result := m.Get("result")
	if !result.Truthy() {
		return out, nil, false
	}
	out.report, out.text = result.Get("report").String(), result.Get("text").String()
	if data := result.Get("data"); data.Truthy() {
		out.data = bytesFrom(data)
	}
	return out, nil, true
}

// bytesFrom copies an ArrayBuffer.
func bytesFrom(buffer ui.Value) []byte {
	array := ui.Window().Get("Uint8Array").New(buffer)
	data := make([]byte, array.Get("length").Int())
	ui.CopyBytesToGo(data, array)
	return data
}
