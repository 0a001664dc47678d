//go:build browser

package app_test

import (
	"net/http/httptest"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"claimlight/app"
	"claimlight/claims/index"
	"claimlight/claims/record"
	"claimlight/web"
)

const (
	rows   = `document.querySelectorAll(".row").length`
	status = `document.querySelector("[role=status]").textContent`
)

// choose picks the option of a filter that begins with words.
func (b *tab) choose(filter, words string) {
	b.t.Helper()
	require.True(b.t, eval[bool](b, `(() => {
		const list = document.getElementById("filter-`+filter+`");
		const n = [...list.options].findIndex(o => o.text.startsWith(`+js(words)+`));
		list.selectedIndex = n;
		list.dispatchEvent(new Event("change", {bubbles: true}));
		return n > 0 })()`), "no choice %q of %s", words, filter)
}

func (b *tab) back() {
	b.t.Helper()
	eval[bool](b, "(history.back(), true)")
}

func TestBrowserLibraryFiltersAndGoesBack(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/library")
	b.until(status + `.includes("newest first")`)
	everything := eval[string](b, status)
	require.Equal(t, 40, eval[int](b, rows))
	before := len(b.loaded())

	b.choose("verdict", "Mostly true")
	b.until(`location.search === "?verdict=mostly-true"`)
	b.until(status + `.includes(" of ")`)
	narrowed := eval[string](b, status)
	b.choose("publisher", "Full Fact (")
	b.until(`location.search === "?verdict=mostly-true&publisher=Full+Fact"`)
	b.until(`[...document.querySelectorAll(".row-verdict")].every(e => e.textContent.includes("Full Fact"))`)

	b.back()
	b.until(status + ` === ` + js(narrowed))
	require.Zero(t, eval[int](b, `document.getElementById("filter-publisher").selectedIndex`))
	require.Positive(t, eval[int](b, `document.getElementById("filter-verdict").selectedIndex`))
	b.back()
	b.until(status + ` === ` + js(everything))
	require.Zero(t, eval[int](b, `document.getElementById("filter-verdict").selectedIndex`))
	require.Equal(t, before, len(b.loaded()), "what is looked up leaves the device: %v", b.loaded()[before:])
	b.requireQuiet()
}

func TestBrowserLibrarySearchesAsYouType(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/library")
	steps := eval[int](b, "history.length")
	b.do(chromedp.SendKeys(chromedp.ID("search"), "waiting li"))
	b.until(`location.search === "?q=waiting+li"`)
	b.until(`document.querySelector(".row-claim").textContent.includes("waiting list")`)
	require.Equal(t, "search", eval[string](b, "document.activeElement.id"), "the reader can go on typing")
	require.Equal(t, steps, eval[int](b, "history.length"), "keys are no steps of the history")
	b.click("all")
	b.until(`location.search === "" && document.getElementById("search").value === ""`)
	b.until(status + `.includes("newest first")`)

	b.do(chromedp.SendKeys(chromedp.ID("search"), "zzzzqqqq"))
	b.until(status + `.includes("No record fits")`)
	require.Contains(t, eval[string](b, `document.querySelector(".cards-none").textContent`), "does not mean that it is true")
	b.requireQuiet()
}

func TestBrowserRecordOpensAndComesBackToItsPlace(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/library?topic=health&page=2")
	b.until(rows + ` > 20`)
	before := len(b.loaded())
	const link = `document.querySelectorAll(".row-claim a")[20]`
	id, claim := eval[string](b, link+`.id`), eval[string](b, link+`.textContent`)
	eval[bool](b, `(`+link+`.scrollIntoView({block: "center"}), `+link+`.click(), true)`)
	b.until(`document.activeElement.id === "record-title"`)
	require.Equal(t, claim, eval[string](b, `document.getElementById("record-title").textContent`))
	require.Contains(t, eval[string](b, "document.title"), claim)
	require.Equal(t, "/claim/"+id[len("r-"):], eval[string](b, "location.pathname"))
	require.Zero(t, eval[int](b, "scrollY"))
	b.back()
	b.until(`document.activeElement.id === ` + js(id))
	require.Equal(t, "", eval[string](b, `(r => r.top >= 0 && r.bottom <= innerHeight ? "" : r.top + " to " + r.bottom + " at " + scrollY)(document.activeElement.getBoundingClientRect())`))
	require.Equal(t, before, len(b.loaded()), "%v", b.loaded()[before:])
	b.requireQuiet()
}

func TestBrowserCardsLeadToRecordsAndBack(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.click("sample")
	b.untilState("checked")
	card := eval[string](b, `document.querySelector(".record-link").closest(".card").id`)
	eval[bool](b, `(document.querySelector(".record-link").click(), true)`)
	b.until(`document.activeElement.id === "record-title"`)
	b.back()
	b.until(`document.activeElement.id === ` + js(card))
	b.requireQuiet()
}

