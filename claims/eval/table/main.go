// Command table measures the whole engine on all that there is to measure it on,
// and prints each measure beside what it should reach. From the project's root:
//
//	go run ./claims/eval/table            prints the table
//	go run ./claims/eval/table -update    writes claims/testdata/misses.txt as well
//	... -figures out/figures/quality.md   and the table for the documents (quality.go)
//
//	sets (-sets)   retrieval, check-worthiness, matching: the public sets and those written by others
//	project        our own articles, sentences and cases; the held-out figures beside the weights
//
// Sets that are not there are skipped with a message. What the weights were
// trained on is said beside each group: measures there are of rows that the
// engine has seen, unless it says "held out".
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"claimlight/claims"
	"claimlight/claims/data"
	"claimlight/claims/eval"
	"claimlight/claims/index"
	"claimlight/claims/record"
)

func main() {
	sets := flag.String("sets", "../shared/eval", "folder of the evaluation sets")
	project := flag.String("project", ".", "root of the project")
	update := flag.Bool("update", false, "write claims/testdata/misses.txt")
	figures := flag.String("figures", "", "write the table for the documents to this `file`")
	flag.Parse()
	if err := run(os.Stdout, *sets, *project, *update, *figures); err != nil {
		fmt.Fprintln(os.Stderr, "table:", err)
		os.Exit(3)
	}
}

// part is what one part of the engine gives: rows for the table, sections for
// the list of misses.
type part struct {
	group    eval.Group
	sections []eval.Section
}

// run prints the table. With update it writes the misses, for which all sets must be
// there; with a file for figures the table for the documents, or says which set that
// wants.
func run(out io.Writer, sets, project string, update bool, figures string) error {
	e, err := open(sets, project)
	if err != nil {
		return err
	}
	groups, sections, err := e.measure()
	if err != nil {
		return err
	}
	if _, err := out.Write(eval.WriteTable(groups)); err != nil {
		return err
	}
	if figures != "" {
		if err := writeQuality(figures, groups); errors.As(err, new(skippedGroup)) {
			fmt.Fprintf(out, "\n%v\n", err)
		} else if err != nil {
			return err
		}
	}
	if !update {
		return nil
	}
	for _, g := range groups {
		if g.Skipped != "" {
			return fmt.Errorf("misses.txt is left as it was: %s", g.Skipped)
		}
	}
	return os.WriteFile(filepath.Join(project, "claims/testdata/misses.txt"), eval.WriteMisses(sections), 0o644)
}

// measure measures everything; what has no files is skipped.
func (e *engine) measure() (groups []eval.Group, sections []eval.Section, err error) {
	for _, measure := range []func() (part, error){
		e.retrieval, e.debates, e.news, e.marks, e.damaged, e.matchingDev, e.matchingOwn, e.nothing, e.figures, e.speed,
	} {
		p, err := measure()
		var missing missingSet
		if errors.As(err, &missing) {
			p.group.Skipped = err.Error()
		} else if err != nil {
			return nil, nil, err
		}
		groups = append(groups, p.group)
		sections = append(sections, p.sections...)
	}
	return groups, sections, nil
}

// engine is what is measured, and where the files lie.
type engine struct {
	sets, project string
	bundled       *claims.Checker
}

func open(sets, project string) (*engine, error) {
	records, err := data.Records()
	if err != nil {
		return nil, err
	}
	c, err := checker(records)
	return &engine{sets, project, c}, err
}

// checker compiles records and opens them.
func checker(records []record.Record) (*claims.Checker, error) {
	b, err := index.Compile(records)
	if err != nil {
		return nil, err
	}
	x, err := index.Open(b)
	if err != nil {
		return nil, err
	}
	return claims.NewChecker(x), nil
}

// missingSet is a file of the evaluation sets that is not there.
type missingSet struct{ file string }

func (m missingSet) Error() string {
	return m.file + " is not there: name the folder of the sets with make eval EVAL=FOLDER"
}

// readSet reads a file of the evaluation sets.
func readSet[T any](e *engine, name string, read func(io.Reader, string) ([]T, error)) ([]T, error) {
	file := filepath.Join(e.sets, name)
	out, err := eval.ReadFile(file, read)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, missingSet{file}
	}
	return out, err
}

// readOwn reads a file of the project.
func readOwn[T any](e *engine, name string, read func(io.Reader, string) ([]T, error)) ([]T, error) {
	return eval.ReadFile(filepath.Join(e.project, name), read)
}

// folder is a folder of the project.
func (e *engine) folder(name string) fs.FS { return os.DirFS(filepath.Join(e.project, name)) }

// text is a file of the project.
func (e *engine) text(name string) (string, error) {
	b, err := os.ReadFile(filepath.Join(e.project, name))
	return string(b), err
}

// row is a measure with a goal.
func row(measure string, value float64, goal eval.Goal, remark string) eval.Row {
	return eval.Row{Measure: measure, Values: []float64{value}, Goal: goal, Remark: remark}
}

// counted is a measure that is a count.
func counted(measure string, value int, goal eval.Goal, remark string) eval.Row {
	r := row(measure, float64(value), goal, remark)
	r.Whole = true
	return r
}

// free is a measure without one.
func free(measure string, value float64, remark string) eval.Row {
	return row(measure, value, eval.Goal{}, remark)
}
