//go:build !js

package web

import (
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"claimlight/claims/word"
	"claimlight/claims/wording"
)

// oembedPath answers what a content management system asks before it shows one
// of our pages within one of its own (oembed.com): for the home page the checker
// in a frame, for the page of a record its card, which needs no program.
//
// A host of files knows of no queries: there the answers are files that are as
// large as they are by themselves, below the same path.
const (
	oembedPath   = "/oembed"
	oembedHome   = "/index" // the name of the home page's file
	oembedSuffix = ".json"
)

// The size of a frame: what is given when nothing is asked for, and what is too
// small to be of use.
const (
	oembedWidth, oembedHeight = 600, 480
	cardHeight                = 400
	leastWidth, leastHeight   = 200, 120
)

// oembedAge is how long an answer may be kept, in seconds.
const oembedAge = 86400

// oembedAnswer is an answer of the type rich.
type oembedAnswer struct {
	Version      string `json:"version"`
	Type         string `json:"type"`
	Title        string `json:"title"`
	ProviderName string `json:"provider_name"`
	ProviderURL  string `json:"provider_url"`
	CacheAge     int    `json:"cache_age"`
	Width        int    `json:"width"`
	Height       int    `json:"height"`
	HTML         string `json:"html"`
}

func (s *site) serveOembed(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	if format := query.Get("format"); format != "" && format != "json" {
		refuse(w, http.StatusNotImplemented, "only format=json is answered here")
		return
	}
	origin, path, ok := s.ownAddress(query.Get("url"), r)
	if !ok {
		refuse(w, http.StatusNotFound, "url must be the address of a page of this site")
		return
	}
	answer, ok := s.oembed(origin, path, asked(query.Get("maxwidth")), asked(query.Get("maxheight")))
	if !ok {
		refuse(w, http.StatusNotFound, "there is no such page to embed")
		return
	}
	body, err := json.Marshal(answer)
	if err != nil {
		refuse(w, http.StatusInternalServerError, "this answer could not be made")
		return
	}
	newFile(asset, "oembed.json", append(body, '\n'), nil).serve(w, r, http.StatusOK)
}

func refuse(w http.ResponseWriter, status int, why string) {
	asset.setHeaders(w.Header())
	http.Error(w, why, status)
}

// asked reads a size that is asked for; 0 is none.
func asked(size string) int {
	n, err := strconv.Atoi(size)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// ownAddress takes the address of a page of ours apart. Whoever asks for the page
// names the host that they reached us by; an answer for another host would put
// that one's frame on their page. A site that knows its address takes no other.
func (s *site) ownAddress(raw string, r *http.Request) (origin, path string, ok bool) {
	u, err := url.Parse(raw)
	if err != nil || u.User != nil {
		return "", "", false
	}
	path, below := strings.CutPrefix(u.Path, s.base.at(""))
	if !below || !strings.HasPrefix(path, "/") {
		return "", "", false
	}
	if s.origin != "" {
		own := u.Host == "" || u.Scheme+"://"+u.Host == s.origin
		return s.origin, path, own
	}
	if u.Host == "" {
		u.Scheme, u.Host = "https", r.Host
		if r.TLS == nil {
			u.Scheme = "http"
		}
	}
	if u.Host != r.Host || u.Scheme != "http" && u.Scheme != "https" {
		return "", "", false
	}
	return u.Scheme + "://" + u.Host, path, true
}

// oembed is the answer for a page of the site, no larger than is asked for.
func (s *site) oembed(origin, path string, width, height int) (oembedAnswer, bool) {
	title, frame, tall := "Claimlight: check the claims of a text", "/embed?mode=paste", oembedHeight
	if path != "/" {
		rec, ok := s.records.find(path)
		if !ok {
			return oembedAnswer{}, false
		}
		title, frame, tall = word.Visible(wording.Subject(&rec)), recordFramePath+url.PathEscape(rec.ID), cardHeight
		path = recordURL(rec.ID)
	}
	site := origin + s.base.at("")
	a := oembedAnswer{
		Version: "1.0", Type: "rich", Title: title, ProviderName: "Claimlight", ProviderURL: site + "/",
		CacheAge: oembedAge, Width: within(oembedWidth, width, leastWidth), Height: within(tall, height, leastHeight),
	}
	// WordPress wants the quotation before the frame.
	a.HTML = fmt.Sprintf(`<blockquote><a href="%s">%s</a></blockquote>`+
		`<iframe src="%s" title="%s" width="%d" height="%d" frameborder="0" marginwidth="0" marginheight="0" scrolling="auto"></iframe>`,
		html.EscapeString(site+path), html.EscapeString(title),
		html.EscapeString(site+frame), html.EscapeString(title), a.Width, a.Height)
	return a, true
}

func within(usual, most, least int) int {
	if most == 0 {
		return usual
	}
	return max(least, min(usual, most))
}

// oembedFile is the answer for a page as a file. The origin is known.
func (s *site) oembedFile(path string) (*file, error) {
	answer, _ := s.oembed(s.origin, path, 0, 0)
	body, err := json.Marshal(answer)
	return newFile(asset, oembedSuffix, append(body, '\n'), nil), err
}

// discovery is the path of the answer for a page, "" where there is none.
func (p place) discovery(path string) string {
	switch {
	case !p.asFiles:
		return oembedPath + "?format=json&url=" + url.QueryEscape(p.address(path))
	case p.origin == "":
		return ""
	case path == "/":
		path = oembedHome
	}
	return oembedPath + path + oembedSuffix
}

// discoveryTag is the link by which a page tells where its answer is.
func (s *site) discoveryTag(path, title string) string {
	answer := s.discovery(path)
	if answer == "" {
		return ""
	}
	return `<link rel="alternate" type="application/json+oembed" href="` + html.EscapeString(s.address(answer)) +
		`" title="` + html.EscapeString(title) + `">`
}
