package app

import (
	"bytes"
	"slices"
	"strings"
	"time"

	"claimlight/claims/record"
	"claimlight/claims/report"
	"claimlight/claims/segment"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// exportForm is a form in which the findings of a text can be saved.
type exportForm struct {
	format    string // of report.New
	extension string
	media     string
	words     string
	more      string
}

var exportForms = []exportForm{
	{"html", ".html", "text/html", "Printable report", "One page with the text, its marks and the checks; prints well, needs no program."},
	{"markdown", ".md", "text/markdown", "Markdown", "For notes, documents and issues."},
	{"csv", ".csv", "text/csv", "Table (CSV)", "For spreadsheets: a row for each match."},
	{"json", ".json", "application/json", "JSON", "For programs; the form that the command line writes."},
	{"claimreview", ".jsonld", "application/ld+json", "ClaimReview", "For other fact-checking tools: the published checks that match, without sentences that have none."},
}

// exported is the report on the text that is read, in one form. Pause is called
// now and then.
func exported(s *State, form exportForm, program, date string, pause func()) ([]byte, error) {
	out := pausing{pause: pause}
	article, data := reported(s)
	cover := report.Coverage{Version: s.Against.Version, Records: s.Against.Records, Newest: s.Against.Newest}
	w, err := report.NewFile(form.format, &out, data, report.Options{Program: program, Date: date, Cover: &cover})
	if err != nil {
		return nil, err
	}
	if err := w.Write(article); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// pausing collects what is written and pauses after each piece.
type pausing struct {
	bytes.Buffer
	pause func()
}

func (p *pausing) Write(piece []byte) (int, error) {
	p.pause()
	return p.Buffer.Write(piece)
}

// shownRecords are the records of all matches of a text, each once, in the place
// of the data file.
type shownRecords struct {
	version string
	records []record.Record
}

// add adds a record, unless it is there, and returns its number.
func (r *shownRecords) add(rec record.Record) int {
	same := func(x record.Record) bool { return x.ID == rec.ID && x.URL == rec.URL }
	if i := slices.IndexFunc(r.records, same); i >= 0 {
		return i
	}
	r.records = append(r.records, rec)
	return len(r.records) - 1
}

func (r shownRecords) Len() int                   { return len(r.records) }
func (r shownRecords) Version() string            { return r.version }
func (r shownRecords) Record(i int) record.Record { return r.records[i] }

// reported is the text with its findings and notes as report takes them: the
// matches number the records that are handed over with it.
func reported(s *State) (report.Article, report.Data) {
	a := report.Article{Text: s.Article, Notes: s.Desk.Notes(s.Marked)}
	data := shownRecords{version: s.Against.Version}
	for _, piece := range s.Pieces {
		if piece.Kind == segment.Sentence {
			a.Sentences++
		}
	}
	for i := range s.Marked {
		f := s.Marked[i].Finding
		f.Matches = append(f.Matches[:0:0], f.Matches...)
		for j := range f.Matches {
			f.Matches[j].Record = data.add(s.Marked[i].Records[j])
		}
		a.Findings = append(a.Findings, f)
	}
	return a, data
}

// exportName is the name of a file about a text: its first words and the date.
func exportName(text, date, extension string) string {
	const words, letters = 5, 60 // at most
	var name strings.Builder
	for i, w := range foldedWords(text[:min(len(text), 400)]) {
		if i == words || name.Len()+len(w) > letters {
			break
		}
		name.WriteString(w + "-")
	}
	return "claimlight-" + name.String() + date + extension
}

// fileOf makes a file of the browser.
func fileOf(name, media string, content []byte) ui.Value {
	array := ui.Window().Get("Uint8Array").New(len(content))
	ui.CopyBytesToJS(array, content)
	return ui.Window().Get("File").New([]any{array}, name, map[string]any{"type": media})
}

// handFile gives a file to the reader as a download. The browser needs its address
// for a while.
func handFile(ctx ui.Context, file ui.Value) {
	urls := ui.Window().Get("URL")
	address := urls.Call("createObjectURL", file)
	link := ui.Window().Get("document").Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", file.Get("name"))
	link.Call("click")
	ctx.After(time.Minute, func(ui.Context) { urls.Call("revokeObjectURL", address) })
}

// canShareFiles tells whether the device has a share sheet that takes files.
func canShareFiles() bool {
	if !ui.IsClient || !ui.Window().Get("navigator").Get("canShare").Truthy() {
		return false
	}
	probe := map[string]any{"files": []any{fileOf("claimlight.txt", "text/plain", []byte("x"))}}
	return ui.Window().Get("navigator").Call("canShare", probe).Bool()
}

// shareFile opens the share sheet with a file. It blocks. That the reader closes
// the sheet is no fault.
func shareFile(file ui.Value) error {
	_, err := await(ui.Window().Get("navigator").Call("share", map[string]any{"files": []any{file}}))
	if err != nil && strings.Contains(err.Error(), "AbortError") {
		return nil
	}
	return err
}
