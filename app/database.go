package app

import (
	"fmt"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

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
