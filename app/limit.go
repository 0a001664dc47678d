package app

import (
	"strings"
	"unicode/utf8"

	"claimlight/claims/language"
	"claimlight/claims/wording"
)

// longestText is how many bytes are checked in one go: about 170,000 words, a
// long book. Up to there the page moves while it is checked; what costs then is
// the drawing of the whole text, which grows with its length.
const longestText = 1 << 20

// TooLong tells whether the draft is too long to be checked in one go.
func (s *State) TooLong() bool { return len(s.Draft) > longestText }

func (s *State) tooLongWords() string {
	return "This text has " + wording.Grouped(utf8.RuneCountInString(s.Draft)) +
		" characters, more than can be checked in one go: check its first part, or paste a part of it."
}

// BeginPart starts a check of the first part of a draft that is too long. The
// draft stays whole.
func (s *State) BeginPart() (run int) { return s.start(firstPart(s.Draft, longestText)) }

// firstPart is the beginning of a text, as long as can be, to the end of a
// paragraph, or of a word.
func firstPart(text string, longest int) string {
	if len(text) <= longest {
		return text
	}
	for longest > 0 && !utf8.RuneStart(text[longest]) {
		longest--
	}
	part := text[:longest]
	for _, end := range []string{"\n\n", "\n", " "} {
		if i := strings.LastIndex(part, end); i > longest/2 {
			return part[:i]
		}
	}
	return part
}

// foreignLanguage is the name of the language of a text that is plainly not
// English, or "".
func foreignLanguage(text string) string {
	tag := language.Detect(text)
	if tag == "" || tag == language.English {
		return ""
	}
	return language.Name(tag)
}

// foreignWords says what is to be expected of a text in another language.
func foreignWords(name string) string {
	return "This text seems to be in " + name + ". Claimlight reads English: figures may still be marked, matches are unlikely."
}
