//go:build !js

// Command audit lists what others made of what we give away, with its licence, and
// what is used by tests alone; from the project's root:
//
//	go run ./web/audit            lists, and fails on a licence that is unknown or does
//	                              not go together with ours, or when web/licences.txt
//	                              is out of date
//	go run ./web/audit -write     the same, and writes web/licences.txt
package main

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"claimlight/web/supply"
)

func main() {
	write := flag.Bool("write", false, "write "+supply.NoticesFile)
	flag.Parse()
	if flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(os.Stdout, *write); err != nil {
		fmt.Fprintln(os.Stderr, "audit:", err)
		os.Exit(3)
	}
}

func run(out io.Writer, write bool) error {
	parts, err := supply.Read(".")
	if err != nil {
		return err
	}
	tests, err := supply.Tests(".", parts)
	if err != nil {
		return err
	}
	packages, err := testPackages(".ci/package-lock.json")
	if err != nil {
		return err
	}
	if err := list(out, parts, append(tests, packages...)); err != nil {
		return err
	}
	if err := supply.Faults(parts); err != nil {
		return err
	}
	return notices(supply.Notices(parts), write)
}

// list prints a table of the parts, and of those that tests use.
func list(out io.Writer, parts, tests []supply.Part) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "part\tversion\tlicence\tin")
	for _, p := range parts {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", p.Name, p.Version, cmp.Or(p.Licence, "unknown"), strings.Join(p.Programs, ", "))
	}
	for _, p := range tests {
		fmt.Fprintf(w, "%s\t%s\t%s\ttests and builders only\n", p.Name, p.Version, cmp.Or(p.Licence, "other: see its files"))
	}
	return w.Flush()
}

// testPackages are those that tests take from npm.
func testPackages(lock string) ([]supply.Part, error) {
	text, err := os.ReadFile(lock)
	if err != nil {
		return nil, err
	}
	var locked struct {
		Packages map[string]struct{ Version, License string }
	}
	if err := json.Unmarshal(text, &locked); err != nil {
		return nil, fmt.Errorf("%s: %w", lock, err)
	}
	var found []supply.Part
	for where, p := range locked.Packages {
		if _, name, ok := strings.Cut(where, "node_modules/"); ok {
			found = append(found, supply.Part{Name: "npm " + name, Version: p.Version, Licence: p.License})
		}
	}
	slices.SortFunc(found, func(a, b supply.Part) int { return cmp.Compare(a.Name, b.Name) })
	return found, nil
}

// notices compares the file of notices with what it should be, or writes it.
func notices(want string, write bool) error {
	if write {
		return os.WriteFile(supply.NoticesFile, []byte(want), 0o644)
	}
	got, err := os.ReadFile(supply.NoticesFile)
	if err != nil || string(got) != want {
		return fmt.Errorf("%s is out of date: go run ./web/audit -write", supply.NoticesFile)
	}
	return nil
}
