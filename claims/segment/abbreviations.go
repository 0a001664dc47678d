package segment

import (
	"strings"
	"sync"
)

// short tells how an abbreviation stands to the end of a sentence.
type short uint8

const (
	notShort   short = iota
	title            // Dr. Smith: a name follows, whatever its first word
	inner            // e.g., vs.: never the last word
	counted          // No. 10, Fig. 3: no end before a number
	lastly           // Inc., etc., U.S., J. K.: an end only before a word that begins sentences
	clock            // p.m.: an end before a capital, save "p.m. Monday"
	listMarker       // "1." and "A." at the start of a line
)

// shorts holds the abbreviations without their stop, in lower case.
var shorts = sync.OnceValue(func() map[string]short { return foldShorts(shortWords) })

var shortWords = map[short]string{
	title: `dr mr mrs ms messrs prof rev revd sen sens rep reps gov gen lt col sgt maj capt cmdr adm cpl pte hon
		supt insp det cllr mme mlle mgr fr sr pres atty amb`,
	inner: `eg ie vs cf viz approx ca incl excl resp aka`,
	counted: `no nos vol vols fig figs pp p para paras art sec ch eq ed nr jan feb mar apr jun jul aug sep sept oct
		nov dec sat sun`,
	lastly: `inc ltd co corp bros plc llc etc al est jr st ave blvd rd ft mt dept assn univ intl natl govt mins hrs
		ala ariz ark calif colo conn del fla ga ill ind kan ky md mich minn mo mont neb nev okla ore pa tenn tex va
		vt wis wyo oz lb lbs mph esq phd ph cie sq`,
}

func foldShorts(lists map[short]string) map[string]short {
	words := make(map[string]short, 160)
	for kind, list := range lists {
		for w := range strings.FieldsSeq(list) {
			words[w] = kind
		}
	}
	return words
}

// longestShort is the length of the longest abbreviation in shorts.
const longestShort = 6

// abbreviation tells what the stop behind token i could abbreviate.
func (c *cutter) abbreviation(i int) short {
	if i < 0 || i+1 >= len(c.toks) {
		return notShort
	}
	t := c.toks[i]
	if i == 0 || t.gap >= line {
		if (t.kind == number || t.kind == word && t.end-t.start == 1) && i+2 < len(c.toks) && c.toks[i+2].gap == space {
			return listMarker
		}
	}
	if t.kind == number && t.gap != none && strings.ContainsAny(c.raw(t), "ap") && c.toks[i+1].kind == stop {
		return c.clockLetter(i)
	}
	if t.kind != word {
		return notShort
	}
	if t.end-t.start == 1 {
		return c.letter(i)
	}
	if t.end-t.start > longestShort {
		return notShort
	}
	var key [keySize]byte
	kind := shorts()[string(key[:lowerKey(c.raw(t), &key)])]
	if kind == notShort || kind == inner || t.shape != lower {
		return c.unlessWord(i, kind)
	}
	switch c.raw(t) { // the others are words when they are in lower case: "he said no."
	case "vs", "etc", "al", "est", "approx", "mph", "hrs", "mins", "lb", "lbs", "oz", "pp", "para", "fig", "vol", "nos", "ft":
		return kind
	}
	return notShort
}

// unlessWord tells "No. 10" from "No.": the second stands alone as an answer,
// and what a counted abbreviation counts must follow.
func (c *cutter) unlessWord(i int, kind short) short {
	if kind == counted && (i+2 >= len(c.toks) || c.toks[i+2].kind != number) {
		return notShort
	}
	return kind
}

// clockLetter reads "10.30a.m." and "5p.m.", where the letter is glued to the number.
func (c *cutter) clockLetter(i int) short {
	if i+2 < len(c.toks) && strings.EqualFold(c.raw(c.toks[i+2]), "m") {
		return inner
	}
	return notShort
}

// letter reads a single letter before a stop: an initial, a part of U.S. or of p.m.
func (c *cutter) letter(i int) short {
	t := c.toks[i]
	chained := i >= 2 && t.gap == none && c.toks[i-1].kind == stop && c.toks[i-2].kind <= number
	if t.shape != lower {
		return lastly
	}
	if chained && strings.EqualFold(c.raw(t), "m") {
		return clock
	}
	switch c.raw(t) {
	case "c", "v", "p":
		return inner
	}
	if chained || i+2 < len(c.toks) && c.toks[i+2].gap == none {
		return inner
	}
	return notShort
}

// beginsSentence tells whether token i is a word that begins sentences rather
// than goes on with a name. "A." and "I." are initials.
func (c *cutter) beginsSentence(i int) bool {
	t := c.toks[i]
	if t.class&starter == 0 || t.shape == lower {
		return false
	}
	return i+1 >= len(c.toks) || c.toks[i+1].gap != none || c.toks[i+1].kind != stop
}
