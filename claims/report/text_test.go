package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"claimlight/claims/match"
	"claimlight/claims/record"
)

func TestText(t *testing.T) {
	require.Equal(t, `1. Keepers say bees fell by 50 since 2010.
   Said by Keepers. The article disputes this claim too.
   - Same claim
     Hive Check, 12 March 2024, rated the claim that the article disputes
     “Overstated”
     Claim checked: “The number of bees has halved since 2010.”
     Counts show a fall of a third.
     Figures: 50 in the article | halved in the record (bees, since 2010): the
     same once rounded; unit lost in the text, read as per cent
     Note: This check is more than two years old.
     https://hive.example/bees
   - Related: the verdict does not apply
     Bee Office, date not shown, on the claim “There were 270,000 hives in
     2023.”
     https://bees.example/census

2. Honey sales rose by 7 per cent.
   No published check found

2 sentences worth checking, 1 with a published check, among 3 sentences in the
article. 2 records (newest: 12 March 2024; data 0123456789ab) at hand. No
published check found for 1 of them. That does not mean that it is true.
`, written(t, "text", Options{}, article()))
}

func TestTextWhy(t *testing.T) {
	out := written(t, "text", Options{Why: true}, article())
	require.Contains(t, out, "   Why marked: statistic “50”, check-worthiness 0.88\n")
	require.Contains(t, out, "     Why: + Both say: bees, 2010.\n     Why: - Only the record says: keepers.\n")
}

func TestTextNamesFilesWhereThereAreSeveral(t *testing.T) {
	out := written(t, "text", Options{Named: true}, Article{Name: "a.txt"}, Article{Name: "b.txt"})
	require.True(t, strings.HasPrefix(out, "== a.txt ==\n"), out)
	require.Contains(t, out, "\n\n== b.txt ==\n")
}

func TestColourIsAsked(t *testing.T) {
	require.NotContains(t, written(t, "text", Options{}, article()), "\x1b")
	require.Contains(t, written(t, "text", Options{Colour: true}, article()), red)
}

// The rating's colour belongs to the same claim alone.
func TestTint(t *testing.T) {
	require.Equal(t, red, tint(match.Same, record.False))
	require.Equal(t, blue, tint(match.Same, record.True))
	require.Equal(t, yellow, tint(match.Same, record.Unproven))
	require.Equal(t, magenta, tint(match.FiguresDiffer, record.False))
	require.Equal(t, magenta, tint(match.Opposite, record.True))
}

func TestWrap(t *testing.T) {
	require.Empty(t, wrap(" \n ", 10))
	require.Equal(t, []string{"one two", "three"}, wrap("one two three", 8))
	require.Equal(t, []string{"a", "https://long.example/address", "b"}, wrap("a https://long.example/address b", 10))
	for _, l := range wrap(strings.Repeat("é ", 100), 9) {
		require.LessOrEqual(t, utf8.RuneCountInString(l), 9)
	}
}

func TestFound(t *testing.T) {
	own := record.Record{Publisher: "P", Kind: record.FactCheck, Rating: "“Pants on Fire”", Verdict: record.False}
	long := record.Record{Publisher: "P", Kind: record.FactCheck, Rating: strings.Repeat("This is wrong. ", 4), Verdict: record.False}
	filed := record.Record{Publisher: "P", Published: "2024-03-09", Kind: record.FactCheck, Verdict: record.HalfTrue}
	fact := record.Record{Publisher: "P", Kind: record.Reference, Verdict: record.True}
	other := record.Record{Publisher: "P", Kind: record.Reference, Verdict: record.Unproven}
	for _, c := range []struct {
		relation match.Relation
		record   record.Record
		want     string
	}{
		{match.Same, own, "P, date not shown, rated this claim “Pants on Fire”"},
		{match.Opposite, own, "P, date not shown, rated the opposite claim “Pants on Fire”"},
		{match.Same, long, "P, date not shown, checked this claim: “This is wrong. This is wrong. This is wrong. This is wrong.”"},
		{match.Same, filed, "P, 9 March 2024, checked this claim, filed here as half true"},
		{match.Same, fact, "P, date not shown, states this as a fact"},
		{match.Same, other, "P, date not shown, deals with this claim, filed here as unproven"},
	} {
		require.Equal(t, c.want, found(c.relation, &c.record, false))
	}
}
