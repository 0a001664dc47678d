//go:build browser

package app_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// worstTexts are texts that nobody writes. What the engine makes of longer ones is
// tested in claims; here they are drawn as well.
var worstTexts = []struct{ name, text string }{
	{"one word", strings.Repeat("a", 1<<20)},
	{"one sentence", strings.Repeat("ferry that carried the passengers who lived in the town and ", 17_000)},
	{"one-letter words", strings.Repeat("a b c d e f g h i j ", 10_000)},
	{"blank lines", strings.Repeat("\n\n", 100_000) + "The end."},
	{"nested quotes", strings.Repeat("“‘", 8_000) + "ferry" + strings.Repeat("’”", 8_000)},
	{"emoji", strings.Repeat("👩‍🚀🔥", 16_000)},
	{"combining marks", strings.Repeat("\u0301\u0327", 50_000)},
	{"from right to left", strings.Repeat("\u202eab\u202c ", 50_000)},
	{"turns", strings.Repeat("Ann Lee: so\n", 4_000)},
	{"short paragraphs", strings.Repeat("Rents rose.\n\n", 4_000)},
}

// Such texts are checked to the end, drawn to the end, and given back whole.
func TestBrowserWorstTexts(t *testing.T) {
	for _, w := range worstTexts {
		t.Run(w.name, func(t *testing.T) {
			b := openTab(t, 1280, 900)
			b.open("/")
			stop := b.trace()
			b.drop("worst.txt", []byte(w.text))
			b.untilState("checked")
			t.Log(len(w.text), "bytes, longest task:", stop())
			b.click("edit")
			b.until(`document.getElementById("article-input")`)
			require.Equal(t, len(w.text), eval[int](b, written))
			b.requireQuiet()
		})
	}
}
