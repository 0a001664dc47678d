package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"claimlight/claims"
	"claimlight/claims/index"
	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/report"
)

type checkCmd struct {
	Files  []string `arg:"" optional:"" name:"file" help:"Texts to check, or folders of them (.txt, .md, .html, .srt, .vtt); - or none reads standard input."`
	Format string   `enum:"text,json,markdown,csv,html,claimreview" default:"text" help:"Output: text, json (one object a file and line), markdown, csv (one row a match), html (a page that prints) or claimreview (the matched reviews as JSON-LD, one object a file and line)."`
	Why    bool     `help:"Tell why a sentence was marked and why a record matched."`
	Dump   string   `enum:",segments,worth,terms,hits,figures,matches" default:"" placeholder:"STAGE" help:"Print one stage instead, tab-separated or as JSON lines: segments, worth, terms, hits, figures or matches."`
	Data   []string `placeholder:"FILE" help:"Records to match with, compiled (.clm) or JSON lines; default: bundled, the bundled ones. Give it again for several sets."`
	FailOn string   `enum:",false,misleading,any" default:"" placeholder:"LEVEL" help:"Exit with 1 when a sentence repeats a claim rated false; misleading: or misleading, mixed, unproven, outdated; any: when any sentence has a match."`
}

// Run checks every file and reports as it goes.
func (c *checkCmd) Run(ctx context.Context, s streams) error {
	files := textFiles(c.Files)
	switch {
	case len(c.Files) == 0 && isTerminal(s.in):
		return usageError{fmt.Errorf("nothing to check: name a file, or pipe a text in: claimlight check article.txt")}
	case len(c.Files) == 0:
		files = []string{stdinName}
	case len(files) == 0:
		return fmt.Errorf("%s: there are no texts in it: name a folder with files in .txt, .md or .html", c.Files[0])
	}
	data, err := openSets(c.Data)
	if err != nil {
		return err
	}
	sink, err := c.sink(s.out, data, len(files) > 1)
	if err != nil {
		return err
	}
	var failed bool
	if len(files) == 1 {
		failed, err = c.checkOne(ctx, s, files[0], data, sink)
	} else {
		failed, err = c.checkAll(ctx, s, files, data, sink)
	}
	switch {
	case err != nil:
		return err
	case failed:
		return errFindings
	}
	return nil
}

// checkOne checks one text and reports while it goes.
func (c *checkCmd) checkOne(ctx context.Context, s streams, name string, data *index.Index, out sink) (failed bool, err error) {
	text, err := readArticle(ctx, name, s.in)
	if err != nil {
		return false, err
	}
	a := report.Article{Name: shownName(name), Text: text}
	if err := checkArticle(ctx, claims.NewChecker(data), &a, out); err != nil {
		return false, err
	}
	return c.fails(a.Findings, data.Record), nil
}

// checkArticle runs the check; between two steps it can be interrupted.
func checkArticle(ctx context.Context, checker *claims.Checker, a *report.Article, out sink) error {
	for step := range checker.Steps(a.Text) {
		if err := ctx.Err(); err != nil {
			return err
		}
		a.Add(step)
		if err := out.step(a.Text, step); err != nil {
			return outputError(err)
		}
	}
	if err := out.end(*a); err != nil {
		return outputError(err)
	}
	return nil
}

// sink takes what the check gives: each step, and the whole article at its end.
type sink struct {
	step func(text string, s claims.Step) error
	end  func(a report.Article) error
}

func (c *checkCmd) sink(out io.Writer, data *index.Index, several bool) (sink, error) {
	noStep := func(string, claims.Step) error { return nil }
	noEnd := func(report.Article) error { return nil }
	if c.Dump != "" {
		d, err := report.NewDumper(c.Dump, out, data, c.Format == "json")
		if err != nil {
			return sink{}, err
		}
		return sink{d.Add, noEnd}, nil
	}
	o := report.Options{Named: several, Why: c.Why, Colour: wantsColour(out)}
	if c.Format == "html" { // what is printed and filed must say what it was made with, and when
		o.Named, o.Program, o.Date = true, "Claimlight "+programVersion(), time.Now().Format(time.DateOnly)
	}
	w, err := report.New(c.Format, out, data, o)
	if err != nil {
		return sink{}, err
	}
	return sink{noStep, w.Write}, nil
}

// fails tells whether a finding reaches --fail-on. Only the same claim, with
// the same or another figure, can repeat what a publisher rated; a sentence
// that says the opposite, or that the article itself disputes, cannot. Every
// match that may colour a sentence counts for "any".
func (c *checkCmd) fails(findings []claims.Finding, recordOf func(int) record.Record) bool {
	for _, f := range findings {
		for _, m := range f.Matches {
			if !m.Relation.Coloured() {
				continue
			}
			if c.FailOn == "any" {
				return true
			}
			repeats := (m.Relation == match.Same || m.Relation == match.FiguresDiffer) && !f.Disputed
			if repeats && c.reached(recordOf(m.Record).Verdict) {
				return true
			}
		}
	}
	return false
}

func (c *checkCmd) reached(v record.Verdict) bool {
	switch v {
	case record.False, record.MostlyFalse, record.AlteredMedia:
		return c.FailOn == "false" || c.FailOn == "misleading"
	case record.Misleading, record.HalfTrue, record.Unproven, record.Outdated, record.Satire:
		return c.FailOn == "misleading"
	}
	return false
}

// wantsColour tells whether out is a terminal whose user has not asked for
// plain text (https://no-color.org).
func wantsColour(out io.Writer) bool {
	f, ok := out.(*os.File)
	return ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && isTerminal(f)
}
