package app

import (
	"slices"
	"strings"
)

// Columns is the choice that a reader makes where the columns of a table are not
// known by their names.
type Columns struct {
	Names  []string       // of the columns, from the first line
	Chosen map[string]int // by field: number of the column, from 0
}

// columnField is a field of a record that a column may hold.
type columnField struct{ Name, Words string }

// columnFields are the fields that can be chosen, the most telling first.
var columnFields = []columnField{
	{"claim", "Claim (needed)"},
	{"url", "Link to the check (needed)"},
	{"publisher", "Publisher"},
	{"rating", "Rating"},
	{"published", "Date of the check"},
	{"summary", "What was found"},
	{"claimant", "Who said it"},
	{"title", "Title of the check"},
}

// tableHeader returns the names in the first line of a table, nil where it has no
// two columns.
func tableHeader(text string) []string {
	line, _, _ := strings.Cut(strings.TrimPrefix(text, "\ufeff"), "\n")
	line = strings.TrimSuffix(line, "\r")
	separator, most := byte(','), 0
	for _, s := range []byte(",;\t|") {
		if n := len(cells(line, s)); n > most {
			separator, most = s, n
		}
	}
	const fewest, more = 2, 200
	if most < fewest || most > more || !isText([]byte(line)) {
		return nil
	}
	return cells(line, separator)
}

// cells are those of one line of a table.
func cells(line string, separator byte) []string {
	var list []string
	var cell strings.Builder
	quoted := false
	for i := range len(line) {
		switch c := line[i]; {
		case c == '"':
			quoted = !quoted
		case c == separator && !quoted:
			list = append(list, strings.TrimSpace(cell.String()))
			cell.Reset()
		default:
			cell.WriteByte(c)
		}
	}
	return append(list, strings.TrimSpace(cell.String()))
}

// Choose gives a field a column; a column that is none leaves it without.
func (c *Columns) Choose(field string, column int) {
	if column < 0 || column >= len(c.Names) {
		delete(c.Chosen, field)
		return
	}
	if c.Chosen == nil {
		c.Chosen = map[string]int{}
	}
	c.Chosen[field] = column
}

// Of is the column of a field, or -1.
func (c *Columns) Of(field string) int {
	if n, ok := c.Chosen[field]; ok {
		return n
	}
	return -1
}

// Missing says what is still to be chosen, "" when nothing is. The columns that a
// table needs may be known by their names.
func (c *Columns) Missing(known bool) string {
	used := make([]int, 0, len(columnFields))
	for _, f := range columnFields {
		n := c.Of(f.Name)
		if n < 0 {
			continue
		}
		if slices.Contains(used, n) {
			return "Choose each column once."
		}
		used = append(used, n)
	}
	if !known && (c.Of("claim") < 0 || c.Of("url") < 0) {
		return "Choose the columns of the claim and of the link: without them nothing can be read."
	}
	if len(used) == 0 {
		return "Choose a column first."
	}
	return ""
}

// Named is what the importer is told: the name of the column of each field.
func (c *Columns) Named() map[string]any {
	named := map[string]any{}
	for field, n := range c.Chosen {
		named[field] = c.Names[n]
	}
	return named
}
