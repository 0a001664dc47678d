package app

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestShelfShowsOnePage(t *testing.T) {
	c := catalogueOf(t, many(3*rowsAPage-1))
	s := &Shelf{}
	require.Empty(t, s.Status())
	for page, rows := range map[int]int{1: rowsAPage, 2: rowsAPage, 3: rowsAPage - 1} {
		s.Ask(c, Query{Page: page})
		require.Len(t, s.Rows, rows)
		require.Equal(t, 3, s.Pages())
		require.Equal(t, (page-1)*rowsAPage, s.First())
		require.Equal(t, "119 records, the newest first.", s.Status())
	}
	s.Ask(c, Query{Page: 99})
	require.Equal(t, 3, s.Query.Page, "beyond the last page is the last")
}

func TestShelfSaysWhatWasFound(t *testing.T) {
	c := catalogueOf(t, shelved)
	s := &Shelf{}
	for path, want := range map[string]string{
		"":                 "4 records, the newest first.",
		"?verdict=false":   "1 record of 4, the newest first.",
		"?q=pools":         "2 records of 4, the nearest first.",
		"?q=zzzz":          "No record fits.",
		"?publisher=Gamma": "No record fits.",
	} {
		s.Ask(c, parsed(t, "/library"+path))
		require.Equal(t, want, s.Status(), path)
	}

	s.Ask(catalogueOf(t, nil), Query{Page: 5})
	require.Equal(t, "No record fits.", s.Status())
	require.Zero(t, s.Pages())
	require.Equal(t, 1, s.Query.Page)
}

// Only the last key is searched for, and an answer never takes away what has
// been typed since.
func TestTypingRunsAhead(t *testing.T) {
	c := catalogueOf(t, shelved)
	s := &Shelf{}
	s.Ask(c, Query{Page: 3}.With(byYear, "2024"))
	first := s.Type("po")
	second := s.Type("pool")
	_, ok := s.Search(first)
	require.False(t, ok)
	q, ok := s.Search(second)
	require.True(t, ok)
	require.Equal(t, "/library?q=pool&year=2024", q.Path())

	s.Type("pools")
	s.Ask(c, q)
	require.Equal(t, "pools", s.Typed)

	s.Ask(c, Query{Page: 1})
	require.Empty(t, s.Typed, "another address brings its own words")
	_, ok = s.Search(s.Typing)
	require.False(t, ok, "nothing new was typed")
}

func TestChoicesAreWords(t *testing.T) {
	for value, want := range map[string]string{"mostly-false": "Mostly false", "true": "True"} {
		require.Equal(t, want, choiceWords(byVerdict, value))
	}
	require.Equal(t, "Reference pages", choiceWords(byKind, "reference"))
	require.Equal(t, "Date not shown", choiceWords(byYear, undated))
	require.Equal(t, "French", choiceWords(byLanguage, "fr"))
	require.Equal(t, "xx", choiceWords(byLanguage, "xx"))
	require.Equal(t, "en=", choiceWords(byLanguage, "en="))
}
