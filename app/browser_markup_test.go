//go:build browser

package app_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// tags are what markup is made of at random, sound and not.
var tags = []string{"<p>", "</p>", "<div hidden>", "<table><tr><td>", "</table>", "<ul><li>", "<pre>\n a", "<br>", "<svg><foreignObject>", "</svg>", "<math><mtext>", "<template>", "</template>",
	"<select><option>", "<textarea>", "</textarea>", "<noscript>", "<!--", "-->", "<![CDATA[", "<p style=\"display:none\">", "<a href=", "\"", "'", ">", "<", "&", "&#0;", "&#xd800;", "&amp;lt;b&amp;gt;",
	"\u202e", "\ufdd0\ufdd1", "\x00", "<article><h1>", "<p>Half of them left in 2019.</p>", "<p>Rents rose by 4 per cent in 2024.</p>", "<plaintext>"}

// Pages of markup at random, with tricks in it, are read for their text.
func TestBrowserMarkupAtRandomIsText(t *testing.T) {
	withAndWithout(t, browser.site.Config.Handler, func(t *testing.T, site string, s *trap) {
		random := rand.New(rand.NewPCG(3, 7))
		pieces := append(s.tricks(), tags...)
		b := wary(t)
		b.openAt(site + "/")
		t.Cleanup(b.deleteSets)
		for n := range 12 {
			var page strings.Builder
			for range 1 + random.IntN(120) {
				page.WriteString(pieces[random.IntN(len(pieces))])
			}
			name := fmt.Sprintf("page%d.html", n)
			b.drop(name, []byte("<p>Nearly half of them left in 2019.</p>"+page.String()))
			b.until(`[".asides", ".notice"].some(part => document.querySelector(part)?.textContent.includes(` + js(name) + `)) || document.querySelector(".article-text")`)
			b.until(`document.documentElement.dataset.claimlightState !== "checking"`)
			b.requireUnharmed(site, name)
		}
		require.Positive(t, eval[int](b, `document.querySelectorAll("mark").length`), "and the program is there")
	})
}
