package alias

import (
	"claimlight/claims/term"
	"claimlight/claims/word"
)

// bodies learns which named bodies are unions, councils, regulators: from their names,
// from appositions and from the table of known ones.
func (l *learner) bodies() {
	l.attached = map[place]bool{}
	for p := range l.pieces {
		s := &l.pieces[p]
		for i := range s.words {
			if _, known := bodyKinds[s.bare(i)]; known && s.shapes[i] != plain {
				l.body(s, i, i+1)
			}
			bit, ok := headBit[s.bare(i)]
			if !ok || s.headline {
				continue
			}
			from, to, ok := s.bodyNamed(i)
			if !ok {
				from, to, ok = s.bodyDescribed(i)
			}
			if ok && l.isBody(s, from, to) {
				l.entities[l.body(s, from, to)].kinds |= 1 << bit
				l.attached[place{p, i}] = true
			}
		}
	}
	for i := range l.entities {
		for _, p := range l.entities[i].phrases {
			if bit, known := bodyKinds[p]; known {
				l.entities[i].kinds |= 1 << bit
			}
		}
	}
}

// body is the entity that the words [from, to) name.
func (l *learner) body(s *piece, from, to int) int {
	name := s.phrase(from, to)
	if f, ok := l.forms[name]; ok {
		return f.entity
	}
	f := form{entity: l.entity(name), kind: named}
	if from+1 == to && s.shapes[from] != capital {
		f.kind, f.written = acronym, s.raw(from)
	}
	l.claim(name, f)
	return f.entity
}

// isBody tells whether the words [from, to) are not known to name a person.
func (l *learner) isBody(s *piece, from, to int) bool {
	if from >= to || l.barred[s.phrase(from, to)] {
		return false
	}
	for i := from; i < to; i++ {
		if w := s.bare(i); titles[w] || roleWords[w] {
			return false
		}
	}
	f, known := l.forms[s.phrase(from, to)]
	return (!known || f.kind != person && f.kind != surname || l.entities[f.entity].kinds != 0) && (to-from == 1 || !given[s.bare(from)])
}

// longestBody is how many words stand on either side of the head in a body's name.
const longestBody = 8

// bodyNamed reads the name that word i, a head with a capital, belongs to:
// "National Education Union", "Institute for Fiscal Studies".
func (s *piece) bodyNamed(i int) (from, to int, ok bool) {
	if s.shapes[i] != capital || s.near(i+1, i+1) {
		return 0, 0, false
	}
	from, to = i, i+1
	for i-from < longestBody && s.near(from-1, from) && !s.owns(from-1) && !roleWords[s.bare(from-1)] && !days[s.bare(from-1)] {
		from--
	}
	for to-i < longestBody && !s.owns(to-1) && s.spaced(to) {
		k := to
		if w := s.folded[k]; (w == "of" || w == "for" || to > i+1 && w == "and") && s.shapes[k] == plain {
			k++
		} else if to == i+1 {
			break
		}
		if k < len(s.words) && k > to && s.folded[k] == "the" && s.folded[k-1] != "and" {
			k++
		}
		if k >= len(s.words) || !s.joined(to-1, k+1) || s.shapes[k] != capital || days[s.bare(k)] {
			break
		}
		to = k + 1
	}
	return from, to, to-from > 1
}

// bodyDescribed reads the name of what head i is said to be: "the BMA, the
// doctors' union,", "the energy regulator Ofgem", "the RMT union".
func (s *piece) bodyDescribed(i int) (from, to int, ok bool) {
	if s.shapes[i] != plain || s.owns(i) {
		return 0, 0, false
	}
	if from, to, ok = s.apposed(i); ok {
		return from, to, true
	}
	if from, to, ok = s.introduced(i); ok {
		return from, to, true
	}
	_, known := bodyKinds[s.bare(max(0, i-1))]
	return i - 1, i, s.folded[i] == "union" && s.spaced(i) && known && s.shapes[i-1] != plain
}

// A head has at most mostModifiers words before it: "Britain's biggest health union".
const mostModifiers = 4

// apposed reads the name before "the doctors' union" between commas.
func (s *piece) apposed(i int) (from, to int, ok bool) {
	k := i
	for k > 0 && i-k <= mostModifiers && (s.spaced(k) || s.hyphened(k)) {
		k--
	}
	if k == i || !s.beside(k) || !determiner(s, k) || s.listed(i+1) {
		return 0, 0, false
	}
	if !s.closed(i+1) && !relatives[s.folded[i+1]] {
		return 0, 0, false
	}
	from, to = s.properBefore(k), k
	if from == to || s.inList(from) || from > 0 && s.folded[from-1] == "and" {
		return 0, 0, false
	}
	start := from
	if start > 0 && s.folded[start-1] == "the" {
		start--
	}
	return from, to, start == 0 || !prepositions[s.folded[start-1]] || s.shapes[from] == upper || start < from
}

// relatives begin what is said of a body behind its description.
var relatives = word.Set("of for representing which that behind")

func determiner(s *piece, i int) bool {
	w := s.folded[i]
	return w == "the" || w == "a" || w == "an" || s.owns(i) && s.shapes[i] != plain
}

// properBefore is the first word of the name that ends before word end, or end.
func (s *piece) properBefore(end int) int {
	i := end
	for i > 0 && end-i < mostModifiers && (i == end || s.spaced(i)) && s.shapes[i-1] != plain && s.shapes[i-1] != initial && !s.owns(i-1) && !s.opensWith(i-1) {
		i--
	}
	return i
}

// introduced reads the name behind "the doctors' union": "..., the BMA," or "the
// BMA" or "BMA".
func (s *piece) introduced(i int) (from, to int, ok bool) {
	if !s.spaced(i) || term.Stop(s.bare(i-1)) || s.shapes[i-1] != plain && !s.owns(i-1) {
		return 0, 0, false
	}
	from = i + 1
	beside := s.beside(from)
	if !beside && !s.spaced(from) {
		return 0, 0, false
	}
	if s.folded[from] == "the" {
		from++
	}
	to = from
	for to < len(s.words) && to-from < mostModifiers && (to == from || s.spaced(to) && !s.owns(to-1)) && s.shapes[to] != plain && s.shapes[to] != initial && !days[s.bare(to)] {
		to++
	}
	if to == from || from == i+2 && !s.spaced(from) || beside && (!s.closed(to) || s.listed(to) || !s.owns(i-1) && !s.definite(i-1)) {
		return 0, 0, false
	}
	return from, to, true
}
