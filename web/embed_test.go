//go:build !js

package web

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/web/packed"
)

// What a reader of news pays before pressing the button.
const embedBudget = 4 << 10

func TestTheTagsScriptIsSmall(t *testing.T) {
	h := open(t)
	small, err := packed.Gzip([]byte(body(t, get(h, "/embed.js"))), packed.Best)
	require.NoError(t, err)
	require.LessOrEqual(t, len(small), embedBudget)
	t.Logf("embed.js: %d bytes with gzip", len(small))
	fast := body(t, get(h, "/embed.js", "Accept-Encoding", "gzip"))
	require.LessOrEqual(t, len(fast), embedBudget, "as it is served")
}

func describedEmbed(t *testing.T, h http.Handler) embedFiles {
	t.Helper()
	var files embedFiles
	require.NoError(t, json.Unmarshal([]byte(body(t, get(h, "/embed/v1.json"))), &files))
	return files
}

func TestTheTagsScriptsArePinned(t *testing.T) {
	h := open(t)
	files := describedEmbed(t, h)
	for _, f := range []embedFile{files.Script, files.Article} {
		got := get(h, f.Path)
		require.Equal(t, http.StatusOK, got.StatusCode, f.Path)
		require.Equal(t, forever, got.Header.Get("Cache-Control"))
		require.Equal(t, "text/javascript; charset=utf-8", got.Header.Get("Content-Type"))
		sent := body(t, got)
		require.Equal(t, f.Integrity, integrity([]byte(sent)))
		require.Len(t, sent, f.Bytes)
		require.Equal(t, "*", got.Header.Get("Access-Control-Allow-Origin"), "a hash is only checked of what may be read")
		require.Equal(t, "cross-origin", got.Header.Get("Cross-Origin-Resource-Policy"))
	}
	script := body(t, get(h, files.Script.Path))
	require.Contains(t, script, strings.TrimPrefix(files.Article.Path, "/"), "the first pins the second")
	require.Contains(t, script, files.Article.Integrity)
	for _, path := range []string{"/embed.js", "/embed/v1.js"} {
		require.Equal(t, script, body(t, get(h, path)))
		require.Equal(t, briefly, get(h, path).Header.Get("Cache-Control"))
	}
	builder := body(t, get(h, "/embed/build"))
	require.Contains(t, builder, strings.TrimPrefix(files.Script.Path, "/")+`" data-integrity="`+files.Script.Integrity, "publishers are told")
	require.True(t, strings.HasSuffix(get(h, "/embed/build").Header.Get("Content-Security-Policy"), "frame-ancestors 'none'"))
	require.Equal(t, http.StatusOK, get(h, files.Types).StatusCode)
	require.NotContains(t, script, "{{")
}

func TestScriptsAreServedLean(t *testing.T) {
	require.Equal(t, "(() => {\nlet a = 1; // why\n})();\n", string(lean([]byte("// Head.\n(() => {\n  // Said.\n  let a = 1; // why\n\n})();\n"))))
}

func TestTheFrameMeetsItsHostFirst(t *testing.T) {
	h := open(t)
	markup := body(t, get(h, "/embed"))
	shim, frame, app := strings.Index(markup, "shim.js"), strings.Index(markup, "frame.js"), strings.Index(markup, "/app.js")
	require.True(t, shim > 0 && frame > shim && app > 0, markup)
	require.NotContains(t, body(t, get(h, "/")), "frame.js")
}

func TestDemo(t *testing.T) {
	h, err := Demo("http://127.0.0.1:8080", "")
	require.NoError(t, err)
	got := get(h, "/")
	require.Equal(t, http.StatusOK, got.StatusCode)
	require.Contains(t, got.Header.Get("Content-Security-Policy"), "script-src http://127.0.0.1:8080; frame-src http://127.0.0.1:8080;")
	require.Contains(t, body(t, got), `src="http://127.0.0.1:8080/embed/v1.js"`)
	require.Equal(t, "text/css; charset=utf-8", get(h, "/host.css").Header.Get("Content-Type"))
	require.Equal(t, http.StatusNotFound, get(h, "/nowhere").StatusCode)
}
