package alias

import (
	"claimlight/claims/term"
)

// sighting is one place where a run of words with capitals may name a person.
type sighting struct {
	piece    int
	from, to int // words of the name, without title
	lead     int // first word of its titles: a role stands before it
	single   bool
}

// individual is somebody whose full name the article gives.
type individual struct {
	name    string // first and last name, folded
	first   string
	last    string
	phrases []string
	sure    bool // there is evidence of a person
	thing   bool // the name has words of a place or a body
}

// census is who is named in the article.
type census struct {
	l         *learner
	sightings []sighting
	people    []individual
	byName    map[string]int
	bearers   map[string]string // who bears a surname; "" if several do
	alone     map[string]bool   // surnames that stand alone somewhere
	addressed map[string]bool   // surnames with a title
	sexes     map[string]int    // by surname: 1 for Mr, 2 for Mrs
	roles     []held
}

// persons learns full names, surnames and roles.
func (l *learner) persons() {
	c := &census{l: l, byName: map[string]int{}, bearers: map[string]string{}, alone: map[string]bool{}, addressed: map[string]bool{}, sexes: map[string]int{}}
	for p := range l.pieces {
		if !l.pieces[p].headline {
			c.scan(p)
		}
	}
	for _, s := range c.sightings {
		c.meet(s)
	}
	for _, s := range c.sightings {
		c.readRoles(s)
	}
	c.claimNames()
	c.claimRoles()
}

// scan finds the runs of words with capitals of a piece.
func (c *census) scan(p int) {
	s := &c.l.pieces[p]
	for i := 0; i < len(s.words); {
		if s.shapes[i] != capital && s.shapes[i] != initial {
			i++
			continue
		}
		end := s.nameEnd(i)
		c.sight(p, i, end)
		i = end
	}
}

// nameEnd is where the run of words with capitals ends that begins with word i.
func (s *piece) nameEnd(i int) int {
	for j := i + 1; ; j++ {
		if s.owns(j-1) || !(s.spaced(j) || s.hyphened(j) || s.dotted(j) || s.titleDot(j)) || days[s.bare(j)] {
			return j
		}
		k := j
		for k < len(s.words) && s.shapes[k] == plain && particles[s.folded[k]] && s.spaced(k+1) {
			k++
		}
		if s.shapes[k] != capital && s.shapes[k] != initial {
			return j
		}
		j = k
	}
}

// titleDot tells whether word j follows a title with its full stop: "Dr. Doe".
func (s *piece) titleDot(j int) bool {
	return j < len(s.words) && s.gap(j) == ". " && titles[s.bare(j-1)]
}

// longestName is how many words a person's name has at most.
const longestName = 5

// sight notes the name in the run of words [from, to), its roles, titles
// and the words that open a sentence taken off.
func (c *census) sight(p, from, to int) {
	s := &c.l.pieces[p]
	start := from
	for i := from; i < to; i++ {
		w := s.bare(i)
		if roleWords[w] && !s.hyphened(i) || titles[w] || s.opens(i) && (leads[w] || i+1 < to && term.Stop(w)) || days[w] {
			start = i + 1
		}
	}
	for start < to && (term.Stop(s.bare(start)) && s.shapes[start] != initial && !s.titled(start) || s.hyphened(start)) {
		start++
	}
	if to-start > 2 && !given[s.bare(start)] && given[s.bare(start+1)] && s.spaced(start+1) {
		start++ // "Sculptor Jane Doe"
	}
	for suffixes[s.bare(to-1)] && to-1 > start {
		to--
	}
	if start >= to || to-start > longestName || s.shapes[to-1] != capital {
		return
	}
	lead := start
	for lead > 0 && titles[s.bare(lead-1)] && (s.spaced(lead) || s.titleDot(lead)) {
		lead--
	}
	surnameAt := s.surnameStart(start, to)
	c.sightings = append(c.sightings, sighting{piece: p, from: start, to: to, lead: lead, single: surnameAt == start})
}

