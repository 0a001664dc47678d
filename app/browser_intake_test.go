//go:build browser

package app_test

import (
	"encoding/base64"
	"fmt"
	"testing"

	"claimlight/app"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

const draft = `document.getElementById("article-input").value`

// command presses a key as an editing command of the browser.
func (b *tab) command(command string) {
	b.t.Helper()
	_, err := chromedp.Call(b.ctx, input.DispatchKeyEvent, input.DispatchKeyEventParams{
		Type: input.DispatchKeyEventTypeRawKeyDown, Key: "F24", Commands: []string{command},
	})
	require.NoError(b.t, err)
}

// pasteHTML pastes markup as a browser offers it.
func (b *tab) pasteHTML(markup, plain string) {
	b.t.Helper()
	eval[bool](b, `(() => { const area = document.getElementById("article-input"); area.focus();
		const data = new DataTransfer(); data.setData("text/html", `+js(markup)+`); data.setData("text/plain", `+js(plain)+`);
		const event = new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true});
		area.dispatchEvent(event); return true })()`)
}

// drop drops a file on the page, well away from the textarea.
func (b *tab) drop(name string, data []byte) {
	b.t.Helper()
	eval[bool](b, b.dragEvent("dragover", name, data))
	eval[bool](b, b.dragEvent("drop", name, data))
}

func (b *tab) dragEvent(kind, name string, data []byte) string {
	return fmt.Sprintf(`(() => { const bytes = Uint8Array.from(atob(%s), c => c.charCodeAt(0)); const data = new DataTransfer();
		data.items.add(new File([bytes], %s)); const event = new DragEvent(%q, {dataTransfer: data, bubbles: true, cancelable: true});
		document.querySelector(".colophon").dispatchEvent(event); return event.defaultPrevented })()`,
		js(base64.StdEncoding.EncodeToString(data)), js(name), kind)
}

const pastedPage = `<html><body><!--StartFragment--><nav>Home News</nav><h1>Rents  fell</h1>
<p>Rents in Norbury fell by <b>5 per cent</b> in
2024.</p><script>alert(1)</script><style>p{}</style><p hidden>Hidden.</p><div style="display:none">Hidden too.</div>
<ul><li>One thing</li><li>Another</li></ul>
<table><tr><th>Town</th><th>Homes</th></tr><tr><td>Norbury</td><td>300</td></tr></table>
<p>First line<br>second &lt;line&gt;<br><br>third</p><img src="https://example.invalid/x.png" onerror="alert(2)"><!--EndFragment--></body></html>`

const pastedText = "Rents fell\n\nRents in Norbury fell by 5 per cent in 2024.\n\n- One thing\n- Another\n\nTown\tHomes\nNorbury\t300\n\nFirst line\nsecond <line>\n\nthird"

// Pasted HTML is taken for its text and checked at once; the browser's Undo takes
// it back, also when the reader has been reading in between.
func TestBrowserPastedHTMLIsText(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.do(chromedp.SendKeys(chromedp.ID("article-input"), "Before. "))
	b.pasteHTML(pastedPage, "not this")
	b.untilState("checked")
	require.Contains(t, eval[string](b, shownText), "Rents in Norbury fell by 5 per cent in 2024.")
	b.click("edit")
	b.until(`document.activeElement.id === "article-input"`)
	require.Equal(t, "Before. "+pastedText, eval[string](b, draft))
	b.command("undo")
	require.Equal(t, "Before. ", eval[string](b, draft))
	b.command("redo")
	require.Equal(t, "Before. "+pastedText, eval[string](b, draft))
	b.requireQuiet()
}

func TestBrowserPlainPasteCanBeUndone(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.paste(app.Sample)
	b.untilState("checked")
	b.click("edit")
	b.until(`document.activeElement.id === "article-input"`)
	require.Equal(t, app.Sample, eval[string](b, draft))
	b.command("undo")
	require.Empty(t, eval[string](b, draft))
	b.requireQuiet()
}

func TestBrowserFilesAreOpened(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		want string
	}{
		"notes.txt":  {"Rents fell by 5 per cent in 2024.", "Rents fell by 5 per cent in 2024."},
		"old.txt":    {"Zo\xeb said rents fell by 5 per cent.", "Zoë said rents fell by 5 per cent."},
		"wide.txt":   {"\xff\xfeR\x00e\x00n\x00t\x00s\x00", "Rents"},
		"page.html":  {`<title>T</title><header>Menu</header><article><h1>Rents</h1><p>` + "Rents fell by 5 per cent in 2024." + `</p></article>`, "Rents\n\nRents fell by 5 per cent in 2024."},
		"story.md":   {"# Rents\n\nRents fell by 5 per cent.", "# Rents\n\nRents fell by 5 per cent."},
		"empty.txt":  {"  ", "“empty.txt” has no text in it: choose another file."},
		"report.pdf": {"%PDF-1.7", "“report.pdf” is no text file: open a .txt, .md or .html file, or copy the text and paste it."},
	} {
		t.Run(name, func(t *testing.T) {
			b := openTab(t, 1280, 900)
			b.open("/")
			b.drop(name, []byte(c.data))
			b.until(draft + ` === ` + js(c.want) + ` || document.querySelector(".notice").textContent === ` + js(c.want))
			b.requireQuiet()
		})
	}
}

