package index

// postings are the records of each term, made on opening from the bags: two bytes
// for each, one list after the other, those of common terms first, so that what is
// written at a time lies close. In it, for each record in order:
//
//	number of the record within its block, 14 bits; weight, 2 bits
//
// and nextBlock at the end of each block but the last. The bits of a list would pack
// closer, but not be read as fast, and in the file they would not be less
// than the bags are once more.
type postings struct {
	starts []uint32 // of each term's list
	counts []uint32 // of the records in each
	breaks int      // how often nextBlock stands in each
	list   []uint16
}

const (
	blockBits   = 14
	blockLength = 1<<blockBits - 1 // one number is left for nextBlock
	nextBlock   = 1<<16 - 1
	weightBits  = 2
)

// A record is filed under the terms of its claim and title, which weigh alike
// (measured: one bag of both beats either alone, and any other ratio), and
// more faintly under what only its variants and entities say: they are there
// to be found by, not to make a much-worded record long or loud. What is said
// more often than three times weighs no more.
const mostTimes = 1<<weightBits - 1

// weightOf is the weight of a term by how often claim and title say it, in terms.
var weightOf = [mostTimes + 1]float32{0.5, 1, 2, 3}

// halvesOf is the same in halves.
var halvesOf = [mostTimes + 1]uint{1, 2, 4, 6}

// of returns the list of a term.
func (p *postings) of(term int) []uint16 {
	return p.list[p.starts[term]:][:int(p.counts[term])+p.breaks]
}

// again reads which term of the bag which wording says once more.
func (b *bag) again(c *cursor) (i, wording int, ok bool) {
	v := c.uint()
	if v >= uint64(b.size*b.wordings) {
		return 0, 0, false
	}
	return int(v) / b.wordings, int(v) % b.wordings, true
}
