// Package change tells what has changed between two versions of an article.
//
//	sentences of both ──Sentences──▶ kept, removed, added, changed, moved
//	a changed sentence ───Words───▶ the words that were removed and added
//
// Both begin with the longest common subsequence: what stands alike at both ends
// is set aside, then what occurs once in each version holds the rest apart
// (patience), and what is left between is compared in full as long as it is short
// (align.go). Within a stretch that has sentences on both sides, those that share
// most of their words are pairs (pairs.go); a sentence that stands elsewhere word
// for word has moved.
//
// Promised: any two texts are valid; every sentence of both stands in exactly one
// step, in the order of its version; the same texts give the same steps. The work
// is bounded: a stretch that is too long to compare in full, and has nothing in it
// that occurs once on both sides, is given as removed and added. Not done: telling
// a sentence that was cut in two from one that was removed and two that were added.
package change

import "strings"

// Op is what became of a sentence or of some words.
type Op uint8

// The operations.
const (
	Kept    Op = iota
	Removed    // only in the old version
	Added      // only in the new one
	Changed    // in both, in other words
	Moved      // in both, word for word, at another place
)

// Step is one sentence on the way from the old version to the new one. Old and
// New are its numbers in the two versions, -1 where it is not in one. A sentence
// that has moved has two steps: where it was (New is -1) and where it is (Old is -1).
type Step struct {
	Op       Op
	Old, New int
}

// Sentences compares two versions, sentence by sentence; white space does not
// count. GoOn is asked often; when it says no, the comparison ends and ok is false.
func Sentences(before, after []string, goOn func() bool) (steps []Step, ok bool) {
	n := numbers{}
	a, b := n.all(before, sameSpace), n.all(after, sameSpace)
	c := aligner{goOn: goOn}
	c.align(a, b, 0, 0, maxDepth)
	if c.stopped {
		return nil, false
	}
	p := pairer{before: before, after: after, goOn: goOn}
	i, j := 0, 0
	for _, same := range append(c.same, pair{len(a), len(b)}) {
		steps = p.stretch(steps, i, same.old, j, same.new)
		if same.old < len(a) {
			steps = append(steps, Step{Kept, same.old, same.new})
		}
		i, j = same.old+1, same.new+1
	}
	if p.stopped {
		return nil, false
	}
	markMoved(steps, a, b)
	return steps, true
}

// markMoved finds the sentences that were removed in one place and added in
// another.
func markMoved(steps []Step, a, b []int32) {
	removed := map[int32][]int{} // steps by sentence
	for i, s := range steps {
		if s.Op == Removed {
			removed[a[s.Old]] = append(removed[a[s.Old]], i)
		}
	}
	for i, s := range steps {
		if s.Op != Added {
			continue
		}
		if from := removed[b[s.New]]; len(from) > 0 {
			steps[i].Op, steps[from[0]].Op = Moved, Moved
			removed[b[s.New]] = from[1:]
		}
	}
}

// numbers gives equal texts equal numbers.
type numbers map[string]int32

func (n numbers) all(texts []string, key func(string) string) []int32 {
	list := make([]int32, len(texts))
	for i, t := range texts {
		t = key(t)
		number, known := n[t]
		if !known {
			number = int32(len(n))
			n[t] = number
		}
		list[i] = number
	}
	return list
}

func sameSpace(s string) string { return strings.Join(strings.Fields(s), " ") }
