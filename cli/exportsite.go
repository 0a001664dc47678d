package cli

import (
	"errors"
	"fmt"
	"strings"

	"claimlight/web"
)

type siteCmd struct {
	siteFlags
	Dir string `arg:"" name:"dir" help:"Folder to write to: empty, missing, or an earlier export."`
}

// Run writes the site and says how much of it there is.
func (c *siteCmd) Run(s streams) error {
	opts, err := c.options()
	if err != nil {
		return err
	}
	did, err := web.Export(opts, c.Dir)
	if errors.Is(err, web.ErrNotExport) {
		return fmt.Errorf("%s: %w: name an empty folder, or an earlier export", c.Dir, err)
	}
	if err != nil {
		return err
	}
	if n := len(did.Unnamed); n > 0 {
		fmt.Fprintf(s.err, "%d ids name no file, and have no page of their own: %s\n", n, strings.Join(did.Unnamed, ", "))
	}
	_, err = fmt.Fprintf(s.err, "%s: %d files, %.1f MB, %d of them new or changed\n", c.Dir, did.Files, float64(did.Bytes)/1e6, did.Changed)
	return err
}
