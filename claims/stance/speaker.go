package stance

import "strings"

// maxSpeaker is the greatest number of words in a speaker's name: "the
// shadow home secretary Yvette Cooper" has six.
const maxSpeaker = 7

// span is the words [start, end) of a sentence.
type span struct{ start, end int }

// speaker finds who says it: the subject of the first verb of saying that has
// one, or what stands behind "according to".
func (s *sentence) speaker() (who string, reported bool) {
	for i := 1; i < len(s.cut); i++ {
		if s.is(i, to) && s.is(i-1, according) && i+1 < len(s.cut) {
			return s.quote(s.phraseFrom(i + 1)), true
		}
		if !s.says(i) {
			continue
		}
		for _, find := range []func(*sentence, int) (span, bool){(*sentence).apposed, (*sentence).phraseBefore, (*sentence).phraseAfter} {
			if who, ok := find(s, i); ok {
				return s.quote(who), true
			}
		}
	}
	return "", false
}

// quote is the words of a span as written.
func (s *sentence) quote(w span) string { return s.text[s.cut[w.start].Start:s.cut[w.end-1].End] }

// says tells whether word i is a verb of saying here, and not a noun.
func (s *sentence) says(i int) bool {
	switch {
	case !s.is(i, saying):
		return false
	case !s.is(i, noun):
		return true
	case s.capital(i) && s.capital(i-1): // "United States"
		return false
	}
	return s.reports(i)
}

// reports tells whether what follows word i is what somebody says: "that", or
// a sign that opens speech.
func (s *sentence) reports(i int) bool {
	if i+1 >= len(s.cut) {
		return true
	}
	return s.is(i+1, that) || strings.ContainsAny(s.between(i), ",:\"“‘")
}

// apposed finds a subject that is parted from its verb by what tells more of
// it: "Dr Marsh, a virologist, said", "A spokeswoman, Jo Kerr, told". Of a name
// and a description it takes the name.
func (s *sentence) apposed(verb int) (span, bool) {
	if verb+1 < len(s.cut) && s.is(verb+1, to) || !strings.Contains(s.between(verb-1), ",") {
		return span{}, false // "..., said to be haunted, ..."
	}
	from := verb - 1
	for from > 0 && verb-from < 2*maxSpeaker && !strings.ContainsAny(s.between(from-1), stops) {
		from--
	}
	if from == 0 || !strings.Contains(s.between(from-1), ",") {
		return span{}, false
	}
	head, ok := s.subject(from)
	aside := span{from, verb}
	switch {
	case !ok || head.start > 0 && !s.parted(head.start-1, stops):
	case s.properName(head) && !s.properName(aside):
		return head, true
	case head.start > 0 && s.parted(head.start-1, ","): // a list, or an aside itself
	case s.is(head.start, article) && s.is(from, article|relative):
		return head, true
	case s.is(head.start, article) && s.properName(aside):
		return aside, true
	}
	return span{}, false
}

// phraseBefore is the subject before a verb of saying.
func (s *sentence) phraseBefore(verb int) (span, bool) {
	end := verb
	for end > 0 && (s.is(end-1, perfect|adverb) || s.is(end-1, hearsay) && strings.HasSuffix(s.word(end-1), "ly")) {
		end--
	}
	if end == 0 || s.parted(end-1, stops) {
		return span{}, false
	}
	return s.subject(end)
}

// phraseAfter reads the subject behind a verb of saying that follows speech:
// "..., said the shopkeeper on Monday". Behind "told" stands the hearer.
func (s *sentence) phraseAfter(verb int) (span, bool) {
	start := verb + 1
	if start >= len(s.cut) || s.is(verb, telling) || !strings.ContainsAny(s.between(verb-1), ",\"”’") {
		return span{}, false
	}
	who := s.phraseFrom(start)
	if !s.named(who) || s.is(start, hearsay) && !s.is(start, article) {
		return span{}, false
	}
	return who, true
}

// phraseFrom reads the phrase that begins with word start: up to punctuation,
// or to what tells where or when.
func (s *sentence) phraseFrom(start int) span {
	end := start + 1
	for end < len(s.cut) && end-start < maxSpeaker && !s.is(end, closer) && !strings.ContainsAny(s.between(end-1), stops) {
		end++
	}
	return span{start, end}
}
