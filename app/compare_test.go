package app

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims"
	"claimlight/claims/change"
	"claimlight/claims/match"
	"claimlight/claims/record"
	"claimlight/claims/segment"
)

// versionOf makes a version of sentences that stand apart by "|". Those with a
// star are marked; a name behind the star is the publisher that rated the claim.
func versionOf(s string) Version {
	var text strings.Builder
	var pieces []segment.Piece
	var marked []Marked
	for part := range strings.SplitSeq(s, "|") {
		sentence, publisher, star := strings.Cut(part, "*")
		start := text.Len()
		text.WriteString(sentence + "\n")
		kind := segment.Sentence
		if strings.HasPrefix(sentence, "Share") {
			kind = segment.Furniture
		}
		pieces = append(pieces, segment.Piece{Start: start, End: start + len(sentence), Kind: kind})
		if !star {
			continue
		}
		m := Marked{Finding: claims.Finding{Start: start, End: start + len(sentence)}}
		if publisher != "" {
			m.Matches = []match.Match{{Relation: match.Same}}
			m.Records = []record.Record{{ID: publisher, Publisher: publisher, Rating: "Wrong", Kind: record.FactCheck, Verdict: record.False}}
		}
		marked = append(marked, m)
	}
	return newVersion(text.String(), pieces, marked)
}

func compared(before, after string) *Comparison {
	return compareVersions(context.Background(), versionOf(before), versionOf(after), func() {})
}

func TestEffectsOnClaims(t *testing.T) {
	for name, c := range map[string]struct {
		before, after string
		want          []string
	}{
		"nothing":           {"A b c.|Pay rose by 22% in May.*", "A b c.|Pay rose by 22% in May.*", nil},
		"furniture":         {"Share this.|Pay rose by 22% in May.*", "Share Save.|Pay rose by 22% in May.*", nil},
		"no claim in it":    {"It was a cold and windy day.", "It was a warm and windy day.", nil},
		"gone":              {"Pay rose by 22% in May.*|So it goes.", "So it goes.", []string{"Claim 1 is gone."}},
		"new":               {"So it goes.", "So it goes.|Pay rose by 22% in May.*Full Fact", []string{"Claim 1 is new. Same claim: Full Fact rated this claim “Wrong”."}},
		"new, unmatched":    {"So it goes.", "So it goes.|Pay rose by 22% in May.*", []string{"Claim 1 is new. No published check found. That does not mean that it is true."}},
		"a figure":          {"One.*|Pay rose by 22% in May.*Full Fact", "One.*|Pay rose by 25% in May.*", []string{"Claim 2 is worded otherwise. The figure “22%” became “25%”. Before: Same claim: Full Fact rated this claim “Wrong”. Now: No published check found. That does not mean that it is true."}},
		"the same figure":   {"Pay rose by 22% in May.*", "Pay rose by 22 per cent in May.*", []string{"Claim 1 is worded otherwise. The figure “22%” is written “22 per cent” now."}},
		"a figure goes":     {"Pay rose by 22% in May.*", "Pay rose in May.*", []string{"Claim 1 is worded otherwise. The figure “22%” is gone."}},
		"a figure comes":    {"Pay rose in the month of May.*", "Pay rose by 22% in the month of May.*", []string{"Claim 1 is worded otherwise. The figure “22%” is new."}},
		"two figures":       {"Pay rose by 22% and rents by 5%.*", "Pay rose by 21% and rents by 6%.*", []string{"Claim 1 is worded otherwise. The figure “22%” became “21%”. The figure “5%” became “6%”."}},
		"no longer a claim": {"Pay rose a lot in the spring.*", "Pay rose a bit in the spring.", []string{"Claim 1 is no longer worth checking."}},
		"a claim now":       {"Pay rose a lot in the spring.", "Pay rose a bit in the spring.*", []string{"Claim 1 has become worth checking. No published check found. That does not mean that it is true."}},
		"moved":             {"Pay rose by 22% in May.*|So it goes.|And on.", "So it goes.|And on.|Pay rose by 22% in May.*", nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, e := range compared(c.before, c.after).Effects {
				lines := e.Lines
				for _, check := range e.Checks {
					lines = append(lines, strings.TrimPrefix(check.When+": ", ": ")+check.Words)
				}
				got = append(got, strings.Join(lines, " "))
			}
			require.Equal(t, c.want, got)
		})
	}
}

func TestRowsShowWhatChangedAndWhatIsNear(t *testing.T) {
	c := compared("A one.|B two.|C three.|D four.|E five.|F six.|G seven.", "A one.|B two.|C three.|D 4.|E five.|F six.|G seven.")
	var got []int
	for _, r := range c.Rows {
		got = append(got, r.Kept)
	}
	require.Equal(t, []int{2, 0, 0, 0, 2}, got)
	require.Equal(t, change.Changed, c.Rows[2].Op)
	require.Equal(t, "6 sentences kept, 1 changed.", c.Status())
}

func TestStatusOfAComparison(t *testing.T) {
	require.Equal(t, "The two versions say the same: 2 sentences, none changed.", compared("A.|B.", "A.|B.").Status())
	require.Equal(t, "1 sentence kept, 1 removed, 1 added, 1 moved.", compared("A one.|B two.|Three here.", "B two.|A one.|Wholly other words.").Status())
	require.Nil(t, func() *Comparison {
		limit, cancel := context.WithCancel(context.Background())
		cancel()
		return compareVersions(limit, versionOf("A one."), versionOf("Other words."), func() {})
	}(), "given up")
}
