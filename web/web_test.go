//go:build !js

package web

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"image/png"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/require"
)

// stub is a page of the least kind, so that the tests need no build of the app.
type stub struct{ goapp.Compo }

func (*stub) Render() goapp.UI { return goapp.Main().Text("a page") }

var stubPages = []string{"/", "/embed"}

func TestMain(m *testing.M) {
	for _, path := range stubPages {
		goapp.Route(path, func() goapp.Composer { return &stub{} })
	}
	os.Exit(m.Run())
}

// fixture stands in for the built files.
func fixture() Options {
	return Options{
		Pages: stubPages,
		Wasm:  bytes.Repeat([]byte("\x00asm program "), 500),
		Data:  bytes.Repeat([]byte("claimlight data "), 500),

		Importer: bytes.Repeat([]byte("\x00asm importer "), 500),
	}
}

func open(t *testing.T) *site {
	t.Helper()
	h, err := Handler(fixture())
	require.NoError(t, err)
	return h.(*site)
}

// get asks for path; header holds pairs of names and values.
func get(h http.Handler, path string, header ...string) *http.Response {
	return ask(h, http.MethodGet, path, header...)
}

func ask(h http.Handler, method, path string, header ...string) *http.Response {
	r := httptest.NewRequest(method, path, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	return string(b)
}

// dataPath and importerPath are hashed paths, as the app is told them.
func dataPath(t *testing.T, h http.Handler) string     { return variable(t, h, dataVariable) }
func importerPath(t *testing.T, h http.Handler) string { return variable(t, h, importerVariable) }

func variable(t *testing.T, h http.Handler, name string) string {
	t.Helper()
	found := regexp.MustCompile(`"` + name + `":"([^"]+)"`).FindStringSubmatch(body(t, get(h, "/app.js")))
	require.NotNil(t, found)
	return found[1]
}

func TestEveryPathAnswersWithItsType(t *testing.T) {
	h := open(t)
	for path, contentType := range map[string]string{
		"/":                      "text/html; charset=utf-8",
		"/embed":                 "text/html; charset=utf-8",
		"/app.css":               "text/css; charset=utf-8",
		"/app.js":                "text/javascript; charset=utf-8",
		"/app-worker.js":         "text/javascript; charset=utf-8",
		"/wasm_exec.js":          "text/javascript; charset=utf-8",
		"/manifest.webmanifest":  "application/manifest+json",
		"/robots.txt":            "text/plain; charset=utf-8",
		"/licences.txt":          "text/plain; charset=utf-8",
		"/healthz":               "text/plain; charset=utf-8",
		"/web/app.css":           "text/css; charset=utf-8",
		"/web/app.wasm":          "application/wasm",
		"/web/data.clm":          "application/octet-stream",
		"/web/import.wasm":       "application/wasm",
		"/web/importer.js":       "text/javascript; charset=utf-8",
		"/web/icon.svg":          "image/svg+xml",
		"/web/icon-192.png":      "image/png",
		"/web/icon-512.png":      "image/png",
		"/web/icon-maskable.png": "image/png",
		"/web/shim.js":           "text/javascript; charset=utf-8",
		dataPath(t, h):           "application/octet-stream",
		importerPath(t, h):       "application/wasm",
	} {
		got := get(h, path)
		require.Equal(t, http.StatusOK, got.StatusCode, path)
		require.Equal(t, contentType, got.Header.Get("Content-Type"), path)
		require.NotEmpty(t, body(t, got), path)
	}
}

func TestUnknownPathsStartNothing(t *testing.T) {
	h := open(t)
	for _, path := range []string{
		"/nowhere", "/embed/", "/web/", "/web/nothing.js", "/web/worker.js", "/web/app.wasm.br",
		"/web/../web.go", "/sitemap.xml", "/ads.txt", "/app.wasm", "/goapp.wasm", "/web/data.0123456789abcdef.clm",
	} {
		got := get(h, path)
		require.Equal(t, http.StatusNotFound, got.StatusCode, path)
		require.NotContains(t, body(t, got), "<script", path)
		require.Empty(t, got.Header.Get("ETag"), path)
	}
}

func TestAForgedHostIsNeverAsked(t *testing.T) {
	asked := 0
	attacker := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		asked++
		io.WriteString(w, "poison")
	}))
	defer attacker.Close()
	h := open(t)
	for _, path := range []string{"/robots.txt", "/sitemap.xml", "/ads.txt"} {
		before := body(t, get(h, path))
		r := httptest.NewRequest(http.MethodGet, path, nil)
		r.Host = attacker.Listener.Addr().String()
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		require.Equal(t, before, w.Body.String(), path)
		require.Equal(t, before, body(t, get(h, path)), path)
	}
	require.Zero(t, asked)
}

