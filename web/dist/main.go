//go:build !js

// Command dist builds a release, after make packed, from the project's root:
//
//	go run ./web/dist -o out/release
//
//	claimlight_VERSION_OS_ARCH.tar.gz, .zip   the program for each system, with LICENSE
//	                                          and the licences of its parts
//	claimlight_VERSION_site.tar.gz            the site as files, for any static host
//	claimlight_VERSION.cdx.json               the bill of materials
//	licences.txt                              the licences of all parts
//	SHA256SUMS                                for sha256sum -c
//
// Promises: the same commit gives the same bytes, in any folder, on any machine and
// at any time, with the version of Go that go.mod names (another is refused). The
// version is that of git describe, and all times are that of the commit, or
// SOURCE_DATE_EPOCH. Nothing is released that holds a part of an unknown licence, or
// one that the bill of materials lacks.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"claimlight/web/supply"
)

func main() {
	out := flag.String("o", "out/release", "write to this `folder`, which is made anew")
	flag.Parse()
	if flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, "dist:", err)
		os.Exit(3)
	}
}

// release is what is built, and where.
type release struct {
	version string
	when    time.Time
	parts   []supply.Part
	out     string
	scratch string // what is packed
}

func run(out string) error {
	r := release{out: out}
	if err := r.describe(); err != nil {
		return err
	}
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	var err error
	if r.scratch, err = os.MkdirTemp("", "claimlight-dist"); err != nil {
		return err
	}
	defer os.RemoveAll(r.scratch)
	for _, system := range supply.Systems {
		if err := r.program(system); err != nil {
			return fmt.Errorf("%s: %w", system, err)
		}
	}
	if err := r.site(); err != nil {
		return fmt.Errorf("the site: %w", err)
	}
	bill, err := supply.Bill(r.parts, r.version, r.when)
	if err != nil {
		return err
	}
	if err := os.WriteFile(r.file(".cdx.json"), bill, 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(out, filepath.Base(supply.NoticesFile)), []byte(supply.Notices(r.parts)), 0o644); err != nil {
		return err
	}
	return writeSums(out)
}

// describe finds the version, the time and the parts.
func (r *release) describe() error {
	if err := checkGo(); err != nil {
		return err
	}
	var err error
	if r.version, err = git("describe", "--tags", "--always", "--dirty"); err != nil {
		return err
	}
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		if epoch, err = git("log", "-1", "--format=%ct"); err != nil {
			return err
		}
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return fmt.Errorf("SOURCE_DATE_EPOCH: %w", err)
	}
	r.when = time.Unix(seconds, 0).UTC()
	if r.parts, err = supply.Read("."); err != nil {
		return err
	}
	return supply.Faults(r.parts)
}

// checkGo refuses another version of Go than the one that go.mod names.
func checkGo() error {
	text, err := os.ReadFile("go.mod")
	if err != nil {
		return err
	}
	_, rest, _ := strings.Cut(string(text), "\ngo ")
	want, _, _ := strings.Cut(rest, "\n")
	if got := runtime.Version(); got != "go"+want {
		return fmt.Errorf("this is %s, and a release is built with go%s: other bytes would come out", got, want)
	}
	return nil
}

func git(arguments ...string) (string, error) {
	answer, err := exec.Command("git", arguments...).Output()
	if err != nil {
		return "", fmt.Errorf("git %s: %w", arguments[0], err)
	}
	return strings.TrimSpace(string(answer)), nil
}

// file is the path of a file of the release.
func (r *release) file(ending string) string {
	return filepath.Join(r.out, "claimlight_"+r.version+ending)
}
