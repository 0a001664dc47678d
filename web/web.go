//go:build !js

// Package web holds what is served and serves it.
//
//	static files ─┐
//	*.wasm ───────┤                     ┌ path -> file, in every encoding ┐
//	data.clm ─────┼─> site, made once ──┤                                 ├─> answer
//	go-app ───────┘   (site.go)         └ headers by kind of file ────────┘
//	 pages, app.js, worker (render.go)      (file.go, headers.go, encoding.go)
//
// Everything is known before the first request: the pages are rendered by
// go-app when the site is made, kept with their compressed forms and content
// hashes, and a request only looks a path up. go-app's own handler never sees
// one. That is on purpose: it answers /robots.txt, /sitemap.xml and /ads.txt by
// fetching them from whatever host the Host header names and keeps the answer
// for all later visitors.
//
// The pages of the records alone are made on demand (record.go): plain pages
// without scripts, drawn by the app and served under /claim/.
//
// Promises:
//   - Nothing outside this origin is loaded by anything that is served, and the
//     Content-Security-Policy forbids it; only links name other places.
//   - Versions do not mix. The program and the data are linked by names that hold
//     their content hash; such a name answers with exactly those bytes for ever,
//     or with 404. All else is revalidated with an ETag of its content.
//   - Only /embed, and the cards of records below it, may be framed by other
//     sites. What those put on their pages is in embed.go, oembed.go and EMBED.md.
//   - The server keeps nothing about a reader: no cookie, and no access log unless
//     whoever runs it asks for one, which then has neither query nor full address.
//   - All of it works below any path of a host (base.go) and, written to files, on
//     any host of static files (export.go).
//
// It does not build: `make build` leaves app.wasm, import.wasm and data.clm in
// this folder, from where they are embedded. A program built without them still compiles, and
// Handler says what to run.
package web

import (
	"embed"
	"errors"
	"fmt"
	"net/http"
)

// embedded holds the files of this folder. The first pattern takes .css, .clm, .clt,
// .wasm and .webmanifest with their compressed siblings: a pattern must match
// something, and a fresh checkout has the style sheets but neither app.wasm nor
// data.clm, which are built later.
//
//go:embed *.[cw]* css/*.css embed/*.js *.js *.ts *.svg *.png *.html *.txt
var embedded embed.FS

// Names of the built files, in this folder.
const (
	wasmName     = "app.wasm"
	dataName     = "data.clm"
	tablesName   = "tables.clt"
	importerName = "import.wasm" // may be missing: then nothing can be imported in the browser
)

// ErrNotBuilt means that the program was compiled before the file named with it
// was built.
var ErrNotBuilt = errors.New("not built into this program: run make build")

// Options says what is served.
type Options struct {
	// Pages are the routes of the app that are rendered and served, "/" among
	// them. They must be registered with go-app before.
	Pages []string

	// Records serves a page for each record; nil serves none.
	Records *Records

	// Packs are offered to readers; nil offers none.
	Packs *Packs

	// Base is the path that the site lies below, "/x/"; "" is "/".
	Base string

	// Origin is where the site is reached, "https://HOST" without the base path,
	// for the links that others follow; "" where it is not known, which leaves
	// them relative.
	Origin string

	// FrameAncestors are the sites that may show the frame; none means any. See
	// CheckAncestor for how they are written.
	FrameAncestors []string

	// Header is sent with every answer, beside the site's own; see CheckHeader.
	Header http.Header

	// Program is the version of the program, for /version.
	Program string

	// Wasm, Data and Importer replace the embedded app.wasm, data.clm and
	// import.wasm when not nil.
	Wasm, Data, Importer []byte
}

// Handler makes the site and returns the handler that serves it. The error is
// ErrNotBuilt when a built file is missing, or names the page that go-app refused.
func Handler(opts Options) (http.Handler, error) {
	s, err := newSite(opts, false)
	if err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	return s.handler(), nil
}

// Licences returns the notices of what others made, as they are served.
func Licences() (string, error) {
	text, err := embedded.ReadFile("licences.txt")
	return string(text), err
}

// Data returns the embedded data file, the same bytes that the browser gets.
func Data() ([]byte, error) {
	data, err := embedded.ReadFile(dataName)
	if err != nil {
		return nil, fmt.Errorf("web: %s is %w", dataName, ErrNotBuilt)
	}
	return data, nil
}
