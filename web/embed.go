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
//	/embed/build        the page on which a publisher puts the tag together
//
// The first script holds the name and the hash of the second, so that pinning the
// one pins the other.
const (
	embedPath   = "/embed/v1"
	embedScript = embedPath + ".js"
	builderPath = framePath + "/build"
)

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

// addEmbed adds the scripts, and what tells of them.
func (s *site) addEmbed() error {
	var article bytes.Buffer
	for _, name := range articleParts {
		part, err := embedded.ReadFile("embed/" + name + ".js")
		if err != nil {
			return err
		}
		article.Write(lean(part))
	}
	files := embedFiles{Version: 1, Types: embedPath + ".d.ts"}
	var err error
	if files.Article, err = s.addPinned(embedPath+"-article.js", article.Bytes()); err != nil {
		return err
	}
	script, err := naming("embed.js", files.Article)
	if err != nil {
		return err
	}
	if files.Script, err = s.addPinned(embedScript, lean(script)); err != nil {
		return err
	}
	s.files[embedScript] = s.files[files.Script.Path].keptBriefly()
	s.files["/embed.js"] = s.files[embedScript]
	builder, err := naming("builder.html", files.Script)
	if err != nil {
		return err
	}
	if builder, err = rooted(builder, s.base); err != nil {
		return err
	}
	if err := s.add(page, builderPath, builder); err != nil {
		return err
	}
	return s.describeEmbed(files)
}

// naming returns a file of this folder with the path and the hash of a script in
// their places.
func naming(name string, script embedFile) ([]byte, error) {
	body, err := embedded.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return []byte(strings.NewReplacer(
		"{{path}}", strings.TrimPrefix(script.Path, "/"),
		"{{integrity}}", script.Integrity,
	).Replace(string(body))), nil
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
	types, err := embedded.ReadFile("embed.d.ts")
	if err != nil {
		return err
	}
	if err := s.add(asset, files.Types, types); err != nil {
		return err
	}
	for _, path := range []*string{&files.Script.Path, &files.Article.Path, &files.Types} {
		*path = s.base.at(*path)
	}
	list, err := json.MarshalIndent(files, "", "  ")
	if err != nil {
		return err
	}
	return s.add(asset, embedPath+".json", append(list, '\n'))
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
