package cli

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// healthCmd is for containers without a shell. Its flags share the variables of
// serve's, so that it asks the server of its own container.
type healthCmd struct {
	Listen   string `default:"127.0.0.1:8080" placeholder:"ADDRESS" help:"Where the server listens, as given to serve (default: ${default})."`
	BasePath string `default:"/" placeholder:"PATH" help:"Path that the site lies below."`
	TLSCert  string `name:"tls-cert" placeholder:"FILE" help:"Given when the server speaks TLS."`

	Wait time.Duration `placeholder:"TIME" help:"How long to ask again while nobody listens, as in 30s; default: not at all."`
}

// Run asks for /readyz.
func (c *healthCmd) Run(ctx context.Context, s streams) error {
	const pause = 50 * time.Millisecond
	for end := time.Now().Add(c.Wait); ; time.Sleep(pause) {
		err := c.ask(ctx, s)
		var nobody net.Error
		if err == nil || ctx.Err() != nil || !errors.As(err, &nobody) || time.Now().After(end) {
			return err
		}
	}
}

const healthTimeout = 3 * time.Second

func (c *healthCmd) ask(ctx context.Context, s streams) error {
	ctx, cancel := context.WithTimeout(ctx, healthTimeout)
	defer cancel()
	network, address, err := dialled(c.Listen)
	if err != nil {
		return usageError{err}
	}
	client := http.Client{Transport: &http.Transport{
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			var d net.Dialer
			return d.DialContext(ctx, network, address)
		},
		// It is this machine's own server, whose certificate names another host.
		TLSClientConfig:   &tls.Config{InsecureSkipVerify: true},
		DisableKeepAlives: true,
	}}
	ready := url.URL{Scheme: "http", Host: "localhost", Path: "/" + strings.Trim(c.BasePath, "/")}
	if c.TLSCert != "" {
		ready.Scheme = "https"
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, ready.JoinPath("readyz").String(), nil)
	if err != nil {
		return usageError{err}
	}
	answer, err := client.Do(request)
	if err != nil {
		return fmt.Errorf("%s: %w", c.Listen, errors.Unwrap(err))
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: the server answers %s", c.Listen, answer.Status)
	}
	_, err = fmt.Fprintln(s.out, "ready")
	return err
}

// dialled is where to reach what listens at an address: one that stands for every
// address of the machine is reached at this machine's own.
func dialled(listen string) (network, address string, err error) {
	if path, ok := strings.CutPrefix(listen, "unix:"); ok {
		return "unix", path, nil
	}
	host, port, err := net.SplitHostPort(listen)
	if err != nil || port == "0" {
		return "", "", fmt.Errorf("--listen %s: name the address that the server listens at, HOST:PORT or unix:PATH", listen)
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	return "tcp", net.JoinHostPort(host, port), nil
}
