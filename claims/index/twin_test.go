package index

import (
	"math"
	"sort"
	"testing"

	"claimlight/claims/lexicon"
	"claimlight/claims/record"
	"claimlight/claims/term"

	"github.com/stretchr/testify/require"
)

// twin ranks from the records alone, as the comments say and as slowly as it
// likes.
type twin struct {
	records []record.Record
	bags    []map[string]float64
	mean    float64
}

func newTwin(records []record.Record) *twin {
	w := &twin{records: records}
	for i := range records {
		r := &records[i]
		bag := map[string]float64{}
		for _, text := range []string{r.Claim, r.Title} {
			for _, t := range term.Extract(text) {
				bag[t.Text] = min(bag[t.Text]+1, mostTimes)
			}
		}
		for _, text := range append(append([]string(nil), r.Variants...), r.Entities...) {
			for _, t := range term.Extract(text) {
				if bag[t.Text] == 0 {
					bag[t.Text] = 0.5
				}
			}
		}
		w.bags = append(w.bags, bag)
		w.mean += w.length(i) / float64(len(records))
	}
	return w
}

func (w *twin) length(i int) (sum float64) {
	for _, n := range w.bags[i] {
		sum += n
	}
	return sum
}

func (w *twin) idf(t string) float64 {
	df := 0.0
	for _, bag := range w.bags {
		if bag[t] > 0 {
			df++
		}
	}
	return math.Log(1 + (float64(len(w.bags))-df+0.5)/(df+0.5))
}

func said(query string) map[string]float64 {
	q := map[string]float64{}
	for _, t := range term.Extract(query) {
		q[t.Text]++
	}
	for t, n := range q {
		q[t] = n * 2 / (n + 1)
	}
	return q
}

func (w *twin) bm25(q map[string]float64, i int) (score float64) {
	for t, n := range q {
		if tf := w.bags[i][t]; tf > 0 {
			score += n * w.idf(t) * 2 * tf / (tf + 0.5 + 0.5*w.length(i)/w.mean)
		}
	}
	return score
}

func (w *twin) fit(q map[string]float64, text string) float64 {
	mass, all, common := 0.0, 0.0, 0.0
	held := map[string]bool{}
	for t, n := range q {
		mass += n * w.idf(t)
		for _, g := range runsOfFour(t) {
			held[g] = true
		}
	}
	for _, t := range term.Extract(text) {
		best := 0.0
		grams := runsOfFour(t.Text)
		for _, g := range grams {
			if held[g] {
				best += 1 / float64(len(grams))
			}
		}
		best *= best
		for s := range q {
			best = max(best, lexicon.Similar(lexicon.Lookup(s), lexicon.Lookup(t.Text)))
			if s == t.Text {
				best = 1
			}
		}
		all += w.idf(t.Text)
		common += w.idf(t.Text) * best
	}
	return math.Sqrt(common / all * min(common/mass, 1))
}

func runsOfFour(t string) (runs []string) {
	t = "\n" + t + "\n"
	if len(t) < gramLength {
		return []string{t}
	}
	for i := 0; i+gramLength <= len(t); i++ {
		runs = append(runs, t[i:i+gramLength])
	}
	return runs
}

func (w *twin) features(q map[string]float64, i, rank int, best float64) Features {
	r := &w.records[i]
	f := Features{featBM25: w.bm25(q, i) / best, featFirst: 1 / float64(rank)}
	for _, text := range r.Wordings() {
		f[featClaim] = max(f[featClaim], w.fit(q, text))
	}
	f[featTitle] = f[featClaim]
	if r.Title != "" {
		f[featTitle] = w.fit(q, r.Title)
	}
	return f
}

func TestIndexAgreesWithItsTwin(t *testing.T) {
	records := append(invented(60, 1), four...)
	x, w := build(t, records), newTwin(records)
	for _, r := range invented(40, 2) {
		query := knownOnly(x, r.Claim)
		q := said(query)
		var order []int
		for i := range records {
			if w.bm25(q, i) > 0 {
				order = append(order, i)
			}
		}
		sort.SliceStable(order, func(a, b int) bool { return w.bm25(q, order[a]) > w.bm25(q, order[b]) })
		got := x.Candidates(query)
		require.Len(t, got, min(len(order), rerankDepth))
		for rank, c := range got {
			want := w.bm25(q, order[rank])
			require.InDelta(t, want, w.bm25(q, c.Record), 1e-5, "rank %d of %q", rank, query)
			f := w.features(q, c.Record, rank+1, w.bm25(q, order[0]))
			require.InDeltaSlice(t, f[:], c.Features[:], 0.02, "record %d of %q: %v %v", c.Record, query, f, c.Features)
		}
	}
}

// knownOnly leaves out the words of text that no record knows, which the twin
// does not bend.
func knownOnly(x *Index, text string) (out string) {
	for _, t := range term.Extract(text) {
		if x.Has(t.Text) {
			out += text[t.Start:t.End] + " "
		}
	}
	return out
}

func TestHitsAreOrderedAndFinite(t *testing.T) {
	x := build(t, invented(200, 3))
	for _, r := range invented(40, 4) {
		hits := x.Search(r.Claim, 150)
		seen := map[int]bool{}
		for i, h := range hits {
			require.False(t, math.IsNaN(h.Score) || math.IsInf(h.Score, 0))
			require.False(t, seen[h.Record])
			seen[h.Record] = true
			if i > 0 {
				require.GreaterOrEqual(t, hits[i-1].Score, h.Score)
				require.True(t, hits[i-1].Score > h.Score || hits[i-1].Record < h.Record || i >= rerankDepth)
			}
		}
		few := x.Search(r.Claim, 2*rerankDepth/3+1)
		require.Equal(t, hits[:len(few)], few, "more hits behind do not change the first")
	}
}

func TestOwnClaimFindsItsRecord(t *testing.T) {
	records := invented(300, 5)
	for i := range records {
		records[i].Variants, records[i].Title = nil, ""
	}
	x := build(t, records)
	for i, r := range records {
		hits := x.Search(r.Claim, 1)
		require.NotEmpty(t, hits)
		require.ElementsMatch(t, texts(r.Claim), texts(records[hits[0].Record].Claim), "record %d: %q", i, r.Claim)
	}
}

func texts(s string) (out []string) {
	for _, t := range term.Extract(s) {
		out = append(out, t.Text)
	}
	return out
}
