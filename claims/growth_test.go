//go:build !js

package claims

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"testing"
	"time"

	"claimlight/claims/index"
	"claimlight/claims/record"

	"github.com/andybalholm/brotli"
	"github.com/stretchr/testify/require"
)

// The growth is synthetic (grown): real are the first ten thousand claims, and half
// the words of every other.
var growth = []int{1_000, 10_000, 100_000, 250_000}

// BenchmarkGrowth tells what a data set costs as it grows: to compile, to open,
// to keep open, to ask. The parts tell more than their sum, which is left out.
func BenchmarkGrowth(b *testing.B) {
	for _, n := range growth {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for range b.N {
				grow(b, n)
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

func grow(b *testing.B, n int) {
	records, sentences := grown(publicClaims(b), n), benchmarkSentences(b)
	stop := watchHeap()
	start := time.Now()
	data, err := index.Compile(records)
	require.NoError(b, err)
	b.ReportMetric(since(start)/1e3, "compile-s")
	b.ReportMetric(stop()/1e6, "compile-peak-MB")

	records = nil
	runtime.GC() // what was pooled goes at the second
	before := heap()
	c, v := timed(b, sentences, data)
	v.report(b)
	b.ReportMetric((heap()-before+float64(len(data)))/1e6, "open-heap-MB")
	runtime.KeepAlive(c)
	runtime.KeepAlive(data)
}

// BenchmarkSize tells what a data set costs to load as it grows, and how much of
// that goes beyond what the texts of its records take alone.
func BenchmarkSize(b *testing.B) {
	for _, n := range growth {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			records := grown(publicClaims(b), n)
			data, err := index.Compile(records)
			require.NoError(b, err)
			for range b.N {
				file := packed(n, func(w io.Writer) { w.Write(data) })
				texts := packed(n, func(w io.Writer) { writeTexts(w, records) })
				b.ReportMetric(float64(len(data))/1e6, "file-MB")
				b.ReportMetric(file/1e6, "brotli-MB")
				b.ReportMetric((file-texts)/float64(n), "B-beyond-texts/record")
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

// writeTexts writes what the file must hold in any case: the records' texts.
func writeTexts(w io.Writer, records []record.Record) {
	for _, r := range records {
		fmt.Fprintln(w, r.ID)
		fmt.Fprintln(w, r.Claim)
		fmt.Fprintln(w, r.Title)
	}
}

// packed is the size in brotli of what is written: as the site is packed for
// release, but for larger sets, which would take minutes, two steps below.
func packed(n int, write func(io.Writer)) float64 {
	quality := brotli.BestCompression
	if n > 10_000 {
		quality -= 2
	}
	var out bytes.Buffer
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: quality, LGWin: 24})
	write(w)
	w.Close()
	return float64(out.Len())
}

// watchHeap begins to watch the memory that the program takes; the function
// that it returns gives the greatest, in bytes.
func watchHeap() (peak func() float64) {
	debug.FreeOSMemory()
	done, result := make(chan struct{}), make(chan float64)
	go func() {
		most := 0.0
		for {
			select {
			case <-done:
				result <- most
				return
			case <-time.After(5 * time.Millisecond):
				most = max(most, held())
			}
		}
	}()
	return func() float64 {
		close(done)
		return <-result
	}
}

// held is what the program has of the system's memory.
func held() float64 {
	samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(samples)
	return float64(samples[0].Value.Uint64() - samples[1].Value.Uint64())
}

// heap is what is alive.
func heap() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}
