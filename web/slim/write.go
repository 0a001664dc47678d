//go:build !js

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"go/build"
	"os"
	"path/filepath"
	"slices"
)

// errUnknown means that go-app is not the one that the stand-ins were written for.
var errUnknown = errors.New("not what web/slim was written for: read the difference, then change web/slim/parts.go")

// check compares go-app with what is known of it.
func (s source) check() error {
	if s.Version != version {
		return fmt.Errorf("go-app is %s, not %s: %w", s.Version, version, errUnknown)
	}
	for _, p := range parts {
		body, err := os.ReadFile(filepath.Join(s.Dir, p.path))
		if err != nil {
			return fmt.Errorf("go-app %s: %w: %w", s.Version, errUnknown, err)
		}
		if sum := sha256.Sum256(body); hex.EncodeToString(sum[:]) != p.sha256 {
			return fmt.Errorf("go-app %s: %s has SHA-256 %x: %w", s.Version, p.path, sum, errUnknown)
		}
	}
	return nil
}

// write makes dir the module of the browser's go-app. It checks before it writes.
func (s source) write(dir string) error {
	if err := s.check(); err != nil {
		return err
	}
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	for _, name := range packages {
		if err := s.writePackage(dir, name); err != nil {
			return err
		}
	}
	for _, p := range parts {
		if p.standIn == "" {
			continue
		}
		body, err := standIn(p.standIn)
		if err != nil {
			return err
		}
		if err := writeFile(filepath.Join(dir, p.path), body); err != nil {
			return err
		}
	}
	return copyFile(filepath.Join(s.Dir, "go.mod"), filepath.Join(dir, "go.mod"))
}

// writePackage copies the files of a package that js/wasm builds and keeps.
func (s source) writePackage(dir, name string) error {
	browser := build.Default
	browser.GOOS, browser.GOARCH = "js", "wasm"
	found, err := browser.ImportDir(filepath.Join(s.Dir, name), 0)
	if err != nil {
		return err
	}
	for _, file := range found.GoFiles {
		where := name + "/" + file
		if leftOut(where) {
			continue
		}
		if err := copyFile(filepath.Join(s.Dir, where), filepath.Join(dir, where)); err != nil {
			return err
		}
	}
	return nil
}

func leftOut(where string) bool {
	return slices.ContainsFunc(parts, func(p part) bool { return p.path == where })
}

// writeIdentifiers makes dir the module that stands in for google/uuid.
func writeIdentifiers(dir string) error {
	body, err := standIn("uuid.go")
	if err != nil {
		return err
	}
	if err := writeFile(filepath.Join(dir, "uuid.go"), body); err != nil {
		return err
	}
	return writeFile(filepath.Join(dir, "go.mod"), []byte("module "+uuid+"\n\ngo 1.23\n"))
}

// writeModule writes go.mod and go.sum into out, for go build -modfile: those of
// the module in root, with the two replacements. An out that is relative is so to
// root, as the go command reads it.
func writeModule(root, out string) error {
	within := out
	if !filepath.IsAbs(out) {
		within = filepath.Join(root, out)
		out = "./" + filepath.ToSlash(filepath.Clean(out))
	}
	if err := copyFile(filepath.Join(root, "go.sum"), filepath.Join(within, "go.sum")); err != nil {
		return err
	}
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return err
	}
	mod = fmt.Appendf(mod, "\nreplace %s => %s/go-app\n\nreplace %s => %s/uuid\n", goApp, out, uuid, out)
	return writeFile(filepath.Join(within, "go.mod"), mod)
}

func copyFile(from, to string) error {
	body, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return writeFile(to, body)
}

func writeFile(name string, body []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, body, 0o644)
}
