package app

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"claimlight/claims"
	"claimlight/claims/detect"
	"claimlight/claims/figure"
	"claimlight/claims/match"
	"claimlight/claims/record"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/require"
)

var hospitals = record.Record{
	ID: "hospitals", Claim: "The county has 12 hospitals.", Verdict: record.MostlyFalse, Rating: "Not quite",
	Summary: "It has nine.", Kind: record.FactCheck, Claimant: "A. Person", Claimed: "2024-03",
	Publisher: "The Checkers", URL: "https://www.checkers.example/hospitals?a=1%202", Published: "2024-04-09",
}

func with(r record.Record, change func(*record.Record)) record.Record {
	change(&r)
	return r
}

var (
	tags   = regexp.MustCompile(`(?s)<[^>]*>`)
	spaces = regexp.MustCompile(`\s+`)
)

// textOf is what a reader sees of an element: its text, in one line.
func textOf(element ui.UI) string {
	return strings.TrimSpace(spaces.ReplaceAllString(html.UnescapeString(tags.ReplaceAllString(ui.HTMLString(element), " ")), " "))
}

func cardOf(m Marked) *Card {
	const article = "The county has 12 hospitals, it is said."
	m.End = len(article)
	return &Card{
		Number: 1, Run: 1, Coverage: Coverage{Records: 1027, Newest: "2026-02-23"},
		State: &State{Article: article, View: Reading, Marked: []Marked{m}},
	}
}

func TestCardShowsWhoWhatWhenAndWhere(t *testing.T) {
	m := marked(0, 0, hospitals, match.Same)
	m.Matches[0].Cautions = []match.Caution{{Code: "old-check", Text: "This check is older than two years."}}
	card := cardOf(m)
	text := textOf(card)
	for _, part := range []string{
		"Same claim", "The Checkers rated this claim “Not quite”", "filed here as mostly false",
		"The article says The county has 12 hospitals , it is said .", "Claim as checked The county has 12 hospitals .", "said by A. Person, March 2024",
		"It has nine.", "9 April 2024", "Read the full check at checkers.example", "older than two years", "Why this?", "Back to text",
	} {
		require.Contains(t, text, part)
	}
	markup := ui.HTMLString(card)
	require.Contains(t, markup, `href="https://www.checkers.example/hospitals?a=1%202"`)
	require.Contains(t, markup, `rel="noopener noreferrer"`)
	require.Contains(t, markup, `target="_blank"`)
	require.NotContains(t, markup, "style=")
}

// A related record shows no verdict, in words or in colour, and does not
// colour the sentence.
func TestRelatedShowsNoVerdict(t *testing.T) {
	m := marked(0, 0, hospitals, match.Related)
	require.Equal(t, NoMatch, m.Bucket())
	card := cardOf(m)
	inside := card.related(&m).(*Fold).Inside()
	text := textOf(card) + textOf(inside)
	require.Contains(t, text, "Related: the verdict does not apply")
	require.Contains(t, text, "The Checkers on a related claim")
	require.Contains(t, text, "No published check found in these 1,027 records (to 23 February 2026). That does not mean that it is true.")
	for _, verdict := range []string{"Not quite", "mostly false", "filed here", "It has nine"} {
		require.NotContains(t, text, verdict)
	}
	require.NotContains(t, ui.HTMLString(card)+ui.HTMLString(inside), "bucket-false")
	require.NotContains(t, markNote(1, &m), "Not quite")
}

// A page that states a fact has rated nothing, and how the records file a page
// that does not state it is nobody's verdict.
func TestReferencesAreNoRatings(t *testing.T) {
	fact := with(hospitals, func(r *record.Record) { r.Kind, r.Rating, r.Verdict = record.Reference, "", record.True })
	m := marked(0, 0, fact, match.Same)
	require.Equal(t, StatedAsFact, m.Bucket())
	text := textOf(cardOf(m))
	require.Contains(t, text, "The Checkers states this as a fact")
	require.Contains(t, text, "Read the page at checkers.example")
	for _, word := range []string{"Rating", "rated", "filed here", "Claim as checked"} {
		require.NotContains(t, text, word)
	}
	m.Records[0].Verdict = record.False
	require.Equal(t, Unrated, m.Bucket())
	m.Records[0].Rating = "Incorrect"
	require.Equal(t, RatedFalse, m.Bucket(), "its own words rate it")
}

func TestSeveralChecksStandSideBySide(t *testing.T) {
	m := marked(0, 0, hospitals, match.Same, match.Same)
	m.Records[1] = with(hospitals, func(r *record.Record) { r.Publisher, r.Rating, r.Verdict = "Others", "True", record.True })
	text := textOf(cardOf(m))
	require.Contains(t, text, "The Checkers rated this claim “Not quite”")
	require.Contains(t, text, "Others rated this claim “True”")
	require.Equal(t, RatedFalse, m.Bucket())
}

func TestOnlyTheSameClaimTakesTheVerdictsColour(t *testing.T) {
	for relation, want := range map[match.Relation]Bucket{
		match.Same: RatedFalse, match.FiguresDiffer: OtherFigure, match.Opposite: OppositeClaim, match.Related: NoMatch,
	} {
		m := marked(0, 1, hospitals, relation)
		require.Equal(t, want, m.Bucket(), relation)
	}
	m := marked(0, 1, hospitals, match.Related, match.Same)
	require.Equal(t, RatedFalse, m.Bucket(), "the best match that may colour counts")
	m.Disputed = true
	require.Equal(t, DisputedHere, m.Bucket(), "a denial does not spread the claim")
}

