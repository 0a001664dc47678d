//go:build browser

package app_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// ownTable is a table as a desk keeps it: one row has no link, one is a copy, one
// rating nobody knows.
const ownTable = `claim,publisher,url,rating,date,what was found
The town of Eastmere closed 14 public libraries in 2023.,Eastmere Desk,https://desk.example/libraries,False,2024-02-03,It closed four.
The Eastmere ferry carried 9 million passengers last year.,Eastmere Desk,https://desk.example/ferry,Wobbly,2024-03-01,The company counts 2 million.
The Eastmere ferry carried 9 million passengers last year.,Eastmere Desk,https://desk.example/ferry,Wobbly,2024-03-01,The company counts 2 million.
A claim without any link.,Eastmere Desk,,False,2024-03-01,
`

// ownText repeats the first claim.
const ownText = "The town of Eastmere closed 14 public libraries in 2023, the paper wrote."

// ownPage is one review as a publisher puts it into a page.
const ownPage = `{"@context":"https://schema.org","@type":"ClaimReview","url":"https://checkers.example/bridge",
"claimReviewed":"Northford spent £80 million on a bridge that was never built.","author":{"@type":"Organization","name":"Northford Checks"},
"datePublished":"2025-01-02","reviewRating":{"@type":"Rating","alternateName":"Mostly false"}}`

// choose hands files to the page as a reader does: by the file input.
func (b *tab) chooseFiles(files map[string]string) {
	b.t.Helper()
	var paths []string
	folder := b.t.TempDir()
	for name, text := range files {
		path := filepath.Join(folder, name)
		require.NoError(b.t, os.WriteFile(path, []byte(text), 0o644))
		paths = append(paths, path)
	}
	b.setFiles(paths)
}

func (b *tab) setFiles(paths []string) {
	b.t.Helper()
	found, err := chromedp.Call(b.ctx, runtime.Evaluate, runtime.EvaluateParams{Expression: `document.getElementById("choose")`})
	require.NoError(b.t, err)
	_, err = chromedp.Call(b.ctx, dom.SetFileInputFiles, dom.SetFileInputFilesParams{Files: paths, ObjectID: found.Result.ObjectID})
	require.NoError(b.t, err)
}

const (
	reportShown = `document.querySelector(".report")`
	sumsText    = `document.querySelector(".sums").getAttribute("aria-label")`
)

// checkText checks a text on the home page.
func (b *tab) checkText(text string) {
	b.t.Helper()
	eval[bool](b, `(goappNav("/"), true)`)
	b.until(`document.getElementById("article-input") || document.getElementById("edit")`)
	eval[bool](b, `(document.getElementById("edit")?.click(), true)`)
	b.untilState("ready") // not what was shown before
	b.paste(text)
	b.untilState("checked")
}

// goSets goes to the page of the sets within the app.
func (b *tab) goSets() {
	b.t.Helper()
	eval[bool](b, `(goappNav("/sets"), true)`)
	b.until(`document.querySelector(".set .set-facts")`)
}

// deleteSets leaves the device as it was: the tests share a browser.
func (b *tab) deleteSets() {
	b.t.Helper()
	eval[bool](b, `new Promise(done => { const r = indexedDB.deleteDatabase("claimlight"); r.onsuccess = r.onerror = r.onblocked = () => done(true) })`)
}

const (
	cards      = `[...document.querySelectorAll(".card")].map(e => e.textContent).join(" ")`
	ownSets    = `[...document.querySelectorAll(".set input[type=checkbox]")].map(e => e.closest(".set").querySelector(".set-name")?.textContent).join("; ")`
	inUse      = `document.querySelector(".sets-head p").textContent`
	covered    = `document.getElementById("coverage").textContent`
	switchable = `document.querySelector(".set input[type=checkbox]")`
)

