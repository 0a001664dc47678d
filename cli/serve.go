package cli

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"

	"claimlight/app"
	"claimlight/web"
)

type serveCmd struct {
	Listen  string `default:"127.0.0.1:8080" help:"Address and port to listen on; port 0 takes a free one."`
	Data    string `placeholder:"FILE" help:"Records to serve, compiled (.clm) or JSON lines; default: the bundled ones."`
	Address string `placeholder:"URL" help:"Where readers reach the site, https://HOST, for the links that other sites follow."`
	Demo    bool   `help:"Serve a page of news that carries the widget too, on a free port of its own."`
}

// Run serves the site until it is interrupted. A data file is opened first, so
// that no reader gets a broken one.
func (c *serveCmd) Run(ctx context.Context, s streams) error {
	data, err := readData(c.Data)
	if err != nil {
		return err
	}
	x, err := openData(c.Data)
	if err != nil {
		return err
	}
	app.Routes()
	handler, err := web.Handler(web.Options{
		Pages:   app.Paths,
		Data:    data,
		Records: &web.Records{Data: x, Draw: app.DrawRecords(x), DrawCard: app.DrawCards(x)},
		Address: c.Address,
	})
	if err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(s.err, nil))
	ln, err := web.Listen(ctx, c.Listen)
	if err != nil {
		return err
	}
	if !c.Demo {
		return web.ServeOn(ctx, ln, handler, log)
	}
	return serveBoth(ctx, ln, handler, log)
}

// serveBoth serves the site and the page of news that carries its widget, until
// either fails.
func serveBoth(ctx context.Context, site net.Listener, handler http.Handler, log *slog.Logger) error {
	demo, err := web.Demo("http://" + site.Addr().String())
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
