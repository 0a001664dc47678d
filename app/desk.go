package app

import (
	"encoding/json"
	"slices"
	"sync"

	"claimlight/claims/report"
)

// Desk is what the reader noted on findings: confirmed, not checkable, a match
// that is wrong, a note in words. It is kept on the device by the words of the
// sentence, goes into every report and is sent nowhere.
//
// Notes are changed on the UI goroutine; load and save block and belong beside it.
type Desk struct {
	Device *Device

	mu     sync.Mutex // guards notes, which save reads
	notes  map[string]report.Note
	before map[string]report.Note // what the last change of a sentence replaced
	drafts map[string]string      // notes that are being written
	known  []string               // keys on the shelf, once listed
	listed bool
	Fault  string // why the last note could not be kept

	saving   sync.Mutex // one at a time, so that the last one wins
	watchers map[any]func()
}

// Note is that on a sentence, by its key.
func (d *Desk) Note(key string) report.Note {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.notes[key]
}

// set changes the note on a sentence; Undo takes it back.
func (d *Desk) set(key string, n report.Note) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.notes == nil {
		d.notes, d.before = map[string]report.Note{}, map[string]report.Note{}
	}
	d.before[key] = d.notes[key]
	d.notes[key] = n
}

// Undo takes back the last change of the note on a sentence; once more, and the
// change is there again.
func (d *Desk) Undo(key string) {
	if d.CanUndo(key) {
		d.set(key, d.before[key])
	}
}

// CanUndo tells whether the note on a sentence has been changed.
func (d *Desk) CanUndo(key string) bool {
	_, changed := d.before[key]
	return changed
}

// Confirm notes that a finding is right, or no longer. A match cannot be wrong in
// all of it then.
func (d *Desk) Confirm(key string, matches []string) {
	n := d.decide(key, report.Confirmed)
	if n.Decision != "" && allIn(matches, n.Wrong) {
		n.Wrong = nil
	}
	d.set(key, n)
}

// DenyCheckable notes that a sentence makes no claim that can be checked, or no
// longer.
func (d *Desk) DenyCheckable(key string) { d.set(key, d.decide(key, report.NotCheckable)) }

// decide is the note with a decision, or without it where it stood already.
func (d *Desk) decide(key string, decision report.Decision) report.Note {
	n := d.Note(key)
	if n.Decision == decision {
		decision = ""
	}
	n.Decision = decision
	return n
}

// Refuse notes that the match with a record is wrong, or no longer. Where all
// matches are, the finding is not confirmed.
func (d *Desk) Refuse(key, record string, matches []string) {
	n := d.Note(key)
	if i := slices.Index(n.Wrong, record); i >= 0 {
		n.Wrong = slices.Delete(slices.Clone(n.Wrong), i, i+1)
	} else {
		n.Wrong = append(slices.Clone(n.Wrong), record)
	}
	if n.Decision == report.Confirmed && allIn(matches, n.Wrong) {
		n.Decision = ""
	}
	d.set(key, n)
}

// allIn tells whether there are matches and all of them are among the wrong ones.
func allIn(matches, wrong []string) bool {
	for _, id := range matches {
		if !slices.Contains(wrong, id) {
			return false
		}
	}
	return len(matches) > 0
}

// Draft is the note that is being written on a sentence, if one is.
func (d *Desk) Draft(key string) (text string, writing bool) {
	text, writing = d.drafts[key]
	return text, writing
}

// Write keeps what has been written so far.
func (d *Desk) Write(key, text string) {
	if d.drafts == nil {
		d.drafts = map[string]string{}
	}
	d.drafts[key] = text
}

// Finish ends writing and, on request, makes what was written the note.
func (d *Desk) Finish(key string, keep bool) {
	text := d.drafts[key]
	delete(d.drafts, key)
	if n := d.Note(key); keep && n.Text != text {
		n.Text = text
		d.set(key, n)
	}
}

// Notes are those on the marked sentences, one each.
func (d *Desk) Notes(marked []Marked) []report.Note {
	list := make([]report.Note, len(marked))
	for i := range marked {
		list[i] = d.Note(marked[i].Key)
	}
	return list
}

// Forget drops what is in memory, after the device was emptied.
func (d *Desk) Forget() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.notes, d.before, d.drafts, d.known, d.listed = nil, nil, nil, nil, false
}

// load fetches the notes on these sentences that are not here yet and tells
// whether there were any. It blocks.
func (d *Desk) load(keys []string) bool {
	d.saving.Lock()
	defer d.saving.Unlock()
	if !d.listed {
		known, err := d.Device.Keys(noteShelf)
		if err != nil {
			return false
		}
		d.known, d.listed = known, true
	}
	found := false
	for _, key := range keys {
		if _, kept := slices.BinarySearch(d.known, key); !kept || d.here(key) {
			continue
		}
		value, err := d.Device.Get(noteShelf, key)
		var n report.Note
		if err != nil || json.Unmarshal(value, &n) != nil {
			continue
		}
		d.take(key, n)
		found = true
	}
	return found
}

func (d *Desk) here(key string) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	_, here := d.notes[key]
	return here
}

// take puts a note that was kept where the reader has not made another meanwhile.
func (d *Desk) take(key string, n report.Note) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.notes == nil {
		d.notes, d.before = map[string]report.Note{}, map[string]report.Note{}
	}
	if _, here := d.notes[key]; !here {
		d.notes[key] = n
	}
}

// save keeps the note on a sentence as it is now. It blocks.
func (d *Desk) save(key string) error {
	d.saving.Lock()
	defer d.saving.Unlock()
	n := d.Note(key)
	if n.Blank() {
		return d.Device.Delete(noteShelf, key)
	}
	value, err := json.Marshal(n)
	if err != nil {
		return err
	}
	return d.Device.Put(noteShelf, key, value)
}

// keepAnew keeps what is in memory once more, after the device has lost it. It
// blocks.
func (d *Desk) keepAnew() {
	d.mu.Lock()
	keys := make([]string, 0, len(d.notes))
	for key := range d.notes {
		keys = append(keys, key)
	}
	d.mu.Unlock()
	for _, key := range keys {
		if err := d.save(key); err != nil {
			d.Fault = sentence(err)
			return
		}
	}
}

// watch calls changed whenever a note has; nil ends that.
func (d *Desk) watch(who any, changed func()) {
	if d.watchers == nil {
		d.watchers = map[any]func(){}
	}
	if d.watchers[who] = changed; changed == nil {
		delete(d.watchers, who)
	}
}

// tell calls all who watch.
func (d *Desk) tell() {
	for _, changed := range d.watchers {
		changed()
	}
}

// colouredIDs are the ids of the records of its matches that may colour it.
func (m *Marked) colouredIDs() []string {
	var ids []string
	for i := range m.Matches {
		if m.Matches[i].Relation.Coloured() {
			ids = append(ids, m.Records[i].ID)
		}
	}
	return ids
}
