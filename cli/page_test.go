package cli

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestArticleOfPage(t *testing.T) {
	for page, want := range map[string]string{
		"":                                  "",
		"plain text":                        "plain text",
		"<p>One.<p>Two <b>bold</b>, three.": "One.\n\nTwo bold, three.",
		`<!doctype html><title>T</title><nav>Menu</nav><main><h1>Head</h1><article><h2> Sub  head </h2><p>A
			line.<br>Next&nbsp;line.</p><figure><img><figcaption>Caption</figcaption></figure><aside>Read more</aside>
			<ul><li>First<li>Second</ul><script>x()</script><p hidden>no</p><p aria-hidden="true">no</p></article></main><footer>Foot</footer>`: "Sub head\n\nA line.\nNext\u00a0line.\n\nFirst\n\nSecond",
		"<article>Short.</article><article><p>The longer of them.</article>":   "The longer of them.",
		"<main><p>Main text.</main><p>Else.":                                   "Main text.",
		"<table><tr><th>Year<td>2020<tr><th>Hives<td>5</table>":                "Year 2020\n\nHives 5",
		"<p>Rose by <span>5</span>%, <a href=x>he said</a>.</p><p> </p>\n<p>B": "Rose by 5%, he said.\n\nB",
		"<p>22&amp;nbsp; &lt;b&gt;</p>":                                        "22&nbsp; <b>",
	} {
		require.Equal(t, want, articleOfPage(page), page)
	}
}

func FuzzArticleOfPage(f *testing.F) {
	for _, page := range []string{"<p>a<table>b<td>", "\xff<article><main>", "<svg><p>x</svg>", "&#0;&notit;"} {
		f.Add(page)
	}
	f.Fuzz(func(t *testing.T, page string) {
		text := articleOfPage(page)
		if utf8.ValidString(page) {
			require.True(t, utf8.ValidString(text))
		}
		require.LessOrEqual(t, len(text), 8*len(page)+8, "nothing is made up")
	})
}
