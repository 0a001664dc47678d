// Package record says what a verified claim is: one entry of the data set, and
// the words in which its verdict is normalised.
//
// A record mirrors one schema.org ClaimReview: a claim, and what one publisher
// found about it. It is stored as one JSON object a line. This package knows
// the fields and their rules; it does not search, match or fetch anything.
package record

import "strings"

// Kind tells a fact-check from a page that merely states a fact.
type Kind string

const (
	// FactCheck: a fact-checker reviewed this claim.
	FactCheck Kind = "fact-check"
	// Reference: an official or reliable page states the fact.
	Reference Kind = "reference"
)

// Record is one verified claim with its review. Dates are ISO 8601 (YYYY,
// YYYY-MM or YYYY-MM-DD) or empty where the page showed none.
type Record struct {
	ID        string   `json:"id"`                 // stable for ever; lower case, digits, hyphens
	Claim     string   `json:"claim"`              // one neutral sentence: what is said
	Variants  []string `json:"variants,omitempty"` // other wordings of the same claim
	Verdict   Verdict  `json:"verdict"`            // normalised
	Rating    string   `json:"rating,omitempty"`   // the publisher's own words
	Summary   string   `json:"summary"`            // what the evidence shows, in 1 to 3 sentences
	Figures   []Figure `json:"figures,omitempty"`
	Entities  []string `json:"entities,omitempty"` // persons and bodies the claim is about
	Topics    []string `json:"topics,omitempty"`
	Place     string   `json:"place,omitempty"`
	Kind      Kind     `json:"kind"`
	Claimant  string   `json:"claimant,omitempty"` // who said it
	Claimed   string   `json:"claimed,omitempty"`  // when it was said
	Publisher string   `json:"publisher"`          // who reviewed it
	URL       string   `json:"url"`                // of the review
	Title     string   `json:"title,omitempty"`    // of the review
	Published string   `json:"published,omitempty"`
	Language  string   `json:"language,omitempty"` // of the claim's wording, BCP 47; "" = en
	Licence   string   `json:"licence,omitempty"`  // of the record's wording, where it is not the data set's own
	SameAs    string   `json:"same_as,omitempty"`  // id of a sibling: the same claim reviewed by another publisher
	Aliases   []string `json:"aliases,omitempty"`  // ids of records that were merged into this one
}

// Figure is a quantity that the record's page states.
type Figure struct {
	What   string  `json:"what"`             // what is counted or measured
	Value  float64 `json:"value"`            // in Unit
	Unit   string  `json:"unit"`             // one of KnownUnit: "%", "GBP", "GBP/hour", "people"
	Period string  `json:"period,omitempty"` // one of KnownPeriod: "2024/25", "since 2010", "July 2025"
}

// Wordings returns every wording under which the claim is known, the claim
// itself first.
func (r *Record) Wordings() []string {
	return append([]string{r.Claim}, r.Variants...)
}

// Reviewer returns who reviewed the claim: the publisher, without the outlet
// that carried the review ("AP" of "AP (via Yahoo)").
func (r *Record) Reviewer() string {
	who, _, _ := strings.Cut(r.Publisher, " (via ")
	return who
}
