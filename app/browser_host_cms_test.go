//go:build browser

package app_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// The frame in content management systems: what their filters leave of it, and
// the dialects in which it tells its height where nobody answers.

// answered is what the site says to a system that asks about one of its pages.
func answered(t *testing.T, path string) string {
	t.Helper()
	response, err := http.Get(browser.site.URL + "/oembed?format=json&maxwidth=600&url=" + url.QueryEscape(browser.site.URL+path))
	require.NoError(t, err)
	defer response.Body.Close()
	require.Equal(t, http.StatusOK, response.StatusCode)
	body, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	var answer struct{ HTML string }
	require.NoError(t, json.Unmarshal(body, &answer))
	return answer.HTML
}

// secret is what WordPress gives a frame to prove itself by.
const secret = "aB3dE6gH9k"

// filtered leaves of an answer what WordPress leaves of one by an unknown site: a
// quotation with its link, and a frame that may run scripts and nothing else.
func filtered(t *testing.T, answer string) string {
	t.Helper()
	allowed := map[string][]string{
		"a": {"href"}, "blockquote": {},
		"iframe": {"src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"},
	}
	var out strings.Builder
	for tokens := html.NewTokenizer(strings.NewReader(answer)); ; {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			return out.String()
		}
		token := tokens.Token()
		attributes, known := allowed[token.Data]
		if kind != html.TextToken && !known {
			continue
		}
		token.Attr = slices.DeleteFunc(token.Attr, func(a html.Attribute) bool { return !slices.Contains(attributes, a.Key) })
		if kind == html.StartTagToken && token.Data != "a" {
			token.Attr = append(token.Attr, html.Attribute{Key: "class", Val: "wp-embedded-content"})
		}
		if kind == html.StartTagToken && token.Data == "iframe" {
			for i := range token.Attr {
				if token.Attr[i].Key == "src" {
					token.Attr[i].Val += "#?secret=" + secret
				}
			}
			token.Attr = append(token.Attr, html.Attribute{Key: "data-secret", Val: secret})
			token.Attr = append(token.Attr, html.Attribute{Key: "sandbox", Val: "allow-scripts"}, html.Attribute{Key: "security", Val: "restricted"},
				html.Attribute{Key: "style", Val: "position: absolute; visibility: hidden"})
		}
		out.WriteString(token.String())
	}
}

func TestBrowserWordPressShowsAndSizes(t *testing.T) {
	script, err := os.ReadFile("testdata/wordpress.js")
	require.NoError(t, err)
	record := aRecord(t)
	for name, path := range map[string]string{"home": "/", "record": "/claim/" + record} {
		t.Run(name, func(t *testing.T) {
			page := openHost(t, hostPage(`<p>A post.</p><figure>`+filtered(t, answered(t, path))+`</figure><script>`+string(script)+`</script>`))
			page.until(`document.documentElement.dataset.height`)
			require.True(t, eval[bool](page.tab, `document.querySelector("blockquote").hidden && getComputedStyle(document.querySelector("iframe")).visibility === "visible"`))
			frame := frameAt(t, page.tab, browser.site.URL+"/embed", 0)
			require.Equal(t, "null", eval[string](frame, "self.origin"), "it is sandboxed")
			height := func() {
				t.Helper()
				content := eval[float64](frame, "Math.ceil(document.body.getBoundingClientRect().height)")
				page.poll(`Math.abs(document.querySelector("iframe").height - ` + js(str(min(1000, max(200, content)))) + `) <= 2`)
			}
			if name == "home" {
				frame.untilState("ready")
				height()
				frame.click("sample")
				frame.untilState("checked")
				page.poll(`document.querySelector("iframe").height === "1000"`)
			} else {
				height()
			}
			// Out of a sandbox a link leads by way of the record's own page.
			eval[bool](page.tab, `(document.querySelector("iframe").focus(), true)`)
			eval[bool](frame, `(document.querySelector(".source-link").click(), true)`)
			page.until(`document.documentElement.dataset.link`)
			require.True(t, strings.HasPrefix(eval[string](page.tab, "document.documentElement.dataset.link"), browser.site.URL+"/claim/"))
			page.keep("wordpress-" + name)
			frame.requireQuiet()
		})
	}
}

func str(n float64) string {
	raw, _ := json.Marshal(n)
	return string(raw)
}

