package stance

import (
	"claimlight/claims/word"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sayVerbs report speech. "Told" needs a hearer, "according to" a source.
var sayVerbs = word.Set(`said says say saying told tells claimed claims claim argued argues insisted insists warned warns stated states
	announced announces added adds admitted admits asserted asserts boasted explained suggested suggests declared declares denied
	denies wrote writes tweeted posted estimates estimated reported reports calculated calculates predicted predicts promised
	promises acknowledged conceded pledged complained alleged alleges`)

// hearsay are words before a verb of saying that name no speaker.
var hearsay = word.Set(`it that which who there they and but what this these as be been was were is are also has have had previously
	repeatedly recently wrongly falsely rightly reportedly not never being to of the a an`)

// nouns are verbs of saying that are nouns as often: "the United States", "a
// report estimates", "two reports". They count only where speech follows.
var nouns = word.Set(`states claims claim reports estimates promises`)

var nominal = word.Set(`he she they we i`)

// nobody are words that stand for a speaker without telling who it is.
var nobody = word.Set(`another other others some many most few several one both neither either all none each any`)

// maxSpeaker is the greatest number of words in a speaker's name: "the
// shadow home secretary Yvette Cooper" has six.
const maxSpeaker = 7

// speaker finds who says it: the noun phrase before the first verb of saying,
// or behind "according to".
func (s *sentence) speaker() (who string, reported bool) {
	for i, w := range s.folded {
		if w == "according" && i+2 < len(s.folded) && s.folded[i+1] == "to" {
			return s.phraseFrom(i + 2), true
		}
		if !sayVerbs[w] || i == 0 || nouns[w] && !s.reports(i) {
			continue
		}
		if who, ok := s.phraseBefore(i); ok {
			return who, true
		}
		if who, ok := s.phraseAfter(i); ok {
			return who, true
		}
	}
	return "", false
}

// reports tells whether what follows word i is what somebody says: "that", or
// a sign that opens speech.
func (s *sentence) reports(i int) bool {
	if i+1 >= len(s.cut) {
		return true
	}
	return s.folded[i+1] == "that" || strings.ContainsAny(s.between(i), ",:\"“‘")
}

// phraseBefore walks back from a verb of saying over its subject: at most
// maxSpeaker words, not past punctuation, a verb of saying or "that".
func (s *sentence) phraseBefore(verb int) (string, bool) {
	end := verb
	for end > 0 && hearsay[s.folded[end-1]] && (s.folded[end-1] == "has" || s.folded[end-1] == "have" || s.folded[end-1] == "had" || strings.HasSuffix(s.folded[end-1], "ly")) {
		end--
	}
	start := end
	for start > 0 && end-start < maxSpeaker && !s.breaks(start-1, end) {
		start--
	}
	for start < end && hearsay[s.folded[start]] && s.folded[start] != "the" && s.folded[start] != "a" {
		start++
	}
	if start == end || hearsay[s.folded[end-1]] && !nominal[s.folded[end-1]] {
		return "", false
	}
	if !s.named(start, end) {
		return "", false
	}
	return s.text[s.cut[start].Start:s.cut[end-1].End], true
}

// phraseAfter reads the subject behind a verb of saying that follows speech:
// "..., said the shopkeeper on Monday".
func (s *sentence) phraseAfter(verb int) (string, bool) {
	start := verb + 1
	if start >= len(s.cut) || !strings.ContainsAny(s.between(verb-1), ",\"”’") {
		return "", false
	}
	end := start + 1
	for end < len(s.cut) && end-start < maxSpeaker && !closers[s.folded[end]] && !strings.ContainsAny(s.between(end-1), stops) {
		end++
	}
	if !s.named(start, end) || hearsay[s.folded[start]] && s.folded[start] != "the" && s.folded[start] != "a" && s.folded[start] != "an" {
		return "", false
	}
	return s.text[s.cut[start].Start:s.cut[end-1].End], true
}

// closers are words that end a subject and begin where or when it was said.
var closers = word.Set(`who which that on in at to as after before during when while yesterday today last this earlier`)

// stops are the signs that end a subject.
const stops = ",;:.!?\"()–—“”"

// between is what stands between word i and the next.
func (s *sentence) between(i int) string { return s.text[s.cut[i].End:s.cut[i+1].Start] }

// breaks tells whether word i cannot belong to the phrase that ends at end.
func (s *sentence) breaks(i, end int) bool {
	if sayVerbs[s.folded[i]] || s.folded[i] == "that" || s.folded[i] == "and" && end-i > 3 && !s.betweenNames(i) {
		return true
	}
	if i+1 >= len(s.cut) {
		return false
	}
	return strings.ContainsAny(s.between(i), stops)
}

// betweenNames tells whether word i joins two names: "Dr Ryan and Dr Okafor".
func (s *sentence) betweenNames(i int) bool { return i > 0 && s.capital(i-1) && s.capital(i+1) }

// capital tells whether word i is written with a capital.
func (s *sentence) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[s.cut[i].Start:])
	return unicode.IsUpper(r)
}

// named tells whether the phrase can speak: a pronoun, a name, or a noun
// phrase of a few words with an article.
func (s *sentence) named(start, end int) bool {
	if end-start == 1 && nominal[s.folded[start]] {
		return true
	}
	if end-start == 1 && nobody[s.folded[start]] {
		return false
	}
	if s.folded[start] == "the" || s.folded[start] == "a" || s.folded[start] == "an" {
		return end-start > 1
	}
	for i := start; i < end; i++ {
		if s.capital(i) {
			return true
		}
	}
	return end-start == 1
}

// phraseFrom reads the source behind "according to", up to punctuation.
func (s *sentence) phraseFrom(start int) string {
	end := start + 1
	for end < len(s.cut) && end-start < maxSpeaker && !strings.ContainsAny(s.between(end-1), stops) {
		end++
	}
	return s.text[s.cut[start].Start:s.cut[end-1].End]
}
