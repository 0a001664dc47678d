//go:build browser

package app_test

import (
	"os"
	"testing"

	"claimlight/app"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
}

// reload loads the page again, as soon as what was written has been.
func (b *tab) reload() {
	b.t.Helper()
	eval[bool](b, `(document.documentElement.dataset.claimlightState = "", true)`)
	b.do(chromedp.Reload())
	b.untilState("ready")
}

func (b *tab) write(text string) {
	b.t.Helper()
	b.do(chromedp.SendKeys(chromedp.ID("article-input"), text))
}

// Nothing that was typed is lost when the page is loaded again, even at once.
func TestBrowserTextSurvivesReload(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.write("Rents fell by 5 per cent.")
	b.reload()
	b.until(draft + ` === "Rents fell by 5 per cent."`)
	b.until(`document.querySelectorAll(".text-row").length === 1`)
	b.write(" More.")
	b.until(`document.querySelector(".along-words").textContent.includes("worth checking")`)
	b.reload()
	b.until(draft + `.includes("More.")`)
	b.until(`document.querySelectorAll(".text-row").length === 1`)
	b.requireQuiet()
}

// What the reader begins while the device still looks for the text before stays where
// it is. The text before, which the tab alone has kept, goes to the list.
func TestBrowserTextBegunBeforeTheOldOneIsFound(t *testing.T) {
	b := openTab(t, 1280, 900)
	_, err := chromedp.Call(b.ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: `
		const request = LockManager.prototype.request, let_ = new Promise(done => window.letGo_ = done);
		LockManager.prototype.request = async function (...given) { if (sessionStorage.getItem("slow")) await let_; return request.apply(this, given) };`})
	require.NoError(t, err)
	b.open("/")
	b.write("Rents fell by 5 per cent.")
	b.open("/about")
	eval[bool](b, `new Promise(done => { sessionStorage.setItem("slow", "1"); indexedDB.deleteDatabase("claimlight").onsuccess = () => done(true) })`)
	b.open("/")
	b.paste("Wages rose by a third in 2019.")
	b.untilState("checked")
	eval[bool](b, `(letGo_(), true)`)
	b.until(`document.body.textContent.includes("What you had written before the page was loaded again is in your texts.")`)
	require.Equal(t, "Wages rose by a third in 2019.", eval[string](b, draft))
	b.click("edit")
	b.until(`document.querySelectorAll(".text-row").length === 2`)
	eval[bool](b, `([...document.querySelectorAll(".text-open")].find(e => e.textContent.startsWith("Rents")).click(), true)`)
	b.until(draft + ` === "Rents fell by 5 per cent."`)
	b.requireQuiet()
}

// A text that another tab has written in since is not written over by what this tab
// had of it.
func TestBrowserOlderWordsOfATabStayBesideNewerOnes(t *testing.T) {
	one := openTab(t, 1280, 900)
	one.open("/")
	one.write("Rents fell.")
	one.until(`document.querySelector(".text-row")`)
	id := eval[string](one, `sessionStorage.getItem("claimlight-text").split(" ")[0]`)
	one.do(chromedp.Navigate("about:blank"))

	two := openBeside(t, 1280, 900)
	two.open("/")
	two.until(draft + ` === "Rents fell."`)
	two.write(" No, they rose.")
	two.until(`[...document.querySelectorAll(".text-open")].some(e => e.textContent.includes("rose"))`)
	eval[bool](two, `new Promise(done => setTimeout(() => done(true), 900))`) // until it is kept
	two.do(chromedp.Navigate("about:blank"))

	one.open("/about")
	eval[bool](one, `(sessionStorage.setItem("claimlight-text", `+js(id)+` + " 0"), sessionStorage.setItem("claimlight-carried", "Rents fell."), sessionStorage.setItem("claimlight-carried-at", "1000"), true)`)
	one.open("/")
	one.until(draft + ` === "Rents fell."`)
	one.until(`document.querySelectorAll(".text-row").length === 2`)
	eval[bool](one, `([...document.querySelectorAll(".text-open")].find(e => e.textContent.includes("rose")).click(), true)`)
	one.until(draft + ` === "Rents fell. No, they rose."`)
	one.requireQuiet()
}

func TestBrowserScrollSurvivesReload(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.paste(app.Sample)
	b.untilState("checked")
	b.click("edit")
	eval[bool](b, `(document.getElementById("article-input").scrollTop = 300, true)`)
	b.write("x")
	at := eval[int](b, `document.getElementById("article-input").scrollTop`)
	b.reload()
	b.until(draft + ` !== ""`)
	require.InDelta(t, at, eval[int](b, `document.getElementById("article-input").scrollTop`), 2)
}

