//go:build browser

package app_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Go's calls are nested as deeply as those of the browser allow, and reading values
// within values nests them: a message that is as deep as the browser sends one must
// not end the program.
func TestBrowserMessagesMayBeDeep(t *testing.T) {
	page := openHost(t, hostPage(tag("")+article("a", paragraphs...)))
	eval[bool](page.tab, `(window.MessageChannel = class extends MessageChannel { constructor() { super(); window.channel_ = this } }, true)`)
	page.press(widget)
	page.checked()
	frame := page.frame()
	frame.untilState("checked")
	deepest := eval[int](page.tab, `(() => { for (let depth = 9900; ; depth -= 100) {
		let deep = []; for (let i = 0; i < depth; i++) deep = i % 2 ? [deep] : {deep};
		try { channel_.port1.postMessage({claimlight: 1, t: "setConfig", config: {deep}}); return depth } catch {} } })()`)
	require.Greater(t, deepest, 1000)
	eval[bool](page.tab, `new Promise(done => {
		channel_.port1.addEventListener("message", ({data}) => data.t === "pong" && done(true));
		channel_.port1.postMessage({claimlight: 1, t: "ping"}) })`)
	frame.requireQuiet()
}

func TestBrowserFilesMayBeDeep(t *testing.T) {
	const review = `{"@type":"ClaimReview","itemReviewed":`
	b := openTab(t, 1000, 900)
	b.open("/sets")
	t.Cleanup(b.deleteSets)
	b.until(`document.getElementById("choose")`)
	for name, text := range map[string]string{
		"lists.json": strings.Repeat("[", 9900) + strings.Repeat("]", 9900), "open.json": strings.Repeat("[", 1_000_000),
		"objects.json": strings.Repeat(`{"a":`, 9900) + "1" + strings.Repeat("}", 9900), "reviews.json": strings.Repeat(review, 9900) + "1" + strings.Repeat("}", 9900),
		"lines.jsonl": strings.Repeat(review, 9900) + "1" + strings.Repeat("}", 9900) + "\n", "elements.html": strings.Repeat("<div>", 200_000),
		"script.html": `<script type="application/ld+json">` + strings.Repeat("[", 9900) + strings.Repeat("]", 9900) + "</script>",
		"quoted.csv":  strings.Repeat(`"`, 200_001),
	} {
		b.chooseFiles(map[string]string{name: text})
		b.until(`document.querySelector(".report")?.textContent.includes(` + js(name) + `)`)
		require.Contains(t, eval[string](b, reportShown+".textContent"), "Nothing of this could be used", name)
	}
	b.requireQuiet()
}
