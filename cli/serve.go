package cli

import (
	"context"
	"log/slog"
	"os"

	"claimlight/app"
	"claimlight/web"
)

type serveCmd struct {
	Listen string `default:"127.0.0.1:8080" help:"Address and port to listen on; port 0 takes a free one."`
	Data   string `placeholder:"FILE" help:"Records to serve, compiled (.clm) or JSON lines; default: the bundled ones."`
	Packs  string `placeholder:"DIR" help:"Packs to offer to readers, as claims pack writes them; default: none."`
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
	packs, err := c.packs()
	if err != nil {
		return err
	}
	app.Routes()
	handler, err := web.Handler(web.Options{
		Pages:   app.Paths,
		Data:    data,
		Records: &web.Records{Data: x, Draw: app.DrawRecords(x)},
		Packs:   packs,
	})
	if err != nil {
		return err
	}
	return web.Serve(ctx, c.Listen, handler, slog.New(slog.NewTextHandler(s.err, nil)))
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
