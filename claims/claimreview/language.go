package claimreview

import (
	"strings"
	"unicode"

	"claimlight/claims/word"
)

// languageNames are codes and names that stand for a BCP 47 tag.
var languageNames = map[string]string{
	"english": "en", "eng": "en", "german": "de", "deutsch": "de", "ger": "de", "deu": "de",
	"french": "fr", "francais": "fr", "fre": "fr", "fra": "fr", "spanish": "es", "espanol": "es", "spa": "es", "castellano": "es",
	"italian": "it", "italiano": "it", "ita": "it", "portuguese": "pt", "portugues": "pt", "por": "pt",
	"dutch": "nl", "nederlands": "nl", "dut": "nl", "nld": "nl", "polish": "pl", "polski": "pl", "pol": "pl",
	"arabic": "ar", "hindi": "hi", "turkish": "tr", "ukrainian": "uk", "russian": "ru", "greek": "el", "chinese": "zh", "japanese": "ja",
}

// unknown is the tag of a language that cannot be told (BCP 47).
const unknown = "und"

// language tidies the language of a draft. Where none is named, it is told from
// the claim: a record without one is taken for English.
func (im *Importer) language(d *draft) {
	r := &d.rec
	tag := languageTag(r.Language)
	if tag == "" && r.Language != "" {
		im.note(d.at, "language left out", quoted(r.Language))
	}
	r.Language = tag
	if tag == "" && !d.own {
		if r.Language = guessed(r.Claim + " " + r.Title); r.Language != "" {
			im.note(d.at, "language guessed", r.Language)
		}
	}
}

// languageTag returns the tag that s is or names: "en", "pt-BR".
func languageTag(s string) string {
	s = strings.TrimSpace(s)
	if name := languageNames[word.Fold(s)]; name != "" {
		return name
	}
	parts := strings.Split(strings.ReplaceAll(s, "_", "-"), "-")
	for i, p := range parts {
		if i == 0 && len(p) > 3 || len(p) < 2 || len(p) > 8 || strings.IndexFunc(p, notASCIIWord(i)) >= 0 {
			return ""
		}
	}
	parts[0] = strings.ToLower(parts[0])
	return strings.Join(parts, "-")
}

func notASCIIWord(part int) func(rune) bool {
	return func(c rune) bool {
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		return c > unicode.MaxASCII || !letter && (part == 0 || c < '0' || c > '9')
	}
}

// small words that are frequent in one of the languages and rare in the others.
var small = map[string]map[string]bool{
	"en": word.Set("the of and was were has have with that this from are not by its their will after says said he she they"),
	"de": word.Set("der die das und ist nicht mit ein eine von dass wird sind auf den dem hat werden wurde haben bei"),
	"fr": word.Set("le les des est une dans qui que pas pour sur avec du et aux sont cette ont ete"),
	"es": word.Set("el los las una por del con que es y se para su fue han sido como mas"),
	"it": word.Set("il gli che di della sono nel per una non con del alla dei ha hanno stato delle"),
	"pt": word.Set("os uma nao do da em com para que foi dos das sao ao mais pelo pela ser"),
	"nl": word.Set("het een van en zijn niet voor met dat wordt worden ook door bij naar heeft werd"),
	"pl": word.Set("nie jest sie na ze przez dla jako ktory ktore byl zostal oraz ma od do sa"),
}

// minSmall is how many small words tell a language; fewer are chance.
const minSmall = 2

// guessed tells the language of a text; "" for English, and where Latin letters
// tell nothing.
func guessed(s string) string {
	latin, other := 0, 0
	for _, c := range s {
		if unicode.Is(unicode.Latin, c) {
			latin++
		} else if unicode.IsLetter(c) {
			other++
		}
	}
	if other > latin {
		return unknown
	}
	words := foldedWords(word.Fold(s))
	best, most := "", minSmall-1
	for _, lang := range languages {
		n := 0
		for _, w := range words {
			if small[lang][w] {
				n++
			}
		}
		if n > most {
			best, most = lang, n
		}
	}
	if best == "en" {
		return ""
	}
	return best
}
