package index

// Letter grams catch what stemming leaves apart: "investigator" and
// "investigation", "Zelensky" and "Zelenskiy", a misspelling. A term is cut
// into its runs of four letters, its ends marked, and each run is a bit of a
// small table; two runs in one bit are rare enough not to matter.

const (
	gramLength  = 4
	gramBits    = 16
	longestTerm = 60   // bytes of a term that are looked at
	termEnd     = '\n' // stands in no term
)

// grams is a set of letter grams.
type grams [1 << gramBits / 64]uint64

func (g *grams) add(term []byte) {
	var room [longestTerm]uint16
	for _, h := range appendGrams(room[:0], term) {
		g[h/64] |= 1 << (h % 64)
	}
}

// nearness is the square of the share of the term's grams that g holds, 0..1:
// a common ending alone tells little (squared, MAP@5 gains 0.003). It is to be
// asked for where g holds the first gram of the term alone, which is so for few.
func (g *grams) nearness(term []byte) float32 {
	var room [longestTerm]uint16
	list := appendGrams(room[:0], term)
	if len(list) == 0 {
		return 0
	}
	held := uint64(0)
	for _, h := range list {
		held += g[h/64] >> (h % 64) & 1
	}
	share := float32(held) / float32(len(list))
	return share * share
}

// holds tells whether a gram is in the set.
func (g *grams) holds(gram uint16) bool { return g[gram/64]>>(gram%64)&1 != 0 }

// firstGram is the first gram of a term.
func firstGram(term []byte) uint16 {
	var room [longestTerm]uint16
	if list := appendGrams(room[:0], term[:min(len(term), gramLength)]); len(list) > 0 {
		return list[0]
	}
	return 0
}

// appendGrams appends the hashes of the term's grams: one less than it has
// bytes, but one at least.
func appendGrams(dst []uint16, term []byte) []uint16 {
	if len(term) > longestTerm {
		term = term[:longestTerm]
	}
	gram := uint32(termEnd)
	for i, c := range term {
		gram = gram<<8 | uint32(c)
		if i >= gramLength-2 {
			dst = append(dst, hashGram(gram))
		}
	}
	if len(term) == 0 {
		return dst
	}
	return append(dst, hashGram(gram<<8|termEnd))
}

// hashGram is Knuth's multiplicative hash.
func hashGram(gram uint32) uint16 { return uint16(gram * 2654435761 >> (32 - gramBits)) }
