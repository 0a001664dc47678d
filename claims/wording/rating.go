package wording

import (
	"claimlight/claims/match"
	"claimlight/claims/record"
)

// ratingLimit is the length in bytes up to which a rating is quoted within a
// headline. Longer ones are whole sentences and stand in a line of their own.
const ratingLimit = 48

// StatesFact tells whether the record is a page that states its claim as a
// fact, which is not a rating.
func StatesFact(r *record.Record) bool {
	return r.Kind == record.Reference && r.Rating == "" && (r.Verdict == record.True || r.Verdict == record.MostlyTrue)
}

// Headline says who found what about which claim: "Full Fact rated this claim
// “Wrong”".
func Headline(rel match.Relation, r *record.Record, disputed bool) string {
	return r.Publisher + " " + Did(rel, r, disputed)
}

// Did says what the publisher did about the claim to which a sentence of the
// article stands in relation rel. Disputed: the article itself denies the claim.
func Did(rel match.Relation, r *record.Record, disputed bool) string {
	if rel == match.Related {
		return "on a related claim"
	}
	if StatesFact(r) {
		return stated(rel)
	}
	object := "this claim"
	switch {
	case disputed:
		object = "the claim that the article disputes"
	case rel == match.FiguresDiffer:
		object = "this claim with another figure"
	case rel == match.Opposite:
		object = "the opposite claim"
	}
	switch {
	case r.Rating != "" && len(r.Rating) <= ratingLimit:
		return "rated " + object + " " + Quoted(r.Rating)
	case r.Kind == record.Reference:
		return "deals with " + object
	}
	return "checked " + object
}

func stated(rel match.Relation) string {
	switch rel {
	case match.FiguresDiffer:
		return "states another figure as a fact"
	case match.Opposite:
		return "states the opposite as a fact"
	}
	return "states this as a fact"
}

// Subject names the claim of a record in quotation marks, and who dealt with it:
// nowhere may a claim stand as if it were ours.
func Subject(r *record.Record) string {
	did := "checked"
	switch {
	case StatesFact(r):
		did = "stated as a fact"
	case r.Kind == record.Reference:
		did = "dealt with"
	}
	return Quoted(r.Claim) + ", " + did + " by " + r.Publisher
}

// Rating is the publisher's own rating in quotation marks, or that it gave
// none; "" for a page that states a fact.
func Rating(r *record.Record) string {
	switch {
	case r.Rating != "":
		return Quoted(r.Rating)
	case StatesFact(r):
		return ""
	}
	return "no rating in one word"
}

// Filed says how the records file the claim: our normalised verdict, which
// sorts and picks the icon; "" for a page that states a fact.
func Filed(r *record.Record) string {
	if StatesFact(r) {
		return ""
	}
	return "filed here as " + Plain(string(r.Verdict))
}

// Source names the publisher and the date of the review.
func Source(r *record.Record) string { return r.Publisher + ", " + Date(r.Published) }

// Cautions are the sentences of a match that a reader must know before applying
// its verdict. A related record's does not apply, and a missing date is said in
// its own place.
func Cautions(m *match.Match) []string {
	var out []string
	for _, c := range m.Cautions {
		if m.Relation.Coloured() && c.Code != "undated" {
			out = append(out, c.Text)
		}
	}
	return out
}
