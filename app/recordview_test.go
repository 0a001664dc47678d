package app

import (
	"testing"

	"claimlight/claims/record"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/require"
)

var bridges = with(hospitals, func(r *record.Record) {
	r.Title, r.Place, r.Licence = "Are there 12?", "Kent", "CC BY 4.0"
	r.Variants = []string{"A dozen hospitals stand in the county"}
	r.Figures = []record.Figure{{What: "hospitals", Value: 9, Unit: "hospitals", Period: "2024"}, {What: "cost", Value: 1250000, Unit: "GBP/year"}}
	r.Topics, r.Entities = []string{"public-health"}, []string{"NHS Kent"}
})

func TestRecordPageShowsWhoWhatWhenAndWhere(t *testing.T) {
	view := recordView(&bridges, []record.Record{with(hospitals, func(r *record.Record) {
		r.ID, r.Publisher, r.Rating, r.Verdict = "other", "The Weighers", "Half right", record.HalfTrue
	})}, "", "abc123", "2026-06-30")
	text := textOf(view)
	for _, part := range []string{
		"“The county has 12 hospitals.”", "Said by A. Person, March 2024", "The Checkers rated this claim “Not quite”",
		"filed here as mostly false", "It has nine.", "Are there 12?",
		"Hospitals 9 hospitals 2024", "Cost £1,250,000 per year",
		"This check dates from 2024; figures may have moved since.", "Published 9 April 2024, 2 years ago",
		"Read the full check at checkers.example",
		"Other checks of the same claim", "The Weighers rated this claim “Half right”",
		"A dozen hospitals stand in the county", "public health", "Kent", "NHS Kent", "CC BY 4.0", "hospitals", "abc123",
		"Is something wrong here?",
	} {
		require.Contains(t, text, part)
	}
	markup := ui.HTMLString(view)
	require.Contains(t, markup, `href="/library?topic=public-health"`)
	require.Contains(t, markup, `href="/claim/other"`)
	require.NotContains(t, markup, "style=")
}

// A page that states a fact has rated nothing.
func TestReferencePageHasNoRating(t *testing.T) {
	r := with(hospitals, func(r *record.Record) { r.Kind, r.Rating, r.Verdict = record.Reference, "", record.True })
	text := textOf(recordView(&r, nil, "", "v", "2024-05-01"))
	require.Contains(t, text, "The Checkers states this as a fact")
	require.Contains(t, text, "not a fact-check of the claim")
	require.NotContains(t, text, "Rating")
	require.NotContains(t, text, "filed here")
	require.NotContains(t, text, "Other checks")
}

// What the server writes must not be broken out of, whatever a record holds.
func TestRecordPageEscapesEverything(t *testing.T) {
	const evil = `"><script>alert(1)</script><b a="` + "'`\\"
	r := record.Record{
		ID: evil, Claim: evil, Variants: []string{evil}, Verdict: evil, Rating: evil, Summary: evil,
		Figures: []record.Figure{{What: evil, Unit: evil, Period: evil}}, Entities: []string{evil}, Topics: []string{evil},
		Place: evil, Kind: evil, Claimant: evil, Claimed: evil, Publisher: evil, URL: "https://x.example/" + evil, Title: evil,
		Published: evil, Language: evil, Licence: evil, SameAs: evil,
	}
	for _, address := range []string{r.URL, "javascript:alert(1)", evil} {
		r.URL = address
		markup := ui.HTMLString(recordView(&r, []record.Record{r}, evil, evil, evil))
		require.NotContains(t, markup, "<script")
		require.NotContains(t, markup, "<b a")
		require.NotContains(t, markup, `href="javascript`)
		require.NotRegexp(t, `="[^"]*\\`, markup, "a quotation mark within an attribute")
	}
}

func TestLanguagesAndDatesAreOnlyThat(t *testing.T) {
	for tag, want := range map[string]string{"": "", "en": "en", "zh-Hant-TW": "zh-Hant-TW", `en" onload="x`: "", "é": "", "en\n": ""} {
		require.Equal(t, want, languageTag(&record.Record{Language: tag}), "%q", tag)
	}
	require.Equal(t, "2024-04", isoDate("2024-04"))
	require.Empty(t, isoDate("April 2024"))
}

func TestCardsLeadToTheRecord(t *testing.T) {
	card := &Card{State: &State{}, Number: 1}
	require.Contains(t, ui.HTMLString(card.recordLink(&hospitals)), `href="/claim/hospitals"`)
	require.NotContains(t, ui.HTMLString(card.recordLink(&hospitals)), "_blank")
	card.Compact = true
	require.Contains(t, ui.HTMLString(card.recordLink(&hospitals)), `target="_blank"`, "a frame is not led away from its page")
}
