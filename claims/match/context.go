package match

// Context is what the article says before a sentence that the sentence leans
// on: "It led to a 22 per cent rise" needs the sentence before, "the strike"
// the headline. A nil Context lends nothing.
type Context struct {
	terms map[string]float64 // what a term that the context says is worth
	named map[string]bool    // terms and places of its names
}

// What the context lends to a term of a claim that the sentence leaves out.
const (
	lentByNeighbour = 0.55 // said in one of the two sentences before
	lentByTopic     = 0.45 // said in the headline, or again and again
)

// NewContext reads the sentences just before, and the texts that tell the
// article's topic.
func NewContext(before, topic []*Profile) *Context {
	c := &Context{terms: map[string]float64{}, named: map[string]bool{}}
	for _, p := range topic {
		c.add(p, lentByTopic)
	}
	for _, p := range before {
		c.add(p, lentByNeighbour)
	}
	return c
}

func (c *Context) add(p *Profile, worth float64) {
	for _, t := range p.Terms {
		c.terms[t.Text] = max(c.terms[t.Text], worth)
	}
	for _, n := range p.Names {
		c.named[n.Term] = true
		if n.Place != "" {
			c.named[n.Place] = true
		}
	}
}

// lendLimit is how much weight the context may add, as a share of the weight
// that the sentence itself brings: it helps a claim out, it does not make one.
const lendLimit = 0.6

// lend raises the wording's terms that only the context says.
func (c *Context) lend(a *alignment) {
	if c == nil {
		return
	}
	_, own := coverage(a.wording, a.found)
	lent := 0.0
	for i, t := range a.wording.Terms {
		if more := c.terms[t.Text] - a.found[i]; more > 0 && a.wording.Weights[i] > 0 {
			if lent += float64(more * a.wording.Weights[i]); lent > own*lendLimit {
				return
			}
			a.found[i] += more
		}
	}
}

func (c *Context) names(n Name) bool {
	return c != nil && (c.named[n.Term] || n.Place != "" && c.named[n.Place])
}
