//go:build !js

package web

import (
	"fmt"
	"io/fs"
	"maps"
	"net/http"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"claimlight/claims/record"
	"claimlight/web/packed"
)

// Exported tells what an export wrote.
type Exported struct {
	Files, Changed int   // of the site, compressed siblings included
	Bytes          int64 // of them all
	Unnamed        []string
}

// Export writes the site to a folder, for any host of static files:
//
//	DIR/x/index.html, library.html ...   the pages, below the base path
//	DIR/x/claim/ID.html                  the page of each record, and of each id that
//	DIR/x/embed/claim/ID.html            was merged into it; its card
//	DIR/x/oembed/claim/ID.json           its oEmbed answer, where the origin is known
//	DIR/x/web/... packs/... app.js       all else that is served
//	DIR/x/...br .gz                      compressed siblings, where they are smaller
//	DIR/_headers                         the headers, for Netlify and Cloudflare Pages
//	DIR/deploy/nginx.conf Caddyfile      the same for one's own server
//	DIR/integrity.json                   the hash of each file, as browsers check it
//
// DIR is what a host serves as its root. The same site gives the same bytes; files
// that have not changed are left alone, so that hosts which tell versions by time
// keep theirs, and files of an earlier export that are no longer part of it are
// removed. DIR must be empty, missing, or an export; nothing outside is touched.
//
// The ids of records that no file can be named after are returned in Unnamed: the
// app shows those records, a page of their own they have not.
func Export(opts Options, dir string) (Exported, error) {
	s, err := newSite(opts, true)
	if err != nil {
		return Exported{}, fmt.Errorf("web: %w", err)
	}
	out, err := openFolder(dir)
	if err != nil {
		return Exported{}, err
	}
	defer out.close()
	if err := s.exportTo(out); err != nil {
		return Exported{}, err
	}
	return out.finish()
}

// exportTo writes every file.
func (s *site) exportTo(out *folder) error {
	for _, where := range slices.Sorted(maps.Keys(s.files)) {
		if f := s.files[where]; f.cache != never { // those are the server's
			if err := out.writeFile(s.fileName(where, f), f); err != nil {
				return err
			}
		}
	}
	if err := out.writeFile(s.fileName("/404", s.notFound), s.notFound); err != nil {
		return err
	}
	if s.origin != "" {
		f, err := s.oembedFile("/")
		if err != nil {
			return err
		}
		if err := out.writeFile(s.fileName(oembedPath+oembedHome, f), f); err != nil {
			return err
		}
	}
	if err := s.exportRecords(out); err != nil {
		return err
	}
	for name, text := range map[string]string{
		"_headers":          s.headersFile(),
		"deploy/nginx.conf": s.nginxConfig(),
		"deploy/Caddyfile":  s.caddyConfig(),
	} {
		if err := out.write(name, []byte(text)); err != nil {
			return err
		}
	}
	return nil
}

// fileName is the file of a path: hosts add .html to the path of a page.
func (s *site) fileName(where string, f *file) string {
	switch {
	case where == "/":
		where = "/index.html"
	case strings.HasPrefix(where, oembedPath+"/"):
		where += oembedSuffix
	case f.kind != asset:
		where += ".html"
	}
	return strings.TrimPrefix(s.base.at(where), "/")
}

// exportRecords writes the pages of the records, some at a time.
func (s *site) exportRecords(out *folder) error {
	if s.records == nil {
		return nil
	}
	var group sync.WaitGroup
	var mu sync.Mutex
	var failed error
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := range next {
				if err := s.exportRecord(out, i); err != nil {
					mu.Lock()
					failed = err
					mu.Unlock()
				}
			}
		})
	}
	for i := range s.records.Data.Len() {
		next <- i
	}
	close(next)
	group.Wait()
	return failed
}

// exportRecord writes the page of a record under each of its ids. A static host
// has no redirects: the canonical address within tells which of them it is.
func (s *site) exportRecord(out *folder, i int) error {
	rec := s.records.Data.Record(i)
	files, err := s.recordFiles(&rec, i)
	if err != nil {
		return err
	}
	for _, id := range append([]string{rec.ID}, rec.Aliases...) {
		if !fileable(id) {
			out.unnamed(id)
			continue
		}
		for begin, f := range files {
			if err := out.writeFile(s.fileName(begin+id, f), f); err != nil {
				return err
			}
		}
	}
	return nil
}

// recordFiles are what there is of a record, by what stands before its id.
func (s *site) recordFiles(rec *record.Record, i int) (map[string]*file, error) {
	page, err := s.records.file(rec, i, document)
	if err != nil {
		return nil, err
	}
	framed, err := s.records.file(rec, i, card)
	if err != nil {
		return nil, err
	}
	files := map[string]*file{recordPath: page, recordFramePath: framed}
	if s.origin != "" {
		if files[oembedPath+recordPath], err = s.oembedFile(recordURL(rec.ID)); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// fileable tells whether a file can be named after an id, on any system that a
// host may run on.
func fileable(id string) bool {
	const most = 200 // bytes; names end at 255, siblings included
	return fs.ValidPath(id) && path.Base(id) == id && id != "." && len(id) <= most &&
		!strings.ContainsFunc(id, func(r rune) bool { return r < ' ' || strings.ContainsRune(`<>:"\|?*%#`, r) })
}

// writeFile writes a file and its compressed siblings.
func (o *folder) writeFile(name string, f *file) error {
	for coding, suffix := range map[string]string{identityCoding: "", brotliCoding: packed.BrotliSuffix, gzipCoding: packed.GzipSuffix} {
		if body, ok := f.bodies[coding]; ok {
			if err := o.write(name+suffix, body); err != nil {
				return err
			}
		}
	}
	return nil
}

// headersOf are the headers of a file as the server would send them.
func (s *site) headersOf(f *file) http.Header {
	h := http.Header{}
	f.kind.setHeaders(h)
	restrict(h, s.ancestors())
	h.Set("Cache-Control", f.cache)
	h.Set("Content-Type", f.contentType)
	return h
}
