package claims

import (
	"cmp"
	"slices"
	"strings"

	"claimlight/claims/index"
	"claimlight/claims/match"
)

// A sentence asks the index as a whole, with the names of the sentences
// before it, and once more for each of its statements.
const (
	hitsForSentence = 20
	hitsForContext  = 8
	hitsForClause   = 8
)

// candidate is a record that one of the queries found.
type candidate struct {
	record int
	hit    match.Hit // the best of those that the queries gave it
}

// candidates retrieves the records that the gate looks at, in a fixed order.
func (c *Checker) candidates(s *match.Sentence, r *reader) []candidate {
	found := map[int]match.Hit{}
	c.ask(found, s.Text, hitsForSentence)
	if names := r.names(); names != "" {
		c.ask(found, s.Text+names, hitsForContext)
	}
	for _, clause := range s.Clauses() {
		c.ask(found, clause.Text, hitsForClause)
	}
	out := make([]candidate, 0, len(found))
	for record, hit := range found {
		out = append(out, candidate{record, hit})
	}
	slices.SortFunc(out, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.hit.Rank, b.hit.Rank), cmp.Compare(a.record, b.record))
	})
	return out
}

func (c *Checker) ask(found map[int]match.Hit, query string, k int) {
	hits := c.data.Search(query, k+len(c.without))
	hits = slices.DeleteFunc(hits, func(h index.Hit) bool { return c.without[h.Record] })
	hits = hits[:min(len(hits), k)]
	scores := scoresOf(hits)
	for rank, h := range hits {
		hit := match.NewHit(scores, rank, func(other int) bool { return c.twins(h.Record, hits[other].Record) })
		if old, ok := found[h.Record]; !ok || hit.Better(old) {
			found[h.Record] = hit
		}
	}
}

// twins tells whether two records make the same claim. Neighbours of one topic
// meet again and again, so the answer is kept.
func (c *Checker) twins(a, b int) bool {
	pair := [2]int{min(a, b), max(a, b)}
	twins, ok := c.twinned[pair]
	if !ok {
		if len(c.twinned) >= maxTwinned {
			clear(c.twinned)
		}
		twins = c.entry(pair[0]).Twins(c.entry(pair[1]))
		c.twinned[pair] = twins
	}
	return twins
}

// maxTwinned bounds the memory that the answers may take.
const maxTwinned = 1 << 16

func scoresOf(hits []index.Hit) []float64 {
	out := make([]float64, len(hits))
	for i, h := range hits {
		out[i] = h.Score
	}
	return out
}

// names are the names of the sentences before, as a query.
func (r *reader) names() string {
	var b strings.Builder
	for _, p := range r.before {
		for _, n := range p.Names {
			b.WriteByte(' ')
			b.WriteString(p.Text[n.Start:n.End])
		}
	}
	return b.String()
}

// Features gives, for the trainer, the features of a sentence alone beside
// each record that retrieval finds for it. The records in without are treated
// as if the data did not hold them.
func (c *Checker) Features(sentence string, without map[int]bool) map[int]match.Features {
	s := newSentence(newProfile(sentence))
	c.without = without
	defer func() { c.without = nil }()
	out := map[int]match.Features{}
	for _, h := range c.candidates(s, &reader{}) {
		out[h.record] = match.Extract(s, nil, c.entry(h.record), h.hit)
	}
	return out
}
