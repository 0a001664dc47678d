package app

import (
	"encoding/json"
	"errors"
	"net/url"
	"slices"
	"strings"
)

// packsPath is where the packs of the site lie, with the list of them.
const packsPath = "/packs/"

// Pack is a set of records that the site offers. It is downloaded whole: what is
// looked up in it is nobody's business.
type Pack struct {
	Name      string   `json:"name"`
	Title     string   `json:"title"`
	Records   int      `json:"records"`
	Bytes     int      `json:"bytes"`
	Hash      string   `json:"hash"` // SHA-256, 64 hexadecimal digits
	File      string   `json:"file"`
	Licence   string   `json:"licence"`
	Newest    string   `json:"newest"`
	Languages []string `json:"languages"`
	Topics    []string `json:"topics"`
}

// largestPack is how many bytes a pack may have: as many as a data file that the
// reader adds (package intake).
const largestPack = 200_000_000

// packVersion is the version of packs.json that is read.
const packVersion = 1

var errPacks = errors.New("the list of packs of this site cannot be read: tell those who run it")

// readPacks reads packs.json. What cannot be a pack is left out.
func readPacks(data []byte) ([]Pack, error) {
	var list struct {
		Version int    `json:"schema_version"`
		Packs   []Pack `json:"packs"`
	}
	if err := json.Unmarshal(data, &list); err != nil || list.Version != packVersion {
		return nil, errPacks
	}
	seen := map[string]bool{}
	packs := slices.DeleteFunc(list.Packs, func(p Pack) bool {
		bad := p.Name == "" || seen[p.Name] || p.Bytes <= 0 || p.Bytes > largestPack || !isHash(p.Hash) || p.address() == ""
		seen[p.Name] = true
		return bad
	})
	for i := range packs {
		packs[i].Title = setName(packs[i].Title, packs[i].Name)
	}
	return packs, nil
}

func isHash(s string) bool { return len(s) == 64 && onlyOf(s, "0123456789abcdef") != "" }

// address is where the pack lies, "" where its file is no plain name.
func (p *Pack) address() string {
	if p.File == "" || strings.HasPrefix(p.File, ".") || strings.ContainsAny(p.File, "/\\:") {
		return ""
	}
	return addressOf(packsPath) + url.PathEscape(p.File)
}

// PackState tells what of a pack is on the device.
type PackState uint8

// The states of a pack.
const (
	PackAbsent  PackState = iota
	PackCurrent           // the very file that the site offers
	PackOlder             // another version of it
	PackBroken            // it is there, and cannot be used
)

// state compares a pack with the sets on the device.
func (p *Pack) state(sets []Set) PackState {
	i := slices.IndexFunc(sets, func(s Set) bool { return s.Pack == p.Name })
	switch {
	case i < 0:
		return PackAbsent
	case sets[i].Fault != "":
		return PackBroken
	case sets[i].Data == p.Hash:
		return PackCurrent
	}
	return PackOlder
}

// packKey is the key of the set that a pack is.
func packKey(name string) string { return "pack-" + name }

// set is what is known of the pack once it is here.
func (p *Pack) set(added string) Set {
	return Set{Key: packKey(p.Name), Name: p.Title, Data: p.Hash, Licence: p.Licence, Pack: p.Name, Added: added}
}

// languageWords are the languages of a pack in words.
func (p *Pack) languageWords() string {
	names := make([]string, len(p.Languages))
	for i, tag := range p.Languages {
		names[i] = languageName(tag)
	}
	return strings.Join(names, ", ")
}

// topicWords are the topics of a pack, the first few.
func (p *Pack) topicWords() string {
	const most = 6
	names := make([]string, 0, most+1)
	for i, t := range p.Topics {
		if i == most {
			names = append(names, "and more")
			break
		}
		names = append(names, strings.ReplaceAll(t, "-", " "))
	}
	return strings.Join(names, ", ")
}
