//go:build thin

package detect

import "claimlight/claims/tables"

func weightsFile() []byte { return tables.Get("weights.bin") }
