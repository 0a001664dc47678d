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
	h, err := web.Demo(browser.site.URL, "")
	require.NoError(t, err)
	return openHost(t, h)
}

const widget = `document.querySelector("claim-light")`

// press clicks the bar's button of a widget.
func (h *host) press(element string) {
	h.t.Helper()
	h.poll(element + `?.shadowRoot?.querySelector("button")`)
	eval[bool](h.tab, `(window.results_ ??= [], `+element+`.addEventListener("claimlight:result", e => {
		results_.push(e.detail);
		document.documentElement.toggleAttribute("data-result-" + e.detail.done, true) }),
		`+element+`.shadowRoot.querySelector("button").click(), true)`)
}

// poll waits for a condition that may come true without a change of the document.
func (b *tab) poll(condition string) {
	b.t.Helper()
	eval[bool](b, `new Promise(done => { const look = () => (`+condition+`) ? done(true) : setTimeout(look, 20); look() })`)
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
	page.poll(widget + `.shadowRoot`)
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

// paragraphs are an article whose claims are among the records, and some that
// are not.
var paragraphs = []string{
	"More than 7 million people are on waiting lists in England, the meeting was told by the chief executive.",
	"The four-hour A&amp;E target in England has not been met since July 2015, she said, and nobody looked surprised.",
	"Resident doctors received a pay rise of about 22% over two years, and were then given an average rise of 5.4% for 2025/26.",
	"The five-day walkout in July 2025 was their 12th strike since March 2023, and it cost the NHS an estimated £200 million.",
	"The trust will open 24 beds in January, and the kitchen, which was closed in 2019, will be used again from the spring.",
}

// article is an article element of some paragraphs.
func article(id string, list ...string) string {
	return `<article id="` + id + `"><p>` + strings.Join(list, "</p><p>") + "</p></article>"
}

// tag is the widget with the space for its bar, and its script.
func tag(attributes string) string {
	return `<claim-light style="display:block;min-height:56px" ` + attributes + `><a href="WIDGET/">Check</a></claim-light><script async src="WIDGET/embed/v1.js"></script>`
}

// pointAt is the middle of the first line of the nth highlight of a bucket.
func pointAt(bucket string) string {
	return `(r => ({x: r.left + r.width / 2, y: r.top + r.height / 2}))([...CSS.highlights.get("claimlight-` + bucket + `")][0].getClientRects()[0])`
}

type point struct{ X, Y float64 }

func TestBrowserHighlightsAndCardsLeadToEachOther(t *testing.T) {
	page := demoHost(t)
	page.press(widget)
	page.checked()
	frame := page.frame()
	frame.untilState("checked")

	eval[bool](page.tab, `([...CSS.highlights.get("claimlight-mixed")][0].startContainer.parentElement.scrollIntoView({block: "center"}), new Promise(done => setTimeout(() => done(true), 300)))`)
	at := eval[point](page.tab, pointAt("mixed"))
	page.do(chromedp.MouseClickXY(at.X, at.Y))
	frame.until(`document.activeElement.classList.contains("bucket-mixed")`)
	require.True(t, eval[bool](page.tab, `document.activeElement === `+widget), "the focus is in the frame")
	require.Equal(t, 1, eval[int](page.tab, `CSS.highlights.get("claimlight-chosen").size`))
	page.keep("host-card")

	eval[bool](frame, `(document.querySelector(".unmatched summary").click(), true)`)
	frame.until(`document.querySelector(".unmatched .card")`)
	eval[bool](page.tab, `(scrollTo(0, 0), true)`)
	eval[bool](frame, `([...document.querySelectorAll(".unmatched .card button.back")].at(-1).click(), true)`)
	page.until(`document.activeElement.tagName === "P"`)
	require.Equal(t, "-1", eval[string](page.tab, `document.activeElement.getAttribute("tabindex")`))
	page.poll(`(r => r.top >= 0 && r.bottom <= innerHeight)(document.activeElement.getBoundingClientRect())`)
	page.keep("host-shown")
	eval[bool](page.tab, `(document.activeElement.blur(), true)`)
	require.Equal(t, 0, eval[int](page.tab, `document.querySelectorAll("[tabindex]").length`), "and nothing of it stays")

	page.do(chromedp.MouseClickXY(5, 5))
	require.Equal(t, "BODY", eval[string](page.tab, "document.activeElement.tagName"), "other clicks are the page's own")
	frame.requireQuiet()
}

// A click in a link, a button or a selection is not ours.
func TestBrowserLinksWithinMarksStayLinks(t *testing.T) {
	page := openHost(t, hostPage(tag("")+article("a", append(paragraphs[:2:2], `<a href="#there">`+paragraphs[3]+`</a>`)...)))
	page.press(widget)
	page.checked()
	eval[bool](page.tab, `(document.querySelector("article a").scrollIntoView({block: "center"}), new Promise(done => setTimeout(() => done(true), 300)))`)
	at := eval[point](page.tab, `(r => ({x: r.left + 40, y: r.top + r.height / 2}))(document.querySelector("article a").getClientRects()[0])`)
	page.do(chromedp.MouseClickXY(at.X, at.Y))
	require.Equal(t, "#there", eval[string](page.tab, "location.hash"))
	require.Equal(t, 0, eval[int](page.tab, `CSS.highlights.get("claimlight-chosen")?.size ?? 0`))
}

func TestBrowserMarksFollowThePage(t *testing.T) {
	page := openHost(t, hostPage(tag("")+article("a", paragraphs...)))
	page.press(widget)
	page.checked()
	frame := page.frame()
	frame.untilState("checked")
	count := eval[int](page.tab, `results_.at(-1).claims.length`)
	const total = `Object.values(` + marked + `).reduce((a, b) => a + b, 0)`
	require.Equal(t, count, eval[int](page.tab, total))
	settled := `new Promise(done => setTimeout(() => done(true), 700))`

	// The page moves things about, splits its text and puts a repetition first.
	eval[bool](page.tab, `(() => {
		const a = document.querySelector("#a");
		a.prepend(a.lastElementChild);
		a.firstElementChild.firstChild.splitText(20);
		const again = document.createElement("p");
		again.textContent = "She said it again, to no one in particular, and sat down beside the kettle.";
		a.prepend(again);
		return true })()`)
	eval[bool](page.tab, settled)
	require.Equal(t, count, eval[int](page.tab, total), "all are found again")

	// The article is drawn anew by whoever draws the page.
	eval[bool](page.tab, `(() => { const a = document.querySelector("#a"); a.replaceWith(a.cloneNode(true)); return true })()`)
	eval[bool](page.tab, settled)
	require.Equal(t, count, eval[int](page.tab, total), "and in another article of the same words")

	// Other words are another claim.
	eval[bool](page.tab, `(() => { const p = [...document.querySelectorAll("#a p")].find(p => p.textContent.includes("22%")); p.textContent = p.textContent.replace("22%", "25%"); return true })()`)
	frame.until(`document.querySelector(".back-lost")`)
	require.Less(t, eval[int](page.tab, total), count)

	eval[bool](page.tab, `(`+widget+`.remove(), true)`)
	require.Equal(t, 0, eval[int](page.tab, total), "marks go with the widget")
}

func TestBrowserWhatIsTakenForTheArticle(t *testing.T) {
	list := func(n int) string { return "<p>" + strings.Join(paragraphs[:n], "</p><p>") + "</p>" }
	for name, c := range map[string]struct {
		markup, attributes, first string
		not                       string
	}{
		"a selector wins":        {article("a", paragraphs...) + `<section id="b"><p>` + paragraphs[1] + `</p></section>`, `data-content="#b"`, "The four-hour", "7 million"},
		"articleBody":            {article("a", paragraphs[:1]...) + `<div itemprop="articleBody">` + list(3) + `</div>`, "", "More than", ""},
		"the fullest article":    {article("teaser", "Short.") + article("a", paragraphs...) + article("other", paragraphs[4]), "", "More than", "Short."},
		"no article element":     {`<nav><p>` + paragraphs[4] + `</p></nav><div class="with-sidebar"><div>` + list(4) + `</div></div>`, "", "More than", "24 beds"},
		"asides and the hidden":  {`<main>` + list(3) + `<aside>` + paragraphs[3] + `</aside><p hidden>` + paragraphs[4] + `</p><div class="related-links">` + paragraphs[4] + `</div></main>`, "", "More than", "beds"},
		"what engines are told":  {`<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","articleBody":"` + strings.Join(paragraphs[1:4], `\n`) + `"}]}</script><canvas></canvas>`, "", "The four-hour", ""},
		"a selector of nonsense": {article("a", paragraphs...), `data-content="[[["`, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			page := openHost(t, hostPage(tag(c.attributes)+c.markup))
			eval[bool](page.tab, `(window.sent_ = [], MessagePort.prototype.postMessage = (real => function (m) { if (m.t === "article") { sent_.push(m); document.documentElement.dataset.sent = 1 } return real.call(this, m) })(MessagePort.prototype.postMessage), true)`)
			page.press(widget)
			page.until(`document.documentElement.dataset.sent`)
			sent := eval[string](page.tab, `sent_[0].blocks.map(b => b.text).join("\n\n")`)
			require.True(t, strings.HasPrefix(sent, c.first), sent)
			if c.not != "" {
				require.NotContains(t, sent, c.not)
			}
			if c.first == "" {
				require.Empty(t, sent)
				page.frame().until(`document.querySelector(".note")?.textContent.includes("No article was found")`)
			}
		})
	}
}
