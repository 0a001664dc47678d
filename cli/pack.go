package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"claimlight/claims/pack"
	"claimlight/claims/wording"
	"claimlight/web/packed"
)

type packCmd struct {
	Files   []string `arg:"" optional:"" name:"in" help:"Records, compiled (.clm) or JSON lines; default: the bundled ones."`
	Output  string   `short:"o" required:"" placeholder:"DIR" help:"The folder to write packs.json and the packs to."`
	By      string   `enum:"language,topic,place,none" default:"none" help:"What to split by: language, topic (the first of a record's), place, or none: one pack."`
	Name    string   `default:"records" help:"Name of the set, with which the names of its packs begin."`
	Licence string   `placeholder:"TEXT" help:"Licence of the packs; default: what the records name."`
}

// Run writes the packs that are new or have changed, then the list, and last
// removes the packs of the old list that the new one does not name: whoever serves
// the folder meanwhile has a whole set of packs, the old one or the new.
func (c *packCmd) Run(ctx context.Context, s streams) error {
	old, err := readPacks(c.Output)
	if err != nil {
		return err
	}
	recs, err := recordsOf(ctx, c.Files, s.in)
	if err != nil {
		return err
	}
	groups, err := pack.Split(c.Name, recs, pack.By(c.By))
	if err != nil {
		return advise(shownInput(c.Files), err, "mend the records or the --name")
	}
	if err := os.MkdirAll(c.Output, 0o755); err != nil {
		return advise(c.Output, err, "choose another folder with -o")
	}
	packs, written := make([]pack.Pack, len(groups)), 0
	for i, g := range groups {
		if err := ctx.Err(); err != nil {
			return err
		}
		p, data, err := pack.Make(g, c.Licence)
		if err != nil {
			return advise(shownInput(c.Files), err, "mend the records: claimlight claims validate shows what is wrong")
		}
		fresh, err := writePack(filepath.Join(c.Output, p.File), data)
		if err != nil {
			return err
		}
		if packs[i] = p; fresh {
			written++
		}
	}
	var list bytes.Buffer
	if err := pack.Write(&list, packs); err != nil {
		return err
	}
	if err := writeFile(filepath.Join(c.Output, pack.ListName), list.Bytes()); err != nil {
		return err
	}
	removed, err := removePacks(c.Output, old, packs)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.err, "%s: %s, %s; %d written, %d removed\n", c.Output,
		wording.Counted(len(packs), "pack"), wording.Counted(len(recs), "record"), written, removed)
	return err
}

func shownInput(files []string) string {
	if len(files) == 0 {
		return "bundled records"
	}
	return strings.Join(files, " ")
}

// readPacks returns the packs that the list of a folder names; none where there
// is no list.
func readPacks(dir string) ([]pack.Pack, error) {
	name := filepath.Join(dir, pack.ListName)
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, advise(name, err, "choose another folder with -o")
	}
	packs, err := pack.Read(text)
	if err != nil {
		return nil, advise(name, err, "this is no list of packs: remove it, or choose another folder with -o")
	}
	return packs, nil
}

// suffixes are those of the files of a pack.
var suffixes = []string{"", packed.BrotliSuffix, packed.GzipSuffix}

// writePack writes a pack and its compressed forms; false if all are there.
func writePack(name string, data []byte) (fresh bool, err error) {
	if isThere(name, data) {
		return false, nil
	}
	forms, err := packed.New(data, packed.Good)
	if err != nil {
		return false, fmt.Errorf("%s: %w", name, err)
	}
	for i, body := range [][]byte{data, forms.Brotli, forms.Gzip} {
		if err := writeFile(name+suffixes[i], body); err != nil {
			return false, err
		}
	}
	return true, nil
}

func isThere(name string, data []byte) bool {
	there, err := os.ReadFile(name)
	br, brErr := os.ReadFile(name + packed.BrotliSuffix)
	gz, gzErr := os.ReadFile(name + packed.GzipSuffix)
	return errors.Join(err, brErr, gzErr) == nil && bytes.Equal(there, data) && packed.Pair{Brotli: br, Gzip: gz}.Of(data)
}

// removePacks removes the files of old packs that are no longer named.
func removePacks(dir string, old, packs []pack.Pack) (removed int, err error) {
	named := map[string]bool{}
	for _, p := range packs {
		named[p.File] = true
	}
	for _, p := range old {
		if named[p.File] {
			continue
		}
		removed++
		for _, suffix := range suffixes {
			name := filepath.Join(dir, p.File+suffix)
			if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return removed, advise(name, err, "remove it by hand: no pack is of this name any more")
			}
		}
	}
	return removed, nil
}
