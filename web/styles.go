//go:build !js

package web

import (
	"bytes"
	"fmt"
)

// styles are the parts of the style sheet, in the folder css, in their order:
// what stands later wins. They are served as one file.
var styles = []string{"base", "editor", "intake", "read", "card", "library", "overview", "compare", "settings", "sets", "desk", "embed", "builder", "offer", "unseen", "adapt", "endnotes"}

// stylesName is what the whole style sheet is served as, under /web/.
const stylesName = "app.css"

func styleSheet() ([]byte, error) {
	var whole bytes.Buffer
	for _, name := range styles {
		part, err := embedded.ReadFile("css/" + name + ".css")
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&whole, "%s\n", bytes.TrimSpace(part))
	}
	return whole.Bytes(), nil
}
