//go:build !js

package web

import (
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestStatus(t *testing.T) {
	h := openWithRecords(t)
	for path, want := range map[string]string{healthPath: "ok\n", readyPath: "ready: 3 records\n"} {
		got := get(h, path)
		require.Equal(t, http.StatusOK, got.StatusCode)
		require.Equal(t, never, got.Header.Get("Cache-Control"))
		require.Equal(t, want, body(t, got))
	}
	got := get(h, versionPath)
	require.Equal(t, "application/json", got.Header.Get("Content-Type"))
	var about described
	require.NoError(t, json.NewDecoder(got.Body).Decode(&about))
	require.Equal(t, 3, about.Data.Records)
	require.Regexp(t, "^go1", about.Go)
	require.Contains(t, body(t, get(h, "/app-worker.js")), about.Site)
}

// A server whose records are broken is up, and not ready.
func TestNotReadyWithBrokenRecords(t *testing.T) {
	opts := withRecords(t)
	opts.Data = append([]byte(nil), opts.Data...)
	opts.Data[len(opts.Data)/2] ^= 1
	h, err := Handler(opts)
	require.NoError(t, err)
	got := get(h, readyPath)
	require.Equal(t, http.StatusServiceUnavailable, got.StatusCode)
	require.Contains(t, body(t, got), "not ready: data.clm: ")
	require.Equal(t, http.StatusServiceUnavailable, ask(h, http.MethodHead, readyPath).StatusCode)
	require.Equal(t, http.StatusOK, get(h, healthPath).StatusCode)
}

// untouchable fails the test when it is read.
type untouchable struct{ t *testing.T }

func (u untouchable) Read([]byte) (int, error) {
	u.t.Error("the body was read")
	return 0, io.EOF
}

func TestWhatIsSharedIsNotRead(t *testing.T) {
	h := openBelow(t, func(*Options) {})
	var log strings.Builder
	logged := LogRequests(h, slog.New(slog.NewTextHandler(&log, nil)))
	r := httptest.NewRequest(http.MethodPost, "/x/share?text=secret", untouchable{t})
	r.RemoteAddr = "192.0.2.77:1234"
	w := httptest.NewRecorder()
	logged.ServeHTTP(w, r)
	require.Equal(t, http.StatusSeeOther, w.Code)
	require.Equal(t, "/x/?share=retry", w.Header().Get("Location"))
	require.Equal(t, "no-store", w.Header().Get("Cache-Control"))
	require.NotContains(t, log.String(), "secret")
	require.Equal(t, http.StatusNotFound, get(h, "/x/share").StatusCode)
}

func TestAccessLogTellsNoReaderApart(t *testing.T) {
	var log strings.Builder
	h := LogRequests(open(t), slog.New(slog.NewTextHandler(&log, nil)))
	for from, want := range map[string]string{
		"192.0.2.77:1234": "192.0.2.0/24", "[2001:db8:1:2:3:4:5:6]:9": "2001:db8:1::/48", "[::ffff:192.0.2.77]:1": "192.0.2.0/24",
		"[fe80::1%eth0]:1": "fe80::/48", "@": `""`, "": `""`,
	} {
		log.Reset()
		r := httptest.NewRequest(http.MethodGet, "/embed?text=secret", nil)
		r.RemoteAddr = from
		r.Header.Set("User-Agent", "Secret/1")
		h.ServeHTTP(httptest.NewRecorder(), r)
		_, line, _ := strings.Cut(log.String(), " level=") // the time may have any digits
		require.Contains(t, line, "method=GET path=/embed status=200 bytes=", from)
		require.Contains(t, line, "from="+want, from)
		require.NotContains(t, strings.ToLower(line), "secret")
		require.NotContains(t, line, "2.77")
	}
}