func TestBrowserOwnRecordsAreReadSearchedAndKept(t *testing.T) {
	b := openTab(t, 1280, 1500)
	b.open("/sets")
	t.Cleanup(b.deleteSets)
	b.until(`document.querySelector("main").textContent.includes("kept in this browser, on this device")`)
	b.until(`!` + inUse + `.startsWith("0 ")`)
	alone := eval[string](b, inUse)
	b.keep("sets-empty")
	b.chooseFiles(map[string]string{"desk.csv": ownTable})
	b.until(reportShown)
	require.Equal(t, "Read 4 = accepted 2 + merged 1 + refused 1", eval[string](b, sumsText))
	require.Contains(t, eval[string](b, reportShown+".textContent"), "2 records are in use now.")
	for _, part := range []string{"Refused (1)", "line 5, byte 478", "no link", "“Wobbly”", "exact copy of desk.csv:3"} {
		require.Contains(t, eval[string](b, reportShown+".textContent"), part)
	}
	b.until(`document.activeElement.id === "report"`)
	require.Equal(t, "desk", eval[string](b, ownSets))
	b.keep("sets-report")
	b.requireAccessible("a report")

	before := len(b.loaded())
	b.checkText(ownText)
	require.Equal(t, before, len(b.loaded()), "requests while a text is checked: %v", b.loaded()[before:])
	require.Contains(t, eval[string](b, cards), "Eastmere Desk")
	require.Contains(t, eval[string](b, `document.querySelector(".card .from-set").textContent`), "From your set: desk")
	b.keep("sets-card")

	b.goSets()
	eval[bool](b, `(`+switchable+`.click(), true)`)
	b.until(inUse + ` === ` + js(alone))
	eval[bool](b, `(goappNav("/"), true)`)
	b.until(`document.getElementById("renew")`)
	require.Contains(t, eval[string](b, cards), "Eastmere Desk", "nothing is checked again unasked")
	b.keep("sets-renewal")
	b.click("renew")
	b.until(`document.documentElement.dataset.claimlightState === "checked" && !document.getElementById("renew")`)
	require.NotContains(t, eval[string](b, cards), "Eastmere Desk")

	b.goSets()
	eval[bool](b, `(`+switchable+`.click(), true)`)
	b.until(inUse + ` !== ` + js(alone))
	b.open("/sets") // a reload
	b.until(ownSets + ` === "desk"`)
	b.checkText(ownText)
	b.until(`document.querySelector(".card .from-set")`)

	b.goSets()
	eval[bool](b, `(document.querySelector("[id$='-delete']").click(), true)`)
	b.until(`document.activeElement.id === "undo"`)
	require.Empty(t, eval[string](b, ownSets))
	b.keep("sets-deleted")
	b.click("undo")
	b.until(ownSets + ` === "desk"`)
	eval[bool](b, `(document.querySelector("[id$='-delete']").click(), true)`)
	b.until(`document.getElementById("undo")`)
	b.open("/sets")
	b.until(inUse + ` === ` + js(alone))
	require.Empty(t, eval[string](b, ownSets))
	b.requireQuiet()
}

func TestBrowserSetIsRenamedAndFiltered(t *testing.T) {
	b := openTab(t, 1280, 1200)
	b.open("/sets")
	t.Cleanup(b.deleteSets)
	b.chooseFiles(map[string]string{"bridge.jsonld": ownPage})
	b.until(reportShown)
	eval[bool](b, `(document.querySelector("[id$='-rename']").click(), true)`)
	b.until(`document.activeElement.id === "new-name"`)
	b.keep("sets-rename")
	b.requireAccessible("a name is edited")
	eval[bool](b, `(document.activeElement.value = "  Northford\n desk ", document.getElementById("save-name").click(), true)`)
	b.until(ownSets + ` === "Northford desk"`)
	b.until(`document.activeElement.id.endsWith("-rename")`)

	eval[bool](b, `(goappNav("/library?set=Northford+desk"), true)`)
	b.until(`document.querySelectorAll(".row").length === 1`)
	require.Contains(t, eval[string](b, `document.querySelector(".row").textContent`), "From your set: Northford desk")
	b.keep("sets-library")
	eval[bool](b, `(document.querySelector(".row-claim a").click(), true)`)
	b.until(`document.querySelector(".record")`)
	require.Contains(t, eval[string](b, `document.querySelector(".record").textContent`), "From your set: Northford desk")
	require.NotContains(t, eval[string](b, `document.querySelector(".record").textContent`), "tell those who run this site")
	b.keep("sets-record")
	b.requireQuiet()
}

