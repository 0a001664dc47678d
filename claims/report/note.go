package report

import (
	"slices"
	"strings"

	"claimlight/claims/record"
	"claimlight/claims/wording"
)

// Decision is what a reader has decided about a finding or about one match.
type Decision string

// The decisions. The first two are about a sentence, the last about a match.
const (
	Confirmed    Decision = "confirmed"
	NotCheckable Decision = "not-checkable"
	WrongMatch   Decision = "wrong-match"
)

// Words says what was decided.
func (d Decision) Words() string { return wording.UpperFirst(wording.Plain(string(d))) }

// Note is what a reader noted on a finding. The zero value is none.
type Note struct {
	Decision Decision `json:"decision,omitempty"` // Confirmed, NotCheckable or ""
	Wrong    []string `json:"wrong,omitempty"`    // ids of the records that the reader holds for wrong matches
	Text     string   `json:"text,omitempty"`     // in the reader's own words
}

// Blank tells whether nothing was noted.
func (n *Note) Blank() bool { return n.Decision == "" && len(n.Wrong) == 0 && n.Text == "" }

// On is what was decided about the match with a record.
func (n *Note) On(rec *record.Record) Decision {
	if slices.Contains(n.Wrong, rec.ID) {
		return WrongMatch
	}
	return ""
}

// own is what was noted on the sentence itself, in one line; "" where there is
// nothing.
func (n *Note) own() string {
	var parts []string
	if n.Decision != "" {
		parts = append(parts, n.Decision.Words()+".")
	}
	if n.Text != "" {
		parts = append(parts, n.Text)
	}
	return strings.Join(parts, " ")
}

// note is that on finding i.
func (a *Article) note(i int) Note {
	if i < len(a.Notes) {
		return a.Notes[i]
	}
	return Note{}
}

// Tally counts what was noted.
type Tally struct{ Confirmed, WrongMatches, NotCheckable, Texts int }

// Add counts one note.
func (t *Tally) Add(n Note) {
	switch n.Decision {
	case Confirmed:
		t.Confirmed++
	case NotCheckable:
		t.NotCheckable++
	}
	t.WrongMatches += len(n.Wrong)
	if n.Text != "" {
		t.Texts++
	}
}

// Words is the tally in one line, "2 confirmed, 1 wrong match, 3 notes"; "" where
// nothing was noted.
func (t Tally) Words() string {
	var parts []string
	if t.Confirmed > 0 {
		parts = append(parts, wording.Grouped(t.Confirmed)+" confirmed")
	}
	switch {
	case t.WrongMatches == 1:
		parts = append(parts, "1 wrong match")
	case t.WrongMatches > 1:
		parts = append(parts, wording.Grouped(t.WrongMatches)+" wrong matches")
	}
	if t.NotCheckable > 0 {
		parts = append(parts, wording.Grouped(t.NotCheckable)+" not checkable")
	}
	if t.Texts > 0 {
		parts = append(parts, wording.Counted(t.Texts, "note"))
	}
	return strings.Join(parts, ", ")
}

func (a *Article) tally() Tally {
	var t Tally
	for _, n := range a.Notes {
		t.Add(n)
	}
	return t
}
