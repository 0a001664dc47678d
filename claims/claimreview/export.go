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

	"claimlight/claims/record"
)

// Write writes records in a form: ClaimReview (one JSON-LD object whose @graph
// has a record a line), CSV or JSONL. The same records give the same bytes.
func Write(w io.Writer, to Format, recs iter.Seq[record.Record]) error {
	out := bufio.NewWriter(w)
	var err error
	switch to {
	case ClaimReview:
		err = writeGraph(out, recs)
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

// context names the words of schema.org, and the one field that is not of it: a
// JSON literal (JSON-LD 1.1, section 4.2.2).
const context = `["https://schema.org",{"claimlight:record":{"@id":"urn:claimlight:record","@type":"@json"}}]`

func writeGraph(out *bufio.Writer, recs iter.Seq[record.Record]) error {
	fmt.Fprintf(out, "{\"@context\":%s,\"@graph\":[", context)
	between := "\n"
	for rec := range recs {
		b, err := json.Marshal(review(&rec))
		if err != nil {
			return fmt.Errorf("record %q: %w", rec.ID, err)
		}
		fmt.Fprintf(out, "%s%s", between, b)
		between = ",\n"
	}
	_, err := out.WriteString("\n]}\n")
	return err
}

// JSONLD returns one record as a JSON-LD object that may stand in a <script>.
func JSONLD(rec record.Record) ([]byte, error) {
	r := review(&rec)
	r.Context = json.RawMessage(context)
	return json.Marshal(r)
}

// The ClaimReview form. Fields that schema.org or its readers ask for come
// first; "claimlight:record" has what schema.org has no word for.
type (
	jsonReview struct {
		Context   json.RawMessage `json:"@context,omitempty"`
		Type      string          `json:"@type"`
		Claim     string          `json:"claimReviewed"`
		URL       string          `json:"url"`
		Author    jsonThing       `json:"author"`
		Rating    jsonRating      `json:"reviewRating"`
		Item      jsonClaim       `json:"itemReviewed"`
		Published string          `json:"datePublished,omitempty"`
		Headline  string          `json:"headline,omitempty"`
		Abstract  string          `json:"abstract,omitempty"`
		Language  string          `json:"inLanguage,omitempty"`
		Keywords  []string        `json:"keywords,omitempty"`
		License   string          `json:"license,omitempty"`
		Provider  *jsonThing      `json:"provider,omitempty"`
		BasedOn   *jsonPage       `json:"isBasedOn,omitempty"`
		Ours      jsonOurs        `json:"claimlight:record"`
		Found     []Finding       `json:"claimlight:findings,omitempty"`
	}
	jsonThing struct {
		Type string `json:"@type"`
		Name string `json:"name"`
	}
	jsonRating struct {
		Type   string     `json:"@type"`
		Words  string     `json:"alternateName"`
		Author *jsonThing `json:"author,omitempty"` // only where the words are ours
	}
	jsonClaim struct {
		Type     string      `json:"@type"`
		Variants []string    `json:"alternateName,omitempty"`
		Author   *jsonThing  `json:"author,omitempty"`
		Date     string      `json:"datePublished,omitempty"`
		Place    *jsonThing  `json:"spatialCoverage,omitempty"`
		About    []jsonThing `json:"about,omitempty"`
	}
	jsonPage struct {
		Type      string    `json:"@type"`
		URL       string    `json:"url"`
		Publisher jsonThing `json:"publisher"`
	}
	jsonOurs struct {
		ID      string          `json:"id"`
		Verdict record.Verdict  `json:"verdict"`
		Kind    record.Kind     `json:"kind"`
		Figures []record.Figure `json:"figures,omitempty"`
		SameAs  string          `json:"same_as,omitempty"`
		Aliases []string        `json:"aliases,omitempty"`
	}
)

func organization(name string) jsonThing { return jsonThing{"Organization", name} }

func review(r *record.Record) *jsonReview {
	out := &jsonReview{
		Type: "ClaimReview", Claim: r.Claim, URL: r.URL, Published: r.Published, Headline: r.Title, Abstract: r.Summary,
		Language: r.Language, Keywords: r.Topics, License: r.Licence,
		Author: organization(r.Publisher), Rating: jsonRating{Type: "Rating", Words: r.Rating},
		Item: jsonClaim{Type: "Claim", Variants: r.Variants, Date: r.Claimed},
		Ours: jsonOurs{r.ID, r.Verdict, r.Kind, r.Figures, r.SameAs, r.Aliases},
	}
	us := organization(own)
	if r.Rating == "" {
		out.Rating.Words, out.Rating.Author = string(r.Verdict), &us
	}
	if r.Kind == record.Reference {
		out.Author = us
		out.BasedOn = &jsonPage{"WebPage", r.URL, organization(r.Publisher)}
	} else if who, carrier, ok := strings.Cut(r.Publisher, via); ok && strings.HasSuffix(carrier, ")") {
		by := organization(strings.TrimSuffix(carrier, ")"))
		out.Author, out.Provider = organization(who), &by
	}
	if r.Claimant != "" {
		out.Item.Author = &jsonThing{claimantType(r.Claimant), r.Claimant}
	}
	if r.Place != "" {
		out.Item.Place = &jsonThing{"Place", r.Place}
	}
	for _, e := range r.Entities {
		out.Item.About = append(out.Item.About, jsonThing{"Thing", e})
	}
	return out
}

// claimantType tells a person by the shape of the name, two or three words that
// begin with capitals; schema.org wants one or the other.
func claimantType(name string) string {
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 3 {
		return "Organization"
	}
	for _, w := range words {
		if w[0] < 'A' || w[0] > 'Z' || w == strings.ToUpper(w) {
			return "Organization"
		}
	}
	return "Person"
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
