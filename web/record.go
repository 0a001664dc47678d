//go:build !js

package web

import (
	"bytes"
	"html/template"
	"net/http"
	"net/url"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"claimlight/claims/index"
	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/word"
	"claimlight/claims/wording"
)

// recordPath is where the page of each record is served, by its id;
// recordFramePath where its card is, for the frames of other sites.
const (
	recordPath      = "/claim/"
	recordFramePath = framePath + recordPath
)

// Records are served as plain pages, which need no script.
type Records struct {
	Data *index.Index
	Draw func(i int) goapp.UI // the body of the page of record i

	DrawCard func(i int) goapp.UI // the same for the frames of other sites
}

// recordPages makes the page of a record when it is asked for: with many records
// few of the pages ever are.
type recordPages struct {
	Records
	layout *template.Template // record.html and recordcard.html
	place
}

func newRecordPages(r *Records, where place) (*recordPages, error) {
	if r == nil {
		return nil, nil
	}
	layout, err := template.ParseFS(embedded, "record.html", "recordcard.html")
	if err != nil {
		return nil, err
	}
	return &recordPages{*r, layout, where}, nil
}

// serve answers a path below recordPath and tells whether there is such a
// record. The id of one that was merged into another leads to the kept one.
func (p *recordPages) serve(w http.ResponseWriter, r *http.Request) bool {
	path, k := r.URL.Path, document
	id, below := strings.CutPrefix(path, recordPath)
	if framed, ok := strings.CutPrefix(path, recordFramePath); ok {
		id, below, k = framed, true, card
	}
	if p == nil || !below {
		return false
	}
	i, ok := p.Data.Find(id)
	if !ok {
		return false
	}
	rec := p.Data.Record(i)
	if rec.ID != id {
		k.setHeaders(w.Header())
		w.Header().Set("Cache-Control", revalidate)
		w.Header().Set("Location", p.base.at(strings.TrimSuffix(path, recordPath+id)+recordURL(rec.ID)))
		w.WriteHeader(http.StatusMovedPermanently)
		return true
	}
	f, err := p.file(&rec, i, k)
	if err != nil {
		k.setHeaders(w.Header())
		http.Error(w, "this page could not be made", http.StatusInternalServerError)
		return true
	}
	f.serve(w, r, http.StatusOK)
	return true
}

// find returns the record whose page is at path.
func (p *recordPages) find(path string) (record.Record, bool) {
	id, below := strings.CutPrefix(path, recordPath)
	if p == nil || !below {
		return record.Record{}, false
	}
	i, ok := p.Data.Find(id)
	if !ok {
		return record.Record{}, false
	}
	return p.Data.Record(i), true
}

func recordURL(id string) string { return recordPath + url.PathEscape(id) }

// file is the page of record i, or its card.
func (p *recordPages) file(r *record.Record, i int, k kind) (*file, error) {
	draw, layout := p.Draw, "record.html"
	if k == card {
		draw, layout = p.DrawCard, "recordcard.html"
	}
	drawn, err := tidy([]byte(goapp.HTMLString(draw(i))))
	if err != nil {
		return nil, err
	}
	var body bytes.Buffer
	err = p.layout.ExecuteTemplate(&body, layout, map[string]any{
		"Title":       word.Visible(wording.Subject(r)) + " - Claimlight",
		"Description": word.Visible(wording.Headline(match.Same, r, false) + ". " + r.Summary),
		"Canonical":   p.link(recordURL(r.ID)),
		"Known":       p.origin != "", // search engines want whole addresses there
		"Oembed":      p.link(p.discovery(recordURL(r.ID))),
		"ThemeColor":  themeColor,
		"Reference":   reference(r),
		"Body":        template.HTML(drawn),
	})
	if err != nil {
		return nil, err
	}
	page, err := rooted(body.Bytes(), p.base)
	if err != nil {
		return nil, err
	}
	compressed, err := compress(".html", page)
	return newFile(k, ".html", page, compressed), err
}

// reference describes the page in the terms of schema.org: a page about a claim,
// which cites the publisher's page.
//
// It is not a ClaimReview on purpose. That says of the page which carries it that
// its author has reviewed the claim, and search engines show its rating as the
// site's own. We have reviewed nothing: the rating stands in the text, quoted and
// with its publisher's name, and the publisher's page carries the markup.
func reference(r *record.Record) map[string]any {
	claim := map[string]any{"@type": "Claim", "text": r.Claim}
	cited := map[string]any{
		"@type": "WebPage", "url": r.URL,
		"publisher": map[string]any{"@type": "Organization", "name": r.Reviewer()},
	}
	for name, value := range map[string]string{"name": r.Title, "datePublished": r.Published} {
		if value != "" {
			cited[name] = value
		}
	}
	return map[string]any{
		"@context": "https://schema.org", "@type": "WebPage",
		"name": wording.Subject(r), "mainEntity": claim, "citation": cited,
	}
}
