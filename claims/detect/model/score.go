package model

import "claimlight/claims/detect/word"

// ScoreUnit is the fixed point of scores: this many steps make one unit of log odds.
const ScoreUnit = 1 << 16

// Dim is how many numbers a word vector has; a filter sees three words, window numbers.
const (
	Dim    = 8
	window = 3 * Dim
)

// Limits: the scratch arrays are this large.
const (
	maxFilters = 64
	maxWords   = 200 // words of a sentence that are read; the rest of a longer one is ignored
)

// rootInverse holds 2^16/sqrt(n+4): what tames the sum over the words of a sentence of n words.
var rootInverse = buildRootInverse()

func buildRootInverse() [maxWords + 1]int64 {
	var t [maxWords + 1]int64
	for n := range t {
		// The integer square root of 2^32/(n+4), found by bisection: the same on every machine.
		target := int64(1) << 32 / int64(n+4)
		lo, hi := int64(0), int64(1)<<16
		for lo < hi {
			mid := (lo + hi + 1) / 2
			if mid*mid <= target {
				lo = mid
			} else {
				hi = mid - 1
			}
		}
		t[n] = lo
	}
	return t
}

// maxFeatures is the number of features that a weights file may hold.
const maxFeatures = 1 << 14

// Score returns the log odds that the sentence is worth checking, in steps of 1/65536. Whole numbers
// throughout: the same on every machine.
func (w *Weights) Score(words []word.Word) int64 {
	words = words[:min(len(words), maxWords)]
	var room [1024]uint32
	var counted [maxFeatures / 64]uint64
	sum := int64(0)
	for _, f := range Features(words, room[:0]) {
		i := find(w.featureBucket, w.featureKey, f)
		if i >= 0 && counted[i/64]&(1<<(i%64)) == 0 {
			counted[i/64] |= 1 << (i % 64)
			sum += int64(int8(w.featureWeight[i]))
		}
	}
	return w.bias + sum*w.featureScale + w.patterns(words)
}

// patterns adds what the filters see: each looks at three words at a time, and its highest and its
// mean output count.
func (w *Weights) patterns(words []word.Word) int64 {
	if len(words) == 0 {
		return 0
	}
	var room [(maxWords + 2) * Dim]int32
	line := room[:(len(words)+2)*Dim]
	for i := range words {
		w.vector(&words[i], line[(i+1)*Dim:(i+2)*Dim])
	}
	z := int64(0)
	for i := range w.filters {
		f := &w.filters[i]
		top, total := f.slide(line)
		mean := total * rootInverse[len(words)] >> 16
		z += (int64(top)*f.top + mean*f.mean) >> 16
	}
	return z
}

// filter is what one pattern of three words weighs.
type filter struct {
	weights   [window]int32
	bias      int32
	top, mean int64
}

// slide moves the filter along the vectors of the words and returns its highest output and the sum of its
// outputs, those above zero.
func (f *filter) slide(line []int32) (top int32, total int64) {
	for ; len(line) >= window; line = line[Dim:] {
		if out := f.bias + dot(&f.weights, (*[window]int32)(line)); out > 0 {
			total += int64(out)
			top = max(top, out)
		}
	}
	return top, total
}

// dot multiplies out two windows; written out by eights, since this is where the time goes.
func dot(a, b *[window]int32) int32 {
	s := a[0]*b[0] + a[1]*b[1] + a[2]*b[2] + a[3]*b[3] + a[4]*b[4] + a[5]*b[5] + a[6]*b[6] + a[7]*b[7]
	s += a[8]*b[8] + a[9]*b[9] + a[10]*b[10] + a[11]*b[11] + a[12]*b[12] + a[13]*b[13] + a[14]*b[14] + a[15]*b[15]
	return s + a[16]*b[16] + a[17]*b[17] + a[18]*b[18] + a[19]*b[19] + a[20]*b[20] + a[21]*b[21] + a[22]*b[22] + a[23]*b[23]
}

// vector copies the vector of a word into out: its own, or that of its shape when the word is a stranger.
func (w *Weights) vector(x *word.Word, out []int32) {
	i := find(w.wordBucket, w.wordKey, x.Hash)
	if i < 0 {
		i = find(w.wordBucket, w.wordKey, ShapeKey(x.Suffix))
	}
	if i < 0 {
		return
	}
	for k, b := range w.wordVector[i*Dim : (i+1)*Dim] {
		out[k] = int32(int8(b))
	}
}

// ShapeKey is the key under which the vector of a word shape is kept among those of words.
func ShapeKey(suffix uint32) uint32 { return mix(seedShape, suffix) }
