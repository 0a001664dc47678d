package app

import (
	"strings"

	"claimlight/claims/index"
	"claimlight/claims/record"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// RecordPage is the page of one record, at recordPath and its id.
type RecordPage struct {
	ui.Compo

	State   *State
	Library *Library

	ctx    ui.Context // see Workspace
	leave  func()     // see Stage
	id     string     // that the address asks for
	looked bool
	record record.Record // the zero Record where there is none
	kin    []record.Record
	set    string // that the record is from; "" for a bundled one
}

// OnMount loads the records.
func (p *RecordPage) OnMount(ctx ui.Context) {
	p.ctx = ctx
	p.leave = p.Library.Stage.Enter(ctx, func() { p.load(false) })
	p.load(false)
}

// OnDismount leaves the stage to the next page.
func (p *RecordPage) OnDismount() { p.leave() }

// OnNav shows the record that the address names.
func (p *RecordPage) OnNav(ui.Context) {
	if p.Library.Catalogue() != nil {
		p.read()
	}
}

func (p *RecordPage) load(fresh bool) {
	loadCatalogue(p.ctx, p.State, p.Library, fresh, p.read)
}

// read looks the record up. The address of one that was merged into another
// becomes that of the other.
func (p *RecordPage) read() {
	id := strings.TrimPrefix(pathOf(p.ctx.Page().URL().Path), recordPath)
	p.id, p.looked, p.record, p.kin, p.set = id, true, record.Record{}, nil, ""
	title := "No such record"
	if c := p.Library.Catalogue(); c != nil {
		if i, ok := c.Data.Find(id); ok {
			p.record, p.kin, p.set = c.Data.Record(i), c.Kin(i), c.set(i)
			title = wording.Subject(&p.record)
		}
	}
	setTitle(p.ctx, title)
	if p.record.ID != "" && p.record.ID != id {
		replaceAddress(recordURL(p.record.ID))
	}
	announce(p.ctx, "ready")
	if p.State.Visits > 1 {
		showPage(p.ctx, recordTitleID)
	}
}

// Render draws the page.
func (p *RecordPage) Render() ui.UI {
	switch {
	case p.State.Data == DataFailed:
		return frame("", loadFault(p.State.Fault, "", func() { p.load(true) }))
	case !p.looked:
		return frame("", say("p", "cards-none", "Loading the records…"))
	case p.record.ID == "":
		return frame("", p.missing())
	}
	return frame("", recordView(&p.record, p.kin, p.set, p.State.Coverage.Version, p.State.Today()))
}

// missing says that there is no such record. The one that is asked for may be
// younger than what is on this device.
func (p *RecordPage) missing() ui.UI {
	return hold("article", "prose",
		say("h2", "", "No such record", "id", recordTitleID, "tabindex", "-1"),
		say("p", "", "There is no record “"+p.id+"” among those on this device: "+p.State.Coverage.Line()+". The server may have newer ones."),
		hold("p", "", leads("", recordURL(p.id)+"?fresh", "Ask the server (opens in a new tab)", "target", "_blank", "rel", "noopener")),
		hold("p", "", leads("", libraryPath, "All records")),
	)
}

// DrawRecords returns what draws the page of record i as it is served to those
// who do not run the program.
func DrawRecords(x *index.Index) func(i int) ui.UI {
	catalogue := NewCatalogue(x, func() {})
	return func(i int) ui.UI {
		r := x.Record(i)
		return frame("", recordView(&r, catalogue.Kin(i), "", x.Version(), today()))
	}
}
