// Package alias learns from an article which of its phrases name one thing. A
// writer gives a thing a name, says what it is, and goes on with a shorter word:
// what the text itself establishes is taken, and nothing that has to be known.
//
//	pieces ─┬─ acronym ──▶ "British Medical Association (BMA)"       ─┐
//	        ├─ person ───▶ "Jane Doe" ... "Doe"                      ─┤ claims:
//	        ├─ role ─────▶ "the chancellor, Jane Doe,"               ─┤ phrase = entity
//	        ├─ short ────▶ "Pret a Manger" ... "Pret", "Acme plc"    ─┤
//	        └─ body ─────▶ "the BMA, the doctors' union," ... "the union"
//	                                                                  │
//	        conflicting claims dropped ◀──────────────────────────────┘
//	                  │
//	                  ▼
//	        phrase tree ──Find──▶ mentions: span and one name per entity
//
// A wrong equivalence makes a false match, so each kind has conditions, and a
// phrase that two entities claim is dropped:
//
//   - Acronyms: every letter is the initial of a word of the expansion, in order,
//     and every word but the small ones is used ("Department for Work and
//     Pensions"). Within brackets one word of a long name may stay out ("Health"
//     in NICE). Where the brackets were lost, three letters and capitals
//     throughout are asked for, and letters behind a person's name (MP, OBE) never count.
//   - Persons: two to four words with capitals, with evidence in the text that
//     they name a person: a title, a role, an age, a common given name. The
//     surname alone stands for the whole if nobody else in the text bears it, and
//     not where it is part of another name ("Doe Street", "John Doe").
//   - Roles: an office that one person holds at a time (vocabulary.go lists them),
//     given right before the name or beside it between commas. Two holders, a
//     former holder, or the same office of another body or country drop the
//     role. Lists ("Jane Doe, the chancellor and the mayor") are no appositions.
//   - Bodies: "the union" stands for the body named last that is known to be a
//     union: from its name, from an apposition, or from a short table of known ones. It stands
//     for none after a sentence that names two of the kind, or one without its name.
//
// Names and acronyms are facts of language and hold in other texts, too; roles and
// "the union" hold in the article alone, since another year has another
// health secretary. Find is therefore told where its text stands.
//
// Promised: any bytes are valid; time is linear; spans lie within the text, on
// word boundaries, in order and disjoint; the same pieces give the same mentions.
// Not done: pronouns, given names standing alone, nicknames, acronyms that take letters from
// inside words (HPV, Ofgem), short names of bodies that the text does not
// explain ("Amazon" for "Amazon Web Services" would be wrong), languages other than English.
package alias

import "claimlight/claims/word"

// Elsewhere is the place of a text that is no piece of the article, such as a
// record's wording.
const Elsewhere = -1

// Mention is the byte range [Start, End) of a phrase that names an entity which
// the article names in several ways.
type Mention struct {
	Start, End int
	Name       string // the entity's fullest name, folded: one entity, one Name
}

// Aliases are the equivalences that one article establishes. A nil *Aliases has
// none. It does not change once learned, and is safe for concurrent use.
type Aliases struct {
	root     *node
	entities []entity
	standing []standing // by head: what "the union" stands for, piece by piece
}

// entity is a thing, a person or a body that the article names.
type entity struct {
	name    string // folded
	phrases []string
	kinds   uint64 // heads of which the entity is one, as bits
}

// Learn reads the pieces of an article in order: sentences, questions and
// headings, furniture left out or as "". It returns nil where nothing is learned.
func Learn(pieces []string) *Aliases {
	l := &learner{forms: map[string]form{}, byName: map[string]int{}, barred: map[string]bool{}}
	for _, p := range pieces {
		words := word.Cut(p)
		s := sentence{text: p, words: words, folded: make([]string, len(words))}
		for i, w := range words {
			s.folded[i] = word.Fold(p[w.Start:w.End])
		}
		l.pieces = append(l.pieces, newPiece(s))
	}
	l.acronyms()
	l.persons()
	l.shorts()
	l.bodies()
	return l.settle()
}

// learner gathers what the pieces claim.
type learner struct {
	pieces   []piece
	entities []entity
	byName   map[string]int  // entities by name
	forms    map[string]form // by phrase: folded words, one space between them
	barred   map[string]bool // phrases that two entities claim
	attached map[place]bool  // body nouns that are known to describe a named body
}

// place is a word of a piece.
type place struct{ piece, word int }

// entity returns the number of the entity of that name.
func (l *learner) entity(name string) int {
	if e, ok := l.byName[name]; ok {
		return e
	}
	l.byName[name] = len(l.entities)
	l.entities = append(l.entities, entity{name: name})
	return len(l.entities) - 1
}

// claim says that a phrase names an entity. A phrase that names two names none.
func (l *learner) claim(phrase string, f form) {
	old, known := l.forms[phrase]
	switch {
	case phrase == "" || l.barred[phrase]:
	case !known:
		l.forms[phrase] = f
		l.entities[f.entity].phrases = append(l.entities[f.entity].phrases, phrase)
	case old.entity != f.entity:
		l.barred[phrase] = true
	}
}

// settle makes the phrase tree of the entities that have several names.
func (l *learner) settle() *Aliases {
	a := &Aliases{root: &node{}}
	for i := range l.entities {
		l.grow(a.root, i)
	}
	a.entities = l.entities
	l.follow(a)
	if a.root.next == nil {
		return nil
	}
	return a
}

// grow adds the phrases of an entity; one without a second name says nothing,
// unless a head may stand for it.
func (l *learner) grow(root *node, i int) {
	e := &l.entities[i]
	open := 0
	for _, p := range e.phrases {
		if !l.barred[p] {
			open++
		}
	}
	if open < 2 && e.kinds == 0 {
		return
	}
	for _, p := range e.phrases {
		if !l.barred[p] {
			root.add(p, l.forms[p])
		}
	}
}
