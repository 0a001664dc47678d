//go:build !thin

package match

import _ "embed"

//go:embed trees.bin
var embeddedTrees []byte

//go:embed turns.bin
var embeddedTurns []byte

//go:embed phrases.txt
var embeddedPhrases []byte

func treesFile() []byte { return embeddedTrees }

func turnsFile() []byte { return embeddedTurns }

func phrasesFile() []byte { return embeddedPhrases }
