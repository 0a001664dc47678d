//go:build js

// The browser's program: it registers the pages and runs them. The command line
// and the server begin in main.go; nothing of theirs may be reached from here, as
// net/http's server alone would double the download.
package main

import (
	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"claimlight/app"
	"claimlight/app/turn"
)

func main() {
	turn.Take() // what ran until here, the packages' own beginnings, took as long as a frame may
	app.Routes()
	goapp.RunWhenOnBrowser()
}
