//go:build browser && !js

package web

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// hosts are the servers of static files that an export is tried on. Each starts
// one on an address with the folder of an export and its configuration there.
var hosts = map[string]func(t *testing.T, dir, address string) *exec.Cmd{
	"nginx": startNginx,
	"caddy": startCaddy,
}

func startNginx(t *testing.T, dir, address string) *exec.Cmd {
	t.Helper()
	run := t.TempDir()
	config, err := os.ReadFile(filepath.Join(dir, "deploy", "nginx.conf"))
	require.NoError(t, err)
	site := strings.NewReplacer("root /var/www/claimlight;", "root "+dir+";", "#brotli_static", "brotli_static").Replace(string(config))
	require.Contains(t, site, "root "+dir)
	whole := fmt.Sprintf(`load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off; error_log stderr; pid %[1]s/pid;
%[4]s
events { }
http {
	access_log off;
	client_body_temp_path %[1]s; proxy_temp_path %[1]s; fastcgi_temp_path %[1]s; uwsgi_temp_path %[1]s; scgi_temp_path %[1]s;
	server { listen %[2]s; %[3]s }
}`, run, address, site, userOfNginx())
	file := filepath.Join(run, "nginx.conf")
	require.NoError(t, os.WriteFile(file, []byte(whole), 0o600))
	return exec.Command("/usr/sbin/nginx", "-c", file, "-p", run)
}

// userOfNginx lets the workers of an nginx that root starts read our folders.
func userOfNginx() string {
	if os.Getuid() == 0 {
		return "user root;"
	}
	return ""
}

func startCaddy(t *testing.T, dir, address string) *exec.Cmd {
	t.Helper()
	home := t.TempDir()
	cmd := exec.Command("caddy", "run", "--adapter", "caddyfile", "--config", filepath.Join(dir, "deploy", "Caddyfile"))
	cmd.Env = append(os.Environ(), "HOME="+home, "XDG_DATA_HOME="+home, "XDG_CONFIG_HOME="+home, "CADDY_ADMIN=off",
		"CLAIMLIGHT_SITE=http://"+address, "CLAIMLIGHT_ROOT="+dir)
	return cmd
}

// hostAt starts a host at address, "" for a free one, and returns what stops it.
func hostAt(t *testing.T, name, dir, address string) (string, func()) {
	t.Helper()
	if address == "" {
		ln, err := net.Listen("tcp", "127.0.0.1:0")
		require.NoError(t, err)
		address = ln.Addr().String()
		ln.Close()
	}
	cmd := hosts[name](t, dir, address)
	var said strings.Builder
	cmd.Stdout, cmd.Stderr = &said, &said
	require.NoError(t, cmd.Start(), "this test needs %s: .ci/need %s", name, name)
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	stop := func() {
		_ = cmd.Process.Signal(os.Interrupt)
		select {
		case <-ended:
		case <-time.After(5 * time.Second):
			_ = cmd.Process.Kill()
			<-ended
		}
		ended <- nil
	}
	t.Cleanup(stop)
	for range 200 {
		if conn, err := net.Dial("tcp", address); err == nil {
			conn.Close()
			return "http://" + address, stop
		}
		select {
		case err := <-ended:
			ended <- nil
			t.Fatalf("%s: %v\n%s", name, err, said.String())
		case <-time.After(50 * time.Millisecond):
		}
	}
	t.Fatalf("%s does not answer: %s", name, said.String())
	return "", nil
}

// builtOptions are the built program with the stub's pages and three records.
func builtOptions(t *testing.T, base string) Options {
	t.Helper()
	opts := withRecords(t)
	opts.Wasm, opts.Importer, opts.Base = nil, nil, base
	return opts
}

func TestBrowserExportOnOtherServers(t *testing.T) {
	for name := range hosts {
		for _, base := range []string{"/", "/x/"} {
			t.Run(name+base, func(t *testing.T) {
				dir := t.TempDir()
				require.NoError(t, os.Chmod(dir, 0o755))
				opts := builtOptions(t, base)
				_, err := Export(opts, dir)
				require.NoError(t, err)
				origin, stop := hostAt(t, name, dir, "")
				own, err := Handler(opts)
				require.NoError(t, err)
				requireAlike(t, own, origin, base)

				ctx := openBrowser(t)
				openPage(t, ctx, origin+base)
				kept(t, ctx)
				openPage(t, ctx, origin+base+"claim/kept")
				stop()
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
		"web/icon-192.png", "web/icon.svg", "claim/kept", "claim/evil", "packs/packs.json", "robots.txt", "nowhere", "web/nowhere.js", "claim/nowhere"}
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
