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
	"claimlight/claims/wording"
)

// recordPath is where the page of each record is served, by its id.
const recordPath = "/claim/"

// Records are served as plain pages, which need no script.
type Records struct {
	Data *index.Index
	Draw func(i int) goapp.UI // the body of the page of record i
}

// recordPages makes the page of a record when it is asked for: with many records
// few of the pages ever are.
type recordPages struct {
	Records
	layout  *template.Template
	base    basePath
	address string // see Options
}

func newRecordPages(r *Records, base basePath, address string) (*recordPages, error) {
	if r == nil {
		return nil, nil
	}
	layout, err := template.ParseFS(embedded, "record.html")
	if err != nil {
		return nil, err
	}
	return &recordPages{*r, layout, base, address}, nil
}

// serve answers a path below recordPath and tells whether there is such a
// record. The id of one that was merged into another leads to the kept one.
func (p *recordPages) serve(w http.ResponseWriter, r *http.Request) bool {
	id, below := strings.CutPrefix(r.URL.Path, recordPath)
	if p == nil || !below {
		return false
	}
	i, ok := p.Data.Find(id)
	if !ok {
		return false
	}
	rec := p.Data.Record(i)
	if rec.ID != id {
		document.setHeaders(w.Header())
		w.Header().Set("Cache-Control", revalidate)
		w.Header().Set("Location", p.base.at(recordURL(rec.ID)))
		w.WriteHeader(http.StatusMovedPermanently)
		return true
	}
	f, err := p.file(&rec, i)
	if err != nil {
		document.setHeaders(w.Header())
		http.Error(w, "this page could not be made", http.StatusInternalServerError)
		return true
	}
	f.serve(w, r, http.StatusOK)
	return true
}

func recordURL(id string) string { return recordPath + url.PathEscape(id) }

// file is the page of record i.
func (p *recordPages) file(r *record.Record, i int) (*file, error) {
	drawn, err := tidy([]byte(goapp.HTMLString(p.Draw(i))))
	if err != nil {
		return nil, err
	}
	var body bytes.Buffer
	err = p.layout.Execute(&body, map[string]any{
		"Title":       wording.Subject(r) + " - Claimlight",
		"Description": wording.Headline(match.Same, r, false) + ". " + r.Summary,
		"Canonical":   p.canonical(r.ID),
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
	return newFile(document, ".html", page, compressed), err
}

// canonical is the one address of a record's page. Where the address of the site
// is not known it is a path, which rooted moves below the base path.
func (p *recordPages) canonical(id string) string {
	if p.address == "" {
		return recordURL(id)
	}
	return p.address + p.base.at(recordURL(id))
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
