//go:build !js

// Command lighthouse measures our pages with Lighthouse, as on a phone, and holds
// them to goals:
//
//	go run ./web/lighthouse [-runs 3] [-o out/figures/lighthouse.md] bin/claimlight
//
// Each page is measured several times, in turn with the others, and the medians
// count: the first of a run is slower, and the machine has other work. It writes
// the medians beside their goals as a table, and fails where one is missed. Network
// and processor are Lighthouse's own model of a phone, so that the numbers can be
// compared with those of other pages.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"claimlight/claims/eval/fragment"
	"claimlight/web/host"
)

var (
	runs   = flag.Int("runs", 3, "how often each page is measured")
	folder = flag.String("lighthouse", "out/lighthouse", "`folder` in which npm has installed Lighthouse")
	target = flag.String("o", "out/figures/lighthouse.md", "`file` to write the table to")
	record = flag.String("record", "2024-was-the-warmest-year-for-the-globe-since-1850", "`id` of the record whose page is measured")
)

func main() {
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: lighthouse [flags] PROGRAM")
		os.Exit(2)
	}
	if err := run(flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "lighthouse:", err)
		os.Exit(3)
	}
}

func run(program string) error {
	server, err := host.Own(program)
	if err != nil {
		return err
	}
	defer server.Stop()
	pages := []page{{name: "home", path: "/"}, {name: "record", path: "/claim/" + *record}}
	for range *runs {
		for i := range pages {
			r, err := measure("http://" + server.Address + pages[i].path)
			if err != nil {
				return fmt.Errorf("%s: %w", pages[i].path, err)
			}
			pages[i].reports = append(pages[i].reports, r)
		}
	}
	table, missed := compare(pages)
	fmt.Print(table)
	for _, p := range pages {
		for _, fault := range p.faults() {
			fmt.Printf("%s: %s\n", p.name, fault)
		}
	}
	if err := fragment.Write(*target, table); err != nil {
		return err
	}
	if missed > 0 {
		return fmt.Errorf("%d goals are missed", missed)
	}
	return nil
}

// report is what is read of Lighthouse's answer.
type report struct {
	Categories map[string]struct {
		Score float64 `json:"score"`
	} `json:"categories"`
	Audits map[string]struct {
		Score   *float64 `json:"score"`
		Numeric float64  `json:"numericValue"`
		Mode    string   `json:"scoreDisplayMode"`
		Title   string   `json:"title"`
		Display string   `json:"displayValue"`
	} `json:"audits"`
	RuntimeError *struct {
		Message string `json:"message"`
	} `json:"runtimeError"`
}

// attempts bounds how often one measurement is tried: on a busy machine Lighthouse
// now and then loses the beginning of its trace, and says so.
const attempts = 4

func measure(url string) (r *report, err error) {
	for range attempts {
		if r, err = once(url); err == nil {
			return r, nil
		}
	}
	return nil, err
}

// once runs Lighthouse with a browser that has never been used.
func once(url string) (*report, error) {
	flags := "--headless=new"
	if os.Getuid() == 0 {
		flags += " --no-sandbox" // Chromium refuses to start as root with it
	}
	cmd := exec.Command("node", filepath.Join(*folder, "node_modules/lighthouse/cli/index.js"), url,
		"--quiet", "--output=json", "--chrome-flags="+flags)
	cmd.Stderr = os.Stderr
	answer, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("lighthouse: %w: make lighthouse installs it", err)
	}
	var r report
	if err := json.Unmarshal(answer, &r); err != nil {
		return nil, fmt.Errorf("lighthouse: %w", err)
	}
	if r.RuntimeError != nil {
		return nil, errors.New(r.RuntimeError.Message)
	}
	return &r, nil
}
