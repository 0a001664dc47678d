package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// device is the part of the settings page that tells what this site keeps on the
// device and deletes it.
func (p *SettingsPage) device() ui.UI {
	return hold("section", "sheet",
		say("h3", "settings-title", "On this device"),
		say("p", "settings-note", "Texts, notes, hidden checks, sets of records and these settings are kept in this browser and nowhere else."+p.use),
		say("p", "notice-done", p.notice, "role", "status"),
		p.deleting(),
	)
}

func (p *SettingsPage) deleting() ui.UI {
	if !p.asking {
		return button("wipe", "Delete everything on this device").Attr("disabled", when(ui.IsServer)).OnClick(p.ask)
	}
	return as(hold("div", "asking",
		say("p", "", "Every text, note and set of records of yours will be gone. It cannot be undone.", "id", "asking-words"),
		hold("p", "asking-answers",
			button("wipe-yes", "Delete everything", "button-main").OnClick(p.wipe),
			button("wipe-no", "Keep it").OnClick(p.spare),
		),
	), "role", "group", "aria-labelledby", "asking-words")
}

func (p *SettingsPage) ask(ui.Context, ui.Event) {
	p.asking, p.notice = true, ""
	showTop(p.ctx, "wipe-no")
}

func (p *SettingsPage) spare(ui.Context, ui.Event) {
	p.asking = false
	showTop(p.ctx, "wipe")
}

func (p *SettingsPage) wipe(ui.Context, ui.Event) {
	p.asking = false
	p.State.Settings = Defaults
	p.State.Desk.Forget()
	p.State.UnhideAll()
	forgetSettings()
	p.ctx.Async(func() {
		err := p.Drawer.DeleteAll() // first what is still to be written
		if err == nil {
			err = p.Device.Clear()
		}
		if p.Cleared != nil {
			p.Cleared()
		}
		p.ctx.Dispatch(func(ui.Context) {
			p.State.ForgetTexts()
			if p.notice = "Everything has been deleted."; err != nil {
				p.notice = sentence(err)
			}
			showTop(p.ctx, "wipe")
			p.measure()
		})
	})
}

// roomTaken tells in words how much room this site takes, "" where the browser
// does not say. It blocks.
func roomTaken() string {
	storage := storageManager()
	if storage == nil {
		return ""
	}
	used, _ := roomOf(storage)
	if used == 0 {
		return ""
	}
	return " Together with the program itself they take " + sizeWords(used) + "."
}
