//go:build browser

package app_test

import (
	"net/http"
	"sort"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// fileFaults are files of the site that are damaged, or another's.
var fileFaults = []fault{
	{"the records are cut short, at each of 20 places", cutShort("/data.", 20)},
	{"the tables of the engine are cut short, at each of 8 places", cutShort("/tables.", 8)},
	{"a byte of the records is another", spoilt("/data.", func(body []byte) []byte { body[len(body)/2] ^= 0x10; return body })},
	{"a pack has another hash than was announced", wrongPack},
	{"app.wasm is cut short", spoiltProgram("/web/app.", truncated(2_000_000))},
	{"app.wasm is another file", spoiltProgram("/web/app.", altered(func(h http.Header, body []byte) []byte { return append([]byte("<!doctype html>"), body...) }))},
	{"app.wasm has the wrong MIME type", despite("/web/app.", altered(func(h http.Header, body []byte) []byte {
		h.Set("Content-Type", "text/html")
		return body
	}))},
	{"the browser has kept a damaged app.wasm", keptDamaged},
	{"compile.js is not there", spoiltProgram("/compile.js", gone)},
	{"the site may start no workers", withoutWorkers},
	{"app.js is another file", spoiltProgram("/app.js", altered(func(h http.Header, body []byte) []byte { return append([]byte("<!doctype html>"), body...) }))},
	{"WebAssembly is missing", withoutWasm(`delete window.WebAssembly`)},
	{"WebAssembly is forbidden", forbiddenWasm},
}

// cutShort has a file lie on the server cut short: at its ends, and in between. It
// ends with the whole file.
func cutShort(part string, places int) func(t *testing.T) outcome {
	return func(t *testing.T) outcome {
		s := serveFaulty(t)
		b := s.at(t, "/")
		b.writes(ownWords)
		said := map[string]bool{}
		for i := range places {
			s.spoils(part, truncated(cutAt(i, places)))
			b.repairOrOpen(s, i)
			said[inCell(b.words(loadFault))] = true
			require.True(t, b.holds(ownWords))
			if i == 0 {
				b.keep("fault-cut" + strings.Trim(part, "/."))
				b.requireAccessible("records are missing")
			}
		}
		here := b.holds(ownWords)
		s.mend()
		b.press(`document.getElementById("repair")`)
		b.untilState("ready")
		b.click("check")
		b.untilState("checked")
		return outcome{sorted(said), keptText(here, b.opensAgain(s.URL+"/", ownWords))}
	}
}

// cutAt is the length of the file at place i of n: none of it, a few bytes of the
// head, evenly spread, all but a byte.
func cutAt(i, n int) int {
	first := []int{0, 1, 7, 8, 12, 40}
	switch {
	case i < len(first):
		return first[i]
	case i == n-1:
		return -1
	}
	return 2000 + (i-len(first))*7919
}

// repairOrOpen has the page fetch its files: the first time by opening it without
// what it keeps, then as the reader would.
func (b *tab) repairOrOpen(s *faultySite, i int) {
	b.t.Helper()
	if i > 0 {
		eval[bool](b, `(document.documentElement.dataset.claimlightState = "", document.getElementById("repair").click(), true)`)
	} else {
		b.withoutWorker()
		b.do(navigate(s.URL + "/"))
	}
	b.untilState("failed")
	b.untilHolds(ownWords)
}

// withoutWorker takes away what the service worker keeps, itself, and what the
// browser keeps of files that never change.
func (b *tab) withoutWorker() {
	b.t.Helper()
	_, err := chromedp.Call(b.ctx, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
	require.NoError(b.t, err)
	_, err = chromedp.Call(b.ctx, network.ClearBrowserCache, cdp.Empty{}) // that of workers too
	require.NoError(b.t, err)
	eval[bool](b, `(async () => {
		for (const name of await caches.keys()) await caches.delete(name);
		for (const r of await navigator.serviceWorker.getRegistrations()) await r.unregister();
		return true })()`)
}

func sorted(said map[string]bool) string {
	var list []string
	for words := range said {
		list = append(list, words)
	}
	sort.Strings(list)
	return strings.Join(list, " / ")
}

// spoilt alters what the engine stands on.
func spoilt(part string, change func([]byte) []byte) func(t *testing.T) outcome {
	return func(t *testing.T) outcome {
		s := serveFaulty(t)
		b := s.at(t, "/")
		b.writes(ownWords)
		s.spoils(part, altered(func(_ http.Header, body []byte) []byte { return change(body) }))
		b.repairOrOpen(s, 0)
		says, here := b.words(loadFault), b.holds(ownWords)
		s.mend()
		b.press(`document.getElementById("repair")`)
		b.untilState("ready")
		return outcome{says, keptText(here, b.opensAgain(s.URL+"/", ownWords))}
	}
}

func wrongPack(t *testing.T) outcome {
	s := servePacks(t)
	s.offer(t, "north", "The North Line carried 7 million people in 2024.")
	b := openBeside(t, 1280, 1300)
	b.openAt(s.URL + "/")
	alone := eval[string](b, covered)
	b.writes(ownWords)
	b.pressPack(s, "north")
	b.until(ownSets + ` === "The north"`)
	s.offer(t, "north", "The North Line carried 9 million people in 2025.")
	s.lies["north"] = true
	b.pressPack(s, "north")
	says := b.words(".said .notice")
	b.until(ownSets + ` === "The north"`)
	b.openAt(s.URL + "/")
	b.untilHolds(ownWords)
	b.until(covered + ` !== ` + js(alone)) // the pack is searched
	b.click("new-text")
	b.checkText("The North Line carried 7 million people in 2024, it says.")
	require.Contains(t, eval[string](b, cards), "Pack Desk")
	return outcome{says, "the older records are in use as before; " + keptText(false, true)}
}

// spoiltAfterwards is a site of which a file is spoilt once the reader has written
// something there, and the reader's tab.
func spoiltAfterwards(t *testing.T, part string, how spoiling) (*faultySite, *tab) {
	t.Helper()
	s := serveFaulty(t)
	b := s.at(t, "/")
	b.writes(ownWords)
	b.withoutWorker()
	s.spoils(part, how)
	return s, b
}

// spoiltProgram has the program not arrive as it should.
func spoiltProgram(part string, how spoiling) func(t *testing.T) outcome {
	return func(t *testing.T) outcome {
		s, b := spoiltAfterwards(t, part, how)
		b.do(navigate(s.URL + "/"))
		b.untilState("stopped")
		says := b.words(faultPage)
		b.keep("fault-program")
		s.mend()
		return outcome{says, keptText(false, b.opensAgain(s.URL+"/", ownWords))}
	}
}

// worksDespite opens the page and finds that nothing is amiss.
func worksDespite(s *faultySite, b *tab) outcome {
	b.t.Helper()
	b.do(navigate(s.URL + "/"))
	b.untilHolds(ownWords)
	return outcome{b.quiet(), keptText(b.holds(ownWords), b.opensAgain(s.URL+"/", ownWords))}
}

// despite has something else be wrong with a file, which makes no difference.
func despite(part string, how spoiling) func(t *testing.T) outcome {
	return func(t *testing.T) outcome {
		s, b := spoiltAfterwards(t, part, how)
		return worksDespite(s, b)
	}
}

// keptDamaged leaves in the browser's own cache, for good, what a server had for a while.
func keptDamaged(t *testing.T) outcome {
	s, b := spoiltAfterwards(t, "/web/app.", truncated(-100))
	b.do(navigate(s.URL + "/"))
	b.untilState("stopped")
	s.mend()
	return worksDespite(s, b)
}

// withoutWorkers has the program compiled by the page itself.
func withoutWorkers(t *testing.T) outcome {
	s, b := spoiltAfterwards(t, "", nil)
	b.before(`window.Worker = class { constructor() { throw new DOMException("no", "SecurityError") } }`)
	return worksDespite(s, b)
}

func withoutWasm(script string) func(t *testing.T) outcome {
	return func(t *testing.T) outcome {
		s := serveFaulty(t)
		b := s.at(t, "/")
		b.writes(ownWords)
		other := openBeside(t, 390, 800)
		other.before(script)
		other.do(navigate(s.URL + "/"))
		other.untilState("stopped")
		return outcome{other.words(faultPage), keptText(false, b.opensAgain(s.URL+"/", ownWords))}
	}
}

// forbiddenWasm has a policy of the site forbid it, as a proxy may add one.
func forbiddenWasm(t *testing.T) outcome {
	s := serveFaulty(t)
	b := s.at(t, "/")
	b.writes(ownWords)
	b.withoutWorker()
	s.spoils("/", altered(func(h http.Header, body []byte) []byte {
		if policy := h.Get("Content-Security-Policy"); policy != "" {
			h.Set("Content-Security-Policy", strings.ReplaceAll(policy, "'wasm-unsafe-eval'", ""))
		}
		return body
	}))
	b.do(navigate(s.URL + "/"))
	b.untilState("stopped")
	says := b.words(faultPage)
	s.mend()
	b.withoutWorker()
	return outcome{says, keptText(false, b.opensAgain(s.URL+"/", ownWords))}
}
