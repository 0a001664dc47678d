//go:build !js

// Command peers measures our engine beside other search engines for the browser,
// on the same claims and queries, in one run:
//
//	go run ./claims/eval/peers [-scale 10k] ../shared/peers ../shared/eval
//
// It copies the peers' harness to out/peers, installs what that needs from npm,
// adds our engine compiled to js/wasm (main_js.go, adapter.mjs), and lets each
// build, save, load and search the claims of CLEF 2020 CheckThat! task 2, then
// 100,000 claims grown from them, in node and in Chromium. It prints what was
// measured and the goals with what was reached, and leaves the tables in
// out/figures/peers.md.
//
// What is measured of ours is what readers get: Compile, Open and Search of
// package index. Times are noisy on a machine that does other work; what may be
// compared are the figures of one run.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"claimlight/claims/eval/fragment"
)

var (
	only   = flag.String("scale", "", "measure at this scale alone: 10k or 100k")
	among  = flag.String("peers", "minisearch,wink,flexsearch,lunr,refbm25", "which of the harness's engines to measure beside ours")
	rounds = flag.Int("rounds", 5, "how often each query is asked once warm, at the most")
	budget = flag.Duration("budget", 30*time.Second, "how long the queries of one engine may take, but for the first round")
)

func main() {
	flag.Parse()
	if flag.NArg() != 2 {
		fmt.Fprintln(os.Stderr, "usage: peers [flags] PEERS EVAL")
		os.Exit(2)
	}
	if err := run(flag.Arg(0), flag.Arg(1), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(3)
	}
}

func run(shared, eval string, out io.Writer) error {
	h, err := prepare(shared, filepath.Join(eval, "retrieval", "clef2020"))
	if err != nil {
		return err
	}
	var runs []measured
	for _, s := range scales {
		if *only != "" && *only != s.name {
			continue
		}
		m, err := h.measure(s)
		if err != nil {
			return err
		}
		runs = append(runs, m)
	}
	if len(runs) == 0 {
		return fmt.Errorf("there is no scale %q: 10k or 100k", *only)
	}
	tables := report(runs)
	fmt.Fprint(out, "\n", tables)
	return fragment.Write(filepath.Join("out", "figures", "peers.md"), tables)
}
