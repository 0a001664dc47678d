package wording

import (
	"strings"
	"testing"

	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

func TestCitation(t *testing.T) {
	r := check
	r.Claim, r.URL, r.Published = "Snow is warm.", "https://checkers.example/1", "2024-04-09"
	require.Equal(t, "“Snow is warm.” The Checkers rated this claim “Not quite”, 9 April 2024. https://checkers.example/1", Citation(&r))
	r.Claimant, r.Published = "A. Person", ""
	require.Equal(t, "“Snow is warm.” (said by A. Person) The Checkers rated this claim “Not quite”, date not shown. https://checkers.example/1", Citation(&r))
	r.Rating = strings.Repeat("This is not so. ", 5)
	require.Contains(t, Citation(&r), "The Checkers checked this claim: “This is not so.")
	r.Kind, r.Rating, r.Verdict = record.Reference, "", record.True
	require.Contains(t, Citation(&r), "The Checkers states this as a fact, date not shown.")
}
