//go:build !js

package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// Limits of a connection. Requests have no body, so what is slow to send one is
// no reader; the answer may take its time, 1.6 MB at 16 KB/s, and a larger one
// longer (giveTime).
const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 15 * time.Second
	writeTimeout      = 2 * time.Minute
	idleTimeout       = 2 * time.Minute
	maxHeaderBytes    = 16 << 10
	drainTimeout      = 10 * time.Second
)

// ServeOn answers with h on an address that has been taken (see Listen) until ctx
// ends; then it lets the requests that are under way finish, for ten seconds at most,
// and gives the address back. It is logged; ending by ctx is no error.
func ServeOn(ctx context.Context, ln net.Listener, h http.Handler, log *slog.Logger) error {
	srv := &http.Server{
		Handler:           h,
		ReadHeaderTimeout: readHeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelDebug), // its lines hold client addresses
	}
	log.Info("serving", "url", urlOf(ln))

	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(ln) }()
	select {
	case err := <-failed:
		return fmt.Errorf("serve %s: %w", ln.Addr(), err)
	case <-ctx.Done():
	}
	return drain(srv, log)
}

// urlOf is where a listener is reached.
func urlOf(ln net.Listener) string {
	if ln.Addr().Network() == "unix" {
		return unixPrefix + ln.Addr().String()
	}
	if _, plain := ln.(*net.TCPListener); plain {
		return "http://" + ln.Addr().String()
	}
	return "https://" + ln.Addr().String()
}

func drain(srv *http.Server, log *slog.Logger) error {
	ctx, cancel := context.WithTimeout(context.Background(), drainTimeout)
	defer cancel()
	err := srv.Shutdown(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		log.Warn("some requests did not finish in time and were cut off")
		return srv.Close()
	}
	return err
}
