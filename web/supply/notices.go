//go:build !js

package supply

import (
	"fmt"
	"slices"
	"strings"
)

// NoticesFile is where the notices stand in the project; the server embeds them.
const NoticesFile = "web/licences.txt"

// Notices is the text that goes along with every program and with the site, as the
// licences ask for. The version of Go is left out: a new one does not change it.
func Notices(parts []Part) string {
	var b strings.Builder
	b.WriteString(`Claimlight is licensed under the Apache License 2.0: see the file LICENSE, or
https://www.apache.org/licenses/LICENSE-2.0. The wording of its records is licensed
under Creative Commons Attribution 4.0, credit "Claimlight records"; ratings and
titles are short citations of the publishers named with them.

The programs (claimlight, and app.wasm and import.wasm, which run in the browser)
hold the work of others:

`)
	for _, p := range parts {
		fmt.Fprintf(&b, "- %s, %s, in %s\n", p.title(), p.Licence, strings.Join(p.Programs, ", "))
		if p.Note != "" {
			fmt.Fprintf(&b, "  (%s)\n", p.Note)
		}
	}
	for _, t := range texts(parts) {
		fmt.Fprintf(&b, "\n%s\n%s\n\n%s\n", strings.Repeat("=", 80), strings.Join(t.of, "\n"), t.text)
	}
	return b.String()
}

// title names a part for people.
func (p *Part) title() string {
	if p.Version == "" || p.Name == goName {
		return p.Name
	}
	return p.Name + " " + p.Version
}

// sharedText is a text and the parts that it belongs to.
type sharedText struct {
	text string
	of   []string
}

// texts are those of all parts, each once.
func texts(parts []Part) []sharedText {
	var list []sharedText
	for _, p := range parts {
		for _, text := range p.Texts {
			text = strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))
			at := slices.IndexFunc(list, func(t sharedText) bool { return t.text == text })
			if at < 0 {
				at, list = len(list), append(list, sharedText{text: text})
			}
			list[at].of = append(list[at].of, p.title())
		}
	}
	return list
}
