package pack

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// Read reads packs.json and checks it. The error names the pack and its fault; it
// does not name the file.
func Read(text []byte) ([]Pack, error) {
	var list List
	if err := json.Unmarshal(text, &list); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			return nil, fmt.Errorf("byte %d: %w", syntax.Offset, err)
		}
		return nil, err
	}
	switch {
	case list.Schema != schemaVersion:
		return nil, fmt.Errorf("schema_version is %d, this program reads %d", list.Schema, schemaVersion)
	case list.Packs == nil:
		return nil, errors.New(`there is no list "packs"`)
	}
	names := map[string]bool{}
	for i := range list.Packs {
		p := &list.Packs[i]
		if err := p.check(); err != nil {
			return nil, fmt.Errorf("pack %d (%q): %w", i+1, p.Name, err)
		}
		if names[p.Name] {
			return nil, fmt.Errorf("pack %d (%q): its name stands twice", i+1, p.Name)
		}
		names[p.Name] = true
	}
	return list.Packs, nil
}

// check tells the first fault of a pack. A name that passes is safe as part of a
// file's name and of an address.
func (p *Pack) check() error {
	switch {
	case !goodName(p.Name):
		return errors.New("its name is not lower-case words joined by hyphens")
	case len(p.Hash) != 64 || strings.Trim(p.Hash, "0123456789abcdef") != "":
		return fmt.Errorf("its hash %q is not 64 hexadecimal digits in lower case", p.Hash)
	case p.File != FileName(p.Name, p.Hash):
		return fmt.Errorf("its file %q should be %q", p.File, FileName(p.Name, p.Hash))
	case p.Title == "":
		return errors.New("it has no title")
	case p.Records < 1:
		return fmt.Errorf("it has %d records", p.Records)
	case p.Bytes < 1:
		return fmt.Errorf("it has %d bytes", p.Bytes)
	}
	return nil
}

// maxName bounds the name of a pack, in bytes: with the hash it is the name of a
// file.
const maxName = 100

func goodName(s string) bool {
	for word := range strings.SplitSeq(s, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return len(s) <= maxName
}
