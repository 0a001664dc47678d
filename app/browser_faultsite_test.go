//go:build browser

package app_test

import (
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// faultySite serves the site from an origin of its own, so that it shares nothing
// that is kept with other tests, and spoils what it is told to.
type faultySite struct {
	*httptest.Server

	mu    sync.Mutex
	spoil map[string]spoiling // by part of the path
	asked map[string]int
}

// spoiling answers with what becomes of a whole answer.
type spoiling func(w http.ResponseWriter, whole *httptest.ResponseRecorder)

func serveFaulty(t *testing.T) *faultySite {
	t.Helper()
	s := &faultySite{asked: map[string]int{}}
	s.Server = httptest.NewServer(http.HandlerFunc(s.answer))
	t.Cleanup(func() {
		s.CloseClientConnections()
		s.Close()
	})
	return s
}

func (s *faultySite) answer(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	var spoil spoiling
	for part, f := range s.spoil {
		if part == r.URL.Path || part != "/" && strings.Contains(r.URL.Path, part) {
			spoil = f
		}
	}
	s.asked[r.URL.Path]++
	s.mu.Unlock()
	if spoil == nil {
		browser.site.Config.Handler.ServeHTTP(w, r)
		return
	}
	r.Header.Del("Accept-Encoding") // offsets are those of the file itself
	r.Header.Del("If-None-Match")
	whole := httptest.NewRecorder()
	browser.site.Config.Handler.ServeHTTP(whole, r)
	for name, values := range whole.Header() {
		w.Header()[name] = values
	}
	spoil(w, whole)
}

// spoils has the answers whose path has part spoilt from now on; "" mends all.
func (s *faultySite) spoils(part string, how spoiling) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.spoil = map[string]spoiling{}
	if part != "" {
		s.spoil[part] = how
	}
}

func (s *faultySite) mend() { s.spoils("", nil) }

// truncated is a file that lies damaged on the server: its first n bytes, and no sign
// that there were more. A negative n counts from the end.
func truncated(n int) spoiling {
	return func(w http.ResponseWriter, whole *httptest.ResponseRecorder) {
		body := whole.Body.Bytes()
		body = body[:max(0, (n+len(body))%len(body))]
		w.Header().Set("Content-Length", strconv.Itoa(len(body)))
		w.WriteHeader(whole.Code)
		_, _ = w.Write(body)
	}
}

// cutOff is a connection that is lost half-way.
func cutOff(w http.ResponseWriter, whole *httptest.ResponseRecorder) { cutOffAt(1, 2)(w, whole) }

// cutOffAt is one that is lost after i of n parts of a file.
func cutOffAt(i, n int) spoiling {
	return func(w http.ResponseWriter, whole *httptest.ResponseRecorder) {
		body := whole.Body.Bytes()
		w.Header().Set("Content-Length", strconv.Itoa(len(body)))
		w.WriteHeader(whole.Code)
		_, _ = w.Write(body[:len(body)*i/n])
		w.(http.Flusher).Flush()
		panic(http.ErrAbortHandler)
	}
}

// altered is a file with another beginning, type or policy.
func altered(change func(h http.Header, body []byte) []byte) spoiling {
	return func(w http.ResponseWriter, whole *httptest.ResponseRecorder) {
		body := change(w.Header(), append([]byte(nil), whole.Body.Bytes()...))
		w.Header().Set("Content-Length", strconv.Itoa(len(body)))
		w.WriteHeader(whole.Code)
		_, _ = w.Write(body)
	}
}

// gone is a file that is not there.
func gone(w http.ResponseWriter, _ *httptest.ResponseRecorder) {
	w.Header().Del("Content-Length")
	http.Error(w, "not found", http.StatusNotFound)
}

// at opens a tab on the site and waits until the program and its worker are there.
func (s *faultySite) at(t *testing.T, path string) *tab {
	t.Helper()
	b := openBeside(t, 1280, 900)
	b.visit(s.URL + path)
	return b
}

// room sets how many bytes the browser lets the site keep; negative: as usual.
func (s *faultySite) room(b *tab, bytes float64) {
	b.t.Helper()
	params := storage.OverrideQuotaForOriginParams{Origin: s.URL}
	if bytes >= 0 {
		params.QuotaSize = &bytes
	}
	_, err := chromedp.Call(b.ctx, storage.OverrideQuotaForOrigin, params)
	require.NoError(b.t, err)
}

func navigate(url string) chromedp.Action[chromedp.Void] { return chromedp.Navigate(url) }
