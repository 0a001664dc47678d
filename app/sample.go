package app

import _ "embed"

// Sample is a made-up news article on which a newcomer can try the program.
// The town and its people are invented; some of its claims are real ones that
// publishers have reviewed, some have another figure or say the opposite.
//
//go:embed sample.txt
var Sample string
