package change

import "sort"

// The bounds of the work. maxCells is how many comparisons one stretch may take,
// some milliseconds; maxDepth, how often a stretch is cut by what occurs once.
const (
	maxCells = 1 << 20
	maxDepth = 16
)

// pair is an element of the old list that is also in the new one.
type pair struct{ old, new int }

// aligner collects a common subsequence of two lists, in order.
type aligner struct {
	same    []pair
	goOn    func() bool
	stopped bool
	table   []uint16
}

// align adds the common subsequence of a and b, which begin at i and j of the
// whole lists.
func (c *aligner) align(a, b []int32, i, j, depth int) {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		c.same = append(c.same, pair{i, j})
		a, b, i, j = a[1:], b[1:], i+1, j+1
	}
	tail := 0
	for tail < len(a) && tail < len(b) && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	a, b = a[:len(a)-tail], b[:len(b)-tail]
	c.middle(a, b, i, j, depth)
	for k := range tail {
		c.same = append(c.same, pair{i + len(a) + k, j + len(b) + k})
	}
}

// middle is align for lists that differ at both ends.
func (c *aligner) middle(a, b []int32, i, j, depth int) {
	if len(a) == 0 || len(b) == 0 || c.stopped {
		return
	}
	if c.stopped = !c.goOn(); c.stopped {
		return
	}
	if len(a) <= maxCells/len(b) {
		c.full(a, b, i, j)
		return
	}
	anchors := rising(once(a, b))
	if len(anchors) == 0 || depth == 0 {
		return
	}
	x, y := 0, 0
	for _, p := range append(anchors, pair{len(a), len(b)}) {
		c.align(a[x:p.old], b[y:p.new], i+x, j+y, depth-1)
		if p.old < len(a) {
			c.same = append(c.same, pair{i + p.old, j + p.new})
		}
		x, y = p.old+1, p.new+1
	}
}

// once pairs what occurs exactly once in each list, in the order of a.
func once(a, b []int32) []pair {
	type count struct{ inA, inB, at int }
	counts := make(map[int32]*count, len(a))
	for _, v := range a {
		if counts[v] == nil {
			counts[v] = &count{}
		}
		counts[v].inA++
	}
	for at, v := range b {
		if n := counts[v]; n != nil {
			n.inB++
			n.at = at
		}
	}
	var list []pair
	for at, v := range a {
		if n := counts[v]; n.inA == 1 && n.inB == 1 {
			list = append(list, pair{at, n.at})
		}
	}
	return list
}

// rising is a longest part of list whose places in the new list rise.
func rising(list []pair) []pair {
	var ends []int // ends[k]: the last of the best part of length k+1
	before := make([]int, len(list))
	for i, p := range list {
		k := sort.Search(len(ends), func(k int) bool { return list[ends[k]].new > p.new })
		before[i] = -1
		if k > 0 {
			before[i] = ends[k-1]
		}
		if k == len(ends) {
			ends = append(ends, i)
		} else {
			ends[k] = i
		}
	}
	if len(ends) == 0 {
		return nil
	}
	part := make([]pair, len(ends))
	for k, i := len(ends)-1, ends[len(ends)-1]; k >= 0; k, i = k-1, before[i] {
		part[k] = list[i]
	}
	return part
}

// full adds a longest common subsequence by the table of all lengths.
func (c *aligner) full(a, b []int32, i, j int) {
	wide := len(b) + 1
	if need := (len(a) + 1) * wide; need > len(c.table) {
		c.table = make([]uint16, need)
	}
	t := c.table[:(len(a)+1)*wide] // t[x*wide+y]: of a[x:] and b[y:]
	clear(t[len(a)*wide:])
	for x := len(a) - 1; x >= 0; x-- {
		row, below := t[x*wide:(x+1)*wide], t[(x+1)*wide:]
		row[len(b)] = 0
		for y := len(b) - 1; y >= 0; y-- {
			if a[x] == b[y] {
				row[y] = below[y+1] + 1
			} else {
				row[y] = max(below[y], row[y+1])
			}
		}
	}
	for x, y := 0, 0; x < len(a) && y < len(b); {
		switch {
		case a[x] == b[y]:
			c.same = append(c.same, pair{i + x, j + y})
			x, y = x+1, y+1
		case t[(x+1)*wide+y] >= t[x*wide+y+1]:
			x++
		default:
			y++
		}
	}
}
