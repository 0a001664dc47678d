//go:build thin

package lexicon

import "claimlight/claims/tables"

func tableFile() []byte { return tables.Get("lexicon.bin") }
