//go:build browser

package app_test

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"claimlight/app"
	"claimlight/claims/claimreview"
	"claimlight/claims/index"
	"claimlight/claims/record"
	"claimlight/web"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

func TestBrowserHostileArticles(t *testing.T) {
	withAndWithout(t, browser.site.Config.Handler, func(t *testing.T, site string, s *trap) {
		text := sentences(s.tricks())
		b := wary(t)
		b.openAt(site + "/")
		markup := "<p>Read this.</p>"
		for _, trick := range s.tricks() {
			markup += "<p title=\"" + html.EscapeString(trick) + "\">There were 18 school shootings in the first six weeks of 2018, " + trick + html.EscapeString(trick) + "</p>"
		}
		b.pasteHTML(markup, "not this")
		b.untilState("checked")
		b.requireUnharmed(site, "pasted markup")

		b.click("edit")
		b.until(`document.activeElement.id === "article-input"`)
		b.paste(text)
		b.untilState("checked")
		require.Equal(t, withoutSpace(text), withoutSpace(eval[string](b, shownText)), "markup in a text is text")
		eval[bool](b, `(document.querySelectorAll(".card .more, .why summary").forEach(e => e.click()), true)`)
		b.until(`document.querySelector(".why h4")`)
		b.requireUnharmed(site, "pasted text")

		for _, name := range []string{"page.html", "page.txt", `<img data-hostile src=x onerror=pwned=1>.html`} {
			b.drop(name, []byte(markup))
			b.until(`document.querySelector(".asides").textContent.includes(` + js(name) + `)`)
			b.untilState("checked")
			b.requireUnharmed(site, name)
		}
		b.drop(`<img data-hostile src=x onerror=pwned=1>.pdf`, []byte("%PDF-1.7"))
		b.until(`document.querySelector(".notice").textContent.includes("no text file")`)
		b.requireUnharmed(site, "refused file")
	})
}

// hostileRecords have a trick in every field that may hold words.
func hostileRecords(list []string) []record.Record {
	var records []record.Record
	for i, trick := range list {
		records = append(records, record.Record{
			ID: fmt.Sprint(i, trick), Claim: fmt.Sprintf("The Norbury ferry number %d carried %d,000 passengers %s", i, i+40, trick), Variants: []string{trick},
			Verdict: record.False, Rating: trick, Summary: trick, Figures: []record.Figure{{What: trick, Value: 1, Unit: trick, Period: trick}},
			Entities: []string{trick}, Topics: []string{trick}, Place: trick, Kind: record.FactCheck, Claimant: trick, Claimed: trick, Publisher: trick,
			URL: "https://hive.example/" + fmt.Sprint(i) + "?q=" + strings.ReplaceAll(trick, "\t", ""), Title: trick, Published: trick, Language: trick, Licence: trick, Aliases: []string{"alias " + trick},
		})
	}
	return records
}

// ferries is a text that repeats the claims of the records.
func ferries(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "The Norbury ferry number %d carried %d,000 passengers. ", i, i+40)
	}
	return b.String()
}

