//go:build browser

package app_test

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"claimlight/app"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// checkSample opens the page and checks the sample.
func (b *tab) checkSample() {
	b.t.Helper()
	b.open("/")
	b.click("sample")
	b.untilState("checked")
}

// checkKept checks the text that the device kept.
func (b *tab) checkKept() {
	b.t.Helper()
	b.until(`document.getElementById("article-input").value && document.getElementById("wipe")`)
	b.click("check")
	b.untilState("checked")
}

// openDesk opens a tab on a device on which nothing is kept: tabs share it.
func openDesk(t *testing.T, width, height int64) *tab {
	b := openTab(t, width, height)
	b.open("/about")
	eval[bool](b, `new Promise(done => { indexedDB.deleteDatabase("claimlight").onsuccess = () => done(true) })`)
	return b
}

// openCard shows all of a card, which is brief where it stands among the paragraphs.
func (b *tab) openCard(id string) {
	b.t.Helper()
	eval[bool](b, `(document.querySelector("#`+id+` .more")?.click(), true)`)
	b.until(`document.querySelector("#` + id + ` .notebar")`)
}

// requireAccessibleParts holds parts of the page to the rules of axe-core.
func (b *tab) requireAccessibleParts(selectors ...string) {
	b.t.Helper()
	source, err := axe()
	require.NoError(b.t, err, "run make test-browser, which fetches axe-core")
	eval[bool](b, string(source)+"\n;true")
	for _, selector := range selectors {
		require.Positive(b.t, eval[int](b, `document.querySelectorAll(`+js(selector)+`).length`), selector)
		require.Empty(b.t, eval[[]string](b, `axe.run({include: [[`+js(selector)+`]]}, {resultTypes: ["violations"]}).then(r => r.violations.map(v =>
			v.id + ": " + v.nodes.map(n => n.html + " " + n.failureSummary).join("\n")))`), selector)
	}
}

func TestBrowserNotesAreKept(t *testing.T) {
	b := openDesk(t, 1280, 900)
	b.checkSample()
	before := len(b.loaded())
	b.click("note-wrong0-2")
	b.until(`document.getElementById("note-wrong0-2").getAttribute("aria-pressed") === "true"`)
	b.until(`document.getElementById("tally")?.textContent.includes("1 wrong match")`)
	b.click("note-confirm-3")
	b.until(`document.getElementById("tally")?.textContent.includes("1 confirmed")`)
	b.click("note-write-1")
	b.until(`document.activeElement.id === "note-text-1"`)
	eval[bool](b, `document.execCommand("insertText", false, "Ask the county <b>first</b>.")`)
	b.keep("desk-notes")
	b.click("note-save-1")
	b.until(`document.querySelector("#c1 .notebar-note")?.textContent.includes("Ask the county <b>first</b>.")`)
	b.until(`document.activeElement.id === "note-write-1"`)
	require.Equal(t, before, len(b.loaded()), "requests: %v", b.loaded()[before:])
	b.requireAccessibleParts(".deskbar", ".notebar")

	b.click("note-confirm-3")
	b.until(`document.getElementById("note-undo-3")`)
	b.until(`!document.getElementById("tally")?.textContent.includes("confirmed")`)
	b.click("note-undo-3")
	b.until(`document.getElementById("tally")?.textContent.includes("1 confirmed")`)

	b.open("/")
	b.checkKept()
	b.until(`document.getElementById("tally")?.textContent === "Noted: 1 confirmed, 1 wrong match, 1 note."`)
	require.Equal(t, "true", eval[string](b, `document.getElementById("note-wrong0-2").getAttribute("aria-pressed")`))
	require.Contains(t, eval[string](b, `document.querySelector("#c1 .notebar-note").textContent`), "Ask the county")
	b.requireQuiet()
}

// watchFiles makes the page remember the files that are handed to the reader.
const watchFiles = `(() => {
	window.files_ = [];
	const make = URL.createObjectURL;
	URL.createObjectURL = f => { files_.push(f); return make(f) };
	HTMLAnchorElement.prototype.click = function () { window.saved_ = this.download };
	return true })()`

