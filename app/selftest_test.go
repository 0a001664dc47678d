package app

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func passed(list []Evidence) []bool {
	var out []bool
	for _, e := range list {
		out = append(out, e.Passed)
	}
	return out
}

func TestTrafficEvidence(t *testing.T) {
	quiet := Traffic{Began: 500, Origin: "https://here.example", Blocked: true,
		Requests: []Sent{{"https://here.example/app.js", 10}, {"https://here.example/web/app.wasm", 20}}}
	require.Equal(t, []bool{true, true, true, true}, passed(quiet.Evidence()))
	require.Equal(t, "0 requests since the text was checked.", quiet.Evidence()[0].Words)
	require.Equal(t, "0 of 2 requests since the page was opened went to another site.", quiet.Evidence()[1].Words)

	loud := quiet
	loud.Requests = append(loud.Requests, Sent{"https://here.example.evil/", 900})
	loud.Blocked, loud.Cookie = false, "a=b"
	require.Equal(t, []bool{false, false, false, false}, passed(loud.Evidence()))
	require.Equal(t, "1 request since the text was checked.", loud.Evidence()[0].Words)

	unused := quiet
	unused.Began = 0
	require.Contains(t, unused.Evidence()[0].Words, "No text has been checked")
}
