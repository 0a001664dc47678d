package app

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Drawer keeps the reader's texts on the device, two values to each: its words
// under its id, and what is known of it under the id and aboutKey. A text is
// written over by its own newer words alone; whoever writes last wins, and no
// other text is touched. Work is done in turn beside the caller.
type Drawer struct {
	Device *Device
	Fault  func(error) // is told what could not be kept, and nil once all is; may be nil

	mu     sync.Mutex
	due    []job // to be done, deletions first, for they make room
	failed []job // could not be done; they are tried again after the next one that is asked for
	busy   bool
	faulty bool // Fault was told of something

	claimed string // id of the text that this tab has claimed; see claim
	release func()
}

const aboutKey = "/about"

// job is one change of what is kept. A later one of the same text and kind takes
// the place of one that is still to be done.
type job struct {
	text Text
	body *string // nil: only what is known of the text
	gone bool
}

// Keep keeps a text and its words. It returns at once.
func (d *Drawer) Keep(t Text, body string) { d.add(job{text: t, body: &body}) }

// Note keeps what is known of a text. It returns at once.
func (d *Drawer) Note(t Text) { d.add(job{text: t}) }

// Drop deletes a text. It returns at once.
func (d *Drawer) Drop(id string) { d.add(job{text: Text{ID: id}, gone: true}) }

func (d *Drawer) add(j job) {
	d.mu.Lock()
	defer d.mu.Unlock()
	older := func(k job) bool {
		if k.text.ID != j.text.ID {
			return false
		}
		if j.body == nil && !j.gone {
			j.body = k.body
		}
		return true
	}
	d.failed = slices.DeleteFunc(d.failed, older)
	d.due = slices.DeleteFunc(d.due, older)
	if j.gone {
		d.due = slices.Insert(d.due, 0, j)
	} else {
		d.due = append(d.due, j)
	}
	d.begin()
}

// Again tries once more what could not be done. It returns at once.
func (d *Drawer) Again() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.begin()
}

// Failed tells whether something could not be done.
func (d *Drawer) Failed() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return len(d.failed) > 0
}

// begin sets to work, with what has failed before at the end.
func (d *Drawer) begin() {
	if d.busy || len(d.due)+len(d.failed) == 0 {
		return
	}
	d.busy = true
	d.due, d.failed = append(d.due, d.failed...), nil
	go d.work()
}

func (d *Drawer) work() {
	for {
		d.mu.Lock()
		if len(d.due) == 0 {
			d.busy = false
			d.mu.Unlock()
			d.report()
			return
		}
		j := d.due[0]
		d.due = d.due[1:]
		d.mu.Unlock()
		if err := d.do(j); err != nil {
			d.fail(j, err)
		}
	}
}

// report tells that all is kept again, after something was not.
func (d *Drawer) report() {
	d.mu.Lock()
	mended := d.faulty && len(d.failed) == 0
	d.faulty = d.faulty && !mended
	d.mu.Unlock()
	if mended && d.Fault != nil {
		d.Fault(nil)
	}
}

// fail puts a job by, unless there is a later one of the same text.
func (d *Drawer) fail(j job, err error) {
	d.mu.Lock()
	d.faulty = true
	if !slices.ContainsFunc(d.due, func(k job) bool { return k.text.ID == j.text.ID }) {
		d.failed = append(d.failed, j)
	}
	d.mu.Unlock()
	if d.Fault != nil {
		d.Fault(err)
	}
}

// do puts the words first: without them what is known of a text is nothing.
func (d *Drawer) do(j job) error {
	if j.gone {
		if err := d.Device.Delete(textShelf, j.text.ID+aboutKey); err != nil {
			return err
		}
		return d.Device.Delete(textShelf, j.text.ID)
	}
	if j.body != nil {
		if err := d.Device.Put(textShelf, j.text.ID, []byte(*j.body)); err != nil {
			return err
		}
	}
	about, err := json.Marshal(j.text)
	if err != nil {
		return err
	}
	return d.Device.Put(textShelf, j.text.ID+aboutKey, about)
}

// Texts lists what is kept. It blocks: never call it on the UI goroutine.
func (d *Drawer) Texts() ([]Text, error) {
	keys, err := d.Device.Keys(textShelf)
	if err != nil {
		return nil, err
	}
	var list []Text
	for _, id := range keys {
		if strings.HasSuffix(id, aboutKey) {
			continue
		}
		t, err := d.text(id)
		if err != nil {
			return list, err
		}
		list = append(list, t)
	}
	return list, nil
}

// text is what is known of a text. Where the page was closed before that was
// kept, its words tell.
func (d *Drawer) text(id string) (Text, error) {
	t := Text{}
	about, err := d.Device.Get(textShelf, id+aboutKey)
	if err != nil {
		return t, err
	}
	if json.Unmarshal(about, &t) != nil {
		body, err := d.Device.Get(textShelf, id)
		if err != nil {
			return t, err
		}
		t = Text{Title: titleOf(string(body)), Changed: madeAt(id)}
	}
	t.ID = id
	return t, nil
}

// newID is the name of a new text: when it was made, and a number by which two
// tabs that make one at the same time differ.
func newID(made time.Time, random float64) string {
	return strconv.FormatInt(made.UnixMilli(), 36) + "-" + strconv.FormatInt(int64(random*(1<<30)), 36)
}

// madeAt is when the text of an id was made, in milliseconds since 1970.
func madeAt(id string) int64 {
	made, _, _ := strings.Cut(id, "-")
	ms, _ := strconv.ParseInt(made, 36, 64)
	return ms
}

// Body is the words of a text, and whether it is kept. It blocks: never call it
// on the UI goroutine.
func (d *Drawer) Body(id string) (string, bool, error) {
	value, err := d.Device.Get(textShelf, id)
	return string(value), value != nil, err
}

// DeleteAll deletes every text that is kept. It blocks: never call it on the UI
// goroutine.
func (d *Drawer) DeleteAll() error {
	d.mu.Lock()
	d.due, d.failed = nil, nil
	d.mu.Unlock()
	keys, err := d.Device.Keys(textShelf)
	for i := 0; i < len(keys) && err == nil; i++ {
		err = d.Device.Delete(textShelf, keys[i])
	}
	return err
}
