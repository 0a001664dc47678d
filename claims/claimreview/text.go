package claimreview

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"claimlight/claims/record"
	"claimlight/claims/word"
)

// clean returns a text on one line, without tags, entities, control characters
// and what turns or hides text; at most so many bytes, about.
func (d *draft) clean(s string, most int) string {
	s = valid(s)
	if d.markup {
		s = untagged(s)
	}
	return cut(strings.Join(strings.Fields(stripped(s)), " "), most)
}

// stripped replaces control characters by spaces and drops marks that turn the
// direction of text or have no width: they make one text look like another.
func stripped(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\u00ad':
			return -1
		case unicode.IsControl(c) || c == '\u2028' || c == '\u2029':
			return ' '
		}
		return c
	}, word.Without(s))
}

// cut ends a text after at most so many bytes, between two characters.
func cut(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return strings.TrimSpace(s[:most])
}

// untagged drops tags and reads entities. Entities that were written twice over
// ("&amp;quot;") are common in feeds.
func untagged(s string) string {
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(s)
		if strings.IndexByte(s, '&') >= 0 {
			s = html.UnescapeString(s)
		}
	}
	if strings.IndexByte(s, '<') < 0 {
		return s
	}
	var b strings.Builder
	for s != "" {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			break
		}
		b.WriteString(s[:i])
		s = s[i:]
		n := tagLength(s)
		if n == 0 {
			b.WriteByte('<')
			s = s[1:]
			continue
		}
		name := tagName(s)
		if !inline[name] {
			b.WriteByte(' ')
		}
		s = s[n:]
		if name == "script" || name == "style" {
			if end := strings.Index(s, "</"); end >= 0 {
				s = s[end:]
			} else {
				s = ""
			}
		}
	}
	b.WriteString(s)
	return b.String()
}

// inline are the tags that do not part words.
var inline = set("a, abbr, b, cite, code, em, font, i, mark, q, s, small, span, strong, sub, sup, u, /a, /abbr, /b, /cite, /code, /em, /font, /i, /mark, /q, /s, /small, /span, /strong, /sub, /sup, /u")

// maxTag bounds a tag in a text: what is longer is no tag, but a "less than".
const maxTag = 2000

// tagLength returns the length of the tag that s begins with; 0 if it is none.
func tagLength(s string) int {
	if len(s) < 3 || !(s[1]|0x20 >= 'a' && s[1]|0x20 <= 'z' || s[1] == '/' || s[1] == '!') {
		return 0
	}
	end := strings.IndexAny(s[1:min(len(s), maxTag)], "<>")
	if end < 0 || s[1+end] == '<' {
		return 0
	}
	return end + 2
}

func tagName(s string) string {
	end := 2
	for end < len(s) && (s[end]|0x20 >= 'a' && s[end]|0x20 <= 'z' || s[end] >= '0' && s[end] <= '9') {
		end++
	}
	return strings.ToLower(s[1:end])
}

// plain makes a text from a file safe to stand in a message: one line, short.
func plain(s string) string {
	const most = 80
	return cut(strings.Join(strings.Fields(stripped(valid(s))), " "), most)
}

func quoted(s string) string { return "\"" + plain(s) + "\"" }

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// firstSentence returns the text up to the first stop that ends a sentence.
func firstSentence(s string) string {
	for i := 0; i+1 < len(s); i++ {
		if strings.IndexByte(".!?", s[i]) >= 0 && s[i+1] == ' ' && i > 1 {
			return s[:i+1]
		}
	}
	return s
}

// shortened cuts a text behind the last sentence that fits, or at a word.
func shortened(s string, most int) string {
	if len(s) <= most {
		return s
	}
	head := cut(s, most)
	if i := strings.LastIndexAny(head, ".!?"); i > most/3 {
		return head[:i+1]
	}
	if i := strings.LastIndexByte(head, ' '); i > 0 {
		head = head[:i]
	}
	return head + "…"
}

// foldedWords splits a folded text into runs of letters and digits.
func foldedWords(s string) []string {
	return strings.FieldsFunc(s, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c)
	})
}

// articles do not count when claims are compared.
var articles = set("a, an, the, der, die, das, le, la, les, un, une, el, los, las, una, il, lo, gli, i, o, os, as, um, uma, de, het, een")

// loose is what counts of a claim when it is compared: the words without case,
// accents, punctuation and articles. Signs that change a figure count as well.
func loose(s string) string {
	var b strings.Builder
	for _, w := range foldedWords(figureSigns.Replace(pointed(word.Fold(s)))) {
		if !articles[w] {
			b.WriteString(w)
			b.WriteByte(' ')
		}
	}
	if b.Len() == 0 {
		return s
	}
	return b.String()
}

// figureSigns tell figures apart: 5% is not 5, -3 not 3.
var figureSigns = strings.NewReplacer("%", " percent ", "£", " gbp ", "$", " usd ", "€", " eur ", " -", " minus ", " −", " minus ")

// pointed writes the decimal point as a letter: 1.5 is not 15.
func pointed(s string) string {
	b := []byte(s)
	digit := func(i int) bool { return i >= 0 && i < len(b) && b[i] >= '0' && b[i] <= '9' }
	for i, c := range b {
		if c == '.' && digit(i-1) && digit(i+1) {
			b[i] = 'p'
		}
	}
	return string(b)
}

const (
	maxSlug   = 100 // bytes, as the lint of records has it
	slugWords = 60  // bytes of an id that come from the claim
)

// slug returns lower-case ASCII words joined by hyphens.
func slug(s string) string {
	words := strings.FieldsFunc(word.Fold(s), func(c rune) bool { return !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9') })
	out := strings.Join(words, "-")
	if len(out) > maxSlug {
		out = strings.Trim(out[:maxSlug], "-")
	}
	return out
}

// deriveID gives a record an id: the first words of its claim, and a hash of
// publisher, page and the words of its claim that count, so that the same review has the same id always.
func deriveID(r *record.Record, claim string) string {
	sum := sha256.Sum256([]byte(r.Publisher + "\n" + addressKey(r.URL) + "\n" + claim))
	const hashBytes = 6 // a million reviews without Latin letters share one by chance in one case of 500
	words := slug(r.Claim)
	if len(words) > slugWords {
		words = words[:slugWords]
		if i := strings.LastIndexByte(words, '-'); i > 0 {
			words = words[:i]
		}
	}
	if words == "" {
		words = "claim"
	}
	return words + "-" + hex.EncodeToString(sum[:hashBytes])
}
