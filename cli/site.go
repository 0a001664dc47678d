package cli

import (
	"fmt"
	"os"

	"claimlight/app"
	"claimlight/claims/index"
	"claimlight/web"
)

// siteFlags say what the site is, served or written to files.
type siteFlags struct {
	Data     []string `placeholder:"FILE" help:"Records to serve, compiled (.clm) or JSON lines; default: bundled, the bundled ones. Give it again for several sets."`
	Packs    string   `placeholder:"DIR" help:"Packs to offer to readers, as claims pack writes them; default: none."`
	BasePath string   `default:"/" placeholder:"PATH" help:"Path of the host that the site lies below, as in /claimlight/."`
	Origin   string   `placeholder:"URL" help:"Where readers reach the site, https://HOST, for the sitemap and for the links that other sites follow."`

	FrameAncestors []string `placeholder:"ORIGIN" help:"Sites that may show the widget in a frame, https://HOST or https://*.HOST; default: any."`
}

// options reads what is to be served. A data file is opened first, so that no
// reader gets a broken one.
func (f *siteFlags) options() (web.Options, error) {
	if err := f.check(); err != nil {
		return web.Options{}, usageError{err}
	}
	data, err := oneFile(f.Data)
	if err != nil {
		return web.Options{}, err
	}
	x, err := index.Open(data)
	if err != nil {
		return web.Options{}, err
	}
	packs, err := f.packs()
	if err != nil {
		return web.Options{}, err
	}
	app.Routes()
	return web.Options{
		Pages:   app.Paths,
		Data:    data,
		Records: &web.Records{Data: x, Draw: app.DrawRecords(x), DrawCard: app.DrawCards(x)},
		Packs:   packs,
		Base:    f.BasePath,
		Origin:  f.Origin,

		FrameAncestors: f.FrameAncestors,
		Program:        programVersion(),
	}, nil
}

// check tells what is wrong with the flags themselves.
func (f *siteFlags) check() error {
	if err := web.CheckBase(f.BasePath); err != nil {
		return fmt.Errorf("--base-path: %w", err)
	}
	if f.Origin != "" {
		if err := web.CheckOrigin(f.Origin); err != nil {
			return fmt.Errorf("--origin: %w", err)
		}
	}
	for _, origin := range f.FrameAncestors {
		if err := web.CheckAncestor(origin); err != nil {
			return fmt.Errorf("--frame-ancestors: %w", err)
		}
	}
	return nil
}

// packs reads the packs that are to be offered.
func (f *siteFlags) packs() (*web.Packs, error) {
	if f.Packs == "" {
		return nil, nil
	}
	packs, err := web.ReadPacks(os.DirFS(f.Packs))
	if err != nil {
		return nil, advise(f.Packs, err, "write the folder anew: claimlight claims pack RECORDS -o "+f.Packs)
	}
	return packs, nil
}
