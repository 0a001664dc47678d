package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// Offers are what the reader has put off or declined.
type Offers struct {
	UpdateLater bool // until the app is opened again
	NoInstall   bool // for ever
}

// Install offers to install the app, once a text has been checked: by then the
// reader knows what for. Declined once, it never asks again.
type Install struct {
	ui.Compo

	State   *State
	Version int // see State.Version
}

// declinedKey keeps that the reader does not want the app installed.
const declinedKey = "claimlight-install"

// OnMount reads whether it was declined.
func (c *Install) OnMount(ui.Context) {
	kept := ui.Window().Get("localStorage").Call("getItem", declinedKey)
	c.State.Offers.NoInstall = kept.Truthy()
}

// OnAppInstallChange draws the card anew, as the browser has made up its mind.
func (c *Install) OnAppInstallChange(ui.Context) {}

// Render draws the card, nothing where it is not the time.
func (c *Install) Render() ui.UI {
	s := c.State
	if !ui.IsClient || s.View != Reading || s.Stopped || s.Offers.NoInstall || !installable() {
		return hold("div", "offer-none")
	}
	prompts := canPrompt()
	return as(hold("section", "offer",
		hold("div", "offer-words",
			say("h2", "offer-title", "Keep Claimlight at hand"),
			say("p", "", installWords(prompts)),
		),
		hold("p", "offer-answers",
			ui.If(prompts, func() ui.UI { return button("install-yes", "Install", "button-main").OnClick(c.install) }),
			button("install-no", "No, thank you", "button-quiet").OnClick(c.decline),
		),
	), "aria-label", "Install")
}

func installWords(prompts bool) string {
	if prompts {
		return "Installed, it opens like an app, works offline, and can be shared texts and files with. Nothing else changes: your texts stay on this device."
	}
	return "It works offline once it is on your Home Screen: tap Share, then “Add to Home Screen” (on a Mac: File, “Add to Dock”). Without that, Safari deletes what a site keeps after seven days in which you do not use it."
}

func installable() bool { return ui.Window().Call("goappIsAppInstallable").Bool() }

// canPrompt tells whether the browser has a prompt of its own; Apple's have none.
func canPrompt() bool {
	return ui.Window().Get("Reflect").Call("has", ui.Window(), "onbeforeinstallprompt").Bool()
}

func (c *Install) install(ctx ui.Context, _ ui.Event) {
	c.put(ctx)
	ctx.ShowAppInstallPrompt()
}

func (c *Install) decline(ctx ui.Context, _ ui.Event) { c.put(ctx) }

// put puts the card away, for ever where the browser keeps that.
func (c *Install) put(ctx ui.Context) {
	c.State.Offers.NoInstall = true
	showTop(ctx, resultsID)
	defer func() { _ = recover() }() // a full storage throws
	ui.Window().Get("localStorage").Call("setItem", declinedKey, "no")
}
