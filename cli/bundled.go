package cli

import (
	"errors"

	"claimlight/claims/data"
	"claimlight/web"
)

// bundled returns the data file that is embedded in the program, or, in a
// program that was built without one, the bundled records compiled in memory.
func bundled() ([]byte, error) {
	b, err := web.Data()
	if errors.Is(err, web.ErrNotBuilt) {
		recs, err := data.Records()
		if err != nil {
			return nil, err
		}
		return compile(recs, "bundled records")
	}
	return b, err
}
