// Command figures writes what the runs measured into the documents. From the
// project's root:
//
//	go run ./claims/eval/figures README.md claims/eval/FIGURES.md
//
//	a run ──▶ out/figures/NAME.md ──┐
//	.ci/stamp ──▶ its last line     ├──▶ <!-- figures: NAME -->
//	              when, where, what ┘    the table and its line
//	                                     <!-- end -->
//
// Promises: all that stands outside of the markers stays as it is, byte for byte;
// a table whose run has not been made here keeps the figures and the line of the run
// that it came from; a table without the line of its run is left out, so that no
// figure is ever given the date or the machine of another; and either all documents
// are written or, with an error that names the first fault, none.
//
// What it does not do: it measures nothing, and does not know what a figure means.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	from := flag.String("from", "out/figures", "read the tables from this `folder`")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: figures [-from FOLDER] DOCUMENT...")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(os.Stdout, *from, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "figures:", err)
		os.Exit(3)
	}
}

// run brings the documents up to date and says what became of each table.
func run(out io.Writer, from string, documents []string) error {
	var said strings.Builder
	tables, err := readTables(from, &said)
	if err != nil {
		return err
	}
	written := map[string]string{}
	placed := map[string]bool{}
	for _, name := range documents {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		spliced, places, err := splice(string(text), tables)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		written[name] = spliced
		for _, p := range places {
			placed[p] = true
			did := "written"
			if _, there := tables[p]; !there {
				did = "kept: not measured here"
			}
			fmt.Fprintf(&said, "%s: %s: %s\n", name, p, did)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(tables)) {
		if !placed[name] {
			fmt.Fprintf(&said, "%s: no document has a place for it\n", name)
		}
	}
	for name, text := range written {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			return err
		}
	}
	_, err = io.WriteString(out, said.String())
	return err
}

// readTables reads the tables of a folder by name; a folder that is missing has
// none. Those without the line of their run are left out, which is said.
func readTables(folder string, said *strings.Builder) (map[string]string, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.md"))
	if err != nil {
		return nil, err
	}
	tables := map[string]string{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		table := strings.TrimSpace(string(text))
		if err := checkTable(table); errors.Is(err, errUnstamped) {
			fmt.Fprintf(said, "%s: left out: %v\n", file, err)
			continue
		} else if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		tables[strings.TrimSuffix(filepath.Base(file), ".md")] = table
	}
	return tables, nil
}
