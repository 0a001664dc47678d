//go:build !js

package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// packedFile is a file of an archive. Its owner, its time and its mode are not those
// of the disk.
type packedFile struct {
	name, from string
	program    bool
}

func (f *packedFile) mode() fs.FileMode {
	if f.program {
		return 0o755
	}
	return 0o644
}

// filesOf are all files below a folder, in order.
func filesOf(folder string) (files []packedFile, err error) {
	err = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(folder, path)
		files = append(files, packedFile{name: filepath.ToSlash(name), from: path})
		return err
	})
	return files, err
}

// writeTar packs files as .tar.gz.
func (r *release) writeTar(target string, files []packedFile) error {
	return write(target, func(to io.Writer) error {
		zipped, err := gzip.NewWriterLevel(to, gzip.BestCompression)
		if err != nil {
			return err
		}
		archive := tar.NewWriter(zipped)
		for _, f := range files {
			body, err := os.ReadFile(f.from)
			if err != nil {
				return err
			}
			header := tar.Header{Name: f.name, Mode: int64(f.mode()), Size: int64(len(body)), ModTime: r.when}
			if err := archive.WriteHeader(&header); err != nil {
				return err
			}
			if _, err := archive.Write(body); err != nil {
				return err
			}
		}
		if err := archive.Close(); err != nil {
			return err
		}
		return zipped.Close()
	})
}

// writeZip packs files as .zip.
func (r *release) writeZip(target string, files []packedFile) error {
	return write(target, func(to io.Writer) error {
		archive := zip.NewWriter(to)
		for _, f := range files {
			body, err := os.ReadFile(f.from)
			if err != nil {
				return err
			}
			header := zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: r.when}
			header.SetMode(f.mode())
			file, err := archive.CreateHeader(&header)
			if err != nil {
				return err
			}
			if _, err := file.Write(body); err != nil {
				return err
			}
		}
		return archive.Close()
	})
}

// write makes a file.
func write(target string, fill func(to io.Writer) error) error {
	file, err := os.Create(target)
	if err != nil {
		return err
	}
	if err := fill(file); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}

// writeSums writes the checksums of a folder's files, as sha256sum does, and prints
// them.
func writeSums(folder string) error {
	files, err := filesOf(folder)
	if err != nil {
		return err
	}
	var lines strings.Builder
	for _, f := range files {
		body, err := os.ReadFile(f.from)
		if err != nil {
			return err
		}
		fmt.Fprintf(&lines, "%x  %s\n", sha256.Sum256(body), f.name)
	}
	fmt.Print(lines.String())
	return os.WriteFile(filepath.Join(folder, "SHA256SUMS"), []byte(lines.String()), 0o644)
}
