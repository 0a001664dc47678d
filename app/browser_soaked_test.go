//go:build browser

package app_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimlight/claims/index"
	"claimlight/web"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// soakArticles are articles of 50 to 3,000 words, each anew of sentences of our own
// test articles, every one the same in every run. Their lengths come back in each
// fifth of the run, so that fifths can be compared.
func soakArticles(t *testing.T, count int) []string {
	t.Helper()
	sentences := soakSentences(t)
	random := rand.New(rand.NewPCG(8, 500))
	lengths := make([]int, count/5)
	for i := range lengths {
		lengths[i] = 50 + random.IntN(2951)
	}
	articles := make([]string, count)
	for i := range articles {
		var b strings.Builder
		for n := 0; n < lengths[i%len(lengths)]; {
			sentence := sentences[random.IntN(len(sentences))]
			n += wordsOf(sentence)
			b.WriteString(sentence)
			if random.IntN(4) == 0 {
				b.WriteString("\n\n")
			} else {
				b.WriteByte(' ')
			}
		}
		articles[i] = b.String()
	}
	return articles
}

func soakSentences(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../claims/testdata/articles/*.labels")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	var sentences []string
	for _, name := range files {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		for line := range strings.Lines(string(text)) {
			if label, sentence, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && label != "furniture" {
				sentences = append(sentences, sentence)
			}
		}
	}
	return sentences
}

// bundledClaims are those of all records, which have each of them read.
func bundledClaims(t *testing.T) []string {
	t.Helper()
	data, err := web.Data()
	require.NoError(t, err)
	x, err := index.Open(data)
	require.NoError(t, err)
	claims := make([]string, x.Len())
	for i := range claims {
		claims[i] = x.Record(i).Claim
	}
	return claims
}

func wordsOf(text string) int { return len(strings.Fields(text)) }

// soakSample is what the page holds at one time, garbage collected.
type soakSample struct {
	heap, memory, held, nodes, listeners, documents float64
}

func (b *tab) measure() soakSample {
	b.t.Helper()
	_, err := chromedp.Call(b.ctx, heapprofiler.CollectGarbage, cdp.Empty{})
	require.NoError(b.t, err)
	by := b.metrics()
	return soakSample{
		heap: by["JSHeapUsedSize"], nodes: by["Nodes"], listeners: by["JSEventListeners"], documents: by["Documents"],
		memory: eval[float64](b, `memory()`), held: eval[float64](b, `held()`),
	}
}

// metrics are what the browser measures of the page.
func (b *tab) metrics() map[string]float64 {
	b.t.Helper()
	got, err := chromedp.Call(b.ctx, performance.GetMetrics, cdp.Empty{})
	require.NoError(b.t, err)
	by := map[string]float64{}
	for _, m := range got.Metrics {
		by[m.Name] = m.Value
	}
	return by
}

// soakRow compares one measure of the second fifth of the run with the last fifth:
// by the medians; what the program lets go of only when its own collector runs, by
// the least where articles are few, as one that is late would tell, and else by the
// means: of a hundred that swing by thousands the least is chance.
type soakRow struct {
	what               string
	first, last, bound float64
	words              func(float64) string
}

type soakResult struct {
	rows           []soakRow
	from, to, ends int // the windows: from+1 to to, ends-(to-from)+1 to ends
}

func soakTable(took []float64, soaked []soakSample) soakResult {
	n := len(took)
	r := soakResult{from: n / 5, to: 2 * n / 5, ends: n}
	add := func(what string, rank func([]float64) float64, growth, slack float64, words func(float64) string, value func(i int) float64) {
		first, last := rank(window(r.from, r.to, value)), rank(window(n-(r.to-r.from), n, value))
		r.rows = append(r.rows, soakRow{what, first, last, first*growth + slack, words})
	}
	megabytes := func(v float64) string { return fmt.Sprintf("%.1f MB", v/1e6) }
	rank, name, growth, slack := slices.Min[[]float64], "least", 1.25, 500.0
	if n > shortSoak {
		rank, name, growth, slack = mean, "mean", 1.1, 250
	}
	number := func(v float64) string { return fmt.Sprintf("%.0f", v) }
	add("Processor time of the page to check 100 words, median", median, 1.5, 0.5, func(v float64) string { return fmt.Sprintf("%.1f ms", v) }, func(i int) float64 { return 100 * took[i] })
	add("JavaScript heap, median", median, 1.1, 1e6, megabytes, func(i int) float64 { return soaked[i].heap })
	add("WebAssembly memory, median", median, 1.1, 4e6, megabytes, func(i int) float64 { return soaked[i].memory })
	add("Objects of the page that the program holds, "+name, rank, growth, slack, number, func(i int) float64 { return soaked[i].held })
	add("DOM nodes, detached ones too, "+name, rank, growth, slack, number, func(i int) float64 { return soaked[i].nodes })
	add("Event listeners, median", median, 1, 5, number, func(i int) float64 { return soaked[i].listeners })
	add("Documents, median", median, 1, 0, number, func(i int) float64 { return soaked[i].documents })
	return r
}

func window(from, to int, value func(i int) float64) []float64 {
	list := make([]float64, 0, to-from)
	for i := from; i < to; i++ {
		list = append(list, value(i))
	}
	return list
}

func mean(list []float64) float64 {
	sum := 0.0
	for _, v := range list {
		sum += v
	}
	return sum / float64(len(list))
}

func median(list []float64) float64 {
	slices.Sort(list)
	return list[len(list)/2]
}

func (r soakResult) markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "| one page, %d articles | articles %d to %d | articles %d to %d | allowed |\n|---|---:|---:|---:|\n",
		r.ends, r.from+1, r.to, r.ends-(r.to-r.from)+1, r.ends)
	for _, row := range r.rows {
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", row.what, row.words(row.first), row.words(row.last), row.words(row.bound))
	}
	return b.String()
}
