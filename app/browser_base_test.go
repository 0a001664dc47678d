//go:build browser

package app_test

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"claimlight/web"
)

// linksOut are the links that lead out of a site at /x/.
const linksOut = `[...document.querySelectorAll("a[href^='/']")].map(a => a.getAttribute("href")).filter(h => !h.startsWith("/x/"))`

// Below a path of a host every link, search, reload and step back stays there, and
// nothing is asked for outside; offline too.
func TestBrowserBelowAPath(t *testing.T) {
	site := deploy(t, func(o *web.Options) { o.Base = "/x/" }, asItIs)
	b := openTab(t, 1000, 800)
	b.visit(site.url("/x/"))
	b.visit(site.url("/x/"))
	for _, offline := range []bool{false, true} {
		if offline {
			site.stop()
		}
		b.visit(site.url("/x/"))
		eval[bool](b, `(document.querySelector('nav a[href="/x/library"]').click(), true)`)
		b.until(`location.pathname === "/x/library" && document.querySelector("a[href^='/x/claim/']")`)
		eval[bool](b, `(document.querySelector("a[href^='/x/claim/']").click(), true)`)
		b.until(`location.pathname.startsWith("/x/claim/") && document.getElementById("record-title")`)
		b.untilState("ready")
		require.NotContains(t, eval[string](b, `document.body.innerText`), "No such record")
		require.Empty(t, eval[[]string](b, linksOut))
		here := eval[string](b, `location.href`)
		b.visit(here)
		b.until(`document.getElementById("record-title")`)
		eval[bool](b, `(history.back(), true)`)
		b.until(`location.pathname === "/x/library"`)
		b.visit(site.url("/x/library?q=doctors"))
		b.until(`document.querySelector("a[href^='/x/claim/']")`)
		for _, path := range []string{"sets", "settings", "about"} {
			b.visit(site.url("/x/"))
			eval[bool](b, `(document.querySelector('nav a[href="/x/`+path+`"]').click(), true)`)
			b.until(`location.pathname === "/x/` + path + `" && document.querySelector("main h2")`)
			require.Empty(t, eval[[]string](b, linksOut), path)
		}
		for _, path := range []string{"sets", "settings", "compare", "about"} {
			b.do(chromedp.Navigate(site.url("/x/" + path)))
			b.until(`document.querySelector("main h2") && document.querySelector('nav a[href="/x/"]')`)
			require.Empty(t, eval[[]string](b, linksOut), path)
		}
		b.visit(site.url("/x/?anything=1"))
		b.replace("Bees sleep at night, a study of 300 hives found.")
		b.click("check")
		b.untilState("checked")
	}
	for _, asked := range b.loaded() {
		require.True(t, strings.HasPrefix(asked, site.url("/x/")) || strings.HasPrefix(asked, "data:"), asked)
	}
}

// The frame keeps nothing below a path either.
func TestBrowserFrameBelowAPath(t *testing.T) {
	site := deploy(t, func(o *web.Options) { o.Base = "/x/" }, asItIs)
	b := openTab(t, 500, 800)
	b.do(chromedp.Navigate(site.url("/x/embed")))
	b.untilState("ready")
	require.Equal(t, 0, eval[int](b, `navigator.serviceWorker.getRegistrations().then(list => list.length)`))
}
