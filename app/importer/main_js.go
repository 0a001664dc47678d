//go:build js

// The importer: a program of its own that runs in a Web Worker, makes a data file
// of what a reader drops on the page, and costs nobody anything who drops
// nothing. web/importer.js starts it.
//
// Messages are plain objects (structured clones), one request at a time:
//
//	page -> worker  {importer: address of this program}, first of all
//	page -> worker  {id, files: [Blob...], names: [string...], from, columns}
//	                from: a format of claimreview; "auto" or none tells by itself
//	                columns: {field: column} of a table, may be missing
//	worker -> page  {ready: true}
//	                {id, progress: {name, done, total, stage}}, a few times a second;
//	                stage "reading" counts bytes of the file name, "compiling" has
//	                the records in total
//	                {id, result: {data, records, report, text}}: data is the compiled
//	                file, an ArrayBuffer that is handed over, missing when nothing
//	                was accepted; report is claimreview.Report as JSON, text the
//	                same as people read it
//	                {id, error}: one sentence that says what to do; without id when
//	                the importer itself cannot start
//
// To cancel, the page ends the worker. Nothing leaves it but these messages.
package main

import (
	"fmt"
	"syscall/js"
	"time"
)

func main() {
	js.Global().Set("claimlightImport", js.FuncOf(func(_ js.Value, args []js.Value) any {
		answer(args[0])
		return nil
	}))
	post(map[string]any{"ready": true})
	select {}
}

// answer does what a message asks for. Whatever happens, the page is told.
func answer(message js.Value) {
	id := message.Get("id")
	defer func() {
		if fault := recover(); fault != nil {
			fail(id, fmt.Errorf("the importer stumbled (%v): try another file, or the command line: claimlight claims import", fault))
		}
	}()
	request, err := requestOf(message)
	if err != nil {
		fail(id, err)
		return
	}
	begin := time.Now()
	request.opts.Progress = pacer(id, begin)
	if err := request.answer(id); err != nil {
		fail(id, err)
	}
}

func post(message map[string]any, transfer ...any) {
	js.Global().Call("claimlightPost", message, transfer)
}

func fail(id js.Value, err error) {
	post(map[string]any{"id": id, "error": sentence(err)})
}
