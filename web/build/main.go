//go:build !js

// Command build compresses a built file, for the server to embed and for the size
// budget:
//
//	go run ./web/build web/app.wasm out/app.wasm.br out/app.wasm.gz
//	go run ./web/build -fast web/app.wasm web/app.wasm.br web/app.wasm.gz
//
// The extension of a target, .br or .gz, says how. With -fast it takes a second.
// Without, it gives the fewest bytes and takes half a minute, so that a target which
// holds the source already is kept: never make one target in both ways.
package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/andybalholm/brotli"

	"claimlight/web/packed"
)

func main() {
	fast := flag.Bool("fast", false, "spend bytes to save seconds")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: build [-fast] SOURCE TARGET...")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() < 2 {
		flag.Usage()
		os.Exit(2)
	}
	if err := build(flag.Arg(0), flag.Args()[1:], *fast); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(3)
	}
}

// build writes source, compressed, to every target. A run that is cut short
// leaves no half-written target.
func build(source string, targets []string, fast bool) error {
	raw, err := os.ReadFile(source)
	if err != nil {
		return err
	}
	for _, target := range targets {
		if err := write(raw, target, fast); err != nil {
			return fmt.Errorf("%s: %w", target, err)
		}
	}
	return nil
}

func write(raw []byte, target string, fast bool) error {
	level := packed.Best
	if fast {
		level = packed.Fast
	} else if holds(target, raw) {
		now := time.Now() // newer than its source, for make
		return os.Chtimes(target, now, now)
	}
	body, err := compress(raw, filepath.Ext(target), level)
	if err != nil {
		return err
	}
	half := target + ".tmp"
	if err := os.WriteFile(half, body, 0o644); err != nil {
		return err
	}
	return os.Rename(half, target)
}

func compress(raw []byte, ext string, level int) ([]byte, error) {
	switch ext {
	case ".br":
		return packed.Brotli(raw, level)
	case ".gz":
		return packed.Gzip(raw, level)
	}
	return nil, fmt.Errorf("the extension %q is neither .br nor .gz", ext)
}

// holds tells whether target is there and unpacks to raw.
func holds(target string, raw []byte) bool {
	body, err := os.ReadFile(target)
	if err != nil {
		return false
	}
	var unpacked io.Reader = brotli.NewReader(bytes.NewReader(body))
	if filepath.Ext(target) == ".gz" {
		if unpacked, err = gzip.NewReader(bytes.NewReader(body)); err != nil {
			return false
		}
	}
	held, err := io.ReadAll(unpacked)
	return err == nil && bytes.Equal(held, raw)
}
