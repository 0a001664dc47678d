package record

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const someDay = "2026-06-15"

func good(id string) Record {
	return Record{
		ID: id, Claim: "The price of tea rose by 7% in " + id + ".", Variants: []string{"tea was 7% dearer in " + id},
		Verdict: MostlyTrue, Rating: "Mostly True", Summary: "It rose by 6.6%.",
		Figures:  []Figure{{What: "rise", Value: 6.6, Unit: "%", Period: "2024/25"}},
		Entities: []string{"Tea Board"}, Topics: []string{"cost-of-living"}, Place: "UK", Kind: FactCheck,
		Claimant: "Somebody", Claimed: "2025-05", Publisher: "The Kettle (via Yahoo)",
		URL: "https://example.org/" + id, Published: "2025-05-30", Language: "en",
	}
}

func TestLintFindsNothingInGoodRecords(t *testing.T) {
	second := good("tea-2")
	second.Publisher, second.SameAs = "The Cup", "tea"
	first := good("tea")
	first.SameAs, first.Aliases = "tea-2", []string{"tea-old"}
	require.Empty(t, Lint([]Record{first, second}, someDay))
}

func TestLintFindsEachFault(t *testing.T) {
	tests := map[string]struct {
		spoil func(*Record)
		field string
		text  string
	}{
		"id with capitals":          {func(r *Record) { r.ID = "Tea" }, "id", "not lower-case"},
		"id with two hyphens":       {func(r *Record) { r.ID = "tea--x" }, "id", "not lower-case"},
		"empty id":                  {func(r *Record) { r.ID = "" }, "id", "not lower-case"},
		"endless id":                {func(r *Record) { r.ID = strings.Repeat("a", maxID+1) }, "id", "not lower-case"},
		"empty claim":               {func(r *Record) { r.Claim = "" }, "claim", "is empty"},
		"long claim":                {func(r *Record) { r.Claim = strings.Repeat("tea ", 60) + "." }, "claim", "characters"},
		"claim without an end":      {func(r *Record) { r.Claim = "Tea rose" }, "claim", "does not end"},
		"claim of two lines":        {func(r *Record) { r.Claim = "Tea\nrose." }, "claim", "stray space"},
		"claim of broken UTF-8":     {func(r *Record) { r.Claim = "Tea \xff rose." }, "claim", "not UTF-8"},
		"empty variant":             {func(r *Record) { r.Variants[0] = "" }, "variants", "is empty"},
		"variant with a full stop":  {func(r *Record) { r.Variants[0] = "tea rose." }, "variants", "full stop"},
		"variant like the claim":    {func(r *Record) { r.Variants[0] = "the price of tea: rose by 7 in tea" }, "variants", "said twice"},
		"unknown verdict":           {func(r *Record) { r.Verdict = "mostly" }, "verdict", "not known"},
		"no verdict":                {func(r *Record) { r.Verdict = "" }, "verdict", "not known"},
		"unknown kind":              {func(r *Record) { r.Kind = "check" }, "kind", "not known"},
		"empty summary":             {func(r *Record) { r.Summary = "" }, "summary", "is empty"},
		"empty publisher":           {func(r *Record) { r.Publisher = "" }, "publisher", "is empty"},
		"long rating":               {func(r *Record) { r.Rating = strings.Repeat("so ", 13) }, "rating", "13 words"},
		"http":                      {func(r *Record) { r.URL = "http://example.org/tea" }, "url", "not an https"},
		"no host":                   {func(r *Record) { r.URL = "https:///tea" }, "url", "not an https"},
		"space in address":          {func(r *Record) { r.URL = "https://example.org/te a" }, "url", "not an https"},
		"front page":                {func(r *Record) { r.URL = "https://example.org/" }, "url", "front page"},
		"script address":            {func(r *Record) { r.URL = "javascript:alert(1)" }, "url", "not an https"},
		"impossible date":           {func(r *Record) { r.Published = "2025-02-30" }, "published", "not a date"},
		"written date":              {func(r *Record) { r.Claimed = "May 2025" }, "claimed", "not a date"},
		"date to come":              {func(r *Record) { r.Published = "2026-06-16" }, "published", "in the future"},
		"said after the review":     {func(r *Record) { r.Claimed = "2025-06" }, "claimed", "after the review"},
		"figure of nothing":         {func(r *Record) { r.Figures[0].What = " " }, "figures", "is missing"},
		"figure not a number":       {func(r *Record) { r.Figures[0].Value = math.NaN() }, "figures", "not a number"},
		"endless figure":            {func(r *Record) { r.Figures[0].Value = math.Inf(1) }, "figures", "not a number"},
		"scale in the unit":         {func(r *Record) { r.Figures[0].Unit = "GBP billion" }, "figures", `unit "GBP billion"`},
		"no unit":                   {func(r *Record) { r.Figures[0].Unit = "" }, "figures", `unit ""`},
		"period spelled otherwise":  {func(r *Record) { r.Figures[0].Period = "2024-25" }, "figures", `period "2024-25"`},
		"topic with a space":        {func(r *Record) { r.Topics[0] = "the weather" }, "topics", "not lower-case"},
		"topic twice":               {func(r *Record) { r.Topics = append(r.Topics, r.Topics[0]) }, "topics", "stands twice"},
		"entity twice":              {func(r *Record) { r.Entities = append(r.Entities, r.Entities[0]) }, "entities", "stands twice"},
		"empty entity":              {func(r *Record) { r.Entities[0] = "" }, "entities", "is empty"},
		"alias with a space":        {func(r *Record) { r.Aliases = []string{"old tea"} }, "aliases", "not lower-case"},
		"alias that is its own id":  {func(r *Record) { r.Aliases = []string{r.ID} }, "id", "is taken by"},
		"language in words":         {func(r *Record) { r.Language = "English" }, "language", "not BCP 47"},
		"language with a bad part":  {func(r *Record) { r.Language = "en_GB" }, "language", "not BCP 47"},
		"sibling that is not there": {func(r *Record) { r.SameAs = "coffee" }, "same_as", "no record"},
		"sibling of itself":         {func(r *Record) { r.SameAs = r.ID }, "same_as", "same publisher"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			bad := good("tea")
			test.spoil(&bad)
			problems := Lint([]Record{good("other"), bad}, someDay)
			require.NotEmpty(t, problems)
			for _, p := range problems {
				require.Equal(t, bad.ID, p.ID)
				require.Equal(t, test.field, p.Field)
				require.Contains(t, p.Text, test.text)
			}
		})
	}
}

