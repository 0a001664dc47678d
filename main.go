//go:build !js

// Claimlight marks the check-worthy claims of a text and matches them with
// claims that a publisher has already checked. This is the native program:
// command line and server. The browser's program begins in main_js.go.
package main

import (
	"os"

	"claimlight/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:])) }
