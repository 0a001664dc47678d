package app

import (
	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/wording"
)

// Bucket picks the icon, the line and the colour of a mark. It never stands
// alone: the publisher's words always go with it.
type Bucket string

// The buckets. The first six follow a record that makes the same claim: its
// verdict, or that its page states the claim as a fact, which is no rating. The
// others say that the verdict was given to something else.
const (
	RatedFalse      Bucket = "false"
	RatedMisleading Bucket = "misleading"
	RatedMixed      Bucket = "mixed"
	RatedTrue       Bucket = "true"
	StatedAsFact    Bucket = "stated"
	Unrated         Bucket = "unrated"
	OtherFigure     Bucket = "figure"
	OppositeClaim   Bucket = "opposite"
	DisputedHere    Bucket = "disputed"
	NoMatch         Bucket = "none"
)

// recordBucket is that of a record whose claim is the article's. A reference
// page that neither rates the claim nor states it has no colour: how the
// records file it is no publisher's verdict.
//
//go:noinline
func recordBucket(r *record.Record) Bucket {
	switch {
	case wording.StatesFact(r):
		return StatedAsFact
	case r.Kind == record.Reference && r.Rating == "":
		return Unrated
	}
	return verdictBucket(r.Verdict)
}

func verdictBucket(v record.Verdict) Bucket {
	switch v {
	case record.True, record.MostlyTrue:
		return RatedTrue
	case record.HalfTrue, record.Outdated:
		return RatedMixed
	case record.Misleading, record.Satire:
		return RatedMisleading
	case record.MostlyFalse, record.False, record.AlteredMedia:
		return RatedFalse
	}
	return Unrated
}

// Bucket is that of the sentence in the article. A verdict colours it only
// when the article makes the very claim that was rated.
func (m *Marked) Bucket() Bucket {
	best := m.Best()
	switch {
	case best < 0:
		return NoMatch
	case m.Disputed:
		return DisputedHere
	case m.Matches[best].Relation == match.FiguresDiffer:
		return OtherFigure
	case m.Matches[best].Relation == match.Opposite:
		return OppositeClaim
	}
	return recordBucket(&m.Records[best])
}