func TestOnlyReading(t *testing.T) {
	h := open(t)
	for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodDelete, http.MethodOptions, "BREW"} {
		for _, path := range []string{"/", "/nowhere", "/web/data.clm"} {
			got := ask(h, method, path)
			require.Equal(t, http.StatusMethodNotAllowed, got.StatusCode, "%s %s", method, path)
			require.Equal(t, "GET, HEAD", got.Header.Get("Allow"))
		}
	}
}

func TestSecurityHeaders(t *testing.T) {
	h := open(t)
	for _, path := range []string{"/", "/embed", "/app.js", "/web/app.wasm", "/healthz", "/nowhere"} {
		header := get(h, path).Header
		policy := header.Get("Content-Security-Policy")
		require.Contains(t, policy, "default-src 'none'; script-src 'self' 'wasm-unsafe-eval';", path)
		require.Contains(t, policy, "connect-src 'self';", path)
		require.NotContains(t, policy, "unsafe-inline", path)
		require.NotContains(t, policy, "'unsafe-eval'", path)
		require.Equal(t, "no-referrer", header.Get("Referrer-Policy"), path)
		require.Equal(t, "nosniff", header.Get("X-Content-Type-Options"), path)
		require.Equal(t, "require-corp", header.Get("Cross-Origin-Embedder-Policy"), path)
		require.Contains(t, header.Get("Permissions-Policy"), "camera=()", path)
		require.Empty(t, header.Values("Set-Cookie"), path)
	}
}

func TestOnlyTheFrameMayBeFramed(t *testing.T) {
	h := open(t)
	for _, path := range []string{"/", "/nowhere", "/web/icon.svg"} {
		require.True(t, strings.HasSuffix(get(h, path).Header.Get("Content-Security-Policy"), "frame-ancestors 'none'"), path)
	}
	require.Equal(t, "DENY", get(h, "/").Header.Get("X-Frame-Options"))

	embed := get(h, "/embed").Header
	require.True(t, strings.HasSuffix(embed.Get("Content-Security-Policy"), "frame-ancestors *"))
	require.Empty(t, embed.Get("X-Frame-Options"))
	require.Equal(t, "cross-origin", embed.Get("Cross-Origin-Resource-Policy"))
}

// A sandboxed frame has no origin, so all that its page loads is cross-origin.
func TestAssetsCanBeLoadedFromASandbox(t *testing.T) {
	h := open(t)
	for _, path := range []string{"/app.js", "/wasm_exec.js", "/app.css", "/web/app.css", "/web/shim.js", "/web/app.wasm", dataPath(t, h)} {
		header := get(h, path, "Origin", "null").Header
		require.Equal(t, "*", header.Get("Access-Control-Allow-Origin"), path)
		require.Equal(t, "cross-origin", header.Get("Cross-Origin-Resource-Policy"), path)
	}
	require.Empty(t, get(h, "/").Header.Get("Access-Control-Allow-Origin"))
}

