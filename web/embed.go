//go:build !js

package web

import (
	"bytes"
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"strings"
)

// The scripts of the tag on other sites' pages (see EMBED.md):
//
//	/embed/v1.js        the script of the tag, kept up to date; /embed.js is the same
//	/embed/v1.HASH.js   the same bytes for ever, to be pinned with their hash
//	/embed/v1-article.HASH.js  what that one loads after the reader's click
//	/embed/v1.json      the names and hashes of both
//	/embed/v1.d.ts      the types of what they offer
//
// The first script holds the name and the hash of the second, so that pinning the
// one pins the other.
const (
	embedPath   = "/embed/v1"
	embedScript = embedPath + ".js"
)

// embedVariable is the go-app variable that tells the app the pinned script and
// its hash.
const embedVariable = "CLAIMLIGHT_EMBED"

// articleParts are the parts of the second script, in the folder embed.
var articleParts = []string{"scheme", "read", "anchor", "marks", "page"}

// embedFiles are the names and hashes of the scripts, as /embed/v1.json tells them.
type embedFiles struct {
	Version int       `json:"version"`
	Script  embedFile `json:"script"`
	Article embedFile `json:"article"`
	Types   string    `json:"types"`
}

type embedFile struct {
	Path      string `json:"path"`
	Integrity string `json:"integrity"`
	Bytes     int    `json:"bytes"`
}

// addEmbed adds the scripts and returns what is known of them.
func (s *site) addEmbed() (embedFiles, error) {
	var article bytes.Buffer
	for _, name := range articleParts {
		part, err := embedded.ReadFile("embed/" + name + ".js")
		if err != nil {
			return embedFiles{}, err
		}
		article.Write(lean(part))
	}
	script, err := embedded.ReadFile("embed.js")
	if err != nil {
		return embedFiles{}, err
	}
	files := embedFiles{Version: 1, Types: embedPath + ".d.ts"}
	if files.Article, err = s.addPinned(embedPath+"-article.js", article.Bytes()); err != nil {
		return files, err
	}
	script = []byte(strings.NewReplacer(
		"{{article}}", strings.TrimPrefix(files.Article.Path, "/"),
		"{{integrity}}", files.Article.Integrity,
	).Replace(string(lean(script))))
	if files.Script, err = s.addPinned(embedScript, script); err != nil {
		return files, err
	}
	s.files[embedScript] = s.files[files.Script.Path].keptBriefly()
	s.files["/embed.js"] = s.files[embedScript]
	return files, s.describeEmbed(files)
}

// addPinned adds a script under the name of its content alone.
func (s *site) addPinned(where string, body []byte) (embedFile, error) {
	pinned := hashedName(where, contentHash(body))
	if err := s.add(asset, pinned, body); err != nil {
		return embedFile{}, err
	}
	s.files[pinned] = s.files[pinned].keptForever()
	return embedFile{Path: pinned, Integrity: integrity(body), Bytes: len(body)}, nil
}

func (s *site) describeEmbed(files embedFiles) error {
	list, err := json.MarshalIndent(files, "", "  ")
	if err != nil {
		return err
	}
	if err := s.add(asset, embedPath+".json", append(list, '\n')); err != nil {
		return err
	}
	types, err := embedded.ReadFile("embed.d.ts")
	if err != nil {
		return err
	}
	return s.add(asset, files.Types, types)
}

// integrity is the hash of a script as the integrity attribute has it.
func integrity(body []byte) string {
	sum := sha512.Sum384(body)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}

// lean returns a script of ours without the comments that have lines of their
// own, and without indentation: readers of news pay for every byte.
func lean(script []byte) []byte {
	var out bytes.Buffer
	for line := range bytes.Lines(script) {
		line = bytes.TrimSpace(line)
		if len(line) == 0 || bytes.HasPrefix(line, []byte("//")) {
			continue
		}
		out.Write(line)
		out.WriteByte('\n')
	}
	return out.Bytes()
}
