package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// settingsKey is where the settings are kept: in the local storage, as the theme
// is wanted before the program runs (web/shim.js reads it).
const settingsKey = "claimlight-settings"

// embedded tells whether the page is in the frame of another one, where nothing
// is kept.
func embedded() bool {
	return ui.IsClient && pathOf(ui.Window().Get("location").Get("pathname").String()) == "/embed"
}

// keptSettings are those of this device.
func keptSettings() Settings {
	if !ui.IsClient || embedded() {
		return Defaults
	}
	kept := ui.Window().Get("localStorage").Call("getItem", settingsKey)
	if !kept.Truthy() {
		return Defaults
	}
	return ParseSettings(kept.String())
}

// keepSettings keeps them and shows the page by them. It tells whether they could
// be kept.
func keepSettings(s Settings) (kept bool) {
	ui.Window().Call("claimlightShow", s.Theme, s.TextSize)
	defer func() { kept = recover() == nil }() // a full storage throws
	ui.Window().Get("localStorage").Call("setItem", settingsKey, s.String())
	return true
}

// forgetSettings takes them off the device.
func forgetSettings() {
	ui.Window().Get("localStorage").Call("removeItem", settingsKey)
	ui.Window().Call("claimlightShow", Defaults.Theme, Defaults.TextSize)
}

// clock is the time in milliseconds since the page was opened, by the clock that
// the browser stamps requests with.
func clock() float64 {
	if !ui.IsClient {
		return 0
	}
	return ui.Window().Get("performance").Call("now").Float()
}
