package claimreview

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	maxRow       = 1 << 20 // bytes: a longer row is a quotation mark that was never closed
	maxUnclosed  = 16      // rows of that kind that are read again, line by line
	maxCells     = 1000
	separators   = ",;\t|"
	listSplitter = ";|"
)

// table reads rows of cells (RFC 4180, with any separator).
type table struct {
	src      *source
	sep      byte
	unclosed int
}

// readCSV reads a table whose first line names its columns.
func (im *Importer) readCSV(src *source) {
	t := &table{src: src}
	t.sep = separatorOf(firstLine(src))
	header, at, fault := t.row()
	if len(header) == 1 && len(header[0]) == 5 && strings.HasPrefix(strings.ToLower(header[0]), "sep=") {
		t.sep = header[0][4] // as spreadsheets write it
		header, at, fault = t.row()
	}
	fields, err := im.fieldsOf(header)
	if fault != "" || err != nil {
		if fault == "" {
			fault = err.Error()
		}
		im.refuse(at, "no header", fault)
		return
	}
	for {
		cells, at, fault := t.row()
		switch {
		case fault != "":
			im.refuse(at, "broken row", fault)
		case cells == nil:
			return
		case len(strings.Join(cells, "")) > 0:
			im.row(fields, cells, at)
		}
	}
}

func (im *Importer) row(fields, cells []string, at Position) {
	obj := value{kind: object, at: at}
	ours := slices.Contains(fields, "same_as") && slices.Contains(fields, "kind")
	for i, cell := range cells {
		if i >= len(fields) {
			im.note(at, "more cells than columns", fmt.Sprintf("%d cells, %d columns", len(cells), len(fields)))
			break
		}
		if fields[i] == "" || cell == "" {
			continue
		}
		v := value{kind: text, text: harmed(cell)}
		if listFields[fields[i]] {
			v = cellList(v.text, ours)
		}
		obj.fields = append(obj.fields, field{fields[i], v})
	}
	im.accept(flat(obj))
}

// listFields hold several values.
var listFields = set("variants, entities, topics, aliases")

// cellList splits a cell: into lines, or at semicolons in tables that are not ours.
func cellList(cell string, ours bool) value {
	v := value{kind: list}
	split := func(c rune) bool { return c == '\n' }
	if !ours && !strings.Contains(strings.TrimSpace(cell), "\n") {
		split = func(c rune) bool { return strings.ContainsRune(listSplitter, c) }
	}
	for _, part := range strings.FieldsFunc(cell, split) {
		v.list = append(v.list, value{kind: text, text: part})
	}
	return v
}

// fieldsOf finds the field of each column; "" for those that have none.
func (im *Importer) fieldsOf(header []string) ([]string, error) {
	fields := make([]string, len(header))
	for _, field := range slices.Sorted(maps.Keys(im.opts.Columns)) {
		name := im.opts.Columns[field]
		i := slices.IndexFunc(header, func(h string) bool { return squeezed(h) == squeezed(name) })
		if i < 0 {
			return nil, fmt.Errorf("there is no column %q; there are %s", name, shownColumns(header))
		}
		fields[i] = field
	}
	// A field's own name comes before other names for it.
	for _, exact := range []bool{true, false} {
		for i, h := range header {
			field, known := columns[squeezed(h)]
			if known && fields[i] == "" && !slices.Contains(fields, field) && (!exact || squeezed(field) == squeezed(h)) {
				fields[i] = field
			}
		}
	}
	if !slices.Contains(fields, "claim") {
		return nil, fmt.Errorf("no column is known to hold the claim; there are %s", shownColumns(header))
	}
	return fields, nil
}

func shownColumns(header []string) string {
	const most = 12
	names := make([]string, 0, most)
	for _, h := range header {
		if len(names) == most {
			return strings.Join(names, ", ") + " ..."
		}
		names = append(names, plain(h))
	}
	return strings.Join(names, ", ")
}

func firstLine(src *source) []byte {
	line, _, _ := bytes.Cut(src.ahead(), []byte("\n"))
	return line
}

// separatorOf returns the separator that a header line has most of, outside
// quotation marks.
func separatorOf(line []byte) byte {
	var counts [len(separators)]int
	quoted := false
	for _, b := range line {
		if b == '"' {
			quoted = !quoted
		} else if i := strings.IndexByte(separators, b); i >= 0 && !quoted {
			counts[i]++
		}
	}
	best := 0
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	return separators[best]
}

// row returns the cells of the next row; nil at the end. A fault comes with the
// place of the row.
func (t *table) row() (cells []string, at Position, fault string) {
	at = t.src.pos()
	if _, ok := t.src.peek(); !ok {
		return nil, at, ""
	}
	var raw []byte
	for {
		cell, last, ok := t.cell(&raw)
		if !ok {
			return nil, at, t.giveUp(at, raw)
		}
		if len(cells) < maxCells {
			cells = append(cells, cell)
		}
		if last {
			return cells, at, ""
		}
	}
}

// cell reads one cell; last tells that the row ends with it. It is not ok if its
// quotation mark is not closed, or the row is too long.
func (t *table) cell(raw *[]byte) (cell string, last, ok bool) {
	var out []byte
	quoted := false
	if b, more := t.src.peek(); more && b == '"' {
		quoted = true
		t.take(raw)
	}
	for len(*raw) <= maxRow {
		b, more := t.src.peek()
		switch {
		case !more:
			return string(out), true, !quoted
		case quoted && b == '"':
			t.take(raw)
			if next, _ := t.src.peek(); next == '"' {
				t.take(raw)
			} else if quoted = !t.ends(next); !quoted {
				continue
			}
			out = append(out, '"')
		case !quoted && (b == t.sep || b == '\n'):
			t.take(raw)
			return strings.TrimSuffix(string(out), "\r"), b == '\n', true
		default:
			t.take(raw)
			out = append(out, b)
		}
	}
	return "", false, false
}

// ends tells whether a quoted cell may end before b; 0 is the end of the file.
func (t *table) ends(b byte) bool { return b == t.sep || b == '\n' || b == '\r' || b == 0 }

func (t *table) take(raw *[]byte) {
	b, _ := t.src.next()
	*raw = append(*raw, b)
}

// giveUp tells what is wrong with a row that does not end, and goes back to its
// second line.
func (t *table) giveUp(at Position, raw []byte) string {
	i := bytes.IndexByte(raw, '\n')
	if t.unclosed++; i < 0 || t.unclosed > maxUnclosed {
		t.src.skipLine()
		return fmt.Sprintf("a quotation mark is not closed, or the row is longer than %d MiB; nothing up to line %d was read", maxRow>>20, t.src.line)
	}
	t.src.unread(Position{File: at.File, Line: at.Line + 1, Offset: at.Offset + int64(i) + 1}, raw[i+1:])
	return "a quotation mark is not closed"
}

// harmless keeps a spreadsheet from reading a cell as a formula: such a cell
// gets an apostrophe in front (OWASP, "CSV injection"). harmed takes it away.
func harmless(cell string) string {
	if isFormula(strings.TrimLeft(cell, "'")) {
		return "'" + cell
	}
	return cell
}

func harmed(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && isFormula(strings.TrimLeft(rest, "'")) {
		return rest
	}
	return cell
}

// formulaSigns begin a formula, the wide ones in Chinese and Japanese spreadsheets.
const formulaSigns = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"

func isFormula(s string) bool {
	first, size := utf8.DecodeRuneInString(s)
	return size > 0 && strings.ContainsRune(formulaSigns, first)
}