// titled tells whether a title stands before word i.
func (s *sentence) titled(i int) bool { return i > 0 && titles[s.bare(i-1)] }

// surnameStart is the first word of the surname of the name [from, to): with its
// particles ("von der Leyen") and what a hyphen ties to it.
func (s *piece) surnameStart(from, to int) int {
	i := to - 1
	for i > from && (s.hyphened(i) || particles[s.folded[i-1]] && s.shapes[i-1] == plain) {
		i--
	}
	return i
}

// meet counts a sighting in: who it is, and what it tells of the person.
func (c *census) meet(g sighting) {
	s := &c.l.pieces[g.piece]
	at := s.surnameStart(g.from, g.to)
	last := s.phrase(at, g.to)
	titled := g.lead < g.from
	c.addressed[last] = c.addressed[last] || titled
	for i := g.lead; i < g.from; i++ {
		switch w := s.bare(i); {
		case male[w]:
			c.sexes[last] |= 1
		case female[w]:
			c.sexes[last] |= 2
		}
	}
	if g.single {
		c.alone[last] = c.alone[last] || s.standsAlone(g.from, g.to)
		return
	}
	first := s.bare(g.from)
	name := first + " " + last
	i, ok := c.byName[name]
	if !ok {
		i = len(c.people)
		c.byName[name] = i
		c.people = append(c.people, individual{name: name, first: first, last: last})
	}
	c.people[i].phrases = append(c.people[i].phrases, s.phrase(g.from, g.to))
	c.people[i].sure = c.people[i].sure || titled || given[first] || s.aged(g.to)
	c.people[i].thing = c.people[i].thing || s.impersonal(g)
	if bearer, ok := c.bearers[last]; ok && bearer != name {
		name = ""
	}
	c.bearers[last] = name
}

// impersonal tells whether a name has the words of a place or a body.
func (s *piece) impersonal(g sighting) bool {
	if places[s.bare(g.from)] || suffixes[s.bare(min(g.to, len(s.words)-1))] && s.spaced(g.to) {
		return true
	}
	return things[s.bare(g.to-1)] && !given[s.bare(g.from)] || months[s.bare(g.from)] && !given[s.bare(g.from)]
}

// aged tells whether an age between commas stands before word i: "Jane Doe, 43,".
func (s *piece) aged(i int) bool {
	if !s.beside(i) || !s.closed(i+1) {
		return false
	}
	w := s.folded[i]
	return len(w) == 2 && w[0] >= '1' && w[0] <= '9' && w[1] >= '0' && w[1] <= '9'
}

// bothSexes says that a surname goes with Mr as well as with Mrs.
const bothSexes = 3

// claimNames claims the full names of persons, and their surnames where they
// stand for nobody else.
func (c *census) claimNames() {
	for i := range c.people {
		p := &c.people[i]
		if p.thing || !p.sure && !(c.addressed[p.last] && c.bearers[p.last] == p.name) {
			continue
		}
		e := c.l.entity(p.name)
		for _, phrase := range p.phrases {
			c.l.claim(phrase, form{entity: e, kind: person})
		}
		if c.bearers[p.last] == p.name && c.sexes[p.last] != bothSexes && c.alone[p.last] {
			c.claimSurname(e, p.last)
		}
	}
}

func (c *census) claimSurname(e int, last string) {
	f := form{entity: e, kind: surname, caution: cautionOf(last)}
	c.l.claim(last, f)
	if _, other := c.bearers[last+"s"]; !other && last[len(last)-1] != 's' && f.caution == free {
		f.written = lostPossessive
		c.l.claim(last+"s", f)
	}
}

// lostPossessive marks the form "Does" for "Doe's", in pastes without apostrophes.
const lostPossessive = "s"

func cautionOf(last string) caution {
	switch {
	case months[last]:
		return always
	case ordinary[last] || term.Stop(last):
		return atStart
	}
	return free
}
