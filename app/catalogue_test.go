package app

import (
	"fmt"
	"testing"

	"claimlight/claims/index"
	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

// shelved are records of two publishers; the second and the third review one
// claim, which only the third says.
var shelved = []record.Record{
	{ID: "bus", Claim: "Every bus in Ashford is electric.", Verdict: record.False, Rating: "Wrong", Summary: "Half of them are.", Kind: record.FactCheck, Publisher: "Beta", URL: "https://beta.example/1", Published: "2024-05-01", Topics: []string{"transport", "energy"}},
	{ID: "pool", Claim: "The town closed 3 pools.", Verdict: record.True, Summary: "It did.", Kind: record.Reference, Publisher: "Alpha", URL: "https://alpha.example/1", Published: "2023", Topics: []string{"sport"}},
	{ID: "pools", Claim: "Three swimming pools were shut by the town.", Verdict: record.MostlyTrue, Rating: "Nearly", Summary: "Two were.", Kind: record.FactCheck, Publisher: "Beta", URL: "https://beta.example/2", SameAs: "pool", Topics: []string{"sport"}},
	{ID: "train", Claim: "Trains to Ashford are slower than in 1990.", Verdict: record.HalfTrue, Rating: "Partly", Summary: "Some are.", Kind: record.FactCheck, Publisher: "Alpha", URL: "https://alpha.example/2", Published: "2024-11-30", Language: "fr", Topics: []string{"transport"}},
}

func catalogueOf(t testing.TB, records []record.Record) *Catalogue {
	t.Helper()
	data, err := index.Compile(records)
	require.NoError(t, err)
	x, err := index.Open(data)
	require.NoError(t, err)
	return NewCatalogue(x, func() {})
}

func ids(c *Catalogue, numbers []int) []string {
	list := []string{}
	for _, i := range numbers {
		list = append(list, c.Data.Record(i).ID)
	}
	return list
}

func TestCatalogueFinds(t *testing.T) {
	c := catalogueOf(t, shelved)
	for path, want := range map[string][]string{
		"":                                {"train", "bus", "pool", "pools"}, // the newest first, those without a date last
		"?verdict=false":                  {"bus"},
		"?publisher=Alpha":                {"train", "pool"},
		"?topic=transport":                {"train", "bus"},
		"?topic=transport&publisher=Beta": {"bus"},
		"?kind=reference":                 {"pool"},
		"?year=2024":                      {"train", "bus"},
		"?year=undated":                   {"pools"},
		"?language=fr":                    {"train"},
		"?language=en&kind=fact-check":    {"bus", "pools"},
		"?publisher=Gamma":                {},
		"?q=electric":                     {"bus"},
		"?q=Ashford&publisher=Alpha":      {"train"},
		"?q=elec":                         {"bus"},                           // the beginning of a word
		"?q=beta":                         {"bus", "pools"},                  // a publisher
		"?q=zzzz":                         {},                                //
		"?q=...":                          {"train", "bus", "pool", "pools"}, // no word at all
	} {
		found, _ := c.Find(parsed(t, "/library"+path))
		require.Equal(t, want, ids(c, found), path)
	}
}

func TestRecordsThatHoldEveryWordComeFirst(t *testing.T) {
	c := catalogueOf(t, shelved)
	found, _ := c.Find(Query{Text: "ashford tra", Page: 1})
	require.Equal(t, "train", ids(c, found)[0])
	require.Contains(t, ids(c, found), "bus", "what holds one of the words is near")
}

// The numbers at a filter say what choosing it would leave, under the others.
func TestChoicesCountWhatTheyWouldLeave(t *testing.T) {
	c := catalogueOf(t, shelved)
	_, choices := c.Find(parsed(t, "/library?publisher=Alpha"))
	require.Equal(t, []Choice{{"Alpha", 2}, {"Beta", 2}}, choices[byPublisher])
	require.Equal(t, []Choice{{"true", 1}, {"half-true", 1}}, choices[byVerdict], "from true to false; what would leave nothing is left out")
	require.Equal(t, []Choice{{"sport", 1}, {"transport", 1}}, choices[byTopic])

	_, choices = c.Find(Query{})
	require.Equal(t, []Choice{{"2024", 2}, {"2023", 1}, {undated, 1}}, choices[byYear], "the latest first")
	for f := range choices {
		for _, choice := range choices[f] {
			found, _ := c.Find(Query{}.With(facet(f), choice.Value))
			require.Len(t, found, choice.Records, "%s %s", facetKeys[f], choice.Value)
		}
	}

	_, choices = c.Find(parsed(t, "/library?publisher=Gamma"))
	require.Contains(t, choices[byPublisher], Choice{"Gamma", 0}, "what is chosen is shown, even if there is none")
}

// Either of two siblings shows the other, whichever of them says so.
func TestKin(t *testing.T) {
	c := catalogueOf(t, shelved)
	for id, want := range map[string][]string{"bus": {}, "pool": {"pools"}, "pools": {"pool"}} {
		i, ok := c.Data.Find(id)
		require.True(t, ok)
		got := []string{}
		for _, r := range c.Kin(i) {
			got = append(got, r.ID)
		}
		require.Equal(t, want, got, id)
	}
}

// many are n records, of which every third is true.
func many(n int) []record.Record {
	list := make([]record.Record, n)
	for i := range list {
		list[i] = shelved[i%3]
		list[i].ID = fmt.Sprintf("%s-%d", list[i].ID, i)
		list[i].Claim = fmt.Sprintf("%s Case %d.", list[i].Claim, i)
		list[i].SameAs = ""
	}
	return list
}

func BenchmarkFind(b *testing.B) {
	c := catalogueOf(b, many(10_000))
	for b.Loop() {
		c.Find(Query{Text: "swimming po"}.With(byKind, "fact-check"))
	}
}

func TestDatesAreNumbers(t *testing.T) {
	for date, want := range map[string]int{"": 0, "2024": 20240000, "2024-05": 20240500, "2024-05-31": 20240531, "spring": 0, "-999": 0} {
		require.Equal(t, want, dateNumber(date), date)
	}
}
