//go:build !js

package main

import (
	"go/format"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// root is the folder of the project's go.mod.
const root = "../.."

func located(t *testing.T) source {
	t.Helper()
	found, err := locate()
	require.NoError(t, err)
	return found
}

// altered is a copy of go-app's parts in which change was made to one of them.
func altered(t *testing.T, path string, change func(name string) error) source {
	t.Helper()
	found, dir := located(t), t.TempDir()
	for _, p := range parts {
		require.NoError(t, copyFile(filepath.Join(found.Dir, p.path), filepath.Join(dir, p.path)))
	}
	require.NoError(t, change(filepath.Join(dir, path)))
	return source{Version: found.Version, Dir: dir}
}

func TestRefusesWhatItDoesNotKnow(t *testing.T) {
	longer := func(name string) error {
		body, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(name, append(body, '\n'), 0o644)
	}
	newer := located(t)
	newer.Version = "v10.1.12"
	cases := map[string]source{"another version": newer, "no version": {Dir: newer.Dir}}
	for _, p := range parts {
		cases["another "+p.path] = altered(t, p.path, longer)
		cases["no "+p.path] = altered(t, p.path, os.Remove)
	}
	for name, found := range cases {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "go-app")
			require.ErrorIs(t, found.write(out), errUnknown)
			require.NoDirExists(t, out)
		})
	}
}

func TestCopiesAllButTheParts(t *testing.T) {
	found, out := located(t), t.TempDir()
	require.NoError(t, found.write(out))
	files := 0
	err := filepath.WalkDir(out, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		where, err := filepath.Rel(out, name)
		require.NoError(t, err)
		if files++; leftOut(where) {
			return nil
		}
		want, err := os.ReadFile(filepath.Join(found.Dir, where))
		require.NoError(t, err, "a file that go-app does not have")
		got, err := os.ReadFile(name)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got), where)
		return nil
	})
	require.NoError(t, err)
	require.Greater(t, files, 20)
	for _, p := range parts {
		if p.standIn == "" {
			require.NoFileExists(t, filepath.Join(out, p.path))
		}
	}
}

func TestStandInsAreFormatted(t *testing.T) {
	names, err := fs.Glob(standIns, "browser/*")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		body, err := standIns.ReadFile(name)
		require.NoError(t, err)
		formatted, err := format.Source(body)
		require.NoError(t, err, name)
		require.Equal(t, string(formatted), string(body), name)
	}
}

// TestBrowserReachesNoServer lists what the browser's program is made of.
func TestBrowserReachesNoServer(t *testing.T) {
	out := t.TempDir()
	require.NoError(t, located(t).write(filepath.Join(out, "go-app")))
	require.NoError(t, writeIdentifiers(filepath.Join(out, "uuid")))
	require.NoError(t, writeModule(root, out))

	list := exec.Command("go", "list", "-deps", "-modfile="+filepath.Join(out, "go.mod"), ".")
	list.Dir = root
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	answer, err := list.CombinedOutput()
	require.NoError(t, err, string(answer))
	linked := strings.Fields(string(answer))
	require.Contains(t, linked, goApp+"/pkg/app")
	for _, heavy := range []string{
		"net", "net/http", "crypto", "crypto/aes", "crypto/rand", "crypto/tls", "math/big",
		"regexp", "text/template", "html/template", "database/sql/driver",
	} {
		require.NotContains(t, linked, heavy)
	}
}
