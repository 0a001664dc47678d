package app

import (
	"strconv"

	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// packs are the sets that the site offers; nothing where it has none.
func (p *SetsPage) packs() ui.UI {
	offer := &p.Sets.Offer
	if offer.Fault != "" {
		return say("p", "set-fault", offer.Fault)
	}
	if len(offer.Packs) == 0 {
		return nil
	}
	return hold("section", "",
		hold("div", "sets-head", say("h3", "", "Packs of this site")),
		say("p", "hint", "More records, by language, region or topic. A pack is downloaded whole and verified, so what you look up in it stays on this device."),
		hold("ul", "sets", each(len(offer.Packs), func(i int) ui.UI { return p.pack(&offer.Packs[i]) })...),
	)
}

func (p *SetsPage) pack(x *Pack) ui.UI {
	about := x.languageWords()
	if topics := x.topicWords(); topics != "" {
		if about != "" {
			about += " · "
		}
		about += topics
	}
	return hold("li", "set",
		hold("div", "set-words",
			say("h4", "set-name", x.Title),
			setFacts(&Set{Records: x.Records, Newest: x.Newest, Bytes: x.Bytes, Licence: x.Licence}),
			ui.If(about != "", func() ui.UI { return say("p", "hint", about) }),
		),
		hold("div", "set-actions", p.packAction(x)),
	)
}

// packAction is what can be done with a pack, by what of it is here.
func (p *SetsPage) packAction(x *Pack) ui.UI {
	d := &p.Sets.Download
	if d.Name == x.Name {
		id := "fetching"
		return hold("div", "progress",
			say("label", "", sizeWords(int64(d.Done))+" of "+sizeWords(int64(d.Total)), "for", id),
			el("progress").ID(id).Attr("max", strconv.Itoa(d.Total)).Attr("value", strconv.Itoa(d.Done)),
			press("cancel", "Cancel", "", p.cancel),
		)
	}
	var words string
	switch x.state(p.Sets.List) {
	case PackCurrent:
		return say("p", "set-here", "On this device")
	case PackAbsent:
		words = "Download"
	case PackOlder:
		words = "Update"
	case PackBroken:
		words = "Download again"
	}
	pack := *x
	return as(press("pack-"+x.Name, words, "", func() { p.fetch(pack) }),
		"aria-label", words+" "+x.Title+", "+wording.Counted(x.Records, "record"),
		"disabled", when(d.Name != "" || p.Sets.Import.Phase == ImportRunning))
}

func (p *SetsPage) fetch(x Pack) {
	p.Keeper.Fetch(x)
	showTop(p.ctx, "cancel")
}
