//go:build browser

package app_test

import (
	"context"
	"os"
	"path"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"claimlight/claims/tables"
)

// versionFaults are two versions that meet.
var versionFaults = []fault{
	{"two tabs run two versions of the app", twoVersions},
	{"a newer version has altered the database under the running app", newerDatabase(`db.createObjectStore("later").put("kept", "by the newer")`, true)},
	{"a newer version has taken away what the running app needs", newerDatabase(`db.deleteObjectStore("texts")`, false)},
	{"the importer of the running version is gone from the site", goneImporter},
	{"half a deploy: a new page, and the program that it names is not there", spoiltProgram("/web/app.", gone)},
	{"half a deploy: a new program, and records of an older format", spoilt("/data.", func(body []byte) []byte { body[8]--; return body })},
	{"half a deploy: a new program, and tables of an older version", spoilt("/tables.", func([]byte) []byte {
		return tables.Join([]tables.Table{{Name: path.Base(tables.Files[0]), Data: []byte{1}}})
	})},
	{"half a deploy: a file of the newer version is missing while the older is installed", halfInstalled},
}

func twoVersions(t *testing.T) outcome {
	site := deploy(t, unchanged, asItIs)
	older := openBeside(t, 1280, 900)
	older.visit(site.url("/"))
	older.writes(ownWords)
	site.again(newer, asItIs)
	b := openBeside(t, 1280, 900)
	b.visit(site.url("/"))
	require.Equal(t, "installed", b.update())
	b.until(`document.getElementById("update-now")`)
	b.leave(func() { b.click("update-now") })
	b.untilState("ready")

	b.until(`document.getElementById("new-text")`)
	b.writes("Words of the newer version.")
	older.replace(ownWords + " More.")
	older.untilKept(ownWords + " More.")
	older.click("check")
	older.untilState("checked")
	older.click("edit")
	b.replace("Words of the newer version. More.")
	b.untilKept("Words of the newer version. More.")
	says := older.quiet()
	require.Equal(t, says, b.quiet())
	here := older.holds(ownWords + " More.")
	require.True(t, b.opensAgain(site.url("/"), "Words of the newer version. More."))
	return outcome{says, keptText(here, older.opensAgain(site.url("/"), ownWords+" More."))}
}

// newerDatabase has another tab alter the database as a newer version would. Fits
// tells whether the running app can go on with what is there then.
func newerDatabase(alter string, fits bool) func(t *testing.T) outcome {
	return func(t *testing.T) outcome {
		s := serveFaulty(t)
		b := s.at(t, "/")
		b.writes(ownWords)
		other := openBeside(t, 800, 600)
		other.do(chromedp.Navigate(s.URL + "/robots.txt"))
		require.True(t, eval[bool](other, `new Promise((done, fail) => { const opening = indexedDB.open("claimlight", 2);
			opening.onupgradeneeded = () => { const db = opening.result; `+alter+` };
			opening.onerror = fail;
			opening.onsuccess = () => { opening.result.close(); done(true) } })`))
		more := ownWords + " More."
		b.replace(more)
		says := ""
		if fits {
			b.untilKept(more)
			says = b.quiet()
			require.Equal(t, "2 kept", eval[string](other, `new Promise(done => { const opening = indexedDB.open("claimlight");
				opening.onsuccess = () => { const db = opening.result;
					db.transaction("later").objectStore("later").get("by the newer").onsuccess = e => { db.close(); done(db.version + " " + e.target.result) } } })`))
		} else {
			says = b.words(".unkept")
		}
		here := b.holds(more)
		return outcome{says, keptText(here, b.opensAgain(s.URL+"/", more))}
	}
}

func goneImporter(t *testing.T) outcome {
	s := serveFaulty(t)
	b := s.at(t, "/")
	b.writes(ownWords)
	b.do(chromedp.Navigate(s.URL + "/sets"))
	b.untilState("ready")
	s.spoils("/import.", gone)
	b.chooseFiles(map[string]string{"desk.csv": ownTable})
	b.until(`document.getElementById("report")`)
	return outcome{b.words("[role=alert] p"), keptText(false, b.opensAgain(s.URL+"/", ownWords))}
}

func halfInstalled(t *testing.T) outcome {
	site := deploy(t, unchanged, asItIs)
	b := openBeside(t, 1280, 900)
	b.visit(site.url("/"))
	b.writes(ownWords)
	before := eval[[]string](b, cacheNames)
	site.again(newer, without("/web/icon.svg"))
	require.Equal(t, "redundant", b.update())
	require.Equal(t, before, eval[[]string](b, cacheNames), "the older version is whole")
	says, here := b.quiet(), b.holds(ownWords)
	site.stop()
	return outcome{says, keptText(here, b.opensAgain(site.url("/"), ownWords))}
}

