//go:build js

package main

import (
	"encoding/json"
	"errors"
	"strings"
	"syscall/js"
	"time"
	"unicode"
	"unicode/utf8"

	"claimlight/app/importer/intake"
	"claimlight/claims/claimreview"
)

// request is one message of the page, read.
type request struct {
	files []intake.File
	opts  intake.Options
}

// requestOf reads a message.
func requestOf(message js.Value) (request, error) {
	var r request
	files, names := message.Get("files"), message.Get("names")
	if !isList(files) {
		return r, errors.New("there is no file to read: choose one")
	}
	for i := range files.Length() {
		blob := files.Index(i)
		if !blob.InstanceOf(js.Global().Get("Blob")) {
			return r, errors.New("what was dropped is no file: choose a file")
		}
		name := text(blob.Get("name"))
		if isList(names) && i < names.Length() {
			name = text(names.Index(i))
		}
		r.files = append(r.files, intake.File{Name: name, Size: int64(blob.Get("size").Float()), Text: newBlobReader(blob)})
	}
	r.opts.From = claimreview.Format(text(message.Get("from")))
	r.opts.Columns = columnsOf(message.Get("columns"))
	return r, nil
}

func isList(v js.Value) bool { return js.Global().Get("Array").Call("isArray", v).Bool() }

// text is a string of the message, "" for anything else.
func text(v js.Value) string {
	if v.Type() != js.TypeString {
		return ""
	}
	return v.String()
}

func columnsOf(v js.Value) map[string]string {
	if v.Type() != js.TypeObject {
		return nil
	}
	columns := map[string]string{}
	fields := js.Global().Get("Object").Call("keys", v)
	for i := range fields.Length() {
		field := fields.Index(i).String()
		if column := text(v.Get(field)); column != "" {
			columns[field] = column
		}
	}
	return columns
}

// reportLines is how many lines of each kind the text has, as on the command line.
const reportLines = 20

// answer makes the data file and hands it to the page.
func (r request) answer(id js.Value) error {
	made, err := intake.Make(r.files, r.opts)
	if err != nil {
		return err
	}
	report, err := json.Marshal(made.Report)
	if err != nil {
		return err
	}
	var told strings.Builder
	if err := made.Report.WriteText(&told, reportLines); err != nil {
		return err
	}
	result := map[string]any{"records": made.Records, "report": string(report), "text": told.String()}
	if made.Data == nil {
		post(map[string]any{"id": id, "result": result})
		return nil
	}
	array := js.Global().Get("Uint8Array").New(len(made.Data))
	js.CopyBytesToJS(array, made.Data)
	result["data"] = array.Get("buffer")
	post(map[string]any{"id": id, "result": result}, array.Get("buffer"))
	return nil
}

// pace is how often the page is told of progress.
const pace = 200 * time.Millisecond

// pacer tells the page of progress, a few times a second and of each new stage.
func pacer(id js.Value, last time.Time) func(intake.Progress) {
	var stage intake.Stage
	return func(p intake.Progress) {
		now := time.Now()
		if p.Stage == stage && now.Sub(last) < pace {
			return
		}
		last, stage = now, p.Stage
		post(map[string]any{"id": id, "progress": map[string]any{
			"name": p.Name, "done": float64(p.Done), "total": float64(p.Total), "stage": string(p.Stage)}})
	}
}

// sentence makes a sentence of an error.
func sentence(err error) string {
	first, size := utf8.DecodeRuneInString(err.Error())
	return string(unicode.ToUpper(first)) + err.Error()[size:] + "."
}
