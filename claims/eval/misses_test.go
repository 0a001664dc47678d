package eval

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWorst(t *testing.T) {
	all := []Miss{
		{Kind: Missed, ID: "m1", Strength: .3}, {Kind: False, ID: "f1", Strength: .6}, {Kind: Missed, ID: "m2", Strength: .1},
		{Kind: False, ID: "f2", Strength: .9}, {Kind: False, ID: "f3", Strength: .6}, {Kind: Mistaken, ID: "r1", Strength: .7},
	}
	for n, want := range map[int]string{
		0: "",
		1: "f2",
		2: "f2 r1",
		3: "f2 r1 m2",
		4: "f2 f1 r1 m2",
		5: "f2 f1 r1 m2 m1",
		9: "f2 f1 f3 r1 m2 m1",
	} {
		var ids []string
		for _, m := range Worst(all, n) {
			ids = append(ids, m.ID)
		}
		require.Equal(t, want, strings.Join(ids, " "), n)
	}
	require.Equal(t, "m1", all[0].ID, "the list itself keeps its order")
}

func TestWriteMisses(t *testing.T) {
	s := Section{Title: "ferries", Note: "Held out.", Confusion: Confusion{Due: []string{"same", "none"}, Came: []string{"same", "none"}}}
	s.Confusion.Add("same", "same")
	s.Confusion.Add("none", "same")
	s.Misses = []Miss{
		{Kind: Missed, ID: "b", Strength: math.NaN(), What: "same, nothing shown"},
		{Kind: False, ID: "a", Strength: .914, What: "none, shown as same", Text: "A ferry sank.", Why: "missing terms (2)"},
	}
	require.Equal(t, MissesHead+`
## ferries
# Held out.

      same  none
same     1     0
none     1     0

1 false, 0 mistaken, 1 missed
false     0.91  a: none, shown as same
    text: A ferry sank.
    why: missing terms (2)
missed    -     b: same, nothing shown
`, string(WriteMisses([]Section{s})))
}

func TestWriteMissesTellsTen(t *testing.T) {
	var s Section
	for i := range 30 {
		s.Misses = append(s.Misses, Miss{Kind: MissKind(i % 2), ID: fmt.Sprint(i), What: "x"})
	}
	require.Equal(t, 10, strings.Count(string(WriteMisses([]Section{s})), ": x\n"))
}
