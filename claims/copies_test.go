package claims

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimlight/claims/index"
	"claimlight/claims/match"
	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

// join opens sets of records beside one another.
func join(t testing.TB, sets ...[]record.Record) *Checker {
	t.Helper()
	var parts []*index.Index
	for _, set := range sets {
		parts = append(parts, open(t, set...).Data())
	}
	return NewChecker(index.Join(parts...))
}

// ownArticles are the labelled articles of our own, by name.
func ownArticles(t testing.TB) map[string]string {
	t.Helper()
	names, err := filepath.Glob("testdata/articles/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	articles := map[string]string{}
	for _, name := range names {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		articles[name] = string(b)
	}
	return articles
}

// A copy of a third of the bundled records, under ids and addresses of its own,
// changes nothing in an article, and no colour of a sentence that says what a
// record says. It does change how rare words are, and takes up places among the
// hits: of the records that are merely related, a few others are shown.
func TestCopiesAreShownOnce(t *testing.T) {
	records := bundledRecords(t)
	alone, joined := open(t, records...), join(t, records, copied(records))
	for name, article := range ownArticles(t) {
		want, got := findings(alone, article), findings(joined, article)
		require.Len(t, got, len(want), name)
		for i := range want {
			require.Equal(t, shown(want[i], true), shown(got[i], true), "%s: %s", name, article[want[i].Start:want[i].End])
		}
	}
	others := 0
	for i := 0; i < len(records); i += 2 {
		want, got := alone.Match(records[i].Claim), joined.Match(records[i].Claim)
		require.Equal(t, shown(want, false), shown(got, false), records[i].Claim)
		if !slices.Equal(shown(want, true), shown(got, true)) {
			others++
		}
	}
	require.LessOrEqual(t, others, len(records)/2/100)
}

// copied is a third of some records, as another file may hold them.
func copied(records []record.Record) (again []record.Record) {
	random := rand.New(rand.NewPCG(3, 4))
	for _, r := range records {
		if random.IntN(3) > 0 {
			continue
		}
		r.ID, r.Aliases, r.SameAs = "copy-"+r.ID, nil, ""
		r.URL = strings.Replace(r.URL, "https://www.", "http://", 1) + "#top"
		r.Claim = strings.ToUpper(r.Claim[:1]) + strings.TrimSuffix(r.Claim[1:], ".")
		again = append(again, r)
	}
	return again
}

// shownMatch is what a reader sees of a match, for one file as for several:
// records of the first have the same numbers.
type shownMatch struct {
	record   int
	relation match.Relation
}

func shown(f Finding, related bool) (out []shownMatch) {
	for _, m := range f.Matches {
		if related || m.Relation.Coloured() {
			out = append(out, shownMatch{m.Record, m.Relation})
		}
	}
	return out
}

// Two reviews of one page, or of one claim by two publishers, are no copies.
func TestOtherReviewsAreNoCopies(t *testing.T) {
	other := towns[0]
	other.Publisher = "Another Check"
	c := join(t, towns, []record.Record{other})
	require.Equal(t, []shownMatch{{0, match.Same}, {3, match.Same}}, shown(c.Match(towns[0].Claim), false))
	other = towns[0]
	other.ID = "copy"
	c = join(t, towns[1:], []record.Record{other}, towns[:1])
	require.Equal(t, []shownMatch{{2, match.Same}}, shown(c.Match(towns[0].Claim), false))
}

// Records of the reader's own, about other things, colour nothing that the
// bundled ones do not, and are found where their claim is repeated.
func TestOwnRecordsBesideTheBundled(t *testing.T) {
	records := bundledRecords(t)
	alone := open(t, records...)
	for n := range towns {
		joined := join(t, records, towns[:n+1])
		for name, article := range ownArticles(t) {
			want := findings(alone, article)
			for i, f := range findings(joined, article) {
				require.Equal(t, want[i].Coloured() == nil, f.Coloured() == nil, "%s: %s", name, article[f.Start:f.End])
				if m := f.Coloured(); m != nil {
					require.Zero(t, joined.Data().Part(m.Record), "%s: %s", name, article[f.Start:f.End])
				}
			}
		}
		for _, r := range towns[:n+1] {
			f := joined.Match("Officials said " + strings.ToLower(r.Claim[:1]) + r.Claim[1:])
			require.NotNil(t, f.Coloured(), r.Claim)
			require.Equal(t, r.ID, joined.Data().Record(f.Coloured().Record).ID)
			require.Equal(t, 1, joined.Data().Part(f.Coloured().Record))
		}
	}
}