func TestLintFindsFaultsAmongRecords(t *testing.T) {
	tests := map[string]struct {
		spoil func(a, b *Record)
		field string
		text  string
	}{
		"same id":                  {func(a, b *Record) { b.ID = a.ID }, "id", "is taken by tea"},
		"id of an alias":           {func(a, b *Record) { a.Aliases = []string{b.ID} }, "id", "is taken by tea"},
		"same claim":               {func(a, b *Record) { b.Claim = "The PRICE of tea rose by “7%” in tea!" }, "claim", "also a wording of tea"},
		"variant of another claim": {func(a, b *Record) { b.Variants[0] = a.Variants[0] }, "variants", "also a wording of tea"},
		"sibling, same publisher":  {func(a, b *Record) { b.SameAs = a.ID }, "same_as", "of the same publisher"},
		"publisher, two spellings": {func(a, b *Record) { b.Publisher = "the kettle (via Yahoo)" }, "publisher", `is spelled "The Kettle (via Yahoo)"`},
		"place, two spellings":     {func(a, b *Record) { b.Place = "U.K." }, "place", `is spelled "UK"`},
		"topic, two spellings":     {func(a, b *Record) { b.Topics[0] = "costs-of-living"; a.Topics[0] = "costsofliving" }, "topics", "is spelled"},
		"topic, plural":            {func(a, b *Record) { a.Topics[0] = "hoax"; b.Topics[0] = "hoaxs" }, "topics", `is spelled "hoax"`},
		"entity, two spellings":    {func(a, b *Record) { b.Entities[0] = "TEA BOARD" }, "entities", `is spelled "Tea Board"`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			a, b := good("tea"), good("coffee")
			test.spoil(&a, &b)
			problems := Lint([]Record{a, b}, someDay)
			require.NotEmpty(t, problems)
			require.Equal(t, test.field, problems[0].Field)
			require.Contains(t, problems[0].Text, test.text)
		})
	}
}

