package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// The site may lie below a path of its host, "/x/". Links and files of elements
// (href, src) are written as if it did not: go-app moves them. Whatever else goes
// to the browser (an address to fetch, to show or to start a worker from) goes
// through addressOf, and what comes from it (the path of the page) through pathOf.

// addressOf is the address of a path of the site.
func addressOf(path string) string { return below(ui.Getenv("GOAPP_ROOT_PREFIX"), path) }

// pathOf is the path of the site that an address of this host names.
func pathOf(address string) string { return without(ui.Getenv("GOAPP_ROOT_PREFIX"), address) }

func below(base, path string) string { return strings.TrimSuffix(base, "/") + path }

func without(base, address string) string {
	path, ok := strings.CutPrefix(address, strings.TrimSuffix(base, "/"))
	if !ok || !strings.HasPrefix(path, "/") {
		return address
	}
	return path
}