// A file is no reason to lose what was written: it is a text of its own.
func TestBrowserFilesOpenTextsOfTheirOwn(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.do(chromedp.SendKeys(chromedp.ID("article-input"), "My own words."))
	eval[bool](b, b.dragEvent("dragover", "a.txt", []byte("x")))
	b.until(`document.querySelector(".drop-here")`)
	b.keep("intake-drop")
	b.drop("notes.txt", []byte("Rents fell by 5 per cent in 2024."))
	b.untilState("checked")
	require.Contains(t, eval[string](b, `document.querySelector(".asides").textContent`), "“notes.txt” is a new text")
	b.keep("intake-own-text")
	b.click("edit")
	b.until(`[...document.querySelectorAll(".text-open")].map(e => e.textContent).join("|") === "Rents fell by 5 per cent in 2024.|My own words."`)
	eval[bool](b, `([...document.querySelectorAll(".text-open")].at(-1).click(), true)`)
	b.until(draft + ` === "My own words."`)
	b.requireQuiet()
}

func TestBrowserFileFieldOpensFiles(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	path := t.TempDir() + "/notes.txt"
	writeFile(t, path, "Rents fell by 5 per cent in 2024.")
	for range 2 { // the same file again
		b.do(chromedp.SetUploadFiles(chromedp.ID("file-input"), []string{path}))
		b.until(draft + ` === "Rents fell by 5 per cent in 2024."`)
		b.untilState("checked")
		b.click("edit")
		b.click("wipe")
		b.until(draft + ` === ""`)
	}
	b.requireQuiet()
}

// A text in the address is taken, and taken out of the address; a second one
// that comes while the page is open as well.
func TestBrowserAddressBringsTexts(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.do(chromedp.Navigate(browser.site.URL + "/?x=1#text=Rents%20fell%20by%205%20per%20cent%20in%202024.%0AMore%2B"))
	b.untilState("checked")
	require.Equal(t, "Rents fell by 5 per cent in 2024.\nMore+", eval[string](b, draft))
	require.Equal(t, "/?x=1", eval[string](b, "location.pathname + location.search + location.hash"))
	for range 2 {
		eval[bool](b, `(location.hash = "text=Wages%20rose%20by%20a%20third%20in%202023.", true)`)
		b.until(draft + ` === "Wages rose by a third in 2023."`)
		b.until(`location.hash === ""`)
		b.untilState("checked")
		b.click("edit")
	}
	b.until(`document.querySelectorAll(".text-open").length === 3`)
	for _, url := range b.loaded() {
		require.NotContains(t, url, "Rents")
	}
	eval[bool](b, `(location.hash = "text=" + "x".repeat(70000), true)`)
	b.until(`document.querySelector(".notice").textContent.includes("60 KB")`)
	b.until(`location.hash === ""`)
	b.requireQuiet()
}

func TestBrowserPasteButton(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	eval[bool](b, `(navigator.clipboard.read = () => Promise.reject(new DOMException("no", "NotAllowedError")), true)`)
	b.click("paste")
	b.until(`document.querySelector(".notice").textContent.includes("Ctrl + V")`)
	require.Equal(t, "article-input", eval[string](b, "document.activeElement.id"))
	b.keep("intake-paste-refused")
	eval[bool](b, `(navigator.clipboard.read = () => Promise.resolve([{types: ["text/plain", "text/html"], getType: k => Promise.resolve(new Blob([k === "text/html" ? "<p>One fell by 5 per cent.</p><p>Two</p>" : "no"]))}]), true)`)
	b.click("paste")
	b.untilState("checked")
	require.Equal(t, "One fell by 5 per cent.\n\nTwo", eval[string](b, draft))
	b.requireQuiet()
}

// Beside the writing the draft is checked; the textarea stays, and what was found
// is shown at once.
func TestBrowserWritingIsCheckedAlong(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.do(chromedp.SendKeys(chromedp.ID("article-input"), "Nearly half of them left in 2019. Rents rose by 4 per cent."))
	b.until(`document.querySelector(".along-words").textContent.includes("worth checking")`)
	require.Equal(t, "article-input", eval[string](b, "document.activeElement.id"))
	b.keep("intake-along")
	b.click("read")
	b.untilState("checked")
	require.Equal(t, 2, eval[int](b, `document.querySelectorAll("mark").length`))
	b.requireQuiet()
}

func TestBrowserOtherLanguagesAreSaid(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.paste("Le chômage a augmenté de 4,4 % en mars, le taux le plus élevé depuis trois ans, selon les chiffres de l'institut.\n\nC'est la plus grande ville du pays et le maire a fermé la moitié de ses bibliothèques pour toujours.")
	b.untilState("checked")
	require.Contains(t, eval[string](b, `document.querySelector(".asides").textContent`), "seems to be in French")
	require.Equal(t, 1, eval[int](b, `document.querySelectorAll("mark").length`))
	b.keep("intake-french")
	b.requireQuiet()
}

func TestBrowserTranscriptNamesItsSpeakers(t *testing.T) {
	b := openTab(t, 1280, 900)
	b.open("/")
	b.paste("JOHN SMITH (00:12): Rents fell by 5 per cent in 2024.\n\nANNA LEE (00:20): They rose by a third in 2023.\n")
	b.untilState("checked")
	require.Contains(t, eval[string](b, `document.getElementById("c1").textContent`), "Said by John Smith at 00:12.")
	require.Contains(t, eval[string](b, `document.getElementById("c2").textContent`), "Said by Anna Lee at 00:20.")
	b.keep("intake-transcript")
	b.requireQuiet()
}
