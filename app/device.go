package app

import (
	"errors"
	"fmt"
	"slices"
	"sort"
	"sync"

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

// Get returns what is kept under a key, nil where there is nothing, or nothing that
// Put has put there.
func (d *Device) Get(shelf, key string) ([]byte, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.open(); d.db == nil {
		return slices.Clone(d.memory[shelf][key]), nil
	}
	bytes, err := d.transact(shelf, "readonly", "get", key)
	if err != nil || !bytes.InstanceOf(ui.Window().Get("Uint8Array")) {
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
		if key := list.Index(i); key.Type() == ui.TypeString {
			keys = append(keys, key.String())
		}
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
