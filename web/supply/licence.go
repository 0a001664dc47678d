//go:build !js

package supply

import (
	"embed"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// known holds the bodies of licences, a file each, named as SPDX does; "..." stands
// for the name of a holder.
//
//go:embed known/*.txt
var known embed.FS

// Compatible are the licences under which a part may be given away together with
// our code under Apache-2.0, as long as its notice goes along. What is not on the
// list needs a person who reads it.
var Compatible = []string{"Apache-2.0", "BSD-3-Clause", "CC-BY-4.0", "MIT", "PDDL-1.0", "WordNet"}

// legal are the names of the files that must go along.
var legal = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents)(\.(txt|md))?$`)

// readLicence reads the files of a module that say under which terms it comes.
func (p *Part) readLicence(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("%s: %w: go mod download", p.Name, err)
	}
	for _, e := range entries {
		if e.IsDir() || !legal.MatchString(e.Name()) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return err
		}
		p.Texts = append(p.Texts, string(text))
		if name := strings.ToLower(e.Name()); p.Licence == "" && (strings.HasPrefix(name, "licen") || strings.HasPrefix(name, "copying")) {
			p.Licence = Identify(string(text))
		}
	}
	return nil
}

// Fault tells what keeps a part from being given away, "" for nothing.
func (p *Part) Fault() string {
	switch {
	case len(p.Texts) == 0:
		return "it has no file of a licence"
	case p.Licence == "":
		return "its licence is none of those in web/supply/known: read it; if it may go along, add its text there"
	case !slices.Contains(Compatible, p.Licence):
		return p.Licence + " does not go together with Apache-2.0: do without it"
	}
	return ""
}

// Faults joins what keeps any of the parts from being given away.
func Faults(parts []Part) error {
	var faults []error
	for _, p := range parts {
		if fault := p.Fault(); fault != "" {
			faults = append(faults, fmt.Errorf("%s: %s", p.Name, fault))
		}
	}
	return errors.Join(faults...)
}

// Identify names the licence that a text is, "" where it is not known.
func Identify(text string) string {
	files, err := known.ReadDir("known")
	if err != nil {
		return ""
	}
	said := words(text)
	for _, f := range files {
		body, err := known.ReadFile("known/" + f.Name())
		if err == nil && fits(said, words(string(body))) {
			return strings.TrimSuffix(f.Name(), ".txt")
		}
	}
	return ""
}

// heading is what may stand before the body: a title and copyright lines.
var heading = regexp.MustCompile(`^((the )?[a-z0-9 ]{1,20} licen[cs]e( [a-z0-9]{1,4}){0,2} )?(copyright .{1,400})?$`)

// holder is what may stand for "...".
const holder = `[a-z0-9 ]{1,80}?`

// fits tells whether a text is the body, with nothing but a heading before it.
func fits(said, body string) bool {
	pattern := strings.ReplaceAll(regexp.QuoteMeta(body), `…`, holder)
	at := regexp.MustCompile(`(^| )` + pattern + `$`).FindStringIndex(said)
	return at != nil && heading.MatchString(said[:at[0]]+strings.Repeat(" ", min(at[0], 1)))
}

// endOfTerms stands before what is no part of Apache-2.0: how to use it.
const endOfTerms = "END OF TERMS AND CONDITIONS"

var (
	numbering = regexp.MustCompile(`(?m)^\s*([0-9]\.|[0-9]\)|\([a-z0-9]\)|[*•-])\s+`)
	noWord    = regexp.MustCompile(`[^a-z0-9…]+`)
)

// words are those of a text, in small letters, a space between two.
func words(text string) string {
	text, _, _ = strings.Cut(text, endOfTerms)
	text = strings.ReplaceAll(numbering.ReplaceAllString(text, " "), "...", "…")
	return strings.TrimSpace(noWord.ReplaceAllString(strings.ToLower(text), " "))
}
