package alias

import (
	"claimlight/claims/term"
	"claimlight/claims/word"
)

// office is a role as the text words it: "NHS England's chief executive", "chair
// of the council of the BMA".
type office struct {
	start      int    // its first word, or that of its body
	core       int    // first word without the body
	head, end  int    // words of the office itself: chief executive
	owner      string // the body before it
	complement string // "of ..." behind it
	past       bool
}

// held is an office with its holder.
type held struct {
	office office
	holder sighting
}

// longestHead is how many words the name of an office has: chancellor of the exchequer.
const longestHead = 4

// headEnding returns the first word of the office that ends before word end, or -1.
func (s *piece) headEnding(end int) int {
	if !roleWords[s.bare(end-1)] {
		return -1
	}
	for n := longestHead; n > 0; n-- {
		from := end - n
		if from < 0 || !s.joined(from, end) {
			continue
		}
		if p := s.phrase(from, end); unique[p] || qualified[p] {
			return from
		}
	}
	return -1
}

// joined tells whether only spaces and hyphens part the words [from, to).
func (s *piece) joined(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if !s.spaced(i) && !s.hyphened(i) {
			return false
		}
	}
	return true
}

// officeEnding reads the office whose last word stands before word end, with
// what it is for; not past word from.
func (s *piece) officeEnding(from, end int) (o office, ok bool) {
	if end <= 0 || s.owns(end-1) {
		return o, false
	}
	o.end = end
	if o.head = s.headEnding(end); o.head < from {
		return o, false
	}
	k := o.head
	for k > from && (s.spaced(k) || s.hyphened(k)) {
		w := s.bare(k - 1)
		between := w == "and" && k < o.head && k-1 > from && portfolios[s.bare(k-2)]
		if s.owns(k-1) || !apart[w] && !portfolios[w] && !between {
			break
		}
		k--
	}
	o.start, o.core = k, k
	if k > from && s.spaced(k) || k > from && s.hyphened(k) {
		if o.past = past[s.bare(k-1)]; o.past {
			o.start = k - 1
		} else if s.owner(k-1) && !s.opensWith(k-1) {
			o.start = s.ownerStart(from, k)
			o.owner = s.phrase(o.start, k)
			o.past = o.start > 0 && past[s.bare(o.start-1)] && s.spaced(o.start)
		}
	}
	return o, true
}

// owner tells whether word i may name the body or the country of an office.
func (s *piece) owner(i int) bool {
	return s.shapes[i] != plain && s.shapes[i] != initial && !term.Stop(s.bare(i)) || s.shapes[i] == upper
}

// opensWith tells whether word i has its capital from its place alone.
func (s *piece) opensWith(i int) bool {
	return s.opens(i) && (term.Stop(s.bare(i)) || leads[s.bare(i)]) && s.shapes[i] == capital && !s.owns(i)
}

func (s *piece) ownerStart(from, end int) int {
	i := end - 1
	for i > from && s.spaced(i) && !(s.shapes[end-1] == upper && s.shapes[i-1] == capital) && !s.owns(i-1) && s.owner(i-1) && !s.opensWith(i-1) {
		i--
	}
	return i
}

// readRoles reads the offices before and behind a name.
func (c *census) readRoles(g sighting) {
	s := &c.l.pieces[g.piece]
	if s.impersonal(g) || !s.endsName(g.to) && g.single {
		return
	}
	if o, ok := s.officeBefore(g); ok {
		c.hold(g, o)
	}
	if o, ok := s.officeBehind(g); ok {
		c.hold(g, o)
	}
}

func (c *census) hold(g sighting, o office) {
	c.roles = append(c.roles, held{o, g})
	if i, ok := c.byName[c.nameOf(g)]; ok && !g.single {
		c.people[i].sure = true
	}
}

// nameOf is the name of who a sighting is: of a surname alone, who bears it.
func (c *census) nameOf(g sighting) string {
	s := &c.l.pieces[g.piece]
	at := s.surnameStart(g.from, g.to)
	last := s.phrase(at, g.to)
	if !g.single {
		return s.bare(g.from) + " " + last
	}
	if bearer, ok := c.bearers[last]; ok && bearer != "" {
		return bearer
	}
	return last
}

