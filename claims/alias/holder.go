package alias

import "claimlight/claims/term"

// claimRoles claims the roles that one person holds, as far as the rest of
// the article agrees.
func (c *census) claimRoles() {
	own := map[place]bool{}
	introduced := map[string]int{} // piece that gives a role its body
	tree := &node{}
	for _, h := range c.roles {
		s := &c.l.pieces[h.holder.piece]
		for i := h.office.start; i <= h.office.head; i++ {
			own[place{h.holder.piece, i}] = true
		}
		for _, k := range h.office.keys(s) {
			if h.office.past {
				c.l.barred[k.phrase] = true
				continue
			}
			c.l.claim(k.phrase, form{entity: c.holder(h), kind: k.kind})
			if k.kind == role {
				tree.add(k.phrase, form{})
				if _, seen := introduced[k.phrase]; !seen && h.office.owner != "" {
					introduced[k.phrase] = h.holder.piece
				}
			}
		}
	}
	c.l.barOthers(tree, own, introduced)
}

// holder is the entity that holds a role.
func (c *census) holder(h held) int {
	name := c.nameOf(h.holder)
	e := c.l.entity(name)
	if _, full := c.byName[name]; !full {
		if _, shared := c.bearers[name]; !shared {
			c.l.claim(name, form{entity: e, kind: surname, caution: cautionOf(name)})
		}
	}
	return e
}

// key is a phrase for a role.
type key struct {
	phrase string
	kind   kind
}

// keys are the phrases that stand for an office once its holder is known.
func (o *office) keys(s *piece) []key {
	var out []key
	head := s.phrase(o.head, o.headEnd())
	core := s.phrase(o.core, o.headEnd())
	if unique[head] || o.core < o.head {
		out = append(out, key{core, role})
	}
	if head == "chancellor of the exchequer" && o.core == o.head {
		out = append(out, key{"chancellor", role})
	}
	if o.owner != "" {
		out = append(out, key{o.owner + " " + core, ownRole}, key{core + " of " + o.owner, role}, key{core + " of the " + o.owner, role})
	}
	if o.complement != "" {
		out = append(out, key{core + " " + o.complement, role})
		if owner, ok := o.body(s); ok {
			out = append(out, key{owner + " " + core, ownRole})
		}
	}
	return out
}

// headEnd is where the office ends without its complement.
func (o *office) headEnd() int {
	n := 0
	for _, r := range o.complement {
		if r == ' ' {
			n++
		}
	}
	if o.complement != "" {
		n++
	}
	return o.end - n
}

// body is what an office is of, where that is a single name: "of the BMA".
func (o *office) body(s *piece) (string, bool) {
	from := o.headEnd() + 1
	if from < o.end && s.folded[from] == "the" {
		from++
	}
	for i := from; i < o.end; i++ {
		if s.shapes[i] == plain {
			return "", false
		}
	}
	return s.phrase(from, o.end), from < o.end
}

// barOthers bars the roles that the article also uses for somebody else: with
// "former" or another body or country before them, or another complement, or before
// the piece that gives a holder together with a body: what readers call "the
// president" without being told is their own.
func (l *learner) barOthers(tree *node, own map[place]bool, introduced map[string]int) {
	for p := range l.pieces {
		s := &l.pieces[p]
		for i := 0; i < len(s.words); i++ {
			from := i
			end := s.walk(tree, i)
			if end == 0 {
				continue
			}
			i = end - 1
			phrase := s.phrase(from, end)
			first, late := introduced[phrase]
			if !own[place{p, from}] && (late && p < first || s.another(from, end)) {
				l.barred[phrase] = true
			}
		}
	}
}

// walk is the end of the longest phrase of the tree that begins with word i, or 0.
func (s *piece) walk(n *node, i int) (end int) {
	for j := i; j < len(s.words) && (j == i || s.linked(j)); j++ {
		if n = n.next[s.bare(j)]; n == nil {
			break
		}
		if n.form != nil {
			end = j + 1
		}
	}
	return end
}

// another tells whether the role [from, to) is not, or not surely, the one that has
// no more words.
func (s *piece) another(from, to int) bool {
	if to < len(s.words) && s.spaced(to) && (s.folded[to] == "of" || s.folded[to] == "at") {
		return true
	}
	if !s.spaced(from) && !s.hyphened(from) {
		return false
	}
	w := s.bare(from - 1)
	if past[w] || w == "another" || w == "other" || w == "each" || w == "every" {
		return true
	}
	if apart[w] || s.headline || w == "the" || term.Stop(w) && !s.owns(from-1) && s.shapes[from-1] != upper || appointing[w] || sayings[w] {
		return false
	}
	return !(s.opensWith(from - 1))
}
