package app

import (
	"context"
	"time"

	"claimlight/claims"
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
func check(ctx context.Context, j *joined, article string, publish func(Batch)) {
	var batch Batch
	shown := 0 // pieces handed over
	begin, published := time.Now(), time.Now()
	for step := range j.checker.Steps(article) {
		if ctx.Err() != nil {
			return
		}
		batch.Done = step.Piece.End
		batch.Pieces = append(batch.Pieces, step.Piece)
		if step.Finding != nil {
			batch.Marked = append(batch.Marked, withRecords(*step.Finding, j))
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

func withRecords(f claims.Finding, j *joined) Marked {
	n := len(f.Matches)
	m := Marked{Finding: f, Records: make([]record.Record, n), Sets: make([]string, n)}
	for i := range f.Matches {
		m.Records[i], m.Sets[i] = j.data.Record(f.Matches[i].Record), j.set(f.Matches[i].Record)
	}
	return m
}
