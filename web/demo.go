//go:build !js

package web

import (
	"bytes"
	"html/template"
	"net/http"
	"strings"
)

// Demo is a page of news on an origin of its own that carries the tag of the site
// at this origin, below base: host.html, for trying and for the tests. Its security
// policy is as strict as the tag allows.
func Demo(origin, base string) (http.Handler, error) {
	below, err := parseBase(base)
	if err != nil {
		return nil, err
	}
	layout, err := template.ParseFS(embedded, "host.html")
	if err != nil {
		return nil, err
	}
	var page bytes.Buffer
	if err := layout.Execute(&page, map[string]any{"Widget": origin + below.at("")}); err != nil {
		return nil, err
	}
	style, err := embedded.ReadFile("host.css")
	if err != nil {
		return nil, err
	}
	files := map[string]*file{
		"/":         newFile(document, ".html", page.Bytes(), nil),
		"/host.css": newFile(asset, ".css", style, nil),
	}
	policy := strings.ReplaceAll("default-src 'none'; script-src WIDGET; frame-src WIDGET; style-src 'self'; img-src data:; "+
		"require-trusted-types-for 'script'; base-uri 'none'; form-action 'none'", "WIDGET", origin)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		f, ok := files[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		f.serve(policed{w, policy}, r, http.StatusOK)
	}), nil
}

// policed gives every answer a security policy of its own, and leaves out what
// would keep the page from framing others.
type policed struct {
	http.ResponseWriter
	policy string
}

func (p policed) WriteHeader(status int) {
	h := p.Header()
	h.Set("Content-Security-Policy", p.policy)
	h.Del("Cross-Origin-Embedder-Policy")
	p.ResponseWriter.WriteHeader(status)
}
