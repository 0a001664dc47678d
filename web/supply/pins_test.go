//go:build !js

package supply

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// recipes are the files that say what is fetched.
func recipes(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, pattern := range []string{"Makefile", ".ci/*", "web/deploy/*", ".github/workflows/*"} {
		names, err := filepath.Glob(filepath.Join(project, pattern))
		require.NoError(t, err)
		for _, name := range names {
			text, err := os.ReadFile(name)
			require.NoError(t, err)
			files[name] = string(text)
		}
	}
	return files
}

var (
	floating = regexp.MustCompile(`(?i)@(latest|main|master|next)\b|:latest\b|@v?\d+(\.\d+)?(\s|$)`)
	fetched  = regexp.MustCompile(`go (?:install|run) \S+@(\$\([^)]*\)|\S+)`)
	image    = regexp.MustCompile(`(?m)^FROM\s+(\S+)`)
	action   = regexp.MustCompile(`(?m)^\s*(?:- )?uses:\s*(\S+)`)
	exact    = regexp.MustCompile(`^\^?v?\d+\.\d+\.\d+$`)
	pinned   = regexp.MustCompile(`@(sha256:)?[0-9a-f]{40,64}$`)
)

// installed is what a recipe takes from npm without a lock file.
var installed = regexp.MustCompile(`npm (?:install|i) (.*)`)

// requirePinned wants a version of each package that npm is asked for, whole or by a
// variable that is.
func requirePinned(t *testing.T, recipes, arguments string) {
	t.Helper()
	packages := 0
	for _, word := range strings.Fields(regexp.MustCompile(`--prefix \S+`).ReplaceAllString(arguments, "")) {
		if strings.HasPrefix(word, "-") {
			continue
		}
		packages++
		_, version, _ := strings.Cut(word[1:], "@")
		if name, ok := strings.CutPrefix(version, "$("); ok {
			require.Regexp(t, `(?m)^`+strings.TrimSuffix(name, ")")+` +:= \d+\.\d+\.\d+$`, recipes, word)
			continue
		}
		require.Regexp(t, exact, version, word)
	}
	require.Positive(t, packages, "npm install without a name takes what a file asks for: npm ci is for that")
}

// TestRecipesPin: the same commit fetches the same things, whenever it is built.
func TestRecipesPin(t *testing.T) {
	files := recipes(t)
	require.Contains(t, files, filepath.Join(project, "Makefile"))
	require.Contains(t, files, filepath.Join(project, "web/deploy/Dockerfile"))
	for name, text := range files {
		require.NotRegexp(t, floating, text, name)
		require.NotRegexp(t, `npm exec|npx `, text, name)
		for _, found := range installed.FindAllStringSubmatch(text, -1) {
			requirePinned(t, text, found[1])
		}
		for _, found := range image.FindAllStringSubmatch(text, -1) {
			require.True(t, found[1] == "scratch" || pinned.MatchString(found[1]), "%s: %s has no digest", name, found[1])
		}
		for _, found := range action.FindAllStringSubmatch(text, -1) {
			require.Regexp(t, pinned, found[1], name)
		}
		for _, found := range fetched.FindAllStringSubmatch(text, -1) {
			if of := regexp.MustCompile(`^\$\(patsubst bin/(\w+)-%,`).FindStringSubmatch(found[1]); of != nil {
				require.Regexp(t, `(?m)^\w+ +:= bin/`+of[1]+`-v\d+\.\d+\.\d+$`, text, "%s: %s", name, of[1])
				continue
			}
			require.Regexp(t, exact, found[1], name)
		}
	}
}

func TestModulesPin(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(project, "go.mod"))
	require.NoError(t, err)
	require.Regexp(t, `(?m)^go \d+\.\d+\.\d+$`, string(text), "the version of Go is a whole one")
	require.NotContains(t, string(text), "replace")
	require.NotContains(t, string(text), "toolchain")
}

func TestPackagesOfTestsPin(t *testing.T) {
	var wanted struct {
		Private      bool
		Dependencies map[string]string
	}
	var locked struct {
		Packages map[string]struct {
			Version, Integrity string
			Dependencies       map[string]string
		}
	}
	for name, into := range map[string]any{"package.json": &wanted, "package-lock.json": &locked} {
		text, err := os.ReadFile(filepath.Join(project, ".ci", name))
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(text, into))
	}
	require.NotEmpty(t, wanted.Dependencies)
	require.Equal(t, wanted.Dependencies, locked.Packages[""].Dependencies)
	for name, version := range wanted.Dependencies {
		require.Regexp(t, `^\d+\.\d+\.\d+$`, version, name)
	}
	for name, p := range locked.Packages {
		if name != "" {
			require.True(t, strings.HasPrefix(p.Integrity, "sha512-"), name)
		}
	}
}

func TestFloating(t *testing.T) {
	for text, want := range map[string]bool{
		"go install a.example/b@latest": true,
		"FROM alpine:latest":            true,
		"uses: a/b@v4":                  true,
		"npm ci":                        false,
		"go install a.example/b@v1.2.3": false,
		"mail: bea@hives.example":       false,
	} {
		require.Equal(t, want, floating.MatchString(text), text)
	}
}
