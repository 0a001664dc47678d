//go:build !js

// Command slim writes the go-app that the browser's program is built with: the
// same version as everywhere else, without what only a server needs.
//
//	module cache ──▶ go-app v10.1.11 ──▶ out/slim/go-app   the files that js/wasm
//	                   (never changed)                      builds, less the parts
//	web/slim/browser ──────────────────▶ out/slim/go-app   our stand-ins for them
//	                                     out/slim/uuid
//	go.mod, go.sum ────────────────────▶ out/slim/go.mod   the same and two replaces
//
//	go run ./web/slim -o out/slim
//	GOOS=js GOARCH=wasm go build -modfile=out/slim/go.mod -o web/app.wasm .
//
// go-app has its HTTP handler in the same package as its components, so that every
// browser downloads net/http's dependencies: TLS, certificates and elliptic
// curves. Nothing of it can run there. Without, the program has 7.1 MB in place of
// 9.4, 1.50 MB in place of 1.98 by brotli. parts.go lists what is left out and what
// stands in for it.
//
// Promises: what the app uses (components, routes, states, storage, navigation,
// installing and updating) is go-app's own code, byte for byte; what is left out
// fails to compile or says so when it is called, never does something else; and
// nothing is written unless go-app is the very version, and each part that is left
// out the very file, that the stand-ins were written for.
//
// What it does not do: the server, the tests, vet and editors see go-app as it is.
// The plain `GOOS=js GOARCH=wasm go build .` works too, and gives a larger program.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
)

func main() {
	out := flag.String("o", "out/slim", "write to this `folder`, relative to the folder of go.mod")
	flag.Parse()
	if flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, "slim:", err)
		os.Exit(3)
	}
}

func run(out string) error {
	found, err := locate()
	if err != nil {
		return err
	}
	if err := found.write(out + "/go-app"); err != nil {
		return err
	}
	if err := writeIdentifiers(out + "/uuid"); err != nil {
		return err
	}
	return writeModule(".", out)
}

// source is go-app in the module cache.
type source struct {
	Version string
	Dir     string
}

// locate asks the go command for go-app, downloading it where it is missing.
func locate() (source, error) {
	command := exec.Command("go", "mod", "download", "-json", goApp)
	command.Stderr = os.Stderr
	answer, err := command.Output()
	if err != nil {
		return source{}, fmt.Errorf("%s: %w", command, err)
	}
	var found source
	if err := json.Unmarshal(answer, &found); err != nil {
		return source{}, fmt.Errorf("%s: %w", command, err)
	}
	return found, nil
}
