package wording

import (
	"strings"
	"testing"

	"claimlight/claims/figure"
	"claimlight/claims/match"
	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

var check = record.Record{Publisher: "The Checkers", Rating: "Not quite", Verdict: record.MostlyFalse, Kind: record.FactCheck}

func with(change func(*record.Record)) *record.Record {
	r := check
	change(&r)
	return &r
}

func TestHeadlineNeverSaysMoreThanThePublisher(t *testing.T) {
	long := with(func(r *record.Record) { r.Rating = strings.Repeat("This is not what the figures show. ", 3) })
	unrated := with(func(r *record.Record) { r.Rating = "" })
	fact := with(func(r *record.Record) { r.Kind, r.Rating, r.Verdict = record.Reference, "", record.True })
	page := with(func(r *record.Record) { r.Kind, r.Rating, r.Verdict = record.Reference, "", record.Unproven })
	for _, c := range []struct {
		relation match.Relation
		record   *record.Record
		disputed bool
		want     string
	}{
		{match.Same, &check, false, "rated this claim “Not quite”"},
		{match.FiguresDiffer, &check, false, "rated this claim with another figure “Not quite”"},
		{match.Opposite, &check, false, "rated the opposite claim “Not quite”"},
		{match.Same, &check, true, "rated the claim that the article disputes “Not quite”"},
		{match.Related, &check, false, "on a related claim"},
		{"", &check, false, "rated this claim “Not quite”"},
		{match.Same, unrated, false, "checked this claim"},
		{match.Same, long, false, "checked this claim"},
		{match.Same, fact, false, "states this as a fact"},
		{match.FiguresDiffer, fact, false, "states another figure as a fact"},
		{match.Opposite, fact, false, "states the opposite as a fact"},
		{match.Same, page, false, "deals with this claim"},
		{match.Opposite, page, false, "deals with the opposite claim"},
	} {
		require.Equal(t, "The Checkers "+c.want, Headline(c.relation, c.record, c.disputed))
	}
}

func TestRating(t *testing.T) {
	for rating, want := range map[string]string{
		"False": "“False”", "“Pants on Fire!”": "“Pants on Fire!”", `"Wrong"`: "“Wrong”", "": "no rating in one word",
	} {
		require.Equal(t, want, Rating(&record.Record{Rating: rating, Kind: record.FactCheck}))
	}
	fact := &record.Record{Kind: record.Reference, Verdict: record.True}
	require.Empty(t, Rating(fact))
	require.Empty(t, Filed(fact))
	require.Equal(t, "filed here as mostly false", Filed(&check))
}

func TestRelatedGetsNoCaution(t *testing.T) {
	m := match.Match{Relation: match.Same, Cautions: []match.Caution{{Code: "undated", Text: "No date."}, {Code: "old-check", Text: "Old."}}}
	require.Equal(t, []string{"Old."}, Cautions(&m), "the date has its own place")
	m.Relation = match.Related
	require.Empty(t, Cautions(&m))
}

func TestReasonsAreSentences(t *testing.T) {
	for want, r := range map[string]match.Reason{
		"Both say: waiting, list.":                                   {Code: "shared-terms", Detail: "waiting, list"},
		"The article says 22, the record 22.3%.":                     {Code: "figure-agrees", Detail: "22 / 22.3%"},
		"Both give the figure 5.4%.":                                 {Code: "figure-agrees", Detail: "5.4% / 5.4%"},
		"The article says 5,000, the record 3,005.":                  {Code: "figure-differs", Detail: "5,000 / 3,005"},
		"The article speaks of spring 2021, the record of May 2021.": {Code: "period-agrees", Detail: "spring 2021 / May 2021"},
		"Both speak of 2021.":                                        {Code: "period-agrees", Detail: "2021 / 2021"},
		"The article speaks of 2024, the record of 2023.":            {Code: "other-period", Detail: "2024 / 2023"},
		"The article speaks of Wales, the record of England.":        {Code: "other-place", Detail: "Wales / England"},
		"Only the article names: Leeds.":                             {Code: "other-name", Detail: "Leeds"},
		"Only the record names: Biden, Harris.":                      {Code: "name-missing", Detail: "Biden, Harris"},
		"In the article this is a forecast, in the record a report.": {Code: "other-mode", Detail: "a forecast / a report"},
		"Only the record says: mRNA.":                                {Code: "missing-terms", Detail: "mRNA"},
		"One turns the other round: one of the two denies.":          {Code: "turned-round", Detail: "one of the two denies"},
		"new code: 5":                       {Code: "new-code", Detail: "5"},
		"new code":                          {Code: "new-code"},
		"figure differs: 5":                 {Code: "figure-differs", Detail: "5"},
		"Only the article names: 100% / %.": {Code: "other-name", Detail: "100% / %"},
		"One turns the other round: the article says “fell”, the record “rose”; one of the two denies.": {
			Code: "turned-round", Detail: "fell / rose; one of the two denies"},
	} {
		require.Equal(t, want, Reason(r))
	}
}

func TestVoice(t *testing.T) {
	for _, c := range []struct {
		who    string
		quoted bool
		want   string
	}{
		{"", false, ""},
		{"", true, "In quotation marks."},
		{"Streeting", false, "Said by Streeting."},
		{"Streeting", true, "Quoted from Streeting."},
		{"Some hospitals", false, "Said by some hospitals."},
		{"The Guardian", false, "Said by the Guardian."},
		{"A", false, "Said by a."},
		{"NHS England", false, "Said by NHS England."},
		{"THE SUN", false, "Said by THE SUN."},
		{"Éva", false, "Said by Éva."},
		{"\xff", false, "Said by \xff."},
	} {
		require.Equal(t, c.want, Voice(c.who, c.quoted))
	}
	require.Equal(t, "The article disputes this claim too.", Dispute(&check))
	require.Equal(t, "The article disputes this claim.", Dispute(&record.Record{Verdict: record.True}))
	require.Equal(t, "The article disputes this claim.", Dispute(nil))
}

func TestFigures(t *testing.T) {
	require.Equal(t, "unit lost in the text, read as per cent", Inferred(figure.Figure{Value: 22, Unit: "%", Inferred: true}))
	require.Empty(t, Inferred(figure.Figure{Value: 22, Unit: "%"}))
	require.Equal(t, "22.3%", RecordFigure(&match.Pair{RecordText: "22.3%"}))
	for want, f := range map[string]figure.Figure{
		"22%": {Value: 22, High: 22, Unit: "%"}, "£1.5": {Value: 1.5, Unit: "GBP"}, "5 to 6 day": {Value: 5, High: 6, Unit: "day"}, "7": {Value: 7},
		"2 percentage points": {Value: 2, Unit: "pp"},
	} {
		require.Equal(t, want, RecordFigure(&match.Pair{Record: f}))
	}
	require.Equal(t, "patients, 2023", FigureLabel(&match.Pair{What: "patients", Period: "2023"}))
	require.Equal(t, "2023", FigureLabel(&match.Pair{Period: "2023"}))
}

func TestDatesAndNumbers(t *testing.T) {
	for iso, want := range map[string]string{
		"2024-03-12": "12 March 2024", "2024-03": "March 2024", "2024": "2024", "": "date not shown", "soon": "soon", "2024-13-40": "2024-13-40",
	} {
		require.Equal(t, want, Date(iso))
	}
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567", -1000: "-1,000"} {
		require.Equal(t, want, Grouped(n))
	}
	require.Equal(t, "1 record", Counted(1, "record"))
	require.Equal(t, "0 records", Counted(0, "record"))
}

