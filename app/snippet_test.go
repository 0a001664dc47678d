package app

import (
	"testing"

	"github.com/stretchr/testify/require"
)

const snippetOrigin = "https://claims.example"

func chosen(values ...string) embedChoice {
	c := embedChoice{}
	for i := 0; i+1 < len(values); i += 2 {
		for _, o := range embedOptions {
			if o.name == values[i] {
				c.choose(o, values[i+1])
			}
		}
	}
	return c
}

func TestSnippets(t *testing.T) {
	require.Equal(t, `<claim-light style="display:block;min-height:56px">
  <a href="https://claims.example/">Check this article with Claimlight</a>
</claim-light>
<script async src="https://claims.example/embed/v1.js"></script>`, chosen("theme", "auto", "height", " ").scriptSnippet(snippetOrigin, "", ""))

	pinned := chosen("theme", "host", "content", `a[b="c"]`, "height", "600").scriptSnippet(snippetOrigin, "/embed/v1.abc.js", "sha384-xyz")
	require.Contains(t, pinned, "\n  data-theme=\"host\"\n  data-height=\"600\"\n  data-content=\"a[b=&quot;c&quot;]\">")
	require.Contains(t, pinned, `src="https://claims.example/embed/v1.abc.js"`+"\n  "+`integrity="sha384-xyz" crossorigin="anonymous"`)

	frame := chosen("theme", "dark", "accent", "#a00", "height", "600", "highlight", "off", "mode", "article").frameSnippet(snippetOrigin)
	require.Contains(t, frame, `src="https://claims.example/embed?mode=paste&amp;theme=dark&amp;accent=%23a00"`)
	require.Contains(t, frame, `height="600"`)
	require.Contains(t, frame, "color-scheme:dark")
	require.Contains(t, chosen().frameSnippet(snippetOrigin), "color-scheme:light dark")
}

func TestChoosingTheUsualValueTakesTheOtherBack(t *testing.T) {
	require.Empty(t, chosen("theme", "dark", "theme", "auto", "height", "600", "height", ""))
}
