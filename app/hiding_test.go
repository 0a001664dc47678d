package app

import (
	"testing"

	"claimlight/claims/match"
	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

func TestHidingASentence(t *testing.T) {
	s := variety(t)
	text := s.Article
	s.Select(4)
	key := hiddenSentence(s.Marked[3].Key)
	s.Hide(key, "Hidden: claim 4.", 4)
	require.Equal(t, Deed{"Hidden: claim 4.", key, 4}, s.Last)
	require.Equal(t, []int{1, 2, 3, 5}, s.Shown, "the others keep their numbers")
	require.Zero(t, s.Selected)
	require.Equal(t, 1, s.GroupCounts()[HiddenGroup])
	require.Equal(t, 1, s.GroupCounts()[FalseGroup])
	require.Equal(t, text, s.Article)
	s.Toggle(HiddenGroup)
	require.Equal(t, []int{4}, s.Shown)
	s.Unhide(key)
	require.Len(t, s.Shown, 5, "with nothing hidden there is nothing to ask for")
	require.Empty(t, s.Last.Undo)
}

func TestHidingAMatch(t *testing.T) {
	other := with(hospitals, func(r *record.Record) { r.ID, r.Publisher, r.Verdict = "other", "Others", record.True })
	s := reading(t, marked(0, 10, hospitals, match.Same), marked(11, 25, hospitals, match.Same))
	s.Marked[0].found = append(s.Marked[0].found, match.Match{Relation: match.Same})
	s.Marked[0].foundRecords = append(s.Marked[0].foundRecords, other)
	s.Hide(hiddenMatch(s.Marked[0].Key, hospitals.ID), "", 1)
	require.Equal(t, RatedTrue, s.Marked[0].Bucket(), "the next check takes its place")
	require.Equal(t, RatedFalse, s.Marked[1].Bucket(), "elsewhere the check stays")
	require.Len(t, s.Marked[0].Withheld, 1)
	require.Contains(t, s.Marked[0].Withheld[0].Why(), "You said that this is not the same claim: “The county has 12 hospitals.”, checked by The Checkers.")
	require.NotContains(t, s.Marked[0].Withheld[0].Why(), "Not quite", "no rating without its place")
	require.True(t, s.Marked[0].Groups().Has(HiddenGroup) && s.Marked[0].Groups().Has(TrueGroup))
	require.Len(t, s.Shown, 2)
}

func TestHidingARecordHoldsForEveryText(t *testing.T) {
	s := variety(t)
	s.Hide(hiddenRecord(hospitals.ID), "", 1)
	require.Equal(t, 4, s.GroupCounts()[UncheckedGroup])
	require.Equal(t, 3, s.GroupCounts()[HiddenGroup])
	require.Equal(t, 1, s.Matched())
	require.Contains(t, s.Marked[0].Withheld[0].Why(), "never want to see")

	s.SetDraft("Another text.")
	run, _ := s.Begin()
	s.Take(run, Batch{Marked: []Marked{marked(0, 13, hospitals, match.Same)}})
	require.Equal(t, NoMatch, s.Marked[0].Bucket())
	s.Finish(run)
	s.Unhide(hiddenRecord(hospitals.ID))
	require.Equal(t, RatedFalse, s.Marked[0].Bucket())
}

func TestWhatTheDeviceRemembersIsHidden(t *testing.T) {
	s := variety(t)
	before := s.Version
	s.Remember(nil)
	require.Equal(t, before, s.Version)
	s.Remember([]string{hiddenSentence(s.Marked[0].Key), "of/another/version"})
	require.Equal(t, []int{2, 3, 4, 5}, s.Shown)
	before = s.Version
	s.Remember([]string{hiddenSentence(s.Marked[0].Key)})
	require.Equal(t, before, s.Version, "nothing new")
	s.UnhideAll()
	require.Len(t, s.Shown, 5)
}
