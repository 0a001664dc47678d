package claimreview

import (
	_ "embed"
	"slices"
	"strings"

	"claimlight/claims/record"
	"claimlight/claims/word"
)

//go:embed keywords.txt
var keywordsTable string

// lexicon: language -> first word -> phrases that begin with it, longest first.
var lexicon = readKeywords(keywordsTable)

// phrase is an entry of keywords.txt.
type phrase struct {
	words []string
	class string
}

type phrases map[string][]phrase

func readKeywords(table string) map[string]phrases {
	out := map[string]phrases{}
	for line := range strings.Lines(table) {
		head, list, ok := strings.Cut(line, ":")
		if !ok || line[0] == '#' {
			continue
		}
		lang, class, _ := strings.Cut(head, " ")
		if out[lang] == nil {
			out[lang] = phrases{}
		}
		for entry := range strings.SplitSeq(list, ",") {
			words := foldedWords(word.Fold(entry))
			out[lang][words[0]] = append(out[lang][words[0]], phrase{words, class})
		}
	}
	for _, p := range out {
		for _, list := range p {
			slices.SortStableFunc(list, func(a, b phrase) int { return len(b.words) - len(a.words) })
		}
	}
	return out
}

// languages in the order in which they are tried.
var languages = []string{"en", "de", "fr", "es", "it", "pt", "nl", "pl"}

// How a verdict was found.
const (
	byGiven   = "given"             // it came with the record
	byScale   = "publisher's scale" // scales.txt
	byWords   = "words"             // keywords.txt
	byNumber  = "number"            // ratingValue
	byNothing = "not mapped"
)

// verdictOf maps a rating in words. What cannot be mapped is not-rated.
func verdictOf(p *publisher, language, rating string) (record.Verdict, string) {
	if p != nil {
		if v, ok := p.ratings[strings.Join(foldedWords(word.Fold(rating)), " ")]; ok {
			return v, byScale
		}
	}
	base, _, _ := strings.Cut(language, "-")
	if base == "" {
		base = "en"
	}
	if v, spoke := byKeywords(rating, base); v != "" {
		return v, byWords
	} else if spoke {
		return record.NotRated, byNothing
	}
	found := record.Verdict("")
	for _, lang := range languages {
		v, spoke := byKeywords(rating, lang)
		if spoke && (v == "" || found != "" && v != found) {
			return record.NotRated, byNothing // unclear, or the languages do not agree
		}
		if spoke {
			found = v
		}
	}
	if found == "" {
		return record.NotRated, byNothing
	}
	return found, byWords
}

const (
	maxRatingWords = 40 // more is a text: its first sentence decides
	shortRating    = 4  // words: so short, a rating is a label rather than a sentence
)

// byKeywords reads a rating with the words of one language; spoke tells that it
// has some of them, also where they make no verdict.
func byKeywords(rating, lang string) (v record.Verdict, spoke bool) {
	book := lexicon[lang]
	if book == nil {
		return "", false
	}
	if strings.HasSuffix(rating, "?") {
		return "", true
	}
	tokens := classed(rating, book)
	if len(tokens) > maxRatingWords {
		tokens = classed(firstSentence(rating), book)
	}
	if len(tokens) > maxRatingWords {
		return "", false
	}
	found := said(tokens)
	return combine(found), len(found) > 0
}

// token is a word or a phrase of a rating with its class; "." is a stop, ""
// another word.
type token struct{ class string }

// classed cuts a rating into tokens.
func classed(rating string, book phrases) []token {
	var out []token
	words := wordsAndStops(rating)
	for i := 0; i < len(words); {
		if words[i] == "." {
			out = append(out, token{"."})
			i++
			continue
		}
		class, n := "", 1
		for _, p := range book[words[i]] {
			if i+len(p.words) <= len(words) && slices.Equal(words[i:i+len(p.words)], p.words) {
				class, n = p.class, len(p.words)
				break
			}
		}
		out = append(out, token{class})
		i += n
	}
	return out
}

// wordsAndStops folds a rating into words and stops: "isn't" is "is not".
func wordsAndStops(rating string) []string {
	const stops = ".,;:!?–—()|/&+"
	s := word.Fold(strings.ReplaceAll(rating, "&", " & "))
	s = strings.ReplaceAll(strings.ReplaceAll(s, "n't", " not"), "’", "'")
	var out []string
	for _, f := range strings.Fields(s) {
		begin := strings.TrimLeft(f, stops)
		if begin != f && len(out) > 0 {
			out = append(out, ".")
		}
		core := strings.TrimRight(begin, stops)
		for _, piece := range strings.FieldsFunc(core, func(c rune) bool { return strings.ContainsRune("/|;:", c) }) {
			out = append(out, foldedWords(piece)...)
		}
		if core != begin {
			out = append(out, ".")
		}
	}
	return out
}

// denials begin a claim that is worded as its own denial.
var denials = set("no, nope, nein, non, não, nao, nee, nie, falso, false, faux, falsch, fake, untrue, hoax, fact check, faktencheck")

// deniesItself tells a claim that is worded as the publisher's answer ("No,
// vaccines do not ..."): what the rating is about cannot be told.
func deniesItself(claim string) bool {
	i := strings.IndexAny(claim, ",:!.–—")
	const longest = 16 // bytes before the comma
	return i > 0 && i <= longest && denials[word.Fold(strings.TrimSpace(claim[:i]))]
}
