package main

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// The lines between which a table stands.
var (
	begin = regexp.MustCompile(`^<!-- figures: ([a-z][a-z0-9-]*) -->$`)
	end   = "<!-- end -->"
)

// ruled is how the line below the head of a table begins.
var ruled = regexp.MustCompile(`^\|[ :]*-`)

// stamped is how the last line of a table begins, as .ci/stamp writes it.
const stamped = "_Measured on "

// splice puts each table in its place. It returns the names of the places, in the
// order in which they stand.
func splice(document string, tables map[string]string) (spliced string, places []string, err error) {
	var out, old strings.Builder
	place := "" // whose place we are in
	for line := range strings.Lines(document) {
		trimmed := strings.TrimSpace(line)
		started := begin.FindStringSubmatch(trimmed)
		switch {
		case started != nil && place != "":
			return "", nil, fmt.Errorf("figures: %s begins before the end of %s", started[1], place)
		case started != nil:
			place = started[1]
			places = append(places, place)
			out.WriteString(line)
			old.Reset()
		case trimmed == end && place == "":
			return "", nil, errors.New("an end without a beginning")
		case trimmed == end:
			table, measured := tables[place]
			if !measured {
				table = strings.TrimSpace(old.String())
			}
			if table == "" {
				return "", nil, fmt.Errorf("figures: %s has no text and no run: measure it first", place)
			}
			fmt.Fprintf(&out, "\n%s\n\n%s", table, line)
			place = ""
		case place != "":
			old.WriteString(line)
		case strings.HasPrefix(trimmed, "<!-- figures"):
			return "", nil, fmt.Errorf("%s: write <!-- figures: NAME -->, the name in small letters", trimmed)
		default:
			out.WriteString(line)
		}
	}
	if place != "" {
		return "", nil, fmt.Errorf("figures: %s has no end", place)
	}
	return out.String(), places, nil
}

// errUnstamped means that nobody knows when and where a table was measured: a test
// wrote it outside of the recipe that measures.
var errUnstamped = errors.New("it does not say when and where it was measured: run the target that measures it, whose recipe calls .ci/stamp")

// checkTable tells what a run left that cannot go into a document.
func checkTable(table string) error {
	lines := strings.Split(table, "\n")
	switch {
	case len(lines) < 2 || !strings.HasPrefix(lines[0], "|") || !ruled.MatchString(lines[1]):
		return errors.New("it does not begin with a table")
	case strings.Contains(table, "<!--"):
		return errors.New("it holds a comment, which could end its place")
	case strings.HasPrefix(table, "#") || strings.Contains(table, "\n#"):
		return errors.New("it holds a heading: those belong to the document")
	case !strings.HasPrefix(lines[len(lines)-1], stamped):
		return errUnstamped
	case strings.Count(table, stamped) > 1:
		return errors.New("it holds tables of two runs")
	}
	return nil
}
