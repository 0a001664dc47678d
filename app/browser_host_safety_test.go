//go:build browser

package app_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// strictPolicy is the least that a host's security policy must allow.
const strictPolicy = "default-src 'none'; script-src WIDGET 'unsafe-inline'; style-src 'unsafe-inline'; frame-src WIDGET; require-trusted-types-for 'script'"

func TestBrowserSiblingFramesCommandNothing(t *testing.T) {
	page := openHost(t, hostPage(tag(`data-max-height="2000"`)+article("a", paragraphs...)+
		`<iframe id="ad" srcdoc="<title>ad</title>"></iframe>`))
	page.press(widget)
	page.checked()
	frame := page.frame()
	frame.untilState("checked")
	page.poll(widget + `.shadowRoot.querySelector("iframe").getBoundingClientRect().height === 2000`)
	const height = 2000.0
	before := eval[string](frame, `document.querySelector("main").innerText`)
	config := eval[string](page.tab, `JSON.stringify(`+widget+`.config)`)
	results := eval[int](page.tab, "results_.length")

	// An ad frame says to everybody whatever either side may say.
	eval[bool](page.tab, `new Promise(done => {
		const ad = document.getElementById("ad").contentWindow;
		const target = `+widget+`.shadowRoot.querySelector("iframe").contentWindow;
		const id = new URL(`+widget+`.shadowRoot.querySelector("iframe").src).searchParams.get("id");
		ad.say = [
			{claimlight: 1, t: "ready", versions: [1], id}, {claimlight: 1, t: "height", px: 9000}, {claimlight: 1, t: "state", state: "error"},
			{claimlight: 1, t: "result", done: true, counts: {marked: 1, matched: 1}, claims: []}, {claimlight: 1, t: "focus", id: 1},
			{claimlight: 1, t: "init", v: 1, config: {theme: "dark", mode: "paste"}}, {claimlight: 1, t: "article", blocks: [{text: "Half of them left in 2019."}]},
			{claimlight: 1, t: "setConfig", config: {theme: "dark", mode: "paste"}}];
		ad.target = target;
		const script = ad.document.createElement("script");
		script.textContent = `+"`"+`for (const m of say) {
			parent.postMessage(m, "*");
			const {port2} = new MessageChannel();
			target.postMessage(m, "*", [port2]);
		}`+"`"+`;
		ad.document.head.append(script);
		setTimeout(() => done(true), 500);
	})`)
	require.Equal(t, height, eval[float64](page.tab, widget+`.shadowRoot.querySelector("iframe").getBoundingClientRect().height`))
	require.Equal(t, config, eval[string](page.tab, `JSON.stringify(`+widget+`.config)`))
	require.Equal(t, results, eval[int](page.tab, "results_.length"))
	require.Equal(t, before, eval[string](frame, `document.querySelector("main").innerText`))
	require.Equal(t, "", eval[string](frame, `document.documentElement.dataset.theme ?? ""`))
	frame.requireQuiet()
}

// hostile makes random messages: right shapes with wrong values, wrong shapes,
// huge ones, things that are no data. The seed makes every run the same.
const hostile = `(() => {
	let seed = 7;
	const random = n => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
	const pick = list => list[random(list.length)];
	const value = depth => pick([
		() => random(1e9) - 5e8, () => NaN, () => Infinity, () => -0.5, () => null, () => undefined, () => true, () => 12345678901234567890n,
		() => "x".repeat(random(2000)), () => "<img src=x onerror=alert(1)>", () => "javascript:alert(1)", () => "\ud800", () => "",
		() => new Date(), () => /x/, () => new Map([[1, 2]]), () => new Uint8Array(9), () => new Error("x"),
		() => depth > 2 ? [] : Array.from({length: random(5)}, () => value(depth + 1)),
		() => depth > 2 ? {} : object(depth + 1),
		() => { const ring = {}; ring.ring = ring; return ring },
	])();
	const object = depth => Object.fromEntries(Array.from({length: random(6)}, () => [pick(
		["claimlight", "t", "v", "id", "ids", "px", "state", "config", "caps", "blocks", "text", "claims", "counts", "marked", "matched", "start", "end", "quote",
		 "prefix", "suffix", "bucket", "lang", "title", "theme", "accent", "mode", "code", "message", "scheme", "versions", "__proto__", "toString", "length"]), value(depth)]));
	const message = () => pick([
		() => value(0),
		() => ({...object(0), claimlight: 1, t: pick(["ready", "init", "article", "setConfig", "focus", "lost", "ping", "height", "state", "result", "error", "dance"])}),
		() => ({claimlight: 1, t: "article", blocks: value(1)}),
		() => ({claimlight: 1, t: "setConfig", config: object(1)}),
		() => ({claimlight: 1, t: "result", done: true, counts: {marked: random(9), matched: random(9)}, claims: [{id: 1, start: 0, end: 4, quote: pick(["More", "Less", value(0)]), prefix: "", suffix: "", bucket: pick(["false", "toString", "none", value(0)])}]}),
		() => ({claimlight: 1, t: "height", px: value(0)}),
	])();
	return message;
})()`

