//go:build !js

package main

import (
	"debug/buildinfo"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"claimlight/web/supply"
)

// program builds and packs the program for a system.
func (r *release) program(system string) error {
	goos, goarch, _ := strings.Cut(system, "/")
	name := "claimlight"
	if goos == "windows" {
		name += ".exe"
	}
	binary := filepath.Join(r.scratch, goos, goarch, name)
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false",
		"-ldflags=-s -w -buildid= -X claimlight/cli.release="+r.version, "-o", binary, ".")
	build.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+goarch, "CGO_ENABLED=0", "GOFLAGS=", "GOAMD64=v1", "GOARM64=v8.0")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	if err := r.checkParts(binary); err != nil {
		return err
	}
	files := []packedFile{
		{name: name, from: binary, program: true},
		{name: "LICENSE", from: "LICENSE"},
		{name: filepath.Base(supply.NoticesFile), from: supply.NoticesFile},
	}
	target := r.file("_" + goos + "_" + goarch)
	if goos == "windows" {
		return r.writeZip(target+".zip", files)
	}
	return r.writeTar(target+".tar.gz", files)
}

// checkParts compares what the linker put into a program with the bill of materials.
func (r *release) checkParts(binary string) error {
	info, err := buildinfo.ReadFile(binary)
	if err != nil {
		return err
	}
	for _, m := range info.Deps {
		if !slices.ContainsFunc(r.parts, func(p supply.Part) bool { return p.Name == m.Path && p.Version == m.Version }) {
			return fmt.Errorf("%s %s is linked, and not in the bill of materials", m.Path, m.Version)
		}
	}
	return nil
}

// site writes the site as files, by the program for this machine, and packs them.
func (r *release) site() error {
	program := filepath.Join(r.scratch, runtime.GOOS, runtime.GOARCH, "claimlight")
	folder := filepath.Join(r.scratch, "site")
	if out, err := exec.Command(program, "export", folder).CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	files, err := filesOf(folder)
	if err != nil {
		return err
	}
	return r.writeTar(r.file("_site.tar.gz"), files)
}
