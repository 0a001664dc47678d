package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"claimlight/claims"
	"claimlight/claims/match"
)

// columns of the CSV form (RFC 4180, a header line first). A finding without a
// match is one row whose columns from relation on are empty.
var columns = []string{
	"file", "start", "end", "text", "check_worthiness", "attribution", "disputed",
	"relation", "record", "claim", "verdict", "rating", "publisher", "published", "url",
	"figures", "cautions",
}

// ownColumns is how many columns tell of the sentence alone.
const ownColumns = 7

type csvWriter struct {
	out    *csv.Writer
	data   Data
	header bool // written
}

func newCSVWriter(w io.Writer, data Data) *csvWriter {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	return &csvWriter{out: out, data: data}
}

// Write writes one row a match.
func (w *csvWriter) Write(a Article) error {
	if !w.header {
		w.header = true
		w.out.Write(columns)
	}
	for _, f := range a.Findings {
		own := sentenceCells(a, f)
		if len(f.Matches) == 0 {
			w.row(append(own, make([]string, len(columns)-ownColumns)...))
		}
		for _, m := range f.Matches {
			w.row(append(own[:ownColumns:ownColumns], w.matchCells(m)...))
		}
	}
	w.out.Flush()
	return w.out.Error()
}

func (w *csvWriter) row(cells []string) {
	for i, c := range cells {
		cells[i] = harmless(c)
	}
	w.out.Write(cells)
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

func (w *csvWriter) matchCells(m match.Match) []string {
	rec := w.data.Record(m.Record)
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

// harmless keeps a spreadsheet from reading a cell as a formula: such a cell
// gets an apostrophe in front (OWASP, "CSV injection").
func harmless(cell string) string {
	if cell != "" && strings.IndexByte("=+-@\t\r\n", cell[0]) >= 0 {
		return "'" + cell
	}
	return cell
}