// A table whose columns have names of its own is read once they are chosen.
func TestBrowserColumnsAreChosen(t *testing.T) {
	b := openTab(t, 1280, 1200)
	b.open("/sets")
	t.Cleanup(b.deleteSets)
	b.chooseFiles(map[string]string{"odd.csv": "What they wrote;Who looked;Where;Result\nThe Eastmere pier is 900 metres long.;Pier Desk;https://pier.example/1;False\n"})
	b.until(`document.querySelector(".mapping")`)
	b.keep("sets-columns")
	b.requireAccessible("columns are chosen")
	require.True(t, eval[bool](b, `document.querySelector(".mapping").open`))
	b.click("again")
	b.until(`document.querySelector(".mapping .notice").textContent.includes("claim")`)
	for field, column := range map[string]int{"claim": 1, "publisher": 2, "url": 3, "rating": 4} {
		eval[bool](b, fmt.Sprintf(`(e => { e.selectedIndex = %d; e.dispatchEvent(new Event("change")); return true })(document.getElementById("column-%s"))`, column, field))
	}
	b.click("again")
	b.until(`document.querySelector(".sums") && ` + sumsText + ` === "Read 1 = accepted 1 + merged 0 + refused 0"`)
	require.Equal(t, "odd", eval[string](b, ownSets))

	// A column that is not known by its name can be added.
	b.chooseFiles(map[string]string{"half.csv": "claim;url;publisher;our finding\nThe Westmere pier is 800 metres long.;https://pier.example/2;Pier Desk;It is 90 metres long.\n"})
	b.until(`document.getElementById("report")?.textContent.includes("half.csv")`)
	require.False(t, eval[bool](b, `document.querySelector(".mapping").open`))
	eval[bool](b, `(e => { e.selectedIndex = 4; e.dispatchEvent(new Event("change")); return true })(document.getElementById("column-summary"))`)
	b.click("again")
	b.until(`document.querySelector(".sums") && !document.querySelector(".mapping[open]") && document.activeElement.id === "report"`)
	require.Equal(t, "odd; half", eval[string](b, ownSets), "what is read again takes the place of what was read before")
	eval[bool](b, `(goappNav("/library?set=half"), true)`)
	b.until(`document.querySelectorAll(".row").length === 1`)
	eval[bool](b, `(document.querySelector(".row-claim a").click(), true)`)
	b.until(`document.querySelector(".record")?.textContent.includes("It is 90 metres long.")`)
	b.requireQuiet()
}

