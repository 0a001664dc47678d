package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"claimlight/claims/claimreview"
	"claimlight/claims/record"
)

type importCmd struct {
	Files   []string          `arg:"" name:"file" help:"Files to read; - reads standard input."`
	From    string            `enum:"auto,claimreview,googleapi,datacommons,csv,jsonl" default:"auto" help:"Form of the files: auto, claimreview (JSON-LD, HTML pages), googleapi, datacommons, csv or jsonl."`
	Output  string            `short:"o" required:"" placeholder:"FILE" help:"The file of records to write, one JSON object a line; - writes standard output."`
	Report  string            `placeholder:"FILE" help:"Write the report as JSON too."`
	Columns map[string]string `placeholder:"FIELD=COLUMN" help:"Name the CSV column of a field: claim=Statement;url=Link."`
}

// reportLines is how many lines of each kind the report shows; the JSON report
// has more.
const reportLines = 20

// Run reads the files as one set and writes what is accepted as it comes. What
// became of everything is told at the end. Where nothing at all was accepted,
// nothing is written.
func (c *importCmd) Run(ctx context.Context, s streams) error {
	out, err := newOutput(c.Output, s.out)
	if err != nil {
		return err
	}
	defer out.drop()
	bar := newProgress(s.err)
	im := claimreview.NewImporter(claimreview.Options{Columns: c.Columns, Progress: bar.show}, func(rec record.Record) error {
		return record.Write(out, []record.Record{rec})
	})
	for _, name := range c.Files {
		if err := importFile(ctx, im, bar, name, claimreview.Format(c.From), s.in); err != nil {
			return err
		}
	}
	report := im.Report()
	told := s.out
	if c.Output == stdinName {
		told = s.err
	}
	if err := report.WriteText(told, reportLines); err != nil {
		return outputError(err)
	}
	if err := writeReport(c.Report, report); err != nil {
		return err
	}
	if report.Accepted == 0 {
		return fmt.Errorf("%s: nothing could be imported: the report tells why", strings.Join(c.Files, " "))
	}
	return out.keep()
}

// importFile reads one file; it can be interrupted.
func importFile(ctx context.Context, im *claimreview.Importer, bar *progress, name string, from claimreview.Format, stdin *os.File) error {
	f := stdin
	if name != stdinName {
		opened, err := os.Open(name)
		if err != nil {
			return advise(name, err, "name a file that can be read, or - for standard input")
		}
		defer opened.Close()
		f = opened
	}
	bar.begin(shownName(name), f)
	defer bar.end()
	err := im.Read(shownName(name), interruptible(ctx, f), from)
	if err != nil && !errors.Is(err, context.Canceled) {
		return advise(shownName(name), unwrapped(err), "check the disk that it is on, and the one that is written to")
	}
	return err
}

// unwrapped returns the error without the file's name, which Read puts first.
func unwrapped(err error) error {
	if inner := errors.Unwrap(err); inner != nil {
		return inner
	}
	return err
}

// interruptible reads r until the program is interrupted, also where it waits
// for input that does not come.
func interruptible(ctx context.Context, r io.Reader) io.Reader {
	out, in := io.Pipe()
	context.AfterFunc(ctx, func() { in.CloseWithError(ctx.Err()) })
	go func() {
		_, err := io.CopyBuffer(in, onlyReader{r}, make([]byte, 1<<16))
		in.CloseWithError(err)
	}()
	return out
}

// onlyReader hides other ways of copying, which would take smaller pieces.
type onlyReader struct{ io.Reader }

func writeReport(name string, report *claimreview.Report) error {
	if name == "" {
		return nil
	}
	b, err := json.MarshalIndent(report, "", "  ")
	if err != nil {
		return err
	}
	return writeFile(name, append(b, '\n'))
}

// output is a file that is written bit by bit and is there only when it is
// whole, or standard output.
type output struct {
	*bufio.Writer
	name string
	temp *os.File // nil for standard output
}

func newOutput(name string, stdout io.Writer) (*output, error) {
	if name == stdinName {
		return &output{Writer: bufio.NewWriter(stdout), name: "standard output"}, nil
	}
	f, err := newTemp(name)
	if err != nil {
		return nil, advise(name, err, chooseAnother)
	}
	return &output{bufio.NewWriter(f), name, f}, nil
}

// keep puts the file in its place.
func (o *output) keep() error {
	err := o.Flush()
	if err == nil && o.temp != nil {
		temp := o.temp
		o.temp = nil
		err = place(temp, o.name)
	}
	if err != nil {
		return advise(o.name, err, chooseAnother)
	}
	return nil
}

// drop removes a file that was not kept.
func (o *output) drop() {
	if o.temp != nil {
		o.temp.Close()
		os.Remove(o.temp.Name())
	}
}
