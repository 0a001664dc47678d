package report

import (
	"encoding/json"
	"io"
	"math"
	"unicode/utf8"

	"claimlight/claims"
	"claimlight/claims/figure"
	"claimlight/claims/match"
	"claimlight/claims/record"
)

// schemaVersion rises when a field changes its meaning or goes; new fields do
// not raise it.
const schemaVersion = 1

// The JSON form. Fields keep this order; lists are never null. Start and end
// are byte offsets into the article as handed in; the _utf16 twins count UTF-16
// code units, in which an invalid byte is one unit. Text that is not UTF-8 is
// shown with U+FFFD, its offsets hold. Program, date, decisions and notes are
// there only where a report has them.
type (
	jsonArticle struct {
		Schema   int           `json:"schema_version"`
		Program  string        `json:"program,omitempty"`
		Date     string        `json:"date,omitempty"`
		Data     Coverage      `json:"data"`
		Article  jsonText      `json:"article"`
		Findings []jsonFinding `json:"findings"`
	}
	jsonText struct {
		File      string `json:"file,omitempty"` // only where several files are checked
		Bytes     int    `json:"bytes"`
		Sentences int    `json:"sentences"`
	}
	jsonFinding struct {
		Start       int              `json:"start"`
		End         int              `json:"end"`
		StartUTF16  int              `json:"start_utf16"`
		EndUTF16    int              `json:"end_utf16"`
		Text        string           `json:"text"`
		Worth       float64          `json:"check_worthiness"`
		Signals     []jsonSignal     `json:"signals"`
		Attribution *jsonAttribution `json:"attribution"`
		Disputed    bool             `json:"disputed"`
		Decision    Decision         `json:"decision,omitempty"` // of the reader: confirmed, not-checkable
		Note        string           `json:"note,omitempty"`     // the reader's
		Matches     []jsonMatch      `json:"matches"`
	}
	jsonSignal struct {
		Name  string `json:"name"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		Text  string `json:"text"`
	}
	jsonAttribution struct {
		Who    string `json:"who"`
		Quoted bool   `json:"quoted"`
		Time   string `json:"time,omitempty"` // only in transcripts: when it was said, as the text writes it
	}
	jsonMatch struct {
		Relation match.Relation `json:"relation"`
		Decision Decision       `json:"decision,omitempty"` // of the reader: wrong-match
		jsonRecord
		Figures  []jsonFigure  `json:"figures"`
		Reasons  []jsonReason  `json:"reasons"`
		Cautions []jsonCaution `json:"cautions"`
	}
	jsonRecord struct {
		Record    string `json:"record"`
		Claim     string `json:"claim"`
		Verdict   string `json:"verdict"`
		Rating    string `json:"rating"`
		Publisher string `json:"publisher"`
		URL       string `json:"url"`
		Published string `json:"published"`
	}
	jsonFigure struct {
		Article      string  `json:"article"`
		ArticleValue float64 `json:"article_value"`
		Record       string  `json:"record"`
		RecordValue  float64 `json:"record_value"`
		Unit         string  `json:"unit"`
		InferredUnit bool    `json:"inferred_unit"`
		Relation     string  `json:"relation"`
	}
	jsonReason struct {
		Code   string `json:"code"`
		For    bool   `json:"for"`
		Detail string `json:"detail"`
	}
	jsonCaution struct {
		Code string `json:"code"`
		Text string `json:"text"`
	}
)

type jsonWriter struct {
	out   io.Writer
	data  Data
	o     Options
	cover Coverage
}

// Write writes one line: the article's object.
func (w *jsonWriter) Write(a Article) error {
	doc := jsonArticle{
		Schema:   schemaVersion,
		Program:  w.o.Program,
		Date:     w.o.Date,
		Data:     w.cover,
		Article:  jsonText{Bytes: len(a.Text), Sentences: a.Sentences},
		Findings: make([]jsonFinding, 0, len(a.Findings)),
	}
	if w.o.Named {
		doc.Article.File = a.Name
	}
	at := utf16Offset{text: a.Text}
	for i, f := range a.Findings {
		doc.Findings = append(doc.Findings, w.finding(a.Text, f, a.note(i), &at))
	}
	enc := json.NewEncoder(w.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(doc)
}

func (w *jsonWriter) finding(text string, f claims.Finding, n Note, at *utf16Offset) jsonFinding {
	out := jsonFinding{
		Start: f.Start, End: f.End,
		StartUTF16: at.of(f.Start), EndUTF16: at.of(f.End),
		Text:     text[f.Start:f.End],
		Worth:    rounded(f.Worth),
		Signals:  make([]jsonSignal, 0, len(f.Signals)),
		Disputed: f.Disputed,
		Decision: n.Decision,
		Note:     n.Text,
		Matches:  make([]jsonMatch, 0, len(f.Matches)),
	}
	for _, s := range f.Signals {
		out.Signals = append(out.Signals, jsonSignal{s.Name, s.Start, s.End, text[s.Start:s.End]})
	}
	if f.Attribution != nil {
		out.Attribution = &jsonAttribution{f.Attribution.Who, f.Attribution.Quoted, f.Attribution.Time}
	}
	for _, m := range f.Matches {
		out.Matches = append(out.Matches, w.match(m, &n))
	}
	return out
}

func newJSONRecord(r *record.Record) jsonRecord {
	return jsonRecord{r.ID, r.Claim, string(r.Verdict), r.Rating, r.Publisher, r.URL, r.Published}
}

func (w *jsonWriter) match(m match.Match, n *Note) jsonMatch {
	rec := w.data.Record(m.Record)
	out := jsonMatch{
		Relation: m.Relation, Decision: n.On(&rec), jsonRecord: newJSONRecord(&rec),
		Figures:  make([]jsonFigure, 0, len(m.Figures)),
		Reasons:  make([]jsonReason, 0, len(m.Reasons)),
		Cautions: make([]jsonCaution, 0, len(m.Cautions)),
	}
	for _, p := range m.Figures {
		out.Figures = append(out.Figures, jsonFigure{
			Article: p.ArticleText, ArticleValue: p.Article.Value,
			Record: p.RecordText, RecordValue: p.Record.Value,
			Unit: unit(p), InferredUnit: p.Article.Inferred, Relation: figureCodes[p.Relation],
		})
	}
	for _, r := range m.Reasons {
		out.Reasons = append(out.Reasons, jsonReason(r))
	}
	for _, c := range m.Cautions {
		out.Cautions = append(out.Cautions, jsonCaution(c))
	}
	return out
}

var figureCodes = map[figure.Relation]string{
	figure.NotComparable: "not-comparable",
	figure.Same:          "same",
	figure.Rounded:       "rounded",
	figure.Differs:       "differs",
}

// unit is the unit of a pair: the record's, which is the better kept of the
// two, with its base.
func unit(p match.Pair) string {
	u, per := p.Record.Unit, p.Record.Per
	if u == "" && per == "" {
		u, per = p.Article.Unit, p.Article.Per
	}
	if per != "" {
		return u + "/" + per
	}
	return u
}

// rounded keeps four decimals: enough to order sentences, few enough not to
// differ between machines.
func rounded(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// utf16Offset turns ascending byte offsets into UTF-16 offsets in one pass.
type utf16Offset struct {
	text        string
	bytes, code int
}

func (u *utf16Offset) of(offset int) int {
	if offset < u.bytes {
		u.bytes, u.code = 0, 0
	}
	for u.bytes < offset {
		r, size := utf8.DecodeRuneInString(u.text[u.bytes:])
		u.bytes += size
		u.code++
		if r > 0xFFFF {
			u.code++
		}
	}
	return u.code
}
