package cli

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strings"

	"claimlight/app"
	"claimlight/claims/index"
	"claimlight/claims/record"
	"claimlight/web"
)

type serveCmd struct {
	Listen  string   `default:"127.0.0.1:8080" help:"Address and port to listen on; port 0 takes a free one."`
	Data    []string `placeholder:"FILE" help:"Records to serve, compiled (.clm) or JSON lines; default: bundled, the bundled ones. Give it again for several sets."`
	Packs   string   `placeholder:"DIR" help:"Packs to offer to readers, as claims pack writes them; default: none."`
	Address string   `placeholder:"URL" help:"Where readers reach the site, https://HOST, for the links that other sites follow."`
	Demo    bool     `help:"Serve a page of news that carries the widget too, on a free port of its own."`
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

// Run serves the site until it is interrupted. A data file is opened first, so
// that no reader gets a broken one.
func (c *serveCmd) Run(ctx context.Context, s streams) error {
	data, err := oneFile(c.Data)
	if err != nil {
		return err
	}
	x, err := index.Open(data)
	if err != nil {
		return err
	}
	packs, err := c.packs()
	if err != nil {
		return err
	}
	app.Routes()
	handler, err := web.Handler(web.Options{
		Pages:   app.Paths,
		Data:    data,
		Records: &web.Records{Data: x, Draw: app.DrawRecords(x), DrawCard: app.DrawCards(x)},
		Packs:   packs,
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

// packs reads the packs that are to be offered.
func (c *serveCmd) packs() (*web.Packs, error) {
	if c.Packs == "" {
		return nil, nil
	}
	packs, err := web.ReadPacks(os.DirFS(c.Packs))
	if err != nil {
		return nil, advise(c.Packs, err, "write the folder anew: claimlight claims pack RECORDS -o "+c.Packs)
	}
	return packs, nil
}
