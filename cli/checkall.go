package cli

import (
	"context"
	"errors"
	"runtime"
	"sync"

	"claimlight/claims"
	"claimlight/claims/index"
	"claimlight/claims/report"
)

// checked is what became of one of several files.
type checked struct {
	article report.Article
	steps   []claims.Step
	err     error
}

// ahead is how many files may be checked before the one that is reported next, a
// worker: results wait in memory.
const ahead = 4

// checkAll checks several files at once, each worker with a Checker of its own,
// and reports them in their order. A file that cannot be read is named on standard
// error and the others go on; the error then tells that there was one.
func (c *checkCmd) checkAll(ctx context.Context, s streams, files []string, data *index.Index, out sink) (failed bool, err error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	bar := newProgress(s.err)
	defer bar.end()
	var unread bool
	for i, result := range c.results(ctx, s, files, data) {
		r := <-result
		bar.end()
		switch {
		case ctx.Err() != nil:
			return failed, ctx.Err()
		case r.err != nil:
			complain(s.err, r.err)
			unread = true
		default:
			if err := r.report(out); err != nil {
				return failed, err
			}
			failed = failed || c.fails(r.article.Findings, data.Record)
		}
		bar.count(i+1, len(files), shownName(files[i]))
	}
	if unread {
		return failed, errUnread
	}
	return failed, nil
}

// errUnread has been told file by file.
var errUnread = errors.New("some files could not be read")

// results starts the workers. Each result comes from a channel of its own, in the
// order of the files.
func (c *checkCmd) results(ctx context.Context, s streams, files []string, data *index.Index) func(yield func(int, <-chan checked) bool) {
	return func(yield func(int, <-chan checked) bool) {
		workers := min(runtime.GOMAXPROCS(0), len(files))
		results := make([]chan checked, len(files))
		for i := range results {
			results[i] = make(chan checked, 1)
		}
		room := make(chan struct{}, workers*ahead)
		next := make(chan int)
		var group sync.WaitGroup
		defer group.Wait()
		for range workers {
			group.Go(func() {
				checker := claims.NewChecker(data)
				for i := range next {
					results[i] <- checkFile(ctx, s, checker, files[i])
				}
			})
		}
		done := make(chan struct{})
		defer close(done)
		group.Go(func() {
			defer close(next)
			for i := range files {
				select {
				case room <- struct{}{}:
				case <-done:
					return
				}
				select {
				case next <- i:
				case <-done:
					return
				}
			}
		})
		for i, result := range results {
			if !yield(i, result) {
				return
			}
			<-room
		}
	}
}

func checkFile(ctx context.Context, s streams, checker *claims.Checker, name string) (r checked) {
	text, err := readArticle(ctx, name, s.in)
	if err != nil {
		return checked{err: err}
	}
	r.article = report.Article{Name: shownName(name), Text: text}
	for step := range checker.Steps(text) {
		if ctx.Err() != nil {
			return checked{err: ctx.Err()}
		}
		r.article.Add(step)
		r.steps = append(r.steps, step)
	}
	return r
}

func (r *checked) report(out sink) error {
	for _, step := range r.steps {
		if err := out.step(r.article.Text, step); err != nil {
			return outputError(err)
		}
	}
	if err := out.end(r.article); err != nil {
		return outputError(err)
	}
	return nil
}
