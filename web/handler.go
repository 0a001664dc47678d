//go:build !js

package web

import (
	"net/http"
)

// sharePath is where an installed app receives what is shared with it: a POST that
// the service worker answers on the device (worker.js).
const sharePath = "/share"

// refuseShare answers a share that came to the server, as when the worker has been
// deleted: the text is not read, and the page asks to share it once more, which by
// then finds a worker. Ending the connection spares reading the rest of the body.
func (s *site) refuseShare(w http.ResponseWriter) {
	asset.setHeaders(w.Header())
	w.Header().Set("Cache-Control", never)
	w.Header().Set("Connection", "close")
	w.Header().Set("Location", s.base.at("/?share=retry"))
	w.WriteHeader(http.StatusSeeOther)
}

// handler is the site with what its options add to every answer.
func (s *site) handler() http.Handler {
	if s.base == "/" && len(s.opts.FrameAncestors) == 0 && len(s.opts.Header) == 0 {
		return s
	}
	inner := s.base.below(s, s.missing)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, values := range s.opts.Header {
			w.Header()[name] = values
		}
		inner.ServeHTTP(restricted{w, s.ancestors()}, r)
	})
}

// restricted sets who may frame what any site may.
type restricted struct {
	http.ResponseWriter
	ancestors string
}

func (w restricted) WriteHeader(status int) {
	restrict(w.Header(), w.ancestors)
	w.ResponseWriter.WriteHeader(status)
}

// Unwrap lets http.ResponseController find the connection.
func (w restricted) Unwrap() http.ResponseWriter { return w.ResponseWriter }
