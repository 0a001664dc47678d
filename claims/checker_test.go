package claims

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/claims/index"
	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

// open compiles and opens a data set.
func open(t testing.TB, records ...record.Record) *Checker {
	t.Helper()
	b, err := index.Compile(records)
	require.NoError(t, err)
	x, err := index.Open(b)
	require.NoError(t, err)
	return NewChecker(x)
}

// bundledRecords reads the bundled records without importing claims/data, which
// the engine must not know.
func bundledRecords(t testing.TB) []record.Record {
	t.Helper()
	files, err := filepath.Glob("data/*.jsonl")
	require.NoError(t, err)
	var all []record.Record
	for _, name := range files {
		f, err := os.Open(name)
		require.NoError(t, err)
		defer f.Close()
		records, err := record.Read(f, name)
		require.NoError(t, err)
		all = append(all, records...)
	}
	return all
}

func bundled(t testing.TB) *Checker {
	t.Helper()
	return open(t, bundledRecords(t)...)
}

func findings(c *Checker, article string) []Finding {
	var out []Finding
	for f := range c.Findings(article) {
		out = append(out, f)
	}
	return out
}

var towns = []record.Record{
	{ID: "ferry", Claim: "The Norbury ferry carried 40,000 passengers in 2023.", Verdict: record.True, Summary: "The operator's accounts give 40,112.",
		Figures:   []record.Figure{{What: "passengers", Value: 40112, Unit: "people", Period: "2023"}},
		Publisher: "Example Check", URL: "https://example.org/ferry", Published: "2024-03-01", Kind: record.FactCheck},
	{ID: "masts", Claim: "Phone masts in Norbury make cattle ill.", Verdict: record.False, Summary: "Vets found no illness.",
		Publisher: "Example Check", URL: "https://example.org/masts", Published: "2023-05-09", Kind: record.FactCheck},
	{ID: "library", Claim: "Norbury council closed half of its libraries between 2010 and 2020.", Verdict: record.MostlyTrue, Summary: "Eleven of 23 closed.",
		Publisher: "Example Check", URL: "https://example.org/library", Published: "2021-02-03", Kind: record.FactCheck},
}

func TestFindings(t *testing.T) {
	c := open(t, towns...)
	article := "The Norbury ferry carried 40,000 passengers in 2023.\n\nThere is no evidence that phone masts in Norbury make cattle ill, vets said.\n\nWhat a lovely morning it was!"
	got := findings(c, article)
	require.Len(t, got, 2)
	require.Equal(t, "ferry", c.Data().Record(got[0].Matches[0].Record).ID)
	require.False(t, got[0].Disputed)
	require.Equal(t, "masts", c.Data().Record(got[1].Matches[0].Record).ID)
	require.True(t, got[1].Disputed)
	require.Equal(t, "vets", got[1].Attribution.Who)
}

func TestNothingFoundIsNoMatch(t *testing.T) {
	c := open(t, towns...)
	got := findings(c, "Unemployment in Ireland rose to 5.1 per cent in March 2024, the statistics office said.")
	require.Len(t, got, 1)
	require.Nil(t, got[0].Coloured())
}

func TestSpansPointIntoTheArticle(t *testing.T) {
	c := open(t, towns...)
	article := "Ünïcödé first.\n\nThe Norbury ferry carried 40,000 passengers in 2023, £3 each."
	got := findings(c, article)
	require.NotEmpty(t, got)
	for _, f := range got {
		require.True(t, strings.HasPrefix(article[f.Start:f.End], "The Norbury"))
		for _, s := range f.Signals {
			require.True(t, f.Start <= s.Start && s.Start <= s.End && s.End <= f.End)
		}
	}
}

// A record is about itself: its own claim, read as a sentence, finds it, with
// nothing that turns it round.
func TestOwnClaimFindsItsRecord(t *testing.T) {
	c := bundled(t)
	lost := 0
	for i := range c.Data().Len() {
		r := c.Data().Record(i)
		f := c.Match(r.Claim)
		m := f.Coloured()
		if m == nil {
			lost++
			continue
		}
		if m.Record == i {
			require.Equal(t, "same", string(m.Relation), r.ID)
		}
	}
	require.Less(t, lost, c.Data().Len()/10)
}

// Texts without a stop take no time that grows with the square of their
// length: at this one such a rule would run into the test's time limit.
func TestHostileArticles(t *testing.T) {
	c := open(t, towns...)
	for _, unit := range []string{"Norbury ", "ferry 40,000 passengers ", "a ", "1 ", "NHS strike ", "not ", "\xff", "Norbury, but the ferry which ", "12% rise since 2023 "} {
		article := strings.Repeat(unit, 500_000/len(unit))
		for _, f := range findings(c, article) {
			require.True(t, 0 <= f.Start && f.Start < f.End && f.End <= len(article), unit)
		}
	}
}

func TestSameTextSameFindings(t *testing.T) {
	article := "The Norbury ferry carried 41,000 passengers in 2023. Norbury council closed half of its libraries between 2010 and 2020."
	require.Equal(t, findings(open(t, towns...), article), findings(open(t, towns...), article))
}

// FuzzFindings: whatever the text, its pieces and findings stand in it in their
// order, everything that a finding names is there, and once more gives the same.
func FuzzFindings(f *testing.F) {
	c := open(f, towns...)
	for _, text := range []string{
		"The Norbury ferry carried 40,000 passengers in 2023.", "\xff 12 % of \x00",
		"JOHN SMITH (00:12): The Norbury ferry carried 41,000 passengers.\n\nANNA (00:20): It is not true that half left in 2019.",
		"1\n00:00:01,000 --> 00:00:04,000\nThe Norbury ferry carried 40,000 passengers.\n",
		"“The Norbury \u202eferry\u202c carried 40,000\u200b passengers”, he said. \U0001F600\U0001F600", "a\r\n\r\nb\u2028c\ufeff 1 in 5",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, article string) {
		at := 0
		var found []Finding
		for s := range c.Steps(article) {
			require.LessOrEqual(t, at, s.Piece.Start)
			require.LessOrEqual(t, s.Piece.Start, s.Piece.End)
			require.LessOrEqual(t, s.Piece.End, len(article))
			at = s.Piece.End
			if s.Finding != nil {
				require.Equal(t, s.Piece.Start, s.Finding.Start)
				require.Equal(t, s.Piece.End, s.Finding.End)
				requireSound(t, c, article, s.Finding)
				found = append(found, *s.Finding)
			}
		}
		require.Equal(t, found, findings(c, article), "the same text, the same findings")
	})
}

// requireSound holds a finding to what it promises of a text.
func requireSound(t *testing.T, c *Checker, article string, f *Finding) {
	t.Helper()
	require.True(t, f.Worth >= 0 && f.Worth <= 1, f.Worth)
	for _, s := range f.Signals {
		require.True(t, f.Start <= s.Start && s.Start < s.End && s.End <= f.End)
	}
	for i := range f.Matches {
		m := &f.Matches[i]
		require.True(t, 0 <= m.Record && m.Record < c.Data().Len())
		require.True(t, m.Strength >= 0 && m.Strength <= 1, m.Strength)
		for _, p := range m.Figures {
			require.Contains(t, article[f.Start:f.End], p.ArticleText)
		}
	}
}
