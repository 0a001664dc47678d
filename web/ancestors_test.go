//go:build !js

package web

import (
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAncestors(t *testing.T) {
	for _, origin := range []string{"https://news.example", "http://localhost:8081", "https://*.news.example", "https://*.news.example:8443", "https://xn--bcher-kva.example", "http://127.0.0.1:1"} {
		require.NoError(t, CheckAncestor(origin))
	}
	for _, origin := range []string{"", "*", "https:", "https://*", "https://*.", "https://a.*.example", "https://news.example/", "https://news.example/path",
		"news.example", "//news.example", "'self'", "https://a.example b.example", "https://a.example;script-src *", "https://user@a.example",
		"https://a.example:*", "data:", "https://Bücher.example", "https://a..example", "https://[::1]"} {
		require.ErrorContains(t, CheckAncestor(origin), "no origin", origin)
	}
}

func TestOnlyTheNamedSitesMayFrame(t *testing.T) {
	opts := fixture()
	opts.FrameAncestors = []string{"https://news.example", "https://*.desk.example"}
	h, err := Handler(opts)
	require.NoError(t, err)
	for _, method := range []string{http.MethodGet, http.MethodHead} {
		policy := ask(h, method, "/embed").Header.Get("Content-Security-Policy")
		require.True(t, strings.HasSuffix(policy, "; frame-ancestors https://news.example https://*.desk.example"), policy)
	}
	for _, path := range []string{"/", "/nowhere", "/web/app.css"} {
		require.True(t, strings.HasSuffix(get(h, path).Header.Get("Content-Security-Policy"), "; frame-ancestors 'none'"), path)
	}
	etag := get(h, "/embed").Header.Get("ETag")
	again := get(h, "/embed", "If-None-Match", etag)
	require.Equal(t, http.StatusNotModified, again.StatusCode)
	require.Contains(t, again.Header.Get("Content-Security-Policy"), "https://news.example", "a 304 renews the headers that are kept")
	require.NotEqual(t, body(t, get(open(t), "/app-worker.js")), body(t, get(h, "/app-worker.js")), "other headers, another version")

	opts.FrameAncestors = []string{"*"}
	_, err = Handler(opts)
	require.ErrorContains(t, err, "no origin")
}

func TestAddedHeaders(t *testing.T) {
	opts := fixture()
	opts.Header = http.Header{"X-Robots-Tag": {"noindex"}, "Link": {"<a>", "<b>"}}
	h, err := Handler(opts)
	require.NoError(t, err)
	for _, path := range []string{"/", "/web/app.css", "/nowhere"} {
		got := get(h, path)
		require.Equal(t, "noindex", got.Header.Get("X-Robots-Tag"), path)
		require.Equal(t, []string{"<a>", "<b>"}, got.Header["Link"])
		require.NotEmpty(t, got.Header.Get("Content-Security-Policy"))
	}
	for name, value := range map[string]string{
		"content-security-policy": "default-src *", "Access-Control-Allow-Origin": "*", "Set-Cookie": "a=b", "Cache-Control": "no-store",
		"X Bad": "1", "": "1", "X-Split": "a\r\nSet-Cookie: b", "X-Name": "é",
	} {
		require.Error(t, CheckHeader(name, value), name)
	}
	opts.Header = http.Header{"Vary": {"*"}}
	_, err = Handler(opts)
	require.ErrorContains(t, err, "Vary is set by the site itself")
}
