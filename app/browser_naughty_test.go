//go:build browser

package app_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"claimlight/claims/index"
	"claimlight/claims/record"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// naughty are texts on which programs stumble.
var naughty = []string{
	"null", "undefined", "NaN", "Infinity", "true", "-0", "1e1000", "0x1F", "١٢٣", "__proto__", "constructor", "hasOwnProperty", "toString", "then",
	"' OR 1=1 --", "\"; DROP TABLE texts; --", "$(touch x) `id` | rm -rf ~ && %PATH%", "%s%n%d%x {0} {{.}} ${x} #{x}", "../../../etc/passwd", "C:\\con\\aux", "file:///etc/passwd",
	"\u00a0 \u2003 \u3000 \u2028 \u2029 \u0085 end", "tab\tand\vvertical\fform", "line\nbreak\n\nblank", "NUL\x00 bell\a escape\x1b[31m delete\x7f \u0080\u009f",
	"\ufeffmark", "zero\u200bwidth\u200cjoin\u200ders\u2060 soft\u00adhyphen", "\u202eoverride\u202c \u2066isolate\u2069 \u200emark\u200f", "שלום עולם, 12 אחוזים", "مرحبا بالعالم، ١٢٪",
	"Z̸̢̛͎a̶̡͝l̷̨g̵̕o̶̧͠", "👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇬🇧 👍🏽 1️⃣", "𝕿𝖍𝖊 ﬁ ǆ ß İ ı ﷽", "田中さん 寿司 が", "\ue000\ufffd\ufdd0\uffff\U0010ffff", "=1+1", "+1", "-1", "@SUM(A1:A9)", "＝1",
	"a,b;c\"d\"'e'", "<b>bold</b> &amp; &lt;", "# *not* _markdown_ [x](y) `z`", strings.Repeat("long", 800),
}

// A textarea knows one kind of line break, and no halves of characters.
func TestBrowserNaughtyTextsAreKept(t *testing.T) {
	text := "\ufeff" + strings.Join(naughty, "\n\n")
	b := openTab(t, 1280, 900)
	b.open("/")
	b.replace(text)
	b.reload()
	b.until(draft + `.length > 0`)
	require.Equal(t, text, eval[string](b, draft), "kept")
	b.click("check")
	b.untilState("checked")
	require.Equal(t, withoutSpace(text), withoutSpace(eval[string](b, shownText)), "shown")
	b.click("edit")
	b.until(`document.getElementById("article-input")`)
	require.Equal(t, text, eval[string](b, draft), "edited")

	link := eval[string](b, `(async () => { const stream = new Blob([`+js(text)+`]).stream().pipeThrough(new CompressionStream("deflate-raw"));
		const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
		return "#t=1." + btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "") })()`)
	other := openBeside(t, 1280, 900)
	other.do(chromedp.Navigate(browser.site.URL + "/" + link))
	other.untilState("checked")
	require.Equal(t, text, eval[string](other, draft), "shared")

	eval[bool](b, `(() => { const area = document.getElementById("article-input"); area.value = "half \ud800"; area.dispatchEvent(new Event("input", {bubbles: true})); return true })()`)
	b.reload()
	b.until(draft + ` === "half \ufffd"`) // half a character is none
	b.requireQuiet()
}

// withRecords is a tab that has added records as a compiled file of this name.
func withRecords(t *testing.T, name string, records []record.Record) *tab {
	t.Helper()
	data, err := index.Compile(records)
	require.NoError(t, err)
	b := openTab(t, 1280, 900)
	b.open("/sets")
	t.Cleanup(b.deleteSets)
	b.until(`document.getElementById("choose")`)
	b.chooseFiles(map[string]string{name: string(data)})
	b.until(reportShown)
	return b
}

