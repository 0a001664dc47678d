//go:build browser

package app_test

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// garbage puts values of every wrong kind where the program keeps its own, under the
// names that it would look for and under others.
const garbage = `(async () => {
	const db = await new Promise((done, failed) => { const r = indexedDB.open("claimlight"); r.onsuccess = () => done(r.result); r.onerror = failed });
	const values = ["text", 7, null, undefined, true, [1, 2], {length: 5}, {length: -1}, {length: "x"}, new Date(), new Uint16Array(3), new ArrayBuffer(4), new Blob(["x"]), new Uint8Array(0), new Uint8Array([255, 254, 0]),
		new TextEncoder().encode("null"), new TextEncoder().encode("[1]"), new TextEncoder().encode('{"changed":"x"}'), new TextEncoder().encode('{"key":"k17","name":"A set","data":"k0"}'),
		new TextEncoder().encode('{"decision":"<img data-hostile>","wrong":[""],"text":"<script data-hostile>"}')];
	for (const shelf of db.objectStoreNames) {
		const t = db.transaction(shelf, "readwrite");
		values.forEach((v, i) => { t.objectStore(shelf).put(v, "k" + i); t.objectStore(shelf).put(v, "t" + i + "/about"); t.objectStore(shelf).put(v, "t" + i) });
		for (const key of ["", "<img data-hostile>", 5, new Date(), [1], "__proto__", "sentence/", "record/x", "match//"]) t.objectStore(shelf).put(values[0], key);
		await new Promise((done, failed) => { t.oncomplete = done; t.onabort = failed });
	}
	db.close();
	for (const name of ["claimlight-settings", "claimlight-declined", "/go-app/x"]) localStorage.setItem(name, '{"theme":{"a":1},"text_size":"big","weights":[1],"without":7}');
	sessionStorage.setItem("claimlight-text", "k3 x y");
	sessionStorage.setItem("claimlight-carried", "Half of them left in 2019.\u0000\u202e");
	const cache = await caches.open("shared with claimlight /");
	await cache.put("/shared", new Response("Shared.", {headers: {"X-Name": "%E0%A4%A"}}));
	return true })()`

// What somebody else has left on the device neither stops the program nor hides what
// the reader writes.
func TestBrowserGarbageOnTheDevice(t *testing.T) {
	b := wary(t)
	b.open("/")
	b.write("Mine.")
	b.until(`document.querySelector(".text-row")`)
	eval[bool](b, garbage)
	t.Cleanup(func() {
		eval[bool](b, `(localStorage.clear(), sessionStorage.clear(), caches.delete("shared with claimlight /").then(() => true))`)
		b.deleteSets()
	})
	for _, path := range []string{"/", "/sets", "/settings", "/library", "/compare", "/?share=given"} {
		b.do(chromedp.Navigate(browser.site.URL + path))
		b.until(`document.querySelector("main h2")`)
		eval[bool](b, `new Promise(done => setTimeout(() => done(true), 700))`)
		b.requireUnharmed(browser.site.URL, path)
		eval[bool](b, `(goappNav("/about"), true)`)
		eval[bool](b, `new Promise(done => setTimeout(() => done(true), 500))`)
		require.True(t, eval[bool](b, `!!document.getElementById("coverage")`), "the program has stopped at %s", path)
	}
	b.do(chromedp.Navigate(browser.site.URL + "/"))
	b.until(`document.querySelectorAll(".text-open").length > 1`)
	b.click("new-text")
	b.write("Nearly half of them left in 2019.")
	b.click("check")
	b.untilState("checked")
	require.Equal(t, 1, eval[int](b, `document.querySelectorAll("mark").length`))
	b.requireUnharmed(browser.site.URL, "at the end")
}
