//go:build !js

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"claimlight/claims/index"
)

// scale is a number of claims to measure at.
type scale struct {
	name   string
	claims int
}

// scales are the claims of CLEF as they are, and as many as a large archive has.
var scales = []scale{{"10k", 10_375}, {"100k", 100_000}}

// What the harness has: other engines, and one that shows how fast a bare BM25 over
// typed arrays is. What we add: MiniSearch as it is used where hits are shown, with
// the texts of the claims in its index, as ours has them; and ours.
const (
	miniSearch      = "minisearch"
	refBM25         = "refbm25"
	miniSearchTexts = "minisearch-texts"
	ours            = "claimlight"
)

// harness is the peers' harness, ready to run.
type harness struct {
	dir  string // absolute
	clef string // the folder of the claims, absolute
}

// prepare copies the harness to out/peers, with our adapters in it.
func prepare(shared, clef string) (*harness, error) {
	clef, err := filepath.Abs(clef)
	if err != nil {
		return nil, err
	}
	dir, err := filepath.Abs(filepath.Join("out", "peers"))
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Join(dir, ours), 0o755); err != nil {
		return nil, err
	}
	if err := copyFiles(dir, shared, "*.mjs", "*.json", "adapters/*.mjs"); err != nil {
		return nil, err
	}
	if err := copyFiles(filepath.Join(dir, ours), "claims/eval/peers", "*.mjs"); err != nil {
		return nil, err
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("go env: %w", err)
	}
	if err := copyFiles(filepath.Join(dir, ours), filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm"), "wasm_exec.js"); err != nil {
		return nil, err
	}
	if _, err := os.Stat(filepath.Join(dir, "node_modules")); err != nil {
		if err := show(command(dir, "npm", "install", "--silent", "--no-audit", "--no-fund")); err != nil {
			return nil, err
		}
	}
	engine := filepath.Join(dir, ours, "engine.wasm")
	build := command("", "go", "build", "-ldflags=-s -w", "-buildvcs=false", "-o", engine, "./claims/eval/peers")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	return &harness{dir, clef}, show(build)
}

// copyFiles copies what matches the patterns below from, as far as it is not so
// there already; what is written to cannot be written to in from.
func copyFiles(to, from string, patterns ...string) error {
	for _, p := range patterns {
		names, err := filepath.Glob(filepath.Join(from, p))
		if err != nil {
			return err
		}
		for _, name := range names {
			b, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			rel, err := filepath.Rel(from, name)
			if err != nil {
				return err
			}
			target := filepath.Join(to, rel)
			if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
				return err
			}
			if err := os.WriteFile(target, b, 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}

// claims is the file with the claims of a scale, grown if it has to be.
func (h *harness) claims(s scale) (string, error) {
	own := filepath.Join(h.clef, "claims.jsonl")
	if s.claims == scales[0].claims {
		return own, nil
	}
	name := filepath.Join(h.dir, "claims-"+s.name+".jsonl")
	if _, err := os.Stat(name); err == nil {
		return name, nil
	}
	grown := name + ".part"
	if err := show(command(h.dir, "node", "gen-scale.mjs", strconv.Itoa(s.claims), grown, "1", own)); err != nil {
		return "", err
	}
	return name, os.Rename(grown, name)
}

// measure runs all at one scale, in node and then in Chromium.
func (h *harness) measure(s scale) (m measured, err error) {
	m.scale = s
	claims, err := h.claims(s)
	if err != nil {
		return m, err
	}
	extra := fmt.Sprintf("%s=%s,%s=%s", miniSearchTexts, filepath.Join(h.dir, ours, "minisearch-texts.mjs"), ours, filepath.Join(h.dir, ours, "adapter.mjs"))
	files := filepath.Join(h.dir, "run-"+s.name)
	args := []string{"--claims", claims, "--queries", filepath.Join(h.clef, "dev.jsonl"), "--peers", *among, "--extra", extra,
		"--rounds", strconv.Itoa(*rounds), "--budget", strconv.FormatInt(budget.Milliseconds(), 10), "--out", files}
	if err := h.read(&m.node, "bench.mjs", args); err != nil {
		return m, err
	}
	if err := h.read(&m.chromium, "bench-chromium.mjs", args); err != nil {
		return m, err
	}
	m.bare, err = h.withoutTexts(filepath.Join(files, ours+".idx"))
	return m, err
}

// withoutTexts weighs what a search of ours reads: the data file without the texts
// of its records.
func (h *harness) withoutTexts(file string) (b bare, err error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return b, err
	}
	from, to, err := index.Texts(data)
	if err != nil {
		return b, err
	}
	b.texts = to - from
	b.bytes = len(data) - b.texts
	file += "-without-texts"
	if err := os.WriteFile(file, slices.Concat(data[:from], data[to:]), 0o644); err != nil {
		return b, err
	}
	out, err := command(h.dir, "node", filepath.Join(ours, "brotli.mjs"), file).Output()
	if err != nil {
		return b, err
	}
	b.brotli, err = strconv.Atoi(strings.TrimSpace(string(out)))
	return b, err
}

// read runs a program of the harness, which writes JSON.
func (h *harness) read(to *results, program string, args []string) error {
	c := command(h.dir, "node", append([]string{program}, args...)...)
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		return fmt.Errorf("%s: %w", program, err)
	}
	return json.Unmarshal(out, to)
}

func command(dir, name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Dir = dir
	return c
}

// show runs a command that speaks for itself.
func show(c *exec.Cmd) error {
	c.Stdout, c.Stderr = os.Stderr, os.Stderr
	if err := c.Run(); err != nil {
		return fmt.Errorf("%s: %w", c, err)
	}
	return nil
}
