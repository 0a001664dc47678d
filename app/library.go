package app

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"

	"claimlight/claims"
	"claimlight/claims/detect"
	"claimlight/claims/index"
	"claimlight/claims/tables"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Where the data file and the tables of the engine lie when the server names no
// others.
const (
	defaultData   = "/web/data.clm"
	defaultTables = "/web/tables.clt"
)

// Library holds what is searched: the bundled records, joined with the sets that
// the reader has switched on, and the one Checker over them.
type Library struct {
	// Opened, if not nil, is called once the bundled records are open. It may block.
	Opened func()

	// Stage is told when other records are searched.
	Stage Stage

	mu      sync.Mutex // one check at a time: a Checker is not for concurrent use
	bundled *index.Index
	size    int // of its data file, in bytes
	parts   []Part
	joined  atomic.Pointer[joined] // nil until the bundled records are open

	marking   atomic.Pointer[detect.Marking] // nil: the usual
	catalogue atomic.Pointer[Catalogue]      // of what is joined; nil until it is made
}

// Part is a set of records that is searched beside the bundled ones.
type Part struct {
	Name string
	Data *index.Index
}

// joined is what is searched at one time. It does not change.
type joined struct {
	data    *index.Index
	checker *claims.Checker
	names   []string // of the sets, by part of data; "" are the bundled records
}

// set names the set that a record is from, "" where it is a bundled one.
func (j *joined) set(record int) string { return j.names[j.data.Part(record)] }

// Check runs one check after another; see check.
func (l *Library) Check(ctx context.Context, article string, publish func(Batch)) {
	l.mu.Lock()
	defer l.mu.Unlock()
	j := l.joined.Load()
	if m := l.marking.Load(); m != nil {
		j.checker.Mark(*m)
	}
	check(ctx, j, article, publish)
}

// Mark sets what the checks from now on mark.
func (l *Library) Mark(m detect.Marking) { l.marking.Store(&m) }

// Warm makes the checker ready for its first sentence, with pauses. It blocks:
// never call it on the UI goroutine.
func (l *Library) Warm() {
	l.mu.Lock()
	defer l.mu.Unlock()
	j := l.joined.Load()
	j.checker.Pause = breatherOf(aheadTime)
	j.checker.Warm()
	debug.SetGCPercent(usualGarbage)
}

// Open makes the data file that data holds the bundled one.
func (l *Library) Open(data []byte) (*index.Index, error) {
	x, err := index.Open(data)
	if err != nil {
		return nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.bundled, l.size = x, len(data)
	return l.join(), nil
}

// Use makes parts the sets that are searched beside the bundled records, and
// says what is covered now. It waits for the end of a check, so it may block.
func (l *Library) Use(parts []Part) Coverage {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.parts = parts
	if l.bundled == nil {
		return Coverage{}
	}
	return coverageOf(l.join())
}

func (l *Library) join() *index.Index {
	names, list := []string{""}, []*index.Index{l.bundled}
	for _, p := range l.parts {
		names, list = append(names, p.Name), append(list, p.Data)
	}
	x := index.Join(list...)
	l.joined.Store(&joined{x, claims.NewChecker(x), names})
	l.catalogue.Store(nil)
	return x
}

// describeBundled says what the bundled records are. It blocks.
func (l *Library) describeBundled() (s Set) {
	l.mu.Lock()
	x, size := l.bundled, l.size
	l.mu.Unlock()
	if x != nil {
		s.describe(x, size)
		s.Licence = licenceOf(x, breather())
	}
	return s
}

// Catalogue is that of what is searched, or nil until it has been made.
func (l *Library) Catalogue() *Catalogue { return l.catalogue.Load() }

// makeCatalogue reads every record, with pauses. It blocks: never call it on the
// UI goroutine.
func (l *Library) makeCatalogue() {
	j := l.joined.Load()
	made := newCatalogue(j.data, j.set, breather())
	if j == l.joined.Load() {
		l.catalogue.Store(made)
	}
}

func dataURL() string { return cmp.Or(ui.Getenv("CLAIMLIGHT_DATA"), addressOf(defaultData)) }

// loadTables fetches the tables that the engine was trained on, which are no part
// of the program. It blocks.
func loadTables(fresh bool) error {
	file, err := fetchBytes(cmp.Or(ui.Getenv("CLAIMLIGHT_TABLES"), addressOf(defaultTables)), fresh)
	if err != nil {
		return err
	}
	return tables.Load(file)
}

// fetchBytes fetches a file through the browser, so that no HTTP client is
// compiled in. Fresh passes by every cache. It blocks: never call it on the UI
// goroutine.
func fetchBytes(url string, fresh bool) ([]byte, error) {
	response, err := await(requested(url, fresh))
	if err != nil {
		return nil, fmt.Errorf("the records could not be fetched: %w", err)
	}
	if !response.Get("ok").Bool() {
		return nil, fmt.Errorf("the server answered %d for the records", response.Get("status").Int())
	}
	buffer, err := await(response.Call("arrayBuffer"))
	if err != nil {
		return nil, fmt.Errorf("the records did not arrive whole: %w", err)
	}
	pause()
	array := ui.Window().Get("Uint8Array").New(buffer)
	data := make([]byte, array.Get("length").Int())
	ui.CopyBytesToGo(data, array)
	return data, nil
}

// requested asks for a file, or finds that it was asked for when the page was opened
// (web/start.js).
func requested(url string, fresh bool) ui.Value {
	options := map[string]any{"credentials": "same-origin"}
	if fresh {
		options["cache"] = "reload"
	} else if early := ui.Window().Get("claimlightFetched"); early.Truthy() {
		if answer := early.Invoke(url); answer.Truthy() {
			return answer
		}
	}
	return ui.Window().Call("fetch", url, options)
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
