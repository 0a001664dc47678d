package cli

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"claimlight/claims/data"
	"claimlight/claims/record"
	"claimlight/claims/report"
)

type recordsCmd struct {
	Validate validateCmd `cmd:"" help:"Check files of records (JSON lines); every fault is reported with its line."`
	Import   importCmd   `cmd:"" help:"Read ClaimReview, API answers, feeds and tables of others as records."`
	Export   exportCmd   `cmd:"" help:"Write records as ClaimReview, JSON lines or CSV."`
	Compile  compileCmd  `cmd:"" help:"Compile records into a data file."`
	Pack     packCmd     `cmd:"" help:"Split records into packs, which readers fetch whole."`
	Stats    statsCmd    `cmd:"" help:"Describe a set of records."`
}

type validateCmd struct {
	Files []string `arg:"" name:"file" help:"Records, one JSON object a line; - reads standard input."`
}

// Run reads all files as one set, for ids and claims must be unique across
// files, and reports what cannot be read before what is wrong with the rest.
func (c *validateCmd) Run(ctx context.Context, s streams) error {
	set, err := readRecords(ctx, c.Files, s.in)
	errs := []error{err}
	for _, p := range record.Lint(set.records, time.Now().Format(time.DateOnly)) {
		errs = append(errs, fmt.Errorf("%s: %s", set.lines[p.ID], p))
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.out, "%d records, no fault\n", len(set.records))
	return err
}

// recordSet is the records of some files, and where each stands.
type recordSet struct {
	records []record.Record
	lines   map[string]string // id -> "FILE:LINE", the last of them where an id stands twice
}

// readRecords reads the files; the records that could be read come with the
// error that names the lines that could not.
func readRecords(ctx context.Context, files []string, stdin io.Reader) (recordSet, error) {
	set := recordSet{lines: map[string]string{}}
	var errs []error
	for _, name := range files {
		text, err := readText(ctx, name, stdin)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		recs, err := record.Read(strings.NewReader(text), shownName(name))
		errs = append(errs, err)
		set.records = append(set.records, recs...)
		set.locate(text, shownName(name))
	}
	return set, errors.Join(errs...)
}

func (s *recordSet) locate(text, name string) {
	n := 0
	for l := range strings.Lines(text) {
		n++
		var r struct{ ID string }
		if json.Unmarshal([]byte(l), &r) == nil {
			s.lines[r.ID] = fmt.Sprintf("%s:%d", name, n)
		}
	}
}

type compileCmd struct {
	Files  []string `arg:"" optional:"" name:"file" help:"Records, one JSON object a line; default: the bundled ones."`
	Output string   `short:"o" required:"" placeholder:"FILE" help:"The data file to write."`
}

// Run compiles the records; the same records give the same bytes.
func (c *compileCmd) Run(ctx context.Context, s streams) error {
	recs, err := data.Records()
	if len(c.Files) > 0 {
		var set recordSet
		set, err = readRecords(ctx, c.Files, s.in)
		recs = set.records
	}
	if err != nil {
		return err
	}
	b, err := compile(recs, strings.Join(c.Files, " "))
	if err != nil {
		return err
	}
	if err := writeFile(c.Output, b); err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.err, "%s: %d records, %d bytes\n", c.Output, len(recs), len(b))
	return err
}

type statsCmd struct {
	File string `arg:"" default:"bundled" help:"Records, compiled (.clm) or JSON lines; default: the bundled ones."`
}

// Run prints counts, tab-aligned: one block a field, most frequent first.
func (c *statsCmd) Run(s streams) error {
	x, err := openData(c.File)
	if err != nil {
		return err
	}
	cover := report.Cover(x)
	w := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "records\t%d\nversion\t%s\nnewest\t%s\n", cover.Records, cover.Version, cover.Newest)
	for _, block := range []struct {
		title string
		of    func(r record.Record) []string
	}{
		{"kinds", func(r record.Record) []string { return []string{string(r.Kind)} }},
		{"verdicts", func(r record.Record) []string { return []string{string(r.Verdict)} }},
		{"publishers", func(r record.Record) []string { return []string{r.Publisher} }},
		{"languages", func(r record.Record) []string { return []string{cmp.Or(r.Language, "en")} }},
		{"years", func(r record.Record) []string { return []string{yearOf(r.Published)} }},
		{"topics", func(r record.Record) []string { return r.Topics }},
	} {
		counts := map[string]int{}
		for i := range x.Len() {
			for _, v := range block.of(x.Record(i)) {
				counts[v]++
			}
		}
		fmt.Fprintf(w, "\n%s\t%d\n", block.title, len(counts))
		for _, v := range byCount(counts) {
			fmt.Fprintf(w, "  %s\t%d\n", v, counts[v])
		}
	}
	return w.Flush()
}

// yearOf is the year of a date as records have it.
func yearOf(date string) string {
	const digits = 4
	if len(date) < digits {
		return "without a date"
	}
	return date[:digits]
}

// byCount returns the keys, most frequent first, equal counts by name.
func byCount(counts map[string]int) []string {
	keys := slices.Sorted(maps.Keys(counts))
	slices.SortStableFunc(keys, func(a, b string) int { return counts[b] - counts[a] })
	return keys
}
