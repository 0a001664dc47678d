//go:build !thin

package detect

import _ "embed"

//go:embed weights.bin
var embeddedWeights []byte

func weightsFile() []byte { return embeddedWeights }
