package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
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
}

// strictTransport is sent where we speak TLS: browsers then speak nothing else to
// this host, for two years.
const strictTransport = "max-age=63072000"

// Run serves the site until it is interrupted.
func (c *serveCmd) Run(ctx context.Context, s streams) error {
	if (c.TLSCert == "") != (c.TLSKey == "") {
		return usageError{errors.New("--tls-cert and --tls-key belong together: give both or neither")}
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
	ln, err := web.Listen(ctx, c.Listen)
	if err != nil {
		return err
	}
	if c.TLSCert != "" {
		secure, err := web.Secure(ln, c.TLSCert, c.TLSKey)
		if err != nil {
			ln.Close()
			return advise(c.TLSCert, err, "name a certificate and its key as PEM files")
		}
		ln = secure
	}
	return web.ServeOn(ctx, ln, handler, log)
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
