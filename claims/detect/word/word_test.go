package word

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func pieces(s string) []string {
	var out []string
	for _, w := range Cut(s, nil) {
		out = append(out, s[w.Start:w.End])
	}
	return out
}

func TestCut(t *testing.T) {
	for s, want := range map[string][]string{
		"Pay rose 22 per cent.":      {"Pay", "rose", "22", "per", "cent"},
		"£3.2m, or 5%":               {"£", "3.2m", ",", "or", "5", "%"},
		"U.S. exports":               {"U.S", "exports"},
		"Don’t the well-paid agree?": {"Don’t", "the", "well-paid", "agree", "?"},
		"the 12th, in 2019-20":       {"the", "12th", ",", "in", "2019-20"},
		"":                           nil,
		"\xff\xfe":                   nil,
	} {
		require.Equal(t, want, pieces(s), s)
	}
}

func TestClasses(t *testing.T) {
	for _, c := range []struct {
		sentence string
		at       int
		has, not Class
	}{
		{"It rose 22 per cent", 2, Figure | Percent, Year},
		{"It was 2008 then", 2, Figure | Year, Large},
		{"It cost £400", 3, Currency | Figure, Percent},
		{"The 12th strike", 1, Ordinal, Year},
		{"She won in May again", 3, Month, Modal},
		{"It may rain", 1, Modal, Month},
		{"They weren't there", 1, Past, Rise},
		{"The NHS said so", 1, Acronym | Body, Past},
		{"The smelliest cheese", 1, Superlative, Past},
		{"The forest burned", 1, 0, Superlative},
	} {
		w := Cut(c.sentence, nil)[c.at]
		require.Equal(t, c.has, w.Class&c.has, c.sentence)
		require.False(t, w.Class.Has(c.not), c.sentence)
	}
}

func TestHashIgnoresCaseApostropheAndPossessive(t *testing.T) {
	hash := func(s string) uint32 { return Cut(s, nil)[0].Hash }
	require.Equal(t, Hash("union"), hash("Union’s"))
	require.Equal(t, hash("DON'T"), hash("don’t"))
	require.Equal(t, hash("5,200"), hash("4,300"))
	require.NotEqual(t, hash("it's"), hash("it"))
}

func FuzzCut(f *testing.F) {
	for _, s := range []string{"", "a.b.c.", "5,,5", "5-year-old", "é", "\xc3", "’s", "1.2.3", "№5", "ǅ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		starts := map[int]bool{len(s): true}
		for i := range s {
			starts[i] = true
		}
		last := 0
		for _, w := range Cut(s, nil) {
			require.LessOrEqual(t, last, w.Start)
			require.Less(t, w.Start, w.End)
			require.LessOrEqual(t, w.End, len(s))
			require.True(t, starts[w.Start])
			require.True(t, starts[w.End])
			last = w.End
		}
	})
}
