package lexicon

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestShippedTable(t *testing.T) {
	for _, pair := range [][2]string{{"kill", "death"}, {"wage", "salari"}, {"jobless", "unemploy"}} {
		a, b := Lookup(pair[0]), Lookup(pair[1])
		require.Positive(t, Similar(a, b), "%v", pair)
		require.False(t, Antonyms(a, b), "%v", pair)
	}
	rise, fall := Lookup("rise"), Lookup("fall")
	require.True(t, Antonyms(rise, fall))
	require.Zero(t, Similar(rise, fall))
	require.Equal(t, 1.0, Similar(rise, rise))
	require.Less(t, Lookup("peopl").Rarity(), Lookup("doctor").Rarity())
	require.Equal(t, "doctor", Lookup("doctor").Term())
}

func TestUnknownTerms(t *testing.T) {
	id := Lookup("xyzzyx")
	require.Equal(t, Unknown, id)
	require.Empty(t, id.Term())
	require.Equal(t, UnknownRarity, id.Rarity())
	require.Zero(t, Similar(id, id))
	id.Neighbours(func(ID, float64) bool { t.Fatal("an unknown term has no neighbours"); return false })
}

// Names are never alike: another place makes another claim.
func TestNamesStandAlone(t *testing.T) {
	for _, name := range []string{"england", "wale", "franc", "obama", "trump"} {
		Lookup(name).Neighbours(func(b ID, _ float64) bool { t.Errorf("%s has a neighbour, %d", name, b); return true })
	}
}

func TestLinksAreSymmetric(t *testing.T) {
	l := load()
	for a := range ID(len(l.rarity)) {
		a.Neighbours(func(b ID, strength float64) bool {
			require.Equal(t, strength, Similar(b, a))
			return true
		})
	}
}

func TestEncodeDecode(t *testing.T) {
	l := decode(Encode([]Entry{
		{Term: "bad", Rarity: 4, Links: []Link{{To: 1, Class: Near}, {To: 2, Class: Antonym}}},
		{Term: "badly", Rarity: 9},
		{Term: "good", Rarity: 3},
	}))
	require.Equal(t, map[string]int32{"bad": 0, "badly": 1, "good": 2}, l.number)
	require.Equal(t, []uint8{4, 9, 3}, l.rarity)
	links := l.links()
	require.Equal(t, []int32{0, 2, 3, 4}, links.first)
	require.Equal(t, []int32{1, 2, 0, 0}, links.to)
	require.Equal(t, []uint8{Near, Antonym, Near, Antonym}, links.class)
}

// The table is a part of what the browser loads.
func TestTableIsSmall(t *testing.T) { require.Less(t, len(tableFile()), 180_000) }
