package cli

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims"
	"claimlight/claims/match"
	"claimlight/claims/record"
)

func TestFailOn(t *testing.T) {
	for _, c := range []struct {
		relation match.Relation
		verdict  record.Verdict
		disputed bool
		levels   string // at which --fail-on fails
	}{
		{match.Same, record.False, false, "false misleading any"},
		{match.Same, record.MostlyFalse, false, "false misleading any"},
		{match.Same, record.AlteredMedia, false, "false misleading any"},
		{match.Same, record.Misleading, false, "misleading any"},
		{match.Same, record.HalfTrue, false, "misleading any"},
		{match.Same, record.Unproven, false, "misleading any"},
		{match.Same, record.Outdated, false, "misleading any"},
		{match.Same, record.Satire, false, "misleading any"},
		{match.Same, record.MostlyTrue, false, "any"},
		{match.Same, record.True, false, "any"},
		{match.Same, record.NotRated, false, "any"},
		{match.FiguresDiffer, record.False, false, "false misleading any"},
		{match.FiguresDiffer, record.True, false, "any"},
		{match.Opposite, record.False, false, "any"},
		{match.Opposite, record.True, false, "any"},
		{match.Same, record.False, true, "any"},
		{match.Related, record.False, false, ""},
	} {
		found := []claims.Finding{
			{},
			{Disputed: c.disputed, Matches: []match.Match{{Relation: match.Related}, {Record: 7, Relation: c.relation}}},
		}
		recordOf := func(i int) record.Record {
			require.Equal(t, 7, i)
			return record.Record{Verdict: c.verdict}
		}
		levels := ""
		for _, level := range []string{"false", "misleading", "any"} {
			if cmd := (checkCmd{FailOn: level}); cmd.fails(found, recordOf) {
				levels += " " + level
			}
		}
		require.Equal(t, c.levels, strings.TrimSpace(levels), "%s %s disputed=%t", c.relation, c.verdict, c.disputed)
		none := checkCmd{}
		require.False(t, none.fails(found, recordOf), "without --fail-on nothing fails")
	}
}
