package app

import (
	"claimlight/claims/record"
	"claimlight/claims/wording"
)

// Bucket picks the icon, the line and the colour of a mark; see wording.Bucket.
type Bucket = wording.Bucket

// The buckets.
const (
	RatedFalse      = wording.RatedFalse
	RatedMisleading = wording.RatedMisleading
	RatedMixed      = wording.RatedMixed
	RatedTrue       = wording.RatedTrue
	StatedAsFact    = wording.StatedAsFact
	Unrated         = wording.Unrated
	OtherFigure     = wording.OtherFigure
	OppositeClaim   = wording.OppositeClaim
	DisputedHere    = wording.DisputedHere
	NoMatch         = wording.NoMatch
)

// recordBucket is that of a record whose claim is the article's.
func recordBucket(r *record.Record) Bucket { return wording.RecordBucket(r) }

// Bucket is that of the sentence in the article.
func (m *Marked) Bucket() Bucket {
	best := m.Best()
	if best < 0 {
		return NoMatch
	}
	return wording.SentenceBucket(m.Matches[best].Relation, &m.Records[best], m.Disputed)
}
