//go:build !js

package web

import (
	"encoding/json"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// asks is the host by which the tests reach the site.
const asks = "http://example.com"

func openToEmbed(t *testing.T, address string) *site {
	t.Helper()
	opts := withRecords(t)
	opts.Origin = address
	h, err := Handler(opts)
	require.NoError(t, err)
	return h.(*site)
}

func TestOembed(t *testing.T) {
	h := openToEmbed(t, "")
	for name, c := range map[string]struct {
		query  string
		status int
		src    string
		width  int
		height int
	}{
		"home":              {"url=" + asks + "/", 200, asks + "/embed?mode=paste", 600, 480},
		"record":            {"url=" + asks + "/claim/kept&format=json", 200, asks + "/embed/claim/kept", 600, 400},
		"https":             {"url=https://example.com/claim/kept", 200, "https://example.com/embed/claim/kept", 600, 400},
		"a merged record":   {"url=" + asks + "/claim/dropped", 200, asks + "/embed/claim/kept", 600, 400},
		"a path":            {"url=/", 200, asks + "/embed?mode=paste", 600, 480},
		"query of the page": {"url=" + url.QueryEscape(asks+"/claim/kept?x=1#y"), 200, asks + "/embed/claim/kept", 600, 400},
		"less":              {"url=/&maxwidth=320&maxheight=300", 200, asks + "/embed?mode=paste", 320, 300},
		"more":              {"url=/&maxwidth=3200&maxheight=3000", 200, asks + "/embed?mode=paste", 600, 480},
		"too little":        {"url=/&maxwidth=1&maxheight=1", 200, asks + "/embed?mode=paste", 200, 120},
		"nonsense":          {"url=/&maxwidth=wide&maxheight=-4", 200, asks + "/embed?mode=paste", 600, 480},
		"xml":               {"url=/&format=xml", 501, "", 0, 0},
		"no url":            {"", 404, "", 0, 0},
		"another site":      {"url=https://elsewhere.example/", 404, "", 0, 0},
		"another user":      {"url=http://me@example.com/", 404, "", 0, 0},
		"another scheme":    {"url=javascript://example.com/", 404, "", 0, 0},
		"unknown page":      {"url=" + asks + "/library", 404, "", 0, 0},
		"unknown record":    {"url=" + asks + "/claim/none", 404, "", 0, 0},
		"no address":        {"url=%zz", 404, "", 0, 0},
	} {
		got := get(h, "/oembed?"+c.query)
		require.Equal(t, c.status, got.StatusCode, name)
		require.Equal(t, "*", got.Header.Get("Access-Control-Allow-Origin"), name)
		if c.status != http.StatusOK {
			continue
		}
		require.Equal(t, "application/json", got.Header.Get("Content-Type"), name)
		var a oembedAnswer
		require.NoError(t, json.Unmarshal([]byte(body(t, got)), &a), name)
		require.Equal(t, []any{"1.0", "rich", "Claimlight"}, []any{a.Version, a.Type, a.ProviderName}, name)
		require.Equal(t, []int{c.width, c.height}, []int{a.Width, a.Height}, name)
		require.Regexp(t, `^<blockquote><a href="[^"]+">[^<]+</a></blockquote><iframe src="`+regexp.QuoteMeta(c.src)+`" title="[^"]+" width="\d+" height="\d+" [^<>]*></iframe>$`, a.HTML, name)
	}
}

func TestOembedOfAHostileRecordIsMarkupOfOurs(t *testing.T) {
	h := openToEmbed(t, "")
	for _, r := range served {
		got := get(h, "/oembed?url="+url.QueryEscape(asks+recordURL(r.ID)))
		require.Equal(t, http.StatusOK, got.StatusCode, r.ID)
		var a oembedAnswer
		require.NoError(t, json.Unmarshal([]byte(body(t, got)), &a))
		require.Equal(t, 1, strings.Count(a.HTML, "<iframe"), r.ID)
		require.NotContains(t, a.HTML, "<script", r.ID)
		require.NotContains(t, a.HTML, "<b ", r.ID)
	}
}

func TestASiteThatKnowsItsAddressTakesNoOther(t *testing.T) {
	h := openToEmbed(t, "https://claims.example")
	require.Equal(t, http.StatusNotFound, get(h, "/oembed?url="+asks+"/").StatusCode)
	require.Contains(t, body(t, get(h, "/oembed?url=https://claims.example/")), `src=\"https://claims.example/embed?`)
	require.Contains(t, body(t, get(h, "/")), `href="https://claims.example/oembed?format=json&amp;url=https%3A%2F%2Fclaims.example%2F"`)
	require.Contains(t, body(t, get(h, "/claim/kept")), `https://claims.example/claim/kept`)
}

func TestPagesTellWhereTheirAnswerIs(t *testing.T) {
	h := openToEmbed(t, "")
	for _, path := range []string{"/", "/claim/kept"} {
		found := regexp.MustCompile(`<link rel="alternate" type="application/json\+oembed" href="([^"]+)"`).FindStringSubmatch(body(t, get(h, path)))
		require.NotNil(t, found, path)
		require.Equal(t, http.StatusOK, get(h, strings.ReplaceAll(found[1], "&amp;", "&")).StatusCode, path)
	}
}

func TestTheCardOfARecordMayBeFramed(t *testing.T) {
	h := openToEmbed(t, "")
	got := get(h, "/embed/claim/kept")
	require.Equal(t, http.StatusOK, got.StatusCode)
	policy := got.Header.Get("Content-Security-Policy")
	require.True(t, strings.HasSuffix(policy, "frame-ancestors *"), policy)
	require.NotContains(t, policy, "connect-src")
	require.Empty(t, got.Header.Get("X-Frame-Options"))
	require.Equal(t, "cross-origin", got.Header.Get("Cross-Origin-Resource-Policy"))
	markup := body(t, got)
	require.Contains(t, markup, "<main>The bridge is closed.</main>")
	require.Contains(t, markup, `<link rel="canonical" href="/claim/kept">`)
	require.NotContains(t, markup, "app.js", "no program")

	moved := get(h, "/embed/claim/dropped")
	require.Equal(t, http.StatusMovedPermanently, moved.StatusCode)
	require.Equal(t, "/embed/claim/kept", moved.Header.Get("Location"))
	require.Equal(t, http.StatusNotFound, get(h, "/embed/claim/none").StatusCode)
	require.True(t, strings.HasSuffix(get(h, "/claim/kept").Header.Get("Content-Security-Policy"), "frame-ancestors 'none'"))
}

func TestOembedBelowAPath(t *testing.T) {
	for origin, at := range map[string]string{"": asks, "https://claims.example": "https://claims.example"} {
		h := openBelow(t, func(o *Options) { o.Origin = origin })
		for path, frame := range map[string]string{"/x/": "/x/embed?mode=paste", "/x/claim/kept": "/x/embed/claim/kept"} {
			got := get(h, "/x/oembed?url="+url.QueryEscape(at+path))
			require.Equal(t, http.StatusOK, got.StatusCode, path)
			var a oembedAnswer
			require.NoError(t, json.Unmarshal([]byte(body(t, got)), &a))
			require.Equal(t, at+"/x/", a.ProviderURL)
			require.Contains(t, a.HTML, `<a href="`+at+path+`"`)
			require.Contains(t, a.HTML, `src="`+at+frame+`"`)
		}
		for _, path := range []string{"/", "/claim/kept", "/y/", "/xy"} {
			require.Equal(t, http.StatusNotFound, get(h, "/x/oembed?url="+url.QueryEscape(at+path)).StatusCode, path)
		}
	}
}

func TestTheTagsScriptsBelowAPath(t *testing.T) {
	h := openBelow(t, func(*Options) {})
	var files embedFiles
	require.NoError(t, json.Unmarshal([]byte(body(t, get(h, "/x/embed/v1.json"))), &files))
	for _, path := range []string{files.Script.Path, files.Article.Path, files.Types} {
		require.Equal(t, http.StatusOK, get(h, path).StatusCode, path)
	}
	require.Contains(t, body(t, get(h, files.Script.Path)), `"`+strings.TrimPrefix(files.Article.Path, "/x/")+`"`, "beside the script, wherever that lies")
}
