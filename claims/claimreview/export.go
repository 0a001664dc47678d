package claimreview

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"

	"claimlight/claims/claimreview/jsonld"
	"claimlight/claims/record"
)

// Write writes records in a form: ClaimReview (one JSON-LD object whose @graph
// has a record a line), CSV or JSONL. The same records give the same bytes.
func Write(w io.Writer, to Format, recs iter.Seq[record.Record]) error {
	out := bufio.NewWriter(w)
	var err error
	switch to {
	case ClaimReview:
		err = jsonld.Write(out, recs)
	case CSV:
		err = writeCSV(out, recs)
	case JSONL:
		for rec := range recs {
			if err = record.Write(out, []record.Record{rec}); err != nil {
				break
			}
		}
	default:
		return fmt.Errorf("%s cannot be written", to)
	}
	if err != nil {
		return err
	}
	return out.Flush()
}

// header is the first line of the CSV form: the fields of a record.
var header = []string{"id", "claim", "variants", "verdict", "rating", "summary", "figures", "entities", "topics", "place", "kind",
	"claimant", "claimed", "publisher", "url", "title", "published", "language", "licence", "same_as", "aliases"}

// writeCSV writes a row a record (RFC 4180). A list has a line an element, the
// figures are JSON.
func writeCSV(w io.Writer, recs iter.Seq[record.Record]) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	out.Write(header)
	for r := range recs {
		figures := ""
		if len(r.Figures) > 0 {
			b, err := marshalPlain(r.Figures)
			if err != nil {
				return fmt.Errorf("record %q: %w", r.ID, err)
			}
			figures = b
		}
		lines := func(list []string) string { return strings.Join(list, "\n") }
		cells := []string{r.ID, r.Claim, lines(r.Variants), string(r.Verdict), r.Rating, r.Summary, figures, lines(r.Entities), lines(r.Topics),
			r.Place, string(r.Kind), r.Claimant, r.Claimed, r.Publisher, r.URL, r.Title, r.Published, r.Language, r.Licence, r.SameAs, lines(r.Aliases)}
		for i, c := range cells {
			cells[i] = harmless(c)
		}
		out.Write(cells)
	}
	out.Flush()
	return out.Error()
}

// marshalPlain writes JSON without the escapes that only HTML needs.
func marshalPlain(v any) (string, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}
