//go:build !js

// Command trim makes a program for the browser smaller after it was linked:
//
//	go run ./web/trim out/app.linked.wasm web/app.wasm
//
//	linked ──▶ memory as it is at the start ──▶ without line tables ──▶ few segments
//	               (wasm.go)                       (lines.go)             (wasm.go)
//
// Two things of a linked program are of no use here:
//
// The linker cuts the memory at every short run of zeros, into as many as 100,000
// segments, each of which the browser decodes and copies by itself when the program
// starts. Here they are joined where less than a page of zeros lies between them,
// which compresses better besides.
//
// For each function the linker writes which line of which file each instruction is
// from. Only a printed stack names lines; without them it names the functions, which
// is enough to find a fault, and leaves "?" for file and line.
//
// Promises: code, and every byte of memory that a running program reads for anything
// but the name of a file or the number of a line, stay as they were linked. A program
// whose tables are not laid out as Go 1.26 lays them out is refused, never guessed at.
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: trim PROGRAM TARGET")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "trim:", err)
		os.Exit(3)
	}
}

func run(program, target string) error {
	linked, err := os.ReadFile(program)
	if err != nil {
		return err
	}
	trimmed, err := trim(linked)
	if err != nil {
		return fmt.Errorf("%s: %w", program, err)
	}
	return os.WriteFile(target, trimmed, 0o755)
}

// trim returns the program without what it does not need.
func trim(program []byte) ([]byte, error) {
	m, err := parse(program)
	if err != nil {
		return nil, err
	}
	if err := dropLines(m.memory); err != nil {
		return nil, err
	}
	return m.bytes(), nil
}
