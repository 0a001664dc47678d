//go:build browser

package app_test

import (
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// before runs a script before those of the pages that are opened from now on.
func (b *tab) before(script string) {
	b.t.Helper()
	_, err := chromedp.Call(b.ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
	require.NoError(b.t, err)
}

func TestBrowserSaysThatWebAssemblyIsBlocked(t *testing.T) {
	b := openTab(t, 390, 800)
	b.before(`WebAssembly.Module = function () { throw new Error("no") }
		WebAssembly.compileStreaming = () => Promise.reject(new Error("no"))`)
	b.do(chromedp.Navigate(browser.site.URL + "/"))
	b.untilState("stopped")
	require.Contains(t, eval[string](b, `document.querySelector(".fault-page").textContent`), "blocks WebAssembly")
	b.requireAccessible("blocked")
	b.keep("fault-blocked")
}

func TestBrowserSaysThatTheProgramDidNotLoad(t *testing.T) {
	b := openTab(t, 390, 800)
	b.before(`WebAssembly.compileStreaming = () => Promise.reject(new Error("half a file"))`)
	b.do(chromedp.Navigate(browser.site.URL + "/"))
	b.untilState("stopped")
	require.Contains(t, eval[string](b, `document.querySelector(".fault-page").textContent`), "half a file")
}

func TestBrowserKeepsTheTextWhenTheProgramStops(t *testing.T) {
	b := openTab(t, 390, 800)
	b.open("/")
	b.do(chromedp.SendKeys(chromedp.ID("article-input"), "Pay rose."))
	eval[bool](b, `(setTimeout(() => { throw new Error("Go program has already exited") }), true)`)
	b.untilState("stopped")
	eval[bool](b, `([...document.querySelectorAll(".fault-page button")].find(e => e.textContent === "Select my text").click(), true)`)
	require.Equal(t, "Pay rose.", eval[string](b, `(() => { const f = document.activeElement; return f.value.slice(f.selectionStart, f.selectionEnd) })()`))
	b.keep("fault-stopped")
}
