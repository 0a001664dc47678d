package figure

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLexicon: the tables do not contradict one another, so the order in which
// they are read does not matter; and every unit can be compared.
func TestLexicon(t *testing.T) {
	for range 20 {
		require.Equal(t, lexicon(), buildLexicon())
	}
	for w, e := range lexicon() {
		if e.roles&roleTime != 0 {
			require.Positive(t, inSeconds(e.unit), w)
		}
		if e.roles&(roleTime|roleMeasure|roleMoney) != 0 {
			require.NotEmpty(t, e.unit, w)
			require.Positive(t, e.scale, w)
		}
	}
}
