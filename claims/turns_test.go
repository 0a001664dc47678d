package claims

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTurnsAreAttributed(t *testing.T) {
	c := open(t, towns...)
	for _, want := range []struct {
		name, text string
		said       []Attribution
	}{
		{"names", "ANNA LEE: The Norbury ferry carried 40,000 passengers in 2023.\nBEN ODE: Rents in Norbury rose by 4 per cent last year.\n" +
			"ANNA LEE: We built 300 homes in 2023.\nBEN ODE: The mayor said that taxes fell by 3 per cent in 2022.",
			[]Attribution{{Who: "Anna Lee"}, {Who: "Ben Ode"}, {Who: "Anna Lee"}, {Who: "mayor"}}},
		{"times", "[00:00:12] Anna: The Norbury ferry carried 40,000 passengers in 2023.\n[00:01:15] Ben: I said that rents rose by 4 per cent in 2021.",
			[]Attribution{{Who: "Anna", Time: "00:00:12"}, {Who: "Ben", Time: "00:01:15"}}},
		{"times before capitals", "[00:00:12] The Norbury ferry carried 40,000 passengers in 2023.\n[00:01:15] Rents in Norbury rose by 4 per cent in 2021.\n[00:02:15] Wages fell by 3 per cent in 2022.",
			[]Attribution{{Time: "00:00:12"}, {Time: "00:01:15"}, {Time: "00:02:15"}}},
		{"cues", "1\n00:00:01,000 --> 00:00:03,000\nThe Norbury ferry carried\n\n2\n00:00:03,500 --> 00:00:06,000\n40,000 passengers in 2023.\n",
			[]Attribution{{Time: "00:00:01"}}},
	} {
		t.Run(want.name, func(t *testing.T) {
			got := findings(c, want.text)
			require.Len(t, got, len(want.said))
			for i, f := range got {
				require.Contains(t, strings.ToLower(f.Attribution.Who), strings.ToLower(want.said[i].Who), "%d", i)
				require.Equal(t, want.said[i].Who == "", f.Attribution.Who == "", "%d", i)
				require.Equal(t, want.said[i].Time, f.Attribution.Time)
				require.False(t, f.Attribution.Quoted)
				require.NotContains(t, want.text[f.Start:f.Start+5], ":")
			}
			require.Equal(t, "ferry", c.Data().Record(got[0].Coloured().Record).ID, "the label is no part of the claim")
		})
	}
}

func TestArticlesHaveNoTurns(t *testing.T) {
	for _, f := range findings(open(t, towns...), "Update: The Norbury ferry carried 40,000 passengers in 2023.\n\nAnalysis: Rents rose by 4 per cent in 2021.") {
		require.Nil(t, f.Attribution)
	}
}

// Whether the page is painted in between changes nothing.
func TestPausesChangeNothing(t *testing.T) {
	article, _ := realArticle(t)
	article = strings.Repeat(article+"\n\n", 8)
	c := bundled(t)
	want := findings(c, article)
	pauses := 0
	c.Pause = func() { pauses++ }
	require.Equal(t, want, findings(c, article))
	require.Greater(t, pauses, 5)
}
