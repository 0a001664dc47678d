package app

import "slices"

// Group is a kind of marks that the reader can ask for. The groups that a mark
// belongs to follow from its bucket and from what the reader has hidden.
type Group uint8

// The groups, in the order in which they are offered.
const (
	FalseGroup Group = iota
	MixedGroup
	TrueGroup
	StatedGroup
	OtherGroup
	UncheckedGroup
	HiddenGroup
	groupCount
)

var groupNames = [groupCount]string{
	"Rated false", "Misleading or mixed", "Rated true", "Stated as a fact", "Checked, other", "No check found", "Hidden",
}

// groupBuckets are the pictures of the groups.
var groupBuckets = [groupCount]Bucket{RatedFalse, RatedMisleading, RatedTrue, StatedAsFact, Unrated, NoMatch, ""}

// groupOf is the group of a mark that is not hidden.
func groupOf(b Bucket) Group {
	switch b {
	case RatedFalse:
		return FalseGroup
	case RatedMisleading, RatedMixed:
		return MixedGroup
	case RatedTrue:
		return TrueGroup
	case StatedAsFact:
		return StatedGroup
	case NoMatch:
		return UncheckedGroup
	}
	return OtherGroup
}

// Groups is a set of groups.
type Groups uint8

// Has tells whether a group is in the set.
func (g Groups) Has(one Group) bool { return g&(1<<one) != 0 }

func (g Groups) with(one Group) Groups { return g | 1<<one }

// Groups are those that the mark belongs to. A sentence that is hidden belongs to
// no other; one of which only a check is hidden belongs to what is left of it too.
func (m *Marked) Groups() Groups {
	var g Groups
	if m.Hidden || len(m.Withheld) > 0 {
		g = g.with(HiddenGroup)
	}
	if !m.Hidden {
		g = g.with(m.group())
	}
	return g
}

// group is that of the mark's bucket.
func (m *Marked) group() Group { return groupOf(m.Bucket()) }

// GroupCounts counts the marks of each group.
func (s *State) GroupCounts() (counts [groupCount]int) {
	for i := range s.Marked {
		g := s.Marked[i].Groups()
		for one := range groupCount {
			if g.Has(one) {
				counts[one]++
			}
		}
	}
	return counts
}

// Toggle shows only the marks of the groups that were asked for, this one among
// them or no longer; where none is left, it shows all.
func (s *State) Toggle(one Group) {
	s.Only ^= 1 << one
	s.reshow()
}

// ShowAll shows the marks of every group but those that are hidden.
func (s *State) ShowAll() {
	s.Only = 0
	s.reshow()
}

// reshow lists the marks that are shown anew and keeps the selected one, if it
// is still among them. A group of which nothing is left is not asked for.
func (s *State) reshow() {
	counts := s.GroupCounts()
	for one := range groupCount {
		if counts[one] == 0 {
			s.Only &^= 1 << one
		}
	}
	selected := s.Selected
	s.Shown, s.Selected = nil, 0
	s.addShown(0)
	s.turnTo(0)
	if s.Shows(selected) {
		s.show(selected)
	}
	s.Version++
}

// addShown adds the marks from index on that are shown.
func (s *State) addShown(from int) {
	for i := from; i < len(s.Marked); i++ {
		m := &s.Marked[i]
		if s.Only == 0 && !m.Hidden || s.Only&m.Groups() != 0 {
			s.Shown = append(s.Shown, i+1)
		}
	}
}

// Shows tells whether mark n is shown.
func (s *State) Shows(n int) bool { return s.place(n) >= 0 }

// place is the index of mark n among those that are shown, or -1.
func (s *State) place(n int) int {
	if i, found := slices.BinarySearch(s.Shown, n); found {
		return i
	}
	return -1
}

// DrawnCards are the numbers of the marks whose cards are drawn.
func (s *State) DrawnCards() []int { return s.Shown[s.First:min(s.First+s.Cards, len(s.Shown))] }
