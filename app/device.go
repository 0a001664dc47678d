package app

import (
	"errors"
	"fmt"
	"slices"
	"sort"
	"sync"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Device keeps things on the reader's device, in one database of the browser:
// named shelves of keys and bytes. Where the browser keeps nothing (site data
// are blocked, a sandboxed frame, a frame of another site) they are kept in
// memory until the page is closed, and Kept says so.
//
// Every method may block: never call one on the UI goroutine. They may be
// called concurrently. An error is one sentence for the reader.
type Device struct {
	Forget bool   // keep nothing beyond the page, whatever the browser would
	Lost   func() // is told, beside the UI goroutine, that all has been deleted from without; may be nil

	mu     sync.Mutex
	opened bool
	db     ui.Value // nil: in memory
	memory map[string]map[string][]byte
}

// The shelves. Another one needs a higher deviceVersion.
const (
	textShelf = "texts" // the reader's texts
	noteShelf = "notes" // what was noted on findings, by the key of the sentence
	setShelf  = "sets"  // what is known of each set of records
	dataShelf = "data"  // the data files of the sets
	hideShelf = "hide"  // what the reader does not want to see again
)

var shelves = []string{textShelf, noteShelf, setShelf, dataShelf, hideShelf}

const (
	deviceName    = "claimlight"
	deviceVersion = 1
)

var errFull = errors.New("there is no room left on this device: delete texts or sets that you no longer need")

var errSilent = errors.New("the browser did not answer: close other tabs of this site and try again")

var errNewer = errors.New("a newer version of Claimlight has changed what is kept on this device: load this page again")

// Kept tells whether what is put outlasts the page.
func (d *Device) Kept() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.open()
	return d.db != nil
}

// Put keeps a value under a key of a shelf, in place of what was there.
func (d *Device) Put(shelf, key string, value []byte) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.open(); d.db == nil {
		d.memory[shelf][key] = slices.Clone(value)
		return nil
	}
	bytes := ui.Window().Get("Uint8Array").New(len(value))
	ui.CopyBytesToJS(bytes, value)
	_, err := d.transact(shelf, "readwrite", "put", bytes, key)
	return err
}

// Get returns what is kept under a key, nil where there is nothing.
func (d *Device) Get(shelf, key string) ([]byte, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.open(); d.db == nil {
		return slices.Clone(d.memory[shelf][key]), nil
	}
	bytes, err := d.transact(shelf, "readonly", "get", key)
	if err != nil || !bytes.Truthy() {
		return nil, err
	}
	value := make([]byte, bytes.Get("length").Int())
	ui.CopyBytesToGo(value, bytes)
	return value, nil
}

// Keys lists the keys of a shelf in order.
func (d *Device) Keys(shelf string) ([]string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	var keys []string
	if d.open(); d.db == nil {
		for key := range d.memory[shelf] { // they are few: slices.Sort would add 20 KB to the program
			at := sort.SearchStrings(keys, key)
			keys = slices.Insert(keys, at, key)
		}
		return keys, nil
	}
	list, err := d.transact(shelf, "readonly", "getAllKeys")
	if err != nil {
		return nil, err
	}
	for i := range list.Get("length").Int() {
		keys = append(keys, list.Index(i).String())
	}
	return keys, nil
}

// Delete removes a key and its value, if they are there.
func (d *Device) Delete(shelf, key string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.open(); d.db == nil {
		delete(d.memory[shelf], key)
		return nil
	}
	_, err := d.transact(shelf, "readwrite", "delete", key)
	return err
}

// Clear empties every shelf.
func (d *Device) Clear() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.open()
	for _, shelf := range shelves {
		if d.db == nil {
			clear(d.memory[shelf])
		} else if _, err := d.transact(shelf, "readwrite", "clear"); err != nil {
			return err
		}
	}
	return nil
}

// open opens the database, once. Where that fails, memory takes its place.
func (d *Device) open() {
	if d.opened {
		return
	}
	d.opened = true
	d.memory = map[string]map[string][]byte{}
	for _, shelf := range shelves {
		d.memory[shelf] = map[string][]byte{}
	}
	if d.Forget || !ui.IsClient {
		return
	}
	if db, err := openDatabase(d.lost); err == nil {
		d.db = db
	}
}

func (d *Device) lost() {
	if d.Lost != nil {
		d.Lost()
	}
}

// transact runs one request in a transaction of its own and waits until it is
// kept. A database that the browser has closed or deleted in between is opened
// again, once.
func (d *Device) transact(shelf, mode, method string, args ...any) (ui.Value, error) {
	value, err := request(d.db, shelf, mode, method, args)
	if _, closed := err.(*closedError); !closed { // errors.As would add 30 KB to the program
		return value, err
	}
	db, again := openDatabase(d.lost)
	if again != nil {
		return nil, again
	}
	d.db = db
	return request(d.db, shelf, mode, method, args)
}