// savedFile is the text of the file that was handed over last.
func (b *tab) savedFile() (name, text string) {
	b.t.Helper()
	name = eval[string](b, `window.saved_`)
	require.Equal(b.t, name, eval[string](b, `files_.at(-1).name`))
	return name, eval[string](b, `files_.at(-1).text()`)
}

func TestBrowserFindingsAreSavedInEveryForm(t *testing.T) {
	b := openDesk(t, 1280, 900)
	b.checkSample()
	before := len(b.loaded())
	b.click("note-wrong0-2")
	b.click("note-write-2")
	b.until(`document.activeElement.id === "note-text-2"`)
	eval[bool](b, `document.execCommand("insertText", false, "=1+1 <script>alert(1)</script>")`)
	b.click("note-save-2")
	eval[bool](b, watchFiles)
	b.click("export")
	b.until(`document.getElementById("desk-export")`)
	b.keep("desk-export")
	b.requireAccessibleParts(".deskbar")
	files := map[string]string{}
	for _, format := range []string{"html", "markdown", "csv", "json", "claimreview"} {
		b.click("form-" + format)
		b.click("save")
		b.until(`document.getElementById("desk-status").textContent.startsWith("Saved as claimlight-hospitals-brace-for-a-long-") && document.getElementById("desk-status").textContent.includes(window.saved_.split(".")[1])`)
		name, text := b.savedFile()
		require.Regexp(t, `^claimlight-hospitals-brace-for-a-long-\d{4}-\d\d-\d\d\.(html|md|csv|json|jsonld)$`, name)
		require.Contains(t, text, "Claimlight ")
		files[format] = text
	}
	require.Equal(t, before, len(b.loaded()), "requests: %v", b.loaded()[before:])

	var doc struct {
		Program string
		Data    struct {
			Version string
			Records int
		}
		Findings []struct {
			Note    string
			Matches []struct{ Decision, Relation, Record string }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(files["json"]), &doc))
	require.Len(t, doc.Findings, eval[int](b, `document.querySelectorAll(".card").length`))
	require.Positive(t, doc.Data.Records)
	require.Equal(t, "wrong-match", doc.Findings[1].Matches[0].Decision)
	require.Equal(t, "=1+1 <script>alert(1)</script>", doc.Findings[1].Note)
	rows, err := csv.NewReader(strings.NewReader(files["csv"])).ReadAll()
	require.NoError(t, err)
	require.Greater(t, len(rows), len(doc.Findings))
	require.Contains(t, files["csv"], "'=1+1")
	for _, format := range []string{"html", "markdown", "csv", "claimreview"} {
		require.Contains(t, files[format], doc.Data.Version, format)
	}
	require.NotContains(t, files["html"], "<script")
	require.Contains(t, files["html"], "Wrong match")
	require.Contains(t, files["markdown"], "Wrong match")
	b.requireQuiet()
}

func TestBrowserShareLinkOpensTheSameText(t *testing.T) {
	text := "Zürich – “22 %” of nurses left in 2019.\r\n\r\nMore than 7 million people are on waiting lists in England. <b>&amp;</b>"
	text = strings.ReplaceAll(text, "\r\n", "\n")
	b := openTab(t, 1280, 900)
	b.open("/")
	b.paste(text)
	b.untilState("checked")
	before := len(b.loaded())
	b.click("share")
	b.until(`document.activeElement.id === "share-link"`)
	b.keep("desk-share")
	b.requireAccessibleParts(".deskbar")
	link := eval[string](b, `document.getElementById("share-link").value`)
	require.Contains(t, link, browser.site.URL+"/#t=1.")
	require.Equal(t, before, len(b.loaded()), "requests: %v", b.loaded()[before:])

	other := openTab(t, 1280, 900)
	other.do(chromedp.Navigate(link))
	other.untilState("checked")
	require.Empty(t, eval[string](other, "location.hash"), "the text is out of the address")
	require.Equal(t, withoutSpace(text), withoutSpace(eval[string](other, shownText)))
	for _, url := range other.loaded() {
		require.NotContains(t, strings.Split(url, "#")[0], "t=1", "the text was in a request")
	}
	// In a page that is open already, too.
	eval[bool](other, `(location.hash = `+js(strings.Split(link, "#")[1])+`, true)`)
	other.until(`location.hash === "" && document.documentElement.dataset.claimlightState === "checked"`)
	other.requireQuiet()
	b.requireQuiet()
}

