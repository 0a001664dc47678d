package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"

	"claimlight/claims/record"
	"claimlight/web"
)

type serveCmd struct {
	siteFlags
	Listen    string   `default:"127.0.0.1:8080" placeholder:"ADDRESS" help:"Where to listen: HOST:PORT, port 0 takes a free one, or unix:PATH (default: ${default})."`
	TLSCert   string   `name:"tls-cert" placeholder:"FILE" help:"Certificate (PEM): serve by TLS."`
	TLSKey    string   `name:"tls-key" placeholder:"FILE" help:"The key of the certificate (PEM)."`
	Header    []string `sep:"none" placeholder:"HEADER" help:"A header to send with every answer, NAME: VALUE; may be given again."`
	AccessLog bool     `help:"Log every answer, without query and with the network of the reader only."`
	LogFormat string   `enum:"text,json" default:"text" help:"Log lines: text or json."`
	Demo      bool     `help:"Serve a page of news that carries the widget too, on a free port of its own."`
}

// strictTransport is sent where we speak TLS: browsers then speak nothing else to
// this host, for two years.
const strictTransport = "max-age=63072000"

// Run serves the site until it is interrupted.
func (c *serveCmd) Run(ctx context.Context, s streams) error {
	if err := c.checkFlags(); err != nil {
		return usageError{err}
	}
	opts, err := c.options()
	if err != nil {
		return err
	}
	if opts.Header, err = c.headers(); err != nil {
		return err
	}
	handler, err := web.Handler(opts)
	if err != nil {
		return err
	}
	log := c.logger(s)
	if c.AccessLog {
		handler = web.LogRequests(handler, log)
	}
	ln, err := c.listen(ctx)
	if err != nil {
		return err
	}
	if !c.Demo {
		return web.ServeOn(ctx, ln, handler, log)
	}
	return c.serveBoth(ctx, ln, handler, log)
}

// checkFlags tells which flags do not go together.
func (c *serveCmd) checkFlags() error {
	switch {
	case (c.TLSCert == "") != (c.TLSKey == ""):
		return errors.New("--tls-cert and --tls-key belong together: give both or neither")
	case c.Demo && strings.HasPrefix(c.Listen, "unix:"):
		return errors.New("--demo is opened in a browser: listen at HOST:PORT")
	}
	return nil
}

// listen takes the address, with TLS where it is asked for.
func (c *serveCmd) listen(ctx context.Context) (net.Listener, error) {
	ln, err := web.Listen(ctx, c.Listen)
	if err != nil || c.TLSCert == "" {
		return ln, err
	}
	secure, err := web.Secure(ln, c.TLSCert, c.TLSKey)
	if err != nil {
		ln.Close()
		return nil, advise(c.TLSCert, err, "name a certificate and its key as PEM files")
	}
	return secure, nil
}

// serveBoth serves the site and the page of news that carries its widget, until
// either fails.
func (c *serveCmd) serveBoth(ctx context.Context, site net.Listener, handler http.Handler, log *slog.Logger) error {
	scheme := "http://"
	if c.TLSCert != "" {
		scheme = "https://"
	}
	demo, err := web.Demo(scheme+site.Addr().String(), c.BasePath)
	if err != nil {
		return err
	}
	host, _, err := net.SplitHostPort(site.Addr().String())
	if err != nil {
		return err
	}
	page, err := web.Listen(ctx, net.JoinHostPort(host, "0"))
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	ended := make(chan error, 1)
	go func() {
		defer stop()
		ended <- web.ServeOn(ctx, page, demo, log.With("page", "news"))
	}()
	err = web.ServeOn(ctx, site, handler, log)
	stop()
	return errors.Join(err, <-ended)
}

// headers reads --header, and adds what goes with TLS.
func (c *serveCmd) headers() (http.Header, error) {
	headers := http.Header{}
	if c.TLSCert != "" {
		headers.Set("Strict-Transport-Security", strictTransport)
	}
	for _, line := range c.Header {
		name, value, found := strings.Cut(line, ":")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		if !found {
			return nil, usageError{fmt.Errorf("--header %q: write NAME: VALUE", line)}
		}
		if err := web.CheckHeader(name, value); err != nil {
			return nil, usageError{fmt.Errorf("--header: %w", err)}
		}
		headers.Add(name, value)
	}
	return headers, nil
}

func (c *serveCmd) logger(s streams) *slog.Logger {
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(s.err, nil))
	}
	return slog.New(slog.NewTextHandler(s.err, nil))
}

// oneFile returns the data file of one set, or compiles several into one, for a
// page fetches a single file. Of two records of one id the first set's is taken.
func oneFile(paths []string) ([]byte, error) {
	x, err := openSets(paths)
	if err != nil {
		return nil, err
	}
	switch len(paths) {
	case 0:
		return readData(bundledName)
	case 1:
		return readData(paths[0])
	}
	var recs []record.Record
	for i := range x.Len() {
		r := x.Record(i)
		if first, _ := x.Find(r.ID); first == i {
			recs = append(recs, r)
		}
	}
	return compile(recs, strings.Join(paths, " "))
}