// Whatever is dropped, the page says in a sentence what is wrong, and goes on.
func TestBrowserHostileFiles(t *testing.T) {
	b := openTab(t, 1280, 1200)
	b.open("/sets")
	t.Cleanup(b.deleteSets)
	for name, c := range map[string]struct{ text, says string }{
		"picture.png":  {"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "neither text nor a compiled set"},
		"nothing.json": {"", "is empty"},
		"deep.json":    {strings.Repeat("[", 5<<20), "Nothing of this could be used"},
		"other.clm":    {"CLMLIGHT\x01\x00\x00\x00", "“other.clm” cannot be used"},
		"markup.json":  {`{"@type":"ClaimReview","claimReviewed":"<img src=x onerror=alert(1)>","url":"javascript:alert(1)"}`, "Nothing of this could be used"},
	} {
		b.chooseFiles(map[string]string{name: c.text})
		b.until(`document.getElementById("report")?.textContent.includes(` + js(name) + `)`)
		require.Contains(t, eval[string](b, `document.getElementById("report").parentElement.textContent`), c.says, name)
		require.Zero(t, eval[int](b, `document.querySelectorAll(".library img").length`))
		b.keep("sets-hostile-" + name)
		b.click("close")
		b.until(`!document.getElementById("report")`)
	}
	b.requireQuiet()
}

func TestBrowserImportIsCancelled(t *testing.T) {
	b := openTab(t, 1280, 1200)
	b.open("/sets")
	t.Cleanup(b.deleteSets)
	rows := strings.Repeat("Town %d spent 3 million on roads.,Desk,https://desk.example/%d,False\n", 100_000)
	b.chooseFiles(map[string]string{"big.csv": "claim,publisher,url,rating\n" + rows})
	b.until(`document.getElementById("cancel")`)
	b.keep("sets-importing")
	b.click("cancel")
	b.until(`document.querySelector(".said").textContent.includes("Cancelled")`)
	require.Empty(t, eval[string](b, ownSets))
	b.requireQuiet()
}

// A file that is dropped on the library is imported, too.
func TestBrowserFileIsDroppedOnTheLibrary(t *testing.T) {
	b := openTab(t, 1280, 1200)
	b.open("/library")
	t.Cleanup(b.deleteSets)
	eval[bool](b, `(() => {
		const data = new DataTransfer();
		data.items.add(new File([`+js(ownPage)+`], "bridge.jsonld"));
		document.querySelector(".library").dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
		return true })()`)
	b.until(reportShown)
	require.Equal(t, "/sets", eval[string](b, "location.pathname"))
	require.Equal(t, "bridge", eval[string](b, ownSets))
	b.requireQuiet()
}

// A set whose data are damaged or gone is switched off, with what to do.
func TestBrowserDamagedSetIsSwitchedOff(t *testing.T) {
	b := openTab(t, 1280, 1200)
	b.open("/sets")
	t.Cleanup(b.deleteSets)
	b.chooseFiles(map[string]string{"bridge.jsonld": ownPage})
	b.until(reportShown)
	eval[bool](b, `new Promise(done => {
		const opening = indexedDB.open("claimlight");
		opening.onsuccess = () => {
			const change = opening.result.transaction("data", "readwrite"), shelf = change.objectStore("data");
			shelf.getAllKeys().onsuccess = e => shelf.put(new Uint8Array([67, 76, 77]), e.target.result[0]);
			change.oncomplete = () => { opening.result.close(); done(true) };
		} })`)
	b.open("/sets")
	b.until(`document.querySelector(".set-fault")`)
	require.Contains(t, eval[string](b, `document.querySelector(".set-fault").textContent`), "damaged on this device")
	require.True(t, eval[bool](b, switchable+`.disabled && !`+switchable+`.checked`))
	b.keep("sets-damaged")
	b.requireAccessible("a damaged set")
	b.checkText(ownText)
	b.requireQuiet()
}

// What one tab adds is searched in the other.
func TestBrowserTabsHearOfOneAnother(t *testing.T) {
	a, b := openTab(t, 800, 900), openTab(t, 800, 900)
	a.open("/")
	alone := eval[string](a, covered)
	b.open("/sets")
	t.Cleanup(b.deleteSets)
	b.chooseFiles(map[string]string{"bridge.jsonld": ownPage})
	b.until(reportShown)
	a.until(covered + ` !== ` + js(alone))
	a.requireQuiet()
	b.requireQuiet()
}

// The frame in another page has no sets, even where the device keeps some.
func TestBrowserEmbedShowsNoSets(t *testing.T) {
	b := openTab(t, 800, 900)
	b.open("/")
	alone := eval[string](b, covered)
	b.open("/sets")
	t.Cleanup(b.deleteSets)
	b.chooseFiles(map[string]string{"bridge.jsonld": ownPage})
	b.until(reportShown)
	b.open("/")
	b.until(covered + ` !== ` + js(alone))
	b.open("/embed")
	require.Equal(t, alone, eval[string](b, covered))
	b.requireQuiet()
	b.open("/") // in a frame there is no database to delete from
}

func TestBrowserSetsOnAPhone(t *testing.T) {
	for _, theme := range []string{"light", "dark"} {
		b := openTab(t, 320, 2400)
		b.scheme(theme)
		b.open("/sets")
		b.chooseFiles(map[string]string{"a-name-that-does-not-fit-into-one-line-of-a-phone.csv": ownTable})
		b.until(reportShown)
		require.LessOrEqual(t, eval[int](b, "document.documentElement.scrollWidth"), 320)
		const small = `[...document.querySelectorAll("button, select, label.button, .switch, nav a, .library-more a")]
			.filter(e => (r => r.width > 0 && (r.width < 24 || r.height < 24))(e.getBoundingClientRect())).map(e => e.outerHTML).join("\n")`
		require.Empty(t, eval[string](b, small))
		b.keep("sets-phone-" + theme)
		b.requireAccessible("sets on a phone, " + theme)
		b.deleteSets()
		b.requireQuiet()
	}
}