func TestBrowserAThousandHostileMessages(t *testing.T) {
	page := openHost(t, hostPage(tag("")+article("a", paragraphs...)))
	eval[bool](page.tab, `(window.message_ = `+hostile+`,
		window.postAll_ = (n, post) => { for (let i = 0; i < n; i++) { const m = message_(); try { post(m) } catch (e) { if (!(e instanceof DOMException)) throw e } } },
		// The channel of the widget, to speak on both of its ends.
		window.MessageChannel = class extends MessageChannel { constructor() { super(); window.channel_ = this } }, true)`)
	page.press(widget)
	// While the frame waits for its first word, and after it.
	eval[bool](page.tab, `(postAll_(200, m => `+widget+`.shadowRoot.querySelector("iframe").contentWindow.postMessage(m, "*")), postAll_(100, m => postMessage(m, "*")), true)`)
	page.checked()
	frame := page.frame()
	frame.untilState("checked")

	eval[bool](page.tab, `(postAll_(200, m => `+widget+`.shadowRoot.querySelector("iframe").contentWindow.postMessage(m, "*")), postAll_(100, m => postMessage(m, "*")), true)`)
	eval[bool](page.tab, `(postAll_(200, m => channel_.port1.onmessage({data: m})), true)`) // as from a frame that has been taken over
	eval[bool](page.tab, `(postAll_(200, m => channel_.port1.postMessage(m)), true)`)
	height := eval[float64](page.tab, widget+`.shadowRoot.querySelector("iframe").getBoundingClientRect().height`)
	require.GreaterOrEqual(t, height, 80.0)
	require.LessOrEqual(t, height, 20000.0)

	// The host itself may send any text; then it sends the right one, and all is well.
	eval[bool](page.tab, `(document.documentElement.removeAttribute("data-result-true"), `+widget+`.close(), `+widget+`.open(), true)`)
	page.checked()
	require.Positive(t, eval[int](page.tab, "results_.at(-1).counts.matched"))
	frame.until(`document.querySelector(".matched .card")`)
	require.Empty(t, page.errors)
	frame.requireQuiet()
	require.Equal(t, 1, eval[int](page.tab, `document.querySelectorAll("claim-light").length`))
	require.Equal(t, 0, eval[int](page.tab, `document.querySelectorAll("img").length`))
}

func TestBrowserTwoWidgetsDoNotCrossTalk(t *testing.T) {
	page := openHost(t, hostPage(tag(`id="one" data-content="#a"`)+article("a", paragraphs[0])+
		`<claim-light id="two" data-content="#b" data-theme="dark" data-max-height="2000"></claim-light>`+article("b", paragraphs[2:]...)))
	results := func(id string) string {
		return `(window.of_` + id + ` = [], document.getElementById("` + id + `").addEventListener("claimlight:result", e => { of_` + id + `.push(e.detail); if (e.detail.done) document.documentElement.dataset.` + id + ` = 1 }), true)`
	}
	page.poll(`document.getElementById("two").shadowRoot`)
	eval[bool](page.tab, results("one"))
	eval[bool](page.tab, results("two"))
	eval[bool](page.tab, `(document.getElementById("one").open(), document.getElementById("two").open(), true)`)
	page.until(`document.documentElement.dataset.one && document.documentElement.dataset.two`)
	require.True(t, eval[bool](page.tab, `of_one.every(r => r.claims.every(c => document.getElementById("a").textContent.includes(c.quote)))`))
	require.True(t, eval[bool](page.tab, `of_two.every(r => r.claims.every(c => document.getElementById("b").textContent.includes(c.quote)))`))
	total := eval[int](page.tab, `of_one.at(-1).claims.length + of_two.at(-1).claims.length`)
	require.Equal(t, total, eval[int](page.tab, `Object.values(`+marked+`).reduce((a, b) => a + b, 0)`), "both are marked under the same names")

	first, second := frameAt(t, page.tab, browser.site.URL+"/embed?", 0), frameAt(t, page.tab, browser.site.URL+"/embed?", 1)
	themes := []string{eval[string](first, `document.documentElement.dataset.theme ?? ""`), eval[string](second, `document.documentElement.dataset.theme ?? ""`)}
	require.ElementsMatch(t, []string{"", "dark"}, themes)
	require.Equal(t, 480.0, eval[float64](page.tab, `document.getElementById("one").shadowRoot.querySelector("iframe").getBoundingClientRect().height`), "only the other one grows")

	eval[bool](page.tab, `(document.getElementById("two").destroy(), true)`)
	require.Equal(t, eval[int](page.tab, `of_one.at(-1).claims.length`), eval[int](page.tab, `Object.values(`+marked+`).reduce((a, b) => a + b, 0)`), "one's marks stay")
}

