//go:build !js

package web

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
)

// basePath is the path that the whole site lies below: "/", or "/x/" where it
// shares its host with others. Within the package paths are written as if it were
// "/"; what is sent to a browser is written by at. A request is brought back by
// below.
type basePath string

// basePattern has only characters that mean themselves in an address, in a
// configuration file and in a regular expression, the dot aside.
var basePattern = regexp.MustCompile(`^/([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*$`)

// parseBase reads a base path; the slash at its end may be missing, and "" is "/".
func parseBase(path string) (basePath, error) {
	base := "/" + strings.Trim(path, "/") + "/"
	if base == "//" {
		base = "/"
	}
	if !basePattern.MatchString(base) || path != "" && path[0] != '/' {
		return "", fmt.Errorf("%q is no base path: write it as in /claimlight/, with letters, digits and - . _ ~", path)
	}
	return basePath(base), nil
}

// at is the address of a path of the site.
func (b basePath) at(path string) string { return strings.TrimSuffix(string(b), "/") + path }

// below answers the paths below b with h, which does not know of b. The base path
// without its slash leads to the home page.
func (b basePath) below(h http.Handler, missing func(http.ResponseWriter, *http.Request)) http.Handler {
	if b == "/" {
		return h
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		path, ok := strings.CutPrefix(r.URL.Path, strings.TrimSuffix(string(b), "/"))
		switch {
		case ok && path == "":
			to := url.URL{Path: string(b), RawQuery: r.URL.RawQuery}
			page.setHeaders(w.Header())
			w.Header().Set("Location", to.String())
			w.WriteHeader(http.StatusPermanentRedirect)
		case ok && path[0] == '/':
			inner := *r
			inner.URL = &url.URL{Path: path, RawQuery: r.URL.RawQuery}
			h.ServeHTTP(w, &inner)
		default:
			missing(w, r)
		}
	})
}

// CheckBase tells what is wrong with Options.Base.
func CheckBase(path string) error {
	_, err := parseBase(path)
	return err
}

// place is where the site is reached.
type place struct {
	base    basePath
	origin  string // see Options
	asFiles bool   // by a host that looks paths up and knows of no queries
}

// address is where a path of the site is reached.
func (p place) address(path string) string { return p.origin + p.base.at(path) }

// link is what a page that rooted goes over later says for a path of the site:
// where the origin is not known, the path itself.
func (p place) link(path string) string {
	if p.origin == "" || path == "" {
		return path
	}
	return p.address(path)
}
