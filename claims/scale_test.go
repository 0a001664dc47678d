package claims

import (
	"encoding/json"
	"fmt"
	"math"
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
func dataFile(b *testing.B, n int) []byte {
	records := publicClaims(b)
	name := filepath.Join(os.TempDir(), fmt.Sprintf("claimlight-bench-%d.clm", n))
	if data, err := os.ReadFile(name); err == nil {
		if _, err := index.Open(data); err == nil {
			return data
		}
	}
	data, err := index.Compile(grown(records, n))
	require.NoError(b, err)
	require.NoError(b, os.WriteFile(name, data, 0o644))
	return data
}

// speed is what a reader waits for, in milliseconds.
type speed struct{ open, first, p50, p95 float64 }

func since(start time.Time) float64 { return time.Since(start).Seconds() * 1e3 }

// timed opens data files as one set and asks each of the sentences: how long
// opening takes, the first sentence, and then one sentence, median and 95th
// percentile, each at its best of five.
func timed(b *testing.B, sentences []*match.Sentence, files ...[]byte) (*Checker, speed) {
	var v speed
	var parts []*index.Index
	start := time.Now()
	for _, data := range files {
		x, err := index.Open(data)
		require.NoError(b, err)
		parts = append(parts, x)
	}
	c := NewChecker(index.Join(parts...))
	v.open = since(start)
	start = time.Now()
	c.matches(sentences[0], &reader{})
	v.first = since(start)
	best := make([]float64, len(sentences))
	for i, s := range sentences {
		best[i] = math.Inf(1)
		for range 5 {
			start := time.Now()
			c.matches(s, &reader{})
			best[i] = min(best[i], since(start))
		}
	}
	slices.Sort(best)
	v.p50, v.p95 = best[len(best)/2], best[len(best)*95/100]
	return c, v
}

func (v speed) report(b *testing.B) {
	b.ReportMetric(v.open, "open-ms")
	b.ReportMetric(v.first, "first-ms")
	b.ReportMetric(1e3*v.p50, "p50-µs")
	b.ReportMetric(1e3*v.p95, "p95-µs")
}

// BenchmarkSentence is retrieval and decision for one sentence that was read, as
// data sets grow, over the sentences of our own articles.
func BenchmarkSentence(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchmarkFiles(b, dataFile(b, n)) })
	}
}

// BenchmarkJoined is the same of files that were joined.
func BenchmarkJoined(b *testing.B) {
	records := publicClaims(b)
	var files [][]byte
	for part := range slices.Chunk(records[:10_000], 3_334) {
		data, err := index.Compile(part)
		require.NoError(b, err)
		files = append(files, data)
	}
	b.Run("10000", func(b *testing.B) { benchmarkFiles(b, files...) })
}

func benchmarkFiles(b *testing.B, files ...[]byte) {
	sentences := benchmarkSentences(b)
	c, v := timed(b, sentences, files...)
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		c.matches(sentences[i%len(sentences)], &reader{})
		i++
	}
	v.report(b)
}

func benchmarkSentences(b *testing.B) (sentences []*match.Sentence) {
	var r reader
	for s := range strings.SplitAfterSeq(benchmarkArticle(b), ". ") {
		sentences = append(sentences, r.sentence(r.profile(s)))
	}
	return sentences
}

// benchmarkArticle is a text of some thousand words: our own labelled articles,
// one after another.
func benchmarkArticle(b *testing.B) string {
	files, err := filepath.Glob("testdata/articles/*.txt")
	require.NoError(b, err)
	var text strings.Builder
	for _, name := range files {
		article, err := os.ReadFile(name)
		require.NoError(b, err)
		text.Write(article)
		text.WriteString("\n\n")
		if len(strings.Fields(text.String())) >= 1000 {
			break
		}
	}
	return text.String()
}