func TestBrowserHostileRecords(t *testing.T) {
	withAndWithout(t, browser.site.Config.Handler, func(t *testing.T, site string, s *trap) {
		records := hostileRecords(s.tricks())
		compiled, err := index.Compile(records)
		require.NoError(t, err)
		files := map[string]string{"compiled.clm": string(compiled)}
		for name, form := range map[string]claimreview.Format{"lines.jsonl": claimreview.JSONL, "graph.json": claimreview.ClaimReview, "table.csv": claimreview.CSV} {
			var out bytes.Buffer
			require.NoError(t, claimreview.Write(&out, form, slices.Values(records)))
			files[name] = out.String()
		}
		for name, text := range files {
			b := wary(t)
			b.openAt(site + "/sets")
			b.deleteSets()
			b.openAt(site + "/sets")
			t.Cleanup(b.deleteSets)
			b.drop2(`<img data-hostile src=x onerror=pwned=1>`+name, []byte(text))
			b.until(reportShown)
			require.NotContains(t, eval[string](b, reportShown+".textContent"), "Nothing of this", name)
			eval[bool](b, `(document.querySelectorAll(".report details").forEach(e => e.open = true), true)`)
			b.requireUnharmed(site, name, "report")

			eval[bool](b, `(goappNav("/library?q=Norbury+ferry+number"), true)`)
			b.until(`document.querySelector(".row-claim a")?.textContent.includes("Norbury")`)
			b.requireUnharmed(site, name, "library")
			for range 2 {
				eval[bool](b, `(document.querySelectorAll(".row-claim a")[Math.min(7, document.querySelectorAll(".row-claim a").length - 1)].click(), true)`)
				b.until(`document.querySelector(".record")`)
				b.requireUnharmed(site, name, "record")
				b.back()
				b.until(`document.querySelector(".row-claim a")`)
			}

			b.checkText(ferries(len(records)))
			b.until(`document.querySelector(".card .review")`)
			eval[bool](b, `(document.querySelectorAll(".card .more, .why summary, details summary").forEach(e => e.click()), true)`)
			b.requireUnharmed(site, name, "cards")
			eval[bool](b, watchFiles)
			b.click("export")
			b.until(`document.getElementById("desk-export")`)
			b.click("form-html")
			b.click("save")
			b.until(`window.saved_`)
			_, report := b.savedFile()
			b.requireUnharmed(site, name, "export")
			b.requireReportUnharmed(report)
		}
	})
}

// drop2 drops a file on the page of the sets.
func (b *tab) drop2(name string, data []byte) {
	b.t.Helper()
	b.until(`document.getElementById("choose")`)
	eval[bool](b, `(() => { const bytes = Uint8Array.from(atob(`+js(base64.StdEncoding.EncodeToString(data))+`), c => c.charCodeAt(0)); const data = new DataTransfer();
		data.items.add(new File([bytes], `+js(name)+`)); const input = document.getElementById("choose"); input.files = data.files;
		input.dispatchEvent(new Event("change", {bubbles: true})); return true })()`)
}

// requireReportUnharmed opens a report from a server that sets no policy, and without
// the one in its own head.
func (b *tab) requireReportUnharmed(report string) {
	b.t.Helper()
	policy := strings.Index(report, `<meta http-equiv="Content-Security-Policy"`)
	require.Positive(b.t, policy)
	report = report[:policy] + report[policy+strings.IndexByte(report[policy:], '>')+1:]
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		if r.URL.Path == "/" {
			_, _ = w.Write([]byte(report))
		}
	}))
	defer server.Close()
	other := wary(b.t)
	other.do(chromedp.Navigate(server.URL + "/"))
	other.until(`document.readyState === "complete" && document.querySelector("style")`)
	require.Equal(b.t, 1, eval[int](other, `document.querySelectorAll("style").length`), "its own")
	eval[bool](other, `(document.querySelector("style").remove(), true)`)
	other.requireUnharmed(server.URL, "report")
}

// The pages of hostile records as the server writes them, for readers and for frames,
// and what content management systems are told of them.
func TestBrowserHostileRecordsAreServed(t *testing.T) {
	list := setTrap(t).tricks()
	records := hostileRecords(list)
	data, err := index.Compile(records)
	require.NoError(t, err)
	x, err := index.Open(data)
	require.NoError(t, err)
	h, err := web.Handler(web.Options{Pages: app.Paths, Data: data, Records: &web.Records{Data: x, Draw: app.DrawRecords(x), DrawCard: app.DrawCards(x)}})
	require.NoError(t, err)
	withAndWithout(t, h, func(t *testing.T, site string, _ *trap) {
		b := wary(t)
		for i := range records {
			for _, path := range []string{"/claim/", "/embed/claim/"} {
				b.do(chromedp.Navigate(site + path + url.PathEscape(records[i].ID) + "?fresh"))
				require.Contains(t, eval[string](b, `document.body.textContent`), "Norbury ferry", records[i].ID)
				b.requireUnharmed(site, path, records[i].ID)
			}
			// What a system of content would put into a page of its own.
			eval[bool](b, `(document.body.innerHTML = `+js(embedded(t, site, records[i].ID))+`, true)`)
			require.Equal(t, site+"/embed/claim/"+url.PathEscape(records[i].ID), eval[string](b, `(f => { f.remove(); return f.getAttribute("src") })(document.querySelector("iframe"))`))
			b.requireUnharmed(site, "oembed", records[i].ID)
		}
		b.do(chromedp.Navigate(site + "/library"))
		b.untilState("ready")
		b.requireUnharmed(site, "library")
	})
}

