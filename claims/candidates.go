package claims

import (
	"slices"
	"strings"

	"claimlight/claims/index"
	"claimlight/claims/match"
)

// How many hits are considered for a sentence as a whole, and for each of its
// statements, or for the whole with the names of the sentences before it.
const (
	hitsForSentence = 20
	hitsForPart     = 8
)

// A record is looked at if the query says this share of a wording of it, and if
// its score is this share of the best one: a quarter of all hits, which hold all
// but one in two thousand of those that colour a labelled sentence.
const (
	leastSaid   = 0.3
	leastMargin = 0.5
)

// candidate is a record that one of the queries found.
type candidate struct {
	record   int
	hit      match.Hit // the best of those that the queries gave it
	pairings []match.Pairing
}

// candidates retrieves the records that the gate looks at, in a fixed order.
func (c *Checker) candidates(s *match.Sentence, r *reader) []candidate {
	q := index.Question{Text: s.Text, Context: r.names()}
	for _, clause := range s.Clauses() {
		q.Parts = append(q.Parts, clause.Text)
	}
	spare := len(c.without)
	hits := c.data.Ask(q, hitsForSentence+spare, hitsForPart+spare)
	c.dropCopies(&hits)
	found := c.consider(nil, hits.Whole, match.Whole, hitsForSentence)
	found = c.consider(found, hits.InContext, match.Whole, hitsForPart)
	for i, part := range hits.Parts {
		found = c.consider(found, part, i, hitsForPart)
	}
	return found
}

// consider adds the hits, k at the most, that are worth a look.
func (c *Checker) consider(found []candidate, hits []index.Hit, statement, k int) []candidate {
	hits = slices.DeleteFunc(hits, func(h index.Hit) bool { return c.without[h.Record] })
	hits = hits[:min(len(hits), k)]
	scores := scoresOf(hits)
	for rank, h := range hits {
		if h.Said < leastSaid || h.Score < leastMargin*scores[0] {
			continue
		}
		hit := match.NewHit(scores, rank, func(other int) bool { return c.data.Twins(h.Record, hits[other].Record) })
		i := slices.IndexFunc(found, func(f candidate) bool { return f.record == h.Record })
		if i < 0 {
			i = len(found)
			found = append(found, candidate{record: h.Record, hit: hit})
		}
		found[i].add(hit, statement, h.Wordings)
	}
	return found
}

func (c *candidate) add(hit match.Hit, statement int, wordings [2]int) {
	if hit.Better(c.hit) {
		c.hit = hit
	}
	for _, w := range wordings {
		if p := (match.Pairing{Statement: statement, Wording: w}); w != index.None && !slices.Contains(c.pairings, p) {
			c.pairings = append(c.pairings, p)
		}
	}
}

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

// Features gives, for the trainer, the features of each reading of a sentence
// alone beside each record that retrieval finds for it. The records in without are treated
// as if the data did not hold them.
func (c *Checker) Features(sentence string, without map[int]bool) map[int][]match.Features {
	var r reader
	s := r.sentence(r.profile(sentence))
	c.without = without
	defer func() { c.without = nil }()
	out := map[int][]match.Features{}
	for _, h := range c.candidates(s, &r) {
		out[h.record] = match.Extract(s, c.entry(h.record), h.hit, h.pairings)
	}
	return out
}
