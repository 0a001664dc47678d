//go:build !js

package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"net/http"
	"path"
	"slices"

	"claimlight/web/packed"
)

// framePath is the only page that other sites may show in a frame.
const framePath = "/embed"

// site is everything that is served: each path with its file.
type site struct {
	files    map[string]*file
	notFound *file
	records  *recordPages // nil: none are served
	place
	opts Options
	name string // the version of all that is served
}

// elsewhere are the files of this folder that are not served under /web/: where
// they are served instead, "" for nowhere.
var elsewhere = map[string]string{
	"builder.html":         "", // see embed.go
	"embed.d.ts":           "",
	"embed.js":             "",
	"host.css":             "", // see demo.go
	"host.html":            "", // a template
	"licences.txt":         "/licences.txt",
	"loader.css":           "/app.css", // in place of go-app's own
	"manifest.webmanifest": "/manifest.webmanifest",
	"notfound.html":        "",
	"record.html":          "", // a template
	"recordcard.html":      "", // a template
	"robots.txt":           "/robots.txt",
	"start.js":             "", // appended to go-app's app.js
	"worker.js":            "", // a template for go-app
}

// generated are the paths that go-app answers beside the pages.
var generated = []string{scriptPath, "/app-worker.js", bridgePath}

// scriptPath is go-app's script, startName what our loader in it is made of.
const (
	scriptPath = "/app.js"
	startName  = "start.js"
)

// built are the files that are served under a name with their hash as well.
var built = []string{wasmName, dataName, tablesName, importerName}

// precached are the files that the service worker keeps and go-app does not
// think of: it knows its scripts, styles, program and PNG icons.
var precached = []string{
	assetPath + "icon.svg", assetPath + "shim.js", assetPath + "fault.js", assetPath + "frame.js", assetPath + "importer.js", assetPath + "compile.js",
	assetPath + dataName, assetPath + tablesName,
}

// newSite makes the site, for the server, or to be written to files.
func newSite(opts Options, asFiles bool) (*site, error) {
	if err := opts.check(); err != nil {
		return nil, err
	}
	base, err := parseBase(opts.Base)
	if err != nil {
		return nil, err
	}
	where := place{base: base, origin: opts.Origin, asFiles: asFiles}
	records, err := newRecordPages(opts.Records, where)
	if err != nil {
		return nil, err
	}
	s := &site{files: map[string]*file{}, records: records, place: where, opts: opts}
	if err := s.addEmbedded(); err != nil {
		return nil, err
	}
	names := hashed{base: base, names: map[string]string{}}
	for name, replacement := range map[string][]byte{wasmName: opts.Wasm, dataName: opts.Data, tablesName: nil} {
		if err := s.addBuilt(name, replacement, names); err != nil {
			return nil, err
		}
	}
	if err := s.addEmbed(); err != nil {
		return nil, err
	}
	if err := s.addBuilt(importerName, opts.Importer, names); err != nil && !errors.Is(err, ErrNotBuilt) {
		return nil, err
	}
	if err := s.addGenerated(opts.Pages, names); err != nil {
		return nil, err
	}
	if err := s.addPacks(opts.Packs); err != nil {
		return nil, err
	}
	if err := s.addMaps(); err != nil {
		return nil, err
	}
	return s, s.addStatus()
}

// addEmbedded adds the files of this folder that are not built.
func (s *site) addEmbedded() error {
	names, err := fs.Glob(embedded, "*")
	if err != nil {
		return err
	}
	for _, name := range names {
		if contentTypes[path.Ext(name)] == "" || slices.Contains(built, name) {
			continue
		}
		body, err := embedded.ReadFile(name)
		if err != nil {
			return err
		}
		where, moved := elsewhere[name]
		if !moved {
			where = assetPath + name
		}
		if where == "" {
			continue
		}
		body = bytes.ReplaceAll(body, []byte(basePlace), []byte(s.base))
		if err := s.add(asset, where, body); err != nil {
			return err
		}
	}
	whole, err := styleSheet()
	if err != nil {
		return err
	}
	if err := s.add(asset, assetPath+stylesName, whole); err != nil {
		return err
	}
	missing, err := embedded.ReadFile("notfound.html")
	if err != nil {
		return err
	}
	missing, err = rooted(missing, s.base)
	s.notFound = newFile(page, ".html", missing, nil)
	return err
}

// add adds a small file, compressing it here.
func (s *site) add(k kind, where string, body []byte) error {
	name := where
	if k != asset {
		name = ".html"
	}
	compressed, err := compress(name, body)
	if err != nil {
		return fmt.Errorf("%s: %w", where, err)
	}
	s.files[where] = newFile(k, name, body, compressed)
	return nil
}