func TestEveryVerdictHasABucket(t *testing.T) {
	want := map[record.Verdict]Bucket{
		record.True: RatedTrue, record.MostlyTrue: RatedTrue, record.HalfTrue: RatedMixed, record.Outdated: RatedMixed,
		record.Misleading: RatedMisleading, record.Satire: RatedMisleading, record.MostlyFalse: RatedFalse,
		record.False: RatedFalse, record.AlteredMedia: RatedFalse, record.Unproven: Unrated, record.NotRated: Unrated,
	}
	for _, v := range record.Verdicts {
		require.Equal(t, want[v], recordBucket(&record.Record{Verdict: v}), v)
		require.NotEmpty(t, want[v].Drawing())
	}
}

func TestAttributionAndDispute(t *testing.T) {
	said := func(a *claims.Attribution, disputed bool, v record.Verdict) string {
		m := marked(0, 0, with(hospitals, func(r *record.Record) { r.Verdict = v }), match.Same)
		m.Attribution, m.Disputed = a, disputed
		return strings.Join(articleNotes(&m), " ")
	}
	require.Empty(t, said(nil, false, record.False))
	require.Equal(t, "Said by Streeting.", said(&claims.Attribution{Who: "Streeting"}, false, record.False))
	require.Equal(t, "Quoted from Streeting.", said(&claims.Attribution{Who: "Streeting", Quoted: true}, false, record.False))
	require.Equal(t, "In quotation marks.", said(&claims.Attribution{Quoted: true}, false, record.False))
	require.Equal(t, "The article disputes this claim too.", said(nil, true, record.False))
	require.Equal(t, "The article disputes this claim.", said(nil, true, record.True))

	m := marked(0, 0, hospitals, match.Opposite)
	m.Disputed = true
	text := textOf(cardOf(m))
	require.Contains(t, text, "Disputed claim")
	require.Contains(t, text, "The Checkers rated the claim that the article disputes “Not quite”")
}

func TestMarkNote(t *testing.T) {
	m := marked(0, 1, hospitals, match.Same)
	require.Equal(t, "claim 3: The Checkers rated this claim “Not quite”", markNote(3, &m))
	m.Records[0].Rating = ""
	require.Equal(t, "claim 3: The Checkers checked this claim, filed here as mostly false", markNote(3, &m))
	m = marked(0, 1, hospitals)
	require.Equal(t, "claim 1: no published check found", markNote(1, &m))
}

func TestFigureTable(t *testing.T) {
	text := textOf(figureTable([]match.Pair{
		{ArticleText: "22", Article: figure.Figure{Value: 22, High: 22, Unit: "%", Inferred: true}, RecordText: "22.3%", Relation: figure.Rounded, What: "pay rise", Period: "2023/25"},
		{ArticleText: "£200m", RecordText: "£300 million", Relation: figure.Differs},
		{ArticleText: "nine", Record: figure.Figure{Value: 1.5, High: 1.5, Unit: "GBP"}, Relation: figure.NotComparable},
	}))
	for _, part := range []string{
		"22 unit lost in the text, read as per cent 22.3% pay rise, 2023/25 the same once rounded",
		"£200m £300 million different", "nine £1.5 not comparable",
	} {
		require.Contains(t, text, part)
	}
}

func TestInferredUnitIsExplainedOnce(t *testing.T) {
	lost := figure.Figure{Value: 22, High: 22, Unit: "%", Inferred: true}
	text := textOf(figureTable([]match.Pair{
		{ArticleText: "22", Article: lost, RecordText: "22%", Relation: figure.Same},
		{ArticleText: "22", Article: lost, RecordText: "22.3%", Relation: figure.Rounded},
	}))
	require.Equal(t, 1, strings.Count(text, "unit lost in the text"))
	require.Contains(t, text, "22 22.3% the same once rounded")
}

func TestWhyGivesReasonsForAndAgainst(t *testing.T) {
	m := marked(0, 39, hospitals, match.Same)
	m.Worth = 0.815
	m.Signals = []detect.Signal{{Name: "statistic", Start: 15, End: 27}}
	m.Matches[0].Reasons = []match.Reason{
		{Code: "shared-terms", For: true, Detail: "county, hospital"},
		{Code: "other-period", Detail: "2024 / 2023"},
		{Code: "never-seen-before"},
	}
	text := textOf(why("The county has 12 hospitals, it is said.", &m))
	for _, part := range []string{"Statistic: 12 hospitals", "0.81", "What speaks for it: Both say: county, hospital.", "The article speaks of 2024, the record of 2023.", "never seen before"} {
		require.Contains(t, text, part)
	}
}

// A fold draws its inside when it is opened, not before.
func TestFoldDrawsItsInsideWhenOpened(t *testing.T) {
	drawn := 0
	f := &Fold{Words: "Why this?", Run: 2, Number: 1, Inside: func() ui.UI { drawn++; return el("p").Text("inside") }}
	require.NotContains(t, textOf(f), "inside")
	require.Zero(t, drawn)
	f.set(true)
	require.Contains(t, textOf(f), "inside")
	f.Number = 7
	require.NotContains(t, textOf(f), "inside", "another card finds it closed")
	f.set(true)
	f.Run = 3
	require.NotContains(t, textOf(f), "inside", "another check finds it closed")
	f.set(true)
	f.set(false)
	require.NotContains(t, textOf(f), "inside")
}

func TestOnlyWebAddressesBecomeLinks(t *testing.T) {
	markup := ui.HTMLString(source(&record.Record{URL: "javascript:alert(1)"}))
	require.NotContains(t, markup, "href")
	require.Contains(t, markup, "Date not shown")
	markup = ui.HTMLString(source(&record.Record{URL: `https://example.org/?q="onclick="alert(1)`}))
	require.Contains(t, markup, `href="https://example.org/?q=%22onclick=%22alert(1)"`, "the server writes attributes as they come")
}
