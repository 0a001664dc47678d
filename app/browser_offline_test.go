//go:build browser

package app_test

import (
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"claimlight/app"
	"claimlight/claims/index"
	"claimlight/web"
)

// deployment is a site that can be stopped for real, and deployed anew at the same
// address.
type deployment struct {
	t       *testing.T
	address string
	server  *httptest.Server
}

func deploy(t *testing.T, change func(*web.Options), wrap func(http.Handler) http.Handler) *deployment {
	t.Helper()
	d := &deployment{t: t, address: "127.0.0.1:0"}
	d.again(change, wrap)
	t.Cleanup(func() { d.stop() })
	return d
}

func (d *deployment) stop() {
	if d.server != nil {
		d.server.CloseClientConnections()
		d.server.Close()
		d.server = nil
	}
}

// again puts another version in the place of the one that is there.
func (d *deployment) again(change func(*web.Options), wrap func(http.Handler) http.Handler) {
	d.t.Helper()
	d.stop()
	data, err := web.Data()
	require.NoError(d.t, err)
	x, err := index.Open(data)
	require.NoError(d.t, err)
	opts := web.Options{Pages: app.Paths, Records: &web.Records{Data: x, Draw: app.DrawRecords(x), DrawCard: app.DrawCards(x)}}
	change(&opts)
	h, err := web.Handler(opts)
	require.NoError(d.t, err)
	ln, err := net.Listen("tcp", d.address)
	require.NoError(d.t, err)
	d.address = ln.Addr().String()
	d.server = httptest.NewUnstartedServer(wrap(h))
	d.server.Listener.Close()
	d.server.Listener = ln
	d.server.Start()
}

func (d *deployment) url(path string) string { return "http://" + d.address + path }

func unchanged(*web.Options)             {}
func asItIs(h http.Handler) http.Handler { return h }

// newer is a version of which nothing differs but a header.
func newer(o *web.Options) { o.FrameAncestors = []string{"https://news.example"} }

// without answers 404 to path.
func without(path string) func(http.Handler) http.Handler {
	return func(h http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == path {
				http.NotFound(w, r)
				return
			}
			h.ServeHTTP(w, r)
		})
	}
}

// visit opens an address and waits until the app and its worker are there.
func (b *tab) visit(url string) {
	b.t.Helper()
	b.do(chromedp.Navigate(url))
	b.until(`["ready", "checked"].includes(document.documentElement.dataset.claimlightState)`)
	eval[bool](b, `navigator.serviceWorker.ready.then(() => true)`)
}

func (b *tab) replace(text string) {
	b.t.Helper()
	eval[bool](b, fmt.Sprintf(`(() => { const t = document.querySelector("textarea"); t.focus(); t.value = %s;
		t.dispatchEvent(new Event("input", {bubbles: true})); return true })()`, js(text)))
}

// update asks for a newer version and waits for what becomes of it.
func (b *tab) update() string {
	b.t.Helper()
	return eval[string](b, `(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		const found = new Promise(done => registration.addEventListener("updatefound", () => done(registration.installing)));
		await registration.update();
		const worker = await found;
		return await new Promise(done => {
			const look = () => { if (worker.state !== "installing") done(worker.state) };
			worker.addEventListener("statechange", look);
			look();
		});
	})()`)
}

// leave does what has the page loaded again, and waits for the new one.
func (b *tab) leave(do func()) {
	b.t.Helper()
	eval[bool](b, `(window.old = true)`)
	do()
	require.Eventually(b.t, func() bool {
		left, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool](`!window.old`)) // fails while the page goes
		return err == nil && left
	}, 20*time.Second, 50*time.Millisecond)
}

const cacheNames = `caches.keys().then(names => names.sort())`