func TestBrowserBadShareLinksSayWhy(t *testing.T) {
	bomb := func() string {
		var b bytes.Buffer
		w, _ := flate.NewWriter(&b, flate.BestCompression)
		for range 1 << 4 {
			_, _ = w.Write(bytes.Repeat([]byte("a"), 1<<20))
		}
		_ = w.Close()
		return base64.RawURLEncoding.EncodeToString(b.Bytes())
	}()
	for fragment, want := range map[string]string{
		"t=1.AAAA":    "is damaged",
		"t=1.!":       "is damaged",
		"t=9.YWJj":    "newer version",
		"t=1." + bomb: "too long",
	} {
		b := openTab(t, 1280, 900)
		b.do(chromedp.Navigate(browser.site.URL + "/#" + fragment))
		b.untilState("ready")
		b.until(`document.querySelector(".notice").textContent.includes(` + js(want) + `)`)
		require.Empty(t, eval[string](b, "location.hash"))
		b.requireQuiet()
	}
}

func TestBrowserTooLongForALinkIsOfferedAsFile(t *testing.T) {
	words := rand.New(rand.NewPCG(1, 1))
	var text strings.Builder
	for range 9000 {
		fmt.Fprintf(&text, "%x ", words.Uint64()>>32)
	}
	b := openTab(t, 1280, 900)
	b.open("/")
	b.paste(text.String())
	b.untilState("checked")
	eval[bool](b, watchFiles)
	b.click("share")
	b.until(`document.getElementById("desk-status").textContent.includes("save it as a file")`)
	b.keep("desk-share-long")
	b.click("save-text")
	b.until(`document.getElementById("desk-status").textContent.startsWith("Saved as ")`)
	_, saved := b.savedFile()
	require.Equal(t, text.String(), saved)
	b.requireQuiet()
}

const (
	earlier = "Hospitals plan for winter\n\nPay rose by 22% in May 2025. More than 7 million people are on waiting lists in England. Nobody spoke of it. The meeting lasted for three hours. The tea was hot. The hall was cold. Everybody went home in the end."
	later   = "Hospitals plan for winter\n\nPay rose by 25% in May 2025. Nobody spoke of it. The meeting lasted for three hours. The tea was hot. The hall was cold. Everybody went home in the end. Resident doctors make up nearly half of the medical workforce."
)

func TestBrowserVersionsAreCompared(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.paste(later)
	b.untilState("checked")
	before := len(b.loaded())
	eval[bool](b, `(document.getElementById("compare").click(), true)`)
	b.until(`document.getElementById("after")?.value.startsWith("Hospitals")`)
	b.click("compare-run")
	b.until(`document.querySelector(".compare .notice").textContent.includes("Both versions are needed")`)
	b.until(`document.activeElement.id === "before"`)
	eval[bool](b, `document.execCommand("insertText", false, `+js(earlier)+`)`)
	b.click("compare-run")
	b.until(`document.activeElement.id === "comparison"`)
	require.Equal(t, "6 sentences kept, 1 changed, 1 removed, 1 added.", eval[string](b, `document.getElementById("compare-status").textContent`))
	effects := eval[string](b, `document.querySelector(".effects").innerText`)
	for _, want := range []string{"The figure “22%” became “25%”.", "Claim 2 is gone.", "Claim 3 is new."} {
		require.Contains(t, effects, want)
	}
	require.Equal(t, "removed: 22% ", eval[string](b, `document.querySelector(".changes del").textContent`))
	require.Equal(t, "added: 25% ", eval[string](b, `document.querySelector(".changes ins").textContent`))
	require.Equal(t, before, len(b.loaded()), "requests: %v", b.loaded()[before:])
	b.requireAccessible("comparison")
	b.keep("desk-compare")

	b.click("swap")
	b.until(`document.getElementById("before").value.includes("25%") && document.getElementById("after").value.includes("22%")`)
	b.click("compare-run")
	b.until(`document.querySelector(".effects")?.innerText.includes("“25%” became “22%”")`)
	eval[bool](b, `(document.querySelector(".compare-back").click(), true)`)
	b.untilState("checked")
	require.Equal(t, withoutSpace(later), withoutSpace(eval[string](b, shownText)), "the text is as it was")
	b.requireQuiet()
}

