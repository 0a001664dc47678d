package app

import (
	"context"
	"time"

	"claimlight/claims"
	"claimlight/claims/index"
	"claimlight/claims/record"
)

// publishTime is how often it is told how far a check is and what it has found.
const publishTime = 150 * time.Millisecond

// check checks the article and hands its findings to publish in batches, the
// last one at the end. It stops early when ctx is done.
func check(ctx context.Context, checker *claims.Checker, article string, publish func(Batch)) {
	var batch Batch
	published := time.Now()
	breathe := breather()
	checker.Pause = breathe
	for step := range checker.Steps(article) {
		if ctx.Err() != nil {
			return
		}
		batch.Done = step.Piece.End
		batch.Pieces = append(batch.Pieces, step.Piece)
		if step.Finding != nil {
			batch.Marked = append(batch.Marked, withRecords(*step.Finding, checker.Data()))
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

func withRecords(f claims.Finding, data *index.Index) Marked {
	m := Marked{Finding: f, Records: make([]record.Record, len(f.Matches))}
	for i := range f.Matches {
		m.Records[i] = data.Record(f.Matches[i].Record)
	}
	return m
}