// What a record holds stands on the page to the last character, and comes out of it
// in files as it went in.
func TestBrowserNaughtyRecordsComeOutUnchanged(t *testing.T) {
	var records []record.Record
	for i, word := range naughty {
		records = append(records, record.Record{
			ID: fmt.Sprint("n", i), Claim: fmt.Sprintf("The Norbury ferry number %d carried %d,000 passengers.", i, i+40), Verdict: record.False, Kind: record.FactCheck,
			Rating: word, Summary: word, Publisher: word, Claimant: word, URL: fmt.Sprint("https://hive.example/", i), Published: "2024-05-06",
		})
	}
	b := withRecords(t, "naughty.clm", records)
	b.checkText(ferries(len(naughty)))
	eval[bool](b, watchFiles)
	b.click("note-write-1")
	b.until(`document.activeElement.id === "note-text-1"`)
	note := strings.Join(naughty, "\n")
	eval[bool](b, `(() => { const field = document.getElementById("note-text-1"); field.value = `+js(note)+`; field.dispatchEvent(new Event("input", {bubbles: true})); return true })()`)
	b.click("note-save-1")
	b.until(`document.querySelector("#c1 .notebar-note")`)
	require.Equal(t, withoutSpace("Your note: "+note), withoutSpace(eval[string](b, `document.querySelector("#c1 .notebar-note").textContent`)))
	require.Equal(t, "isolate", eval[string](b, `getComputedStyle(document.querySelector(".notebar-note .unseen")).unicodeBidi`))

	saved := func(format string) string {
		b.click("form-" + format)
		eval[bool](b, `(window.saved_ = "", true)`)
		b.click("save")
		b.poll(`window.saved_`)
		_, text := b.savedFile()
		return text
	}
	b.click("export")
	b.until(`document.getElementById("desk-export")`)
	var doc struct {
		Findings []struct {
			Note    string
			Matches []struct{ Record, Rating, Publisher, Relation string }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(saved("json")), &doc))
	require.Equal(t, note, doc.Findings[0].Note)
	words := map[string]string{}
	for _, r := range records {
		words[r.ID] = r.Rating
	}
	rows, err := csv.NewReader(strings.NewReader(saved("csv"))).ReadAll()
	require.NoError(t, err)
	came := 0
	for _, f := range doc.Findings {
		for _, m := range f.Matches {
			if word, ok := words[m.Record]; ok {
				require.Equal(t, word, m.Rating)
				require.Equal(t, word, m.Publisher)
				came++
			}
		}
	}
	require.Greater(t, came, len(naughty)/2)
	for _, row := range rows[1:] {
		if word, ok := words[row[8]]; ok {
			require.Contains(t, []string{word, "'" + word}, row[12])
		}
	}
	b.requireQuiet()
}

// A mark that turns text turns nothing beyond itself: what follows a publisher's name
// stands behind it, and the mark is to be seen.
func TestBrowserTurnedTextStaysInItsPlace(t *testing.T) {
	const evil = "\u202ekcehC evaH\u200b"
	b := withRecords(t, "evil.clm", []record.Record{{
		ID: "evil", Claim: "The Norbury ferry carried 42,000 passengers " + evil, Verdict: record.True, Kind: record.FactCheck, Rating: "eslaF \u202e", Summary: evil + "1 2 3",
		Publisher: evil, Claimant: evil, URL: "https://hive.example/?q=" + evil, Published: "2024-05-06",
	}})
	b.checkText("The Norbury ferry carried 42,000 \u202epassengers\u200b in all, he said. It sank.")
	b.until(`document.querySelector(".card .review-headline .unseen")`)

	// The places of some words on the screen, from left to right.
	inOrder := func(within string, words ...string) {
		t.Helper()
		got := eval[[]float64](b, `(() => { const whole = document.querySelector(`+js(within)+`); const nodes = []; const walk = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
			while (walk.nextNode()) nodes.push(walk.currentNode);
			return `+js2(words)+`.map(w => { const n = nodes.find(n => n.data.includes(w)); const r = document.createRange(); const at = n.data.indexOf(w);
				r.setStart(n, at); r.setEnd(n, at + 1); const {left, top} = r.getBoundingClientRect(); return top * 10000 + left }) })()`)
		for i := 1; i < len(got); i++ {
			require.Less(t, got[i-1], got[i], "%s stands before %s", words[i-1], words[i])
		}
	}
	inOrder(".card .review-headline", "kcehC", "evaH", "rated", "eslaF")
	inOrder(".article-text", "carried", "42,000", "passengers", "in all", "he said", "sank")
	require.Equal(t, `"U+202E"`, eval[string](b, `getComputedStyle(document.querySelector(".article-text .unseen"), "::before").content.replace("attr(data-sign)", '"' + document.querySelector(".article-text .unseen").dataset.sign + '"')`))
	require.NotContains(t, eval[string](b, `document.querySelector(".card .source-link").href`), "\u202e")
	b.keep("unseen-card")
	b.requireAccessible("characters that are not seen")

	eval[bool](b, `(goappNav("/claim/evil"), true)`)
	b.until(`document.querySelector(".record .unseen")`)
	require.NotContains(t, eval[string](b, `document.title`), "\u202e")
	b.keep("unseen-record")
	b.scheme("dark")
	b.keep("unseen-record-dark")
	b.requireQuiet()
}
