//go:build browser && !js

package web

import (
	"context"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/web/host"
)

// builtOptions are the built program with the stub's pages and three records.
func builtOptions(t *testing.T, base string) Options {
	t.Helper()
	opts := withRecords(t)
	opts.Wasm, opts.Importer, opts.Base = nil, nil, base
	return opts
}

func TestBrowserExportOnOtherServers(t *testing.T) {
	for _, name := range host.Names {
		for _, base := range []string{"/", "/x/"} {
			t.Run(name+base, func(t *testing.T) {
				dir := t.TempDir()
				require.NoError(t, os.Chmod(dir, 0o755))
				opts := builtOptions(t, base)
				_, err := Export(opts, dir)
				require.NoError(t, err)
				other, err := host.Start(name, dir)
				require.NoError(t, err)
				t.Cleanup(other.Stop)
				origin := "http://" + other.Address
				own, err := newSite(opts, true)
				require.NoError(t, err)
				requireAlike(t, own.handler(), origin, base)

				ctx := openBrowser(t)
				openPage(t, ctx, origin+base)
				kept(t, ctx)
				openPage(t, ctx, origin+base+"claim/kept")
				other.Stop()
				for _, path := range []string{"", "?q=1", "embed?theme=dark", "library?q=nhs", "about", "claim/kept", "claim/nowhere"} {
					openPage(t, ctx, origin+base+path)
					requireBelow(t, ctx, base)
				}
			})
		}
	}
}

// requireBelow fails where a link of the page leads out of the site.
func requireBelow(t *testing.T, ctx context.Context, base string) {
	t.Helper()
	out := evaluate[[]string](t, ctx, `[...document.querySelectorAll("a[href]")].map(a => new URL(a.href))
		.filter(u => u.origin === location.origin && !u.pathname.startsWith(`+quote(t, base)+`)).map(String)`)
	require.Empty(t, out)
}

// requireAlike fails where a host answers otherwise than our server does.
func requireAlike(t *testing.T, own http.Handler, origin, base string) {
	t.Helper()
	paths := []string{"", "library", "embed", "app.js", "app-worker.js", "manifest.webmanifest", "web/app.wasm", "web/app.css", "web/data.clm",
		"web/icon-192.png", "web/icon.svg", "claim/kept", "claim/evil", "embed/claim/kept", "embed/build", "embed.js", "embed/v1.js", "embed/v1.json", "embed/v1.d.ts", "web/tables.clt", "web/frame.js", "web/import.wasm", "packs/packs.json", "robots.txt", "nowhere", "web/nowhere.js", "claim/nowhere"}
	for _, path := range paths {
		for _, accept := range []string{"br", "gzip", "identity"} {
			want := get(own, base+path, "Accept-Encoding", accept)
			got := fetch(t, http.MethodGet, origin+base+path, accept)
			require.Equal(t, want.StatusCode, got.StatusCode, path)
			for _, h := range []string{"Content-Type", "Content-Security-Policy", "X-Content-Type-Options", "Cross-Origin-Resource-Policy",
				"X-Frame-Options", "Access-Control-Allow-Origin", "Referrer-Policy", "Permissions-Policy"} {
				require.Equal(t, want.Header.Values(h), got.Header.Values(h), "%s: %s", path, h)
			}
			if got.StatusCode == http.StatusOK {
				require.Equal(t, want.Header.Get("Cache-Control"), got.Header.Get("Cache-Control"), path)
				require.Equal(t, want.Header.Get("Content-Encoding"), got.Header.Get("Content-Encoding"), "%s %s", path, accept)
				require.Equal(t, body(t, want), body(t, got), path)
				require.NotEmpty(t, got.Header.Get("ETag"), path)
			}
		}
	}
	shared := fetch(t, http.MethodPost, origin+base+"share", "")
	require.Equal(t, http.StatusSeeOther, shared.StatusCode)
	require.Equal(t, base+"?share=retry", strings.TrimPrefix(shared.Header.Get("Location"), origin))
}

func fetch(t *testing.T, method, url, accept string) *http.Response {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(strings.Repeat("secret", map[bool]int{true: 10}[method == http.MethodPost])))
	require.NoError(t, err)
	r.Header.Set("Accept-Encoding", accept)
	got, err := http.DefaultTransport.RoundTrip(r)
	require.NoError(t, err)
	text, err := io.ReadAll(got.Body)
	require.NoError(t, err)
	got.Body.Close()
	got.Body = io.NopCloser(strings.NewReader(string(text)))
	return got
}
