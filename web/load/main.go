//go:build !js

// Command load measures our server beside nginx and Caddy, which serve the same
// site as exported files, in one run on one machine:
//
//	go run ./web/load [-time 5s] [-connections 64] [-soak 20s] [-figures FILE] bin/claimlight
//
// It prints requests a second and the 99th percentile of the time to an answer for
// each file, by wrk, and both as ratios to nginx; then what 1,000 clients that do
// not read do to one that does; then how our server's memory grows over a soak. The
// machine's other work counts for all alike, as the servers take turns. With -figures
// it writes the same as tables for the documents.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"claimlight/web/host"
)

var (
	each        = flag.Duration("time", 5*time.Second, "how long each file is asked for")
	connections = flag.Int("connections", 64, "how many clients ask at once")
	soak        = flag.Duration("soak", 20*time.Second, "how long the soak takes")
	figures     = flag.String("figures", "", "write the tables for the documents to this `file`")
)

func main() {
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: load [flags] PROGRAM")
		os.Exit(2)
	}
	if err := run(flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(3)
	}
}

func run(program string) error {
	dir, err := os.MkdirTemp("", "claimlight-load")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	site := filepath.Join(dir, "site")
	if out, err := exec.Command(program, "export", site).CombinedOutput(); err != nil {
		return fmt.Errorf("export: %w: %s", err, out)
	}
	own, err := host.Own(program)
	if err != nil {
		return err
	}
	defer own.Stop()
	servers := []server{{"claimlight", own.Address}}
	for _, name := range host.Names {
		h, err := host.Start(name, site)
		if err != nil {
			return err
		}
		defer h.Stop()
		servers = append(servers, server{name, h.Address})
	}
	files, err := filesOf(site)
	if err != nil {
		return err
	}
	var rows []row
	for _, f := range files {
		asked, err := compare(servers, f)
		if err != nil {
			return err
		}
		rows = append(rows, asked...)
	}
	if err := printRows(rows); err != nil {
		return err
	}
	slow, err := slowClients(servers[0].address, files[0].path)
	if err != nil {
		return err
	}
	fmt.Printf("\n%s: %s\n", slow.measure, slow.value)
	memory, err := soaked(own, files)
	if err != nil {
		return err
	}
	fmt.Printf("%s: %s\n", memory.measure, memory.value)
	if *figures == "" {
		return nil
	}
	return writeFigures(*figures, rows, slow, memory)
}

// server is one of those that are compared.
type server struct{ name, address string }

// file is one that is asked for.
type file struct{ name, path string }

// filesOf finds what a reader loads; the hashed names are in the export.
func filesOf(site string) ([]file, error) {
	files := []file{{"app.wasm.br", "web/app.*.wasm"}, {"page", ""}, {"data.clm.br", "web/data.*.clm"}}
	for i, f := range files {
		if f.path == "" {
			continue
		}
		found, err := filepath.Glob(filepath.Join(site, f.path))
		if err != nil || len(found) != 1 {
			return nil, fmt.Errorf("%s: %d files in the export", f.path, len(found))
		}
		files[i].path = "web/" + filepath.Base(found[0])
	}
	return files, nil
}

// measured is what wrk found.
type measured struct {
	requests float64 // a second
	p99      time.Duration
	failed   string // its lines about errors
}

var (
	requestsLine = regexp.MustCompile(`Requests/sec:\s+([0-9.]+)`)
	p99Line      = regexp.MustCompile(`99%\s+([0-9.]+)(us|ms|s|m)`)
	failedLine   = regexp.MustCompile(`(?m)^\s*(Socket errors.*|Non-2xx.*)$`)
)

// ask runs wrk.
func ask(address, path string, long time.Duration) (measured, error) {
	out, err := exec.Command("wrk", "-t2", fmt.Sprintf("-c%d", *connections), fmt.Sprintf("-d%ds", int(long.Seconds())), "--latency",
		"-H", "Accept-Encoding: br", "http://"+address+"/"+path).CombinedOutput()
	if err != nil {
		return measured{}, fmt.Errorf("wrk: %w: %s: install it: .ci/need wrk", err, out)
	}
	return parse(string(out))
}

// parse reads what wrk prints.
func parse(out string) (m measured, err error) {
	requests, p99 := requestsLine.FindStringSubmatch(out), p99Line.FindStringSubmatch(out)
	if requests == nil || p99 == nil {
		return m, fmt.Errorf("wrk says something else: %s", out)
	}
	if _, err := fmt.Sscan(requests[1], &m.requests); err != nil {
		return m, err
	}
	if m.p99, err = time.ParseDuration(p99[1] + p99[2]); err != nil {
		return m, err
	}
	m.failed = strings.Join(failedLine.FindAllString(out, -1), ";")
	return m, nil
}