// Two tabs write two texts, and each finds its own again.
func TestBrowserTabsKeepTheirTexts(t *testing.T) {
	one := openTab(t, 1280, 900)
	one.open("/")
	one.write("Words of the first tab.")
	one.until(`document.querySelector(".text-row")`)

	two := openBeside(t, 1280, 900)
	two.open("/")
	two.until(`document.querySelector(".text-row")`)
	require.Empty(t, eval[string](two, draft), "the text is open in the other tab")
	two.write("Words of the second tab.")
	two.reload()
	two.until(draft + ` === "Words of the second tab."`)
	one.reload()
	one.until(draft + ` === "Words of the first tab."`)
	one.until(`document.querySelectorAll(".text-row").length === 2`)
	one.requireQuiet()
	two.requireQuiet()
}

func TestBrowserTextsAreNamedDeletedAndBroughtBack(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.write("Rents fell by 5 per cent.")
	b.until(`document.querySelector(".text-row")`)
	b.click("new-text")
	b.until(draft + ` === ""`)
	b.write("Wages rose by a third.")
	b.until(`document.querySelectorAll(".text-row").length === 2`)
	b.until(`document.querySelector(".along-words").textContent !== ""`)
	b.keep("intake-texts")
	b.scheme("dark")
	b.keep("intake-texts-dark")

	eval[bool](b, `(document.querySelector(".text-row:last-child [id^=rename]").click(), true)`)
	b.until(`document.activeElement.id === "text-name"`)
	eval[bool](b, `(document.activeElement.value = "Rents", true)`)
	b.keep("intake-naming-dark")
	b.do(chromedp.KeyEvent("\r"))
	b.until(`document.querySelector(".text-row:last-child .text-open")?.textContent === "Rents"`)

	eval[bool](b, `(document.querySelector(".text-row:last-child [id^=delete]").click(), true)`)
	b.until(`document.querySelectorAll(".text-row").length === 1`)
	b.until(`document.activeElement.id === "restore"`)
	b.keep("intake-deleted")
	b.click("restore")
	b.until(`document.querySelectorAll(".text-row").length === 2`)
	eval[bool](b, `([...document.querySelectorAll(".text-open")].find(e => e.textContent === "Rents").click(), true)`)
	b.until(draft + ` === "Rents fell by 5 per cent."`)

	b.click("wipe")
	b.until(draft + ` === ""`)
	b.click("restore")
	b.until(draft + ` === "Rents fell by 5 per cent."`)
	b.reload()
	b.until(`document.querySelectorAll(".text-row").length === 2`)
	b.until(draft + ` === "Rents fell by 5 per cent."`)
	b.requireQuiet()
}

// In a frame nothing is kept and no list is shown; what is cleared comes back.
func TestBrowserEmbedKeepsNothing(t *testing.T) {
	b := openTab(t, 600, 800)
	b.open("/embed")
	b.write("Rents fell by 5 per cent.")
	b.until(`document.querySelector(".along-words").textContent !== ""`)
	b.click("wipe")
	b.until(draft + ` === ""`)
	b.click("restore")
	b.until(draft + ` === "Rents fell by 5 per cent."`)
	require.Equal(t, 0, eval[int](b, `document.querySelectorAll(".texts").length`))
	require.Equal(t, 0, eval[int](b, `window.indexedDB ? indexedDB.databases().then(l => l.length) : 0`))
	b.reload()
	require.Empty(t, eval[string](b, draft))
	b.requireQuiet()
}

func TestBrowserTextsOnAPhone(t *testing.T) {
	b := openTab(t, 320, 740)
	b.open("/")
	b.write("Rents in the whole of the county of Norbury and beyond it fell by 5 per cent in 2024, the office said.")
	b.until(`document.querySelector(".text-row") && document.querySelector(".along-words").textContent !== ""`)
	require.LessOrEqual(t, eval[int](b, "document.documentElement.scrollWidth"), 320)
	b.keep("intake-phone")
	eval[bool](b, `(document.querySelector(".texts").scrollIntoView(), true)`)
	b.keep("intake-phone-texts")
	const small = `[...document.querySelectorAll("button, input:not([hidden])")].filter(e => (r => r.width > 0 && (r.width < 24 || r.height < 24))(e.getBoundingClientRect())).map(e => e.outerHTML).join("\n")`
	require.Empty(t, eval[string](b, small))
	b.requireQuiet()
}
