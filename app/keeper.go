package app

import (
	"context"
	"encoding/json"
	"errors"
	"hash/fnv"
	"slices"
	"strconv"
	"sync"
	"time"

	"claimlight/claims/index"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Keeper keeps the sets of records beside the bundled one.
//
//	files ─▶ importer ─┐
//	                   ├─▶ Keeper ─▶ Device (what is kept)
//	packs ─▶ download ─┘      ├────▶ Library (what is searched)
//	                          └────▶ Stage ─▶ Sets, State (what is drawn)
//
// A set is on the device in two places: what is known of it, under its key, and
// its data file, under a hash, so that the same data are there once. The data are
// put first and taken away last: whatever breaks off in between, no set lacks them.
// Methods that begin with a small letter block; the others are for the UI goroutine.
type Keeper struct {
	Device  *Device
	Library *Library
	State   *State
	Sets    *Sets

	mu       sync.Mutex // one change at a time
	list     []Set
	open     map[string]openData // by the key of the data
	searched []Part
	removed  *removed
	channel  ui.Value           // to the other tabs
	cancel   context.CancelFunc // of the import or download that is under way
	files    []ui.Value         // that were imported last
	made     string             // key of the set that was made of them, if they are read again
}

// openData is a data file in memory.
type openData struct {
	index *index.Index
	bytes []byte
}

// removed is a set that was deleted and can be brought back.
type removed struct {
	set  Set
	data []byte
}

// restore looks at what is on the device: when the program starts, and when another
// tab has changed something. What cannot be used keeps its place, with the reason.
func (k *Keeper) restore() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.listen()
	list, err := k.kept()
	if err != nil {
		k.fail(err)
	}
	for _, s := range k.list {
		if s.Fleeing != "" && !slices.ContainsFunc(list, func(x Set) bool { return x.Key == s.Key }) {
			list = append(list, s)
		}
	}
	for i := range list {
		k.load(&list[i])
	}
	k.list = list
	k.publish()
	go k.measure(false, len(list) > 0)
}

// kept reads the shelf of sets.
func (k *Keeper) kept() ([]Set, error) {
	keys, err := k.Device.Keys(setShelf)
	if err != nil {
		return nil, err
	}
	var list []Set
	for _, key := range keys {
		value, err := k.Device.Get(setShelf, key)
		if err != nil {
			return list, err
		}
		var s Set
		if json.Unmarshal(value, &s) != nil || s.Key != key {
			s = Set{Key: key, Name: "A set that cannot be read", Fault: "What is known of this set is damaged. Delete it, and add it again."}
		}
		list = append(list, s)
	}
	return list, nil
}

// load opens the data of a set that is on.
func (k *Keeper) load(s *Set) {
	if s.Fault != "" || s.Off {
		return
	}
	if _, ok := k.open[s.Data]; ok {
		return
	}
	data, err := k.Device.Get(dataShelf, s.Data)
	switch {
	case err != nil:
		s.Fault = sentence(err)
		return
	case data == nil:
		s.Fault = "Its records are gone from this device. Delete it, and add it again."
		return
	}
	if err := k.take(s.Data, data); err != nil {
		s.Fault = faultOfData(err)
	}
}

// take opens a data file.
func (k *Keeper) take(key string, data []byte) error {
	x, err := index.Open(data)
	if err != nil {
		return err
	}
	if k.open == nil {
		k.open = map[string]openData{}
	}
	k.open[key] = openData{x, data}
	return nil
}

// faultOfData says why a data file that was kept cannot be used, and what to do.
func faultOfData(err error) string {
	if errors.Is(err, index.ErrVersion) {
		return "It was made for another version of Claimlight, so it is switched off. Delete it, and add it again."
	}
	return "Its records are damaged on this device, so it is switched off. Delete it, and add it again."
}

// publish searches what is on, and has it drawn.
func (k *Keeper) publish() {
	inOrderAdded(k.list)
	list, kept := slices.Clone(k.list), k.Device.Kept()
	var parts []Part
	for i := range list {
		if list[i].InUse() {
			parts = append(parts, Part{list[i].Name, k.open[list[i].Data].index})
		}
	}
	k.trim()
	renewed := !slices.Equal(parts, k.searched)
	var coverage Coverage
	if renewed {
		k.searched = parts
		coverage = k.Library.Use(parts)
	}
	k.do(func() {
		k.Sets.List, k.Sets.Kept, k.Sets.Restored = list, kept, true
		if renewed {
			k.State.Coverage = coverage
			k.Library.Stage.Renew()
		}
	})
}

// trim lets go of data files that no set needs in memory: those of a set that the
// device has not kept are there only.
func (k *Keeper) trim() {
	for key := range k.open {
		if !slices.ContainsFunc(k.list, func(s Set) bool { return s.Data == key && (s.InUse() || s.Fleeing != "") }) {
			delete(k.open, key)
		}
	}
}

func (k *Keeper) do(f func()) { k.Library.Stage.Do(f) }

func (k *Keeper) fail(err error) { k.do(func() { k.Sets.Fault = sentence(err) }) }

// find is the set of a key, or nil.
func (k *Keeper) find(key string) *Set {
	if i := slices.IndexFunc(k.list, func(s Set) bool { return s.Key == key }); i >= 0 {
		return &k.list[i]
	}
	return nil
}

// dataKey names a data file of the reader's own by its bytes.
func dataKey(data []byte) string {
	sum := fnv.New64a()
	_, _ = sum.Write(data)
	return "own-" + strconv.FormatUint(sum.Sum64(), 16) + "-" + strconv.Itoa(len(data))
}

// licenceOf is the licence of all records, "" where they are under several or none.
// Pause is called after each.
func licenceOf(x *index.Index, pause func()) string {
	licence := ""
	for i := range x.Len() {
		l := x.Record(i).Licence
		if i > 0 && l != licence {
			return ""
		}
		licence = l
		pause()
	}
	return licence
}

func now() string { return time.Now().UTC().Format("2006-01-02T15:04:05.000Z") }
