//go:build browser

package app_test

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

var storageFaults = []fault{
	{"the storage is full while a text is written", fullWhileWriting},
	{"the storage is full while a pasted text is read", fullWhileReading},
	{"the storage is full, and room is made", fullUntilRoomIsMade},
	{"the storage is full while a note is taken", fullWhileNoting},
	{"the storage is full while records are added", fullWhileAdding},
	{"the storage is full while the app is installed for offline use", fullWhileInstalling},
	{"the local storage is full while a setting is chosen", fullWhileChoosing},
	{"the session storage is full", fullSession},
	{"IndexedDB is blocked", blocked("indexedDB")},
	{"IndexedDB never answers", silentDatabase},
	{"the local storage is blocked", blocked("localStorage")},
	{"the session storage is blocked", blocked("sessionStorage")},
	{"the caches are blocked", blocked("caches")},
	{"all storage is blocked", blocked("indexedDB", "localStorage", "sessionStorage", "caches")},
}

var deletionFaults = []fault{
	{"IndexedDB is deleted by another tab while a text is open", func(t *testing.T) outcome {
		return deletedUnder(t, func(s *faultySite, b *tab) {
			other := openBeside(t, 800, 600)
			other.do(chromedp.Navigate(s.URL + "/robots.txt"))
			other.deleteSets()
		})
	}},
	{"the data of the site are deleted in the browser's settings while a text is open", func(t *testing.T) outcome {
		return deletedUnder(t, func(s *faultySite, b *tab) {
			_, err := chromedp.Call(b.ctx, storage.ClearDataForOrigin, storage.ClearDataForOriginParams{Origin: s.URL, StorageTypes: "all"})
			require.NoError(t, err)
		})
	}},
	{"a text of the list is deleted by another tab and then opened", goneFromTheList},
}

// longer is more than the room that is left.
var longer = ownWords + strings.Repeat(" And then some more.", 1000)

func fullWhileWriting(t *testing.T) outcome {
	s, b := nearlyFull(t, 1e9)
	s.room(b, eval[float64](b, `navigator.storage.estimate().then(e => e.usage)`)+20_000)
	b.writes(ownWords)
	longer := longer + longer
	b.replace(longer)
	says := b.words(".unkept")
	b.keep("fault-full")
	require.True(t, b.asksBeforeLeaving(s.URL+"/robots.txt"))
	here := b.holds(longer)
	return outcome{says, keptText(here, b.opensAgain(s.URL+"/", longer)) + "; the browser asks before it is closed"}
}

// nearlyFull is a site that the browser gives so many bytes. It must be told before
// anything is written: from then on the browser remembers for a while how much room
// there was.
func nearlyFull(t *testing.T, room float64) (*faultySite, *tab) {
	t.Helper()
	s := serveFaulty(t)
	s.spoils("/app-worker.js", gone) // it would take the room
	b := openBeside(t, 1280, 900)
	s.room(b, room)
	b.openAt(s.URL + "/")
	return s, b
}

func fullWhileReading(t *testing.T) outcome {
	s, b := nearlyFull(t, 1)
	b.paste(longer)
	b.untilState("checked")
	says := b.words(".asides .unkept")
	b.keep("fault-full-reading")
	here := b.holds(longer)
	return outcome{says, keptText(here, b.opensAgain(s.URL+"/", longer))}
}

func fullUntilRoomIsMade(t *testing.T) outcome {
	s, b := nearlyFull(t, 1)
	b.replace(longer)
	b.words(".unkept")
	s.room(b, -1)
	eval[bool](b, `(goappNav("/sets"), true)`) // where the reader would make room
	b.until(`document.querySelector(".sets")`)
	eval[bool](b, `(goappNav("/"), true)`)
	b.untilKept(longer)
	b.until(`document.querySelector(".unkept")?.textContent === ""`)
	return outcome{b.quiet(), keptText(b.holds(longer), b.opensAgain(s.URL+"/", longer))}
}

