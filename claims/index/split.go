package index

import (
	"math"

	"claimlight/claims/term"
)

// Hashtags and handles without capitals are cut into words that the records
// know, so that the product of the words' shares of the records is greatest:
// few, frequent words win.
const (
	minGlued = 6  // bytes of a word that may be several
	maxGlued = 28 // longer ones are no words, and the cost is quadratic
	minPart  = 2  // bytes of a part
	maxPart  = 14
	partCost = 2.0 // nats a part costs besides its rarity
	stopCost = 4.0 // nats a stop word costs, of which no count is kept
	stopPart = -1  // a part that is a stop word
)

// cut is the best way to cut a word up to some byte.
type cut struct {
	cost     float64
	from     int // where its last part begins
	lastTerm int
}

// split cuts a glued word into terms of the data, last first; none where it
// cannot be cut into two or more.
func (x *Index) split(glued string) []int {
	n := len(glued)
	if n < minGlued || n > maxGlued {
		return nil
	}
	var cuts [maxGlued + 1]cut
	for i := 1; i <= n; i++ {
		cuts[i].cost = math.Inf(1)
	}
	for i := 0; i <= n-minPart; i++ {
		if math.IsInf(cuts[i].cost, 1) {
			continue
		}
		for j := i + minPart; j <= min(n, i+maxPart); j++ {
			t, cost := x.part(glued[i:j])
			if cost += cuts[i].cost; cost < cuts[j].cost {
				cuts[j] = cut{cost, i, t}
			}
		}
	}
	if math.IsInf(cuts[n].cost, 1) || cuts[n].from == 0 {
		return nil
	}
	var parts []int
	for j := n; j > 0; j = cuts[j].from {
		if cuts[j].lastTerm != stopPart {
			parts = append(parts, cuts[j].lastTerm)
		}
	}
	return parts
}

// part looks up one part; its cost is infinite for what is no word.
func (x *Index) part(w string) (t int, cost float64) {
	if term.Stop(w) {
		return stopPart, stopCost
	}
	if len(w) == minPart || !x.begins(w[:minPart+1]) {
		return 0, math.Inf(1)
	}
	t, ok := x.lookup(term.Of(w))
	if !ok {
		return 0, math.Inf(1)
	}
	return t, partCost + ln(float64(x.n)/float64(max(x.count(t), 1)))
}

// begins tells whether any term begins so: most parts do not, and need not be
// stemmed to be ruled out.
func (x *Index) begins(head string) bool {
	for i := range x.parts {
		p := &x.parts[i]
		if t := p.terms.item(p.terms.lowest(head)); len(t) >= len(head) && string(t[:len(head)]) == head {
			return true
		}
	}
	return false
}
