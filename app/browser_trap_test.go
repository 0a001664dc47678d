//go:build browser

package app_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// Texts, records, addresses and messages that try to become more than text. The
// policies in the headers would stop most of it: each is tried without them as well,
// so that the code is proven safe by itself.

// tricks are markup that runs or fetches something where it is taken for markup. OUT
// is an address that nothing may ask for. Each element that could come of them has
// the attribute data-hostile.
var tricks = []string{
	`<script data-hostile>pwned=1</script>`,
	`<img data-hostile src=x onerror=pwned=2>`,
	`"><img data-hostile src="OUT/img" onerror=pwned=3>`,
	`'><svg data-hostile onload=pwned=4>`,
	`<svg data-hostile><script>pwned=5</script></svg>`,
	`<iframe data-hostile srcdoc="<script>parent.pwned=6</script>"></iframe>`,
	`javascript:pwned=7`,
	`" onmouseover="pwned=8" autofocus onfocus="pwned=9" x="`,
	`</textarea><script data-hostile>pwned=10</script>`,
	`</title></style></script><script data-hostile>pwned=11</script>`,
	`<style data-hostile>@import url(OUT/style); * { background: url(OUT/background) }</style>`,
	`<link data-hostile rel=stylesheet href=OUT/link><link data-hostile rel=prefetch href=OUT/prefetch>`,
	`<meta data-hostile http-equiv=refresh content="0;url=OUT/refresh">`,
	`<base data-hostile href=OUT/base/>`,
	`<math><mtext><table><mglyph><style><!--</style><img data-hostile title="--&gt;&lt;img src=1 onerror=pwned=12&gt;">`,
	`<noscript><p title="</noscript><img data-hostile src=x onerror=pwned=13>">`,
	`<a data-hostile href="javascript:pwned=14">a</a><form data-hostile action=javascript:pwned=15><button autofocus>b</button></form>`,
	`<details data-hostile open ontoggle=pwned=16><video data-hostile><source onerror=pwned=17></video></details>`,
	`<object data-hostile data=OUT/object></object><embed data-hostile src=OUT/embed>`,
	`&lt;img data-hostile src=x onerror=pwned=18&gt; &#60;script&#62;pwned=19&#60;/script&#62;`,
	`{{constructor.constructor('pwned=20')()}} ${pwned=21} <%= pwned=22 %>`,
	`data:text/html,<script>pwned=23</script>`,
	`<!--><img data-hostile src=x onerror=pwned=24>-->`,
	"<a data-hostile href=\"java\tscript:pwned=25\">c</a>",
	`]]><img data-hostile src=x onerror=pwned=26>`,
}

// trap is an address beside the site, and whether anything was asked of it.
type trap struct {
	url string

	mu    sync.Mutex
	asked []string
}

func setTrap(t *testing.T) *trap {
	t.Helper()
	s := &trap{}
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.asked = append(s.asked, r.URL.String())
	}))
	t.Cleanup(server.Close)
	s.url = server.URL
	return s
}

// tricks are the tricks with the address of the trap in them.
func (s *trap) tricks() []string {
	list := make([]string, len(tricks))
	for i, trick := range tricks {
		list[i] = strings.ReplaceAll(trick, "OUT", s.url)
	}
	return list
}

// exposed serves a site without the headers that protect its pages.
func exposed(t *testing.T, h http.Handler) string {
	t.Helper()
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.ServeHTTP(&unprotected{ResponseWriter: w}, r)
	}))
	t.Cleanup(site.Close)
	return site.URL
}

type unprotected struct {
	http.ResponseWriter
	begun bool
}

