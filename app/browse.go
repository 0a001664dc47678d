package app

import (
	"strconv"
	"time"

	"claimlight/claims/match"
	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Ids of the library page.
const (
	searchID = "search"
	listID   = "records"
)

// typingPause is how long the reader must rest before a search is run.
const typingPause = 180 * time.Millisecond

// Browse is the library page: the records that the address asks for. Every
// change of the query is a change of the address; OnNav alone answers it.
type Browse struct {
	ui.Compo

	State   *State
	Library *Library
	Shelf   *Shelf
	Keeper  *Keeper

	ctx   ui.Context // see Workspace
	fresh bool       // nothing has been shown yet
	leave func()     // see Stage
}

// OnPreRender names the page for those who do not run the program.
func (b *Browse) OnPreRender(ctx ui.Context) { setTitle(ctx, "Library") }

// OnMount loads the records.
func (b *Browse) OnMount(ctx ui.Context) {
	b.ctx, b.fresh = ctx, true
	b.leave = b.Library.Stage.Enter(ctx, func() { b.load(false) })
	b.load(false)
}

// OnDismount leaves the stage to the next page.
func (b *Browse) OnDismount() { b.leave() }

// OnNav shows what the address asks for.
func (b *Browse) OnNav(ctx ui.Context) {
	setTitle(ctx, "Library")
	if b.Library.Catalogue() != nil {
		b.read()
	}
}

func (b *Browse) load(fresh bool) {
	loadCatalogue(b.ctx, b.State, b.Library, fresh, b.read)
}

// read answers the address. A reader who comes back from a record finds the
// place that was left.
func (b *Browse) read() {
	s, again := b.Shelf, b.Shelf.Asked
	before := s.Query
	s.Ask(b.Library.Catalogue(), ParseQuery(b.ctx.Page().URL().Query()))
	b.ctx.Defer(func(ui.Context) { showTyped(s.Typed) })
	announce(b.ctx, "ready")
	switch {
	case s.Opened != "" && s.Holds(s.Opened):
		showTop(b.ctx, rowID(s.Opened))
	case b.fresh && b.State.Visits > 1:
		showPage(b.ctx, "main")
	case again && before.Page != s.Query.Page && before.At(1) == s.Query.At(1):
		showList(b.ctx)
	}
	s.Opened, b.fresh = "", false
	b.search(s.Typing) // for what was typed while the records were loading
}

// showTyped sees to it that the search field shows what is searched for. An
// attribute would not do: go-app leaves a field as it is when its value is "".
func showTyped(text string) {
	if field := ui.Window().GetElementByID(searchID); field.Truthy() && field.Get("value").String() != text {
		field.Set("value", text)
	}
}

// Render draws the page.
func (b *Browse) Render() ui.UI {
	body := []ui.UI{
		say("h2", "promise-line", "Library"),
		say("p", "promise-more", "Every claim that Claimlight knows to have been checked, in the publisher's own words, with date and link."),
		hold("p", "library-more", leads("", setsPath, "Add records of your own, or choose what is searched")),
		b.form(),
	}
	switch {
	case b.State.Data == DataFailed:
		body = append(body, loadFault(b.State.Fault, "", func() { b.load(true) }))
	case ui.IsServer:
		body = append(body, starting())
	default:
		body = append(body, b.bar(), b.list(), b.pages())
	}
	return frame(libraryPath, el("section").Class("library").OnDragOver(dragged).OnDrop(b.dropped).Body(body...))
}

// form is the search field and the filters. It submits nothing: each change is
// answered at once.
func (b *Browse) form() ui.UI {
	search := el("input").ID(searchID).Class("search-text").Attr("type", "search").
		Attr("autocomplete", "off").Attr("disabled", when(ui.IsServer)).
		OnInput(b.typed).OnKeyDown(b.pressed)
	return as(hold("div", "sheet finder",
		say("label", "editor-label", "Search the claims", "for", searchID),
		search,
		hold("div", "filters", each(int(facetCount), func(f int) ui.UI { return b.filter(facet(f)) })...),
	), "role", "search")
}

// facetLabels stand above the filters.
var facetLabels = [facetCount]string{"Filed as", "Publisher", "Topic", "Kind", "Year", "Language", "Set"}

func (b *Browse) filter(f facet) ui.UI {
	s := b.Shelf
	choices, chosen, class := s.Choices[f], s.Query.Values[f], ""
	if f == bySet && !s.Several && chosen == "" {
		return nil
	}
	if chosen != "" {
		class = "filter-set"
	}
	id := filterID(f)
	return hold("div", "filter",
		say("label", "", facetLabels[f], "for", id),
		el("select").ID("%s", id).Class(class).Attr("disabled", when(!s.Asked)).OnChange(b.chosen).Body(each(len(choices)+1, func(i int) ui.UI {
			words, selected := "All", chosen == ""
			if i > 0 {
				choice := choices[i-1]
				words, selected = choiceWords(f, choice.Value)+" ("+wording.Grouped(choice.Records)+")", choice.Value == chosen
			}
			return say("option", "", words, "selected", when(selected))
		})...),
	)
}

func filterID(f facet) string { return "filter-" + facetKeys[f] }

// bar says how many records there are.
func (b *Browse) bar() ui.UI {
	s, all := b.Shelf, ui.UI(nil)
	if s.Query.Narrowed() {
		all = button("all", "Show all records", "button-quiet").OnClick(b.all)
	}
	return hold("div", "shelf-bar", say("p", "status", s.Status(), "role", "status"), all)
}

// list is a page of the records.
func (b *Browse) list() ui.UI {
	s := b.Shelf
	switch {
	case !s.Asked:
		return say("p", "cards-none", "Loading the records…")
	case s.Found == 0:
		return say("p", "cards-none", b.nothing())
	}
	return as(hold("ol", "rows", each(len(s.Rows), b.row)...),
		"id", listID, "tabindex", "-1", "start", strconv.Itoa(s.First()+1), "aria-label", "Records")
}

// dropped adds the files that are dropped on the page, and shows what became of
// them.
func (b *Browse) dropped(ctx ui.Context, e ui.Event) {
	if files := droppedFiles(e); len(files) > 0 {
		b.Keeper.Import(files, nil)
		ctx.Navigate(addressOf(setsPath))
	}
}

func (b *Browse) nothing() string {
	if b.Shelf.Total == 0 {
		return "The data file that is open holds no records."
	}
	return "Take a filter away, or try other words. " + wording.NothingFound(b.Shelf.Total, b.State.Coverage.Newest)
}

// row is one record: the claim, who found what, date and links.
func (b *Browse) row(i int) ui.UI {
	r := &b.Shelf.Rows[i]
	return hold("li", "row bucket-"+string(recordBucket(r)),
		hold("h3", "row-claim",
			el("a").OnClick(b.opened).Attr("id", rowID(r.ID)).Attr("href", recordURL(r.ID)).Attr("lang", languageTag(r)).Body(plain(wording.Quoted(r.Claim))),
		),
		hold("p", "row-verdict", icon(string(recordBucket(r))), hold("span", "", headline(match.Same, r, false), filed(r))),
		source(r, fromSet(b.Shelf.Sets[i])),
	)
}

func rowID(id string) string { return "r-" + id }

// pages leads to the pages before and after. They are links: each page has its
// own address.
func (b *Browse) pages() ui.UI {
	s := b.Shelf
	if s.Pages() < 2 {
		return nil
	}
	turn := func(rel, words string, page int) ui.UI {
		if page < 1 || page > s.Pages() {
			return say("span", "button button-off", words)
		}
		return leads("button", s.Query.At(page).Path(), words, "rel", rel)
	}
	return as(hold("nav", "pages",
		turn("prev", "Previous", s.Query.Page-1),
		say("span", "", "Records "+wording.Grouped(s.First()+1)+" to "+wording.Grouped(s.Last())+" of "+wording.Grouped(s.Found)),
		turn("next", "Next", s.Query.Page+1),
	), "aria-label", "Pages of records")
}

// opened notes which record is being opened in place of this page.
func (b *Browse) opened(ctx ui.Context, e ui.Event) {
	ctx.PreventUpdate()
	if !plainClick(e) {
		return
	}
	b.Shelf.Opened = ctx.JSSrc().Get("id").String()[len(rowID("")):]
}

// chosen follows a filter. Its list begins with "All".
func (b *Browse) chosen(ctx ui.Context, _ ui.Event) {
	source := ctx.JSSrc()
	for f := range facetKeys {
		if source.Get("id").String() != filterID(facet(f)) {
			continue
		}
		var value string
		if n := source.Get("selectedIndex").Int(); n > 0 && n <= len(b.Shelf.Choices[f]) {
			value = b.Shelf.Choices[f][n-1].Value
		}
		b.visit(ctx, b.Shelf.Query.With(facet(f), value))
	}
}

func (b *Browse) all(ctx ui.Context, _ ui.Event) {
	b.visit(ctx, Query{Page: 1})
	showTop(ctx, searchID)
}

// visit makes another query a step of the history.
func (b *Browse) visit(ctx ui.Context, q Query) {
	if q != b.Shelf.Query {
		ctx.Navigate(addressOf(q.Path()))
	}
}

func (b *Browse) typed(ctx ui.Context, _ ui.Event) {
	typing := b.Shelf.Type(ctx.JSSrc().Get("value").String())
	ctx.PreventUpdate()
	b.ctx.After(typingPause, func(ctx ui.Context) {
		ctx.PreventUpdate()
		b.search(typing)
	})
}

// pressed searches at once.
func (b *Browse) pressed(ctx ui.Context, e ui.Event) {
	ctx.PreventUpdate()
	if e.Get("key").String() == "Enter" {
		b.search(b.Shelf.Typing)
	}
}

// search takes what was typed into the address, in place of what stood there:
// a step of the history for each word would make Back useless.
func (b *Browse) search(typing int) {
	q, ok := b.Shelf.Search(typing)
	if !ok || !b.Shelf.Asked {
		return
	}
	replaceAddress(q.Path())
}
