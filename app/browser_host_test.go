//go:build browser

package app_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"claimlight/web"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// Tests of the tag on other sites' pages. Those are served from another port under
// another name for the same machine, which makes them another site: the frame
// gets a process of its own, as on a page of news.

// host is a page of another site in a tab.
type host struct {
	*tab
	url string
}

// hostServer serves pages of another site and returns its address.
func hostServer(t *testing.T, h http.Handler) string {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
}

// hostPage is a handler of one page; header holds pairs of names and values.
func hostPage(markup string, header ...string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/favicon.ico" {
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		for i := 0; i < len(header); i += 2 {
			w.Header().Set(header[i], strings.ReplaceAll(header[i+1], "WIDGET", browser.site.URL))
		}
		_, _ = w.Write([]byte(strings.ReplaceAll("<!doctype html><html lang=en><meta charset=utf-8><title>News</title>"+markup, "WIDGET", browser.site.URL)))
	})
}

// openHost opens a page of another site.
func openHost(t *testing.T, h http.Handler) *host {
	t.Helper()
	address := hostServer(t, h)
	page := &host{openTab(t, 1000, 900), address}
	page.do(chromedp.Navigate(address))
	return page
}

// demoHost is the page of news that is served with the site.
func demoHost(t *testing.T) *host {
	t.Helper()
	h, err := web.Demo(browser.site.URL)
	require.NoError(t, err)
	return openHost(t, h)
}

const widget = `document.querySelector("claim-light")`

// press clicks the bar's button of a widget.
func (h *host) press(element string) {
	h.t.Helper()
	h.until(element + `?.shadowRoot?.querySelector("button")`)
	eval[bool](h.tab, `(window.results_ ??= [], `+element+`.addEventListener("claimlight:result", e => {
		results_.push(e.detail);
		document.documentElement.toggleAttribute("data-result-" + e.detail.done, true) }),
		`+element+`.shadowRoot.querySelector("button").click(), true)`)
}

// frame is the frame of the page's only widget.
func (h *host) frame() *tab { return frameAt(h.t, h.tab, browser.site.URL+"/embed?", 0) }

// frameAt attaches to the nth frame of a page whose address begins so.
func frameAt(t *testing.T, page *tab, prefix string, nth int) *tab {
	t.Helper()
	for {
		targets, err := chromedp.Targets(page.ctx)
		require.NoError(t, err)
		n := 0
		for _, info := range targets {
			if info.Type == "iframe" && strings.HasPrefix(info.URL, prefix) {
				if n == nth {
					ctx, cancel := chromedp.NewContext(page.ctx, chromedp.WithTargetID(info.TargetID))
					t.Cleanup(cancel)
					return attach(t, ctx)
				}
				n++
			}
		}
		select {
		case <-page.ctx.Done():
			require.FailNow(t, "the frame did not appear: "+prefix)
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// checked waits until the page has the whole result.
func (h *host) checked() {
	h.t.Helper()
	h.until(`document.documentElement.hasAttribute("data-result-true")`)
}

// marked counts the highlights of each bucket on the page.
const marked = `Object.fromEntries([...CSS.highlights].map(([name, h]) => [name, h.size]).filter(([, n]) => n))`

func TestBrowserTagReadsAndMarksTheArticle(t *testing.T) {
	page := demoHost(t)
	page.until(widget + `.shadowRoot`)
	require.Equal(t, 0, eval[int](page.tab, "document.querySelectorAll('claim-light iframe').length + frames.length"), "no frame before the click")
	before := eval[string](page.tab, "document.body.outerHTML")
	page.keep("host-before")

	page.press(widget)
	page.checked()
	result := eval[map[string]any](page.tab, "results_.at(-1)")
	require.Greater(t, result["counts"].(map[string]any)["matched"], 3.0)
	require.Equal(t, eval[int](page.tab, "results_.at(-1).claims.length"), eval[int](page.tab, `Object.values(`+marked+`).reduce((a, b) => a + b, 0)`), "every claim is marked")
	require.Equal(t, before, eval[string](page.tab, "document.body.outerHTML"), "the page's own markup is untouched")

	frame := page.frame()
	frame.untilState("checked")
	require.Equal(t, eval[int](page.tab, "results_.at(-1).counts.matched"), eval[int](frame, `document.querySelectorAll(".matched .card").length`))
	page.keep("host-checked")
	frame.requireQuiet()
}
