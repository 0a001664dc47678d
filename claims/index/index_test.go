package index

import (
	"math/rand"
	"strings"
	"sync"
	"testing"

	"claimlight/claims/record"
	"claimlight/claims/term"

	"github.com/stretchr/testify/require"
)

// four records are enough to see every section of the file at work.
var four = []record.Record{
	{ID: "bridge", Claim: "The Hartley bridge cost £3,000,000 to repair.", Variants: []string{"Mending the river crossing cost three million pounds"},
		Title: "What did the bridge repair cost?", Verdict: record.True, Rating: "Correct", Summary: "The council's accounts say so.",
		Figures: []record.Figure{{What: "cost", Value: 3, Unit: "million GBP", Period: "2021"}}, Entities: []string{"Hartley Council"},
		Topics: []string{"transport", "spending"}, Place: "Hartley", Kind: record.FactCheck, Claimant: "Ann Lee", Claimed: "2021-05",
		Publisher: "Checkers", URL: "https://example.org/bridge", Published: "2021-06-01", Licence: "CC BY 4.0", SameAs: "bridge-2", Aliases: []string{"old-bridge"}},
	{ID: "bridge-2", Claim: "Repairing the Hartley bridge cost more than building it.", Verdict: record.False, Summary: "It cost a third.",
		Publisher: "Gazette", URL: "https://example.org/2", Published: "2023-01-09", Topics: []string{"transport"}},
	{ID: "bees", Claim: "Bees will be extinct within a decade, the zoologist Streeting said.", Verdict: record.Misleading, Summary: "No study says so.",
		Publisher: "Checkers", URL: "https://example.org/bees", Published: "2019", Language: "en"},
	{ID: "abeilles", Claim: "Les abeilles vont disparaître en dix ans.", Verdict: record.Misleading, Summary: "Aucune étude.",
		Publisher: "Vérif", URL: "https://example.org/fr", Language: "fr"},
}

func build(t testing.TB, records []record.Record) *Index {
	data, err := Compile(records)
	require.NoError(t, err)
	x, err := Open(data)
	require.NoError(t, err)
	return x
}

func TestRecordsComeBackWhole(t *testing.T) {
	x := build(t, four)
	require.Equal(t, len(four), x.Len())
	for i := range four {
		require.Equal(t, four[i], x.Record(i))
	}
	require.Zero(t, x.Record(-1))
	require.Zero(t, x.Record(len(four)))
}

func TestFind(t *testing.T) {
	x := build(t, four)
	for i, r := range four {
		n, ok := x.Find(r.ID)
		require.True(t, ok)
		require.Equal(t, i, n)
	}
	n, ok := x.Find("old-bridge")
	require.True(t, ok)
	require.Equal(t, 0, n)
	_, ok = x.Find("no-bridge")
	require.False(t, ok)
}

func TestSearchFindsFirst(t *testing.T) {
	x := build(t, four)
	for query, id := range map[string]string{
		"hartley bridge repair cost three million": "bridge",
		"The river crossing in Hartley":            "bridge",   // said by a variant only
		"the council of Hartley":                   "bridge",   // said by an entity only
		"a £3m bridge":                             "bridge",   // another notation
		"building a bridge":                        "bridge-2", //
		"Streetings fear for bees":                 "bees",     // the apostrophe lost
		"the zoologyst fears":                      "bees",     // misspelt
		"#beesextinct":                             "bees",     // a tag without capitals
		"LES ABEILLES disparaitre":                 "abeilles", // folded
	} {
		hits := x.Search(query, 3)
		require.NotEmpty(t, hits, query)
		require.Equal(t, id, x.Record(hits[0].Record).ID, query)
	}
}

func TestSearchKeepsItsLimits(t *testing.T) {
	x := build(t, four)
	require.Empty(t, x.Search("bridge", 0))
	require.Empty(t, x.Search("bridge", -1))
	require.Empty(t, x.Search("", 5))
	require.Empty(t, x.Search("of the", 5))
	require.Empty(t, x.Search("volcano", 5))
	require.Len(t, x.Search("bridge", 1), 1)
	require.Len(t, x.Search("bridge", 9), 2)
	require.Empty(t, build(t, nil).Search("bridge", 5))
}

func TestTerms(t *testing.T) {
	x := build(t, four)
	require.True(t, x.Has("bridg"))
	require.False(t, x.Has("volcano"))
	require.Less(t, x.IDF("bridg"), x.IDF("extinct"), "the commoner term tells less")
	require.Less(t, x.IDF("extinct"), x.IDF("volcano"), "an unknown term tells most")
	for misspelt, want := range map[string]string{"brdge": "", "zoologyst": "zoologist", "councl": "council", "costt": "cost", "3000001": "", "bea": ""} {
		n, edits := x.nearest(term.Of(misspelt))
		require.Equal(t, want != "", edits > 0, misspelt)
		if edits > 0 {
			require.Equal(t, term.Of(want), string(x.text(n)), misspelt)
		}
	}
}

