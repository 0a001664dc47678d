package app

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSentenceKey(t *testing.T) {
	key := sentenceKey("Pay rose by 22% in 2024.")
	require.Equal(t, key, sentenceKey("  “Pay rose by 22% in 2024”  "), "spaces, marks and case do not count")
	require.NotEqual(t, key, sentenceKey("Pay rose by 23% in 2024."))
}
