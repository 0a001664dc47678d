//go:build !js

package main

import (
	"fmt"
	"os"
	"strings"
	"text/tabwriter"
	"time"

	"claimlight/claims/eval/fragment"
)

// row is what one server did with one file.
type row struct {
	file, server string
	measured
	base measured // what nginx did with it
}

// said is a measure in words.
type said struct{ measure, value string }

// compare asks every server for a file, one after the other.
func compare(servers []server, f file) ([]row, error) {
	rows := make([]row, len(servers))
	var base measured
	for i, s := range servers {
		m, err := ask(s.address, f.path, *each)
		if err != nil {
			return nil, err
		}
		rows[i] = row{file: f.name, server: s.name, measured: m}
		if s.name == "nginx" {
			base = m
		}
	}
	for i := range rows {
		rows[i].base = base
	}
	return rows, nil
}

// columns are those of the table.
var columns = []string{"file", "server", "requests/s", "of nginx", "p99", "of nginx", "errors"}

func (r *row) cells() []string {
	return []string{
		r.file, r.server, fmt.Sprintf("%.0f", r.requests), fmt.Sprintf("%.2f", r.requests/r.base.requests),
		r.p99.Round(10 * time.Microsecond).String(), fmt.Sprintf("%.2f", float64(r.p99)/float64(r.base.p99)), r.failed,
	}
}

func printRows(rows []row) error {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "%s\t\n", strings.Join(columns, "\t"))
	for _, r := range rows {
		fmt.Fprintf(w, "%s\t\n", strings.Join(r.cells(), "\t"))
	}
	return w.Flush()
}

// writeFigures writes the tables for the documents.
func writeFigures(name string, rows []row, also ...said) error {
	var b strings.Builder
	fmt.Fprintf(&b, "| %s |\n|%s\n", strings.Join(columns, " | "), strings.Repeat("---|", len(columns)))
	for _, r := range rows {
		cells := r.cells()
		if r.failed == "" {
			cells[len(cells)-1] = "none"
		}
		fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | "))
	}
	b.WriteString("\n| measure | value |\n|---|---|\n")
	for _, s := range also {
		fmt.Fprintf(&b, "| %s | %s |\n", s.measure, s.value)
	}
	return fragment.Write(name, b.String())
}
