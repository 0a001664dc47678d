//go:build browser

package app_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// How the frame looks in its host: its theme, its height, its width.

// frameBox is the frame's rectangle in the window.
const frameBox = `(r => ({x: r.left, y: r.top, w: r.width, h: r.height}))(` + widget + `.shadowRoot.querySelector("iframe").getBoundingClientRect())`

type box struct{ X, Y, W, H float64 }

// picture is what the tab shows.
func (b *tab) picture() image.Image {
	b.t.Helper()
	shot, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	require.NoError(b.t, err)
	img, err := png.Decode(bytes.NewReader(shot))
	require.NoError(b.t, err)
	return img
}

// share is how much of a box has a colour that is nearly the given one.
func share(img image.Image, b box, want color.RGBA) float64 {
	same, all := 0, 0
	for x := int(b.X) + 2; x < int(b.X+b.W)-2; x += 3 {
		for y := int(b.Y) + 2; y < int(b.Y+b.H)-2; y += 3 {
			r, g, bl, _ := img.At(x, y).RGBA()
			near := func(a uint32, b uint8) bool { d := int(a>>8) - int(b); return d < 6 && d > -6 }
			if all++; near(r, want.R) && near(g, want.G) && near(bl, want.B) {
				same++
			}
		}
	}
	return float64(same) / float64(all)
}

var (
	darkHost = color.RGBA{20, 30, 60, 255}
	paleHost = color.RGBA{200, 230, 210, 255}
)

// Below what is in the frame the host is seen through, whatever the two themes
// and the reader's own: no white box, and no black one.
// lookAgain is how long a browser may take to paint what it has been told.
const lookAgain = 200 * time.Millisecond

func TestBrowserTheHostIsSeenThroughTheFrame(t *testing.T) {
	styles := map[string]string{
		"dark":          "background: rgb(20, 30, 60); color: #eee",
		"declared dark": "color-scheme: dark; background: rgb(20, 30, 60); color: #eee",
		"light":         "background: rgb(200, 230, 210)",
	}
	for _, c := range []struct{ host, theme, reader string }{
		{"dark", "light", "dark"}, {"dark", "dark", "light"}, {"dark", "auto", "light"}, {"dark", "host", "light"},
		{"declared dark", "light", "light"}, {"declared dark", "auto", "dark"}, {"declared dark", "host", "dark"},
		{"light", "dark", "light"}, {"light", "light", "dark"}, {"light", "auto", "dark"}, {"light", "host", "dark"},
	} {
		t.Run(c.host+" host, "+c.theme+" widget, "+c.reader+" reader", func(t *testing.T) {
			ground := darkHost
			if c.host == "light" {
				ground = paleHost
			}
			page := openTab(t, 600, 900)
			page.scheme(c.reader)
			host := &host{page, ""}
			host.do(chromedp.Navigate(hostServer(t, hostPage(`<style>html { `+styles[c.host]+` } body { margin: 0 }</style>`+
				tag(`data-mode="article" data-height="600" data-theme="`+c.theme+`"`)+`<p>Short.`))))
			host.press(widget)
			frame := host.frameWhenMet()
			frame.until(`document.querySelector(".cards-none")`)
			in := eval[box](host.tab, frameBox)
			content := eval[float64](frame, "document.body.getBoundingClientRect().height")
			require.Less(t, content, 500.0)
			below := box{in.X, in.Y + content, in.W, in.H - content}
			require.Eventually(t, func() bool { return share(host.picture(), below, ground) > 0.99 }, patience, lookAgain, "the host shows through")
			dark := eval[bool](frame, `getComputedStyle(document.querySelector("h1 a")).color.match(/\d+/)[0] > 128`)
			require.Equal(t, c.theme == "dark" || c.theme == "auto" && c.reader == "dark" || c.theme == "host" && c.host != "light", dark, "the theme")
			if c.theme == "host" {
				require.Eventually(t, func() bool { return share(host.picture(), box{in.X, in.Y, in.W, content}, ground) > 0.7 }, patience, lookAgain, "its ground is the host's")
			}
		})
	}
}

