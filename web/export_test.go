//go:build !js

package web

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// exported writes the fixture's site with its records and returns the folder.
func exported(t *testing.T, base string) (string, Exported) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "new", "site")
	opts := withRecords(t)
	opts.Base, opts.Origin = base, "https://fact.example"
	did, err := Export(opts, dir)
	require.NoError(t, err)
	return dir, did
}

// contents are all files below a folder.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	require.NoError(t, fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(filepath.Join(dir, name))
		files[name] = string(text)
		return err
	}))
	return files
}

func TestExport(t *testing.T) {
	dir, did := exported(t, "/x/")
	files := contents(t, dir)
	for _, name := range []string{
		"x/index.html", "x/embed.html", "x/404.html", "x/app.js", "x/app-worker.js", "x/manifest.webmanifest", "x/robots.txt", "x/licences.txt", "x/sitemap.xml",
		"x/web/app.wasm", "x/web/app.wasm.br", "x/web/app.wasm.gz", "x/web/data.clm", "x/web/tables.clt", "x/web/importer.js", "x/web/frame.js", "x/packs/packs.json",
		"x/embed.js", "x/embed/v1.js", "x/embed/v1.json", "x/embed/v1.d.ts", "x/embed/build.html",
		"x/claim/kept.html", "x/claim/dropped.html", "x/claim/evil.html", "x/claim/even.html",
		"_headers", "deploy/nginx.conf", "deploy/Caddyfile", listName,
	} {
		require.Contains(t, files, name)
		require.NotEmpty(t, files[name], name)
	}
	for name := range files {
		require.NotContains(t, name, ".half-")
		require.NotContains(t, name, "healthz")
	}
	require.Equal(t, []string{`odd id/?#"<é>`}, did.Unnamed)
	require.Equal(t, did.Files+1, len(files), "the list besides")
	require.Equal(t, did.Files, did.Changed)
	require.Equal(t, files["x/claim/kept.html"], files["x/claim/dropped.html"], "it says itself which of them it is")
	require.Contains(t, files["x/claim/dropped.html"], `<link rel="canonical" href="https://fact.example/x/claim/kept">`)
	require.Equal(t, files["x/embed/claim/kept.html"], files["x/embed/claim/dropped.html"])
	require.Contains(t, files["x/embed/claim/kept.html"], `src="/x/web/frame.js"`)
	for name, page := range map[string]string{"index": "index", "claim/kept": "claim/kept", "claim/dropped": "claim/kept"} {
		require.Contains(t, files["x/oembed/"+name+".json"], `src=\"https://fact.example/x/embed`)
		require.Contains(t, files["x/"+page+".html"], `href="https://fact.example/x/oembed/`+page+`.json"`)
	}

	var list fileList
	require.NoError(t, json.Unmarshal([]byte(files[listName]), &list))
	require.Len(t, list.Files, did.Files)
	for name, hash := range list.Files {
		require.Equal(t, hash, integrity([]byte(files[name])), name)
	}
}

// A host of files does not know where it is reached: then there is nothing that
// other sites could be told.
func TestExportWithoutOrigin(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	_, err := Export(withRecords(t), dir)
	require.NoError(t, err)
	files := contents(t, dir)
	for name, text := range files {
		require.NotContains(t, name, "oembed/")
		if strings.HasSuffix(name, ".html") {
			require.NotContains(t, text, "json+oembed", name)
		}
	}
}

func TestExportsAreAlike(t *testing.T) {
	one, _ := exported(t, "/")
	other, _ := exported(t, "/")
	require.Equal(t, contents(t, one), contents(t, other))
}

func TestExportingAgain(t *testing.T) {
	dir, first := exported(t, "/")
	long := time.Now().Add(-time.Hour).Truncate(time.Second)
	style := filepath.Join(dir, "web", "app.css")
	require.NoError(t, os.Chtimes(style, long, long))
	own := filepath.Join(dir, "own.txt")
	require.NoError(t, os.WriteFile(own, []byte("mine"), 0o600))

	opts := withRecords(t)
	opts.Origin = "https://fact.example"
	again, err := Export(opts, dir)
	require.NoError(t, err)
	require.Equal(t, first.Files, again.Files)
	require.Zero(t, again.Changed)
	st, err := os.Stat(style)
	require.NoError(t, err)
	require.Equal(t, long, st.ModTime(), "what has not changed is left alone")

	opts.Pages = []string{"/"}
	_, err = Export(opts, dir)
	require.NoError(t, err)
	require.NoFileExists(t, filepath.Join(dir, "embed.html"), "no part of it any more")
	require.FileExists(t, own, "not ours")
}

func TestExportTouchesNothingElse(t *testing.T) {
	full := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(full, "index.html"), []byte("mine"), 0o600))
	_, err := Export(withRecords(t), full)
	require.ErrorIs(t, err, ErrNotExport)
	require.ErrorContains(t, err, "index.html")
	require.Equal(t, map[string]string{"index.html": "mine"}, contents(t, full))

	// A list that names files elsewhere removes none of them, and a link leads
	// nowhere else.
	outside := t.TempDir()
	victim := filepath.Join(outside, "victim.txt")
	require.NoError(t, os.WriteFile(victim, []byte("mine"), 0o600))
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, listName), []byte(`{"claimlight_export":1,"files":{"../`+filepath.Base(outside)+`/victim.txt":""}}`), 0o600))
	_, err = Export(withRecords(t), dir)
	require.Error(t, err)
	require.FileExists(t, victim)

	dir = t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, listName), []byte(`{"claimlight_export":1}`), 0o600))
	require.NoError(t, os.Symlink(outside, filepath.Join(dir, "web")))
	_, err = Export(withRecords(t), dir)
	require.Error(t, err)
	require.Len(t, contents(t, outside), 1)
}

func TestFileable(t *testing.T) {
	for _, id := range []string{"kept", "a.b-c_1", "é", "a b"} {
		require.True(t, fileable(id), id)
	}
	for _, id := range []string{"", ".", "..", "a/b", "../a", `a\b`, "a?b", "a#b", "a%2fb", "a\x00", "a\nb", strings.Repeat("a", 300), "/a"} {
		require.False(t, fileable(id), id)
	}
}

// No path has two sets of headers, as hosts disagree on what they do then.
func TestEveryPathHasOneRule(t *testing.T) {
	opts := withRecords(t)
	opts.FrameAncestors = []string{"https://news.example"}
	s, err := newSite(opts, true)
	require.NoError(t, err)
	seen := map[string]bool{}
	for _, r := range s.rules() {
		for _, path := range r.paths {
			require.False(t, seen[path], path)
			seen[path] = true
		}
		require.NotEmpty(t, r.headers.Get("Content-Security-Policy"))
	}
	require.True(t, seen["/"] && seen["/embed"] && seen["/claim/*"] && seen["/embed/claim/*"] && seen["/oembed/*"])
	require.Contains(t, s.headersFile(), "\n/embed\n")
	require.Contains(t, s.headersFile(), "frame-ancestors https://news.example\n")
}
