package change

import (
	"slices"

	"claimlight/claims/word"
)

// alike is how much two sentences must share to be two wordings of one: the share
// of their words that both have.
const alike = 0.5

// maxPairs is how many pairs of sentences are compared at a time. A longer stretch
// is halved: what was changed is near where it was.
const maxPairs = 1 << 17

// pairer finds the sentences that were changed in the stretches between those
// that were kept.
type pairer struct {
	before, after []string
	goOn          func() bool
	stopped       bool
	known         numbers // words
}

// stretch appends the steps of before[i:iEnd] and after[j:jEnd], which have no
// sentence in common.
func (p *pairer) stretch(steps []Step, i, iEnd, j, jEnd int) []Step {
	for _, changed := range append(p.pairs(i, iEnd, j, jEnd), pair{iEnd, jEnd}) {
		for ; i < changed.old; i++ {
			steps = append(steps, Step{Removed, i, -1})
		}
		for ; j < changed.new; j++ {
			steps = append(steps, Step{Added, -1, j})
		}
		if i < iEnd && j < jEnd {
			steps = append(steps, Step{Changed, i, j})
			i, j = i+1, j+1
		}
	}
	return steps
}

// pairs are sentences that are alike, in the order of both versions, such that
// they share as much as possible in all.
func (p *pairer) pairs(i, iEnd, j, jEnd int) []pair {
	n, m := iEnd-i, jEnd-j
	if n == 0 || m == 0 || p.stopped {
		return nil
	}
	if n > maxPairs/m {
		iMid, jMid := i+n/2, j+m/2
		return append(p.pairs(i, iMid, j, jMid), p.pairs(iMid, iEnd, jMid, jEnd)...)
	}
	old, recent := p.bags(p.before[i:iEnd]), p.bags(p.after[j:jEnd])
	shared := make([]float32, n*m)
	best := make([]float32, (n+1)*(m+1)) // best[x*(m+1)+y]: of the sentences from x and y on
	for x := n - 1; x >= 0; x-- {
		if p.stopped = !p.goOn(); p.stopped {
			return nil
		}
		for y := m - 1; y >= 0; y-- {
			s := likeness(old[x], recent[y])
			shared[x*m+y] = s
			at := x*(m+1) + y
			best[at] = max(best[at+m+1], best[at+1])
			if s >= alike {
				best[at] = max(best[at], best[at+m+2]+s)
			}
		}
	}
	var list []pair
	for x, y := 0, 0; x < n && y < m; {
		at := x*(m+1) + y
		switch {
		case best[at] == best[at+m+1]:
			x++
		case best[at] == best[at+1]:
			y++
		default:
			list = append(list, pair{i + x, j + y})
			x, y = x+1, y+1
		}
	}
	return list
}

// bags are the words of sentences as sorted numbers.
func (p *pairer) bags(sentences []string) [][]int32 {
	if p.known == nil {
		p.known = numbers{}
	}
	list := make([][]int32, len(sentences))
	for i, s := range sentences {
		var words []string
		for _, w := range word.Cut(s) {
			words = append(words, s[w.Start:w.End])
		}
		list[i] = p.known.all(words, word.Fold)
		slices.Sort(list[i])
	}
	return list
}

// likeness is the share of the words of two bags that both have, 0 to 1.
func likeness(a, b []int32) float32 {
	if len(a)+len(b) == 0 {
		return 0
	}
	common := 0
	for x, y := 0, 0; x < len(a) && y < len(b); {
		switch {
		case a[x] == b[y]:
			common++
			x, y = x+1, y+1
		case a[x] < b[y]:
			x++
		default:
			y++
		}
	}
	return float32(2*common) / float32(len(a)+len(b))
}
