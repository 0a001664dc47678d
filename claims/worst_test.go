package claims

import (
	"runtime"
	"runtime/metrics"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// worstSize is how many bytes a worst case has at the most: what the page checks
// in one go.
const worstSize = 1 << 20

// worstCase is a text that nobody writes and that a rule could choke on.
type worstCase struct{ name, text string }

// many is a text as often as stated, but no longer than worstSize.
func many(text string, n int) string { return strings.Repeat(text, min(n, worstSize/len(text))) }

const often = 100_000

func worstCases(t testing.TB) []worstCase {
	flat := strings.ToLower(strings.Map(func(r rune) rune {
		if strings.ContainsRune(".!?:;\n\r", r) {
			return ' '
		}
		return r
	}, longArticle(t, 200_000)))[:worstSize]
	return []worstCase{
		{"one-sentence", flat},
		{"one-word", many("a", worstSize)},
		{"one-letter-words", many("a b c d e f g h i j ", often/10)},
		{"one-digit-run", many("7", worstSize)},
		{"digits", many("1 22 333 4,444 5.5 ", worstSize)},
		{"one-number", many("40,000 ", often)},
		{"figures", many("12% of 3 million in 2023 ", worstSize)},
		{"emoji", many("👩‍🚀🔥🇬🇧", worstSize)},
		{"nested-quotes", many("“‘\"", often) + "ferry" + many("\"’”", often)},
		{"nested-brackets", many("([{", often) + "ferry" + many("}])", often)},
		{"open-quotes", many("He said \"that ", often)},
		{"rare-word", many("Streeting ", often)},
		{"place", many("Norbury, England ", often)},
		{"not", many("not ", often)},
		{"who-said-that", many("who said that ", often)},
		{"blank-lines", many("\n\n", often)},
		{"combining-marks", many("\u0301\u0327", worstSize)},
		{"apostrophes", many("'’", worstSize)},
		{"dashes", many("-–— ", worstSize)},
		{"zero-width", many("\u200b\u200d\u2060", worstSize)},
		{"turns", many("Ann Lee: so\n", often)},
		{"time-codes", many("[0:01] ", often)},
		{"links", many("https://example.org/a?b=c ", worstSize)},
		{"one-link", "https://" + many("a/b.c?d=e&", worstSize)},
		{"initials", many("J. K. ", often)},
		{"glued", many("strikeAfter", often)},
		{"no-utf8", many("\xff\xc3 ", worstSize)},
	}
}

// worked is what checking a text took.
type worked struct {
	allocated uint64        // bytes, in all
	most      uint64        // bytes of the heap at the worst pause, beyond what was before
	stretch   time.Duration // of the processor, the longest between two pauses
	pauses    int
}

// checkWorst checks a text as a page does, which pauses in between and keeps all
// pieces and findings.
func checkWorst(c *Checker, text string) (w worked) {
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	last := cpuTime()
	c.Pause = func() {
		now := cpuTime()
		w.stretch = max(w.stretch, now-last)
		w.most = max(w.most, heapNow()-min(before.HeapAlloc, heapNow()))
		w.pauses++
		last = cpuTime()
	}
	defer func() { c.Pause = nil }()
	var steps []Step
	for s := range c.Steps(text) {
		steps = append(steps, s)
	}
	c.Pause()
	runtime.ReadMemStats(&after)
	w.allocated = after.TotalAlloc - before.TotalAlloc
	runtime.KeepAlive(steps)
	return w
}

// heapNow is how many bytes of the heap are in use, garbage included.
func heapNow() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// What a worst case may take. A rule that is not linear would take minutes: the
// deadline is generous, for machines that are slow or busy.
const (
	mostAllocated = 1000 // bytes for each byte of the text
	mostGrowth    = 3    // times what half the text takes
	smallWork     = 4 << 20
	worstDeadline = time.Minute
)

func TestWorstCasesAreBounded(t *testing.T) {
	c := bundled(t)
	c.Warm()
	for _, w := range worstCases(t) {
		start := time.Now()
		half, whole := checkWorst(c, w.text[:len(w.text)/2]), checkWorst(c, w.text)
		require.Less(t, whole.allocated, uint64(mostAllocated*len(w.text)), w.name)
		require.Less(t, whole.allocated, max(mostGrowth*half.allocated, smallWork), w.name)
		require.Less(t, time.Since(start), worstDeadline, w.name)
	}
}

// BenchmarkWorst tells what the worst cases take.
func BenchmarkWorst(b *testing.B) {
	c := NewChecker(opened(b))
	c.Warm()
	for _, w := range worstCases(b) {
		b.Run(w.name, func(b *testing.B) {
			var worst worked
			measure(b, func(int) {
				got := checkWorst(c, w.text)
				worst.most, worst.stretch = max(worst.most, got.most), max(worst.stretch, got.stretch)
			})
			b.ReportMetric(float64(len(w.text)), "text-B")
			b.ReportMetric(float64(worst.most), "peak-B")
			b.ReportMetric(float64(worst.stretch.Nanoseconds()), "stretch-ns")
		})
	}
}
