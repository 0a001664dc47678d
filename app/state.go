package app

import (
	"strconv"
	"strings"

	"claimlight/claims"
	"claimlight/claims/match"
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
// Matches[i], and is from the set that Sets[i] names.
type Marked struct {
	claims.Finding
	Records []record.Record
	Sets    []string // that the records are from; "" are the bundled ones; may be shorter

	Key      string     // of the sentence; see sentenceKey
	Hidden   bool       // the reader does not want to see the mark
	Withheld []Withheld // the matches that the reader does not want to see

	found        []match.Match // what the check found; Matches and Withheld are its parts
	foundRecords []record.Record
	foundSets    []string
}

// set names the set that the record of match i is from, "" where it is a bundled
// one.
func (m *Marked) set(i int) string {
	if i >= len(m.Sets) {
		return ""
	}
	return m.Sets[i]
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
	Against  Coverage // what Article was checked against
	Settings Settings
	Desk     *Desk   // what the reader noted on findings; nil where nothing can be noted
	Began    float64 // when the latest check began, by clock; 0: none yet
	Drafts   Drafts  // the reader's texts
	Along    Along   // what the check beside the writing has found

	View    View
	Draft   string // what stands in the textarea
	Article string // what is being checked or read: never altered
	Part    bool   // Article is only the first part of Draft
	Foreign string // the language of Article, if it is plainly not English
	Done    int    // bytes of Article checked so far
	Pieces  []segment.Piece
	Marked  []Marked

	Hiding   Hiding // what the reader does not want to see
	Last     Deed   // what the reader has done last
	Hides    int    // rises whenever something is hidden or shown again
	Only     Groups // the groups of marks that are shown; none: all
	Shown    []int  // numbers of the marks that are shown, in order
	First    int    // index in Shown of the first mark whose card is shown; see page
	Mapped   bool   // the map of the marks is drawn
	Drawn    int    // how many passages are drawn; see Stretch
	Cards    int    // how many cards are drawn from First on; see MoreCards
	Selected int    // number of the selected mark, from 1; 0: none
	Wide     bool   // the cards stand beside the text
	Whole    bool   // all cards stand on one page, for the printer
	Stopped  bool   // the reader cancelled the check
	Notice   string // one sentence about the last action: what went wrong
	Told     string // the same: what was done
	Version  int    // rises whenever Pieces, Marked, Shown or View change
	Run      int    // number of the latest check; what older ones bring is dropped
	Visits   int    // pages that were opened so far
	Offers   Offers // what the reader has put off
	Leaving  bool   // the page is about to be loaded again, and the text is carried over
	pasted   bool   // the next input of the textarea is a paste

	cutPassages        []Passage // see passages
	cutVersion, cutRun int
}

// Ready notes that the records can be used.
func (s *State) Ready(c Coverage) {
	s.Data, s.Coverage, s.Fault = DataReady, c, Fault{}
}

// Outdated tells whether other records can be used than the text that is read was
// checked against.
func (s *State) Outdated() bool {
	return s.View == Reading && s.Data == DataReady && s.Against.Version != s.Coverage.Version
}

// Fail notes why the records cannot be used.
func (s *State) Fail(f Fault) { s.Data, s.Fault = DataFailed, f }

// Retry notes that the records are being loaded again.
func (s *State) Retry() { s.Data, s.Fault = DataLoading, Fault{} }

// SetDraft keeps what stands in the textarea.
func (s *State) SetDraft(text string) { s.Draft, s.Notice = text, "" }

// Begin starts a check of the draft and returns its number. It refuses a blank
// draft, and one that is too long, and says so in Notice.
func (s *State) Begin() (run int, ok bool) {
	switch {
	case strings.TrimSpace(s.Draft) == "":
		s.Notice = "There is no text yet: paste or write some first."
		return 0, false
	case s.TooLong():
		s.Notice = s.tooLongWords()
		return 0, false
	}
	return s.start(s.Draft), true
}

// start starts a check of a text and returns its number.
func (s *State) start(article string) int {
	s.Run++
	s.View, s.Article, s.Notice, s.Told = Checking, article, "", ""
	s.Part, s.Foreign = len(article) < len(s.Draft), foreignLanguage(article)
	s.Against = s.Coverage
	s.Done, s.Pieces, s.Marked = 0, nil, nil
	s.Only, s.Shown, s.Last = s.Settings.Only(), nil, Deed{}
	s.First, s.Cards, s.Drawn, s.Mapped, s.Selected, s.Stopped, s.Whole = 0, 0, firstPassages, false, 0, false, false
	s.Version++
	return s.Run
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
	from := len(s.Marked)
	s.Marked = append(s.Marked, b.Marked...)
	for i := from; i < len(s.Marked); i++ {
		s.Hiding.sift(s.Article, &s.Marked[i])
	}
	s.addShown(from)
	s.Cards = max(s.Cards, min(s.page(s.First), firstCards))
	s.Version++
	s.follow()
	return true
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
		s.View, s.Selected = Writing, 0
	}
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
	switch {
	case s.Stopped:
		return "Stopped before the end. So far: " + wording.LowerFirst(text) + "."
	case s.Part:
		return "In the first part: " + wording.LowerFirst(text) + "."
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
