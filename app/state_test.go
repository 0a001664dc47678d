package app

import (
	"testing"

	"claimlight/claims"
	"claimlight/claims/match"
	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

// marked is a finding with one match of each relation given, all of one record.
func marked(start, end int, r record.Record, relations ...match.Relation) Marked {
	m := Marked{Finding: claims.Finding{Start: start, End: end}}
	for _, rel := range relations {
		m.Matches = append(m.Matches, match.Match{Relation: rel, Wording: r.Claim})
		m.Records = append(m.Records, r)
	}
	return m
}

func reading(t *testing.T, list ...Marked) *State {
	t.Helper()
	s := &State{Data: DataReady}
	s.SetDraft("One claim. Another claim. A third claim.")
	run, ok := s.Begin()
	require.True(t, ok)
	require.True(t, s.Take(run, Batch{Done: len(s.Article), Marked: list}))
	require.True(t, s.Finish(run))
	return s
}

func TestBeginRefusesBlankText(t *testing.T) {
	for _, draft := range []string{"", "  \n\t ", "\u00a0"} {
		s := &State{}
		s.SetDraft(draft)
		_, ok := s.Begin()
		require.False(t, ok, "%q", draft)
		require.Equal(t, Writing, s.View)
		require.NotEmpty(t, s.Notice)
		s.SetDraft("words")
		require.Empty(t, s.Notice)
	}
}

func TestTextIsNeverLost(t *testing.T) {
	const text = "  A claim, exactly as pasted.\r\n\r\n\x00 \xff "
	s := &State{}
	s.SetDraft(text)
	run, _ := s.Begin()
	require.Equal(t, text, s.Article)
	s.Finish(run)
	s.Edit()
	require.Equal(t, Writing, s.View)
	require.Equal(t, text, s.Draft)

	s.Begin()
	s.Cancel()
	s.Edit()
	require.Equal(t, text, s.Draft)
}

func TestEditWhileWritingKeepsTheNewerText(t *testing.T) {
	s := reading(t)
	s.Edit()
	s.SetDraft("changed")
	s.Edit()
	require.Equal(t, "changed", s.Draft)
}

func TestBatchesOfAnOlderCheckAreDropped(t *testing.T) {
	s := &State{}
	s.SetDraft("first")
	old, _ := s.Begin()
	s.SetDraft("second")
	current, _ := s.Begin()

	require.False(t, s.Take(old, Batch{Marked: make([]Marked, 3)}))
	require.False(t, s.Finish(old))
	require.Empty(t, s.Marked)
	require.Equal(t, Checking, s.View)
	require.True(t, s.Take(current, Batch{Done: 3, Marked: make([]Marked, 1)}))
	require.True(t, s.Finish(current))
	require.False(t, s.Take(current, Batch{Marked: make([]Marked, 1)}), "a check that is over brings nothing")
	require.Len(t, s.Marked, 1)
}

func TestCancelShowsWhatWasFoundSoFar(t *testing.T) {
	s := &State{}
	s.SetDraft("One claim. Another claim.")
	run, _ := s.Begin()
	s.Take(run, Batch{Done: 10, Marked: []Marked{marked(0, 10, record.Record{})}})
	s.Cancel()
	require.Equal(t, Reading, s.View)
	require.Equal(t, "Stopped before the end. So far: 1 sentence worth checking, none matches a published check.", s.Status())
	require.False(t, s.Finish(run))
}

func TestStatus(t *testing.T) {
	none, same := marked(0, 3, record.Record{}), marked(0, 3, record.Record{}, match.Same)
	related := marked(0, 3, record.Record{}, match.Related)
	for want, list := range map[string][]Marked{
		"No sentence worth checking found.":                           {},
		"1 sentence worth checking, none matches a published check.":  {none},
		"2 sentences worth checking, none matches a published check.": {none, related},
		"2 sentences worth checking, 1 matches a published check.":    {none, same},
		"4 sentences worth checking, 3 match published checks.":       {same, same, none, same},
		"3 sentences worth checking, 2 match published checks.":       {marked(0, 3, record.Record{}, match.Related, match.Opposite), none, same},
	} {
		require.Equal(t, want, reading(t, list...).Status())
	}
	require.Empty(t, (&State{View: Checking}).Status())
}

func TestStepsStayAtTheEnds(t *testing.T) {
	three := make([]Marked, 3)
	s := reading(t, three...)
	require.Equal(t, "3 in all", s.Position())
	for _, step := range []struct {
		by   int
		want string
	}{{1, "1 of 3"}, {1, "2 of 3"}, {-1, "1 of 3"}, {-1, "1 of 3"}, {1, "2 of 3"}, {1, "3 of 3"}, {1, "3 of 3"}} {
		s.Step(step.by)
		require.Equal(t, step.want, s.Position())
	}
	s = reading(t, three...)
	s.Step(-1)
	require.Equal(t, "3 of 3", s.Position(), "backwards from nowhere is the last")
	s.Select(7)
	require.Equal(t, 0, s.Selected)

	empty := reading(t)
	empty.Step(1)
	require.Equal(t, 0, empty.Selected)
}

func TestCardsAreDrawnAFewAtATime(t *testing.T) {
	s := reading(t, make([]Marked, firstCards+cardsAtOnce+1)...)
	require.Equal(t, firstCards, s.Cards)
	require.True(t, s.MoreCards())
	require.Equal(t, firstCards+cardsAtOnce, s.Cards)
	require.False(t, s.MoreCards())
	require.Equal(t, len(s.Marked), s.Cards)

	s = reading(t, make([]Marked, 40)...)
	s.Select(30)
	require.Equal(t, 30, s.Cards, "the card of the selected mark is there")
	s = reading(t, make([]Marked, 40)...)
	s.Step(-1)
	require.Equal(t, 40, s.Cards)
}

func TestManyCardsAreShownPageByPage(t *testing.T) {
	s := reading(t, make([]Marked, 2*cardsAPage+3)...)
	for s.MoreCards() {
	}
	require.Equal(t, cardsAPage, s.Cards)
	s.TurnCards(-1)
	require.Zero(t, s.First, "there is no page before the first")
	s.TurnCards(1)
	require.Equal(t, cardsAPage, s.First)
	s.Select(2*cardsAPage + 1)
	require.Equal(t, 2*cardsAPage, s.First, "the page of the selected mark is shown")
	require.Equal(t, firstCards, s.Cards)
	s.TurnCards(1)
	require.Equal(t, 2*cardsAPage, s.First, "there is no page after the last")
	s.Select(1)
	require.Zero(t, s.First)
}

// Progress alone redraws no text.
func TestProgressIsNotAChange(t *testing.T) {
	s := &State{}
	s.SetDraft("One claim.")
	run, _ := s.Begin()
	before := s.Version
	require.True(t, s.Take(run, Batch{Done: 5}))
	require.Equal(t, 5, s.Done)
	require.Equal(t, before, s.Version)
}

func TestFaultsComeAndGo(t *testing.T) {
	s := &State{}
	s.Fail(Fault{"cause", "next"})
	require.Equal(t, DataFailed, s.Data)
	s.Retry()
	require.Equal(t, Fault{}, s.Fault)
	s.Ready(Coverage{Records: 2})
	require.Equal(t, DataReady, s.Data)
}

func TestCoverage(t *testing.T) {
	c := Coverage{Records: 3, Publishers: 2, Newest: "2026-02-23"}
	require.Equal(t, "3 records from 2 publishers, the newest of 23 February 2026", c.Line())
	require.Equal(t, "3 records", Coverage{Records: 3}.Line())
}

func TestMoreDrawsAllInTurn(t *testing.T) {
	s := reading(t, make([]Marked, screenCards+3)...)
	steps := 0
	for s.More() {
		steps++
	}
	require.Equal(t, len(s.Shown), s.Cards)
	require.Equal(t, len(s.passages()), s.Drawn)
	require.GreaterOrEqual(t, steps, len(s.Shown)-firstCards-1, "a card at a time")
}
