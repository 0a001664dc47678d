package wording

import (
	"strings"

	"claimlight/claims/match"
)

// reasonForms are the sentences of the codes of match.Reason. A form with two
// holes takes the article's words and the record's, which a Detail separates by
// " / "; a form with one takes the Detail whole.
var reasonForms = map[string]string{
	"shared-terms":   "Both say: %.",
	"figure-agrees":  "The article says %, the record %.",
	"figure-differs": "The article says %, the record %.",
	"period-agrees":  "The article speaks of %, the record of %.",
	"other-period":   "The article speaks of %, the record of %.",
	"other-place":    "The article speaks of %, the record of %.",
	"other-name":     "Only the article names: %.",
	"name-missing":   "Only the record names: %.",
	"other-mode":     "In the article this is %, in the record %.",
	"missing-terms":  "Only the record says: %.",
}

// sameForms are said where both sides of a Detail are alike.
var sameForms = map[string]string{
	"figure-agrees": "Both give the figure %.",
	"period-agrees": "Both speak of %.",
}

// Reason is a reason for or against a match as a sentence. A code that has none
// here is shown in plain words.
func Reason(r match.Reason) string {
	article, recorded, two := strings.Cut(r.Detail, " / ")
	form, known := reasonForms[r.Code]
	switch {
	case r.Code == "turned-round":
		return turnedRound(r.Detail)
	case !known || strings.Count(form, "%") == 2 && !two:
		return strings.TrimSuffix(Plain(r.Code)+": "+r.Detail, ": ")
	case two && article == recorded && sameForms[r.Code] != "":
		return fill(sameForms[r.Code], article)
	case strings.Count(form, "%") == 2:
		return fill(form, article, recorded)
	}
	return fill(form, r.Detail)
}

// fill puts the words into the holes of a form, in order.
func fill(form string, words ...string) string {
	var b strings.Builder
	for i, part := range strings.SplitN(form, "%", len(words)+1) {
		if i > 0 {
			b.WriteString(words[i-1])
		}
		b.WriteString(part)
	}
	return b.String()
}

// turnedRound says in which ways one claim denies the other: pairs of words
// that are opposite, and whole remarks.
func turnedRound(detail string) string {
	var ways []string
	for way := range strings.SplitSeq(detail, "; ") {
		if article, recorded, two := strings.Cut(way, " / "); two {
			way = "the article says " + Quoted(article) + ", the record " + Quoted(recorded)
		}
		ways = append(ways, way)
	}
	return "One turns the other round: " + strings.Join(ways, "; ") + "."
}

// signalNames are the signals whose name is not yet a word for readers.
var signalNames = map[string]string{
	"attribution":    "says who said it",
	"cause":          "cause and effect",
	"law":            "law or policy",
	"quantity-vague": "vague quantity",
	"trend":          "rise or fall",
}

// Signal names a signal of check-worthiness.
func Signal(name string) string {
	if words, ok := signalNames[name]; ok {
		return words
	}
	return Plain(name)
}
