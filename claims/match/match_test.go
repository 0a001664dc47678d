package match

import (
	"testing"

	"claimlight/claims/figure"
	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

// bridge is a record of our own invention for the tests of this package.
var bridge = record.Record{
	ID: "bridge", Claim: "Traffic on the Elm Bridge in Scotland rose by 12% in 2023.",
	Variants: []string{"Elm Bridge traffic was up 12 per cent in 2023"},
	Verdict:  record.False, Summary: "The council's counters show a rise of 4%.", Place: "Scotland",
	Figures:   []record.Figure{{What: "rise in traffic", Value: 4, Unit: "%", Period: "2023"}},
	Entities:  []string{"Elm Bridge"},
	Publisher: "Example Check", URL: "https://example.org/bridge", Published: "2024-02-01", Kind: record.FactCheck,
}

// single is a sentence by itself, of one statement.
func single(text string) *Sentence { return NewSentence(NewProfile(text), nil, figure.Date{}) }

// claimAlone pairs the whole sentence with the claim.
var claimAlone = []Pairing{{Whole, 0}}

func gate(t *testing.T, sentence string) (Match, bool) {
	t.Helper()
	return Gate(single(sentence), nil, NewEntry(bridge), Hit{Margin: 1}, claimAlone)
}

func TestRelations(t *testing.T) {
	for sentence, want := range map[string]Relation{
		"Traffic on the Elm Bridge in Scotland rose by 12 per cent in 2023.":                 Same,
		"The Elm Bridge in Scotland saw traffic grow by 12% in 2023.":                        Same,
		"Traffic on the Elm Bridge in Scotland rose by 31 per cent in 2023.":                 FiguresDiffer,
		"Traffic on the Elm Bridge in Scotland fell by 12 per cent in 2023.":                 Opposite,
		"Traffic on the Elm Bridge in Scotland did not rise by 12% in 2023.":                 Opposite,
		"Traffic on the Elm Bridge in Wales rose by 12 per cent in 2023.":                    Related,
		"Traffic on the Elm Bridge in Scotland would rise by 12% by 2040, a study forecast.": Related,
	} {
		m, ok := gate(t, sentence)
		require.True(t, ok, sentence)
		require.Equal(t, want, m.Relation, "%s\n%+v", sentence, m)
	}
}

func TestUnrelatedIsNotShown(t *testing.T) {
	for _, sentence := range []string{
		"The bakery on the corner sells rye bread.",
		"Inflation fell to 3 per cent in May.",
		"",
		"\xff\xfe",
	} {
		_, ok := gate(t, sentence)
		require.False(t, ok, sentence)
	}
}

func TestFiguresStandSideBySide(t *testing.T) {
	m, ok := gate(t, "Traffic on the Elm Bridge in Scotland rose by 31 per cent in 2023.")
	require.True(t, ok)
	require.Len(t, m.Figures, 1)
	require.Equal(t, "31 per cent", m.Figures[0].ArticleText)
	require.InDelta(t, 12, m.Figures[0].Record.Value, 0)
}
