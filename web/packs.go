//go:build !js

package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"

	"claimlight/claims/index"
	"claimlight/claims/pack"
	"claimlight/web/packed"
)

// packPath is where packs are served: the list, which is asked for anew each time,
// and files that never change under their names. They are no part of the version
// of the site: new packs make nobody fetch the app again.
const packPath = "/packs/"

// Packs are data files that readers may fetch, whole.
type Packs struct {
	list  []pack.Pack
	files [][]byte
	forms []map[string][]byte // the compressed forms that are there
}

// ReadPacks reads a folder that claims pack has written. Every file is held
// against its hash and opened, so that no reader gets a broken one; the error
// names the file and its fault. Nothing is compressed here, which would take a
// minute for 100 MB: a pack without its compressed siblings is served as it is.
func ReadPacks(dir fs.FS) (*Packs, error) {
	text, err := fs.ReadFile(dir, pack.ListName)
	if err != nil {
		return nil, reading(pack.ListName, err)
	}
	list, err := pack.Read(text)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", pack.ListName, err)
	}
	packs := &Packs{list: list}
	for _, p := range list {
		data, err := fs.ReadFile(dir, p.File)
		if err != nil {
			return nil, reading(p.File, err)
		}
		if err := fits(p, data); err != nil {
			return nil, fmt.Errorf("%s: %w", p.File, err)
		}
		packs.files = append(packs.files, data)
		packs.forms = append(packs.forms, siblings(dir, p.File, data))
	}
	return packs, nil
}

// reading is a file that cannot be read, named once.
func reading(name string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Errorf("%s: %w", name, err)
}

// fits tells how a file differs from what the list says of it.
func fits(p pack.Pack, data []byte) error {
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != p.Hash {
		return fmt.Errorf("it is not the file that %s describes: its hash differs", pack.ListName)
	}
	x, err := index.Open(data)
	if err != nil {
		return err
	}
	if len(data) != p.Bytes || x.Len() != p.Records {
		return fmt.Errorf("it has %d records in %d bytes, %s says %d in %d", x.Len(), len(data), pack.ListName, p.Records, p.Bytes)
	}
	return nil
}

// siblings returns the compressed forms of a file, none where one is missing or
// they are those of other bytes.
func siblings(dir fs.FS, name string, data []byte) map[string][]byte {
	br, brErr := fs.ReadFile(dir, name+packed.BrotliSuffix)
	gz, gzErr := fs.ReadFile(dir, name+packed.GzipSuffix)
	if pair := (packed.Pair{Brotli: br, Gzip: gz}); brErr == nil && gzErr == nil && pair.Of(data) {
		return codings(pair)
	}
	return nil
}

// addPacks adds the packs and their list, which is empty where there are none: the
// app asks for it, and a missing file would be logged as a fault.
func (s *site) addPacks(packs *Packs) error {
	if packs == nil {
		packs = &Packs{}
	}
	var list bytes.Buffer
	if err := pack.Write(&list, packs.list); err != nil {
		return err
	}
	for i, p := range packs.list {
		s.files[packPath+p.File] = newFile(asset, p.File, packs.files[i], packs.forms[i]).keptForever()
	}
	return s.add(asset, packPath+pack.ListName, list.Bytes())
}
