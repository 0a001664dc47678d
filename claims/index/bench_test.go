package index_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"claimlight/claims/eval"
	"claimlight/claims/index"
	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

// clef opens a file of the retrieval set that lies beside the project, and
// skips the test where it is missing.
func clef(t testing.TB, name string) *os.File {
	f, err := os.Open(filepath.Join("../../../shared/eval/retrieval/clef2020", name))
	if err != nil {
		t.Skip("the evaluation sets are not beside the project:", err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func clefRecords(t testing.TB) []record.Record {
	records, err := eval.ReadClaims(clef(t, "claims.jsonl"), "claims.jsonl")
	require.NoError(t, err)
	return records
}

func clefQueries(t testing.TB, name string) []eval.RetrievalQuery {
	queries, err := eval.ReadQueries(clef(t, name), name)
	require.NoError(t, err)
	return queries
}

func compile(t testing.TB, records []record.Record) *index.Index {
	data, err := index.Compile(records)
	require.NoError(t, err)
	x, err := index.Open(data)
	require.NoError(t, err)
	return x
}

func BenchmarkOpen(b *testing.B) {
	data, err := index.Compile(clefRecords(b))
	require.NoError(b, err)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		_, err = index.Open(data)
	}
	require.NoError(b, err)
}

func BenchmarkCompile(b *testing.B) {
	records := clefRecords(b)
	for b.Loop() {
		_, err := index.Compile(records)
		require.NoError(b, err)
	}
}

// BenchmarkSearch reports the median and the 95th percentile over the queries,
// each at its best of five, besides the mean.
func BenchmarkSearch(b *testing.B) {
	x, queries := compile(b, clefRecords(b)), clefQueries(b, "dev.jsonl")
	best := make([]time.Duration, len(queries))
	for i, q := range queries {
		best[i] = time.Hour
		for range 5 {
			start := time.Now()
			x.Search(q.Text, 10)
			best[i] = min(best[i], time.Since(start))
		}
	}
	slices.Sort(best)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		x.Search(queries[i%len(queries)].Text, 10)
		i++
	}
	b.ReportMetric(float64(best[len(best)/2].Microseconds()), "p50-µs")
	b.ReportMetric(float64(best[len(best)*95/100].Microseconds()), "p95-µs")
}

// Public claims in three files are found as in one.
func TestJoinedPublicClaims(t *testing.T) {
	records := clefRecords(t)
	one := compile(t, records)
	joined := index.Join(compile(t, records[:6000]), compile(t, records[6000:10000]), compile(t, records[10000:]))
	for _, q := range clefQueries(t, "dev.jsonl") {
		require.Equal(t, one.Search(q.Text, 20), joined.Search(q.Text, 20), q.Text)
		question := index.Question{Text: q.Text, Context: "Trump and Biden", Parts: []string{q.Text[len(q.Text)/2:]}}
		require.Equal(t, one.Ask(question, 20, 8), joined.Ask(question, 20, 8), q.Text)
	}
	for i := 0; i+1 < len(records); i += 7 {
		other := (i * 31) % len(records)
		require.Equal(t, one.Twins(i, other), joined.Twins(i, other))
	}
}
