package app

import (
	"slices"
	"strconv"

	"claimlight/claims/detect"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

const settingsPath = "/settings"

// SettingsPage is where the reader chooses. Every choice counts and is kept at
// once.
type SettingsPage struct {
	ui.Compo

	State   *State
	Device  *Device
	Drawer  *Drawer
	Cleared func() // called, in the background, once the device was cleared; may be nil

	ctx    ui.Context
	kept   bool   // the last choice could be kept
	chosen bool   // there was one
	notice string // what became of deleting
	asking bool   // whether everything is to be deleted
	use    string // how much room this site takes
}

// OnPreRender names the page for those who do not run the program.
func (p *SettingsPage) OnPreRender(ctx ui.Context) { p.OnNav(ctx) }

// OnNav names the page.
func (p *SettingsPage) OnNav(ctx ui.Context) { setTitle(ctx, "Settings") }

// OnMount looks how much room this site takes.
func (p *SettingsPage) OnMount(ctx ui.Context) {
	p.ctx = ctx
	announce(ctx, "ready")
	p.measure()
}

func (p *SettingsPage) measure() {
	p.ctx.Async(func() {
		use := roomTaken()
		p.ctx.Dispatch(func(ui.Context) { p.use = use })
	})
}

// Render draws the page.
func (p *SettingsPage) Render() ui.UI {
	return frame(settingsPath, hold("article", "settings",
		say("h2", "promise-line", "Settings"),
		say("p", "promise-more", "They count at once and are kept on this device only."),
		ui.If(ui.IsServer, starting),
		say("p", "visually-hidden", p.status(), "role", "status", "id", "settings-status"),
		ui.If(p.chosen && !p.kept, func() ui.UI {
			return say("p", "notice", "This browser keeps nothing for this site: the choice holds until the page is closed.")
		}),
		p.look(),
		p.marking(),
		p.weights(),
		p.device(),
	))
}

func (p *SettingsPage) status() string {
	if p.chosen {
		return "Saved."
	}
	return ""
}

// option is one of the values that can be chosen.
type option struct{ value, words, note string }

func (p *SettingsPage) look() ui.UI {
	sizes := make([]option, len(textSizes))
	for i, size := range textSizes {
		sizes[i] = option{strconv.Itoa(size), strconv.Itoa(size) + " %", ""}
	}
	chosen := strconv.Itoa(p.State.Settings.TextSize)
	if p.State.Settings.TextSize == 0 {
		chosen = "100"
	}
	return hold("section", "sheet",
		say("h3", "settings-title", "Look"),
		p.choice("theme", "Theme", p.State.Settings.Theme, []option{{"", "As the device", ""}, {"light", "Light", ""}, {"dark", "Dark", ""}}),
		p.choice("size", "Text size", chosen, sizes),
	)
}

func (p *SettingsPage) marking() ui.UI {
	along := "off"
	if p.State.Settings.TypeAlong {
		along = "on"
	}
	return hold("section", "sheet",
		say("h3", "settings-title", "Marking"),
		p.choice("sensitivity", "How many sentences are marked", p.State.Settings.Sensitivity, []option{
			{"few", "Few", "the plainest claims alone"},
			{"", "Usual", ""},
			{"many", "Many", "also those in doubt"},
		}),
		p.choice("along", "Checking while you write", along, []option{
			{"on", "On", "shortly after you stop typing"},
			{"off", "Off", "when you paste or press Check"},
		}),
		p.kinds(),
		say("p", "settings-note", "A record is looked for only where a sentence is marked."),
	)
}

// kinds are the groups of marks that a text is shown with at first.
func (p *SettingsPage) kinds() ui.UI {
	s := &p.State.Settings
	return hold("fieldset", "choice",
		say("legend", "choice-name", "Marks that are shown at first"),
		hold("div", "choice-options", each(int(HiddenGroup), func(i int) ui.UI {
			one := Group(i)
			id := "kind-" + string(groupBuckets[one])
			return hold("span", "choice-option",
				el("input").Attr("type", "checkbox").ID("%s", id).Attr("checked", !slices.Contains(s.Without, string(groupBuckets[one]))).
					Attr("disabled", when(ui.IsServer)).OnChange(p.showKind(one), ui.EventScope(id)),
				as(hold("label", "", ui.Text(groupNames[one])), "for", id),
			)
		})...),
	)
}

func (p *SettingsPage) showKind(one Group) ui.EventHandler {
	return func(ctx ui.Context, _ ui.Event) {
		p.State.Settings.Show(one, ctx.JSSrc().Get("checked").Bool())
		p.keep()
	}
}

// choice is a group of radio buttons.
func (p *SettingsPage) choice(name, words, chosen string, options []option) ui.UI {
	return as(hold("fieldset", "choice",
		say("legend", "choice-name", words),
		hold("div", "choice-options", each(len(options), func(i int) ui.UI {
			o := options[i]
			id := name + "-" + o.value
			return hold("span", "choice-option",
				el("input").Attr("type", "radio").Attr("name", name).ID("%s", id).Attr("value", o.value).
					Attr("checked", o.value == chosen).Attr("disabled", when(ui.IsServer)).OnChange(p.choose, ui.EventScope(id)),
				as(hold("label", "", ui.Text(o.words), ui.If(o.note != "", func() ui.UI { return say("span", "choice-note", " "+o.note) })), "for", id),
			)
		})...),
	))
}

func (p *SettingsPage) choose(ctx ui.Context, _ ui.Event) {
	source, s := ctx.JSSrc(), &p.State.Settings
	value := source.Get("value").String()
	switch source.Get("name").String() {
	case "theme":
		s.Theme = value
	case "size":
		s.TextSize, _ = strconv.Atoi(value) // one of textSizes
	case "sensitivity":
		s.Sensitivity = value
	case "along":
		s.TypeAlong = value == "on"
	}
	p.keep()
}

func (p *SettingsPage) keep() { p.chosen, p.kept = true, keepSettings(p.State.Settings) }

// weightWords name the weights from -maxWeight to maxWeight.
var weightWords = [2*maxWeight + 1]string{"Much less", "Less", "Usual", "More", "Much more"}

// weights is the table of the signals and how much each counts.
func (p *SettingsPage) weights() ui.UI {
	return hold("section", "sheet",
		say("h3", "settings-title", "What counts as worth checking"),
		say("p", "settings-note", "A model gives each sentence a check-worthiness from 0 to 1. Here you weigh it by what the sentence does: one step raises or lowers its odds of being marked about sevenfold."),
		hold("div", "weights", each(len(detect.Names), p.weight)...),
		hold("p", "", button("usual", "Back to usual", "button-quiet").OnClick(p.usual).Attr("disabled", when(ui.IsServer))),
	)
}

func (p *SettingsPage) weight(i int) ui.UI {
	name := detect.Names[i]
	id := weightID(name)
	chosen := p.State.Settings.Weights[name]
	return hold("div", "weight",
		as(hold("label", "", say("strong", "", wording.UpperFirst(wording.Signal(name))), say("span", "choice-note", " "+detect.Describe(name))), "for", id),
		el("select").ID("%s", id).Attr("disabled", when(ui.IsServer)).OnChange(p.weigh(name), ui.EventScope(id)).Body(each(len(weightWords), func(k int) ui.UI {
			return say("option", "", weightWords[k], "value", strconv.Itoa(k-maxWeight), "selected", when(k-maxWeight == chosen))
		})...),
	)
}

func weightID(signal string) string { return "weight-" + signal }

func (p *SettingsPage) weigh(signal string) ui.EventHandler {
	return func(ctx ui.Context, _ ui.Event) {
		p.State.Settings.Weigh(signal, ctx.JSSrc().Get("selectedIndex").Int()-maxWeight)
		p.keep()
	}
}

func (p *SettingsPage) usual(ctx ui.Context, _ ui.Event) {
	p.State.Settings.Weights, p.State.Settings.Sensitivity = nil, ""
	p.keep()
	ctx.Defer(func(ui.Context) { // the browser keeps what was chosen in a list
		for _, name := range detect.Names {
			ui.Window().GetElementByID(weightID(name)).Set("selectedIndex", maxWeight)
		}
		ui.Window().GetElementByID("sensitivity-").Set("checked", true)
	})
}