// closedError says that no transaction can be begun.
type closedError struct{ cause any }

func (e *closedError) Error() string {
	return fmt.Sprintf("the browser has closed the storage of this site (%v): reload the page", e.cause)
}

// openDatabase opens the database. One that a newer version of the app has made is
// taken as it is, as long as it has the shelves: the two may be open side by side.
// Lost is called when the database is deleted from without.
func openDatabase(lost func()) (db ui.Value, err error) {
	db, err = askDatabase(deviceName, deviceVersion)
	if err == errNewer {
		db, err = askDatabase(deviceName)
	}
	if err != nil {
		return nil, err
	}
	for _, shelf := range shelves {
		if !db.Get("objectStoreNames").Call("contains", shelf).Bool() {
			db.Call("close")
			return nil, errNewer
		}
	}
	watch(db, lost)
	return db, nil
}

// askDatabase asks for the database and makes its shelves where they are missing.
// Reflect.get throws where reading the property would, and a call can be caught.
func askDatabase(args ...any) (db ui.Value, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("the browser blocks the storage of this site (%v)", cause)
		}
	}()
	opening := ui.Window().Get("Reflect").Call("get", ui.Window(), "indexedDB").Call("open", args...)
	upgrade := ui.FuncOf(func(ui.Value, []ui.Value) any {
		made := opening.Get("result")
		for _, shelf := range shelves {
			if !made.Get("objectStoreNames").Call("contains", shelf).Bool() {
				made.Call("createObjectStore", shelf)
			}
		}
		return nil
	})
	defer upgrade.Release()
	opening.Set("onupgradeneeded", upgrade)
	if err := settle(opening, openTime, "onsuccess", "onerror", "onblocked"); err != nil {
		return nil, err
	}
	return opening.Get("result"), nil
}

// watch makes way where another tab deletes the database, or a newer version of the
// app alters it, and hears of the browser deleting it.
func watch(db ui.Value, lost func()) {
	var changing, closed ui.Func
	over := func() {
		db.Set("onversionchange", nil)
		db.Set("onclose", nil)
		changing.Release()
		closed.Release()
	}
	changing = ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		deleted := args[0].Get("newVersion").IsNull()
		db.Call("close")
		over()
		if deleted {
			lost()
		}
		return nil
	})
	closed = ui.FuncOf(func(ui.Value, []ui.Value) any {
		over()
		lost()
		return nil
	})
	db.Set("onversionchange", changing)
	db.Set("onclose", closed)
}

// request runs one method of a shelf and waits for the end of its transaction.
func request(db ui.Value, shelf, mode, method string, args []any) (value ui.Value, err error) {
	transaction, err := begin(db, shelf, mode)
	if err != nil {
		return nil, err
	}
	asked := transaction.Call("objectStore", shelf).Call(method, args...)
	if transaction.Get("commit").Truthy() { // at once: the page may be closed before the browser would by itself
		transaction.Call("commit")
	}
	if err := settle(transaction, keepTime, "oncomplete", "onabort"); err != nil {
		return nil, err
	}
	return asked.Get("result"), nil
}

func begin(db ui.Value, shelf, mode string) (transaction ui.Value, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = &closedError{cause}
		}
	}()
	return db.Call("transaction", shelf, mode), nil
}

// How long the browser may take: some, when their storage is damaged, never answer.
const (
	openTime = 10 * time.Second
	keepTime = time.Minute
)

// settle waits until one of the events of target comes.
func settle(target ui.Value, patience time.Duration, good string, bad ...string) error {
	outcome := make(chan error, 1+len(bad))
	done := ui.FuncOf(func(ui.Value, []ui.Value) any { outcome <- nil; return nil })
	defer done.Release()
	failed := ui.FuncOf(func(ui.Value, []ui.Value) any { outcome <- storageError(target.Get("error")); return nil })
	defer failed.Release()
	target.Set(good, done)
	for _, event := range bad {
		target.Set(event, failed)
	}
	var err error
	select {
	case err = <-outcome:
	case <-time.After(patience):
		err = errSilent
	}
	for _, event := range append(bad, good) {
		target.Set(event, nil)
	}
	return err
}

func storageError(cause ui.Value) error {
	switch {
	case !cause.Truthy():
		return errSilent
	case cause.Get("name").String() == "QuotaExceededError":
		return errFull
	case cause.Get("name").String() == "VersionError":
		return errNewer
	}
	return fmt.Errorf("this device could not keep it (%s): try again, or reload the page", cause.Call("toString").String())
}
