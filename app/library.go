package app

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"claimlight/claims"
	"claimlight/claims/detect"
	"claimlight/claims/index"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// defaultData is where the data file lies when the server names no other.
const defaultData = "/web/data.clm"

// Library holds the opened data file and the one Checker over it.
type Library struct {
	mu      sync.Mutex // one check at a time: a Checker is not for concurrent use
	checker *claims.Checker

	marking   atomic.Pointer[detect.Marking] // nil: the usual
	opened    *index.Index
	catalogue atomic.Pointer[Catalogue] // of what is open; nil until it is made
}

// Check runs one check after another; see check.
func (l *Library) Check(ctx context.Context, article string, publish func(Batch)) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if m := l.marking.Load(); m != nil {
		l.checker.Mark(*m)
	}
	check(ctx, l.checker, article, publish)
}

// Mark sets what the checks from now on mark.
func (l *Library) Mark(m detect.Marking) { l.marking.Store(&m) }

// Open makes the data file that data holds the one that is checked against.
func (l *Library) Open(data []byte) (*index.Index, error) {
	x, err := index.Open(data)
	if err != nil {
		return nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.checker, l.opened = claims.NewChecker(x), x
	l.catalogue.Store(nil)
	return x, nil
}

// Catalogue is that of the opened data file, or nil until it has been made.
func (l *Library) Catalogue() *Catalogue { return l.catalogue.Load() }

// makeCatalogue reads every record, with pauses. It blocks: never call it on the
// UI goroutine.
func (l *Library) makeCatalogue() {
	l.mu.Lock()
	x := l.opened
	l.mu.Unlock()
	made := NewCatalogue(x, breather())
	l.mu.Lock()
	defer l.mu.Unlock()
	if x == l.opened {
		l.catalogue.Store(made)
	}
}

func dataURL() string {
	if u := ui.Getenv("CLAIMLIGHT_DATA"); u != "" {
		return u
	}
	return addressOf(defaultData)
}

// fetchBytes fetches a file through the browser, so that no HTTP client is
// compiled in. Fresh passes by every cache. It blocks: never call it on the UI
// goroutine.
func fetchBytes(url string, fresh bool) ([]byte, error) {
	options := map[string]any{"credentials": "same-origin"}
	if fresh {
		forget(url)
		options["cache"] = "reload"
	}
	response, err := await(ui.Window().Call("fetch", url, options))
	if err != nil {
		return nil, fmt.Errorf("the data file could not be fetched: %w", err)
	}
	if !response.Get("ok").Bool() {
		return nil, fmt.Errorf("the server answered %d for the data file", response.Get("status").Int())
	}
	buffer, err := await(response.Call("arrayBuffer"))
	if err != nil {
		return nil, fmt.Errorf("the data file did not arrive whole: %w", err)
	}
	array := ui.Window().Get("Uint8Array").New(buffer)
	data := make([]byte, array.Get("length").Int())
	ui.CopyBytesToGo(data, array)
	return data, nil
}

// forget takes a file out of the caches that the service worker answers from.
// Where there is no such storage, as in a sandboxed frame, there is nothing to
// forget.
func forget(url string) {
	defer func() { _ = recover() }() // a browser that forbids storage throws
	caches := ui.Window().Get("Reflect").Call("get", ui.Window(), "caches")
	if !caches.Truthy() {
		return
	}
	names, err := await(caches.Call("keys"))
	if err != nil {
		return
	}
	for i := range names.Get("length").Int() {
		cache, err := await(caches.Call("open", names.Index(i)))
		if err == nil {
			_, _ = await(cache.Call("delete", url, map[string]any{"ignoreSearch": true}))
		}
	}
}

// await waits for a promise. It blocks: never call it on the UI goroutine.
func await(promise ui.Value) (ui.Value, error) {
	type outcome struct {
		value ui.Value
		err   error
	}
	settled := make(chan outcome, 1)
	done := ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		settled <- outcome{value: args[0]}
		return nil
	})
	defer done.Release()
	failed := ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		settled <- outcome{err: errors.New(args[0].Call("toString").String())}
		return nil
	})
	defer failed.Release()
	promise.Call("then", done, failed)
	o := <-settled
	return o.value, o.err
}