// deviceFaults are those of the machine and the browser.
var deviceFaults = []fault{
	{"the tab is killed a second after the last key", killedTab},
	{"the whole browser is killed a second after the last key", killedBrowser},
	{"the program stops", stoppedProgram},
	{"the clock is thirty years ahead", wrongClock("2056-01-01T10:00:00Z")},
	{"the clock is thirty years behind", wrongClock("1996-01-01T10:00:00Z")},
}

const aSecond = `new Promise(done => setTimeout(() => done(true), 1000))`

func killedTab(t *testing.T) outcome {
	s := serveFaulty(t)
	b := s.at(t, "/")
	b.replace(ownWords)
	eval[bool](b, aSecond)
	ctx, cancel := context.WithTimeout(b.ctx, time.Second) // there is nobody left to answer
	defer cancel()
	_, _ = chromedp.Call(ctx, page.Crash, cdp.Empty{})
	again := openBeside(t, 1280, 900)
	found := again.opensAgain(s.URL+"/", ownWords)
	return outcome{again.quiet(), keptText(false, found)}
}

// killedBrowser ends a browser of its own at once, and begins another on its profile.
func killedBrowser(t *testing.T) outcome {
	s := serveFaulty(t)
	profile := t.TempDir()
	first := ownBrowser(t, profile)
	first.openAt(s.URL + "/")
	first.replace(ownWords)
	eval[bool](first, aSecond)
	process := chromedp.FromContext(first.ctx).Browser.Process()
	require.NoError(t, process.Kill())
	_, _ = process.Wait()
	for _, lock := range []string{"SingletonLock", "SingletonSocket", "SingletonCookie"} {
		_ = os.Remove(profile + "/" + lock)
	}
	b := ownBrowser(t, profile)
	found := b.opensAgain(s.URL+"/", ownWords)
	return outcome{b.quiet(), keptText(false, found)}
}

func ownBrowser(t *testing.T, profile string) *tab {
	t.Helper()
	allocator, stop := chromedp.NewExecAllocator(t.Context(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(browserPath()), chromedp.NoSandbox, chromedp.UserDataDir(profile))...)
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(allocator)
	t.Cleanup(cancel)
	return attach(t, ctx)
}

// stoppedProgram has the browser refuse what the program asks of the page.
func stoppedProgram(t *testing.T) outcome {
	s := serveFaulty(t)
	b := s.at(t, "/")
	b.writes(ownWords)
	eval[bool](b, `(Node.prototype.appendChild = Node.prototype.replaceChild = () => { throw new Error("no more elements") }, true)`)
	b.click("check")
	b.replace(ownWords + " And more.") // with the next key
	says, here := b.words(faultPage), b.holds(ownWords+" And more.")
	b.press(`[...document.querySelectorAll(".fault-page button")].find(e => e.textContent === "Select my text")`)
	require.Equal(t, len(ownWords+" And more."), eval[int](b, `(field => field.selectionEnd - field.selectionStart)(document.querySelector("textarea"))`))
	return outcome{says, keptText(here, b.opensAgain(s.URL+"/", ownWords))}
}

// wrongClock has a text written while the clock of the device is wrong, then sets it
// right.
func wrongClock(at string) func(t *testing.T) outcome {
	return func(t *testing.T) outcome {
		s := serveFaulty(t)
		right := s.at(t, "/")
		right.writes("A text from before.")
		right.do(chromedp.Navigate(s.URL + "/robots.txt"))

		b := openBeside(t, 1280, 900)
		b.before(`{ const Real = Date, shift = Real.parse(` + js(at) + `) - Real.now();
			window.Date = class extends Real {
				constructor(...given) { given.length ? super(...given) : super(Real.now() + shift) }
				static now() { return Real.now() + shift }
			} }`)
		b.openAt(s.URL + "/")
		b.untilHolds("A text from before.")
		eval[bool](b, `(goappNav("/claim/rd-half-workforce-eight-years-experience"), true)`)
		says := b.words(".record .source time, .record .cautions")
		eval[bool](b, `(goappNav("/"), true)`)
		b.until(`document.getElementById("new-text")`)
		b.click("new-text")
		b.until(draft + ` === ""`)
		b.writes(ownWords)
		says += " The text: " + eval[string](b, `document.querySelector(".text-row-open .text-about").textContent`)
		b.do(chromedp.Navigate(s.URL + "/robots.txt"))

		return outcome{says, keptText(false, openBeside(t, 1280, 900).opensAgain(s.URL+"/", ownWords)) + ", before those that were written earlier"}
	}
}