func TestBrowserMovedAndMissingRecords(t *testing.T) {
	moved := record.Record{ID: "kept", Claim: "The bridge is closed.", Verdict: record.False, Rating: "Wrong", Summary: "It is open.", Kind: record.FactCheck, Publisher: "The Checkers", URL: "https://checkers.example/bridge"}
	moved.Aliases = []string{"dropped"}
	site := serveRecords(t, moved)
	b := openTab(t, 1280, 900)
	b.do(chromedp.Navigate(site.URL + "/library"))
	b.untilState("ready")
	for _, id := range []string{"dropped", "no-such-one"} {
		eval[bool](b, `(goappNav("/claim/`+id+`"), true)`)
		b.until(`document.activeElement.id === "record-title"`)
		b.until(`location.pathname !== "/claim/dropped"`)
	}
	b.until(`document.title.startsWith("No such record")`)
	require.Contains(t, eval[string](b, `document.querySelector("main").textContent`), "no-such-one")
	b.back()
	b.until(`document.getElementById("record-title").textContent === "“The bridge is closed.”"`)
	require.Equal(t, "/claim/kept", eval[string](b, "location.pathname"))
}

// serveRecords serves the program with records of its own.
func serveRecords(t *testing.T, records ...record.Record) *httptest.Server {
	t.Helper()
	data, err := index.Compile(records)
	require.NoError(t, err)
	x, err := index.Open(data)
	require.NoError(t, err)
	h, err := web.Handler(web.Options{Pages: app.Paths, Data: data, Records: &web.Records{Data: x, Draw: app.DrawRecords(x), DrawCard: app.DrawCards(x)}})
	require.NoError(t, err)
	site := httptest.NewServer(h)
	t.Cleanup(site.Close)
	return site
}

// The page of a record as it is served runs no script and says the same as in
// the app.
func TestBrowserServedRecordIsTheSameAsInTheApp(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/library?kind=fact-check&year=2021")
	b.until(rows + ` > 0`)
	eval[bool](b, `(document.querySelector(".row-claim a").click(), true)`)
	b.until(`document.activeElement.id === "record-title"`)
	const text = `document.querySelector("main").textContent.replace(/\s+/g, "")`
	path, inApp := eval[string](b, "location.pathname"), eval[string](b, text)

	plain := openTab(t, 1280, 900)
	plain.do(chromedp.Navigate(browser.site.URL + path + "?fresh"))
	require.Equal(t, inApp, eval[string](plain, text))
	require.Empty(t, eval[[]string](plain, `[...document.scripts].map(s => s.src).filter(s => s)`))
	plain.requireQuiet()
}

func TestBrowserLibraryAndRecordFitAPhone(t *testing.T) {
	for _, path := range []string{"/library", "/claim/" + longestRecord(t)} {
		for _, width := range []int64{320, 390} {
			b := openTab(t, width, 740)
			b.open("/library")
			eval[bool](b, `(goappNav(`+js(path)+`), true)`)
			b.until(`document.querySelector(".row, .record")`)
			require.LessOrEqual(t, eval[int](b, "document.documentElement.scrollWidth"), int(width), path)
			const small = `[...document.querySelectorAll("button, select, summary, input, .source-link, .topic, nav a, .row-claim a")]
				.filter(e => (r => r.width > 0 && (r.width < 24 || r.height < 24))(e.getBoundingClientRect())).map(e => e.outerHTML).join("\n")`
			require.Empty(t, eval[string](b, small), path)
			b.requireQuiet()
		}
	}
}

// longestRecord has figures, other wordings and other checks of the same claim.
func longestRecord(t *testing.T) string {
	t.Helper()
	data, err := web.Data()
	require.NoError(t, err)
	x, err := index.Open(data)
	require.NoError(t, err)
	for i := range x.Len() {
		if r := x.Record(i); r.SameAs != "" && len(r.Figures) > 0 && len(r.Variants) > 0 {
			return r.ID
		}
	}
	t.Fatal("no such record")
	return ""
}

func TestBrowserLibraryAndRecordKeepTheRulesOfAxe(t *testing.T) {
	for _, path := range []string{"/library", "/library?q=nhs&verdict=true", "/library?q=zzzzqqqq", "/claim/" + longestRecord(t), "/claim/none"} {
		for _, theme := range []string{"light", "dark"} {
			b := openTab(t, 320, 800)
			b.scheme(theme)
			b.open("/library")
			eval[bool](b, `(goappNav(`+js(path)+`), true)`)
			b.until(`document.querySelector(".row, .record, .cards-none, .prose")`)
			b.requireAccessible(path + " " + theme)
		}
	}
}

func TestBrowserPicturesOfTheLibrary(t *testing.T) {
	for page, path := range map[string]string{"library": "/library?q=nhs+wait&verdict=true", "record": "/claim/" + longestRecord(t)} {
		for device, width := range map[string]int64{"phone": 390, "desktop": 1280} {
			for _, theme := range []string{"light", "dark"} {
				b := openTab(t, width, 1900)
				b.scheme(theme)
				b.open("/library")
				eval[bool](b, `(goappNav(`+js(path)+`), true)`)
				b.until(`document.querySelector(".row, .record")`)
				b.until(`location.pathname + location.search === ` + js(path))
				b.keep(page + "-" + device + "-" + theme)
				b.requireQuiet()
			}
		}
	}
}
