package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// About says how the program decides and what it does not do.
type About struct {
	ui.Compo

	State *State
}

// OnMount tells that the page is there: it needs no records.
func (a *About) OnMount(ctx ui.Context) { announce(ctx, "ready") }

// OnPreRender names the page for those who do not run the program.
func (a *About) OnPreRender(ctx ui.Context) { a.OnNav(ctx) }

// OnNav names the page.
func (a *About) OnNav(ctx ui.Context) { setTitle(ctx, "How it decides") }

// Render draws the page.
func (a *About) Render() ui.UI {
	return frame("/about", hold("article", "prose",
		say("h2", "", "How it decides"),
		say("p", "", "Claimlight reads the pasted text sentence by sentence, in three steps. Each of them follows fixed rules: the same text and the same records give the same result every time."),
		hold("ol", "",
			hold("li", "", say("strong", "", "Mark. "), ui.Text("A sentence is marked when it states something that can be checked: a figure, a ranking, a comparison, a date, an event. Headings, questions, bylines and opinions are left alone.")),
			hold("li", "", say("strong", "", "Match. "), ui.Text("Each marked sentence is compared with the records of claims that a publisher has already reviewed. Another figure, place, period, person, or a “not” on one side only, and it is no longer the same claim.")),
			hold("li", "", say("strong", "", "Quote. "), ui.Text("The card shows the publisher's own rating, the wording it was given to, the date and the link. Several publishers stand side by side and are never averaged.")),
		),
		say("h2", "", "What the relations mean"),
		hold("dl", "meanings",
			say("dt", "", "Same claim"),
			say("dd", "", "There is no way in which one could be true and the other false."),
			say("dt", "", "Same claim, other figure"),
			say("dd", "", "The article says the same with another number. The verdict was given to the number in the record; both are shown side by side."),
			say("dt", "", "Opposite claim"),
			say("dd", "", "The article says what the reviewed claim denies."),
			say("dt", "", "Related"),
			say("dd", "", "The same topic, another claim. The verdict does not apply, so it is not shown and the sentence is not coloured."),
		),
		say("h2", "", "What it does not do"),
		hold("ul", "",
			say("li", "", "It never says that a sentence is true or false. It says what a named publisher has said of a claim."),
			say("li", "", "It does not rate articles, outlets or persons."),
			say("li", "", "No match is not a tick: most claims have never been reviewed by anyone, and the records hold only some of those that have."),
			say("li", "", "It reads English. It does not read pictures or videos, and it does not know what happened after its newest record."),
			say("li", "", "It can be wrong. The full check is one click away: read it before you rely on it."),
		),
		say("h2", "", "Privacy"),
		say("p", "", "The program and all its records are loaded first; then the text is analysed on your device. While it works it sends no request at all, and the site's security policy allows none to any other server. What you write is kept in this browser, so that it is there when you come back, until you delete it."),
		say("p", "", "You need not take our word for it. The browser itself counts what the page asks for, and blocks what its policy forbids:"),
		&SelfTest{State: a.State},
		say("p", "", "To watch it from outside, open your browser's developer tools, choose “Network”, paste a text and see that the list stays empty. Or load the page once and switch the network off: everything goes on working."),
		say("h2", "", "What the records cover"),
		el("p").ID("coverage").Text(a.coverage()),
		say("p", "", "Each record states one claim, who reviewed it, the publisher's rating where the page gives one, what the evidence showed, and the address of the page. They are in English and mostly about Britain and the United States: health, the economy, migration, energy, crime, climate, vaccines, elections, and pictures that went round. About a quarter of the claims are rated true or stated as facts."),
		hold("p", "", ui.Text("All of them stand in the "), leads("", libraryPath, "library"), ui.Text(", each with the link to its page.")),
		say("h2", "", "Licences"),
		hold("ul", "",
			say("li", "", "The program: Apache License 2.0."),
			say("li", "", "Our wording of the records: Creative Commons Attribution 4.0. The ratings and the checks belong to the publishers named."),
			say("li", "", "The table of related words is made from WordNet 3.0 (Princeton University) and GloVe vectors (Stanford University, public domain)."),
			hold("li", "", ui.Text("Built with Go and go-app; the text is segmented by uax29 and stemmed by snowballstem. "),
				outward("", licencesPath, "The licences of all parts"), ui.Text(".")),
		),
	))
}

// licencesPath is a text, not a page of the app.
const licencesPath = "/licences.txt"

func (a *About) coverage() string {
	if a.State.Data != DataReady {
		return "Open “Check a text” to load the records; their number, publishers and newest date are shown there."
	}
	return a.State.Coverage.Line() + ". Version of the data: " + a.State.Coverage.Version + "."
}