// A new version waits until the reader wants it; what they wrote is there afterwards.
func TestBrowserUpdateLosesNoText(t *testing.T) {
	var fetched []string
	counting := func(h http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			fetched = append(fetched, r.URL.Path)
			h.ServeHTTP(w, r)
		})
	}
	site := deploy(t, unchanged, asItIs)
	b := openTab(t, 1000, 800)
	b.visit(site.url("/"))
	before := eval[[]string](b, cacheNames)
	require.Len(t, before, 2)

	// A broken version changes nothing, and the old one works without a server.
	site.again(newer, without("/web/icon.svg"))
	require.Equal(t, "redundant", b.update())
	require.Equal(t, before, eval[[]string](b, cacheNames))
	site.stop()
	b.visit(site.url("/?q=offline"))
	require.False(t, eval[bool](b, `!!document.getElementById("update-now")`))

	const text = "A text that nobody has kept yet."
	b.replace(text)
	site.again(newer, counting)
	require.Equal(t, "installed", b.update())
	b.until(`document.getElementById("update-now")`)
	b.keep("update")
	require.Equal(t, text, eval[string](b, `document.querySelector("textarea").value`))
	for _, path := range fetched {
		require.NotContains(t, path, "/web/data.", "the records are those that are there")
	}
	require.Contains(t, fetched, "/app.js")

	site.stop()
	b.leave(func() { b.click("update-now") })
	b.untilState("ready")
	b.until(`document.querySelector("textarea")?.value === ` + js(text))
	b.until(`document.querySelectorAll(".text-row").length === 1`)
	after := eval[[]string](b, cacheNames)
	require.Len(t, after, 2)
	require.NotEqual(t, before, after, "the old version is gone")
	require.False(t, eval[bool](b, `!!document.getElementById("update-now")`))
	b.visit(site.url("/library?q=nhs"))
}

func TestBrowserUpdateLater(t *testing.T) {
	site := deploy(t, unchanged, asItIs)
	b := openTab(t, 360, 740)
	b.visit(site.url("/"))
	site.again(newer, asItIs)
	require.Equal(t, "installed", b.update())
	b.until(`document.getElementById("update-later")`)
	b.keep("update-phone")
	b.click("update-later")
	b.until(`!document.getElementById("update-later")`)
	eval[bool](b, `(document.querySelector('a[href="/about"]').click(), true)`)
	b.until(`location.pathname === "/about"`)
	eval[bool](b, `(document.querySelector('a[href="/"]').click(), true)`)
	b.until(`document.querySelector("textarea")`)
	require.False(t, eval[bool](b, `!!document.getElementById("update-later")`))
}

// sharer is the page of another program, which sends what it shares.
func sharer(t *testing.T, to, field, script string) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, `<form method="post" enctype="multipart/form-data" action="%s">%s</form><script>%s; document.forms[0].submit()</script>`, to, field, script)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func (b *tab) untilText(text string) {
	b.t.Helper()
	b.until(`document.body.innerText.includes(` + js(text) + `) || document.querySelector("textarea")?.value.includes(` + js(text) + `)`)
}

// What is shared with the app is checked on the device, without a server even.
func TestBrowserShare(t *testing.T) {
	site := deploy(t, unchanged, asItIs)
	b := openTab(t, 1000, 800)
	b.visit(site.url("/"))
	b.visit(site.url("/")) // the worker is in charge from the second on
	require.True(t, eval[bool](b, `!!navigator.serviceWorker.controller`))
	site.stop()

	from := sharer(t, site.url("/share"), `<input name="title" value="Night life"><textarea name="text">Bees sleep at night, a study of 300 hives found.</textarea><input name="url" value="">`, "")
	b.do(chromedp.Navigate(from))
	b.until(`location.pathname === "/"`)
	b.untilText("Bees sleep at night, a study of 300 hives found.")
	b.untilText("Night life")
	require.Equal(t, "", eval[string](b, `location.search`))
	require.Equal(t, []string{}, eval[[]string](b, `caches.open("shared with claimlight /").then(c => c.keys()).then(k => k.map(r => r.url))`), "it is taken")

	from = sharer(t, site.url("/share"), `<input type="file" name="file">`,
		`const d = new DataTransfer(); d.items.add(new File(["Hives fell by 40% in 2020."], "bées.txt", {type: "text/plain"})); document.querySelector("input").files = d.files`)
	b.do(chromedp.Navigate(from))
	b.until(`location.pathname === "/"`)
	b.untilText("Hives fell by 40% in 2020.")
}

// A share that came to the server is not read there; the page says what to do.
func TestBrowserShareWithoutAWorker(t *testing.T) {
	site := deploy(t, unchanged, asItIs)
	b := openTab(t, 1000, 800)
	b.do(chromedp.Navigate(sharer(t, site.url("/share"), `<input name="text" value="lost">`, "")))
	b.untilText("share it once more")
	require.Equal(t, "/", eval[string](b, `location.pathname + location.search`))
}

