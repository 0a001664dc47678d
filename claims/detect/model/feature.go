// Package model scores a sentence for check-worthiness with trained weights.
//
//	words ──┬── Features: hashes of words, pairs, shapes, and of the sentence as a whole (hand.go) ── sum of weights ──┐
//	        └── a vector for each word ── filters over three neighbours ── highest and mean output ───────────────────┴── log odds
//
// Open reads a weights file (file.go tells its format), Score uses it in whole numbers only, Encode writes one (the
// trainer's side). Features and Score take time linear in the words and look at the first MaxWords of them.
package model

import "claimlight/claims/detect/word"

// Seeds keep the kinds of feature apart in one space of hashes.
const (
	seedWord uint32 = 0x1e3779b1 * (iota + 1)
	seedPair
	seedSkip
	seedShape
	seedTriple
	seedHand
)

// edge stands for the beginning and the end of the sentence in pairs and triples.
const edge uint32 = 0x7fffffff

// mix joins two hashes into one, order kept.
func mix(a, b uint32) uint32 {
	h := a*0x85ebca6b ^ (b<<13|b>>19)*0xc2b2ae35
	h ^= h >> 15
	h *= 0x2c1b3c6d
	return h ^ h>>13
}

// Features appends the hashes of the features of a sentence, cut into words, to dst. Repeats occur.
func Features(words []word.Word, dst []uint32) []uint32 {
	before, shapeBefore, shapeFirst := edge, edge, edge
	for i := range words {
		w := &words[i]
		dst = append(dst, mix(seedWord, w.Hash), mix(seedPair, mix(before, w.Hash)))
		if i > 1 {
			dst = append(dst, mix(seedSkip, mix(words[i-2].Hash, w.Hash)))
		}
		dst = append(dst, mix(seedShape, mix(shapeBefore, w.Suffix)), mix(seedTriple, mix(shapeFirst, mix(shapeBefore, w.Suffix))))
		before, shapeFirst, shapeBefore = w.Hash, shapeBefore, w.Suffix
	}
	dst = append(dst, mix(seedPair, mix(before, edge)), mix(seedShape, mix(shapeBefore, edge)))
	return hand(words, dst)
}
