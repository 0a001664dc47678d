package alias

import (
	"strings"

	"claimlight/claims/term"
	"claimlight/claims/word"
)

// kind says when a phrase is a mention of its entity.
type kind uint8

const (
	common   kind = iota // in any case: gross domestic product
	named                // begins with a capital: British Medical Association
	acronym              // written with its capitals: WHO, not who
	person               // all of a person's name
	surname              // a person's last name alone
	role                 // the health secretary
	ownRole              // a role with its body: NHS England chief executive
	headNoun             // the union; form.entity is the number of the head
)

// form is what a phrase stands for.
type form struct {
	entity  int
	kind    kind
	caution caution // of a surname
	written string  // of an acronym, as the article writes it
}

// caution says where a surname needs a title, because it is a word as well.
type caution uint8

const (
	free    caution = iota
	atStart         // at the head of a sentence: Brown
	always          // a month: May
)

// node is one word of the phrase tree.
type node struct {
	next map[string]*node
	form *form // of the phrase that ends here
}

func (n *node) add(phrase string, f form) {
	for w := range strings.SplitSeq(phrase, " ") {
		if n.next == nil {
			n.next = map[string]*node{}
		}
		if n.next[w] == nil {
			n.next[w] = &node{}
		}
		n = n.next[w]
	}
	n.form = &f
}

// Find returns the mentions in text, in order and disjoint, the longest phrase
// first at each word. at is the number of the piece that text is, or is part
// of, or Elsewhere: there, roles and heads say nothing, unless the
// holder's name follows. words are those of text (word.Cut), folded their
// folded forms (word.Fold).
func (a *Aliases) Find(at int, text string, words []word.Word, folded []string) []Mention {
	if a == nil {
		return nil
	}
	var out []Mention
	s := sentence{text, words, folded}
	for i := 0; i < len(words); {
		f, end := a.longest(&s, i, at)
		if f == nil {
			i++
			continue
		}
		out = append(out, Mention{words[i].Start, s.end(end - 1), a.entities[a.referent(f, at)].name})
		i = end
	}
	return out
}

// end is where word i ends, without "'s".
func (s *sentence) end(i int) int { return s.words[i].Start + len(s.raw(i)) }

// longest is the longest phrase that begins with word i and is a mention.
func (a *Aliases) longest(s *sentence, i, at int) (f *form, end int) {
	n := a.root
	for j := i; j < len(s.words) && (j == i || s.linked(j)); j++ {
		if n = n.next[s.bare(j)]; n == nil {
			break
		}
		if n.form != nil && a.holds(n.form, s, i, j+1, at) {
			f, end = n.form, j+1
		}
	}
	return f, end
}

// referent is the entity that a form stands for in piece at, or -1.
func (a *Aliases) referent(f *form, at int) int {
	if f.kind == headNoun {
		return a.standing[f.entity].at(at)
	}
	return f.entity
}

// holds tells whether words [i, j) are a mention by f.
func (a *Aliases) holds(f *form, s *sentence, i, j, at int) bool {
	switch f.kind {
	case common:
		return true
	case named:
		return s.shapeAt(i) != plain
	case acronym:
		return s.written(i, j, f.written)
	case person:
		return s.shapeAt(i) != plain && s.shapeAt(j-1) != plain && s.endsName(j)
	case surname:
		return s.standsAlone(i, j) && s.cautious(i, f.caution) && (f.written != lostPossessive || s.possessing(i, j))
	case role, ownRole:
		return a.holdsRole(f, s, i, j, at)
	}
	return at != Elsewhere && a.referent(f, at) >= 0 && s.definite(i) && s.tail(j) && !s.fixed(i)
}

// written tells whether an acronym stands there with its capitals, in a text
// that is not written in capitals throughout.
func (s *sentence) written(i, j int, as string) bool {
	got := s.text[s.words[i].Start:s.end(j-1)]
	if got != as && !(j == i+1 && s.shapeAt(i) == upper) && strings.ReplaceAll(got, ".", "") != as {
		return false
	}
	return j-i > 1 || s.shapeAt(i) != upper || !s.shouted(i)
}

// shouted tells whether the words around word i are all in capitals.
func (s *sentence) shouted(i int) bool {
	around, loud := 0, 0
	for k := max(0, i-2); k < min(len(s.words), i+3); k++ {
		if k != i {
			around++
			if s.shapeAt(k) == upper {
				loud++
			}
		}
	}
	return around > 0 && loud == around
}

