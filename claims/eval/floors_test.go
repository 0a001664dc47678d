package eval

import (
	"os"
	"testing"

	"claimlight/claims"
	"claimlight/claims/data"
	"claimlight/claims/index"

	"github.com/stretchr/testify/require"
)

// TestMatchingFloors keeps what the gate has reached on the dev part; the
// floors only rise, the ceilings only fall.
func TestMatchingFloors(t *testing.T) {
	f, err := os.Open("../../../shared/eval/matching/dev.jsonl")
	if err != nil {
		t.Skip("the evaluation sets are not beside the project:", err)
	}
	defer f.Close()
	queries, err := ReadMatching(f, "dev.jsonl")
	require.NoError(t, err)
	records, err := data.Records()
	require.NoError(t, err)
	b, err := index.Compile(records)
	require.NoError(t, err)
	x, err := index.Open(b)
	require.NoError(t, err)
	m := Match(queries, claims.NewChecker(x).Match, x, 0)
	t.Logf("%+v", m)
	require.Empty(t, m.UnknownGold)
	require.GreaterOrEqual(t, m.Precision, 0.97)
	require.GreaterOrEqual(t, m.Strict, 0.965)
	require.GreaterOrEqual(t, m.Recall, 0.75)
	require.GreaterOrEqual(t, m.RelationAccuracy, 0.85)
	require.LessOrEqual(t, m.RelatedColoured, 0.04)
	require.Zero(t, m.NoneColoured)
}
