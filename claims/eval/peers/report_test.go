//go:build !js

package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// reading is what the harness writes of an engine, in node or in Chromium.
func reading(t *testing.T, text string) figures {
	var f figures
	require.NoError(t, json.Unmarshal([]byte(text), &f))
	return f
}

func sample(t *testing.T, ownP95 string) measured {
	theirs := reading(t, `{"build_cpu_ms":730,"index":{"bytes":2133436,"brotli9":476864},"load_cpu_ms":[213,161,162],"heap_after_load_mb":16.5,
		"latency":{"warm_cpu":{"p50":2.7,"p95":8.5,"p99":11.3}},"quality":{"dev.jsonl":{"map5":0.763}}}`)
	texts := theirs
	texts.Index = map[string]float64{"bytes": 4_007_000, "brotli9": 1_015_000}
	own := reading(t, `{"index":{"bytes":2097540,"brotli9":869456},"load_cpu_ms":[25],"own_memory_mb":7.5,
		"latency":{"warm_cpu":{"p50":0.2,"p95":`+ownP95+`,"p99":0.97}},"quality":{"dev.jsonl":{"map5":0.842}}}`)
	floor := reading(t, `{"latency":{"warm_cpu":{"p95":0.1}},"quality":{"dev.jsonl":{"map5":0.796}}}`)
	inChromium := func(p95 string) figures {
		return reading(t, `{"load_wall_ms":[9],"heap_after_load_mb":8,"latency":{"warm_wall_best_of_rounds":{"p95":`+p95+`}}}`)
	}
	return measured{
		scale:    scales[0],
		node:     results{Peers: map[string]figures{miniSearch: theirs, miniSearchTexts: texts, ours: own, refBM25: floor, "wink": {Error: "too\nslow"}}},
		chromium: results{Peers: map[string]figures{miniSearch: inChromium("9.65"), miniSearchTexts: inChromium("13.4"), ours: inChromium("0.36"), refBM25: inChromium("0.08")}},
		bare:     bare{bytes: 500_000, brotli: 320_000, texts: 1_600_000},
	}
}

func TestReport(t *testing.T) {
	text := report([]measured{sample(t, "0.5")})
	for _, row := range []string{
		"| 10,375 claims | MAP@5 |",
		"| MiniSearch | 0.763 | 0.7 | 2,133 / 477 | 162 / 9 | 16.5 / 8.0 | 2.70 / 8.50 / 11.3 | 0.00 / 9.65 / 0.00 |",
		"| wink-bm25 | did not finish: too slow |",
		"| of that without the texts | | | 500 / 320 | | 6.0 / 6.5 | | |",
		"| 10,375 claims: MAP@5 | higher by 0.03 | +0.079 | reached |",
		"| 10,375 claims: 95th percentile of a query | 1/10 | 1/17 / 1/27 | reached |",
		"| 10,375 claims: index in brotli, both with texts | 1.00 | 0.86 | reached |",
		"| 10,375 claims: index in brotli, both without texts | 1.00 | 0.67 | reached |",
		"| 10,375 claims: 95th percentile of a query, beside BM25 over typed arrays | | 5.0 / 4.5 times its time, for +0.046 of MAP@5 | |",
	} {
		require.Contains(t, text, row)
	}
	require.NotContains(t, text, "100,000", "what was not measured is not reported")
}

// A goal is reached where both node and Chromium reach it.
func TestMissedGoal(t *testing.T) {
	text := report([]measured{sample(t, "0.9")})
	require.Contains(t, text, "| 10,375 claims: 95th percentile of a query | 1/10 | 1/9.4 / 1/27 | not reached |")
	require.Equal(t, 3, strings.Count(text, "| reached |"))
}