func TestCodings(t *testing.T) {
	h := open(t)
	want := string(fixture().Wasm)
	for accept, coding := range map[string]string{
		"":                     "",
		"br, gzip":             "br",
		"gzip":                 "gzip",
		"gzip, br;q=0":         "gzip",
		"br;q=0, gzip;q=0":     "",
		"identity;q=0, *;q=0":  "",
		"deflate":              "",
		"gzip;q=1.0, br;q=0.5": "gzip",
	} {
		got := get(h, "/web/app.wasm", "Accept-Encoding", accept)
		require.Equal(t, http.StatusOK, got.StatusCode, accept)
		require.Equal(t, coding, got.Header.Get("Content-Encoding"), accept)
		require.Equal(t, "Accept-Encoding", got.Header.Get("Vary"), accept)
		sent := body(t, got)
		require.Equal(t, strconv.Itoa(len(sent)), got.Header.Get("Content-Length"), accept)
		require.Equal(t, want, decode(t, coding, sent), accept)
	}
	require.Empty(t, get(h, "/web/icon-192.png", "Accept-Encoding", "br").Header.Get("Content-Encoding"))
}

func decode(t *testing.T, coding, sent string) string {
	t.Helper()
	var r io.Reader = strings.NewReader(sent)
	switch coding {
	case "br":
		r = brotli.NewReader(r)
	case "gzip":
		zr, err := gzip.NewReader(r)
		require.NoError(t, err)
		r = zr
	}
	b, err := io.ReadAll(r)
	require.NoError(t, err)
	return string(b)
}

func TestHeadIsGetWithoutABody(t *testing.T) {
	h := open(t)
	for _, path := range []string{"/", "/web/app.wasm", "/nowhere"} {
		for _, accept := range []string{"", "br"} {
			full := get(h, path, "Accept-Encoding", accept)
			head := ask(h, http.MethodHead, path, "Accept-Encoding", accept)
			require.Equal(t, full.StatusCode, head.StatusCode, path)
			require.Equal(t, full.Header, head.Header, path)
			require.Empty(t, body(t, head), path)
		}
	}
}

func TestValidators(t *testing.T) {
	h := open(t)
	seen := map[string]bool{}
	for _, accept := range []string{"", "gzip", "br"} {
		etag := get(h, "/web/data.clm", "Accept-Encoding", accept).Header.Get("ETag")
		require.Regexp(t, `^"[0-9a-f]{16}(-br|-gzip)?"$`, etag)
		require.False(t, seen[etag], "another coding, another tag")
		seen[etag] = true

		again := get(h, "/web/data.clm", "Accept-Encoding", accept, "If-None-Match", etag)
		require.Equal(t, http.StatusNotModified, again.StatusCode)
		require.Equal(t, "Accept-Encoding", again.Header.Get("Vary"))
		require.Empty(t, body(t, again))

		other := get(h, "/web/app.wasm", "Accept-Encoding", accept, "If-None-Match", etag)
		require.Equal(t, http.StatusOK, other.StatusCode, "the tag of one file says nothing of another")
	}
}

func TestRangesAreOfTheIdentityForm(t *testing.T) {
	h := open(t)
	want := string(fixture().Wasm)[10:20]
	for _, accept := range []string{"", "br"} {
		got := get(h, "/web/app.wasm", "Range", "bytes=10-19", "Accept-Encoding", accept)
		require.Equal(t, http.StatusPartialContent, got.StatusCode)
		require.Empty(t, got.Header.Get("Content-Encoding"))
		require.Equal(t, want, body(t, got))
	}
	require.Equal(t, http.StatusRequestedRangeNotSatisfiable,
		get(h, "/web/app.wasm", "Range", "bytes=999999-").StatusCode)
}

func TestOnlyHashedNamesAreKeptForever(t *testing.T) {
	h := open(t)
	for path, cache := range map[string]string{
		"/": revalidate, "/app.js": revalidate, "/app-worker.js": revalidate, "/web/app.wasm": revalidate,
		"/web/data.clm": revalidate, dataPath(t, h): forever, "/web/import.wasm": revalidate, importerPath(t, h): forever, "/healthz": never,
	} {
		require.Equal(t, cache, get(h, path).Header.Get("Cache-Control"), path)
	}
}