// embedded is the markup of a record's oEmbed answer.
func embedded(t *testing.T, site, id string) string {
	t.Helper()
	response, err := http.Get(site + "/oembed?url=" + url.QueryEscape(site+"/claim/"+url.PathEscape(id)))
	require.NoError(t, err)
	defer response.Body.Close()
	var answer struct{ HTML string }
	require.NoError(t, json.NewDecoder(response.Body).Decode(&answer))
	return answer.HTML
}

// shareFragment is a text as a link brings it.
func shareFragment(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	require.NoError(t, err)
	_, err = w.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return "#t=1." + base64.RawURLEncoding.EncodeToString(b.Bytes())
}

func TestBrowserHostileFragments(t *testing.T) {
	withAndWithout(t, browser.site.Config.Handler, func(t *testing.T, site string, s *trap) {
		text := sentences(s.tricks())
		b := wary(t)
		for _, fragment := range []string{"#text=" + url.PathEscape(text), shareFragment(t, text)} {
			b.do(chromedp.Navigate(site + "/about"))
			b.do(chromedp.Navigate(site + "/" + fragment))
			b.untilState("checked")
			require.Equal(t, strings.TrimSpace(text), strings.TrimSpace(eval[string](b, draft)))
			require.Empty(t, eval[string](b, `location.hash`))
			b.requireUnharmed(site, fragment[:8])
		}
		for _, fragment := range append(s.tricks(), "t=1.%00", "t=1."+strings.Repeat("A", 500), "text=%E0%A4%A", "?secret=<script>", "c1", strings.Repeat("x", 100_000)) {
			b.do(chromedp.Navigate(site + "/about"))
			b.do(chromedp.Navigate(site + "/#" + fragment))
			b.until(`document.getElementById("article-input")`)
			b.requireUnharmed(site, fragment)
		}
		// A hundred million letters in a hundred thousand: no more is unfolded than may be.
		b.do(chromedp.Navigate(site + "/about"))
		bomb := shareFragment(t, strings.Repeat("a", 30_000_000))
		require.Less(t, len(bomb), 60_000)
		b.do(chromedp.Navigate(site + "/" + bomb))
		b.until(`document.querySelector(".notice")?.textContent.includes("too long to be opened")`)
		b.requireUnharmed(site, "bomb")
	})
}

// hostileQuery has a trick in every parameter that any page knows, and in some more.
func hostileQuery(list []string, from int) string {
	v := url.Values{}
	for i, name := range []string{"q", "verdict", "publisher", "topic", "kind", "year", "language", "set", "page", "share", "mode", "min-match", "dataset", "theme",
		"accent", "id", "childId", "fresh", "url", "text", "__proto__", "x"} {
		v.Set(name, list[(from+i)%len(list)])
	}
	return v.Encode()
}

func TestBrowserHostileQueries(t *testing.T) {
	withAndWithout(t, browser.site.Config.Handler, func(t *testing.T, site string, s *trap) {
		list := s.tricks()
		for n, path := range slices.Concat(app.Paths, []string{"/embed/build", "/claim/x", "/nothing", "/oembed", "/claim/" + url.PathEscape(list[1]), "/" + url.PathEscape(list[2]), "/embed/claim/" + url.PathEscape(list[1])}) {
			b := wary(t)
			for from := range 2 {
				b.do(chromedp.Navigate(site + path + "?" + hostileQuery(list, n+from*11)))
				if slices.Contains(app.Paths, path) {
					b.until(`document.querySelector("main h2")`)
				}
				eval[bool](b, `new Promise(done => setTimeout(() => done(true), 400))`)
				if path == "/embed/build" { // its preview is the widget, and its form is its own
					eval[bool](b, `(document.querySelectorAll("form, claim-light").forEach(e => e.replaceWith(...e.childNodes)), true)`)
				}
				b.requireUnharmed(site, path, from)
			}
		}
		b := wary(t)
		b.openAt(site + "/library")
		for _, trick := range list {
			eval[bool](b, `(goappNav("/library?q=" + encodeURIComponent(`+js(trick)+`) + "&topic=" + encodeURIComponent(`+js(trick)+`)), true)`)
			b.until(`document.getElementById("search").value === ` + js(trick))
			b.requireUnharmed(site, trick)
		}
	})
}

