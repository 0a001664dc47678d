package wording

import (
	"claimlight/claims/match"
	"claimlight/claims/record"
)

// Citation is a review as others may quote it, in one paragraph: the claim, who
// said it, what the publisher found in its own words, the date, the address.
func Citation(r *record.Record) string {
	text := Quoted(r.Claim)
	if said := Claimant(r); said != "" {
		text += " (" + said + ")"
	}
	text += " " + Headline(match.Same, r, false)
	if r.Rating != "" && len(r.Rating) > ratingLimit {
		text += ": " + Rating(r)
	}
	return text + ", " + Date(r.Published) + ". " + r.URL
}