// Two long versions are compared without freezing the page, and the comparison can
// be given up.
func TestBrowserLongComparisonCanBeStopped(t *testing.T) {
	long := strings.Repeat(app.Sample+"\n\n", 60)
	b := openTab(t, 1280, 900)
	b.open("/compare")
	for id, text := range map[string]string{"before": long, "after": strings.ReplaceAll(long, "million", "thousand")} {
		eval[bool](b, `(() => { const f = document.getElementById(`+js(id)+`); f.value = `+js(text)+`; f.dispatchEvent(new Event("input", {bubbles: true})); return true })()`)
	}
	b.click("compare-run")
	b.until(`document.getElementById("compare-status").textContent.startsWith("Checking the ")`)
	b.click("cancel")
	b.until(`document.querySelector(".compare .notice").textContent === "Stopped."`)
	require.Equal(t, len(long), eval[int](b, `new TextEncoder().encode(document.getElementById("before").value).length`))
	b.requireQuiet()
}

func TestBrowserPicturesOfTheDesk(t *testing.T) {
	for device, width := range map[string]int64{"phone": 320, "wide": 1280} {
		for _, theme := range []string{"light", "dark"} {
			b := openDesk(t, width, 2000)
			b.scheme(theme)
			b.checkSample()
			b.openCard("c2")
			b.click("note-wrong0-2")
			b.until(`document.querySelector("#c2 .correction summary")`)
			eval[bool](b, `(document.querySelector("#c2 .correction summary").click(), true)`)
			b.until(`document.querySelector("#c2 .correction-draft")`)
			b.click("export")
			b.until(`document.getElementById("desk-export")`)
			eval[bool](b, `((document.getElementById("cards") ?? document.body).scrollTop = 0, true)`)
			if device == "phone" {
				eval[bool](b, `(document.querySelector("#c2 .notebar").scrollIntoView(), true)`)
				b.keep("desk-card-phone-" + theme)
				eval[bool](b, `(document.querySelector(".deskbar").scrollIntoView(), true)`)
			}
			b.keep("desk-" + device + "-" + theme)
			require.LessOrEqual(t, eval[int](b, "document.documentElement.scrollWidth"), int(width))
			b.requireAccessibleParts(".deskbar", ".notebar")

			eval[bool](b, `(document.getElementById("compare").click(), true)`)
			b.until(`document.getElementById("before")`)
			for id, text := range map[string]string{"before": earlier, "after": later} {
				eval[bool](b, `(() => { const f = document.getElementById(`+js(id)+`); f.value = `+js(text)+`; f.dispatchEvent(new Event("input", {bubbles: true})); return true })()`)
			}
			b.click("compare-run")
			b.until(`document.activeElement.id === "comparison"`)
			b.keep("desk-compare-" + device + "-" + theme)
			require.LessOrEqual(t, eval[int](b, "document.documentElement.scrollWidth"), int(width))
			b.requireAccessible("comparison, " + device + ", " + theme)
		}
	}
}

// Targets measure at least 24 by 24.
func TestBrowserDeskTargetsAreLargeEnough(t *testing.T) {
	b := openDesk(t, 360, 740)
	const small = `[...document.querySelectorAll(".deskbar button, .deskbar a, .deskbar label, .notebar button, .notebar a, .notebar summary, .compare button, .compare a, .compare input")]
		.filter(e => (r => r.width > 0 && (r.width < 24 || r.height < 24))(e.getBoundingClientRect())).map(e => e.outerHTML).join("\n")`
	b.checkSample()
	b.openCard("c2")
	b.click("note-wrong0-2")
	b.until(`document.getElementById("note-undo-2")`)
	b.click("export")
	b.until(`document.getElementById("desk-export")`)
	require.Empty(t, eval[string](b, small))
	eval[bool](b, `(document.getElementById("compare").click(), true)`)
	b.until(`document.getElementById("before")`)
	require.Empty(t, eval[string](b, small))
}
