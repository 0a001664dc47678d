//go:build thin

package match

import "claimlight/claims/tables"

func treesFile() []byte { return tables.Get("trees.bin") }

func turnsFile() []byte { return tables.Get("turns.bin") }

func phrasesFile() []byte { return tables.Get("phrases.txt") }
