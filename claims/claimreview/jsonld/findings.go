package jsonld

import (
	"encoding/json"
	"io"

	"claimlight/claims/record"
)

// Finding is a sentence of an article that a record was matched with. It stands in
// a JSON literal of ours beside the review, and not as an appearance of the claim:
// that a sentence makes a claim is our finding, and no publisher said so; some
// sentences say the opposite, or name the claim to dispute it.
type Finding struct {
	File       string `json:"file,omitempty"` // only where several files are checked
	Start      int    `json:"start"`          // byte offsets into the article
	End        int    `json:"end"`
	StartUTF16 int    `json:"start_utf16"`
	EndUTF16   int    `json:"end_utf16"`
	Text       string `json:"text"`
	Relation   string `json:"relation"`           // to the claim that was reviewed: "same", "opposite" ...
	Disputed   bool   `json:"disputed"`           // by the article itself
	Decision   string `json:"decision,omitempty"` // of a reader: "confirmed", "not-checkable", "wrong-match"
	Note       string `json:"note,omitempty"`     // a reader's
	Data       string `json:"data"`               // version of the records
	Records    int    `json:"records,omitempty"`  // how many there were
	Program    string `json:"program,omitempty"`
	Date       string `json:"date,omitempty"` // of the report
}

// Matched is a record with the sentences that were matched with it.
type Matched struct {
	Record   record.Record
	Findings []Finding
}

// findingsContext names the words of schema.org and the two fields that are not of it.
const findingsContext = `["https://schema.org",{"claimlight:record":{"@id":"urn:claimlight:record","@type":"@json"},` +
	`"claimlight:findings":{"@id":"urn:claimlight:findings","@type":"@json"}}]`

// WriteMatched writes what was found in one article as a JSON-LD object, on one
// line: in its @graph the ClaimReview of every record, with our findings. Reading
// it gives the records.
func WriteMatched(w io.Writer, matched []Matched) error {
	doc := struct {
		Context json.RawMessage `json:"@context"`
		Graph   []*jsonReview   `json:"@graph"`
	}{json.RawMessage(findingsContext), make([]*jsonReview, len(matched))}
	for i := range matched {
		doc.Graph[i] = review(&matched[i].Record)
		doc.Graph[i].Found = matched[i].Findings
	}
	return json.NewEncoder(w).Encode(doc)
}
