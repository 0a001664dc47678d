package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// setsPath is the page of the sets of records.
const setsPath = "/sets"

// Ids of that page.
const (
	chooseID  = "choose"
	importID  = "import"
	setsID    = "sets"
	saidID    = "said"
	newNameID = "new-name"
)

// SetsPage is where a reader brings records of their own, takes packs of the site,
// and chooses what is searched.
type SetsPage struct {
	ui.Compo

	State   *State
	Library *Library
	Sets    *Sets
	Keeper  *Keeper

	ctx   ui.Context // see Workspace
	leave func()     // see Stage
}

const setsTitle = "Your data"

// OnPreRender names the page for those who do not run the program.
func (p *SetsPage) OnPreRender(ctx ui.Context) { setTitle(ctx, setsTitle) }

// OnNav names the page.
func (p *SetsPage) OnNav(ctx ui.Context) { setTitle(ctx, setsTitle) }

// OnMount loads the bundled records, and asks the site for its packs: on this page
// alone, so that nothing is asked for while a text is read.
func (p *SetsPage) OnMount(ctx ui.Context) {
	p.ctx = ctx
	p.leave = p.Library.Stage.Enter(ctx, func() {})
	p.Sets.Notice, p.Sets.Fault = "", ""
	if p.State.Visits > 1 {
		showPage(ctx, "main")
	}
	p.load(p.State.Data == DataFailed)
}

// OnDismount leaves the stage to the next page, and gives up what was deleted.
func (p *SetsPage) OnDismount() {
	p.leave()
	p.Sets.Removed, p.Sets.Renaming = nil, ""
	go p.Keeper.dropRemoved()
}

func (p *SetsPage) load(fresh bool) {
	ready := func() {
		p.Keeper.Look()
		announce(p.ctx, "ready")
	}
	if p.State.Data == DataReady {
		ready()
		return
	}
	load(p.ctx, p.State, p.Library, fresh, ready)
}

// Render draws the page.
func (p *SetsPage) Render() ui.UI {
	body := []ui.UI{
		say("h2", "promise-line", setsTitle),
		say("p", "promise-more", "Add records of claims that you, your desk or others have checked. They are read on this device, searched beside Claimlight’s own, and sent to nobody."),
	}
	switch {
	case p.State.Data == DataFailed:
		body = append(body, loadFault(p.State.Fault, "", func() { p.load(true) }))
	case ui.IsServer:
		body = append(body, starting())
	default:
		body = append(body, p.intake(), p.report(), p.list(), say("p", "room", p.Sets.RoomWords()), p.packs())
	}
	return frame(setsPath, el("section").Class("library").OnDragOver(dragged).OnDrop(p.dropped).Body(body...))
}

// intake is where files are dropped or chosen, and how far reading them is.
func (p *SetsPage) intake() ui.UI {
	inside := p.chooser()
	if p.Sets.Import.Phase == ImportRunning {
		inside = p.progress()
	}
	return el("div").Class("sheet dropping").ID(importID).TabIndex(-1).Body(inside)
}

func (p *SetsPage) chooser() ui.UI {
	return hold("div", "",
		hold("p", "dropping-line",
			el("input").ID(chooseID).Class("visually-hidden").Attr("type", "file").Attr("multiple", true).
				Attr("accept", ".json,.jsonl,.ndjson,.jsonld,.csv,.tsv,.txt,.html,.htm,.clm").
				Aria("describedby", "formats").OnChange(p.chosen),
			say("label", "button button-main", "Choose files", "for", chooseID),
			say("span", "", "or drop them here"),
		),
		say("p", "hint", "ClaimReview (JSON-LD, or web pages that hold it), answers of the Google Fact Check Tools, Data Commons feeds, tables (CSV), JSON lines, compiled sets (.clm). Several files become one set.", "id", "formats"),
	)
}

func (p *SetsPage) progress() ui.UI {
	i := &p.Sets.Import
	bar := el("progress").ID("import-progress")
	if i.Stage == "reading" && i.Total > 0 {
		bar.Attr("max", strconv.FormatInt(i.Total, 10)).Attr("value", strconv.FormatInt(i.Done, 10))
	}
	return hold("div", "progress",
		say("label", "", i.Words()+"…", "for", "import-progress"),
		bar,
		press("cancel", "Cancel", "", p.cancel),
	)
}

// notice says what the last action did or why it failed, and undoes it where it can
// be undone.
func (p *SetsPage) notice() ui.UI {
	words, undo := p.Sets.Notice, ui.UI(nil)
	if gone := p.Sets.Removed; gone != nil {
		words = "“" + gone.Name + "” was deleted from this device."
		undo = press(undoID, "Undo", "", p.undo)
	}
	return el("div").Class("said").ID(saidID).TabIndex(-1).Body(
		say("p", "notice", p.Sets.Fault, "role", "alert"),
		say("p", "", words, "role", "status"),
		undo,
	)
}

func (p *SetsPage) undo() {
	p.Keeper.Undo()
	showTop(p.ctx, setsID)
}

func (p *SetsPage) cancel() {
	p.Keeper.Cancel()
	showTop(p.ctx, saidID)
}

// chosen imports the files of the file input. It is emptied, so that the same file
// can be chosen again.
func (p *SetsPage) chosen(ctx ui.Context, _ ui.Event) {
	files := fileList(ctx.JSSrc().Get("files"))
	ctx.JSSrc().Set("value", "")
	p.take(files)
}

func (p *SetsPage) dropped(_ ui.Context, e ui.Event) { p.take(droppedFiles(e)) }

func (p *SetsPage) take(files []ui.Value) {
	if len(files) > 0 {
		p.Keeper.Import(files, nil)
		showTop(p.ctx, importID)
	}
}

// press is a button that does something; its id tells it from others in its place.
//
//go:noinline
func press(id, words, class string, does func()) ui.UI {
	return button(id, words, class).OnClick(func(ui.Context, ui.Event) { does() }, ui.EventScope(id))
}

// dragged lets a file be dropped here.
func dragged(ctx ui.Context, e ui.Event) {
	e.PreventDefault()
	ctx.PreventUpdate()
}

// droppedFiles are the files of a drop, none where text was dropped.
func droppedFiles(e ui.Event) []ui.Value {
	e.PreventDefault()
	return fileList(e.Get("dataTransfer").Get("files"))
}

func fileList(list ui.Value) []ui.Value {
	if !list.Truthy() {
		return nil
	}
	files := make([]ui.Value, list.Get("length").Int())
	for i := range files {
		files[i] = list.Index(i)
	}
	return files
}
