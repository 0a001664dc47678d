package detect

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func marked(sentence string) bool { return Judge(sentence).Worth >= Threshold }

func TestMarks(t *testing.T) {
	for _, s := range []string{
		"Unemployment fell to 4.1 per cent in the three months to October.",
		"The union has called off its strike after the company improved its offer.",
		"It was the second outbreak in the region since 2019.",
		"About a quarter of the city's buses are now electric.",
		"Rents went up by 9 last year.", // the sign was lost
		"The two countries signed a fishing agreement in Lisbon on Tuesday.",
		"Norway is the largest producer of salmon in the world.",
		"She was sentenced to six years in prison for fraud.",
	} {
		require.True(t, marked(s), s)
	}
}

func TestLeavesUnmarked(t *testing.T) {
	for _, s := range []string{
		"I hope they find a way through this.",
		"It was a wonderful evening and nobody wanted to go home.",
		"We should be kinder to one another.",
		"She said she was delighted with the news.",
		"What were they thinking?",
		"The whole business is absurd.",
		"Thank you very much.",
		"",
	} {
		require.False(t, marked(s), s)
	}
}

// The product's own sense of order: what is more specific is more worth checking.
func TestOrder(t *testing.T) {
	for _, pair := range [][2]string{
		{"Crime rose by 12 per cent last year.", "Crime is a terrible thing."},
		{"The government cut the grant in 2015.", "The government should restore the grant."},
		{"He said spending had doubled since 2010.", "He said he was proud of his record."},
		{"Inflation was 3.8 per cent in July.", "Will inflation ever come down?"},
	} {
		require.Greater(t, Judge(pair[0]).Worth, Judge(pair[1]).Worth, pair[0])
	}
}

func TestMarkedHasSignal(t *testing.T) {
	for _, s := range []string{"Octopuses live in the sea.", "The previous government had refused to meet the union.", " The film was shot in Malta. "} {
		j := Judge(s)
		if j.Worth >= Threshold {
			require.NotEmpty(t, j.Signals, s)
		}
	}
}

// runeStarts are the offsets at which a rune, or a byte that is part of none, begins, and the end.
func runeStarts(s string) map[int]bool {
	starts := map[int]bool{len(s): true}
	for i := range s {
		starts[i] = true
	}
	return starts
}

func check(t *testing.T, s string) {
	t.Helper()
	j := Judge(s)
	require.False(t, math.IsNaN(j.Worth))
	require.GreaterOrEqual(t, j.Worth, 0.0)
	require.LessOrEqual(t, j.Worth, 1.0)
	if j.Worth >= Threshold {
		require.NotEmpty(t, j.Signals)
	}
	starts := runeStarts(s)
	last := 0
	for _, g := range j.Signals {
		require.GreaterOrEqual(t, g.Start, last)
		require.GreaterOrEqual(t, g.End, g.Start)
		require.LessOrEqual(t, g.End, len(s))
		require.True(t, starts[g.Start])
		require.True(t, starts[g.End])
		require.NotEqual(t, g.Name, Describe(g.Name), "a signal without words for people")
		last = g.Start
	}
	require.Equal(t, j, Judge(s))
}

func FuzzJudge(f *testing.F) {
	for _, s := range []string{"", " ", "\xff\xfe", "22", "22 %", "£", "a\x00b", "U.S. U.S.A. 3.5.", "12th–14th May 2020", "it’s ’s", "٣٤ percent", "最大 10%", "İ", strings.Repeat("5,", 50), strings.Repeat("a-", 90)} {
		f.Add(s)
	}
	for _, c := range signalCases {
		f.Add(c.sentence)
	}
	f.Fuzz(check)
}

func TestLongInput(t *testing.T) {
	check(t, strings.Repeat("The most recent figures rose by 5 per cent in May. ", 2000))
}

func BenchmarkJudge(b *testing.B) {
	const sentence = "Hospitals in the north treated 14,200 more patients in June than in the same month last year, the health secretary told MPs."
	b.ReportAllocs()
	for b.Loop() {
		Judge(sentence)
	}
}