// endsName tells whether a name that ends before word j is not part of a longer
// one: "Doe Street", "Doe Jr", "Doe-led".
func (s *sentence) endsName(j int) bool {
	if s.hyphened(j) {
		return false
	}
	if !s.spaced(j) || s.owns(j-1) {
		return true
	}
	next := s.bare(j)
	if suffixes[next] {
		return false
	}
	k := s.shapeAt(j)
	return k != capital && k != initial || term.Stop(next) || sayings[next] || days[next]
}

// standsAlone tells whether the surname [i, j) is no part of a longer name.
func (s *sentence) standsAlone(i, j int) bool {
	if s.shapeAt(j-1) == plain || s.shapeAt(j-1) == upper || !s.endsName(j) || s.hyphened(i) {
		return false
	}
	if s.dotted(i) && !titles[s.bare(i-1)] {
		return false
	}
	if !s.spaced(i) || s.owns(i-1) {
		return true
	}
	prev := s.bare(i - 1)
	switch s.shapeAt(i - 1) {
	case plain:
		return !particles[prev]
	case capital:
		return titles[prev] || roleWords[prev] || days[prev] || s.opens(i-1) && (term.Stop(prev) || leads[prev])
	case upper:
		return len(prev) > 2 || prev == "mp" || prev == "pm"
	}
	return false
}

// possessing tells whether what looks like a plural can be a possessive: a noun
// follows, and no "the" stands before it.
func (s *sentence) possessing(i, j int) bool {
	return s.spaced(j) && s.shapeAt(j) == plain && !term.Stop(s.bare(j)) && !s.definite(i)
}

// cautious tells whether a surname that is also a word stands where it is a name.
func (s *sentence) cautious(i int, c caution) bool {
	return c == free || s.titled(i) || c == atStart && !s.opens(i)
}

// holdsRole tells whether a role is spoken of as its one holder's: with "the" before
// it, as a phrase of its own, or right before the holder's name.
func (a *Aliases) holdsRole(f *form, s *sentence, i, j, at int) bool {
	if i > 0 && (past[s.bare(i-1)] || apart[s.bare(i-1)]) || s.hyphened(i) || s.owns(j-1) && s.named(j) {
		return false
	}
	if a.precedesHolder(f, s, j, at) {
		return true
	}
	if at == Elsewhere || !s.tail(j) {
		return false
	}
	return s.definite(i) || f.kind == ownRole && !(s.spaced(i) && s.shapeAt(i-1) == capital)
}

// named tells whether word j begins a name right behind the word before it.
func (s *sentence) named(j int) bool { return s.spaced(j) && s.shapeAt(j) == capital }

// precedesHolder tells whether the name of the role's holder follows at word j.
func (a *Aliases) precedesHolder(f *form, s *sentence, j, at int) bool {
	for (s.spaced(j) || s.dotted(j)) && j < len(s.words) && titles[s.bare(j)] {
		j++
	}
	if j >= len(s.words) || !s.spaced(j) && !s.beside(j) {
		return false
	}
	n := a.root
	for k := j; k < len(s.words) && (k == j || s.linked(k)); k++ {
		if n = n.next[s.bare(k)]; n == nil {
			return false
		}
		if g := n.form; g != nil && g.entity == f.entity && (g.kind == person || g.kind == surname) && a.holds(g, s, j, k+1, at) {
			return true
		}
	}
	return false
}

// definite tells whether "the" stands before word i.
func (s *sentence) definite(i int) bool {
	return i > 0 && s.folded[i-1] == "the" && s.spaced(i)
}

// fixed tells whether word i belongs to a set phrase: the state of the union.
func (s *sentence) fixed(i int) bool {
	return i > 2 && s.folded[i-2] == "of" && s.folded[i-3] == "state"
}

// tail tells whether a noun phrase ends before word j: what follows is a sign,
// a verb or a small word, not another noun ("the union leader") and not what it is
// of ("the president of Freedonia").
func (s *sentence) tail(j int) bool {
	if s.hyphened(j) {
		return false
	}
	if j >= len(s.words) || s.owns(j-1) || s.closed(j) {
		return true
	}
	next := s.bare(j)
	switch next {
	case "of":
		return false
	case "for", "at", "in", "to", "from":
		k := j + 1
		if k < len(s.words) && s.folded[k] == "the" {
			k++
		}
		return k >= len(s.words) || s.shapeAt(k) == plain || days[s.bare(k)] || months[s.bare(k)]
	}
	if s.shapeAt(j) != plain {
		return false
	}
	return term.Stop(next) || sayings[next] || strings.HasSuffix(next, "ed") || strings.HasSuffix(next, "ly")
}