func fullWhileNoting(t *testing.T) outcome {
	_, b := nearlyFull(t, 1)
	b.paste("Half of doctors have less than eight years of experience.")
	b.untilState("checked")
	b.until(`document.getElementById("note-confirm-1")`)
	b.click("note-write-1")
	b.until(`document.activeElement.matches("textarea")`)
	b.do(chromedp.KeyEvent("Ask the ministry."))
	b.press(`[...document.querySelectorAll(".notebar button")].find(e => e.textContent === "Keep the note")`)
	says := b.words(".notebar-said [role=status]")
	require.True(t, eval[bool](b, `document.querySelector(".notebar-note").textContent.includes("Ask the ministry.")`))
	return outcome{says, "the note stays on the page"}
}

func fullWhileAdding(t *testing.T) outcome {
	s, b := nearlyFull(t, 1)
	b.replace(ownWords)
	eval[bool](b, `(goappNav("/sets"), true)`)
	b.until(`document.getElementById("choose")`)
	b.chooseFiles(map[string]string{"desk.csv": ownTable})
	b.until(reportShown)
	says := b.words(".set-fault")
	eval[bool](b, `(goappNav("/"), true)`)
	b.until(`document.getElementById("new-text")`)
	here := b.holds(ownWords)
	b.click("new-text")
	b.checkText(ownText)
	require.Contains(t, eval[string](b, cards), "Eastmere Desk")
	return outcome{says, "the records are used until the page is closed; " + keptText(here, b.opensAgain(s.URL+"/", ownText))}
}

func fullWhileInstalling(t *testing.T) outcome {
	s := serveFaulty(t)
	b := openBeside(t, 1280, 900)
	b.do(chromedp.Navigate(s.URL + "/robots.txt"))
	s.room(b, 1)
	b.openAt(s.URL + "/")
	require.Equal(t, "Error", eval[string](b, `navigator.serviceWorker.register("/app-worker.js").then(r => new Promise(done => {
		const worker = r.installing; if (!worker) return done("Error");
		worker.addEventListener("statechange", () => done(worker.state === "redundant" ? "Error" : worker.state)) }), () => "Error")`))
	require.Empty(t, eval[[]string](b, cacheNames+`.then(names => names.filter(name => !name.endsWith(" hashed")))`), "nothing half is left")
	says := b.quiet()
	s.room(b, -1)
	b.replace(ownWords)
	b.untilKept(ownWords)
	return outcome{says, keptText(b.holds(ownWords), b.opensAgain(s.URL+"/", ownWords))}
}

// fill fills a storage of strings to the last character.
const fill = `(storage => { let part = "x".repeat(1 << 20); while (part) { try { storage.setItem("full" + storage.length, part) } catch { part = part.slice(part.length >> 1 || 1) } } return true })`

func fullWhileChoosing(t *testing.T) outcome {
	s := serveFaulty(t)
	b := s.at(t, "/")
	b.writes(ownWords)
	eval[bool](b, fill+`(localStorage)`)
	eval[bool](b, `(goappNav("/settings"), true)`)
	b.until(`document.getElementById("theme-dark")`)
	b.click("theme-dark")
	says := b.words(".settings > .notice")
	require.Equal(t, "dark", eval[string](b, `document.documentElement.dataset.theme`))
	return outcome{says, "the choice holds on the page; " + keptText(false, b.opensAgain(s.URL+"/", ownWords))}
}

func fullSession(t *testing.T) outcome {
	s := serveFaulty(t)
	b := s.at(t, "/")
	eval[bool](b, fill+`(sessionStorage)`)
	b.writes(ownWords)
	b.writes(ownWords + " More.")
	return outcome{b.quiet(), keptText(b.holds(ownWords+" More."), b.opensAgain(s.URL+"/", ownWords+" More."))}
}

// blocked is a browser that throws wherever a storage is so much as named.
func blocked(names ...string) func(t *testing.T) outcome {
	return func(t *testing.T) outcome {
		s := serveFaulty(t)
		b := openBeside(t, 1280, 900)
		for _, name := range names {
			b.before(`Object.defineProperty(window, ` + js(name) + `, { configurable: true, get() { throw new DOMException("Access is denied for this document.", "SecurityError") } })`)
		}
		b.openAt(s.URL + "/")
		b.replace(ownWords)
		b.until(`document.querySelector(".text-row")`)
		says := b.words(".texts-kept")
		keeps := ""
		if strings.Contains(says, "gone when you close it") {
			require.True(t, b.asksBeforeLeaving(s.URL+"/robots.txt"))
			keeps = "; the browser asks before it is closed"
		} else {
			b.untilKept(ownWords)
		}
		b.worksEverywhere()
		again := len(names) == 1 && b.opensAgain(s.URL+"/", ownWords)
		return outcome{says, keptText(b.holds(ownWords), again) + keeps}
	}
}