func TestVersionFollowsTheContent(t *testing.T) {
	worker := func(change func(*Options)) string {
		opts := fixture()
		change(&opts)
		h, err := Handler(opts)
		require.NoError(t, err)
		return body(t, get(h, "/app-worker.js"))
	}
	first := worker(func(*Options) {})
	for range 10 { // go-app writes attributes in random order
		require.Equal(t, first, worker(func(*Options) {}), "the same content, the same version")
	}
	require.NotEqual(t, first, worker(func(o *Options) { o.Data = append(o.Data, '.') }))
	require.NotEqual(t, first, worker(func(o *Options) { o.Wasm = append(o.Wasm, '.') }))
	require.NotEqual(t, first, worker(func(o *Options) { o.Pages = []string{"/"} }))
	require.NotContains(t, first, "{{")
	require.NotContains(t, first, "draft")
}

func TestAllThatTheWorkerKeepsIsThere(t *testing.T) {
	h := open(t)
	found := regexp.MustCompile(`const kept = (\[[^\]]*\]);`).FindStringSubmatch(body(t, get(h, "/app-worker.js")))
	require.NotNil(t, found)
	var kept []string
	require.NoError(t, json.Unmarshal([]byte(found[1]), &kept))
	require.Subset(t, kept, []string{"/", "/embed", "/app.js", "/app.css", "/wasm_exec.js", "/manifest.webmanifest",
		"/web/app.css", "/web/shim.js", "/web/importer.js", "/web/icon.svg", "/web/icon-192.png", dataPath(t, h)})
	require.NotContains(t, kept, importerPath(t, h), "only who imports loads it")
	for _, path := range kept {
		require.Equal(t, http.StatusOK, get(h, path).StatusCode, path)
	}
}

// Without the importer all else is served.
func TestTheImporterMayBeMissing(t *testing.T) {
	h := open(t)
	require.Contains(t, body(t, get(h, "/app-worker.js")), `const importer = "`+importerPath(t, h)+`";`)
	if _, err := embedded.ReadFile(importerName); err == nil {
		t.Skip("the importer is built: a site without it cannot be made")
	}
	opts := fixture()
	opts.Importer = nil
	without, err := Handler(opts)
	require.NoError(t, err)
	require.NotContains(t, body(t, get(without, "/app.js")), importerVariable)
	require.Contains(t, body(t, get(without, "/app-worker.js")), `const importer = "";`)
	require.Equal(t, http.StatusNotFound, get(without, "/web/import.wasm").StatusCode)
}

func TestManifestNamesWhatIsThere(t *testing.T) {
	h := open(t)
	var manifest struct {
		ID, Name, Display, Scope string
		ThemeColor               string `json:"theme_color"`
		BackgroundColor          string `json:"background_color"`
		ShortName                string `json:"short_name"`
		StartURL                 string `json:"start_url"`
		Icons                    []picture
		Screenshots              []picture
		Shortcuts                []struct{ URL string }
		ShareTarget              struct{ Action, Method, Enctype string } `json:"share_target"`
		FileHandlers             []struct{ Action string }                `json:"file_handlers"`
	}
	require.NoError(t, json.NewDecoder(get(h, "/manifest.webmanifest").Body).Decode(&manifest))
	require.Equal(t, "/", manifest.ID)
	require.Equal(t, "standalone", manifest.Display)
	require.Equal(t, themeColor, manifest.ThemeColor)
	require.Equal(t, backgroundColor, manifest.BackgroundColor)
	require.LessOrEqual(t, len(manifest.ShortName), 12, "longer ones are cut under an icon")
	require.Equal(t, http.StatusOK, get(h, fromManifest(manifest.StartURL)).StatusCode)
	purposes := map[string]int{}
	for _, p := range append(manifest.Icons, manifest.Screenshots...) {
		got := get(h, fromManifest(p.Src))
		require.Equal(t, p.Type, got.Header.Get("Content-Type"), p.Src)
		if p.Type == "image/png" {
			size, err := png.DecodeConfig(got.Body)
			require.NoError(t, err, p.Src)
			require.Equal(t, p.Sizes, fmt.Sprintf("%dx%d", size.Width, size.Height), p.Src)
		}
		purposes[p.Purpose+p.FormFactor]++
	}
	require.Equal(t, map[string]int{"any": 3, "maskable": 1, "monochrome": 1, "wide": 2, "narrow": 2}, purposes)
	for _, s := range manifest.Shortcuts {
		require.NotEqual(t, byte('/'), s.URL[0], "the site may lie below a path")
	}
	require.Equal(t, sharePath, fromManifest(manifest.ShareTarget.Action))
	require.Equal(t, "POST multipart/form-data", manifest.ShareTarget.Method+" "+manifest.ShareTarget.Enctype)
	require.Equal(t, "/", fromManifest(manifest.FileHandlers[0].Action))
}

