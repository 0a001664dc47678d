package cli

import (
	"fmt"
	"strings"

	"claimlight/claims/report"
)

type searchCmd struct {
	Query  []string `arg:"" help:"Words to look for in the claims."`
	Limit  int      `default:"10" help:"How many records to print at most."`
	Format string   `enum:"text,json" default:"text" env:"CLAIMLIGHT_SEARCH_FORMAT" help:"Output: text, or json (one object a line)."`
	Data   []string `placeholder:"FILE" help:"Records to search, compiled (.clm) or JSON lines; default: bundled, the bundled ones. Give it again for several sets."`
}

// Run prints the records that come nearest to the query, best first.
func (c *searchCmd) Run(s streams) error {
	if c.Limit < 1 {
		return usageError{fmt.Errorf("--limit %d: ask for one record at least", c.Limit)}
	}
	x, err := openSets(c.Data)
	if err != nil {
		return err
	}
	hits := x.Search(strings.Join(c.Query, " "), c.Limit)
	if err := report.Hits(s.out, x, hits, c.Format == "json", wantsColour(s.out)); err != nil {
		return outputError(err)
	}
	return nil
}
