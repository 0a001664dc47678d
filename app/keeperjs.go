package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// channelName is where the tabs of this site tell one another that sets changed.
const channelName = "claimlight-sets"

// listen hears of what other tabs change, once.
func (k *Keeper) listen() {
	if k.channel != nil || !ui.IsClient || !k.Device.Kept() {
		return
	}
	channel := ui.Window().Get("BroadcastChannel")
	if !channel.Truthy() {
		return
	}
	k.channel = channel.New(channelName)
	k.channel.Set("onmessage", ui.FuncOf(func(ui.Value, []ui.Value) any {
		go k.restore()
		return nil
	}))
}

// tell has the other tabs look.
func (k *Keeper) tell() {
	if k.channel != nil {
		k.channel.Call("postMessage", "changed")
	}
}

// measure asks the browser how much room this site takes. Once a set is kept, it
// asks not to clear it, too: some browsers put that question to the reader.
func (k *Keeper) measure(added, some bool) {
	if !ui.IsClient || !k.Device.Kept() {
		return
	}
	storage := storageManager()
	if storage == nil {
		return
	}
	var room Room
	if some && storage.Get("persist").Truthy() {
		ask := "persisted"
		if added {
			ask = "persist"
		}
		if firm, err := await(storage.Call(ask)); err == nil {
			room.Asked, room.Firm = true, firm.Bool()
		}
	}
	room.Used, room.Free = roomOf(storage)
	k.do(func() { k.Sets.Room = room })
}

// storageManager is the browser's, nil where it has none that says how much room
// there is.
func storageManager() ui.Value {
	storage := ui.Window().Get("navigator").Get("storage")
	if !storage.Truthy() || !storage.Get("estimate").Truthy() {
		return nil
	}
	return storage
}

// roomOf asks the browser how many bytes this site takes and how many are left for
// it; 0 where it does not say. It blocks.
func roomOf(storage ui.Value) (used, free int64) {
	estimate, err := await(storage.Call("estimate"))
	if err != nil {
		return 0, 0
	}
	used = bytesOf(estimate.Get("usage"))
	return used, max(bytesOf(estimate.Get("quota"))-used, 0)
}

func bytesOf(v ui.Value) int64 {
	if v.Type() != ui.TypeNumber {
		return 0
	}
	return int64(v.Float())
}
