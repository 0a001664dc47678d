//go:build !js

package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"claimlight/web/supply"

	"github.com/stretchr/testify/require"
)

// hive writes files to be packed, as another machine and another day would.
func hive(t *testing.T, mode os.FileMode, day time.Time) []packedFile {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"b/wax": "yellow", "a": "honey", "b/bee": "buzz"} {
		file := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, []byte(text), mode))
		require.NoError(t, os.Chtimes(file, day, day))
	}
	files, err := filesOf(dir)
	require.NoError(t, err)
	files[0].program = true
	return files
}

var when = time.Unix(1_900_000_000, 0).UTC()

// What the disk says of a file, its time, owner and mode, is not in an archive.
func TestArchivesAreReproducible(t *testing.T) {
	r := release{when: when}
	for ending, pack := range map[string]func(string, []packedFile) error{".tar.gz": r.writeTar, ".zip": r.writeZip} {
		dir := t.TempDir()
		one, two := filepath.Join(dir, "one"+ending), filepath.Join(dir, "two"+ending)
		require.NoError(t, pack(one, hive(t, 0o600, time.Unix(1, 0))))
		require.NoError(t, pack(two, hive(t, 0o664, time.Unix(2_000_000, 5))))
		require.Equal(t, contents(t, one), contents(t, two), ending)
	}
}

func TestTar(t *testing.T) {
	r := release{when: when}
	target := filepath.Join(t.TempDir(), "hive.tar.gz")
	require.NoError(t, r.writeTar(target, hive(t, 0o600, time.Unix(1, 0))))
	file, err := os.Open(target)
	require.NoError(t, err)
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	require.NoError(t, err)
	archive := tar.NewReader(unzipped)
	var found []string
	for {
		header, err := archive.Next()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		body, err := io.ReadAll(archive)
		require.NoError(t, err)
		require.True(t, header.ModTime.Equal(when))
		require.Zero(t, header.Uid)
		found = append(found, fmt.Sprintf("%s %o %s", header.Name, header.Mode, body))
	}
	require.Equal(t, []string{"a 755 honey", "b/bee 644 buzz", "b/wax 644 yellow"}, found)
}

func TestZip(t *testing.T) {
	r := release{when: when}
	target := filepath.Join(t.TempDir(), "hive.zip")
	require.NoError(t, r.writeZip(target, hive(t, 0o600, time.Unix(1, 0))))
	archive, err := zip.OpenReader(target)
	require.NoError(t, err)
	defer archive.Close()
	require.Len(t, archive.File, 3)
	require.Equal(t, "a", archive.File[0].Name)
	require.Equal(t, os.FileMode(0o755), archive.File[0].Mode())
	require.True(t, archive.File[0].Modified.Equal(when))
}

func TestSums(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "wax"), []byte("yellow"), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "honey"), nil, 0o644))
	require.NoError(t, writeSums(dir))
	require.Equal(t, fmt.Sprintf("%x  honey\n%x  wax\n", sha256.Sum256(nil), sha256.Sum256([]byte("yellow"))), contents(t, filepath.Join(dir, "SHA256SUMS")))
}

// A program whose linker took what the bill lacks is not released: this test's own
// has testify in it.
func TestCheckParts(t *testing.T) {
	self, err := os.Executable()
	require.NoError(t, err)
	r := release{parts: []supply.Part{{Name: "github.com/alecthomas/kong", Version: "v1"}}}
	require.ErrorContains(t, r.checkParts(self), "is linked, and not in the bill of materials")
}

func contents(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(text)
}
