//go:build !js

package web

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"sync"
)

// listName is the file by which a folder is known as an export.
const listName = "integrity.json"

// ErrNotExport means that a folder has files that no export has written.
var ErrNotExport = errors.New("the folder holds other files")

// folder is what an export is written to. It may be written to concurrently.
type folder struct {
	root   *os.Root // no name leads out of it, nor a link within
	before map[string]string

	mu  sync.Mutex
	now map[string]string // the hash of each file that has been written
	did Exported
}

// fileList is the content of listName.
type fileList struct {
	Export int               `json:"claimlight_export"` // version of this format
	Files  map[string]string `json:"files"`             // name -> hash
}

const listVersion = 1

// openFolder opens, or makes, a folder to export to.
func openFolder(dir string) (*folder, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	before, err := exportedBefore(root)
	if err != nil {
		root.Close()
		return nil, err
	}
	return &folder{root: root, before: before, now: map[string]string{}}, nil
}

func exportedBefore(root *os.Root) (map[string]string, error) {
	text, err := root.ReadFile(listName)
	var list fileList
	switch {
	case err == nil && json.Unmarshal(text, &list) == nil && list.Export == listVersion:
		return list.Files, nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	there, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return nil, err
	}
	if len(there) > 0 {
		return nil, fmt.Errorf("%w: %s", ErrNotExport, there[0].Name())
	}
	return nil, nil
}

func (o *folder) close() { o.root.Close() }

// unnamed notes an id that no file can be named after.
func (o *folder) unnamed(id string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.did.Unnamed = append(o.did.Unnamed, id)
}

// write writes a file whole or not at all, and not at all where it is there.
func (o *folder) write(name string, body []byte) error {
	o.mu.Lock()
	_, twice := o.now[name]
	o.now[name] = integrity(body)
	if !twice {
		o.did.Files++
		o.did.Bytes += int64(len(body))
	}
	o.mu.Unlock()
	if there, err := o.root.ReadFile(name); err == nil && bytes.Equal(there, body) {
		return nil
	}
	o.mu.Lock()
	o.did.Changed++
	o.mu.Unlock()
	return o.replace(name, body)
}

func (o *folder) replace(name string, body []byte) error {
	if err := o.root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	half := path.Join(path.Dir(name), ".half-"+path.Base(name))
	err := o.root.WriteFile(half, body, 0o644)
	if err == nil {
		err = o.root.Rename(half, name)
	}
	if err != nil {
		_ = o.root.Remove(half)
	}
	return err
}

// finish removes what an earlier export wrote and this one did not, and writes the
// list.
func (o *folder) finish() (Exported, error) {
	for _, name := range slices.Sorted(maps.Keys(o.before)) {
		if _, still := o.now[name]; still {
			continue
		}
		if err := o.root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return o.did, err
		}
	}
	text, err := json.MarshalIndent(fileList{listVersion, o.now}, "", " ")
	if err != nil {
		return o.did, err
	}
	slices.Sort(o.did.Unnamed)
	return o.did, o.replace(listName, append(text, '\n'))
}
