package word

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Some characters are not seen, and change what is: they turn the words around them
// ("\u202e"), part or join them without a gap (zero width), or are obeyed by a
// terminal. In the words of others they may make one name look like another.
//
// What belongs to how a script is written is not among them: variation selectors,
// joiners behind other letters than those of ASCII (Persian, Hindi, families of
// emoji), the tags of flags, the soft hyphen, which is seen where a line ends.

// Unseen finds the first such character from a place on. Start and end are its bytes;
// both are the length of the text where there is none.
func Unseen(text string, from int) (start, end int) {
	for i := from; i < len(text); {
		if c := text[i]; c >= ' ' && c < 0x7f {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if unseen(r, text[:i]) {
			return i, i + size
		}
		i += size
	}
	return len(text), len(text)
}

// Visible is the text with U+FFFD in the place of characters that are not seen.
func Visible(text string) string {
	return replaced(text, func(string) string { return "\ufffd" })
}

// Without is the text without them. Controls part words: a space takes their place.
func Without(text string) string {
	return replaced(text, func(character string) string {
		if r, _ := utf8.DecodeRuneInString(character); unicode.IsControl(r) {
			return " "
		}
		return ""
	})
}

func replaced(text string, by func(character string) string) string {
	start, end := Unseen(text, 0)
	if start == len(text) {
		return text
	}
	var b strings.Builder
	from := 0
	for start < len(text) {
		b.WriteString(text[from:start])
		b.WriteString(by(text[start:end]))
		from = end
		start, end = Unseen(text, from)
	}
	return b.String() + text[from:]
}

// The joiners, what the tags of a flag stand behind, and how many they are at most.
const (
	nonJoiner, joiner = '\u200c', '\u200d'
	flag              = '\U0001f3f4'
	mostTags          = 7
)

// unseen is told what stands before the character.
func unseen(r rune, before string) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return false
	case r < ' ', r >= 0x7f && r < 0xa0: // controls
		return true
	case r == nonJoiner, r == joiner:
		return before == "" || before[len(before)-1] < utf8.RuneSelf
	case tag(r):
		return !flagged(before)
	}
	for _, between := range unseenRanges {
		if r < between[0] {
			return false
		}
		if r <= between[1] {
			return true
		}
	}
	return false
}

// flagged tells whether a text ends in a flag and some of its tags.
func flagged(text string) bool {
	for range mostTags {
		r, size := utf8.DecodeLastRuneInString(text)
		if !tag(r) {
			return r == flag
		}
		text = text[:len(text)-size]
	}
	return false
}

func tag(r rune) bool { return r >= '\U000e0020' && r <= '\U000e007f' }

// unseenRanges are the others, in their order.
var unseenRanges = [][2]rune{
	{'\u034f', '\u034f'},         // combining grapheme joiner
	{'\u061c', '\u061c'},         // Arabic letter mark
	{'\u115f', '\u1160'},         // Hangul fillers
	{'\u17b4', '\u17b5'},         // Khmer vowels that are not written
	{'\u180e', '\u180e'},         // Mongolian vowel separator
	{'\u200b', '\u200b'},         // zero width space
	{'\u200e', '\u200f'},         // marks of direction
	{'\u202a', '\u202e'},         // embeddings and overrides of direction
	{'\u2060', '\u206f'},         // word joiner, unseen operators, isolates, deprecated controls
	{'\u3164', '\u3164'},         // Hangul filler
	{'\ufeff', '\ufeff'},         // zero width no-break space
	{'\uffa0', '\uffa0'},         // Hangul filler, half width
	{'\ufff9', '\ufffb'},         // controls of annotations
	{'\U0001d173', '\U0001d17a'}, // controls of musical notation
	{'\U000e0000', '\U000e001f'}, // deprecated tags
}
