//go:build !js

// Command startup measures how the program begins in a browser, how soon a pasted
// article is marked, and what memory the page takes:
//
//	go run ./web/startup [-runs 5] [-o out/figures/start.md] bin/claimlight
//
// Each run is a browser that has never been used. It opens the page from the server,
// then from the service worker, until the browser has kept its compiled code; the
// medians count. Nothing is throttled: the numbers are those of this machine, and
// only their order of size is of use on another. Lighthouse (web/lighthouse) says
// what a phone would see.
package main

import (
	"flag"
	"fmt"
	"os"

	"claimlight/claims/eval/fragment"
	"claimlight/web/host"
)

var (
	runs   = flag.Int("runs", 5, "how many browsers are started")
	target = flag.String("o", "out/figures/start.md", "`file` to write the table to")
)

func main() {
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: startup [flags] PROGRAM")
		os.Exit(2)
	}
	if err := run(flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "startup:", err)
		os.Exit(3)
	}
}

func run(program string) error {
	server, err := host.Own(program)
	if err != nil {
		return err
	}
	defer server.Stop()
	texts, err := newArticles()
	if err != nil {
		return err
	}
	var all results
	for i := range *runs {
		if err := all.add("http://"+server.Address+"/", texts, i == 0); err != nil {
			return err
		}
	}
	table := all.table()
	fmt.Print(table)
	return fragment.Write(*target, table)
}
