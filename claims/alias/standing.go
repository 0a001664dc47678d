package alias

import "claimlight/claims/word"

// standing says, piece by piece, which entity "the union" stands for: a number
// of an entity, nobody or unclear.
type standing []int

const (
	nobody  = -1 // none has been named yet
	unclear = -2 // several, or one without its name
)

func (s standing) at(piece int) int {
	if piece < 0 || piece >= len(s) {
		return nobody
	}
	return s[piece]
}

// follow walks the article and notes what each head stands for. Within a piece
// it is the body that the pieces before named last, as long as the piece names no other.
func (l *learner) follow(a *Aliases) {
	var kinds uint64
	for _, e := range l.entities {
		kinds |= e.kinds
	}
	if kinds == 0 {
		return
	}
	a.standing = make([]standing, len(bodyHeads))
	now := make([]int, len(bodyHeads))
	for bit := range bodyHeads {
		now[bit] = nobody
		if kinds&(1<<bit) != 0 {
			a.standing[bit] = make(standing, len(l.pieces))
		}
	}
	named := make([]int, len(bodyHeads))
	for p := range l.pieces {
		for bit := range named {
			named[bit] = nobody
		}
		l.namedIn(a, p, named)
		for bit, e := range named {
			if a.standing[bit] != nil {
				a.standing[bit][p], now[bit] = settleOn(now[bit], e)
			}
		}
	}
	for bit, head := range bodyHeads {
		for _, e := range a.standing[bit] {
			if e >= 0 {
				a.root.add(head, form{entity: bit, kind: headNoun})
				break
			}
		}
	}
}

// settleOn says what a head stands for in a piece and behind it, by what it stood for
// before and what the piece names.
func settleOn(before, named int) (within, after int) {
	switch {
	case named == nobody:
		return before, before
	case before == nobody || before == named:
		return named, named
	}
	return unclear, named
}

// namedIn notes for each head the one entity of its kind that piece p names;
// unclear if there are several, or one without a name: "another union".
func (l *learner) namedIn(a *Aliases, p int, named []int) {
	s := &l.pieces[p]
	meet := func(bit, e int) {
		if named[bit] != nobody && named[bit] != e {
			e = unclear
		}
		named[bit] = e
	}
	for i := 0; i < len(s.words); {
		if f, end := a.longest(&s.sentence, i, p); f != nil {
			for bit := range bodyHeads {
				if a.entities[f.entity].kinds&(1<<bit) != 0 {
					meet(bit, f.entity)
				}
			}
			i = end
			continue
		}
		if bit, ok := headBit[s.bare(i)]; ok && !l.attached[place{p, i}] && s.introducesAnother(i) {
			meet(bit, unclear)
		}
		if bit, ok := manyHeads[s.bare(i)]; ok && i > 0 && severals[s.folded[i-1]] {
			meet(bit, unclear)
		}
		i++
	}
}

// severals stand before several bodies, none of which "the union" means.
var severals = word.Set("the both other two three four several these those")

// introducesAnother tells whether head i is a body that has no name there: "a union",
// "Leeds council", "the union of teachers", "the union Unison". It is not in "the union", nor in "council tax".
func (s *sentence) introducesAnother(i int) bool {
	if s.fixed(i) {
		return false
	}
	if s.tail(i + 1) {
		return !s.definite(i)
	}
	return s.spaced(i+1) && (s.folded[i+1] == "of" || s.shapeAt(i+1) != plain)
}
