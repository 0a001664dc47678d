package stance

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A class that is misspelt would stand in the lexicon as a word.
func TestWordsAreFolded(t *testing.T) {
	for w := range known().numbers {
		require.Equal(t, strings.ToLower(w), w)
		require.NotContains(t, signs, w)
		require.NotContains(t, w, "-")
		require.LessOrEqual(t, len(w), longest)
	}
}

func TestPatternsBeginWithAWord(t *testing.T) {
	for _, line := range append(append([]string{}, guards...), disputes...) {
		for _, row := range expand(line) {
			p := known().pattern(row, false)
			first := p.steps[0]
			if first.kind == opening {
				first = p.steps[1]
			}
			require.Equal(t, oneOf, first.kind, row)
			last := p.steps[len(p.steps)-1].kind
			require.NotContains(t, []kind{nearGap, farGap, opening}, last, row)
		}
	}
}

func TestExpand(t *testing.T) {
	require.Equal(t, []string{"a b"}, expand("a b"))
	require.ElementsMatch(t, []string{"a b|c d", "a d"}, expand("a b|c? d"))
	require.ElementsMatch(t, []string{"a b c", "a b", "a c", "a"}, trimmed(expand("a b? c?")))
}

func trimmed(rows []string) []string {
	for i := range rows {
		rows[i] = strings.TrimSpace(rows[i])
	}
	return rows
}

func TestNumber(t *testing.T) {
	require.Equal(t, known().numbers["claim"], known().number("Claim's"))
	require.Equal(t, known().numbers["doesn't"], known().number("Doesn’t"))
	require.NotZero(t, known().number("who"))
	for _, w := range []string{"", "WHO", "US", "heron", strings.Repeat("claim", 100)} {
		require.Zero(t, known().number(w), w)
	}
}