func silentDatabase(t *testing.T) outcome {
	s := serveFaulty(t)
	b := openBeside(t, 1280, 900)
	b.before(`IDBFactory.prototype.open = () => new EventTarget()`)
	b.openAt(s.URL + "/")
	b.replace(ownWords)
	says := b.words(".texts-kept")
	require.True(t, b.asksBeforeLeaving(s.URL+"/robots.txt"))
	b.worksEverywhere()
	return outcome{says, keptText(b.holds(ownWords), b.opensAgain(s.URL+"/", ownWords)) + "; the browser asks before it is closed"}
}

// deletedUnder has everything that is kept deleted while the page is open.
func deletedUnder(t *testing.T, remove func(*faultySite, *tab)) outcome {
	s := serveFaulty(t)
	b := s.at(t, "/")
	b.writes(ownWords)
	remove(s, b)
	says := b.words(".notices .notice:not(.unkept)")
	b.keep("fault-deleted")
	here := b.holds(ownWords)
	b.untilKept(ownWords)
	return outcome{says, keptText(here, b.opensAgain(s.URL+"/", ownWords))}
}

func goneFromTheList(t *testing.T) outcome {
	s := serveFaulty(t)
	b := s.at(t, "/")
	b.writes("A text that another tab deletes.")
	b.click("new-text")
	b.until(draft + ` === ""`)
	b.replace(ownWords)
	b.untilKept(ownWords)
	other := openBeside(t, 800, 600)
	other.do(chromedp.Navigate(s.URL + "/robots.txt"))
	eval[bool](other, `new Promise(done => { const opening = indexedDB.open("claimlight"); opening.onsuccess = () => {
		const change = opening.result.transaction("texts", "readwrite"), shelf = change.objectStore("texts");
		shelf.getAllKeys().onsuccess = e => shelf.delete(e.target.result[0]);
		change.oncomplete = () => { opening.result.close(); done(true) } } })`)
	b.press(`[...document.querySelectorAll(".text-open")].at(-1)`)
	says := b.words(".notices .notice")
	return outcome{says, keptText(b.holds(ownWords), b.opensAgain(s.URL+"/", ownWords))}
}

// worksEverywhere goes through the pages and does on each what keeps something.
func (b *tab) worksEverywhere() {
	b.t.Helper()
	eval[bool](b, `(goappNav("/settings"), true)`)
	b.until(`document.getElementById("theme-dark")`)
	b.click("theme-dark")
	b.until(`document.documentElement.dataset.theme === "dark"`)
	eval[bool](b, `(goappNav("/sets"), true)`)
	b.until(`document.getElementById("choose")`)
	b.chooseFiles(map[string]string{"bridge.jsonld": ownPage})
	b.until(reportShown)
	eval[bool](b, `(goappNav("/"), true)`)
	b.until(`document.getElementById("check")`)
	b.click("check")
	b.untilState("checked")
	b.click("edit")
}

// quiet asserts that the page tells of no fault.
func (b *tab) quiet() string {
	b.t.Helper()
	require.Empty(b.t, eval[string](b, `[...document.querySelectorAll(".notice, .fault, .set-fault")].map(e => e.textContent).join("")`))
	return works
}

// asksBeforeLeaving goes to another address after the reader has touched the page,
// stays when the browser asks, and tells whether it did.
func (b *tab) asksBeforeLeaving(url string) bool {
	b.t.Helper()
	b.do(chromedp.Click(chromedp.ID("editor-title"))) // browsers ask only those who have done something
	b.mu.Lock()
	b.stay = true
	b.mu.Unlock()
	eval[bool](b, `(setTimeout(() => location.assign(`+js(url)+`)), true)`)
	select {
	case <-b.asked:
	case <-b.ctx.Done():
		require.FailNow(b.t, context.Cause(b.ctx).Error())
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.stay = false
	return true
}
