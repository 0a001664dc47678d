package app

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Import reads files in the background and adds what they hold as one set. Columns
// may be nil; see Columns.Named.
func (k *Keeper) Import(files []ui.Value, columns map[string]any) {
	if len(files) == 0 || k.Sets.Import.Phase == ImportRunning {
		return
	}
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = f.Get("name").String()
	}
	name, from := nameOfFiles(names)
	number := k.Sets.Begin(from)
	if columns == nil {
		k.files, k.made = files, ""
	}
	ctx, cancel := context.WithCancel(context.Background())
	k.cancel = cancel
	go func() {
		defer cancel()
		k.importFiles(ctx, number, Set{Name: name, From: from}, files, columns)
	}()
}

// ImportAgain reads the same table with the columns that the reader chose. What
// comes of it takes the place of what came before.
func (k *Keeper) ImportAgain() {
	if i := &k.Sets.Import; i.Columns != nil {
		k.made = i.Key
		k.Import(k.files, i.Columns.Named())
	}
}

// Cancel ends the import or the download that is under way.
func (k *Keeper) Cancel() {
	if k.cancel != nil {
		k.cancel()
	}
	k.Sets.Cancel()
	if k.Sets.Download.Name != "" {
		k.Sets.Download, k.Sets.Notice = Download{}, "Cancelled. What you had stays as it was."
	}
}

func (k *Keeper) importFiles(ctx context.Context, number int, s Set, files []ui.Value, columns map[string]any) {
	var out imported
	err := readable(files)
	if err == nil {
		out, err = runImporter(ctx, files, columns, func(stage, file string, done, total int64) {
			k.do(func() { k.Sets.Progress(number, stage, file, done, total) })
		})
	}
	if err != nil {
		if !errors.Is(err, context.Canceled) {
			k.do(func() {
				k.Sets.Fail(number, sentence(err))
				k.Library.Stage.Show(reportID)
			})
		}
		return
	}
	var header []string
	report, err := readReport(out.report)
	if err == nil && report.IsTable() {
		header = headerOf(files[0])
	}
	if ctx.Err() != nil {
		return
	}
	k.conclude(number, s, out, report, err, header)
}

// conclude adds the set that was made, and hands the report over.
func (k *Keeper) conclude(number int, s Set, out imported, report SetReport, err error, header []string) {
	done := Import{Phase: ImportDone, Number: number, Files: s.From, Report: report, JSON: out.report, Text: out.text}
	if header != nil {
		done.Columns = &Columns{Names: header}
	}
	if err == nil && out.data != nil {
		s.Added, s.Data = now(), dataKey(out.data)
		s.Key = cmp.Or(k.made, "set-"+s.Added+"-"+strconv.Itoa(number))
		done.Twin, err = k.add(s, out.data)
		done.Key = s.Key
	}
	k.do(func() {
		switch {
		case err != nil:
			k.Sets.Fail(number, sentence(err))
		case k.Sets.runs(number):
			k.Sets.Import = done
		}
		k.Library.Stage.Show(reportID)
	})
}

// readable refuses files that no importer could read, by their first bytes.
func readable(files []ui.Value) error {
	for _, f := range files {
		name := f.Get("name").String()
		if f.Get("size").Int() == 0 {
			return fmt.Errorf("“%s” is empty: choose a file that holds records", name)
		}
		buffer, err := await(f.Call("slice", 0, headSize).Call("arrayBuffer"))
		if err != nil {
			return fmt.Errorf("“%s” cannot be read: choose the file again; a folder cannot be added", name)
		}
		if kindOf(name, f.Get("type").String(), bytesFrom(buffer)) == ForeignFile {
			return fmt.Errorf("“%s” is neither text nor a compiled set: choose JSON, CSV, a web page or a .clm file", name)
		}
	}
	return nil
}

// headSliceSize is how much of a table is read for its first line.
const headSliceSize = 64 << 10

// headerOf reads the names of the columns of a table.
func headerOf(file ui.Value) []string {
	text, err := await(file.Call("slice", 0, headSliceSize).Call("text"))
	if err != nil {
		return nil
	}
	return tableHeader(text.String())
}

// Switch puts a set in use, or out of it.
func (k *Keeper) Switch(key string, on bool) {
	go k.change(key, func(s *Set) { s.Off = !on })
}

// Rename gives a set another name; a blank one leaves it.
func (k *Keeper) Rename(key, name string) {
	k.Sets.Renaming = ""
	go k.change(key, func(s *Set) { s.Name = setName(name, s.Name) })
}

// Delete takes a set away; Undo brings it back.
func (k *Keeper) Delete(key string) {
	k.Sets.Notice, k.Sets.Fault = "", ""
	if k.Sets.Import.Key == key {
		k.Sets.Close()
	}
	go k.delete(key)
}

// Undo brings back the set that was deleted last.
func (k *Keeper) Undo() { go k.undo() }
