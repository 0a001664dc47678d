// Speed reads the lines of the benchmarks, run natively and under js/wasm, and
// writes them as two tables: what each stage and whole articles take, and what the
// worst cases take. It fits how the cost of an article grows with its words, and
// fails where that is more than in proportion.
//
//	go run ./claims/eval/speed -o out/figures out/bench-native.txt out/bench-wasm.txt
//
// Times are those of the processor: on a machine that does other things, the clock
// tells little. Where a benchmark was run several times, the least counts.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"claimlight/claims/eval/fragment"
)

func main() {
	folder := flag.String("o", "out/figures", "folder for the tables")
	flag.Parse()
	if err := run(*folder, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

func run(folder string, files []string) error {
	if len(files) != 2 {
		return errors.New("name two files: the lines of the native run, and of the one under js/wasm")
	}
	var r runs
	for i, name := range files {
		lines, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		r[i] = parse(string(lines))
	}
	for name, table := range map[string]string{"bench.md": r.stages(), "worst.md": r.worst()} {
		if err := fragment.Write(filepath.Join(folder, name), table); err != nil {
			return err
		}
	}
	fmt.Print(r.stages(), "\n", r.worst())
	return r.linear()
}
