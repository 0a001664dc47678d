package match

// Hit tells how retrieval found the record.
type Hit struct {
	Rank   int     // how many hits of other claims stand before it
	Margin float64 // its score over that of the first hit, 0..1
	Lead   float64 // of the first hit: 1 less the score of the next claim's over its own
}

// NewHit reads hit number rank of a list of falling scores. twins tells which
// other hits make the same claim: they are no rivals. Rank counts the rivals
// before it, Lead is kept by a hit that has none.
func NewHit(scores []float64, rank int, twins func(other int) bool) Hit {
	var h Hit
	if scores[0] <= 0 {
		return Hit{Rank: rank, Margin: 1}
	}
	h.Margin = min(max(scores[rank]/scores[0], 0), 1)
	next := 0.0
	for other, score := range scores[:min(len(scores), rivals)] {
		if other == rank || twins(other) {
			continue
		}
		if other < rank {
			h.Rank++
		} else {
			next = score
			break
		}
	}
	if h.Rank == 0 {
		h.Lead = 1 - min(max(next/scores[rank], 0), 1)
	}
	return h
}

// rivals is how many hits are looked through for rivals.
const rivals = 8

// Better tells whether h is a stronger hit than g.
func (h Hit) Better(g Hit) bool {
	return h.Margin > g.Margin || h.Margin == g.Margin && (h.Lead > g.Lead || h.Lead == g.Lead && h.Rank < g.Rank)
}
