package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"claimlight/claims/term"
)

// relation is how WordNet relates two stems; the strongest one counts.
type relation uint8

const (
	kindOf relation = iota + 1
	family
	sameSense
	opposite
)

// wordNet holds the relations between stems, each pair once, in byte order.
type wordNet struct {
	relations map[[2]string]relation
	stems     map[string]bool // stems of words that are no names
	antonyms  map[string][]string
}

func (n *wordNet) relation(a, b string) relation {
	if a > b {
		a, b = b, a
	}
	return n.relations[[2]string{a, b}]
}

func (n *wordNet) relate(a, b string, r relation) {
	if a == b || a == "" || b == "" {
		return
	}
	if a > b {
		a, b = b, a
	}
	if key := [2]string{a, b}; n.relations[key] < r {
		n.relations[key] = r
	}
}

// synset is one set of words with a sense in common.
type synset struct {
	words    []string // stems; "" for a phrase of several terms
	pointers []pointer
	instance bool // a single thing: a person, a place
}

type pointer struct {
	symbol, target string
	from, to       int // number of the word, from 1; 0 = all words
}

// parts are the data files and the letters that pointers name them by.
var parts = []struct{ name, letter string }{{"noun", "n"}, {"verb", "v"}, {"adj", "a"}, {"adv", "r"}}

func readWordNet(dir string) (*wordNet, error) {
	sets := map[string]*synset{}
	for _, part := range parts {
		if err := readData(filepath.Join(dir, "data."+part.name), part.letter, sets); err != nil {
			return nil, err
		}
	}
	net := &wordNet{relations: map[[2]string]relation{}, stems: map[string]bool{}, antonyms: map[string][]string{}}
	for _, s := range sets {
		if s.instance {
			continue
		}
		net.add(s, sets)
	}
	for pair, r := range net.relations {
		if r == opposite {
			net.antonyms[pair[0]] = append(net.antonyms[pair[0]], pair[1])
			net.antonyms[pair[1]] = append(net.antonyms[pair[1]], pair[0])
		}
	}
	return net, nil
}

// contrary tells whether b is related to an antonym of a, or a to one of b:
// vectors hold "rise" and "decline" alike, WordNet knows only "rise" and "fall".
func (n *wordNet) contrary(a, b string) bool {
	for range 2 {
		for _, c := range n.antonyms[a] {
			if n.relation(c, b) != 0 {
				return true
			}
		}
		a, b = b, a
	}
	return false
}

func (n *wordNet) add(s *synset, sets map[string]*synset) {
	for i, a := range s.words {
		n.stems[a] = true
		for _, b := range s.words[i+1:] {
			n.relate(a, b, sameSense)
		}
	}
	for _, p := range s.pointers {
		r := pointerRelation(p.symbol)
		target := sets[p.target]
		if r == 0 || target == nil || target.instance {
			continue
		}
		for _, a := range pick(s.words, p.from) {
			for _, b := range pick(target.words, p.to) {
				n.relate(a, b, r)
			}
		}
	}
}

// pointerRelation reads WordNet's pointer symbols: ! antonym, + derivation,
// \ pertains to, < participle, @ and ~ kind of, & similar to, * entails, > causes.
func pointerRelation(symbol string) relation {
	switch symbol {
	case "!":
		return opposite
	case "+", "\\", "<":
		return family
	case "@", "~", "&", "*", ">", "$", "^":
		return kindOf
	}
	return 0
}

func pick(words []string, i int) []string {
	if i == 0 {
		return words
	}
	if i > len(words) {
		return nil
	}
	return words[i-1 : i]
}

func readData(file, part string, sets map[string]*synset) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if strings.HasPrefix(lines.Text(), "  ") {
			continue // the licence
		}
		if err := readSynset(lines.Text(), part, sets); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return lines.Err()
}

// readSynset reads one line of wndb(5): offset, file, type, number of words
// (hexadecimal), words with lexical ids, number of pointers, pointers.
func readSynset(line, part string, sets map[string]*synset) error {
	f := strings.Fields(line)
	if len(f) < 6 {
		return fmt.Errorf("too short")
	}
	count, err := strconv.ParseInt(f[3], 16, 32)
	if err != nil {
		return err
	}
	s := &synset{}
	for i := range int(count) {
		s.words = append(s.words, stemOf(f[4+2*i]))
	}
	at := 4 + 2*int(count)
	pointers, err := strconv.Atoi(f[at])
	if err != nil {
		return err
	}
	for i := range pointers {
		p := f[at+1+4*i : at+5+4*i]
		if p[0] == "@i" {
			s.instance = true
		}
		ends, err := strconv.ParseInt(p[3], 16, 32)
		if err != nil {
			return err
		}
		s.pointers = append(s.pointers, pointer{symbol: p[0], target: strings.Replace(p[2], "s", "a", 1) + p[1], from: int(ends >> 8), to: int(ends & 0xff)})
	}
	sets[part+f[0]] = s
	return nil
}

func stemOf(word string) string {
	word, _, _ = strings.Cut(word, "(") // adjective markers: (a), (p)
	if strings.ContainsAny(word, "_-'.") || word != strings.ToLower(word) {
		return ""
	}
	terms := term.Extract(word)
	if len(terms) != 1 || !alphabetic(terms[0].Text) {
		return ""
	}
	return terms[0].Text
}
