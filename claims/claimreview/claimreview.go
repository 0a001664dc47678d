// Package claimreview reads what others publish about checked claims and writes
// records in the forms that others read.
//
//	ClaimReview as JSON-LD ─┐
//	HTML pages, microdata  ─┤                                    ┌─▶ records, one at a time
//	Data Commons feed, dump─┼─▶ objects ─▶ draft ─▶ one record ──┤
//	Fact Check Tools API   ─┤   with       plain    checked,     └─▶ report: read, accepted,
//	CSV, JSON lines        ─┘   positions  texts    rated, new       merged, refused, and why
//
// # Reading
//
// Any bytes may come in. What can be read of a damaged file is read, the rest
// is refused with its place and the reason: read = accepted + merged + refused,
// always. A review is refused where it has no claim, no link that a reader may
// follow (http or https), or neither a publisher nor a host to name. All else
// that cannot be used (a date that may be read in two ways, a language that is
// none) is left out, with a note.
//
// Files are read as a stream. What is kept in memory is one object of 4 MiB at
// most, about a hundred bytes for each accepted record (hashes, by which copies
// are known), and lists of bounded length: the nodes and reviews of one document
// that wait for one another, the reviews whose number waits for words to compare
// it with, the first thousand lines of each part of the report. A feed of 1 GB
// with 1.2 million different reviews takes 300 MB in all, one of 200 MB 90 MB.
//
// # Ratings
//
// The publisher's words are kept as they are. They become a verdict by
//
//  1. the publisher's own scale (scales.txt), then
//  2. words in the language of the review, then in any known one (keywords.txt),
//  3. the number, and only where there are no words: a number says nothing about
//     what its scale means. A publisher whose numbers run against its words in
//     the same file gets no verdict from numbers.
//
// What cannot be mapped is not-rated and stands in the report. In doubt there is
// no verdict: a sentence that speaks of both truth and falsehood has none, nor
// has a claim that begins as its own denial ("No, ...") and is rated all the
// same, for it cannot be told which of the two was rated.
//
// # Copies
//
// A review is merged into an earlier one where all its fields are the same
// ("exact"), or where publisher and claim are, apart from case, punctuation
// and articles, with the same verdict, on the same page or in the same year
// ("near"). Two claims on one page are two records. The same claim with another
// verdict is kept, and reported as a contradiction.
//
// # Writing
//
// A record is written as ClaimReview, CSV or JSON lines such that reading it
// again gives the same record. What schema.org has no word for stands in one
// JSON literal, "claimlight:record". Where the publisher used no words of its
// own, the rating names Claimlight as its author; a page that states a fact and
// reviewed nobody's claim is named as what the review is based on, not as its
// author.
//
// # What it does not do
//
// It fetches nothing and opens no file. It does not carry what a record has no
// place for: where a claim appeared, which findings it was exported with, pictures, second claimants. It does not
// translate, and does not judge whether a review is right.
package claimreview

import (
	"errors"
	"fmt"
	"io"

	"claimlight/claims/record"
)

// Format names a form of reviews.
type Format string

const (
	// Auto tells the form from the first bytes, and what an object is from its fields.
	Auto Format = "auto"
	// ClaimReview is schema.org's ClaimReview as JSON-LD, alone or in HTML pages.
	ClaimReview Format = "claimreview"
	// GoogleAPI is an answer of the Google Fact Check Tools API.
	GoogleAPI Format = "googleapi"
	// DataCommons is the Data Commons feed (a DataFeed) or dump (a script a line).
	DataCommons Format = "datacommons"
	// CSV is a table with a header line.
	CSV Format = "csv"
	// JSONL is records, one JSON object a line.
	JSONL Format = "jsonl"
)

// Formats lists what can be read; Auto first.
var Formats = []Format{Auto, ClaimReview, GoogleAPI, DataCommons, CSV, JSONL}

// Options change how an Importer reads.
type Options struct {
	// Columns names the CSV column of a field of records: "claim" -> "Behauptung".
	Columns map[string]string
	// Progress, if not nil, is told now and then how many bytes of the file in
	// hand have been read.
	Progress func(bytes int64)
}

// Importer reads files as one set: copies are found across files. It is not
// safe for concurrent use.
type Importer struct {
	opts      Options
	emit      func(record.Record) error
	report    *Report
	copies    *copies
	scales    map[string]*scale // by publisher, of the file in hand
	held      []*draft          // rated by a number alone
	heldBytes int
	file      *FileReport // in hand
	src       *source     // in hand
	emitErr   error
}

// NewImporter returns an Importer that hands every accepted record to emit. An
// error of emit ends the reading.
func NewImporter(opts Options, emit func(record.Record) error) *Importer {
	return &Importer{opts: opts, emit: emit, report: newReport(), copies: newCopies()}
}

// Read reads one file to its end. Faults of what is read go to the report; the
// error is one of r or of emit, or of an unknown format.
func (im *Importer) Read(name string, r io.Reader, from Format) error {
	im.report.Files = append(im.report.Files, FileReport{Name: name})
	im.file = &im.report.Files[len(im.report.Files)-1]
	im.scales = map[string]*scale{}
	src, err := newSource(name, r, im.opts.Progress)
	if im.src = src; err == nil {
		err = im.readSource(src, from)
	}
	im.decideHeld()
	im.reportScales()
	if im.file.Read == 0 && err == nil {
		im.refuse(Position{File: name, Line: 1}, "nothing found", "there is no review in this file")
	}
	if im.emitErr != nil {
		return im.emitErr
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// readSource chooses the reader.
func (im *Importer) readSource(src *source, from Format) error {
	head := src.ahead()
	switch from {
	case Auto:
		from = sniff(head)
	case ClaimReview, GoogleAPI, DataCommons, CSV, JSONL:
	default:
		return fmt.Errorf("format %q is not known", from)
	}
	im.file.Format = from
	switch {
	case from == CSV:
		im.readCSV(src)
	case looksLikeMarkup(head):
		im.readHTML(src, from)
	default:
		im.readJSON(src, from)
	}
	if src.err != nil && !errors.Is(src.err, io.EOF) {
		return src.err
	}
	return nil
}

// Report tells what has been read so far.
func (im *Importer) Report() *Report { return im.report }

// Import reads one file whole. The records come in the order of the file, but
// that those with a number for a rating come last.
func Import(name string, r io.Reader, from Format) ([]record.Record, *Report, error) {
	var recs []record.Record
	im := NewImporter(Options{}, func(rec record.Record) error {
		recs = append(recs, rec)
		return nil
	})
	err := im.Read(name, r, from)
	return recs, im.Report(), err
}
