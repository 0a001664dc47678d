//go:build !js

package web

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"testing"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/require"

	"claimlight/claims/index"
	"claimlight/claims/record"
)

// evil tries to break out of whatever it is written into.
const evil = `</title></script><script>alert(1)</script>"><b onload="x' --> \`

var served = []record.Record{
	{ID: "kept", Aliases: []string{"dropped"}, Claim: "The bridge is closed.", Verdict: record.False, Rating: "Wrong", Summary: "It is open.", Kind: record.FactCheck, Publisher: "The Checkers (via News)", URL: "https://checkers.example/bridge", Title: "Is it closed?", Published: "2024-05-01"},
	{ID: "evil", Claim: evil, Verdict: record.True, Rating: evil, Summary: evil, Kind: record.FactCheck, Publisher: evil, URL: "javascript:alert(1)", Title: evil, Published: evil},
	{ID: "odd id/?#\"<é>", Aliases: []string{"even"}, Claim: "An id may be anything.", Verdict: record.True, Summary: "It may.", Kind: record.Reference, Publisher: "P", URL: "https://p.example/"},
}

func openWithRecords(t *testing.T) *site {
	t.Helper()
	h, err := Handler(withRecords(t))
	require.NoError(t, err)
	return h.(*site)
}

func withRecords(t *testing.T) Options {
	t.Helper()
	data, err := index.Compile(served)
	require.NoError(t, err)
	x, err := index.Open(data)
	require.NoError(t, err)
	opts := fixture()
	opts.Data = data
	draw := func(i int) goapp.UI { return goapp.Main().Text(x.Record(i).Claim) }
	opts.Records = &Records{Data: x, Draw: draw, DrawCard: draw}
	return opts
}

func TestRecordPage(t *testing.T) {
	got := get(openWithRecords(t), "/claim/kept")
	require.Equal(t, http.StatusOK, got.StatusCode)
	require.Equal(t, "text/html; charset=utf-8", got.Header.Get("Content-Type"))
	require.Equal(t, revalidate, got.Header.Get("Cache-Control"))
	html := body(t, got)
	for _, part := range []string{
		`<html lang="en">`,
		"<title>“The bridge is closed.”, checked by The Checkers (via News) - Claimlight</title>",
		`<meta name="description" content="The Checkers (via News) rated this claim “Wrong”. It is open.">`,
		`<meta property="og:description" content="The Checkers (via News) rated this claim “Wrong”. It is open.">`,
		`<meta property="og:title" content="“The bridge is closed.”, checked by The Checkers (via News) - Claimlight">`,
		"<main>The bridge is closed.</main>",
	} {
		require.Contains(t, html, part)
	}
	require.NotContains(t, html, "canonical", "its own address is not known")
	require.NotContains(t, html, "app.js", "no program")
}

// The page refers to the publisher's review and does not pass as one.
func TestRecordPageIsNoReviewOfOurs(t *testing.T) {
	html := body(t, get(openWithRecords(t), "/claim/kept"))
	found := regexp.MustCompile(`(?s)<script type="application/ld\+json">(.*?)</script>`).FindStringSubmatch(html)
	require.NotNil(t, found)
	var page struct {
		Type     string `json:"@type"`
		Citation struct {
			URL       string
			Publisher struct{ Name string }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(found[1]), &page))
	require.Equal(t, "WebPage", page.Type)
	require.Equal(t, "https://checkers.example/bridge", page.Citation.URL)
	require.Equal(t, "The Checkers", page.Citation.Publisher.Name)
	require.NotContains(t, found[1], "ClaimReview")
	require.NotContains(t, found[1], "reviewRating")
}

func TestMergedRecordsLeadToTheKeptOne(t *testing.T) {
	h := openWithRecords(t)
	for path, to := range map[string]string{"/claim/dropped": "/claim/kept", "/claim/even": "/claim/odd%20id%2F%3F%23%22%3C%C3%A9%3E"} {
		got := get(h, path)
		require.Equal(t, http.StatusMovedPermanently, got.StatusCode, path)
		require.Equal(t, to, got.Header.Get("Location"), path)
		require.Empty(t, body(t, got))
		require.Equal(t, documentPolicy, got.Header.Get("Content-Security-Policy"))
		require.Equal(t, http.StatusOK, get(h, to).StatusCode, to)
	}
}

func TestUnknownRecordsAreNotFound(t *testing.T) {
	h := openWithRecords(t)
	for _, path := range []string{"/claim/", "/claim", "/claim/nothing", "/claim/kept/", "/claim/KEPT", "/claim/%00", "/claim/" + strings.Repeat("x", 10_000)} {
		require.Equal(t, http.StatusNotFound, get(h, path).StatusCode, path)
	}
	require.Equal(t, http.StatusNotFound, get(open(t), "/claim/kept").StatusCode, "a site without pages of records")
	require.Equal(t, http.StatusNotFound, get(h, "/web/record.html").StatusCode, "the template is no page")
}

func TestHostileRecordsStayText(t *testing.T) {
	html := body(t, get(openWithRecords(t), "/claim/evil"))
	require.Equal(t, 1, strings.Count(html, "<script"), "the data block alone")
	require.Equal(t, 1, strings.Count(html, "</script>"))
	require.Equal(t, 1, strings.Count(html, "</title>"))
	require.NotContains(t, html, "<b onload")
	found := regexp.MustCompile(`(?s)<script type="application/ld\+json">(.*?)</script>`).FindStringSubmatch(html)
	var page struct{ MainEntity struct{ Text string } }
	require.NoError(t, json.Unmarshal([]byte(found[1]), &page))
	require.Equal(t, evil, page.MainEntity.Text)
}

func TestRecordPagesRunNoScript(t *testing.T) {
	header := get(openWithRecords(t), "/claim/kept").Header
	policy := header.Get("Content-Security-Policy")
	require.Contains(t, policy, "default-src 'none'; style-src 'self';")
	require.Contains(t, policy, "frame-ancestors 'none'")
	require.NotContains(t, policy, "script-src")
	require.NotContains(t, policy, "unsafe")
	require.Equal(t, "DENY", header.Get("X-Frame-Options"))
	require.Equal(t, "no-referrer", header.Get("Referrer-Policy"))
	require.Empty(t, header.Values("Set-Cookie"))
}

func TestRecordPagesAreCompressedAndRevalidated(t *testing.T) {
	h := openWithRecords(t)
	plain, small := get(h, "/claim/kept"), get(h, "/claim/kept", "Accept-Encoding", "br")
	require.Equal(t, "br", small.Header.Get("Content-Encoding"))
	require.Equal(t, body(t, plain), decode(t, "br", body(t, small)))
	etag := plain.Header.Get("ETag")
	require.Equal(t, etag, get(h, "/claim/kept").Header.Get("ETag"), "the same page each time")
	require.Equal(t, http.StatusNotModified, get(h, "/claim/kept", "If-None-Match", etag).StatusCode)
	require.Empty(t, body(t, ask(h, http.MethodHead, "/claim/kept")))
	require.Equal(t, http.StatusMethodNotAllowed, ask(h, http.MethodPost, "/claim/kept").StatusCode)
}