// frameWhenMet is the frame once it is loaded.
func (h *host) frameWhenMet() *tab {
	h.t.Helper()
	h.poll(`` + widget + `.shadowRoot.querySelector("iframe")?.style.opacity === "1"`)
	return h.frame()
}

func TestBrowserTheFrameFollowsTheHost(t *testing.T) {
	host := openHost(t, hostPage(`<style>html { background: #fff } html.night { background: #111; color: #eee }</style>`+tag(`data-theme="host"`)+article("a", paragraphs...)))
	host.press(widget)
	host.checked()
	frame := host.frame()
	frame.until(`document.documentElement.dataset.theme === "light"`)
	light := eval[string](host.tab, `[...document.adoptedStyleSheets].map(s => [...s.cssRules].map(r => r.cssText).join()).join()`)
	eval[bool](host.tab, `(document.documentElement.classList.add("night"), true)`)
	frame.until(`document.documentElement.dataset.theme === "dark"`)
	require.Equal(t, "dark", eval[string](host.tab, widget+`.shadowRoot.querySelector("iframe").style.colorScheme`))
	require.NotEqual(t, light, eval[string](host.tab, `[...document.adoptedStyleSheets].map(s => [...s.cssRules].map(r => r.cssText).join()).join()`), "the marks too")
	host.keep("host-night")

	// What the publisher changes shows at once.
	eval[bool](host.tab, `(`+widget+`.setConfig({theme: "light", accent: "#a00", nonsense: "x", mode: "sideways"}), true)`)
	frame.until(`document.documentElement.dataset.theme === "light" && document.documentElement.style.getPropertyValue("--accent") === "#a00"`)
	require.Equal(t, "both", eval[string](host.tab, widget+`.config.mode`))
	eval[bool](host.tab, `(`+widget+`.setConfig({highlight: "off"}), true)`)
	require.Equal(t, "{}", eval[string](host.tab, `JSON.stringify(`+marked+`)`))
	eval[bool](host.tab, `(`+widget+`.setConfig({highlight: "toggle"}), true)`)
	require.NotEqual(t, "{}", eval[string](host.tab, `JSON.stringify(`+marked+`)`))
	eval[bool](host.tab, `([...`+widget+`.shadowRoot.querySelectorAll("button")].find(b => b.textContent === "Hide marks").click(), true)`)
	require.Equal(t, "{}", eval[string](host.tab, `JSON.stringify(`+marked+`)`))

	eval[bool](host.tab, `(document.documentElement.removeAttribute("data-result-true"), `+widget+`.setConfig({"min-match": "exact"}), true)`)
	host.checked()
	require.Equal(t, eval[int](host.tab, "results_.at(-1).counts.marked"), eval[int](host.tab, "results_.at(-1).counts.matched"), "matches alone")
	frame.until(`!document.querySelector(".unmatched")`)
	require.Empty(t, host.errors)
	frame.requireQuiet()
}