// A whole session leaves nothing behind: no step in the history, no cookie, no
// storage, and no request to anyone but the two origins.
func TestBrowserTheTagLeavesNothingBehind(t *testing.T) {
	page := openHost(t, hostPage(tag("")+article("a", paragraphs...), "Content-Security-Policy", strictPolicy))
	steps := eval[int](page.tab, "history.length")
	page.poll(widget + `.shadowRoot`)
	for _, url := range page.loaded() {
		require.NotContains(t, url, ".wasm", "no program before the click")
		require.False(t, strings.HasPrefix(url, browser.site.URL) && url != browser.site.URL+"/embed/v1.js", "before the click: %s", url)
	}
	page.press(widget)
	page.checked()
	frame := page.frame()
	frame.untilState("checked")
	eval[bool](frame, `(document.querySelector(".matched button.back").click(), document.querySelector(".why summary").click(), true)`)
	eval[bool](frame, `(document.getElementById("another-text").click(), true)`)
	frame.until(`document.getElementById("sample")`)
	frame.click("sample")
	frame.until(`document.querySelector(".results mark")`)
	require.Equal(t, steps, eval[int](page.tab, "history.length"), "the host's history is left alone")
	require.NotContains(t, eval[string](page.tab, "JSON.stringify(results_)"), "Harrowby", "what is pasted is not told")
	frame.click("this-article")
	frame.until(`document.querySelector(".matched .card")`)

	kept := `(async () => { const real = document.createElement("iframe"); document.body.append(real); const w = real.contentWindow;
		return [w.localStorage.length, w.sessionStorage.length, (await w.indexedDB.databases()).length, (await w.caches?.keys() ?? []).length,
			(await navigator.serviceWorker?.getRegistrations() ?? []).length, w.document.cookie.length].join() })()`
	require.Equal(t, "0,0,0,0,0,0", eval[string](frame, kept))
	require.Empty(t, eval[string](page.tab, "document.cookie"))
	require.Equal(t, 0, eval[int](page.tab, "localStorage.length + sessionStorage.length"))
	for _, url := range append(page.loaded(), frame.loaded()...) {
		require.True(t, strings.HasPrefix(url, browser.site.URL) || strings.HasPrefix(url, page.url), "request to a third party: %s", url)
		require.NotContains(t, url, "waiting")
	}
	require.Empty(t, page.errors)
	frame.requireQuiet()
}

func TestBrowserCrossOriginIsolatedHosts(t *testing.T) {
	page := openHost(t, hostPage(tag("")+article("a", paragraphs...),
		"Cross-Origin-Embedder-Policy", "require-corp", "Cross-Origin-Opener-Policy", "same-origin"))
	require.True(t, eval[bool](page.tab, "crossOriginIsolated"))
	page.press(widget)
	page.checked()
	require.Positive(t, eval[int](page.tab, "results_.at(-1).counts.matched"))
}

func TestBrowserThePublishedHashIsAccepted(t *testing.T) {
	var files struct {
		Script struct{ Path, Integrity string }
	}
	site := openTab(t, 400, 400)
	site.do(chromedp.Navigate(browser.site.URL + "/embed/v1.json"))
	files.Script.Path = eval[string](site, `JSON.parse(document.body.innerText).script.path`)
	files.Script.Integrity = eval[string](site, `JSON.parse(document.body.innerText).script.integrity`)

	markup := func(integrity string) http.Handler {
		return hostPage(`<claim-light style="display:block;min-height:56px"></claim-light><script src="WIDGET` + files.Script.Path + `" integrity="` + integrity + `" crossorigin="anonymous"></script>` + article("a", paragraphs...))
	}
	page := openHost(t, markup(files.Script.Integrity))
	page.press(widget)
	page.checked()

	wrong := openHost(t, markup("sha384-"+strings.Repeat("A", 64)))
	require.True(t, eval[bool](wrong.tab, "typeof Claimlight === 'undefined'"))
}

// The second script is held to the hash that the first one knows.
func TestBrowserAnotherSecondScriptIsRefused(t *testing.T) {
	forged := hostServer(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/embed/v1-article") {
			w.Header().Set("Content-Type", "text/javascript")
			w.Header().Set("Access-Control-Allow-Origin", "*")
			_, _ = w.Write([]byte("window.forged = true; export const open = () => {};"))
			return
		}
		browser.site.Config.Handler.ServeHTTP(w, r)
	}))
	forged = strings.Replace(forged, "localhost", "127.0.0.1", 1)
	page := openHost(t, hostPage(strings.ReplaceAll(tag(""), "WIDGET", forged)+article("a", paragraphs...)))
	page.press(widget)
	frame := frameAt(t, page.tab, forged+"/embed?", 0)
	frame.until(`document.querySelector("#check:not(:disabled)")`)
	require.True(t, eval[bool](page.tab, "window.forged === undefined"))
}

func TestBrowserSilenceIsExplained(t *testing.T) {
	for name, c := range map[string]struct{ policy, cause string }{
		"frames are forbidden": {"script-src WIDGET 'unsafe-inline'; frame-src 'none'", "in frame-src"},
		"nothing is wrong":     {"", "See what has already been checked"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			page := openHost(t, hostPage(tag(`data-mode="paste"`)+article("a", paragraphs...), "Content-Security-Policy", c.policy))
			page.press(widget)
			words := eval[string](page.tab, `new Promise(done => setTimeout(() => done(`+widget+`.shadowRoot.querySelector("[role=status]").textContent), 5500))`)
			require.Contains(t, words, c.cause)
		})
	}
}
