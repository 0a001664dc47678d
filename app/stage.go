package app

import (
	"sync"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Stage brings what is done in the background to the page that is shown,
// whichever it is by then. go-app drops what is dispatched for a component that
// has gone; here it waits for the next page.
type Stage struct {
	mu      sync.Mutex
	ctx     ui.Context
	token   int // of the page that entered last
	shown   bool
	renewed func()
	waiting []func()
}

// Enter is called by a page that is shown; renewed is called when other records
// are searched than before. The page calls leave when it goes.
func (s *Stage) Enter(ctx ui.Context, renewed func()) (leave func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.token++
	token := s.token
	s.ctx, s.shown, s.renewed = ctx, true, renewed
	if len(s.waiting) > 0 {
		s.call()
	}
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		if token == s.token { // the next page may have entered before this one leaves
			s.shown = false
		}
	}
}

// Do calls f on the UI goroutine once a page is shown.
func (s *Stage) Do(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.waiting = append(s.waiting, f)
	if s.shown {
		s.call()
	}
}

func (s *Stage) call() { s.ctx.Dispatch(func(ui.Context) { s.run() }) }

// run calls what has waited.
func (s *Stage) run() {
	s.mu.Lock()
	list := s.waiting
	s.waiting = nil
	s.mu.Unlock()
	for _, f := range list {
		f()
	}
}

// Renew tells the page that other records are searched. It is called on the UI
// goroutine.
func (s *Stage) Renew() {
	s.mu.Lock()
	shown, renewed := s.shown, s.renewed
	s.mu.Unlock()
	if shown {
		renewed()
	}
}

// Show moves the focus to an element of the page that is shown, if it has it.
func (s *Stage) Show(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.shown {
		showTop(s.ctx, id)
	}
}
