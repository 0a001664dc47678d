package index

import (
	"math/rand"
	"slices"
	"testing"

	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

// split cuts records into files at random places, one of them often tiny.
func split(t testing.TB, records []record.Record, parts int, rnd *rand.Rand) []*Index {
	cuts := []int{0, len(records)}
	for range parts - 1 {
		cut := rnd.Intn(len(records) + 1)
		if rnd.Intn(2) == 0 {
			cut = len(records) - rnd.Intn(6)
		}
		cuts = append(cuts, cut)
	}
	slices.Sort(cuts)
	var out []*Index
	for i := range parts {
		out = append(out, build(t, records[cuts[i]:cuts[i+1]]))
	}
	return out
}

// agree wants two indexes of the same records to give the same answers.
func agree(t testing.TB, want, got *Index, query string) {
	require.Equal(t, want.Search(query, 12), got.Search(query, 12), query)
	require.Equal(t, want.Candidates(query), got.Candidates(query), query)
	half := len(query) / 2
	q := Question{Text: query, Context: "the hospital of Hartley", Parts: []string{query[:half], query[half:]}}
	require.Equal(t, want.Ask(q, 20, 8), got.Ask(q, 20, 8), query)
}

// Files that were joined answer as the one file of all their records, to the
// last bit.
func TestJoinedIsOne(t *testing.T) {
	for seed := range int64(12) {
		rnd := rand.New(rand.NewSource(seed))
		records := append(invented(90, seed), four...)
		parts := split(t, records, 1+int(seed)%4, rnd)
		one, joined := build(t, records), Join(parts...)
		require.Equal(t, one.Len(), joined.Len())
		require.Equal(t, one.Stats(), joined.Stats())
		for _, r := range append(invented(25, seed+100), four...) {
			agree(t, one, joined, r.Claim)
		}
		for _, query := range []string{
			"a doctor of the clinic", "cops and jobs", "taxation", // near to words that some part lacks
			"the zoologyst fears", "hospitla polcie vaccime", // misspelt
			"#beesextinct", "@hospitalpolice", "#taxvaccine",
			"", "volcano",
		} {
			agree(t, one, joined, query)
		}
		for i, r := range records {
			require.Equal(t, r, joined.Record(i))
			n, ok := joined.Find(r.ID)
			require.True(t, ok)
			require.Equal(t, i, n)
			for range 20 {
				other := rnd.Intn(len(records))
				require.Equal(t, one.Twins(i, other), joined.Twins(i, other), "%q, %q", r.Claim, records[other].Claim)
			}
		}
		for _, term := range []string{"hospit", "bridg", "volcano", ""} {
			require.Equal(t, one.IDF(term), joined.IDF(term), term)
			require.Equal(t, one.Has(term), joined.Has(term), term)
		}
	}
}

func TestPart(t *testing.T) {
	a, empty, b := build(t, four[:1]), build(t, nil), build(t, four[1:])
	x := Join(a, empty, b)
	require.Equal(t, 3, x.Parts())
	for i, want := range []int{0, 2, 2, 2} {
		require.Equal(t, want, x.Part(i))
	}
	require.Equal(t, x.Version(), Join(Join(a, empty), b).Version())
	require.Zero(t, x.Record(-1))
	require.Zero(t, x.Record(4))
	require.False(t, x.Twins(-1, 99))
	require.Equal(t, four[0], a.Record(0), "a part stays usable")
}

func TestVersionOfJoined(t *testing.T) {
	a, b := build(t, four[:2]), build(t, four[2:])
	require.Len(t, Join(a, b).Version(), 12)
	require.NotEqual(t, Join(a, b).Version(), Join(b, a).Version())
	require.NotEqual(t, Join(a, b).Version(), a.Version())
	require.Equal(t, a.Version(), Join(a).Version())
	require.Equal(t, Join(a, b).Version(), Join(build(t, four[:2]), b).Version())
}

func TestFirstPartHasTheID(t *testing.T) {
	changed := slices.Clone(four)
	changed[0].Summary = "Another."
	x := Join(build(t, four[2:]), build(t, four), build(t, changed))
	n, ok := x.Find("old-bridge")
	require.True(t, ok)
	require.Equal(t, 2, n)
	n, _ = x.Find("bees")
	require.Equal(t, 0, n)
}

func TestNothingJoined(t *testing.T) {
	x := Join()
	require.Zero(t, x.Len())
	exercise(x)
	require.Empty(t, x.Search("bridge", 5))
	require.False(t, x.Has("bridg"))
}

func TestConcurrentReadingOfJoined(t *testing.T) {
	x, one := Join(build(t, four[:1]), build(t, four[1:])), build(t, four)
	done := make(chan []Hit)
	for range 8 {
		go func() { done <- x.Search("hartley bridge cost", 3) }()
	}
	for range 8 {
		require.Equal(t, one.Search("hartley bridge cost", 3), <-done)
	}
}