// The frame grows with what is in it where it may, up to its limit, and comes to
// rest even if some style makes its content as high as itself and more.
func TestBrowserTheHeightComesToRest(t *testing.T) {
	host := openHost(t, hostPage(tag(`data-max-height="1500"`)+article("a", paragraphs...)))
	host.press(widget)
	host.checked()
	frame := host.frame()
	frame.untilState("checked")
	const height = widget + `.shadowRoot.querySelector("iframe").getBoundingClientRect().height`
	rest := `new Promise(done => setTimeout(() => done(true), 500))`
	eval[bool](host.tab, rest)
	require.Equal(t, 1500.0, eval[float64](host.tab, height), "the cards are higher than that")

	frame.click("another-text")
	frame.until(`document.getElementById("article-input")`)
	host.until(height + ` < 1500`)
	eval[bool](host.tab, rest)
	require.InDelta(t, eval[float64](frame, "document.body.getBoundingClientRect().height"), eval[float64](host.tab, height), 2)

	eval[bool](host.tab, `(`+widget+`.setConfig({"max-height": "9999"}), window.heights_ = [], new ResizeObserver(() => heights_.push(`+height+`)).observe(`+widget+`.shadowRoot.querySelector("iframe")), true)`)
	eval[bool](frame, `(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync("body { min-height: calc(100vh + 40px) }"); document.adoptedStyleSheets.push(sheet); return true })()`)
	eval[bool](host.tab, `new Promise(done => { let last; const look = () => { const n = `+height+`; n === last ? done(true) : setTimeout(look, 500); last = n }; look() })`)
	require.LessOrEqual(t, eval[int](host.tab, "heights_.length"), 40)
	require.Less(t, eval[float64](host.tab, height), 3000.0)
	require.Empty(t, host.errors)
}

// The narrowest place that publishers have: all of it fits, is reached by keys
// and holds the rules of accessibility.
func TestBrowserTheFrameIsAccessibleAt320(t *testing.T) {
	for _, scheme := range []string{"light", "dark"} {
		t.Run(scheme, func(t *testing.T) {
			page := openTab(t, 320, 720)
			page.scheme(scheme)
			host := &host{page, ""}
			host.do(chromedp.Navigate(hostServer(t, hostPage(`<style>:root { color-scheme: light dark } body { margin: 0; font-family: sans-serif }</style><main><h1>News</h1>`+tag(`data-height="640" data-highlight="toggle"`)+article("a", paragraphs...)+`</main>`))))
			host.press(widget)
			host.checked()
			require.LessOrEqual(t, eval[int](host.tab, "document.documentElement.scrollWidth"), 320)
			frame := host.frame()
			frame.untilState("checked")
			require.LessOrEqual(t, eval[int](frame, "document.documentElement.scrollWidth"), 320)
			host.keep("host-320-" + scheme)
			frame.requireAccessible("cards, " + scheme)
			host.requireAccessible("bar, " + scheme)
			const small = `[...document.querySelectorAll("button, summary, textarea, .source-link, .record-link")]
			.filter(e => (r => r.width > 0 && (r.width < 24 || r.height < 24))(e.getBoundingClientRect())).map(e => e.outerHTML).join("\n")`
			require.Empty(t, eval[string](frame, small))

			eval[bool](frame, `(document.querySelector(".unmatched summary").click(), true)`)
			frame.until(`document.querySelector(".unmatched .card")`)
			frame.requireAccessible("all cards, " + scheme)
			frame.click("another-text")
			frame.until(`document.activeElement.id === "article-input"`)
			frame.requireAccessible("editor, " + scheme)
		})
	}
}

// By keys alone: from the bar through the cards into the article.
func TestBrowserTheTagByKeys(t *testing.T) {
	host := openHost(t, hostPage(tag("")+article("a", paragraphs...)))
	host.poll(widget + `?.shadowRoot`)
	eval[bool](host.tab, `(`+widget+`.addEventListener("claimlight:result", e => document.documentElement.toggleAttribute("data-result-" + e.detail.done, true)), true)`)
	host.do(chromedp.KeyEvent("\t"), chromedp.KeyEvent("\r"))
	host.checked()
	frame := host.frame()
	frame.untilState("checked")
	reached := func(selector string) {
		t.Helper()
		for range 40 {
			if eval[bool](frame, `document.hasFocus() && document.activeElement.matches(`+js(selector)+`)`) {
				return
			}
			host.do(chromedp.KeyEvent("\t"))
		}
		require.FailNow(t, "not reached by Tab: "+selector)
	}
	reached("#another-text")
	reached(".card button.back")
	host.do(chromedp.KeyEvent("\r"))
	host.until(`document.activeElement.tagName === "P"`)
}
