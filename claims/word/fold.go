package word

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Letters with diacritics by their base letter, one byte a rune from the first
// rune of the block; a full stop leaves the rune as it is. Unicode's own
// decomposition (NFKD) says the same of them, and would cost the browser three
// hundred kilobytes of tables for scripts that no rule of the engine reads. Added to it: letters
// with a stroke, which Unicode does not decompose (ø, ł, đ).
var blocks = []struct {
	first rune
	base  string
}{
	{0xC0, "aaaaaa.ceeeeiiiidnooooo.ouuuuyt.aaaaaa.ceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg" +
		"gggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"}, // Latin-1 Supplement, Latin Extended-A
	{0x1CD, "aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt"}, // Latin Extended-B, the part with diacritics
	{0x1E00, "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
		"ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
		"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"}, // Latin Extended Additional
}

// ligatures are letters that stand for two.
var ligatures = map[rune]string{'ß': "ss", 'ẞ': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe",
	'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl"}

// Fold returns w in lower case, with straight quotes, and its Latin letters
// without diacritics and in their usual width: "Zürich's" is "zurich's".
func Fold(w string) string {
	if lower, ok := foldASCII(w); ok {
		return lower
	}
	var b strings.Builder
	b.Grow(len(w))
	for _, r := range w {
		if pair, ok := ligatures[r]; ok {
			b.WriteString(pair)
			continue
		}
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(unicode.ToLower(base(r)))
		}
	}
	return b.String()
}

// base is the letter that r is a form of, or r itself.
func base(r rune) rune {
	switch {
	case r == '’' || r == '‘' || r == 'ʼ' || r == '´' || r == '`':
		return '\''
	case r >= '！' && r <= '～': // full width
		return r - '！' + '!'
	}
	for _, block := range blocks {
		if i := int(r - block.first); i >= 0 && i < len(block.base) && block.base[i] != '.' {
			return rune(block.base[i])
		}
	}
	return r
}

func foldASCII(w string) (string, bool) {
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf {
			return "", false
		}
	}
	return strings.ToLower(w), true
}

// Bare returns text as its folded words, a space after each: two texts that
// differ by signs and capitals alone have one bare form.
func Bare(text string) string {
	var b strings.Builder
	for _, w := range Cut(text) {
		b.WriteString(Fold(text[w.Start:w.End]))
		b.WriteByte(' ')
	}
	return b.String()
}
