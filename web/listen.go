//go:build !js

package web

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"syscall"
)

// unixPrefix begins the address of a socket in the file system.
const unixPrefix = "unix:"

// Listen takes an address: "HOST:PORT", where port 0 takes a free one, or
// "unix:/path/of.sock". A socket file that a killed server has left behind is
// replaced. The error says what to do when the address is in use.
func Listen(ctx context.Context, listen string) (net.Listener, error) {
	var config net.ListenConfig
	path, ok := strings.CutPrefix(listen, unixPrefix)
	if !ok {
		ln, err := config.Listen(ctx, "tcp", listen)
		if err != nil {
			return nil, listenError(listen, err)
		}
		return ln, nil
	}
	if abandoned(path) {
		if err := os.Remove(path); err != nil {
			return nil, fmt.Errorf("listen on %s: %w", listen, err)
		}
	}
	ln, err := config.Listen(ctx, "unix", path)
	if err != nil {
		return nil, listenError(listen, err)
	}
	return ln, nil
}

// abandoned tells whether path is a socket at which nobody listens.
func abandoned(path string) bool {
	st, err := os.Stat(path)
	if err != nil || st.Mode()&os.ModeSocket == 0 {
		return false
	}
	conn, err := net.Dial("unix", path)
	if err == nil {
		conn.Close()
	}
	return errors.Is(err, syscall.ECONNREFUSED)
}

func listenError(listen string, err error) error {
	if !errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("listen on %s: %w", listen, err)
	}
	if strings.HasPrefix(listen, unixPrefix) {
		return fmt.Errorf("%s is in use; choose another with --listen unix:PATH: %w", listen, err)
	}
	_, port, _ := net.SplitHostPort(listen)
	return fmt.Errorf("port %s is in use; choose another with --listen HOST:PORT (0 takes a free one): %w", port, err)
}

// Secure speaks TLS on ln, with the certificate and the key of two PEM files.
func Secure(ln net.Listener, certFile, keyFile string) (net.Listener, error) {
	cert, err := tls.LoadX509KeyPair(certFile, keyFile)
	if err != nil {
		return nil, err
	}
	return tls.NewListener(ln, &tls.Config{
		Certificates: []tls.Certificate{cert},
		MinVersion:   tls.VersionTLS12,
		NextProtos:   []string{"h2", "http/1.1"},
	}), nil
}
