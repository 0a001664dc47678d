// Package intake makes one data file of the files that a reader hands in.
//
//	reviews of any form ─▶ claimreview ─▶ records ─▶ index.Compile ─┐
//	                                                                ├─▶ data file, and a report
//	a compiled data file ─▶ index.Open, every record looked at ─────┘
//
// Files are read as streams, and as one set: copies are found across them, and no
// two records have one id. A compiled data file is a set of its own and stays as
// it is, byte for byte. What became of everything that was read is in the report.
//
// The limits are those of a browser's memory (limits.go). This package knows no
// browser, so that it can be tested without one.
package intake

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"claimlight/claims/claimreview"
	"claimlight/claims/index"
	"claimlight/claims/record"
)

// File is one file to read.
type File struct {
	Name string // as people know it
	Size int64  // bytes
	Text io.Reader
}

// Stage is what is being done.
type Stage string

// The stages, in their order.
const (
	Reading   Stage = "reading"   // progress counts bytes of one file
	Compiling Stage = "compiling" // progress counts records, and only tells how many there are
)

// Progress says how far a stage has come.
type Progress struct {
	Stage       Stage
	Name        string // of the file that is read
	Done, Total int64
}

// Options say how to read.
type Options struct {
	From    claimreview.Format // "" is Auto
	Columns map[string]string  // the CSV column of a field

	// Progress, if not nil, is told of every piece that is read.
	Progress func(Progress)
}

// Result is what came of the files.
type Result struct {
	Data    []byte // the compiled data file; nil when nothing was accepted
	Records int    // in it
	Report  *claimreview.Report
}

// Make reads the files as one set and compiles it. That nothing could be used is
// no error: the report tells why. The errors are sentences for the reader,
// without capital and full stop.
func Make(files []File, opts Options) (Result, error) {
	if len(files) == 0 {
		return Result{}, errors.New("there is no file to read: choose one")
	}
	for i := range files {
		f := &files[i]
		in := bufio.NewReader(&meter{file: *f, tell: opts.Progress})
		f.Name, f.Text = shown(f.Name), in
		switch compiled, err := isCompiled(in); {
		case err != nil:
			return Result{}, unreadable(f.Name, err)
		case compiled && len(files) > 1:
			return Result{}, fmt.Errorf("“%s” is a compiled data file, which is a set of its own: add it alone", f.Name)
		case compiled:
			return open(*f)
		}
	}
	return compile(files, opts)
}

// compile reads reviews and compiles what is accepted of them.
func compile(files []File, opts Options) (Result, error) {
	var set set
	im := claimreview.NewImporter(claimreview.Options{Columns: opts.Columns}, set.add)
	from := opts.From
	if from == "" {
		from = claimreview.Auto
	}
	for _, f := range files {
		err := im.Read(f.Name, f.Text, from)
		var full tooMuch
		if errors.As(err, &full) {
			return Result{}, full
		}
		if err != nil {
			return Result{}, unreadable(f.Name, err)
		}
	}
	out := Result{Records: len(set.records), Report: im.Report()}
	if out.Records == 0 {
		return out, nil
	}
	if opts.Progress != nil {
		opts.Progress(Progress{Stage: Compiling, Total: int64(out.Records)})
	}
	data, err := index.Compile(set.records)
	if err != nil {
		return Result{}, fmt.Errorf("the records could not be compiled (%w): claimlight claims validate shows what is wrong", err)
	}
	out.Data = data
	return out, nil
}

// set is what has been accepted, as far as it can be kept.
type set struct {
	records []record.Record
	bytes   int
}

func (s *set) add(r record.Record) error {
	s.bytes += weight(&r)
	if len(s.records) == MaxRecords || s.bytes > maxTexts {
		return tooMuch{}
	}
	s.records = append(s.records, r)
	return nil
}

// meter tells how much of a file has been read.
type meter struct {
	file File
	done int64
	tell func(Progress)
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.file.Text.Read(p)
	if m.done += int64(n); m.tell != nil && n > 0 {
		m.tell(Progress{Reading, shown(m.file.Name), m.done, m.file.Size})
	}
	return n, err
}

// unreadable is a file that the browser does not hand out: it was moved, changed
// or taken away since it was chosen.
func unreadable(name string, err error) error {
	return fmt.Errorf("“%s” could not be read (%w): choose the file again", name, innermost(err))
}

// innermost leaves out what was said on the way: the name of the file.
func innermost(err error) error {
	for inner := errors.Unwrap(err); inner != nil; inner = errors.Unwrap(err) {
		err = inner
	}
	return err
}
