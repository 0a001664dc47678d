//go:build browser

package app_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

func TestBrowserEmbedWorksInForeignFrames(t *testing.T) {
	for name, attributes := range map[string]string{"plain": "", "sandboxed": `sandbox="allow-scripts"`} {
		t.Run(name, func(t *testing.T) {
			host := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Content-Type", "text/html; charset=utf-8")
				_, _ = w.Write([]byte(`<!doctype html><title>Host</title><iframe title="Claims" width="600" height="800" ` + attributes + ` src="` + browser.site.URL + `/embed"></iframe>`))
			}))
			defer host.Close()

			page := openTab(t, 900, 900)
			// Another name for the same machine is another site: the frame gets a
			// process of its own, as on a news page.
			page.do(chromedp.Navigate(strings.Replace(host.URL, "127.0.0.1", "localhost", 1)))
			steps := eval[int](page, "history.length")
			frame := frameOf(t, page, browser.site.URL+"/embed")
			frame.untilState("ready")
			frame.click("sample")
			frame.untilState("checked")
			require.Positive(t, eval[int](frame, `document.querySelectorAll("mark").length`))
			eval[bool](frame, `(document.querySelector("mark a").click(), true)`)
			frame.until(`document.activeElement.classList.contains("card")`)
			require.Equal(t, steps, eval[int](page, "history.length"), "the host's history is left alone")
			frame.requireQuiet()
			page.keep("embed-" + name)
		})
	}
}

// frameOf attaches to the frame of a page that shows url.
func frameOf(t *testing.T, page *tab, url string) *tab {
	t.Helper()
	for {
		targets, err := chromedp.Targets(page.ctx)
		require.NoError(t, err)
		for _, info := range targets {
			if info.Type == "iframe" && info.URL == url {
				ctx, cancel := chromedp.NewContext(page.ctx, chromedp.WithTargetID(info.TargetID))
				t.Cleanup(cancel)
				return attach(t, ctx)
			}
		}
		select {
		case <-page.ctx.Done():
			require.FailNow(t, "the frame did not appear: "+url)
		case <-time.After(20 * time.Millisecond):
		}
	}
}