func TestStats(t *testing.T) {
	require.Equal(t, Stats{
		Records:    4,
		Publishers: []Count{{"Checkers", 2}, {"Gazette", 1}, {"Vérif", 1}},
		Verdicts:   []Count{{"misleading", 2}, {"false", 1}, {"true", 1}},
		Languages:  []Count{{"en", 3}, {"fr", 1}},
		Topics:     []Count{{"transport", 2}, {"spending", 1}},
		Oldest:     "2019", Newest: "2023-01-09",
	}, build(t, four).Stats())
}

func TestCompileIsDeterministic(t *testing.T) {
	a, err := Compile(four)
	require.NoError(t, err)
	b, err := Compile(four)
	require.NoError(t, err)
	require.Equal(t, a, b)
	changed := append([]record.Record(nil), four...)
	changed[3].Summary += "."
	require.Len(t, build(t, four).Version(), 12)
	require.NotEqual(t, build(t, four).Version(), build(t, changed).Version())
}

func TestCompileNamesWhatIsTakenTwice(t *testing.T) {
	twice := append([]record.Record{{ID: "x"}, {ID: "old-bridge"}, {ID: "x"}}, four[0])
	_, err := Compile(twice)
	require.EqualError(t, err, "record 3: id \"x\" is taken by record 1\nrecord 4: id \"old-bridge\" is taken by record 2")
}

func TestManyAliases(t *testing.T) {
	r := record.Record{ID: "kept"}
	for i := range maxAliases {
		r.Aliases = append(r.Aliases, "merged-"+strings.Repeat("x", i))
	}
	x := build(t, append(four[:3:3], r))
	for _, id := range append(r.Aliases, "kept") {
		n, ok := x.Find(id)
		require.True(t, ok, id)
		require.Equal(t, 3, n)
	}
	r.Aliases = append(r.Aliases, "one-more")
	_, err := Compile([]record.Record{r})
	require.EqualError(t, err, "record 1: 256 aliases are more than a record may have (255)")
}

func TestOpenRefuses(t *testing.T) {
	good, err := Compile(four)
	require.NoError(t, err)
	bad := func(change func(b []byte) []byte) []byte { return change(append([]byte(nil), good...)) }
	for _, c := range []struct {
		name string
		data []byte
		want error
		says string
	}{
		{"nothing", nil, ErrForeign, "not a Claimlight data file"},
		{"a page", []byte("<!doctype html><title>404</title>"), ErrForeign, "not a Claimlight data file"},
		{"the magic alone", good[:8], ErrTruncated, "data file is truncated: 8 bytes, at least 132 expected"},
		{"half", good[:200], ErrTruncated, "data file is truncated: 200 bytes"},
		{"more", bad(func(b []byte) []byte { return append(b, 0) }), ErrCorrupt, "expected"},
		{"newer", bad(func(b []byte) []byte { b[8] = 99; return b }), ErrVersion, "another format version: 99, this program reads 4"},
		{"a bit turned", bad(func(b []byte) []byte { b[len(b)/2] ^= 4; return b }), ErrCorrupt, "its checksum differs"},
		{"a forged section", bad(func(b []byte) []byte { b[sectionTable+3] = 0x7f; return forge(b) }), ErrCorrupt, "section 0 lies outside the file"},
		{"a forged count", bad(func(b []byte) []byte { b[39] = 0x7f; return forge(b) }), ErrCorrupt, "a table has the wrong size"},
	} {
		_, err := Open(c.data)
		require.ErrorIs(t, err, c.want, c.name)
		require.ErrorContains(t, err, c.says, c.name)
	}
}

func TestConcurrentReading(t *testing.T) {
	x := build(t, four)
	want := x.Search("hartley bridge cost", 3)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				if got := x.Search("hartley bridge cost", 3); len(got) != len(want) || got[0] != want[0] {
					t.Error("a concurrent search answers otherwise")
				}
				x.Search("bees of the Hartlye", 3)
			}
		})
	}
	wg.Wait()
}

// invented returns n records of words drawn from a small vocabulary, the
// commoner the earlier.
func invented(n int, seed int64) []record.Record {
	rnd := rand.New(rand.NewSource(seed))
	stems := strings.Fields("minister hospital police tax vaccine river school budget pension train energy border harvest museum island glacier senator festival orchard bishop")
	text := func(words int) string {
		var out []string
		for range words {
			w := stems[rnd.Intn(len(stems))] // twice drawn: the lower number is the commoner
			if v := stems[rnd.Intn(len(stems))]; v < w {
				w = v
			}
			out = append(out, w+[]string{"", "", "s", "ly", string(rune('a' + rnd.Intn(26)))}[rnd.Intn(5)])
		}
		return strings.Join(out, " ")
	}
	records := make([]record.Record, n)
	for i := range records {
		records[i] = record.Record{ID: "r" + string(rune('a'+i%26)) + strings.Repeat("x", i/26), Claim: text(4 + rnd.Intn(9)), Summary: "s"}
		if rnd.Intn(2) == 0 {
			records[i].Title = text(5)
		}
		if rnd.Intn(3) == 0 {
			records[i].Variants = []string{text(6), text(3)}
		}
	}
	return records
}
