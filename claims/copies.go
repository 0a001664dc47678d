package claims

import (
	"slices"
	"strings"

	"claimlight/claims/index"
	"claimlight/claims/word"
)

// identity is what makes a review the one that it is: who published it, on which
// page, of which claim. One page may review several claims.
type identity struct{ publisher, page, claim string }

func (c *Checker) identity(record int) identity {
	if id, ok := c.identities[record]; ok {
		return id
	}
	if len(c.identities) >= maxEntries {
		clear(c.identities)
	}
	r := c.data.Record(record)
	id := identity{word.Bare(r.Publisher), page(r.URL), word.Bare(r.Claim)}
	c.identities[record] = id
	return id
}

// page is an address without what does not tell pages apart: the scheme, "www.",
// a last slash, a fragment.
func page(address string) string {
	if _, rest, ok := strings.Cut(address, "://"); ok {
		address = rest
	}
	address, _, _ = strings.Cut(address, "#")
	return strings.TrimSuffix(strings.TrimPrefix(address, "www."), "/")
}

// dropCopies leaves each review once where it stands in several of the joined
// files: as the earliest of them has it. It looks at all that the sentence found,
// before a hit is weighed against its rivals.
func (c *Checker) dropCopies(a *index.Answer) {
	if c.data.Parts() < 2 {
		return
	}
	lists := append([][]index.Hit{a.Whole, a.InContext}, a.Parts...)
	first := map[identity]int{}
	for _, list := range lists {
		for _, h := range list {
			id := c.identity(h.Record)
			if n, met := first[id]; !met || h.Record < n {
				first[id] = h.Record
			}
		}
	}
	copied := func(h index.Hit) bool {
		return c.data.Part(first[c.identity(h.Record)]) != c.data.Part(h.Record)
	}
	for i, list := range lists {
		lists[i] = slices.DeleteFunc(list, copied)
	}
	a.Whole, a.InContext, a.Parts = lists[0], lists[1], lists[2:]
}
