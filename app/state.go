package app

import (
	"strconv"
	"strings"

	"claimlight/claims"
	"claimlight/claims/record"
	"claimlight/claims/segment"
	"claimlight/claims/wording"
)

// View is what the workspace shows.
type View uint8

// The views: the reader writes or pastes, waits, reads.
const (
	Writing View = iota
	Checking
	Reading
)

// DataPhase tells how far the records are.
type DataPhase uint8

// The phases of loading the records.
const (
	DataLoading DataPhase = iota
	DataReady
	DataFailed
)

// Marked is a finding with the records of its matches: Records[i] belongs to
// Matches[i].
type Marked struct {
	claims.Finding
	Records []record.Record
}

// Best is the number of the match that may colour the sentence, or -1.
func (m *Marked) Best() int {
	for i := range m.Matches {
		if m.Matches[i].Relation.Coloured() {
			return i
		}
	}
	return -1
}

// bestRecord is the record of the best match that may colour the sentence, or
// nil.
func (m *Marked) bestRecord() *record.Record {
	if best := m.Best(); best >= 0 {
		return &m.Records[best]
	}
	return nil
}

// Fault says why something failed and what the reader can do about it.
type Fault struct{ Cause, Next string }

// Batch is what one slice of a check brings.
type Batch struct {
	Done   int // bytes of the article that have been checked
	Pieces []segment.Piece
	Marked []Marked
}

// State is all that the page knows. Its methods are the only ones to change
// it; the components read it and draw.
type State struct {
	Data     DataPhase
	Fault    Fault
	Coverage Coverage
	Settings Settings
	Began    float64 // when the latest check began, by clock; 0: none yet

	View    View
	Draft   string // what stands in the textarea
	Article string // what is being checked or read: never altered
	Done    int    // bytes of Article checked so far
	Pieces  []segment.Piece
	Marked  []Marked

	First    int    // index of the first mark whose card is shown; see page
	Cards    int    // how many cards are drawn from First on; see MoreCards
	Selected int    // number of the selected mark, from 1; 0: none
	Stopped  bool   // the reader cancelled the check
	Notice   string // one sentence about the last action
	Version  int    // rises whenever Pieces, Marked or View change
	Run      int    // number of the latest check; what older ones bring is dropped
	Visits   int    // pages that were opened so far
	Offers   Offers // what the reader has put off
	pasted   bool   // the next input of the textarea is a paste
}

// Ready notes that the records can be used.
func (s *State) Ready(c Coverage) {
	s.Data, s.Coverage, s.Fault = DataReady, c, Fault{}
}

// Fail notes why the records cannot be used.
func (s *State) Fail(f Fault) { s.Data, s.Fault = DataFailed, f }

// Retry notes that the records are being loaded again.
func (s *State) Retry() { s.Data, s.Fault = DataLoading, Fault{} }

// SetDraft keeps what stands in the textarea.
func (s *State) SetDraft(text string) { s.Draft, s.Notice = text, "" }

// Begin starts a check of the draft and returns its number. It refuses a blank
// draft and says so in Notice.
func (s *State) Begin() (run int, ok bool) {
	if strings.TrimSpace(s.Draft) == "" {
		s.Notice = "There is no text yet: paste or write some first."
		return 0, false
	}
	s.Run++
	s.View, s.Article, s.Notice = Checking, s.Draft, ""
	s.Done, s.Pieces, s.Marked = 0, nil, nil
	s.First, s.Cards, s.Selected, s.Stopped = 0, 0, 0, false
	s.Version++
	return s.Run, true
}

// Take adds a batch of check number run. It returns false, and changes
// nothing, when that check is over or another one has begun.
func (s *State) Take(run int, b Batch) bool {
	if run != s.Run || s.View != Checking {
		return false
	}
	s.Done = b.Done
	if len(b.Pieces)+len(b.Marked) == 0 {
		return true
	}
	s.Pieces = append(s.Pieces, b.Pieces...)
	s.Marked = append(s.Marked, b.Marked...)
	s.Cards = max(s.Cards, min(s.page(s.First), firstCards))
	s.Version++
	return true
}

