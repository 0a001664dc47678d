//go:build !js

package web

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"path"
	"strconv"
	"time"
)

// How long an answer may be kept without asking again.
const (
	revalidate = "no-cache"                                           // always ask; the ETag makes it cheap
	forever    = "public, max-age=31536000, immutable"                // the name holds the content hash
	briefly    = "public, max-age=300, stale-while-revalidate=604800" // other sites' pages wait for it
	never      = "no-store"
)

// contentTypes of the files in this folder, by extension.
var contentTypes = map[string]string{
	".clt":         "application/octet-stream",
	".clm":         "application/octet-stream",
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".json":        "application/json",
	".js":          "text/javascript; charset=utf-8",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".ts":          "text/plain; charset=utf-8", // of types, for people and compilers
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".xml":         "application/xml",
}

// file is one answer: its bytes in each coding, best first, identity last.
type file struct {
	kind        kind
	contentType string
	cache       string
	status      int    // of the answer; 0: OK
	hash        string // content hash of the identity form, 16 hexadecimal digits
	codings     []string
	bodies      map[string][]byte
}

// newFile makes a file whose type is that of name's extension. bodies holds the
// compressed forms, if any; identity is added to it.
func newFile(k kind, name string, identity []byte, compressed map[string][]byte) *file {
	f := &file{
		kind:        k,
		contentType: contentTypes[path.Ext(name)],
		cache:       revalidate,
		hash:        contentHash(identity),
		bodies:      map[string][]byte{identityCoding: identity},
	}
	for _, coding := range []string{brotliCoding, gzipCoding} {
		if body, ok := compressed[coding]; ok {
			f.codings = append(f.codings, coding)
			f.bodies[coding] = body
		}
	}
	f.codings = append(f.codings, identityCoding)
	return f
}

// hashDigits are enough that two versions of a file never share a name or ETag.
const hashDigits = 16

func contentHash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])[:hashDigits]
}

// hashedName puts the content hash before the extension: app.0123456789abcdef.wasm.
func hashedName(name, hash string) string {
	ext := path.Ext(name)
	return name[:len(name)-len(ext)] + "." + hash + ext
}

// keptForever returns f for a path that holds its hash.
func (f *file) keptForever() *file {
	g := *f
	g.cache = forever
	return &g
}

// keptBriefly returns f for a name that stays while its content changes.
func (f *file) keptBriefly() *file {
	g := *f
	g.cache = briefly
	return &g
}

// serve answers GET and HEAD. Ranges are cut from the identity form only: a piece
// of a compressed stream is of no use, and resuming counts in identity bytes.
func (f *file) serve(w http.ResponseWriter, r *http.Request, status int) {
	h := w.Header()
	f.kind.setHeaders(h)
	h.Set("Cache-Control", f.cache)
	h.Set("Content-Type", f.contentType)
	status = cmp.Or(f.status, status)

	coding := identityCoding
	if len(f.codings) > 1 {
		h.Set("Vary", "Accept-Encoding")
		if r.Header.Get("Range") == "" {
			coding = chooseCoding(r.Header.Get("Accept-Encoding"), f.codings)
		}
	}
	body := f.bodies[coding]
	if coding != identityCoding {
		h.Set("Content-Encoding", coding)
		h.Set("Content-Length", strconv.Itoa(len(body)))
	}
	if status != http.StatusOK {
		h.Set("Content-Length", strconv.Itoa(len(body)))
		w.WriteHeader(status)
		if r.Method != http.MethodHead {
			w.Write(body)
		}
		return
	}
	h.Set("ETag", f.etag(coding))
	giveTime(w, len(body))
	if asksForAll(r) {
		h.Set("Accept-Ranges", "bytes")
		h.Set("Content-Length", strconv.Itoa(len(body)))
		w.WriteHeader(status)
		if r.Method != http.MethodHead {
			w.Write(body) // at once: ServeContent copies it in pieces, at twice the cost
		}
		return
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

// asksForAll tells whether a request has neither a range nor a condition.
func asksForAll(r *http.Request) bool {
	for _, name := range []string{"Range", "If-Range", "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since"} {
		if r.Header.Get(name) != "" {
			return false
		}
	}
	return true
}

// slowest is the connection that is still served, in bytes a second.
const slowest = 16 << 10

// giveTime lets a large answer take longer than others may.
func giveTime(w http.ResponseWriter, bytes int) {
	if need := time.Duration(bytes/slowest) * time.Second; need > writeTimeout {
		_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(need)) // a writer that has none needs none
	}
}

// etag is strong, hence another one for each coding.
func (f *file) etag(coding string) string {
	if coding == identityCoding {
		return strconv.Quote(f.hash)
	}
	return strconv.Quote(f.hash + "-" + coding)
}
