//go:build browser

package app_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"claimlight/app"
	"claimlight/claims/index"
	"claimlight/web"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// patience is how long a tab may take for all of its steps, on a busy machine.
const patience = 3 * time.Minute

var browserNames = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}

// browser is shared by all tests: starting one takes longer than a test.
var browser struct {
	ctx  context.Context
	site *httptest.Server
}

func TestMain(m *testing.M) {
	os.Exit(runInBrowser(m))
}

func runInBrowser(m *testing.M) int {
	path := browserPath()
	if path == "" {
		fmt.Fprintln(os.Stderr, "These tests need Chromium. Please install it: sudo apt-get install chromium")
		return 1
	}
	app.Routes()
	handler, err := siteHandler()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	browser.site = httptest.NewServer(handler)
	defer browser.site.Close()

	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.Flag("disable-gpu", true))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	defer stop()
	var end context.CancelFunc
	browser.ctx, end = chromedp.NewContext(allocator)
	defer end()
	if err := chromedp.Do(browser.ctx); err != nil {
		fmt.Fprintln(os.Stderr, "Chromium does not start:", err)
		return 1
	}
	return m.Run()
}

// siteHandler serves what the program serves.
func siteHandler() (http.Handler, error) {
	data, err := web.Data()
	if err != nil {
		return nil, err
	}
	x, err := index.Open(data)
	if err != nil {
		return nil, err
	}
	return web.Handler(web.Options{Pages: app.Paths, Records: &web.Records{Data: x, Draw: app.DrawRecords(x), DrawCard: app.DrawCards(x)}})
}

func browserPath() string {
	for _, name := range browserNames {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// tab is a fresh tab, or a frame within one, that remembers what it was asked
// to load and what it complained about.
type tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	requests []string
	errors   []string
	stay     bool      // where the browser asks before the page is left, the answer is no
	asked    chan bool // the browser has asked
}

// openTab opens a tab in which nothing is kept from the test before.
func openTab(t *testing.T, width, height int64) *tab {
	t.Helper()
	b := openBeside(t, width, height)
	_, err := chromedp.Call(b.ctx, storage.ClearDataForOrigin, storage.ClearDataForOriginParams{Origin: browser.site.URL, StorageTypes: "indexeddb"})
	require.NoError(t, err)
	return b
}

// openBeside opens a tab that finds what others have kept.
func openBeside(t *testing.T, width, height int64) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(browser.ctx)
	t.Cleanup(cancel)
	b := attach(t, ctx)
	b.do(chromedp.EmulateViewport(width, height))
	return b
}

// attach listens to a tab or frame.
func attach(t *testing.T, ctx context.Context) *tab {
	t.Helper()
	b := &tab{t: t, asked: make(chan bool, 1)}
	require.NoError(t, chromedp.Do(ctx))
	require.NoError(t, chromedp.Listen(ctx, b.note))
	var cancel context.CancelFunc
	b.ctx, cancel = context.WithTimeout(ctx, patience)
	t.Cleanup(cancel)
	return b
}

func (b *tab) note(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		b.requests = append(b.requests, e.Request.URL)
	case *page.EventJavascriptDialogOpening:
		if e.Type == page.DialogTypeBeforeunload {
			go b.answer(!b.stay)
		}
	case *runtime.EventExceptionThrown:
		b.errors = append(b.errors, "exception: "+e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError {
			b.errors = append(b.errors, consoleText(e))
		}
	}
}

// answer says whether the page may be left.
func (b *tab) answer(leave bool) {
	_, _ = chromedp.Call(b.ctx, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{Accept: leave})
	select {
	case b.asked <- true:
	default:
	}
}

func consoleText(e *runtime.EventConsoleAPICalled) string {
	var parts []string
	for _, a := range e.Args {
		parts = append(parts, string(a.Value)+a.Description)
	}
	return strings.Join(parts, " ")
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	require.NoError(b.t, chromedp.Do(b.ctx, steps...))
}

// eval is the value of a JavaScript expression; promises are waited for.
func eval[T any](b *tab, expression string) T {
	b.t.Helper()
	value, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	require.NoError(b.t, err, expression)
	return value
}

// until waits for a JavaScript condition, looking at every change of the page and
// of the focus, and now and then, as the value of a field changes unseen.
// The page's security policy forbids chromedp's own polling.
func (b *tab) until(condition string) {
	b.t.Helper()
	eval[bool](b, fmt.Sprintf(`new Promise(done => {
		const look = () => { if (%s) { clearInterval(timer); observer.disconnect(); removeEventListener("focusin", look); done(true) } };
		const timer = setInterval(look, 100), observer = new MutationObserver(look);
		observer.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
		addEventListener("focusin", look);
		look();
	})`, condition))
}

// untilState waits for the state that the page announces.
func (b *tab) untilState(name string) {
	b.t.Helper()
	b.until(fmt.Sprintf("document.documentElement.dataset.claimlightState === %q", name))
}

func (b *tab) open(path string) {
	b.t.Helper()
	b.do(chromedp.Navigate(browser.site.URL + path))
	b.untilState("ready")
}

func (b *tab) click(id string) {
	b.t.Helper()
	eval[bool](b, fmt.Sprintf("(document.getElementById(%q).click(), true)", id))
}

func (b *tab) loaded() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]string(nil), b.requests...)
}

// requireQuiet fails when the console showed an error or anything was asked of
// another origin.
func (b *tab) requireQuiet() {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	require.Empty(b.t, b.errors)
	for _, url := range b.requests {
		require.True(b.t, strings.HasPrefix(url, browser.site.URL) || strings.HasPrefix(url, "data:"), "request to another origin: %s", url)
	}
}

// keep stores a picture of the tab in out/, for people to look at.
func (b *tab) keep(name string) {
	b.t.Helper()
	picture, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	require.NoError(b.t, err)
	folder := filepath.Join("..", "out")
	require.NoError(b.t, os.MkdirAll(folder, 0o755))
	require.NoError(b.t, os.WriteFile(filepath.Join(folder, name+".png"), picture, 0o644))
}

// scheme sets the reader's preference: "light" or "dark".
func (b *tab) scheme(name string) {
	b.t.Helper()
	_, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: name}},
	})
	require.NoError(b.t, err)
}

// js writes a Go string as a JavaScript one.
func js(s string) string {
	quoted, _ := json.Marshal(s)
	return string(quoted)
}