func TestBrowserHostileMessages(t *testing.T) {
	withAndWithout(t, browser.site.Config.Handler, func(t *testing.T, site string, s *trap) {
		list := s.tricks()
		host := hostServer(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			_, _ = w.Write([]byte(`<!doctype html><title>News</title><iframe width=900 height=900 src="` + site + `/embed?` + html.EscapeString(hostileQuery(list, 3)) + `"></iframe>`))
		}))
		b := wary(t)
		b.do(chromedp.Navigate(host))
		frame := frameAt(t, b, site+"/embed?", 0)
		frame.untilState("ready")
		eval[bool](b, `(() => { const { port1, port2 } = new MessageChannel(); window.port_ = port1; port1.onmessage = e => (window.said_ ??= []).push(e.data);
			const tricks = `+js2(list)+`, [one] = tricks;
			const config = Object.fromEntries(["mode", "theme", "accent", "min-match", "dataset", "lang", "content"].map((k, i) => [k, tricks[i]]));
			frames[0].postMessage({claimlight: 1, t: "init", v: 1, config, scheme: one, caps: {article: true}}, "*", [port2]);
			for (const trick of tricks) port1.postMessage({claimlight: 1, t: "setConfig", config: Object.fromEntries(Object.keys(config).map(k => [k, trick])), scheme: trick});
			port1.postMessage({claimlight: 1, t: "article", lang: tricks[1].slice(0, 30), title: one,
				blocks: tricks.map((trick, i) => ({i, text: "There were 18 school shootings in the first six weeks of 2018, " + trick + " said on " + (i + 1) + " May 2024."}))});
			return true })()`)
		frame.untilState("checked")
		frame.until(`document.querySelector(".card .review")`)
		eval[bool](frame, `(document.querySelectorAll("details").forEach(e => e.open = true), true)`)
		frame.requireUnharmed(site, "frame")
		require.Empty(t, b.errors)
	})
}

// js2 writes Go strings as a list of JavaScript.
func js2(list []string) string {
	quoted, _ := json.Marshal(list)
	return string(quoted)
}

func TestBrowserHostilePacks(t *testing.T) {
	var list []string
	packs := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		path, ok := strings.CutPrefix(r.URL.Path, "/packs/")
		if !ok {
			browser.site.Config.Handler.ServeHTTP(w, r)
			return
		}
		data, _ := index.Compile(hostileRecords(list))
		if path != "packs.json" {
			_, _ = w.Write(data)
			return
		}
		sum := sha256.Sum256(data)
		var packs []map[string]any
		for i, trick := range list {
			packs = append(packs, map[string]any{"name": fmt.Sprint("p", i, trick), "title": trick, "records": len(list), "bytes": len(data), "hash": hex.EncodeToString(sum[:]),
				"file": fmt.Sprint("p", i, ".clm"), "licence": trick, "newest": trick, "languages": []string{trick}, "topics": []string{trick}})
		}
		packs = append(packs, map[string]any{"name": "huge", "title": "huge", "records": 1, "bytes": 1 << 60, "hash": hex.EncodeToString(sum[:]), "file": "x.clm"},
			map[string]any{"name": "away", "title": "away", "records": 1, "bytes": 9, "hash": hex.EncodeToString(sum[:]), "file": "https://hive.example/x.clm"})
		_ = json.NewEncoder(w).Encode(map[string]any{"schema_version": 1, "packs": packs})
	})
	withAndWithout(t, packs, func(t *testing.T, site string, s *trap) {
		list = s.tricks()
		b := wary(t)
		b.openAt(site + "/sets")
		t.Cleanup(b.deleteSets)
		b.until(`document.querySelectorAll("button[id^=pack-]").length === ` + fmt.Sprint(len(list)))
		b.requireUnharmed(site, "offered")
		eval[bool](b, `(document.querySelectorAll("button[id^=pack-]")[1].click(), true)`)
		b.until(saidText + `.includes("in use")`)
		b.requireUnharmed(site, "here")
		b.checkText(ferries(len(list)))
		b.until(`document.querySelector(".card .review")`)
		b.requireUnharmed(site, "cards")
	})
}
