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
		WebAssembly.instantiateStreaming = () => Promise.reject(new Error("no"))`)
	b.do(chromedp.Navigate(browser.site.URL + "/"))
	b.untilState("stopped")
	require.Contains(t, eval[string](b, `document.querySelector(".fault-page").textContent`), "blocks WebAssembly")
	b.requireAccessible("blocked")
	b.keep("fault-blocked")
}
