// Package wording says in English what the engine found. Every screen, report
// and announcement takes its words about ratings, relations, figures, dates and
// reasons from here, so that all of them say the same.
//
//	relation, record ──▶ "Same claim", "Full Fact rated this claim “Wrong”"
//	pair of figures  ──▶ "the same once rounded", "unit lost in the text, read as per cent"
//	reason, signal   ──▶ "Both say: waiting, list.", "rise or fall"
//	speaker, dispute ──▶ "Said by Streeting.", "The article disputes this claim too."
//	date, number     ──▶ "12 March 2024", "1,027 records"
//
// What it promises: never more than the publisher said. A rating is quoted and
// named as the publisher's; where a page gives none, that is said; a reference
// page states facts and is never said to rate; a related record gets no verdict.
// What it does not do: choose what is shown, or lay it out.
package wording

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"claimlight/claims/match"
	"claimlight/claims/record"
)

// NoCheck is said of a sentence for which no record was found; NoTick, what
// that does not mean.
const (
	NoCheck = "No published check found"
	NoTick  = "That does not mean that it is true."
)

// NothingFound is NoCheck in full: among how many records, how new they are and
// what that does not mean.
func NothingFound(records int, newest string) string {
	text := NoCheck + " in these " + Grouped(records) + " records"
	if newest != "" {
		text += " (to " + Date(newest) + ")"
	}
	return text + ". " + NoTick
}

// Relation says how a sentence stands to a record's claim.
func Relation(r match.Relation) string {
	switch r {
	case match.Same:
		return "Same claim"
	case match.FiguresDiffer:
		return "Same claim, other figure"
	case match.Opposite:
		return "Opposite claim"
	}
	return "Related: the verdict does not apply"
}

// Date turns YYYY, YYYY-MM or YYYY-MM-DD into words; anything else is shown as
// it is, and an empty date said to be missing.
func Date(iso string) string {
	if iso == "" {
		return "date not shown"
	}
	if t, err := time.Parse("2006-01-02", iso); err == nil {
		return t.Format("2 January 2006")
	}
	if t, err := time.Parse("2006-01", iso); err == nil {
		return t.Format("January 2006")
	}
	return iso
}

// Counted is a number with its noun: "1 record", "1,027 records".
func Counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return Grouped(n) + " " + noun
}

// Grouped writes n with commas between groups of three digits.
func Grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Quoted puts words that are not ours in quotation marks, once.
func Quoted(text string) string { return "“" + strings.Trim(text, "“”\" ") + "”" }

// Plain turns a code into words: "mostly-false" into "mostly false".
func Plain(code string) string { return strings.ReplaceAll(code, "-", " ") }

// Claimant says who made the claim that was checked, or "".
func Claimant(r *record.Record) string {
	switch {
	case r.Claimant == "":
		return ""
	case r.Claimed == "":
		return "said by " + r.Claimant
	}
	return "said by " + r.Claimant + ", " + Date(r.Claimed)
}

// Voice says whose words a sentence of the article reports: who may be empty
// where only quotation marks tell.
func Voice(who string, quoted bool) string {
	switch {
	case who != "" && quoted:
		return "Quoted from " + withinSentence(who) + "."
	case who != "":
		return "Said by " + withinSentence(who) + "."
	case quoted:
		return "In quotation marks."
	}
	return ""
}

// VoiceAt is Voice with the time at which it was said, as a transcript writes it.
func VoiceAt(who string, quoted bool, time string) string {
	switch voice := Voice(who, quoted); {
	case time == "":
		return voice
	case voice == "":
		return "Said at " + time + "."
	default:
		return strings.TrimSuffix(voice, ".") + " at " + time + "."
	}
}

// openers are words whose capital letter only tells that a sentence began.
const openers = " a an the some many most several few two three one he she they we his her their our this these "

// withinSentence lowers the capital of a phrase that began a sentence, where it
// is certain that no name begins there.
func withinSentence(phrase string) string {
	first, _, _ := strings.Cut(phrase, " ")
	if lowered := LowerFirst(first); strings.Contains(openers, " "+lowered+" ") {
		return lowered + phrase[len(first):]
	}
	return phrase
}

// LowerFirst lowers the first letter.
func LowerFirst(s string) string {
	if s == "" {
		return s
	}
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToLower(s[:n]) + s[n:]
}

// UpperFirst raises the first letter.
func UpperFirst(s string) string {
	if s == "" {
		return s
	}
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// Dispute says that the article itself denies the claim; r is the record of
// that claim, or nil.
func Dispute(r *record.Record) string {
	if r != nil {
		switch r.Verdict {
		case record.False, record.MostlyFalse, record.Misleading, record.AlteredMedia, record.Satire:
			return "The article disputes this claim too."
		}
	}
	return "The article disputes this claim."
}
