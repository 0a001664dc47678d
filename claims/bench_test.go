package claims

import (
	"fmt"
	"runtime"
	"sync"
	"testing"
	"time"

	"claimlight/claims/detect"
	"claimlight/claims/figure"
	"claimlight/claims/index"
	"claimlight/claims/language"
	"claimlight/claims/match"
	"claimlight/claims/segment"
	"claimlight/claims/stance"
	"claimlight/claims/term"

	"github.com/stretchr/testify/require"
)

// These benchmarks are what `make bench` runs, natively and under js/wasm: one
// sort of text, our own, so that their lines can be set beside one another.
// Package speed (eval/speed) reads them.

// compiled compiles the bundled records once.
func compiled(b *testing.B) []byte {
	b.Helper()
	compileOnce.Do(func() {
		data, err := index.Compile(bundledRecords(b))
		require.NoError(b, err)
		compiledFile = data
	})
	return compiledFile
}

var (
	compileOnce  sync.Once
	compiledFile []byte
)

func opened(b *testing.B) *index.Index {
	b.Helper()
	x, err := index.Open(compiled(b))
	require.NoError(b, err)
	return x
}

// measure runs do over and over, and reports the time of the processor beside that of the clock:
// of the two it alone means something on a busy machine.
func measure(b *testing.B, do func(i int)) {
	b.Helper()
	b.ReportAllocs()
	var began time.Duration
	for i := 0; b.Loop(); i++ {
		if i == 0 {
			began = cpuTime()
		}
		do(i)
	}
	b.ReportMetric(float64((cpuTime()-began).Nanoseconds())/float64(b.N), "cpu-ns/op")
}

// BenchmarkOpen opens the data file.
func BenchmarkOpen(b *testing.B) {
	data := compiled(b)
	measure(b, func(int) {
		_, err := index.Open(data)
		require.NoError(b, err)
	})
}

// BenchmarkStart is what stands between the opened data file and the first
// article, once in the life of a program: every stage reads its tables. It means
// something in a process of its own, with -benchtime=1x.
func BenchmarkStart(b *testing.B) {
	c := NewChecker(opened(b))
	measure(b, func(int) { c.Warm() })
}

// thousand are articles of a thousand words.
func thousand(b *testing.B) []string { return chunks(longArticle(b, 10_000), 1_000) }

// BenchmarkStage tells what each stage takes of an article of a thousand words.
// The stages before it have run; match is the gate alone, over the records that
// index finds for the marked sentences.
func BenchmarkStage(b *testing.B) {
	c := NewChecker(opened(b))
	articles := thousand(b)
	var read []readArticle
	for _, text := range articles {
		read = append(read, newReadArticle(c, text))
	}
	for _, s := range []struct {
		name string
		do   func(a *readArticle)
	}{
		{"segment", func(a *readArticle) { segment.Cut(a.text) }},
		{"language", func(a *readArticle) { language.Detect(a.text) }},
		{"detect", func(a *readArticle) { a.each(func(s string) { detect.Judge(s) }) }},
		{"stance", func(a *readArticle) { a.each(func(s string) { stance.Read(s) }) }},
		{"figure", func(a *readArticle) { a.each(func(s string) { figure.Find(s) }) }},
		{"term", func(a *readArticle) { a.each(func(s string) { term.Extract(s) }) }},
		{"index", func(a *readArticle) { a.ask(c) }},
		{"match", func(a *readArticle) { a.gate(c) }},
	} {
		b.Run(s.name, func(b *testing.B) {
			measure(b, func(i int) { s.do(&read[i%len(read)]) })
		})
	}
}

// readArticle is an article of which every stage is done.
type readArticle struct {
	text      string
	sentences []string
	marked    []markedSentence
}

type markedSentence struct {
	sentence   *match.Sentence
	reader     reader
	context    *match.Context
	candidates []candidate
}

func newReadArticle(c *Checker, text string) (a readArticle) {
	a.text = text
	var r reader
	for _, p := range segment.Cut(text) {
		if p.Kind != segment.Sentence {
			continue
		}
		profile := r.profile(text[p.Start:p.End])
		a.sentences = append(a.sentences, profile.Text)
		if _, marked := judge(profile, &r, detect.Marking{}); marked {
			m := markedSentence{sentence: r.sentence(profile), reader: r, context: r.context()}
			m.candidates = c.candidates(m.sentence, &r)
			a.marked = append(a.marked, m)
		}
		r.pass(profile, p.Kind)
	}
	a.gate(c)
	return a
}

func (a *readArticle) each(do func(sentence string)) {
	for _, s := range a.sentences {
		do(s)
	}
}

func (a *readArticle) ask(c *Checker) {
	for i := range a.marked {
		c.candidates(a.marked[i].sentence, &a.marked[i].reader)
	}
}

func (a *readArticle) gate(c *Checker) {
	for _, m := range a.marked {
		for _, h := range m.candidates {
			match.Gate(m.sentence, m.context, c.entry(h.record), h.hit, h.pairings)
		}
	}
}

// BenchmarkArticle checks whole articles of so many words, each time another of
// the same text.
func BenchmarkArticle(b *testing.B) {
	text, c := longArticle(b, 100_000), NewChecker(opened(b))
	findings(c, text)
	for _, words := range []int{100, 1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(words), func(b *testing.B) { checkAll(b, c, chunks(text, words)) })
	}
}

// BenchmarkFirst checks articles of a thousand words, each as the first that a
// checker meets: no record is read yet.
func BenchmarkFirst(b *testing.B) {
	articles, data := thousand(b), opened(b)
	NewChecker(data).Warm()
	measure(b, func(i int) { findings(NewChecker(data), articles[i%len(articles)]) })
}

// stride goes through the articles so that the first few are a fair sample of all.
const stride = 619

// checkAll checks the articles in turn and reports what a sentence takes.
func checkAll(b *testing.B, c *Checker, articles []string) {
	sentences := 0
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	measure(b, func(i int) {
		for s := range c.Steps(articles[i*stride%len(articles)]) {
			if s.Piece.Kind == segment.Sentence {
				sentences++
			}
		}
	})
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/float64(sentences), "allocs/sentence")
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(sentences), "B/sentence")
	b.ReportMetric(float64(sentences)/float64(b.N), "sentences")
}