// picture is an icon or a screenshot in the manifest.
type picture struct {
	Src, Type, Sizes, Purpose string
	FormFactor                string `json:"form_factor"`
}

// fromManifest is the path that a relative address in the manifest means.
func fromManifest(address string) string { return path.Join("/", address) }

// namespace is the one kind of address that is a name and no place.
const namespace = "http://www.w3.org/"

func TestNothingNamesAnotherOrigin(t *testing.T) {
	h := open(t)
	address := regexp.MustCompile(`(?i)(https?:)?//[a-z0-9][^\s"'<>)]*|https?://[^\s<>)]*`)
	for path, f := range h.files {
		if !regexp.MustCompile(`html|css|manifest|svg`).MatchString(f.contentType) && path != "/app-worker.js" && path != "/app.js" {
			continue
		}
		for _, line := range strings.Split(body(t, get(h, path)), "\n") {
			if strings.HasPrefix(strings.TrimSpace(line), "//") {
				continue // a comment in a script
			}
			for _, found := range address.FindAllString(line, -1) {
				require.True(t, strings.HasPrefix(found, namespace), "%s names %s", path, found)
			}
		}
	}
}

func TestPagesHaveNothingInline(t *testing.T) {
	h := open(t)
	for _, path := range stubPages {
		html := body(t, get(h, path))
		require.Contains(t, html, "a page", "the page is rendered")
		require.NotRegexp(t, `<style|style="|<script(?:>| [^>]*>[^<])| on[a-z]+="`, html, path)
		shim, first := strings.Index(html, "shim.js"), strings.Index(html, "app.js")
		require.True(t, shim > 0 && first > 0, path)
		require.Regexp(t, `<script [^>]*defer[^>]*src="/app.js"|<script [^>]*src="/app.js"[^>]*defer`, html, "the shim is to run before it")
		require.NotRegexp(t, `<script[^>]*defer[^>]*shim.js`, html)
	}
}

func TestTheProgramIsLoadedByOurOwnLoader(t *testing.T) {
	h := open(t)
	script := body(t, get(h, "/app.js"))
	require.NotContains(t, script, loaderCall)
	require.Contains(t, script, "async function goappInitWebAssembly", "go-app's script is otherwise whole")
	require.Regexp(t, `const program = "/web/app\.[0-9a-f]+\.wasm";`, script)
	require.NotContains(t, body(t, get(h, "/")), "%!", "go-app formats the label")

	_, err := starting([]byte("start();"), hashed{})
	require.ErrorContains(t, err, "read it, then change web/start.js")
}

func TestMissingPagesAndFilesAreErrors(t *testing.T) {
	opts := fixture()
	opts.Pages = []string{"/", "/unregistered"}
	_, err := Handler(opts)
	require.ErrorContains(t, err, "/unregistered")

	if _, err := embedded.ReadFile(wasmName); err == nil {
		t.Skip("the program is built: the error for a missing one cannot be seen")
	}
	_, err = Handler(Options{Pages: stubPages, Data: []byte("data")})
	require.ErrorIs(t, err, ErrNotBuilt)
	require.ErrorContains(t, err, "run make build")
}
