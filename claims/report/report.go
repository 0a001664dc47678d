// Package report writes checked articles for people and for programs.
//
//	article + findings ──▶ text         people at a terminal
//	                   ──▶ json         programs; one object a line, one line an article
//	                   ──▶ markdown     notes, issues, documents
//	                   ──▶ csv          spreadsheets; one row a match
//	                   ──▶ html         people; a page that prints, in one file
//	                   ──▶ claimreview  other fact-checking tools: the matched reviews as JSON-LD
//	one stage's output ──▶ dump         rows of one stage, for whoever works on it
//
// What it promises: the same article, data and options give the same bytes (date
// and program are options, so that a report may name them); offsets are those of
// the article as it was handed in; no rating appears without its publisher, its
// date (or the word that there is none) and its link; a sentence for which nothing
// was found is never presented as true, and no sentence is ever called false: only
// the publisher's own rating of a recorded claim is quoted. A related match shows
// no rating at all, for the verdict does not apply to the sentence.
//
// What it does not do: it decides nothing. Relations, reasons and cautions
// come from the findings as they are.
package report

import (
	"fmt"
	"io"
	"slices"

	"claimlight/claims"
	"claimlight/claims/record"
	"claimlight/claims/segment"
)

// Data is what a report needs of the data file; *index.Index has it.
type Data interface {
	Len() int
	Version() string
	Record(i int) record.Record
}

// Article is one checked text.
type Article struct {
	Name      string // for people: the file's name, or "standard input"
	Text      string // as handed in, any bytes
	Sentences int    // how many sentences were judged
	Findings  []claims.Finding
	Notes     []Note // the reader's, one a finding; nil: nothing was noted
}

// Add appends one step of the check to the article.
func (a *Article) Add(s claims.Step) {
	if s.Piece.Kind == segment.Sentence {
		a.Sentences++
	}
	if s.Finding != nil {
		a.Findings = append(a.Findings, *s.Finding)
	}
}

// Options are the reader's wishes.
type Options struct {
	Named  bool // several articles: say which one each part is about
	Why    bool // add signals and reasons (text and markdown)
	Colour bool // ANSI colours (text)

	Program string    // name and version of the program, to be named; or ""
	Date    string    // of the report, ISO 8601, to be named; or ""
	Cover   *Coverage // of the data, where it is known; nil: it is read from the data
}

// Formats lists the formats that New knows.
var Formats = []string{"text", "json", "markdown", "csv", "html", "claimreview"}

// Writer writes articles in one format, one after the other.
type Writer interface {
	Write(a Article) error
}

// New returns the Writer of a format named in Formats.
func New(format string, w io.Writer, data Data, o Options) (Writer, error) {
	if format == "text" {
		o.cover(data)
		return &textWriter{out: w, data: data, cover: *o.Cover, o: o}, nil
	}
	return NewFile(format, w, data, o)
}

// NewFile is New without the text format, which is for terminals: the browser has
// none, and does not load what it would not use.
func NewFile(format string, w io.Writer, data Data, o Options) (Writer, error) {
	if slices.Contains(Formats, format) {
		o.cover(data)
	}
	switch format {
	case "json":
		return &jsonWriter{out: w, data: data, cover: *o.Cover, o: o}, nil
	case "markdown":
		return &markdownWriter{out: w, data: data, cover: *o.Cover, o: o}, nil
	case "csv":
		return newCSVWriter(w, data, *o.Cover, o), nil
	case "html":
		return &htmlWriter{out: w, data: data, cover: *o.Cover, o: o}, nil
	case "claimreview":
		return &claimReviewWriter{out: w, data: data, cover: *o.Cover, o: o}, nil
	}
	return nil, fmt.Errorf("unknown format %q", format)
}

// cover reads the coverage of data where it is not known.
func (o *Options) cover(data Data) {
	if o.Cover == nil {
		c := Cover(data)
		o.Cover = &c
	}
}

// Coverage says what the data can know about.
type Coverage struct {
	Version string `json:"version"` // content hash of the records
	Records int    `json:"records"`
	Newest  string `json:"newest"` // date of the newest review, ISO 8601, or ""
}

// Cover reads the coverage of data.
func Cover(data Data) Coverage {
	c := Coverage{Version: data.Version(), Records: data.Len()}
	for i := range c.Records {
		c.Newest = max(c.Newest, data.Record(i).Published)
	}
	return c
}

// matched counts the findings for which a check was found.
func (a *Article) matched() int {
	n := 0
	for i := range a.Findings {
		if a.Findings[i].Coloured() != nil {
			n++
		}
	}
	return n
}