// firstCards are drawn while the check runs; they fill the first screen.
const firstCards = 6

// cardsAtOnce is how many more are drawn at a time after the check: about as
// many as a frame has time for.
const cardsAtOnce = 5

// cardsAPage is how many cards are shown together. Most articles have fewer
// marks; thousands of cards would make a page that no browser moves with ease.
const cardsAPage = 50

// MoreCards lets some more cards of the page be drawn and tells whether any are
// left. Drawing all at once would make the reader wait for the first.
func (s *State) MoreCards() bool {
	last := s.page(s.First)
	s.Cards = min(last, s.Cards+cardsAtOnce)
	return s.Cards < last
}

// page is how many cards stand on the page that begins with mark first.
func (s *State) page(first int) int { return min(len(s.Marked)-first, cardsAPage) }

// TurnCards shows the next (+1) or the previous (-1) page of cards, if there is
// one.
func (s *State) TurnCards(by int) {
	if first := s.First + by*cardsAPage; first >= 0 && first < len(s.Marked) {
		s.First, s.Cards = first, s.page(first)
	}
}

// Finish ends check number run and shows what it found.
func (s *State) Finish(run int) bool {
	if run != s.Run || s.View != Checking {
		return false
	}
	s.View, s.Done = Reading, len(s.Article)
	s.Version++
	return true
}

// Cancel ends the check and shows what it has found so far.
func (s *State) Cancel() {
	if s.View != Checking {
		return
	}
	s.View, s.Stopped = Reading, true
	s.Version++
}

// Edit returns to the textarea with the same text.
func (s *State) Edit() {
	if s.View != Writing {
		s.View, s.Draft, s.Selected = Writing, s.Article, 0
	}
}

// Clear returns to an empty textarea.
func (s *State) Clear() {
	s.View, s.Draft, s.Selected, s.Notice = Writing, "", 0, ""
}

// Select selects mark n, counted from 1; any other number selects none.
func (s *State) Select(n int) {
	if n < 1 || n > len(s.Marked) {
		n = 0
	}
	s.show(n)
}

// show selects mark n and sees to it that its card is drawn.
func (s *State) show(n int) {
	s.Selected = n
	if n == 0 {
		return
	}
	if first := (n - 1) / cardsAPage * cardsAPage; first != s.First {
		s.First, s.Cards = first, s.page(first)
	}
	s.Cards = max(s.Cards, n-s.First)
}

// Step selects the next (+1) or the previous (-1) mark and stays at the ends.
func (s *State) Step(by int) {
	last := len(s.Marked)
	switch n := s.Selected + by; {
	case last == 0:
	case s.Selected == 0 && by < 0, n > last:
		s.show(last)
	case n < 1:
		s.show(1)
	default:
		s.show(n)
	}
}

// Position is where the reader is among the marks: "3 of 12".
func (s *State) Position() string {
	total := strconv.Itoa(len(s.Marked))
	if s.Selected == 0 {
		return total + " in all"
	}
	return strconv.Itoa(s.Selected) + " of " + total
}

// Matched counts the marks for which a published check was found.
func (s *State) Matched() int {
	n := 0
	for i := range s.Marked {
		if s.Marked[i].Best() >= 0 {
			n++
		}
	}
	return n
}

// Status is the one sentence that is announced after a check.
func (s *State) Status() string {
	if s.View != Reading {
		return ""
	}
	text := wording.Counted(len(s.Marked), "sentence") + " worth checking"
	if len(s.Marked) == 0 {
		text = "No sentence worth checking found"
	} else {
		text += ", " + matchedWords(s.Matched())
	}
	if s.Stopped {
		return "Stopped before the end. So far: " + wording.LowerFirst(text) + "."
	}
	return text + "."
}

func matchedWords(n int) string {
	switch n {
	case 0:
		return "none matches a published check"
	case 1:
		return "1 matches a published check"
	}
	return strconv.Itoa(n) + " match published checks"
}
