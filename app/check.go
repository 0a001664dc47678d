package app

import (
	"context"
	"time"

	"claimlight/claims"
	"claimlight/claims/record"
)

// publishTime is how often it is told how far a check is and what it has found.
const publishTime = 150 * time.Millisecond

// check checks the article and hands its findings to publish in batches, the
// last one at the end. It stops early when ctx is done.
func check(ctx context.Context, j *joined, article string, publish func(Batch)) {
	var batch Batch
	published := time.Now()
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
		if time.Since(published) >= publishTime {
			publish(batch)
			batch, published = Batch{}, time.Now()
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
