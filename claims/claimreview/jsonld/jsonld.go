// Package jsonld writes records as schema.org's ClaimReview in JSON-LD, alone and
// with the sentences that were matched with them. It is the half of claimreview
// that writes: the browser loads it without the readers.
package jsonld

import (
	"bufio"
	"encoding/json"
	"fmt"
	"iter"
	"strings"

	"claimlight/claims/record"
)

// Us is the name under which what is ours is written: ratings that are in our
// words, reviews that nobody else wrote.
const Us = "Claimlight"

// Via stands in the name of a publisher before the outlet that carried the review.
const Via = " (via "

// context names the words of schema.org, and the one field that is not of it: a
// JSON literal (JSON-LD 1.1, section 4.2.2).
const context = `["https://schema.org",{"claimlight:record":{"@id":"urn:claimlight:record","@type":"@json"}}]`

// Write writes records as one JSON-LD object whose @graph has a record a line.
func Write(out *bufio.Writer, recs iter.Seq[record.Record]) error {
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

// The ClaimReview form. Fields that schema.org or its readers ask for come
// first; "claimlight:record" has what schema.org has no word for.
type (
	jsonReview struct {
		Type      string     `json:"@type"`
		Claim     string     `json:"claimReviewed"`
		URL       string     `json:"url"`
		Author    jsonThing  `json:"author"`
		Rating    jsonRating `json:"reviewRating"`
		Item      jsonClaim  `json:"itemReviewed"`
		Published string     `json:"datePublished,omitempty"`
		Headline  string     `json:"headline,omitempty"`
		Abstract  string     `json:"abstract,omitempty"`
		Language  string     `json:"inLanguage,omitempty"`
		Keywords  []string   `json:"keywords,omitempty"`
		License   string     `json:"license,omitempty"`
		Provider  *jsonThing `json:"provider,omitempty"`
		BasedOn   *jsonPage  `json:"isBasedOn,omitempty"`
		Ours      jsonOurs   `json:"claimlight:record"`
		Found     []Finding  `json:"claimlight:findings,omitempty"`
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
	us := organization(Us)
	if r.Rating == "" {
		out.Rating.Words, out.Rating.Author = string(r.Verdict), &us
	}
	if r.Kind == record.Reference {
		out.Author = us
		out.BasedOn = &jsonPage{"WebPage", r.URL, organization(r.Publisher)}
	} else if who, carrier, ok := strings.Cut(r.Publisher, Via); ok && strings.HasSuffix(carrier, ")") {
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
