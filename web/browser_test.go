//go:build browser && !js

package web

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// patience is how long a page may take on a busy machine.
const patience = 3 * time.Minute

// openBrowser starts a browser of its own, as a service worker outlives its tab.
func openBrowser(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Fatal("These tests need Chromium. Please install it: sudo apt-get install chromium")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.Flag("disable-gpu", true))
	allocator, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	ctx, end := chromedp.NewContext(allocator)
	t.Cleanup(end)
	require.NoError(t, chromedp.Do(ctx))
	ctx, cancel := context.WithTimeout(ctx, patience)
	t.Cleanup(cancel)
	return ctx
}

// serveAt serves the built program with the stub's pages until it is closed. An
// empty address takes a free one.
func serveAt(t *testing.T, address string, opts Options, wrap func(http.Handler) http.Handler) *httptest.Server {
	t.Helper()
	if address == "" {
		address = "127.0.0.1:0"
	}
	h, err := Handler(opts)
	require.NoError(t, err)
	ln, err := net.Listen("tcp", address)
	require.NoError(t, err)
	server := httptest.NewUnstartedServer(wrap(h))
	server.Listener.Close()
	server.Listener = ln
	server.Start()
	t.Cleanup(server.Close)
	return server
}

func asItIs(h http.Handler) http.Handler { return h }

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

// evaluate is the value of a JavaScript expression; promises are waited for.
func evaluate[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	require.NoError(t, err, expression)
	return value
}

// openPage loads url and waits until the program runs.
func openPage(t *testing.T, ctx context.Context, url string) {
	t.Helper()
	require.NoError(t, chromedp.Do(ctx, chromedp.Navigate(url)), url)
	evaluate[bool](t, ctx, `new Promise(done => {
		const look = () => document.documentElement.dataset.claimlightState === "ready" && done(true);
		new MutationObserver(look).observe(document, {subtree: true, childList: true, attributes: true});
		look();
	})`)
}

// kept waits until a worker is in charge and returns how many files each cache holds.
func kept(t *testing.T, ctx context.Context) map[string]int {
	t.Helper()
	return evaluate[map[string]int](t, ctx, `(async () => {
		await navigator.serviceWorker.ready;
		const counts = {};
		for (const name of await caches.keys()) {
			counts[name] = (await (await caches.open(name)).keys()).length;
		}
		return counts;
	})()`)
}

// update asks for a new worker and waits until it is installed or has failed.
func update(t *testing.T, ctx context.Context) string {
	t.Helper()
	return evaluate[string](t, ctx, `(async () => {
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

func TestBrowserWorksOfflineWhateverTheQuery(t *testing.T) {
	server := serveAt(t, "", Options{Pages: stubPages}, asItIs)
	ctx := openBrowser(t)
	openPage(t, ctx, server.URL+"/")
	require.Len(t, kept(t, ctx), 2, "the shell, and what has its hash in its name")

	server.Close()
	for _, path := range []string{"/", "/?text=shared&x=1", "/embed", "/embed?theme=dark", "/about", "/library?q=nhs&page=2", "/claim/no-such-record", "/claim/no-such-record?fresh"} {
		openPage(t, ctx, server.URL+path)
	}
}

// Which record a reader looks at stays on the device, once the records are there.
func TestBrowserAsksNobodyForARecord(t *testing.T) {
	var asked atomic.Int32
	counting := func(h http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasPrefix(r.URL.Path, recordPath) {
				asked.Add(1)
			}
			h.ServeHTTP(w, r)
		})
	}
	server := serveAt(t, "", Options{Pages: stubPages}, counting)
	ctx := openBrowser(t)
	openPage(t, ctx, server.URL+"/")
	kept(t, ctx)
	openPage(t, ctx, server.URL+"/claim/some-record")
	require.Zero(t, asked.Load())
	require.NoError(t, chromedp.Do(ctx, chromedp.Navigate(server.URL+"/claim/some-record?fresh")))
	require.EqualValues(t, 1, asked.Load(), "with a query it is asked for")
}

func TestBrowserKeepsTheVersionItHas(t *testing.T) {
	first := serveAt(t, "", Options{Pages: stubPages}, asItIs)
	address := first.Listener.Addr().String()
	ctx := openBrowser(t)
	openPage(t, ctx, first.URL+"/")
	before := kept(t, ctx)
	require.Len(t, before, 2)
	first.Close()

	next := Options{Pages: []string{"/"}} // a page less: another version
	broken := serveAt(t, address, next, without("/web/icon.svg"))
	require.Equal(t, "redundant", update(t, ctx), "one file is missing")
	broken.Close()
	for name, count := range before {
		require.Equal(t, count, kept(t, ctx)[name])
	}
	openPage(t, ctx, first.URL+"/?offline")

	serveAt(t, address, next, asItIs)
	require.Equal(t, "installed", update(t, ctx), "it waits while a page of the old version is open")
	openPage(t, ctx, first.URL+"/?again")
	for name, count := range before {
		require.Equal(t, count, kept(t, ctx)[name])
	}
}
