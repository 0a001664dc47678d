package report

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"claimlight/claims"
	"claimlight/claims/detect"
	"claimlight/claims/figure"
	"claimlight/claims/index"
	"claimlight/claims/segment"
	"claimlight/claims/term"
)

// A stage is one step of the pipeline as rows: the names of its columns, and
// what it gives for one piece of the article.
type stage struct {
	columns []string
	rows    func(d *dump, s claims.Step) [][]any
}

var stages = map[string]stage{
	"segments": {[]string{"start", "end", "kind", "paragraph", "text"}, segments},
	"worth":    {[]string{"start", "end", "worth", "marked", "signals", "text"}, worth},
	"terms":    {[]string{"start", "end", "term", "idf", "text"}, terms},
	"hits":     {[]string{"start", "end", "rank", "score", "record", "claim"}, hits},
	"figures": {[]string{"start", "end", "kind", "value", "high", "unit", "per", "noun", "hedge",
		"change", "inferred", "digits", "text"}, figures},
	"matches": {[]string{"start", "end", "relation", "strength", "record", "figures", "reasons", "claim"}, matches},
}

// Stages lists the stages that Dump knows, in the order of the pipeline.
var Stages = []string{"segments", "worth", "terms", "hits", "figures", "matches"}

// hitsShown is how many hits of a sentence the dump shows: as many as fit a
// screen beside their claims.
const hitsShown = 20

type dump struct {
	article string
	data    *index.Index
}

// Dumper writes the rows of one stage, step by step: tab-separated with a
// header line, or one JSON object a line. Spans are byte offsets into the
// article. In tab-separated form texts are quoted as Go quotes them.
type Dumper struct {
	out    *bufio.Writer
	stage  stage
	asJSON bool
	data   *index.Index
}

// NewDumper returns a Dumper of a stage named in Stages; the header line is
// written at once.
func NewDumper(name string, w io.Writer, data *index.Index, asJSON bool) (*Dumper, error) {
	s, ok := stages[name]
	if !ok {
		return nil, fmt.Errorf("unknown stage %q", name)
	}
	d := &Dumper{out: bufio.NewWriter(w), stage: s, asJSON: asJSON, data: data}
	if !asJSON {
		d.out.WriteString(strings.Join(s.columns, "\t") + "\n")
	}
	return d, d.out.Flush()
}

// Add writes the rows of one step.
func (d *Dumper) Add(article string, s claims.Step) error {
	for _, row := range d.stage.rows(&dump{article, d.data}, s) {
		if err := d.write(row); err != nil {
			return err
		}
	}
	return d.out.Flush()
}

func (d *Dumper) write(row []any) error {
	for i, cell := range row {
		if d.asJSON {
			if err := d.field(i, cell); err != nil {
				return err
			}
			continue
		}
		if i > 0 {
			d.out.WriteByte('\t')
		}
		if s, ok := cell.(string); ok && d.stage.columns[i] == "text" {
			cell = strconv.Quote(s)
		}
		fmt.Fprint(d.out, cell)
	}
	if d.asJSON {
		d.out.WriteByte('}')
	}
	return d.out.WriteByte('\n')
}

// field writes the i-th field of a JSON object, which keeps the order of the
// columns.
func (d *Dumper) field(i int, cell any) error {
	value, err := json.Marshal(cell)
	if err != nil {
		return err
	}
	lead := byte(',')
	if i == 0 {
		lead = '{'
	}
	d.out.WriteByte(lead)
	_, err = fmt.Fprintf(d.out, "%q:%s", d.stage.columns[i], value)
	return err
}

var pieceKinds = map[segment.Kind]string{
	segment.Sentence: "sentence", segment.Question: "question",
	segment.Heading: "heading", segment.Furniture: "furniture",
}

func segments(d *dump, s claims.Step) [][]any {
	p := s.Piece
	return [][]any{{p.Start, p.End, pieceKinds[p.Kind], p.Paragraph, d.article[p.Start:p.End]}}
}

// sentence returns the text of the step, or false where it is no sentence: the
// later stages do not see the others.
func (d *dump) sentence(s claims.Step) (string, bool) {
	return d.article[s.Piece.Start:s.Piece.End], s.Piece.Kind == segment.Sentence
}

func worth(d *dump, s claims.Step) [][]any {
	text, ok := d.sentence(s)
	if !ok {
		return nil
	}
	j := detect.Judge(text)
	var names []string
	for _, sig := range j.Signals {
		names = append(names, sig.Name)
	}
	return [][]any{{s.Piece.Start, s.Piece.End, rounded(j.Worth), s.Finding != nil, strings.Join(names, " "), text}}
}

func terms(d *dump, s claims.Step) [][]any {
	text, ok := d.sentence(s)
	if !ok {
		return nil
	}
	var rows [][]any
	for _, t := range term.Extract(text) {
		rows = append(rows, []any{s.Piece.Start + t.Start, s.Piece.Start + t.End, t.Text,
			rounded(d.data.IDF(t.Text)), text[t.Start:t.End]})
	}
	return rows
}

func hits(d *dump, s claims.Step) [][]any {
	text, ok := d.sentence(s)
	if !ok {
		return nil
	}
	var rows [][]any
	for i, h := range d.data.Search(text, hitsShown) {
		rec := d.data.Record(h.Record)
		rows = append(rows, []any{s.Piece.Start, s.Piece.End, i + 1, rounded(h.Score), rec.ID, line(rec.Claim)})
	}
	return rows
}

var figureKinds = map[figure.Kind]string{
	figure.Count: "count", figure.Percent: "percent", figure.Points: "points", figure.Money: "money",
	figure.Ordinal: "ordinal", figure.Multiple: "multiple", figure.Duration: "duration",
	figure.Measure: "measure", figure.Rate: "rate",
}

var hedges = map[figure.Hedge]string{
	figure.Exact: "exact", figure.About: "about", figure.MoreThan: "more-than",
	figure.LessThan: "less-than", figure.Nearly: "nearly", figure.JustOver: "just-over",
}

func figures(d *dump, s claims.Step) [][]any {
	text, ok := d.sentence(s)
	if !ok {
		return nil
	}
	var rows [][]any
	for _, f := range figure.Find(text) {
		rows = append(rows, []any{s.Piece.Start + f.Start, s.Piece.Start + f.End, figureKinds[f.Kind],
			f.Value, f.High, f.Unit, f.Per, f.Noun, hedges[f.Hedge], f.Change, f.Inferred, f.Digits,
			text[f.Start:f.End]})
	}
	return rows
}

func matches(d *dump, s claims.Step) [][]any {
	if s.Finding == nil {
		return nil
	}
	var rows [][]any
	for _, m := range s.Finding.Matches {
		var pairs, reasons []string
		for _, p := range m.Figures {
			pairs = append(pairs, fmt.Sprintf("%s|%s|%s", p.ArticleText, p.RecordText, figureCodes[p.Relation]))
		}
		for _, r := range m.Reasons {
			reasons = append(reasons, whyMatched(r))
		}
		rec := d.data.Record(m.Record)
		rows = append(rows, []any{s.Finding.Start, s.Finding.End, string(m.Relation), rounded(m.Strength), rec.ID,
			line(strings.Join(pairs, "; ")), line(strings.Join(reasons, "; ")), line(rec.Claim)})
	}
	return rows
}
