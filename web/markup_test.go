//go:build !js

package web

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTidy(t *testing.T) {
	for given, want := range map[string]string{
		`<p id="b" class="a">x &lt; y</p>`:                        `<p class="a" id="b">x &lt; y</p>`,
		`<script src="/a.js" defer></script>`:                     `<script defer="" src="/a.js"></script>`,
		`<p title="&quot;5 &lt; 6&quot;">&amp;</p>`:               `<p title="&#34;5 &lt; 6&#34;">&amp;</p>`,
		`<meta content="https://" property="og:url"><b>x</b>`:     `<b>x</b>`,
		`<meta property="og:image" content="https:///i.png">`:     ``,
		`<!doctype html><!-- kept --><br>`:                        `<!doctype html><!-- kept --><br>`,
		`<a href="https://example.org/" rel="noopener">out</a>`:   `<a href="https://example.org/" rel="noopener">out</a>`,
		`<i aria-hidden></i>`:                                     `<i aria-hidden="true"></i>`,
		`<p hidden="false"><input checked="false" hidden="true">`: `<p><input hidden="true">`,
		`<p spellcheck="false" aria-hidden="false">`:              `<p aria-hidden="false" spellcheck="false">`,
		`<textarea rows="3">` + "\n" + ` <b> stays</textarea>`:    `<textarea rows="3">` + "\n" + ` <b> stays</textarea>`,
		`<meta content="see https:// in text" name="keywords">`:   `<meta content="see https:// in text" name="keywords">`,
		`<svg viewBox="0 0 1 1"><path d="M0 0" class="c"/></svg>`: `<svg viewbox="0 0 1 1"><path class="c" d="M0 0"/></svg>`,
	} {
		got, err := tidy([]byte(given))
		require.NoError(t, err)
		require.Equal(t, want, string(got))
	}
}
