package wording

import (
	"claimlight/claims/match"
	"claimlight/claims/record"
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

// RecordBucket is that of a record whose claim is the article's. A reference
// page that neither rates the claim nor states it has no colour: how the
// records file it is no publisher's verdict.
//
//go:noinline
func RecordBucket(r *record.Record) Bucket {
	switch {
	case StatesFact(r):
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

// ReviewBucket is that of the verdict itself, whatever the article says of the
// claim: for where the publisher's words stand beside it.
func ReviewBucket(rel match.Relation, r *record.Record) Bucket {
	switch rel {
	case match.FiguresDiffer:
		return OtherFigure
	case match.Opposite:
		return OppositeClaim
	}
	return RecordBucket(r)
}

// SentenceBucket is that of a sentence of the article. A verdict colours it only
// when the article makes the very claim that was rated.
func SentenceBucket(rel match.Relation, r *record.Record, disputed bool) Bucket {
	if disputed {
		return DisputedHere
	}
	return ReviewBucket(rel, r)
}

// Drawing is the icon of the bucket: SVG path data in a square of 16 units, to be
// drawn as strokes.
func (b Bucket) Drawing() string { return drawings[b] }

var drawings = map[Bucket]string{
	RatedFalse:      "M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8",
	RatedMisleading: "M8 1.8 15 14H1zM8 6v4M8 11.9v.4",
	RatedMixed:      "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 1.5v13M10 3v10M12 4.6v6.8",
	RatedTrue:       "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM5 8.2l2.2 2.2L11.2 6",
	StatedAsFact:    "M3 1.5h7l3 3v10H3zM5.5 7h5M5.5 9.5h5M5.5 12h3",
	Unrated:         "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM6.2 6.4a1.9 1.9 0 1 1 2.6 1.8c-.6.3-.8.6-.8 1.2M8 11.6v.3",
	OtherFigure:     "M2.5 6h11M2.5 10h11M10.5 2.5l-5 11",
	OppositeClaim:   "M1.5 5.5h12M10.5 2.5l3 3-3 3M14.5 11h-12M5.5 8l-3 3 3 3",
	DisputedHere:    "M2 2.5h12v8H8l-3.5 3v-3H2zM5 8.5l6-4",
	NoMatch:         "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z",
}
