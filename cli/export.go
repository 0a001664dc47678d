package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"

	"claimlight/claims/claimreview"
	"claimlight/claims/data"
	"claimlight/claims/index"
	"claimlight/claims/record"
)

type exportCmd struct {
	Files  []string `arg:"" optional:"" name:"file" help:"Records, compiled (.clm) or JSON lines; default: the bundled ones."`
	To     string   `enum:"claimreview,jsonl,csv" required:"" env:"CLAIMLIGHT_EXPORT_TO" help:"Form: claimreview (JSON-LD), jsonl or csv."`
	Output string   `short:"o" required:"" placeholder:"FILE" help:"The file to write; - writes standard output."`
}

// Run writes the records of all files, in their order.
func (c *exportCmd) Run(ctx context.Context, s streams) error {
	all, err := recordsOf(ctx, c.Files, s.in)
	if err != nil {
		return err
	}
	recs := slices.Values(all)
	out, err := newOutput(c.Output, s.out)
	if err != nil {
		return err
	}
	defer out.drop()
	n := 0
	err = claimreview.Write(out, claimreview.Format(c.To), func(yield func(record.Record) bool) {
		for rec := range recs {
			if n++; ctx.Err() != nil || !yield(rec) {
				return
			}
		}
	})
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return err
	}
	if err := out.keep(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.err, "%s: %d records\n", shownOutput(c.Output), n)
	return err
}

func shownOutput(name string) string {
	if name == stdinName {
		return "standard output"
	}
	return name
}

// recordsOf returns the records of files, compiled or JSON lines, or the bundled
// ones where none is named.
func recordsOf(ctx context.Context, files []string, stdin io.Reader) ([]record.Record, error) {
	if len(files) == 0 {
		return data.Records()
	}
	var all []record.Record
	for _, name := range files {
		if name != stdinName {
			recs, compiled, err := compiledRecords(name)
			if err != nil {
				return nil, err
			}
			if all = append(all, recs...); compiled {
				continue
			}
		}
		set, err := readRecords(ctx, []string{name}, stdin)
		if err != nil {
			return nil, err
		}
		all = append(all, set.records...)
	}
	return all, nil
}

// compiledRecords returns the records of a compiled file; false if it is none.
func compiledRecords(name string) (recs []record.Record, compiled bool, err error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, false, advise(name, err, "name a compiled data file or a file of records")
	}
	if looksLikeRecords(b) {
		return nil, false, nil
	}
	x, err := index.Open(b)
	if err != nil {
		return nil, false, advise(name, err, "compile it again: claimlight claims compile RECORDS -o "+name)
	}
	for i := range x.Len() {
		recs = append(recs, x.Record(i))
	}
	return recs, true, nil
}
