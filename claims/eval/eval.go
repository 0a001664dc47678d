// Package eval measures the stages against labelled files.
//
//	{id, text, gold} ─────────────▶ retrieval   are the right records among the hits?
//	{text, label} ────────────────▶ detection   are the right sentences marked?
//	{id, text, relation, gold} ───▶ matching    are the right records shown, and as what?
//	article and labels ───────────▶ marks       are its claims marked, whole and damaged, and nothing else?
//	cases of figures ─────────────▶ figures     are they read and compared rightly?
//
// Each measure gives rows of one table, beside what they should reach (table.go),
// and a section of the list of misses: what was due and what came, and the ten
// worst with the engine's own reasons (sections.go, misses.go). Command table,
// in the folder below, runs all of them.
//
// Each file is read line by line, and every bad line is reported with its
// number. The measures are means of counts over the lines of one file: the same
// file, data and engine give the same figures. What they do not say is how good
// the engine is on a file that it was tuned to.
package eval

import (
	"encoding/json"
	"io"
	"os"

	"claimlight/claims/record"
)

// ReadFile opens a file for one of the functions that read sets.
func ReadFile[T any](file string, read func(r io.Reader, name string) ([]T, error)) ([]T, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return read(f, file)
}

// readObjects reads one JSON object a line into values of T and checks each, as
// record.ReadLines does.
func readObjects[T any](r io.Reader, name string, check func(T) error) ([]T, error) {
	return record.ReadLines(r, name, func(line []byte) (v T, err error) {
		if err := json.Unmarshal(line, &v); err != nil {
			return v, err
		}
		return v, check(v)
	})
}

// ratio is part of all, 0 where there is nothing.
func ratio(part, all int) float64 {
	if all == 0 {
		return 0
	}
	return float64(part) / float64(all)
}