// compress returns the compressed forms of a file, none where they would not be
// smaller or the format is compressed already.
func compress(name string, body []byte) (map[string][]byte, error) {
	if path.Ext(name) == ".png" {
		return nil, nil
	}
	pair, err := packed.New(body, packed.Fast)
	if err != nil || len(pair.Brotli) >= len(body) || len(pair.Gzip) >= len(body) {
		return nil, err
	}
	return codings(pair), nil
}

func codings(pair packed.Pair) map[string][]byte {
	return map[string][]byte{brotliCoding: pair.Brotli, gzipCoding: pair.Gzip}
}

// addBuilt adds the program or the data under its name and under its hashed
// name, which is noted in names.
func (s *site) addBuilt(name string, replacement []byte, names hashed) error {
	body, compressed := replacement, map[string][]byte(nil)
	var err error
	if body == nil {
		body, compressed, err = readBuilt(name)
	} else {
		compressed, err = compress(name, body)
	}
	if err != nil {
		return err
	}
	f := newFile(asset, name, body, compressed)
	where := assetPath + name
	names.names[where] = hashedName(where, f.hash)
	s.files[where] = f
	s.files[names.names[where]] = f.keptForever()
	return nil
}

// readBuilt returns an embedded built file with its compressed forms: the embedded
// siblings, or ones made here where there are none or they are of another build,
// which would mix versions.
func readBuilt(name string) ([]byte, map[string][]byte, error) {
	body, err := embedded.ReadFile(name)
	if err != nil {
		return nil, nil, fmt.Errorf("%s is %w", name, ErrNotBuilt)
	}
	br, brErr := embedded.ReadFile(name + ".br")
	gz, gzErr := embedded.ReadFile(name + ".gz")
	if pair := (packed.Pair{Brotli: br, Gzip: gz}); brErr == nil && gzErr == nil && pair.Of(body) {
		return body, codings(pair), nil
	}
	compressed, err := compress(name, body)
	return body, compressed, err
}

// addGenerated adds the pages and scripts that go-app makes. They name the
// version, and the version is the hash of all that is served, so they are made
// twice: once with a placeholder, to be hashed, and once with the result.
func (s *site) addGenerated(pages []string, names hashed) error {
	if err := s.render("draft", pages, names); err != nil {
		return err
	}
	s.name = s.version()
	return s.render(s.name, pages, names)
}

func (s *site) render(version string, pages []string, names hashed) error {
	r, err := newRenderer(version, names, slices.Concat(precached, pages))
	if err != nil {
		return err
	}
	for _, where := range slices.Concat(generated, pages) {
		body, err := r.render(where)
		if err != nil {
			return err
		}
		kind := kindOf(where, pages)
		if kind != asset {
			if body, err = tidy(body); err != nil {
				return fmt.Errorf("%s: %w", where, err)
			}
			body = s.furnish(where, body, names)
		}
		if err := s.add(kind, where, body); err != nil {
			return err
		}
	}
	return nil
}

// furnish adds to the head of a page what go-app gives to all pages or none: to
// the frame the script that meets the host page, to the home page the way to its
// oEmbed answer.
func (s *site) furnish(where string, body []byte, names hashed) []byte {
	switch where {
	case framePath:
		first := script(names, "shim.js")
		return bytes.Replace(body, []byte(first), []byte(first+script(names, "frame.js")), 1)
	case "/":
		return bytes.Replace(body, []byte("</head>"), []byte(s.discoveryTag("/", "Claimlight")+"</head>"), 1)
	}
	return body
}

func kindOf(where string, pages []string) kind {
	switch {
	case !slices.Contains(pages, where):
		return asset
	case where == framePath:
		return frame
	}
	return page
}

// version is the hash of all that is served, headers included: a page that the
// service worker keeps is shown with the headers it came with.
func (s *site) version() string {
	sum := sha256.New()
	fmt.Fprintln(sum, s.ancestors())
	for _, where := range slices.Sorted(maps.Keys(s.files)) {
		f := s.files[where]
		h := http.Header{}
		f.kind.setHeaders(h)
		fmt.Fprintf(sum, "%s %s %s\n", where, f.contentType, f.hash)
		h.Write(sum) // sorted by name
	}
	return hex.EncodeToString(sum.Sum(nil))[:hashDigits]
}

// ServeHTTP looks the path up. Nothing else of the request decides what is
// answered, save the coding, the range and the validators.
func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPost && r.URL.Path == sharePath {
		s.refuseShare(w)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		asset.setHeaders(w.Header())
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD are answered here", http.StatusMethodNotAllowed)
		return
	}
	if f, ok := s.files[r.URL.Path]; ok {
		f.serve(w, r, http.StatusOK)
		return
	}
	if r.URL.Path == oembedPath {
		s.serveOembed(w, r)
		return
	}
	if s.records.serve(w, r) {
		return
	}
	s.missing(w, r)
}

func (s *site) missing(w http.ResponseWriter, r *http.Request) {
	s.notFound.serve(w, r, http.StatusNotFound)
}
