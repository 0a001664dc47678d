// Command join writes the engine's tables as the one file that the browser
// fetches:
//
//	go run ./claims/tables/join -o web/tables.clt
package main

import (
	"flag"
	"fmt"
	"os"
	"path"
	"path/filepath"

	"claimlight/claims/tables"
)

func main() {
	out := flag.String("o", "web/tables.clt", "file to write")
	flag.Parse()
	if err := join(*out); err != nil {
		fmt.Fprintln(os.Stderr, "join:", err)
		os.Exit(3)
	}
}

func join(out string) error {
	var list []tables.Table
	for _, file := range tables.Files {
		data, err := os.ReadFile(filepath.FromSlash(file))
		if err != nil {
			return fmt.Errorf("%w: run it in the folder of the module", err)
		}
		list = append(list, tables.Table{Name: path.Base(file), Data: data})
	}
	return os.WriteFile(out, tables.Join(list), 0o644)
}
