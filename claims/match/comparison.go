package match

import "claimlight/claims/word"

// comparison is a word that sets what stands before it against what stands
// behind it: "more ... than", "exceeds".
type comparison struct {
	sign  int // +1 what stands before is more, -1 it is less; 0 there is no comparison
	start int // byte where the comparing word begins
	end   int // byte where the second part begins
}

// Words that compare with a "than" to follow, and words that compare alone.
var (
	comparesMore = word.Set("more higher greater bigger larger faster safer better older longer cheaper stronger")
	comparesLess = word.Set("less fewer lower smaller slower worse shorter weaker younger")
	exceeds      = word.Set("exceed exceeds exceeded outnumber outnumbers outnumbered surpass surpasses surpassed above ahead beat beats")
	trails       = word.Set("below behind trail trails trailed")
)

// thanWithin is how many words behind the comparing word its "than" stands.
const thanWithin = 12

// readComparison finds the first comparison of two things; "more than 12" is none.
func readComparison(words []word.Word, folded []string) comparison {
	for i, f := range folded {
		c := comparison{start: words[i].Start, end: words[i].End}
		switch {
		case exceeds[f]:
			c.sign = 1
			return c
		case trails[f]:
			c.sign = -1
			return c
		case comparesMore[f]:
			c.sign = 1
		case comparesLess[f]:
			c.sign = -1
		default:
			continue
		}
		for k := i + 1; k+1 < len(words) && k <= i+thanWithin; k++ {
			if folded[k] == "than" && !startsWithDigit(folded[k+1]) {
				c.end = words[k].End
				return c
			}
		}
	}
	return comparison{}
}
