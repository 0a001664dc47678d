package app

import (
	"strconv"

	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// list is what can be searched: the bundled records, then the sets.
func (p *SetsPage) list() ui.UI {
	s := p.Sets
	return hold("section", "",
		hold("div", "sets-head",
			say("h3", "", "Sets of records", "id", setsID, "tabindex", "-1"),
			say("p", "", wording.Counted(s.InUse(), "record")+" in use"),
		),
		p.notice(),
		hold("ul", "sets", append([]ui.UI{p.bundled()}, each(len(s.List), func(i int) ui.UI { return p.row(&s.List[i]) })...)...),
	)
}

func (p *SetsPage) bundled() ui.UI {
	b := p.Sets.Bundled
	return hold("li", "set",
		hold("div", "set-words",
			say("h4", "set-name", "Claimlight’s own records"),
			setFacts(&b),
			say("p", "hint", "They come with the app and are always searched."),
		),
	)
}

// setFacts are the figures of a set in one line.
func setFacts(s *Set) ui.UI {
	words := wording.Counted(s.Records, "record")
	if s.Publishers > 0 {
		words += " · " + wording.Counted(s.Publishers, "publisher")
	}
	if s.Newest != "" {
		words += " · newest " + wording.Date(s.Newest)
	}
	if s.Bytes > 0 {
		words += " · " + sizeWords(int64(s.Bytes))
	}
	if s.Licence != "" {
		words += " · licence: " + s.Licence
	}
	return say("p", "set-facts", words)
}

func (p *SetsPage) row(s *Set) ui.UI {
	key, id := s.Key, "set-"+s.Key
	fault := ui.UI(nil)
	if words := s.Fault + s.Fleeing; words != "" {
		fault = say("p", "set-fault", words)
	}
	use := el("input").ID("%s", id).Attr("type", "checkbox").Attr("checked", when(s.InUse())).Attr("disabled", when(s.Fault != "")).
		OnChange(func(ctx ui.Context, _ ui.Event) { p.Keeper.Switch(key, ctx.JSSrc().Get("checked").Bool()) }, ui.EventScope("use", key))
	return hold("li", "set",
		hold("div", "set-words",
			p.name(s),
			setFacts(s),
			say("p", "hint", s.origin()+"."),
			fault,
		),
		hold("div", "set-actions",
			hold("label", "switch", use, say("span", "", "Search it"), hidden(": "+s.Name)),
			as(press(id+"-rename", "Rename", "button-quiet", func() { p.rename(key) }), "aria-label", "Rename "+s.Name),
			as(press(id+"-delete", "Delete", "button-quiet", func() { p.Keeper.Delete(key) }), "aria-label", "Delete "+s.Name),
		),
	)
}

// name is the name of a set, or the field in which it is edited.
func (p *SetsPage) name(s *Set) ui.UI {
	if p.Sets.Renaming != s.Key {
		return say("h4", "set-name", s.Name)
	}
	return hold("div", "set-rename",
		say("label", "", "Name of the set", "for", newNameID),
		el("input").ID(newNameID).Attr("type", "text").Attr("maxlength", strconv.Itoa(maxName)).Attr("autocomplete", "off").Attr("value", s.Name).
			OnKeyDown(p.namePressed),
		press("save-name", "Save", "", p.saveName),
		press("leave-name", "Cancel", "button-quiet", p.leaveName),
	)
}

func (p *SetsPage) rename(key string) {
	p.Sets.Renaming = key
	p.ctx.Defer(func(ui.Context) {
		if field := ui.Window().GetElementByID(newNameID); field.Truthy() {
			field.Call("focus")
			field.Call("select")
		}
	})
}

func (p *SetsPage) namePressed(_ ui.Context, e ui.Event) {
	switch e.Get("key").String() {
	case "Enter":
		p.saveName()
	case "Escape":
		p.leaveName()
	}
}

func (p *SetsPage) saveName() {
	key := p.Sets.Renaming
	p.Keeper.Rename(key, ui.Window().GetElementByID(newNameID).Get("value").String())
	showTop(p.ctx, "set-"+key+"-rename")
}

func (p *SetsPage) leaveName() {
	key := p.Sets.Renaming
	p.Sets.Renaming = ""
	showTop(p.ctx, "set-"+key+"-rename")
}
