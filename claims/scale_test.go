package claims

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"claimlight/claims/index"
	"claimlight/claims/match"
	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

// publicClaims are the ten thousand claims of the public retrieval set, where it
// lies beside the project.
func publicClaims(b *testing.B) []record.Record {
	data, err := os.ReadFile("../../shared/eval/retrieval/clef2020/claims.jsonl")
	if err != nil {
		b.Skip("the evaluation sets are not beside the project:", err)
	}
	var out []record.Record
	for line := range strings.Lines(string(data)) {
		var r record.Record
		require.NoError(b, json.Unmarshal([]byte(line), &r))
		out = append(out, r)
	}
	return out
}

// grown is n records in the likeness of some: each is one of them with half its
// words drawn anew, as often as the words occur. Speed is all that it tells.
func grown(records []record.Record, n int) []record.Record {
	var words []string
	for _, r := range records {
		words = append(words, strings.Fields(r.Claim)...)
	}
	random := rand.New(rand.NewPCG(1, 2))
	mutate := func(text string) string {
		list := strings.Fields(text)
		for i := range list {
			if random.IntN(2) == 0 {
				list[i] = words[random.IntN(len(words))]
			}
		}
		return strings.Join(list, " ")
	}
	out := slices.Clone(records[:min(n, len(records))])
	for i := len(out); i < n; i++ {
		r := records[i%len(records)]
		out = append(out, record.Record{ID: fmt.Sprint("grown-", i), Claim: mutate(r.Claim), Title: mutate(r.Title)})
	}
	return out
}

// dataFile compiles n claims, or takes what an earlier run compiled.
func dataFile(b *testing.B, n int) *index.Index {
	records := publicClaims(b)
	name := filepath.Join(os.TempDir(), fmt.Sprintf("claimlight-bench-%d.clm", n))
	if data, err := os.ReadFile(name); err == nil {
		if x, err := index.Open(data); err == nil {
			return x
		}
	}
	data, err := index.Compile(grown(records, n))
	require.NoError(b, err)
	require.NoError(b, os.WriteFile(name, data, 0o644))
	x, err := index.Open(data)
	require.NoError(b, err)
	return x
}

// BenchmarkSentence is retrieval and decision for one sentence that was read, as
// data sets grow: median and 95th percentile over the sentences of our own
// articles, each at its best of five.
func BenchmarkSentence(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := NewChecker(dataFile(b, n))
			var r reader
			var sentences []*match.Sentence
			for s := range strings.SplitAfterSeq(benchmarkArticle(b), ". ") {
				sentences = append(sentences, r.sentence(r.profile(s)))
			}
			best := make([]time.Duration, len(sentences))
			for i, s := range sentences {
				best[i] = time.Hour
				for range 5 {
					start := time.Now()
					c.matches(s, &r)
					best[i] = min(best[i], time.Since(start))
				}
			}
			slices.Sort(best)
			i := 0
			b.ReportAllocs()
			for b.Loop() {
				c.matches(sentences[i%len(sentences)], &r)
				i++
			}
			b.ReportMetric(float64(best[len(best)/2].Microseconds()), "p50-µs")
			b.ReportMetric(float64(best[len(best)*95/100].Microseconds()), "p95-µs")
		})
	}
}