// aRecord is the id of some record.
func aRecord(t *testing.T) string {
	t.Helper()
	b := openTab(t, 1000, 800)
	b.open("/library")
	b.until(`document.querySelector('a[href^="/claim/"]')`)
	return eval[string](b, `document.querySelector('a[href^="/claim/"]').pathname.split("/")[2]`)
}

func TestBrowserHeightsInOtherDialects(t *testing.T) {
	page := openHost(t, hostPage(`<script>
		window.heard_ = {};
		addEventListener("message", ({data}) => {
			if (data?.sentinel === "amp") heard_.amp = data.type === "embed-size" && data.height > 80;
			else if (typeof data === "string" && data.startsWith("pymxPYMx")) heard_.pym = /^pymxPYMxmine-1xPYMxheightxPYMx\d+$/.test(data);
			else if (typeof data === "string" && data.startsWith("{")) { const m = JSON.parse(data); heard_.medium = m.context === "iframe.resize" && m.height > 80 && m.src === document.querySelector("iframe").src }
			else if (data?.claimlight) heard_.ready = data.t === "ready" && data.versions[0] === 1;
			document.documentElement.dataset.heard = Object.keys(heard_).sort();
		});
	</script><iframe width="400" height="300" src="WIDGET/embed?mode=paste&childId=mine-1"></iframe>`))
	page.until(`document.documentElement.dataset.heard === "amp,medium,pym,ready"`)
	require.True(t, eval[bool](page.tab, "Object.values(heard_).every(x => x === true)"), eval[string](page.tab, "JSON.stringify(heard_)"))
}

// The page on which the tag is put together shows the widget as it will be.
func TestBrowserTheTagIsPutTogether(t *testing.T) {
	b := openTab(t, 1200, 900)
	b.do(chromedp.Navigate(browser.site.URL + "/embed/build"))
	b.poll(`document.querySelector("claim-light")?.shadowRoot`)
	b.keep("builder-light")
	choose := func(id, value string) {
		eval[bool](b, `(e => (e.value = `+js(value)+`, e.dispatchEvent(new Event("input", {bubbles: true})), true))(document.getElementById(`+js(id)+`))`)
	}
	choose("theme", "dark")
	choose("accent", "#a00000")
	b.until(`document.getElementById("tag").value.includes('data-theme="dark"') && document.querySelector("claim-light").config.accent === "#a00000"`)
	require.Contains(t, eval[string](b, `document.getElementById("plain").value`), "theme=dark&amp;accent=%23a00000")
	require.Contains(t, eval[string](b, `document.getElementById("policy").value`), "frame-src "+browser.site.URL)
	choose("height", "tall") // no height
	choose("content", `a[b="c"]`)
	tagged := eval[string](b, `document.getElementById("tag").value`)
	require.Contains(t, tagged, "data-content=\"a[b=&quot;c&quot;]\"")
	require.NotContains(t, tagged, "height=\"tall")
	require.Contains(t, tagged, `<script async src="`+browser.site.URL+`/embed/v1.js"></script>`)
	b.click("pin")
	b.until(`/embed\/v1\.[0-9a-f]{16}\.js"\n  integrity="sha384-[\w+\/]{64}"/.test(document.getElementById("tag").value)`)

	eval[bool](b, `(document.querySelector("claim-light").addEventListener("claimlight:result", e => e.detail.done && (document.documentElement.dataset.done = e.detail.counts.matched)), document.querySelector("claim-light").open(), true)`)
	b.until(`document.documentElement.dataset.done`)
	require.NotEqual(t, "0", eval[string](b, "document.documentElement.dataset.done"))
	choose("theme", "light")
	b.until(`document.querySelector("claim-light").config.theme === "light"`)
	require.NotEqual(t, "0", eval[string](b, "document.documentElement.dataset.done"))
	b.keep("builder-open")
	b.requireAccessible("builder")

	b.requireQuiet()

	b.open("/")
	require.Equal(t, "_blank", eval[string](b, `document.querySelector('.colophon a[href="/embed/build"]').target`))

	phone := openTab(t, 320, 740)
	phone.do(chromedp.Navigate(browser.site.URL + "/embed/build"))
	phone.poll(`document.querySelector("claim-light")?.shadowRoot`)
	require.LessOrEqual(t, eval[int](phone, "document.documentElement.scrollWidth"), 320)
	phone.keep("builder-phone")
}
