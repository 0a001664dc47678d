//go:build !js

package web

import (
	"encoding/json"
	"html"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestBasePaths(t *testing.T) {
	for path, want := range map[string]basePath{
		"": "/", "/": "/", "/x": "/x/", "/x/": "/x/", "/a/b.c/": "/a/b.c/", "//": "/", "/~me/fact_check-1/": "/~me/fact_check-1/",
	} {
		got, err := parseBase(path)
		require.NoError(t, err, path)
		require.Equal(t, want, got)
	}
	for _, path := range []string{"x", "/a//b/", "/../", "/.x/", "/a b/", "/é/", "/a?b/", `/"/`, "/%2e/", "https://x.example/"} {
		_, err := parseBase(path)
		require.ErrorContains(t, err, "/claimlight/", path)
	}
}

// openBelow is the whole site below a path.
func openBelow(t *testing.T, change func(*Options)) http.Handler {
	t.Helper()
	opts := withRecords(t)
	opts.Base = "/x/"
	change(&opts)
	h, err := Handler(opts)
	require.NoError(t, err)
	return h
}

func TestAllIsBelowTheBasePath(t *testing.T) {
	h := openBelow(t, func(*Options) {})
	for _, path := range []string{"/x/", "/x/embed", "/x/app.js", "/x/web/app.css", "/x/claim/kept", "/x/healthz", "/x/packs/packs.json", "/x/robots.txt"} {
		require.Equal(t, http.StatusOK, get(h, path).StatusCode, path)
	}
	for _, path := range []string{"/", "/embed", "/web/app.css", "/claim/kept", "/xy/", "/x/x/", "/healthz"} {
		got := get(h, path)
		require.Equal(t, http.StatusNotFound, got.StatusCode, path)
		require.Contains(t, body(t, got), `href="/x/web/app.css"`)
	}
	home := get(h, "/x?q=1")
	require.Equal(t, http.StatusPermanentRedirect, home.StatusCode)
	require.Equal(t, "/x/?q=1", home.Header.Get("Location"))
	require.Equal(t, "/x/claim/kept", get(h, "/x/claim/dropped").Header.Get("Location"))
	require.Equal(t, "/x/embed/claim/kept", get(h, "/x/embed/claim/dropped").Header.Get("Location"))
	require.Equal(t, http.StatusMethodNotAllowed, ask(h, http.MethodPost, "/x/").StatusCode)
}

// Every address in a page, in the worker and in what the app is told leads below
// the base path, and to something.
func TestAddressesBelowTheBasePath(t *testing.T) {
	h := openBelow(t, func(*Options) {})
	theApps := []string{"/x/library", "/x/about"} // pages that the stub has not
	address := regexp.MustCompile(`(?:href|src)="(/[^"]*)"`)
	for _, page := range []string{"/x/", "/x/embed", "/x/embed/build", "/x/embed/claim/kept", "/x/claim/kept", "/x/nowhere"} {
		found := address.FindAllStringSubmatch(body(t, get(h, page)), -1)
		require.NotEmpty(t, found, page)
		for _, f := range found {
			if slices.Contains(theApps, f[1]) {
				continue
			}
			require.Equal(t, http.StatusOK, get(h, html.UnescapeString(f[1])).StatusCode, "%s names %s", page, f[1])
		}
	}
	worker := body(t, get(h, "/x/app-worker.js"))
	var kept []string
	require.NoError(t, json.Unmarshal([]byte(regexp.MustCompile(`const kept = (\[[^\]]*\]);`).FindStringSubmatch(worker)[1]), &kept))
	require.Contains(t, kept, "/x/")
	for _, path := range kept {
		require.Equal(t, http.StatusOK, get(h, path).StatusCode, path)
	}
	script := body(t, get(h, "/x/app.js"))
	for _, want := range []string{`"GOAPP_ROOT_PREFIX":"/x/"`, `"GOAPP_STATIC_RESOURCES_URL":"/x/web"`, `register(
        "/x/app-worker.js"`} {
		require.Contains(t, script, want)
	}
	for _, name := range []string{dataVariable, tablesVariable, importerVariable} {
		told := regexp.MustCompile(`"` + name + `":"([^"]+)"`).FindStringSubmatch(script)[1]
		require.Equal(t, http.StatusOK, get(h, told).StatusCode, told)
		require.True(t, strings.HasPrefix(told, "/x/"), told)
	}
	manifest := body(t, get(h, "/x/manifest.webmanifest"))
	require.Contains(t, manifest, `"id": "/x/"`)
	require.NotContains(t, manifest, `"/web`)
	require.NotContains(t, manifest, "{{")
}

func TestAddressesOfTheSite(t *testing.T) {
	h := openBelow(t, func(o *Options) { o.Origin = "https://fact.example" })
	require.Contains(t, body(t, get(h, "/x/claim/kept")), `<link rel="canonical" href="https://fact.example/x/claim/kept">`)
	require.Contains(t, body(t, get(h, "/x/robots.txt")), "\nSitemap: https://fact.example/x/sitemap.xml\n")
	found := get(h, "/x/sitemap.xml")
	require.Equal(t, "application/xml", found.Header.Get("Content-Type"))
	text := body(t, found)
	require.Contains(t, text, "<url><loc>https://fact.example/x/</loc></url>\n")
	require.Contains(t, text, "<url><loc>https://fact.example/x/claim/kept</loc></url>\n")
	require.NotContains(t, text, "embed", "a frame is nothing to read")
	require.Equal(t, http.StatusNotFound, get(openBelow(t, func(*Options) {}), "/x/sitemap.xml").StatusCode)
	for _, address := range []string{"fact.example", "https://fact.example/", "https://fact.example/x", "ftp://fact.example", "https://a b"} {
		_, err := Handler(Options{Origin: address})
		require.ErrorContains(t, err, "https://HOST", address)
	}
}
