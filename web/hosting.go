//go:build !js

package web

import (
	"fmt"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strings"
)

// rule gives the paths that share headers those headers. Paths are addresses, with
// the base path; "*" at the end stands for anything.
type rule struct {
	paths   []string
	headers http.Header
}

// rules are those of the whole site. No path fits two of them: hosts disagree on
// what they do then.
func (s *site) rules() []rule {
	byHeaders := map[string]*rule{}
	add := func(where string, f *file) {
		h := s.headersOf(f)
		key := headerLines(h, "")
		if byHeaders[key] == nil {
			byHeaders[key] = &rule{headers: h}
		}
		byHeaders[key].paths = append(byHeaders[key].paths, s.base.at(where))
	}
	for _, where := range slices.Sorted(maps.Keys(s.files)) {
		if f := s.files[where]; f.cache != never {
			add(where, f)
		}
	}
	add("/404.html", s.notFound)
	add(recordPath+"*", newFile(document, ".html", nil, nil))
	add(recordFramePath+"*", newFile(card, ".html", nil, nil))
	add(oembedPath+"/*", newFile(asset, oembedSuffix, nil, nil))
	var list []rule
	for _, key := range slices.Sorted(maps.Keys(byHeaders)) {
		list = append(list, *byHeaders[key])
	}
	return list
}

// headerLines writes headers in order, each line begun alike.
func headerLines(h http.Header, begin string) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(h)) {
		fmt.Fprintf(&b, "%s%s: %s\n", begin, name, h.Get(name))
	}
	return b.String()
}

// headersFile is the file _headers of Netlify and Cloudflare Pages.
func (s *site) headersFile() string {
	var b strings.Builder
	for _, r := range s.rules() {
		for _, path := range r.paths {
			fmt.Fprintf(&b, "%s\n%s", path, headerLines(r.headers, "  "))
		}
	}
	return b.String()
}

// nginxConfig is to be included in a server block.
func (s *site) nginxConfig() string {
	var b strings.Builder
	b.WriteString(`# Claimlight as static files. Include this in a server block, and set root to the
# folder that holds this one's. Readers load a fifth less where nginx serves
# brotli: on Debian, apt install libnginx-mod-http-brotli-static, and uncomment.
root /var/www/claimlight;
gzip_static on;
#brotli_static on;
etag on;
absolute_redirect off;
`)
	fmt.Fprintf(&b, "error_page 404 %s;\n\n", s.base.at("/404.html"))
	if s.base != "/" {
		fmt.Fprintf(&b, "location = %s { return 308 %s; }\n", strings.TrimSuffix(string(s.base), "/"), s.base)
	}
	fmt.Fprintf(&b, "# What is shared with the app and comes here: the text is dropped, and not logged.\nlocation = %s { access_log off; return 303 %s; }\n",
		s.base.at(sharePath), s.base.at("/?share=retry"))
	fmt.Fprintf(&b, "location %s { return 404; }\n", s.base)
	for _, r := range s.rules() {
		fmt.Fprintf(&b, "location ~ %s {\n\ttypes { }\n\tdefault_type %q;\n", pathPattern(r.paths), r.headers.Get("Content-Type"))
		for _, name := range slices.Sorted(maps.Keys(r.headers)) {
			if name != "Content-Type" {
				fmt.Fprintf(&b, "\tadd_header %s %q always;\n", name, r.headers.Get(name))
			}
		}
		fmt.Fprintf(&b, "\tadd_header Vary Accept-Encoding always;\n\ttry_files $uri $uri.html %s =404;\n}\n", "${uri}index.html")
	}
	return b.String()
}

// pathPattern is the regular expression that fits these paths alone.
func pathPattern(paths []string) string {
	alternatives := make([]string, len(paths))
	for i, path := range paths {
		if begin, ok := strings.CutSuffix(path, "*"); ok {
			alternatives[i] = regexp.QuoteMeta(begin) + ".+"
		} else {
			alternatives[i] = regexp.QuoteMeta(path)
		}
	}
	return "\"^(" + strings.Join(alternatives, "|") + ")$\""
}

// caddyConfig is a whole site of Caddy.
func (s *site) caddyConfig() string {
	var b strings.Builder
	b.WriteString(`# Claimlight as static files. CLAIMLIGHT_SITE is the address to serve, as
# fact.example, and CLAIMLIGHT_ROOT the folder that holds this one's.
{$CLAIMLIGHT_SITE::8080} {
	root * {$CLAIMLIGHT_ROOT:/var/www/claimlight}
`)
	if s.base != "/" {
		fmt.Fprintf(&b, "\tredir %s %s 308\n", strings.TrimSuffix(string(s.base), "/"), s.base)
	}
	fmt.Fprintf(&b, "\tredir %s %s 303\n", s.base.at(sharePath), s.base.at("/?share=retry"))
	rules := s.rules()
	for i, r := range rules {
		fmt.Fprintf(&b, "\t@rule%d path %s\n\theader @rule%d {\n%s\t\tVary Accept-Encoding\n\t}\n", i, strings.Join(r.paths, " "), i, caddyHeaders(r.headers, "\t\t"))
	}
	b.WriteString("\ttry_files {path} {path}.html\n\tfile_server {\n\t\tprecompressed br gzip\n\t}\n")
	fmt.Fprintf(&b, "\thandle_errors {\n\t\theader {\n%s\t\t}\n\t\trewrite * %s\n\t\tfile_server\n\t}\n}\n",
		caddyHeaders(s.headersOf(s.notFound), "\t\t\t"), s.base.at("/404.html"))
	return b.String()
}

func caddyHeaders(h http.Header, begin string) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(h)) {
		fmt.Fprintf(&b, "%s%s %q\n", begin, name, h.Get(name))
	}
	return b.String()
}
