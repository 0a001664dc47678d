package app

import (
	"context"
	"time"

	"claimlight/claims"
	"claimlight/claims/index"
	"claimlight/claims/record"
)

// A check shares its thread with the page. It works in slices short enough for
// a frame and pauses after each; only a real pause lets the browser paint. How
// far it is, is told now and then; what it found, whenever that has grown by
// one part in growth, since drawing costs as much as the whole text is long.
const (
	sliceTime   = 12 * time.Millisecond
	pauseTime   = time.Millisecond
	publishTime = 150 * time.Millisecond
	growth      = 4
)

// check checks the article and hands its findings to publish in batches, the
// last one at the end. It stops early when ctx is done.
func check(ctx context.Context, checker *claims.Checker, article string, publish func(Batch)) {
	var batch Batch
	shown := 0 // pieces handed over
	begin, published := time.Now(), time.Now()
	for step := range checker.Steps(article) {
		if ctx.Err() != nil {
			return
		}
		batch.Done = step.Piece.End
		batch.Pieces = append(batch.Pieces, step.Piece)
		if step.Finding != nil {
			batch.Marked = append(batch.Marked, withRecords(*step.Finding, checker.Data()))
		}
		if time.Since(begin) < sliceTime {
			continue
		}
		if time.Since(published) >= publishTime {
			if n := len(batch.Pieces); n*growth >= shown {
				publish(batch)
				batch, shown = Batch{}, shown+n
			} else {
				publish(Batch{Done: batch.Done})
			}
			published = time.Now()
		}
		time.Sleep(pauseTime)
		begin = time.Now()
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
