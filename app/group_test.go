package app

import (
	"testing"

	"claimlight/claims/match"
	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

// variety is an article with marks of several groups: 1 and 4 rated false, 2
// without a check, 3 with another figure, 5 a stated fact.
func variety(t *testing.T) *State {
	fact := with(hospitals, func(r *record.Record) { r.ID, r.Kind, r.Rating, r.Verdict = "fact", record.Reference, "", record.True })
	s := &State{Data: DataReady}
	s.SetDraft("The first claim. The second claim. The third claim. The fourth claim. The fifth claim.")
	run, _ := s.Begin()
	s.Take(run, Batch{Done: len(s.Article), Marked: []Marked{
		marked(0, 16, hospitals, match.Same), marked(17, 34, hospitals), marked(35, 51, hospitals, match.FiguresDiffer),
		marked(52, 69, hospitals, match.Same, match.Related), marked(70, 86, fact, match.Same),
	}})
	require.True(t, s.Finish(run))
	return s
}

func TestEveryBucketHasAGroup(t *testing.T) {
	for _, entry := range legendEntries {
		require.NotEqual(t, HiddenGroup, groupOf(entry.bucket))
	}
	require.Equal(t, MixedGroup, groupOf(RatedMixed))
	require.Equal(t, StatedGroup, groupOf(StatedAsFact), "who states a fact has rated nothing")
	for one, bucket := range groupBuckets {
		if Group(one) != HiddenGroup {
			require.Equal(t, Group(one), groupOf(bucket))
		}
		require.NotEmpty(t, groupNames[one])
	}
}

func TestGroupsAreCountedAndShown(t *testing.T) {
	s := variety(t)
	require.Equal(t, [groupCount]int{FalseGroup: 2, UncheckedGroup: 1, OtherGroup: 1, StatedGroup: 1}, s.GroupCounts())
	require.Equal(t, []int{1, 2, 3, 4, 5}, s.Shown)
	s.Select(4)
	before := s.Version
	s.Toggle(FalseGroup)
	require.Greater(t, s.Version, before)
	require.Equal(t, []int{1, 4}, s.Shown)
	require.Equal(t, "2 of 2", s.Position(), "the selected mark stays selected")
	s.Toggle(UncheckedGroup)
	require.Equal(t, []int{1, 2, 4}, s.Shown)
	s.Select(3)
	require.Zero(t, s.Selected, "what is not shown cannot be selected")
	s.Step(1)
	s.Step(1)
	s.Step(1)
	require.Equal(t, 4, s.Selected)
	s.Toggle(FalseGroup)
	require.Equal(t, []int{2}, s.Shown)
	require.Equal(t, "1 in all", s.Position())
	s.Toggle(UncheckedGroup)
	require.Equal(t, []int{1, 2, 3, 4, 5}, s.Shown, "none asked for: all")
	s.Toggle(StatedGroup)
	s.ShowAll()
	require.Len(t, s.Shown, 5)
}

func TestCardsFollowTheFilter(t *testing.T) {
	list := make([]Marked, 3*cardsAPage)
	for i := range list {
		list[i] = marked(0, 3, hospitals)
		if i%2 == 0 {
			list[i] = marked(0, 3, hospitals, match.Same)
		}
	}
	s := reading(t, list...)
	s.Toggle(FalseGroup)
	for s.MoreCards() {
	}
	require.Len(t, s.DrawnCards(), cardsAPage)
	require.Equal(t, 2*cardsAPage-1, s.DrawnCards()[cardsAPage-1], "pages are of the marks that are shown")
	s.Select(3*cardsAPage - 1)
	require.Equal(t, cardsAPage, s.First)
	s.Spread(true)
	for s.MoreCards() {
	}
	require.Equal(t, s.Shown, s.DrawnCards(), "the printer gets them all")
	s.Spread(false)
	require.Equal(t, cardsAPage, s.First, "back to the page of the selected one")
	s.Begin()
	require.Zero(t, s.Only, "another check begins with all")
}

func TestStrip(t *testing.T) {
	s := variety(t)
	s.Widen(true)
	cells := s.strip()
	require.Len(t, cells, wideCells)
	var all []int
	for _, cell := range cells {
		all = append(all, cell...)
	}
	require.Equal(t, s.Shown, all)
	require.Equal(t, []int{1}, cells[0])
	require.Zero(t, s.onTab(cells))
	s.Select(3)
	require.Contains(t, cells[s.onTab(cells)], 3)
	require.Equal(t, "Claim 1: rated false", s.cellName([]int{1}))
	require.Equal(t, "Claims 1, 2, 4: rated false; no check found", s.cellName([]int{1, 2, 4}))
	require.Equal(t, 4, s.within([]int{3, 4}), "on from the selected one")
	s.Select(4)
	require.Equal(t, 3, s.within([]int{3, 4}), "and round")
	require.Equal(t, 1, s.within([]int{1, 2}))
	s.Toggle(StatedGroup)
	require.Equal(t, 1, len(s.strip()[s.onTab(s.strip())]), "only what is shown")
	require.Len(t, (&State{}).strip(), narrowCells)
}
