package app

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestKindOfFiles(t *testing.T) {
	const page = "<!doctype html><title>A page</title>"
	for _, c := range []struct {
		name, mime, head string
		want             FileKind
	}{
		{"feed.json", "application/json", `{"a":1}`, RecordsFile},
		{"FEED.JSONL", "", `{"a":1}`, RecordsFile},
		{"checks.csv", "application/vnd.ms-excel", "claim,url", RecordsFile},
		{"own.clm", "", "CLMLIGHT", RecordsFile},
		{"renamed", "", "CLMLIGHT\x02\x00", RecordsFile},
		{"answer.txt", "text/plain", "\ufeff {\"claims\": []}", RecordsFile},
		{"answer", "", "[\n  {\"claim\": 1}]", RecordsFile},
		{"page.html", "text/html", page, ArticleFile},
		{"page.htm", "", page + `<script type="application/ld+json">{"@type":"ClaimReview"`, RecordsFile},
		{"article.txt", "text/plain", "Nearly half of them left in 2019.", ArticleFile},
		{"article.md", "", "# A title\n\n[A link](x)", ArticleFile},
		{"quoted.txt", "", "[Editor's note] The town closed 4 pools.", ArticleFile},
		{"utf16.txt", "", "\xff\xfeN\x00e\x00", ArticleFile},
		{"photo.png", "image/png", "\x89PNG\r\n\x1a\n\x00\x00", ForeignFile},
		{"nothing.txt", "text/plain", "", ForeignFile},
		{"program", "", "\x7fELF\x02\x01\x01\x00", ForeignFile},
	} {
		require.Equal(t, c.want, kindOf(c.name, c.mime, []byte(c.head)), c.name)
	}
}

func TestHeadersOfTables(t *testing.T) {
	for text, want := range map[string][]string{
		"What they wrote;Where;Result\nA;B;C":      {"What they wrote", "Where", "Result"},
		"\ufeff\"claim, as said\",link,\"r\"\r\nx": {"claim, as said", "link", "r"},
		"a\tb\n":                  {"a", "b"},
		"one column\n":            nil,
		"":                        nil,
		"bin\x00ary,x":            nil,
		strings.Repeat("a,", 500): nil,
	} {
		require.Equal(t, want, tableHeader(text), "%q", text)
	}
}

func TestColumnsAreChosenOnce(t *testing.T) {
	c := Columns{Names: []string{"What", "Where", "Who"}}
	require.Contains(t, c.Missing(false), "claim")
	require.Equal(t, "Choose a column first.", c.Missing(true), "the others are known by their names")
	c.Choose("claim", 0)
	c.Choose("url", 0)
	require.Equal(t, "Choose each column once.", c.Missing(false))
	c.Choose("url", 1)
	require.Empty(t, c.Missing(false))
	c.Choose("publisher", 2)
	c.Choose("publisher", -1)
	c.Choose("rating", 7)
	require.Equal(t, map[string]any{"claim": "What", "url": "Where"}, c.Named())
	require.Equal(t, 1, c.Of("url"))
	require.Equal(t, -1, c.Of("rating"))
}
