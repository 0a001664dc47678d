//go:build !js

package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
)

func reportOf(t *testing.T, text string) *report {
	var r report
	require.NoError(t, json.Unmarshal([]byte(text), &r))
	return &r
}

func TestCompareTakesTheMedians(t *testing.T) {
	const perfect = `"accessibility":{"score":1},"best-practices":{"score":1},"seo":{"score":1}`
	p := page{name: "home", path: "/"}
	for _, text := range []string{
		`{"categories":{"performance":{"score":0.2},` + perfect + `},"audits":{"total-blocking-time":{"numericValue":900,"score":0.1,"title":"Blocked"}}}`,
		`{"categories":{"performance":{"score":0.95},` + perfect + `},"audits":{"total-blocking-time":{"numericValue":310,"score":0.7,"title":"Blocked"}}}`,
		`{"categories":{"performance":{"score":0.91},` + perfect + `},"audits":{
			"total-blocking-time":{"numericValue":290,"score":0.8,"title":"Blocked","displayValue":"290 ms"},
			"nothing":{"score":null},"told":{"score":0,"scoreDisplayMode":"informative"}}}`,
	} {
		p.reports = append(p.reports, reportOf(t, text))
	}
	table, missed := compare([]page{p})
	require.Equal(t, 1, missed)
	require.Contains(t, table, "| Performance | at least 0.90 | 0.91 |\n")
	require.Contains(t, table, "| Total blocking time | at most 300 ms | **310 ms** |\n")
	require.Equal(t, []string{"0.80 Blocked: 290 ms"}, p.faults())
}