func (w *unprotected) WriteHeader(status int) {
	w.begun = true
	for _, name := range []string{"Content-Security-Policy", "Cross-Origin-Embedder-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options"} {
		w.Header().Del(name)
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *unprotected) Write(b []byte) (int, error) {
	if !w.begun {
		w.WriteHeader(http.StatusOK)
	}
	return w.ResponseWriter.Write(b)
}

// withAndWithout tries a site with its policies and without them.
func withAndWithout(t *testing.T, h http.Handler, try func(t *testing.T, site string, s *trap)) {
	t.Helper()
	guarded := httptest.NewServer(h)
	t.Cleanup(guarded.Close)
	for name, site := range map[string]string{"with policies": guarded.URL, "without policies": exposed(t, h)} {
		t.Run(name, func(t *testing.T) {
			s := setTrap(t)
			try(t, site, s)
			s.mu.Lock()
			defer s.mu.Unlock()
			require.Empty(t, s.asked, "asked of another")
		})
	}
}

// wary opens a tab that notes every dialog, and does not wait for anybody to close it.
func wary(t *testing.T) *tab {
	t.Helper()
	b := openTab(t, 1280, 1100)
	require.NoError(t, chromedp.Listen(b.ctx, func(event any) {
		if e, ok := event.(*page.EventJavascriptDialogOpening); ok {
			b.mu.Lock()
			b.errors = append(b.errors, "dialog: "+e.Message)
			b.mu.Unlock()
			go func() { _, _ = chromedp.Call(b.ctx, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{}) }()
		}
	}))
	return b
}

// harm is what of a page no text may have brought about. Pointers and focus go over
// everything first.
const harm = `(() => {
	const bad = [];
	for (const e of document.querySelectorAll("body *")) for (const type of ["mouseover", "focus", "toggle", "error"]) e.dispatchEvent(new Event(type));
	if (window.pwned !== undefined) bad.push("a script ran: " + pwned);
	const own = u => u.origin === location.origin;
	for (const e of document.querySelectorAll("*")) {
		const shown = e.outerHTML.slice(0, 200);
		if (e.hasAttribute("data-hostile")) bad.push("an element of the text: " + shown);
		if (["IFRAME", "OBJECT", "EMBED", "BASE", "FORM", "STYLE", "FRAME", "VIDEO", "AUDIO"].includes(e.tagName)) bad.push("an element that is not ours: " + shown);
		if (e.tagName === "SCRIPT" && !e.src && e.type !== "application/ld+json") bad.push("a script without a file: " + shown);
		for (const {name, value} of e.attributes) {
			if (/^on/i.test(name)) bad.push("a handler: " + shown);
			if (!/^(href|src|action|formaction|xlink:href|data|poster|srcset|background|ping)$/i.test(name)) continue;
			const u = URL.parse ? URL.parse(value, location) : new URL(value, location);
			if (!u || !["http:", "https:", "mailto:"].includes(u.protocol) && !value.startsWith("data:image/png")) bad.push("an address: " + shown);
			else if (e.tagName !== "A" && !own(u)) bad.push("fetched elsewhere: " + shown);
			else if (e.tagName === "A" && u.protocol !== "mailto:" && !own(u) && !["noopener", "noreferrer"].every(r => e.relList.contains(r))) bad.push("a link without rel: " + shown);
		}
	}
	return bad })()`

// requireUnharmed: nothing ran, nothing was added, nothing was asked of others.
func (b *tab) requireUnharmed(site string, where ...any) {
	b.t.Helper()
	require.Empty(b.t, eval[[]string](b, harm), fmt.Sprint(where...))
	b.mu.Lock()
	defer b.mu.Unlock()
	require.Empty(b.t, b.errors, fmt.Sprint(where...))
	for _, url := range b.requests {
		require.True(b.t, strings.HasPrefix(url, site+"/") || strings.HasPrefix(url, "data:image/png") || strings.HasPrefix(url, "blob:"+site), "asked of another: %s %v", url, where)
	}
}

// sentences are texts that repeat a claim of the records and carry a trick each.
func sentences(list []string) string {
	var b strings.Builder
	for i, trick := range list {
		fmt.Fprintf(&b, "There were 18 school shootings in the first six weeks of 2018, %s said on %d May 2024.\n\n", trick, i+1)
	}
	return b.String()
}
