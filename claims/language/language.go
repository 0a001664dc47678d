// Package language tells in which language a text is written, where that is
// plain.
//
//	text ──samples──▶ letters by script ──▶ a script of one language: Greek, Thai
//	                  words ──stop words──▶ Latin, Cyrillic: whose small words stand in it most
//
// It is there for one question: may a text be read as English? The engine's
// rules know English alone, and read as English, the sentences of another
// language are marked and matched by chance. So it is careful on one side: a
// text that could be English is never said to be anything else. Short texts,
// lists of names and tables have too few small words and are left undecided.
//
// What it does not do: tell kindred languages apart with certainty (Danish and
// Norwegian, Hindi and Marathi), or find the languages of the parts of a text.
package language

import (
	"strings"
	"unicode"
)

const (
	// fewestWords and fewestLetters are what a text must have to be judged, in
	// scripts with and without spaces between words.
	fewestWords   = 12
	fewestLetters = 24
	// fewestSmall keeps names such as "de Vries" and "Le Pen" from telling a language.
	fewestSmall = 4
	// leastShare of the words must be small words of a language: running text has
	// twice that. English may have no more than englishShare of that language's.
	leastShare   = 0.12
	englishShare = 0.5
	// The text is judged by samples: enough to outweigh a page's menus.
	samples    = 6
	sampleSize = 6000
)

// English is the tag of the language that the engine reads.
const English = "en"

// Detect returns the BCP 47 tag of the language of a text, or "" where it is not
// plain. Any bytes are valid input.
func Detect(text string) string {
	var c counter
	for _, s := range sampled(text) {
		c.read(s)
	}
	if tag := c.script(); tag != "" {
		return tag
	}
	return c.language()
}

// sampled cuts parts out of a long text, at spaces where there are some near.
func sampled(text string) []string {
	if len(text) <= samples*sampleSize {
		return []string{text}
	}
	out := make([]string, samples)
	for i := range out {
		from := i * (len(text) - sampleSize) / (samples - 1)
		s := text[from : from+sampleSize]
		if i := strings.IndexByte(s, ' '); i >= 0 && i < sampleSize/2 {
			s = s[i:]
		}
		out[i] = s
	}
	return out
}

// counter counts the letters of each script, and the small words of each language.
type counter struct {
	letters int
	scripts [len(scripts)]int
	signs   [len(signs)]int
	words   int
	small   [languages]int
}

func (c *counter) read(text string) {
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		c.words++
		c.letter(word)
		if len(word) > longestSmall {
			continue
		}
		for _, l := range smallWords()[strings.ToLower(word)] {
			c.small[l]++
		}
	}
}

// letter counts the letters of a word, by its script.
func (c *counter) letter(word string) {
	for _, r := range word {
		c.letters++
		if r < 0x370 {
			continue
		}
		for i := range scripts {
			if unicode.Is(scripts[i].table, r) {
				c.scripts[i]++
				break
			}
		}
		for i := range signs {
			if strings.ContainsRune(signs[i].letters, r) {
				c.signs[i]++
			}
		}
	}
}

// script decides by the script, where most letters are of one that tells.
func (c *counter) script() string {
	if c.letters < fewestLetters {
		return ""
	}
	for i, s := range scripts {
		if c.scripts[i]*2 <= c.letters || s.tag == "" {
			continue
		}
		for j, sign := range signs {
			if sign.script == s.tag && c.signs[j]*signShare > c.letters {
				return sign.tag
			}
		}
		return s.tag
	}
	for _, own := range []int{hiragana, katakana} { // Japanese mixes three scripts
		if c.scripts[own] > 0 && (c.scripts[hiragana]+c.scripts[katakana]+c.scripts[han])*2 > c.letters {
			return "ja"
		}
	}
	if c.scripts[han]*2 > c.letters {
		return "zh"
	}
	return ""
}

// language decides by the small words.
func (c *counter) language() string {
	if c.words < fewestWords {
		return ""
	}
	best := 0
	for l := range c.small {
		if c.small[l] > c.small[best] {
			best = l
		}
	}
	english := c.small[0]
	switch share := float64(c.small[best]) / float64(c.words); {
	case share < leastShare, c.small[best] < fewestSmall:
		return ""
	case best == 0:
		return English
	case float64(english) > englishShare*float64(c.small[best]):
		return ""
	}
	return lists[best].tag
}
