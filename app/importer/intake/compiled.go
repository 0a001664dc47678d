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

// magicSize is what index tells a data file by.
const magicSize = 8

// isCompiled tells a data file from all else.
func isCompiled(in *bufio.Reader) (bool, error) {
	head, err := in.Peek(magicSize)
	if err != nil && err != io.EOF {
		return false, err
	}
	_, err = index.Open(head)
	return !errors.Is(err, index.ErrForeign), nil
}

// open reads a compiled data file and looks at every record in it: it may come
// from anywhere.
func open(f File) (Result, error) {
	if f.Size > maxCompiled {
		return Result{}, fmt.Errorf("“%s” has %d MB, more than can be opened in a browser (%d MB): split it with claimlight claims pack", f.Name, f.Size/1e6, maxCompiled/1_000_000)
	}
	data := make([]byte, f.Size)
	if _, err := io.ReadFull(f.Text, data); err != nil {
		return Result{}, unreadable(f.Name, err)
	}
	x, err := index.Open(data)
	if err != nil {
		return Result{}, fmt.Errorf("“%s” cannot be used (%w): get it again, or compile its records anew with claimlight claims compile", f.Name, err)
	}
	if err := sound(x); err != nil {
		return Result{}, fmt.Errorf("“%s” cannot be used (%w): compile its records anew, after claimlight claims validate", f.Name, err)
	}
	out := Result{Records: x.Len(), Report: reportOf(f.Name, x)}
	if x.Len() > 0 {
		out.Data = data
	}
	return out, nil
}

// sound tells what no data file of ours has: a record without a claim, one that
// cannot be found by its id, a link that no reader should follow.
func sound(x *index.Index) error {
	for i := range x.Len() {
		r := x.Record(i)
		at, found := x.Find(r.ID)
		switch {
		case r.ID == "" || !found || at != i:
			return fmt.Errorf("the id of record %d is missing or taken", i+1)
		case r.Claim == "" || r.Publisher == "" || !r.Verdict.Known():
			return fmt.Errorf("record %d lacks its claim, publisher or verdict", i+1)
		}
		if _, _, ok := record.Link(r.URL); !ok {
			return fmt.Errorf("record %d has no http or https link", i+1)
		}
	}
	return nil
}

// compiledFormat stands in reports for what is no form of reviews.
const compiledFormat claimreview.Format = "compiled"

// reportOf is the report of a set that is taken as it is.
func reportOf(name string, x *index.Index) *claimreview.Report {
	n, stats := x.Len(), x.Stats()
	r := claimreview.NewImporter(claimreview.Options{}, func(record.Record) error { return nil }).Report()
	r.Read, r.Accepted = n, n
	r.Files = append(r.Files, claimreview.FileReport{Name: name, Format: compiledFormat, Read: n, Accepted: n})
	for _, c := range stats.Verdicts {
		r.Verdicts[c.Name] = c.Records
	}
	for _, c := range stats.Publishers {
		r.Publishers[c.Name] = c.Records
	}
	return r
}