// officeBefore reads "Health Secretary Jane Doe" and "the health secretary, Jane Doe,".
func (s *piece) officeBefore(g sighting) (office, bool) {
	if s.spaced(g.lead) {
		o, ok := s.officeEnding(0, g.lead)
		return o, ok && (!g.single || s.shapes[o.end-1] == capital && g.lead == g.from)
	}
	if !s.beside(g.lead) || !s.closed(g.to) || s.listed(g.to) || g.single && g.lead == g.from {
		return office{}, false
	}
	o, ok := s.officeEnding(0, g.lead)
	if !ok {
		o, ok = s.officeWithComplement(g.lead)
	}
	return o, ok && (o.past || o.owner != "" || o.start > 0 && determiners[s.folded[o.start-1]] && s.spaced(o.start))
}

// determiners stand before an office that has one holder.
var determiners = word.Set("the its their his her our")

// longestComplement is how many words may follow an office: "of the council of
// the British Medical Association".
const longestComplement = 9

// officeWithComplement reads "chief executive of NHS England" up to word end.
func (s *piece) officeWithComplement(end int) (office, bool) {
	for at := end - 1; at > 0 && end-at <= longestComplement && s.spaced(at); at-- {
		if w := s.folded[at]; w == "of" || w == "at" {
			if o, ok := s.officeEnding(0, at); ok && s.joined(at, end) {
				o.complement, o.end = s.phrase(at, end), end
				return o, true
			}
		}
	}
	return office{}, false
}

// officeBehind reads "Jane Doe, the health secretary," and "Jane Doe, chair of the council,".
func (s *piece) officeBehind(g sighting) (o office, ok bool) {
	if !s.beside(g.to) || s.inList(g.lead) || g.single && g.lead == g.from {
		return o, false
	}
	from := g.to
	if s.folded[from] == "the" {
		from++
	}
	for end := from + 1; end <= len(s.words) && end-from <= longestComplement && s.joined(from, end); end++ {
		if o, ok = s.officeEnding(from, end); ok && o.from(s) == from {
			return s.complete(o)
		}
	}
	return o, false
}

// from is the first word of an office, with "former".
func (o *office) from(s *piece) int {
	if o.past && o.owner != "" {
		return o.start - 1
	}
	return o.start
}

// complete adds what stands behind an office, and tells whether it ends there as an
// apposition does.
func (s *piece) complete(o office) (office, bool) {
	if s.headContinues(o) {
		return o, false
	}
	behind := o.end
	if behind < len(s.words) && s.spaced(behind) {
		if w := s.folded[behind]; w == "of" || w == "at" || w == "for" {
			for o.end < len(s.words) && o.end-behind < longestComplement && (s.spaced(o.end) || s.hyphened(o.end)) {
				o.end++
			}
			o.complement = s.phrase(behind, o.end)
		}
	}
	return o, s.closed(o.end) && !s.listed(o.end)
}

// headContinues tells whether a longer office begins with this one: "chancellor
// of the exchequer", "director general".
func (s *piece) headContinues(o office) bool {
	for end := o.end + 1; end <= min(len(s.words), o.head+longestHead); end++ {
		if p := s.phrase(o.head, end); unique[p] {
			return true
		}
	}
	return false
}

// inList tells whether a name before the one that begins with word i is parted from it
// by a comma: in a list nothing is an apposition.
func (s *piece) inList(i int) bool {
	if !s.beside(i) || s.shapes[i-1] == plain || days[s.bare(i-1)] || months[s.bare(i-1)] {
		return false
	}
	k := i - 1
	for k > 0 && s.spaced(k) && s.shapes[k-1] != plain {
		k--
	}
	return k == 0 && !s.opensWith(k) || k > 0 && !prepositions[s.folded[k-1]]
}

// prepositions before a name tell that it is a place or a time.
var prepositions = word.Set("in at from to on near outside since")
