package app

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"claimlight/claims/index"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Look describes the bundled records and asks for the packs of the site, for the
// page that shows them.
func (k *Keeper) Look() {
	go func() {
		bundled := k.Library.describeBundled()
		k.do(func() { k.Sets.Bundled = bundled })
		k.askPacks()
	}()
}

// askPacks asks the site which packs it has. A site without any, or out of reach,
// is no fault: what is on the device works all the same.
func (k *Keeper) askPacks() {
	data, err := fetchWhole(context.Background(), addressOf(packsPath)+"packs.json", 0, func(int) {})
	if err != nil {
		return
	}
	var offer Offer
	if offer.Packs, err = readPacks(data); err != nil {
		offer.Fault = sentence(err)
	}
	k.do(func() { k.Sets.Offer = offer })
}

// Fetch downloads a pack in the background and takes it in, in place of an older
// version of it.
func (k *Keeper) Fetch(p Pack) {
	if k.Sets.Download.Name != "" || k.Sets.Import.Phase == ImportRunning {
		return
	}
	k.Sets.Download = Download{Name: p.Name, Total: p.Bytes}
	k.Sets.Notice, k.Sets.Fault = "", ""
	ctx, cancel := context.WithCancel(context.Background())
	k.cancel = cancel
	go func() {
		defer cancel()
		err := k.fetch(ctx, p)
		if ctx.Err() != nil {
			return
		}
		k.do(func() {
			k.Sets.Download = Download{}
			k.Library.Stage.Show(saidID)
			if err != nil {
				k.Sets.Fault = sentence(err)
				return
			}
			k.Sets.Notice = "“" + p.Title + "” is on this device now, and in use."
		})
	}()
}

func (k *Keeper) fetch(ctx context.Context, p Pack) error {
	data, err := fetchWhole(ctx, p.address(), p.Bytes, func(done int) {
		k.do(func() {
			if k.Sets.Download.Name == p.Name {
				k.Sets.Download.Done = done
			}
		})
	})
	if err != nil {
		return fmt.Errorf("“%s” could not be downloaded: %w", p.Title, err)
	}
	if err := verify(data, p.Hash); err != nil {
		return fmt.Errorf("“%s” was refused: %w", p.Title, err)
	}
	if _, err := index.Open(data); err != nil {
		return fmt.Errorf("“%s” cannot be used here (%w): reload the page for the newest version of Claimlight, then try again", p.Title, err)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	twin, err := k.add(k.asKnown(p.set(now())), data)
	if twin != "" {
		err = fmt.Errorf("“%s” has the very records of “%s”, which is here already", p.Title, twin)
	}
	return err
}

// asKnown keeps what the reader chose for an older version of the set: its name.
func (k *Keeper) asKnown(s Set) Set {
	k.mu.Lock()
	defer k.mu.Unlock()
	if old := k.find(s.Key); old != nil && old.Name != "" {
		s.Name, s.Off = old.Name, old.Off && old.Fault == ""
	}
	return s
}

// tellTime is how often a download tells how far it is.
const tellTime = 150 * time.Millisecond

// fetchWhole fetches a file of this site, of size bytes unless that is 0, and tells
// now and then how much of it has come. It blocks.
func fetchWhole(ctx context.Context, url string, size int, tell func(done int)) ([]byte, error) {
	controller := ui.Window().Get("AbortController").New()
	defer context.AfterFunc(ctx, func() { controller.Call("abort") })()
	response, err := await(ui.Window().Call("fetch", url, map[string]any{
		"credentials": "same-origin", "cache": "no-cache", "signal": controller.Get("signal")}))
	if err != nil {
		return nil, errors.New("the site could not be reached: connect, and try again")
	}
	if !response.Get("ok").Bool() {
		return nil, fmt.Errorf("the server answered %d: try again later", response.Get("status").Int())
	}
	body := response.Get("body")
	if !body.Truthy() {
		return nil, errors.New("the server sent nothing: try again later")
	}
	reader := body.Call("getReader")
	data, told := make([]byte, 0, size), time.Now()
	for {
		piece, err := await(reader.Call("read"))
		if err != nil {
			return nil, errors.New("it did not arrive whole: try again")
		}
		if piece.Get("done").Bool() {
			break
		}
		data = appendJS(data, piece.Get("value"))
		if size > 0 && len(data) > size {
			controller.Call("abort")
			return nil, errors.New("it is larger than announced: try again later")
		}
		if time.Since(told) >= tellTime {
			told = time.Now()
			tell(len(data))
		}
	}
	if len(data) < size {
		return nil, errors.New("it did not arrive whole: try again")
	}
	return data, nil
}

// appendJS appends the bytes of a Uint8Array.
func appendJS(data []byte, array ui.Value) []byte {
	piece := make([]byte, array.Get("length").Int())
	ui.CopyBytesToGo(piece, array)
	return append(data, piece...)
}

// verify compares data with a SHA-256 in hexadecimal digits. The browser computes
// it, which it does on secure pages only.
func verify(data []byte, hash string) error {
	subtle := ui.Window().Get("crypto").Get("subtle")
	if !subtle.Truthy() {
		return errors.New("this page was not opened over https, so the browser cannot verify it: open the site by https")
	}
	array := ui.Window().Get("Uint8Array").New(len(data))
	ui.CopyBytesToJS(array, data)
	digest, err := await(subtle.Call("digest", "SHA-256", array))
	if err != nil {
		return errors.New("the browser could not verify it: try again")
	}
	if hex.EncodeToString(bytesFrom(digest)) != hash {
		return errors.New("what came is not what the site announced (its SHA-256 differs). Nothing was changed: try again later, and tell those who run the site if it stays so")
	}
	return nil
}
