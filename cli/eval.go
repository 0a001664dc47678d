package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"claimlight/claims"
	"claimlight/claims/detect"
	"claimlight/claims/eval"
	"claimlight/claims/index"
)

type evalCmd struct {
	Retrieval retrievalCmd `cmd:"" help:"Measure retrieval: MAP@5, MRR@5, hits, recall."`
	Detection detectionCmd `cmd:"" help:"Measure check-worthiness: AP, F1, precision, recall, accuracy."`
	Matching  matchingCmd  `cmd:"" help:"Measure the gate between hits and matches: precision, recall, relations."`
}

type retrievalCmd struct {
	Claims  string `placeholder:"FILE" help:"Claims to search, {id, claim, title} or whole records a line; default: the bundled ones."`
	Queries string `required:"" placeholder:"FILE" help:"Queries, {id, text, gold} a line; - reads standard input."`
}

// Run searches every query and prints the measures as one JSON object.
func (c *retrievalCmd) Run(ctx context.Context, s streams) error {
	queries, err := readLines(ctx, c.Queries, s.in, eval.ReadQueries)
	if err != nil {
		return err
	}
	x, err := openClaims(ctx, c.Claims, s.in)
	if err != nil {
		return err
	}
	return printJSON(s.out, eval.Retrieve(x, queries))
}

type detectionCmd struct {
	File string `arg:"" help:"Sentences, {text, label} a line; - reads standard input."`
}

// Run judges every sentence at the shipped threshold and prints the measures as
// one JSON object.
func (c *detectionCmd) Run(ctx context.Context, s streams) error {
	rows, err := readLines(ctx, c.File, s.in, eval.ReadLabelled)
	if err != nil {
		return err
	}
	worth := func(sentence string) float64 { return detect.Judge(sentence).Worth }
	return printJSON(s.out, eval.Detect(rows, worth, detect.Threshold))
}

type matchingCmd struct {
	Queries string `required:"" placeholder:"FILE" help:"Sentences, {id, text, relation, gold, also_related} a line; - reads standard input."`
	Claims  string `placeholder:"FILE" help:"Records to match with, {id, claim, title} or whole records a line; default: the bundled ones."`
	Misses  int    `default:"0" help:"List as many of the lines that went wrong."`
}

// Run matches every sentence alone and prints the measures as one JSON object.
func (c *matchingCmd) Run(ctx context.Context, s streams) error {
	queries, err := readLines(ctx, c.Queries, s.in, eval.ReadMatching)
	if err != nil {
		return err
	}
	x, err := openClaims(ctx, c.Claims, s.in)
	if err != nil {
		return err
	}
	m := eval.Match(queries, claims.NewChecker(x).Match, x, c.Misses)
	warnUnknown(s.err, shownName(c.Queries), m.UnknownGold)
	return printJSON(s.out, m)
}

// unknownShown is how many of the gold ids that the data lacks are named: enough
// to see which set they are of.
const unknownShown = 5

// warnUnknown says that some gold cannot be found, whatever the engine does.
func warnUnknown(w io.Writer, name string, ids []string) {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	if len(ids) == 0 {
		return
	}
	more := ""
	if len(ids) > unknownShown {
		more = " ..."
	}
	fmt.Fprintf(w, "claimlight: %s: %d gold ids are not in the data and cannot be found: %s%s\n",
		name, len(ids), strings.Join(ids[:min(len(ids), unknownShown)], " "), more)
}

// openClaims compiles the claims of a file in memory; "" opens the bundled
// records.
func openClaims(ctx context.Context, name string, stdin io.Reader) (*index.Index, error) {
	if name == "" {
		return openData(bundledName)
	}
	recs, err := readLines(ctx, name, stdin, eval.ReadClaims)
	if err != nil {
		return nil, err
	}
	b, err := compile(recs, name)
	if err != nil {
		return nil, err
	}
	return index.Open(b)
}

// readLines reads a file of JSON lines, or standard input, with one of the
// readers of package eval.
func readLines[T any](ctx context.Context, name string, stdin io.Reader, read func(io.Reader, string) ([]T, error)) ([]T, error) {
	text, err := readText(ctx, name, stdin)
	if err != nil {
		return nil, err
	}
	return read(strings.NewReader(text), shownName(name))
}

func printJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return outputError(err)
	}
	return nil
}
