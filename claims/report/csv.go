package report

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"claimlight/claims"
	"claimlight/claims/match"
	"claimlight/claims/record"
)

// columns of the CSV form (RFC 4180, a header line first). A finding without a
// match is one row whose columns from relation to cautions are empty. The last
// columns say the same in every row: a table has no other place for it.
var columns = []string{
	"file", "start", "end", "text", "check_worthiness", "attribution", "disputed",
	"relation", "record", "claim", "verdict", "rating", "publisher", "published", "url",
	"figures", "cautions",
	"decision", "note", "data", "records", "program", "date",
}

// ownColumns is how many columns tell of the sentence alone, matchColumns how
// many of the match.
const (
	ownColumns   = 7
	matchColumns = 10
)

type csvWriter struct {
	out    *bufio.Writer
	data   Data
	made   []string // the last columns
	header bool     // written
}

func newCSVWriter(w io.Writer, data Data, cover Coverage, o Options) *csvWriter {
	made := []string{cover.Version, strconv.Itoa(cover.Records), o.Program, o.Date}
	return &csvWriter{out: bufio.NewWriter(w), data: data, made: made}
}

// Write writes one row a match.
func (w *csvWriter) Write(a Article) error {
	if !w.header {
		w.header = true
		w.row(columns)
	}
	for i, f := range a.Findings {
		own, note := sentenceCells(a, f), a.note(i)
		if len(f.Matches) == 0 {
			w.row(own, make([]string, matchColumns), []string{string(note.Decision), note.Text}, w.made)
		}
		for _, m := range f.Matches {
			rec := w.data.Record(m.Record)
			decision := note.On(&rec)
			if decision == "" {
				decision = note.Decision
			}
			w.row(own, matchCells(&m, &rec), []string{string(decision), note.Text}, w.made)
		}
	}
	return w.out.Flush()
}

// row writes one row. Errors of the buffered writer are kept until Flush.
func (w *csvWriter) row(parts ...[]string) {
	comma := false
	for _, cells := range parts {
		for _, c := range cells {
			if comma {
				w.out.WriteByte(',')
			}
			comma = true
			w.out.WriteString(csvCell(harmless(c)))
		}
	}
	w.out.WriteString("\r\n")
}

// csvCell quotes a cell where it must be. Line breaks within it are written as
// those of the rows are.
func csvCell(cell string) string {
	if !strings.ContainsAny(cell, "\",\r\n") && strings.TrimSpace(cell) == cell {
		return cell
	}
	for _, change := range [][2]string{{`"`, `""`}, {"\r\n", "\n"}, {"\r", "\n"}, {"\n", "\r\n"}} {
		cell = strings.ReplaceAll(cell, change[0], change[1])
	}
	return `"` + cell + `"`
}

func sentenceCells(a Article, f claims.Finding) []string {
	who := ""
	if f.Attribution != nil {
		who = f.Attribution.Who
	}
	return []string{
		a.Name, strconv.Itoa(f.Start), strconv.Itoa(f.End), a.Text[f.Start:f.End],
		strconv.FormatFloat(rounded(f.Worth), 'f', -1, 64), who, strconv.FormatBool(f.Disputed),
	}
}

func matchCells(m *match.Match, rec *record.Record) []string {
	var figures, cautions []string
	for i := range m.Figures {
		figures = append(figures, comparison(&m.Figures[i]))
	}
	for _, c := range m.Cautions {
		cautions = append(cautions, c.Text)
	}
	return []string{
		string(m.Relation), rec.ID, rec.Claim, string(rec.Verdict), rec.Rating,
		rec.Publisher, rec.Published, rec.URL,
		strings.Join(figures, "; "), strings.Join(cautions, " "),
	}
}

// formulaSigns begin a formula, the wide ones in Chinese and Japanese spreadsheets.
const formulaSigns = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"

// harmless keeps a spreadsheet from reading a cell as a formula: such a cell
// gets an apostrophe in front (OWASP, "CSV injection").
func harmless(cell string) string {
	if first, size := utf8.DecodeRuneInString(cell); size > 0 && strings.ContainsRune(formulaSigns, first) {
		return "'" + cell
	}
	return cell
}