func TestBrowserOpensFiles(t *testing.T) {
	site := deploy(t, unchanged, asItIs)
	b := openTab(t, 1000, 800)
	b.onNew(`Object.defineProperty(window, "launchQueue", { value: { setConsumer(f) { window.launch = f } } })`)
	b.visit(site.url("/"))
	eval[bool](b, `(launch({ files: [{ getFile: async () => new File(["The census counted 12,000 beekeepers."], "census.txt") }] }), true)`)
	b.untilText("The census counted 12,000 beekeepers.")
	b.untilState("checked")
}

// The app offers to be installed after the first check, and never again once it
// was declined.
func TestBrowserInstallCard(t *testing.T) {
	site := deploy(t, unchanged, asItIs)
	b := openTab(t, 1000, 800)
	b.visit(site.url("/"))
	offer := `(() => { const e = new Event("beforeinstallprompt"); e.prompt = () => { window.prompted = true }; e.userChoice = Promise.resolve({});
		dispatchEvent(e); return true })()`
	eval[bool](b, offer)
	b.replace("Bees sleep at night, a study of 300 hives found.")
	require.False(t, eval[bool](b, `!!document.getElementById("install-yes")`), "not before a check")
	b.click("check")
	b.untilState("checked")
	b.until(`document.getElementById("install-yes")`)
	eval[bool](b, `(document.querySelector(".offer").scrollIntoView({block: "end"}), true)`)
	b.keep("install")
	b.click("install-yes")
	b.until(`window.prompted && !document.getElementById("install-yes")`)

	eval[bool](b, `(localStorage.removeItem("claimlight-install"), true)`)
	b.visit(site.url("/"))
	eval[bool](b, offer)
	b.replace("Bees sleep at night, a study of 300 hives found.")
	b.click("check")
	b.until(`document.getElementById("install-no")`)
	b.click("install-no")
	b.until(`!document.getElementById("install-no")`)
	b.visit(site.url("/"))
	eval[bool](b, offer)
	b.replace("Bees sleep at night, a study of 300 hives found.")
	b.click("check")
	b.untilState("checked")
	require.False(t, eval[bool](b, `!!document.getElementById("install-no")`))
}

// The browser finds nothing wrong with the manifest and would install the app.
func TestBrowserManifest(t *testing.T) {
	site := deploy(t, func(o *web.Options) { o.Base = "/x/" }, asItIs)
	b := openTab(t, 1000, 800)
	b.visit(site.url("/x/"))
	manifest, err := chromedp.Call(b.ctx, page.GetAppManifest, page.GetAppManifestParams{})
	require.NoError(t, err)
	require.Empty(t, manifest.Errors)
	require.Equal(t, site.url("/x/manifest.webmanifest"), manifest.URL)
	faults, err := chromedp.Call(b.ctx, page.GetInstallabilityErrors, cdp.Empty{})
	require.NoError(t, err)
	require.Empty(t, faults.InstallabilityErrors)
}

// onNew runs a script before those of each page.
func (b *tab) onNew(script string) {
	b.t.Helper()
	_, err := chromedp.Call(b.ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
	require.NoError(b.t, err)
}

// The entry of the icon's menu checks what was copied, or says what to press.
func TestBrowserChecksWhatWasCopied(t *testing.T) {
	site := deploy(t, unchanged, asItIs)
	b := openTab(t, 1000, 800)
	b.onNew(`window.copied = Promise.reject(new DOMException("no", "NotAllowedError")); copied.catch(() => {});
		Object.defineProperty(navigator, "clipboard", { value: { readText: () => copied } })`)
	b.visit(site.url("/?paste"))
	b.untilText("Press Paste to check what you have copied.")
	require.Equal(t, "paste", eval[string](b, `document.activeElement.id`))
	require.Equal(t, "/", eval[string](b, `location.pathname + location.search`))

	b.onNew(`window.copied = Promise.resolve("The census counted 12,000 beekeepers.")`)
	b.visit(site.url("/?paste"))
	b.untilState("checked")
	b.untilText("The census counted 12,000 beekeepers.")
}
