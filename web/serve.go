//go:build !js

package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"syscall"
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

// Serve answers with h on the TCP address listen, "HOST:PORT", until ctx ends;
// then it lets the requests that are under way finish, for ten seconds at most.
// Port 0 takes a free one; the address that was taken is logged. The error says
// what to do when the port is in use; ending by ctx is none.
func Serve(ctx context.Context, listen string, h http.Handler, log *slog.Logger) error {
	ln, err := Listen(ctx, listen)
	if err != nil {
		return err
	}
	return ServeOn(ctx, ln, h, log)
}

// Listen takes the TCP address of Serve.
func Listen(ctx context.Context, listen string) (net.Listener, error) {
	var config net.ListenConfig
	ln, err := config.Listen(ctx, "tcp", listen)
	if err != nil {
		return nil, listenError(listen, err)
	}
	return ln, nil
}

// ServeOn is Serve on an address that has been taken, which it gives back.
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
	log.Info("serving", "url", "http://"+ln.Addr().String())

	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(ln) }()
	select {
	case err := <-failed:
		return fmt.Errorf("serve %s: %w", ln.Addr(), err)
	case <-ctx.Done():
	}
	return drain(srv, log)
}

func listenError(listen string, err error) error {
	if !errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("listen on %s: %w", listen, err)
	}
	_, port, _ := net.SplitHostPort(listen)
	return fmt.Errorf("port %s is in use; choose another with --listen HOST:PORT (0 takes a free one): %w", port, err)
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
