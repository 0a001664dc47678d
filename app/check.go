package app

import (
	"context"
	"time"

	"claimlight/claims"
	"claimlight/claims/record"
)

// A check tells how far it is and what it has found: for the first time within a
// frame, so that a reader sees marks at once, then more seldom, since each telling
// is drawn.
const (
	firstTelling = 10 * time.Millisecond
	lastTelling  = 150 * time.Millisecond
	tellingRatio = 4
)

// check checks the article and hands its findings to publish in batches, the
// last one at the end. It stops early when ctx is done.
func check(ctx context.Context, j *joined, article string, publish func(Batch)) {
	var batch Batch
	published, wait := time.Now(), firstTelling
	breathe := breatherOf(checkTime)
	j.checker.Pause = breathe
	for step := range j.checker.Steps(article) {
		if ctx.Err() != nil {
			return
		}
		batch.Done = step.Piece.End
		batch.Pieces = append(batch.Pieces, step.Piece)
		if step.Finding != nil {
			batch.Marked = append(batch.Marked, withRecords(*step.Finding, j))
		}
		if time.Since(published) >= wait {
			publish(batch)
			batch, published, wait = Batch{}, time.Now(), min(tellingRatio*wait, lastTelling)
			pause() // it is drawn now
		}
		breathe()
	}
	batch.Done = len(article)
	publish(batch)
}

func withRecords(f claims.Finding, j *joined) Marked {
	n := len(f.Matches)
	m := Marked{Finding: f, Records: make([]record.Record, n), Sets: make([]string, n)}
	for i := range f.Matches {
		m.Records[i], m.Sets[i] = j.data.Record(f.Matches[i].Record), j.set(f.Matches[i].Record)
	}
	return m
}