func TestLintWantsOnePublisherASiblingGroup(t *testing.T) {
	a, b, c := good("a"), good("b"), good("c")
	a.SameAs, b.SameAs, b.Publisher, c.Publisher = "b", "c", "The Cup", "The Kettle"
	c.SameAs = "b"
	problems := Lint([]Record{a, b, c}, someDay)
	require.Len(t, problems, 1)
	require.Equal(t, `c: same_as: its siblings include "a" of the same publisher`, problems[0].String())
}

func TestLintFindsTheSameReviewTwice(t *testing.T) {
	a, b := good("tea"), good("tea")
	b.ID = "tea-again"
	var texts []string
	for _, p := range Lint([]Record{a, b}, someDay) {
		texts = append(texts, p.String())
	}
	require.Contains(t, strings.Join(texts, "\n"), "the same claim, publisher and address stand twice")
}

func TestSiblingsMayShareWords(t *testing.T) {
	a, b := good("tea"), good("coffee")
	b.Claim, b.Variants, b.Publisher, b.SameAs = a.Claim, a.Variants, "The Cup", "tea"
	require.Empty(t, Lint([]Record{a, b}, someDay))
}

func TestLintGivesTheSameListAgain(t *testing.T) {
	var recs []Record
	for _, id := range []string{"Z", "a", "Y", "b"} {
		r := good("x")
		r.ID, r.URL, r.Claimed, r.Topics = id, "ftp://x", "soon", []string{"A B", "A B"}
		recs = append(recs, r)
	}
	first := Lint(recs, someDay)
	for range 5 {
		require.Equal(t, first, Lint(recs, someDay))
	}
	require.Equal(t, "Z", first[0].ID)
}

func TestKnownUnit(t *testing.T) {
	for _, u := range []string{"%", "percentage points", "times", "rank", "per 100000", "GBP", "GBP/hour", "USD/gallon", "people", "deaths/day", "tonnes/year", "tax rises"} {
		require.True(t, KnownUnit(u), u)
	}
	for _, u := range []string{"", "percent", "%/year", "GBP bn", "GBP per year", "million", "million people", "person", "GBP/", "/year", "GBP/year/person", "gbp"} {
		require.False(t, KnownUnit(u), u)
	}
}

func TestKnownPeriod(t *testing.T) {
	for _, p := range []string{"2024", "2024/25", "1999/00", "July 2025", "25 July 2025", "1 May 2025", "Q3 2021", "summer 2025", "winter 2022/23",
		"since 2010", "since March 2023", "by 2030", "to July 2024", "year to June 2024", "week to 11 January 2021",
		"2010 to 2017", "27 June 2024 to 2 July 2024", "2023/24 to 2024/25"} {
		require.True(t, KnownPeriod(p), p)
	}
	for _, p := range []string{"", "24", "2024-25", "2024/26", "2024/5", "2025-07", "Jul 2025", "july 2025", "0 July 2025", "32 July 2025", "07 July 2025",
		"Q5 2021", "2010-2017", "2010 to", "since", "since ", "per year", "monsoon 2025", "to 2010 to 2017", "July 25"} {
		require.False(t, KnownPeriod(p), p)
	}
}

func TestReviewerIsThePublisherWithoutItsCarrier(t *testing.T) {
	r := Record{Publisher: "AP (via Yahoo)"}
	require.Equal(t, "AP", r.Reviewer())
	r.Publisher = "AP"
	require.Equal(t, "AP", r.Reviewer())
}

func FuzzLint(f *testing.F) {
	f.Add("tea", "Tea rose.", "https://example.org/x", "2025-05", "2024/25", "GBP/hour", "en-GB")
	f.Add("", "\xff", "://", "20", "since", "/", "-")
	f.Fuzz(func(t *testing.T, id, text, url, date, period, unit, language string) {
		r := Record{ID: id, Claim: text, Variants: []string{text, id}, URL: url, Claimed: date, Published: text, Language: language,
			Publisher: text, SameAs: unit, Aliases: []string{url}, Figures: []Figure{{Period: period, Unit: unit}}}
		problems := Lint([]Record{r, r}, someDay)
		require.NotEmpty(t, problems)
		require.Equal(t, problems, Lint([]Record{r, r}, someDay))
	})
}
