package app

import (
	"net/url"
	"testing"

	"github.com/stretchr/testify/require"
)

func parsed(t *testing.T, address string) Query {
	t.Helper()
	u, err := url.Parse(address)
	require.NoError(t, err)
	return ParseQuery(u.Query())
}

func TestQueryRoundTrip(t *testing.T) {
	for _, q := range []Query{
		{Page: 1},
		{Page: 7},
		{Text: "nhs & waiting=lists #1?", Page: 1},
		{Text: " 100% “sûr” +1 ", Page: 2},
		{Values: [facetCount]string{"false", "Full Fact (via Press & Journal)", "israel-gaza", "fact-check", "2024", "fr"}, Text: "x", Page: 3},
	} {
		path := q.Path()
		require.Equal(t, q, parsed(t, path), path)
		require.Equal(t, path, parsed(t, path).Path())
	}
}

func FuzzQueryRoundTrip(f *testing.F) {
	f.Add("nhs", "false", 2)
	f.Add("\xff&=%zz", "A/B \x00", -1)
	f.Fuzz(func(t *testing.T, text, value string, page int) {
		q := Query{Text: text, Page: max(page, 1)}.With(byPublisher, value).At(max(page, 1))
		require.Equal(t, q, parsed(t, q.Path()))
	})
}

func TestQueryLeavesOutWhatItDoesNotKnow(t *testing.T) {
	for _, address := range []string{"/library", "/library?", "/library?page=0", "/library?page=-3", "/library?page=two", "/library?colour=red", "/library?q="} {
		require.Equal(t, Query{Page: 1}, parsed(t, address), address)
		require.Equal(t, libraryPath, parsed(t, address).Path(), address)
		require.False(t, parsed(t, address).Narrowed(), address)
	}
}

func TestAnotherValueBeginsAtTheFirstPage(t *testing.T) {
	q := Query{Text: "nhs", Page: 9}.With(byYear, "2024")
	require.Equal(t, "/library?q=nhs&year=2024", q.Path())
	require.Equal(t, "/library?q=nhs", q.At(4).With(byYear, "").Path())
	require.Equal(t, "/library?q=nhs&year=2024&page=4", q.At(4).Path())
}

func TestRecordAddressesAreEscaped(t *testing.T) {
	require.Equal(t, "/claim/plain-id-1", recordURL("plain-id-1"))
	require.Equal(t, "/claim/a%2Fb%3Fc%23%22%3E", recordURL(`a/b?c#">`))
}
