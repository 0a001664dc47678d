package claims

import (
	"iter"
	"slices"

	"claimlight/claims/detect"
	"claimlight/claims/figure"
	"claimlight/claims/index"
	"claimlight/claims/language"
	"claimlight/claims/lexicon"
	"claimlight/claims/match"
	"claimlight/claims/segment"
	"claimlight/claims/stance"
)

// Checker checks articles against one data file, or several that were joined.
// It is safe to reuse, not for concurrent use.
type Checker struct {
	data       *index.Index
	newest     string
	languages  []index.Count // of the records
	entries    map[int]*match.Entry
	identities map[int]identity // of records, where several files are joined
	marking    detect.Marking
	without    map[int]bool // records to leave out; only the trainer sets it

	// Pause is called now and then within the work of a step, and while an article
	// is cut, before its first step, so that a page can be painted. Nil: never.
	Pause func()
}

// NewChecker returns a Checker over an opened data file, or several joined.
func NewChecker(data *index.Index) *Checker {
	stats := data.Stats()
	return &Checker{data: data, newest: stats.Newest, languages: stats.Languages, entries: map[int]*match.Entry{}, identities: map[int]identity{}}
}

// Mark sets what is marked from now on. A record is looked for only where a
// sentence is marked.
func (c *Checker) Mark(m detect.Marking) { c.marking = m }

// Data is what the checker was made with.
func (c *Checker) Data() *index.Index { return c.data }

// Attribution says whose words a sentence reports.
type Attribution struct {
	Who    string // as the article names them; "" when only quotation marks tell
	Quoted bool   // the sentence, or part of it, stands in quotation marks
	Time   string // when it was said, as a transcript writes it; else ""
}

// Finding is one marked sentence of the article.
type Finding struct {
	Start, End  int // byte range in the article, as pasted
	Worth       float64
	Signals     []detect.Signal // spans are byte offsets into the article
	Attribution *Attribution    // nil: the article's own words
	Disputed    bool            // the article itself disputes the claim
	Matches     []match.Match   // best first; empty: no published check found
}

// Coloured returns the best match that may colour the sentence, or nil.
func (f *Finding) Coloured() *match.Match {
	for i := range f.Matches {
		if f.Matches[i].Relation.Coloured() {
			return &f.Matches[i]
		}
	}
	return nil
}

// Step is one piece of the article; Finding is nil where it is not marked.
type Step struct {
	Piece   segment.Piece
	Finding *Finding
}

// Steps checks the article piece by piece, so that a page can paint, show
// progress (Piece.End of len(article)) or stop in between.
func (c *Checker) Steps(article string) iter.Seq[Step] {
	return func(yield func(Step) bool) {
		transcript := segment.ReadTranscript(article, c.pause)
		spoken := transcript.Spoken()
		c.pause()
		r := reader{labels: transcript.Labels, language: language.Detect(spoken)}
		r.date, _ = figure.FindDate(article)
		c.pause()
		for _, p := range transcript.Cut() {
			step := Step{Piece: p}
			r.turn(p)
			if p.Kind != segment.Furniture {
				profile := r.profile(spoken[p.Start:p.End])
				if p.Kind == segment.Sentence {
					step.Finding = c.find(profile, &r)
					step.Finding.place(p)
				}
				r.pass(profile, p.Kind)
			}
			if !yield(step) {
				return
			}
		}
	}
}

// Findings yields the marked sentences of the article in order.
func (c *Checker) Findings(article string) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for s := range c.Steps(article) {
			if s.Finding != nil && !yield(*s.Finding) {
				return
			}
		}
	}
}

// Match matches one sentence alone against the data, whether or not it is
// worth checking, as the evaluation does.
func (c *Checker) Match(sentence string) Finding {
	var r reader
	p := r.profile(sentence)
	f, _ := judge(p, &r, detect.Marking{})
	f.End = len(sentence)
	c.match(f, r.sentence(p), &r)
	return *f
}

// Warm has the stages read their tables, one after the other, which the first
// sentence would else wait for all at once.
func (c *Checker) Warm() {
	if c.data.Len() == 0 {
		return
	}
	sentence := c.data.Record(0).Claim
	for _, read := range []func(){
		func() { lexicon.Lookup("") },
		func() { lexicon.Similar(0, 1) },
		func() { stance.Read(sentence) },
		func() { detect.Judge(sentence) },
		func() { figure.Find(sentence) },
		func() { segment.Cut(sentence) },
		func() { language.Detect(sentence) },
		func() { match.NewProfile(sentence) },
		func() { c.data.Search(sentence, 1) },
		func() { c.Match(sentence) },
	} {
		read()
		c.pause()
	}
}

func (c *Checker) pause() {
	if c.Pause != nil {
		c.Pause()
	}
}

// find checks one sentence; nil means that it is not marked.
func (c *Checker) find(p *match.Profile, r *reader) *Finding {
	if r.foreign() {
		return c.findForeign(p, r)
	}
	f, marked := judge(p, r, c.marking)
	if !marked {
		return nil
	}
	c.match(f, r.sentence(p), r)
	return f
}

// match fills the finding's matches. A sentence that plainly denies the claim
// disputes it; one that disputes something in the very words of the claim does
// not: "a study refutes X" is what was checked.
func (c *Checker) match(f *Finding, s *match.Sentence, r *reader) {
	f.Matches = c.matches(s, r)
	if m := f.Coloured(); m != nil {
		f.Disputed = m.Denied || f.Disputed && !m.Denial
	}
}

// judge reads one sentence without looking at the data.
func judge(p *match.Profile, r *reader, m detect.Marking) (f *Finding, marked bool) {
	j, marked := m.Judge(p.Text)
	return &Finding{Worth: j.Worth, Signals: j.Signals, Disputed: p.Stance.Disputed, Attribution: r.attribution(p.Stance)}, marked
}

// How many matches a finding shows.
const (
	maxColoured = 4
	maxRelated  = 2
)

// matches retrieves records for the sentence and keeps those that pass the gate.
func (c *Checker) matches(s *match.Sentence, r *reader) []match.Match {
	candidates := c.candidates(s, r)
	if len(candidates) == 0 {
		return nil
	}
	context := r.context()
	var out []match.Match
	for _, h := range candidates {
		c.pause() // a record that is met for the first time takes a while to read
		e := c.entry(h.record)
		if m, ok := match.Gate(s, context, e, h.hit, h.pairings); ok {
			m.Record = h.record
			m.Cautions = e.Cautions(m, c.newest)
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, match.Compare)
	return match.Best(out, maxColoured, maxRelated)
}

// maxEntries bounds the memory that read records take: 15 KB each, and 4 KB more for
// each wording that is compared; after hundreds of articles 25 KB each, 50 MB together.
const maxEntries = 2048

func (c *Checker) entry(i int) *match.Entry {
	if e, ok := c.entries[i]; ok {
		return e
	}
	if len(c.entries) >= maxEntries {
		clear(c.entries)
	}
	e := match.NewEntry(c.data.Record(i))
	c.entries[i] = e
	return e
}

// place moves the finding's spans from the sentence into the article.
func (f *Finding) place(p segment.Piece) {
	if f == nil {
		return
	}
	f.Start, f.End = p.Start, p.End
	for i := range f.Signals {
		f.Signals[i].Start += p.Start
		f.Signals[i].End += p.Start
	}
}
