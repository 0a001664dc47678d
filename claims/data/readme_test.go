package data

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"claimlight/claims/record"
)

const (
	countsBegin = "<!-- counts: go test ./claims/data -update -->\n"
	countsEnd   = "<!-- end of counts -->"
)

// TestReadmeCounts keeps the numbers of README.md those of the records.
func TestReadmeCounts(t *testing.T) {
	have, err := os.ReadFile("README.md")
	require.NoError(t, err)
	head, rest, ok := strings.Cut(string(have), countsBegin)
	require.True(t, ok)
	_, tail, ok := strings.Cut(rest, countsEnd)
	require.True(t, ok)
	want := head + countsBegin + counts(bundled(t)) + countsEnd + tail
	if *update {
		require.NoError(t, os.WriteFile("README.md", []byte(want), 0o644))
		return
	}
	require.Equal(t, want, string(have), "go test ./claims/data -update rewrites the counts")
}

// counts writes the numbers of the set as Markdown.
func counts(recs []record.Record) string {
	var out strings.Builder
	kinds := PublisherKinds()
	line := func(label string, of func(*record.Record) []string, most int) {
		fmt.Fprintf(&out, "- **%s**: %s\n", label, tally(recs, of, most))
	}
	dated, first, last := span(recs)
	variants, figures, linked := 0, 0, 0
	for i := range recs {
		variants += len(recs[i].Variants)
		figures += len(recs[i].Figures)
		if recs[i].SameAs != "" {
			linked++
		}
	}
	fmt.Fprintf(&out, "%d records of %d publishers, with %d variants and %d figures. %d say when the review was published, from %s to %s.\n%d stand beside another publisher's review of the same claim.\n\n",
		len(recs), len(kinds), variants, figures, dated, first, last, linked)
	line("kind", func(r *record.Record) []string { return []string{string(r.Kind)} }, all)
	line("kind of publisher", func(r *record.Record) []string { return []string{kinds[r.Reviewer()]} }, all)
	line("verdict", func(r *record.Record) []string { return []string{string(r.Verdict)} }, all)
	line("language", func(r *record.Record) []string { return []string{cmp.Or(r.Language, "en")} }, all)
	line("publisher", func(r *record.Record) []string { return []string{r.Reviewer()} }, 20)
	line("place", func(r *record.Record) []string { return []string{r.Place} }, 20)
	line("topic", func(r *record.Record) []string { return r.Topics }, all)
	line("year of the review", func(r *record.Record) []string {
		return []string{cmp.Or(r.Published[:min(4, len(r.Published))], "not shown")}
	}, all)
	return out.String()
}

const all = 1 << 20

// tally counts names, most frequent first.
func tally(recs []record.Record, of func(*record.Record) []string, most int) string {
	n := make(map[string]int)
	for i := range recs {
		for _, name := range of(&recs[i]) {
			n[name]++
		}
	}
	names := slices.SortedFunc(maps.Keys(n), func(a, b string) int {
		return cmp.Or(cmp.Compare(n[b], n[a]), strings.Compare(a, b))
	})
	var parts []string
	for _, name := range names[:min(most, len(names))] {
		parts = append(parts, fmt.Sprintf("%s %d", name, n[name]))
	}
	if more := len(names) - most; more > 0 {
		parts = append(parts, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(parts, ", ")
}

// span tells how many reviews are dated, and the first and the last date.
func span(recs []record.Record) (dated int, first, last string) {
	for i := range recs {
		d := recs[i].Published
		if d == "" {
			continue
		}
		dated++
		if first == "" || d < first {
			first = d
		}
		last = max(last, d)
	}
	return dated, first, last
}
