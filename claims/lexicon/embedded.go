//go:build !thin

package lexicon

import _ "embed"

//go:embed lexicon.bin
var embeddedTable []byte

func tableFile() []byte { return embeddedTable }
