//go:build !js

package web

import (
	"cmp"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"time"
)

// LogRequests logs each answer of h: what was asked for, what became of it, and
// roughly from where. Never the query, which may hold words, nor the whole address
// of a reader, nor what tells one from another, such as the browser.
func LogRequests(h http.Handler, log *slog.Logger) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		counted := &counting{ResponseWriter: w}
		h.ServeHTTP(counted, r)
		log.Info("answered", "method", r.Method, "path", r.URL.Path, "status", cmp.Or(counted.status, http.StatusOK),
			"bytes", counted.bytes, "took", time.Since(began).Round(time.Microsecond), "from", network(r.RemoteAddr))
	})
}

// Bits of an address that are logged: of a provider's or a company's network.
const (
	bits4 = 24
	bits6 = 48
)

// network is the network of a client, "" where there is none, as on a socket.
func network(address string) string {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return ""
	}
	ip, err := netip.ParseAddr(host)
	if err != nil {
		return ""
	}
	ip = ip.Unmap().WithZone("")
	bits := bits6
	if ip.Is4() {
		bits = bits4
	}
	prefix, err := ip.Prefix(bits)
	if err != nil {
		return ""
	}
	return prefix.String()
}

// counting notes what was answered.
type counting struct {
	http.ResponseWriter
	status int
	bytes  int
}

func (w *counting) WriteHeader(status int) {
	w.status = cmp.Or(w.status, status)
	w.ResponseWriter.WriteHeader(status)
}

func (w *counting) Write(b []byte) (int, error) {
	n, err := w.ResponseWriter.Write(b)
	w.bytes += n
	return n, err
}

// Unwrap lets http.ResponseController find the connection.
func (w *counting) Unwrap() http.ResponseWriter { return w.ResponseWriter }