func TestNothingFoundIsNoTick(t *testing.T) {
	require.Equal(t, "No published check found in these 1,027 records (to 23 February 2026). That does not mean that it is true.", NothingFound(1027, "2026-02-23"))
	require.Equal(t, "No published check found in these 3 records. That does not mean that it is true.", NothingFound(3, ""))
}

func TestAge(t *testing.T) {
	for date, want := range map[string]string{
		"2026-06-15": "less than a month ago", "2026-06-30": "less than a month ago", "2026-05-30": "1 month ago", "2026-05-31": "less than a month ago",
		"2025-07-01": "11 months ago", "2025-06-30": "1 year ago", "2016-01-01": "10 years ago",
		"2026-03": "2 months ago", "2024": "1 year ago", "2026": "", "2026-06": "less than a month ago", "2026-07-01": "", "": "", "spring 2024": "",
	} {
		require.Equal(t, want, Age(date, "2026-06-30"), date)
	}
	require.Empty(t, Age("2024-01-01", ""))
}

func TestQuantity(t *testing.T) {
	for _, c := range []struct {
		amount float64
		unit   string
		want   string
	}{
		{22, "%", "22%"}, {0.5, "percentage points", "0.5 percentage points"}, {315000000, "GBP", "£315,000,000"}, {-12500.5, "people", "-12,500.5 people"},
		{17.5, "GBP/hour", "£17.5 per hour"}, {300, "AUD", "300 AUD"}, {2024, "", "2024"}, {5, "rank", "rank 5"}, {1.2, "per million", "1.2 per million"},
		{13000, "tonnes/year", "13,000 tonnes per year"},
	} {
		require.Equal(t, c.want, Quantity(c.amount, c.unit))
	}
}

func TestSubjectNeverStandsAsOurs(t *testing.T) {
	r := record.Record{Claim: "Snow is warm.", Publisher: "The Checkers", Kind: record.FactCheck, Verdict: record.False}
	require.Equal(t, "“Snow is warm.”, checked by The Checkers", Subject(&r))
	r.Kind, r.Verdict = record.Reference, record.True
	require.Equal(t, "“Snow is warm.”, stated as a fact by The Checkers", Subject(&r))
	r.Verdict = record.Unproven
	require.Equal(t, "“Snow is warm.”, dealt with by The Checkers", Subject(&r))
}

func TestFirstLetters(t *testing.T) {
	for s, want := range map[string]string{"": "", "état": "État", "“a” is": "“a” is", "x": "X"} {
		require.Equal(t, want, UpperFirst(s))
	}
	require.Equal(t, "état", LowerFirst("État"))
}
