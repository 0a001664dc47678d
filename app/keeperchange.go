package app

import (
	"encoding/json"
	"slices"
)

// What the reader may do to sets. Each change is kept, searched and told to the
// other tabs before the next one.

// add takes in a set with its data, in place of one of the same key. It returns
// the set that holds the same data already, if there is one. Where the device has
// no room, the set is used until the page is closed.
func (k *Keeper) add(s Set, data []byte) (twin string, err error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for i := range k.list {
		if x := &k.list[i]; x.Data == s.Data && x.Key != s.Key && x.Fault == "" {
			return x.Name, nil
		}
	}
	if err := k.take(s.Data, data); err != nil {
		return "", err
	}
	s.describe(k.open[s.Data].index, len(data))
	if s.Licence == "" {
		s.Licence = licenceOf(k.open[s.Data].index, breather())
	}
	old := k.find(s.Key)
	if err := k.keep(s, data); err != nil {
		if old != nil { // the one that is there stays
			return "", err
		}
		s.Fleeing = sentence(err) + " It is used until this page is closed."
	}
	if old == nil {
		k.list = append(k.list, s)
	} else {
		before := *old
		*old = s
		k.forget(before)
	}
	k.publish()
	k.tell()
	go k.measure(true, len(k.list) > 0)
	return "", nil
}

// keep puts a set on the device, the data first.
func (k *Keeper) keep(s Set, data []byte) error {
	if err := k.Device.Put(dataShelf, s.Data, data); err != nil {
		return err
	}
	return k.note(s)
}

// note keeps what is known of a set.
func (k *Keeper) note(s Set) error {
	value, err := json.Marshal(s)
	if err != nil {
		return err
	}
	return k.Device.Put(setShelf, s.Key, value)
}

// forget takes the data of a set away, unless another one has the same.
func (k *Keeper) forget(s Set) {
	if slices.ContainsFunc(k.list, func(x Set) bool { return x.Data == s.Data }) {
		return
	}
	if err := k.Device.Delete(dataShelf, s.Data); err != nil {
		k.fail(err)
	}
}

// change alters a set and keeps it so.
func (k *Keeper) change(key string, alter func(*Set)) {
	k.mu.Lock()
	defer k.mu.Unlock()
	s := k.find(key)
	if s == nil {
		return
	}
	alter(s)
	k.load(s)
	if s.Fleeing == "" {
		if err := k.note(*s); err != nil {
			k.fail(err)
		}
	}
	k.publish()
	k.tell()
}

// delete takes a set away. Until the next one goes it can be brought back.
func (k *Keeper) delete(key string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	s := k.find(key)
	if s == nil {
		return
	}
	gone := removed{set: *s, data: k.open[s.Data].bytes}
	if gone.data == nil {
		gone.data, _ = k.Device.Get(dataShelf, s.Data)
	}
	if err := k.Device.Delete(setShelf, key); err != nil {
		k.fail(err)
		return
	}
	k.list = slices.DeleteFunc(k.list, func(x Set) bool { return x.Key == key })
	k.forget(gone.set)
	k.removed = &gone
	k.publish()
	k.tell()
	k.do(func() {
		k.Sets.Removed = &gone.set
		k.Library.Stage.Show(undoID)
	})
	go k.measure(false, len(k.list) > 0)
}

// undo brings back the set that was deleted last.
func (k *Keeper) undo() {
	k.mu.Lock()
	gone := k.removed
	k.removed = nil
	k.mu.Unlock()
	k.do(func() { k.Sets.Removed = nil })
	if gone == nil || gone.data == nil {
		return
	}
	set := gone.set
	set.Fault = ""
	if _, err := k.add(set, gone.data); err != nil {
		k.fail(err)
	}
}

// cleared lets go of every set once the device was cleared.
func (k *Keeper) cleared() {
	k.mu.Lock()
	k.list, k.removed = nil, nil
	k.mu.Unlock()
	k.restore()
	k.tell()
}

// dropRemoved gives up what was deleted.
func (k *Keeper) dropRemoved() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.removed = nil
}
