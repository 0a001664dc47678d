package alias

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/claims/word"
)

// small words of a name need no letter in its acronym, but may have one (DfT).
var small = word.Set(`a an and at by de del der des di do du e et for from in la las le les los of on or the to und van von with y`)

// postNominals stand behind the names of persons, whose initials they may be by
// accident.
var postNominals = word.Set(`mp msp ms mep mla td am mbe obe cbe dbe kbe kc qc md phd ma ba bsc msc frs jp dl ra mc gc vc`)

// An acronym has at most maxLetters letters; an expansion at most maxExpansion words.
const (
	maxLetters   = 10
	maxExpansion = 16
)

// initials are the letters of an acronym.
type initials struct {
	letters string // folded
	plural  bool   // written with an s behind it: NGOs
	from    int    // its words
	to      int
	cased   bool // at least two capitals: "Nasa" has one
}

// initialsAt reads the acronym that begins with word i: BMA, MoD, U.N., A&E, EVs.
func (s *sentence) initialsAt(i int) (initials, bool) {
	a := initials{from: i, to: i + 1}
	for a.to < len(s.words) && a.to-i <= maxLetters && (s.gap(a.to) == "&" || s.gap(a.to) == "." || s.gap(a.to) == "-") {
		a.to++
	}
	if a.to-i > maxLetters || s.words[a.to-1].End-s.words[i].Start > 2*maxLetters {
		return a, false
	}
	uppers, lowers := 0, 0
	var b strings.Builder
	for j := i; j < a.to; j++ {
		for _, r := range s.raw(j) {
			switch {
			case unicode.IsUpper(r):
				uppers++
			case unicode.IsLower(r):
				lowers++
			case r == '.':
				continue
			default:
				return a, false
			}
			b.WriteRune(r)
		}
	}
	written := b.String()
	if lowers > 0 && uppers > 1 && strings.HasSuffix(written, "s") {
		written, a.plural = written[:len(written)-1], true
		lowers--
	}
	a.letters, a.cased = word.Fold(written), uppers > 1
	known := a.cased && lowers <= uppers || uppers == 1 && shapeOf(written) == capital && len(a.letters) > 3
	return a, known && utf8.RuneCountInString(a.letters) > 1 && utf8.RuneCountInString(a.letters) <= maxLetters
}

// speller walks back over the words of an expansion, letter by letter.
type speller struct {
	s       *piece
	end     int
	letters []rune
	capital bool // every word that matters begins with a capital, and no comma parts them
	dead    [maxExpansion][2]uint32
}

// spell finds where the expansion begins that ends before word end and whose
// initials are the letters. spare is how many words may go without a letter.
func (s *piece) spell(end int, letters string, capitals bool, spare int) (from int, ok bool) {
	sp := speller{s: s, end: end, letters: []rune(letters), capital: capitals}
	return sp.back(end-1, len(sp.letters), spare)
}

// back spells letters[:left] with the words up to word i.
func (sp *speller) back(i, left, spare int) (from int, ok bool) {
	s := sp.s
	if left == 0 {
		return i + 1, !small[s.folded[i+1]] && sp.end-i-1 > 1
	}
	depth := sp.end - 1 - i
	if i < 0 || depth >= maxExpansion || depth > 0 && !s.linked(i+1) || sp.dead[depth][spare]&(1<<left) != 0 {
		return 0, false
	}
	w, tail := s.bare(i), s.hyphened(i)
	little := small[w]
	if sp.capital && (!little && !tail && s.shapes[i] == plain || depth > 0 && s.beside(i+1)) {
		return 0, false
	}
	if first, _ := utf8.DecodeRuneInString(w); first == sp.letters[left-1] {
		if from, ok = sp.back(i-1, left-1, spare); ok {
			return from, true
		}
	}
	if n := len(w); s.shapes[i] == upper && n > 1 && n <= left && string(sp.letters[left-n:left]) == w {
		if from, ok = sp.back(i-1, left-n, spare); ok {
			return from, true
		}
	}
	if little && depth > 0 || tail {
		if from, ok = sp.back(i-1, left, spare); ok {
			return from, true
		}
	}
	if !little && spare > 0 {
		if from, ok = sp.back(i-1, left, spare-1); ok {
			return from, true
		}
	}
	sp.dead[depth][spare] |= 1 << left
	return 0, false
}

// leastSpared is how many letters an acronym must have for a word of its
// expansion to go without one.
const leastSpared = 3

func spareOf(letters string) int {
	if len(letters) >= leastSpared {
		return 1
	}
	return 0
}

// acronyms learns acronyms and their expansions, in both orders.
func (l *learner) acronyms() {
	for p := range l.pieces {
		s := &l.pieces[p]
		for i := range s.words {
			if s.shapes[i] == plain || s.shapes[i] == capital && !s.opensBracket(i) {
				continue
			}
			a, ok := s.initialsAt(i)
			if !ok {
				continue
			}
			if from, to, ok := s.expansion(a); ok && !(postNominals[a.letters] && s.shapes[to-1] == capital) {
				l.abbreviate(s, a, from, to)
			}
		}
	}
}

// expansion finds the words that an acronym stands for beside it.
func (s *piece) expansion(a initials) (from, to int, ok bool) {
	if from, to, ok = s.expansionBefore(a); ok {
		return from, to, true
	}
	return s.expansionBehind(a)
}

// connectors stand between an expansion and its acronym: "X, also known as Y".
var connectors = word.Set("or aka as known also abbreviated to called the short for")

// expansionBefore reads "British Medical Association (BMA)", "..., or BMA," and,
// with the brackets lost, "British Medical Association BMA".
func (s *piece) expansionBefore(a initials) (from, to int, ok bool) {
	end, said := a.from, false
	for end > 0 && a.from-end < 4 && connectors[s.folded[end-1]] && s.shapes[end-1] == plain {
		end--
		said = said || s.folded[end] != "the"
	}
	if end == 0 {
		return 0, 0, false
	}
	bracketed := s.opensBracket(end)
	switch {
	case bracketed:
		from, ok = s.spell(end, a.letters, false, 0)
		if !ok && strings.ContainsAny(s.gap(a.to), ")]") {
			from, ok = s.spell(end, a.letters, false, spareOf(a.letters))
			ok = ok && (from == 0 || s.folded[from-1] != "of") // "of" is the middle of a longer name
		}
	case !a.cased || s.headline:
	case said && (s.beside(end) || s.spaced(end)):
		from, ok = s.spell(end, a.letters, false, 0)
	case len(a.letters) > 2 && end == a.from && (s.spaced(end) || s.beside(end) && s.closed(a.to)) && !postNominals[a.letters]:
		from, ok = s.spell(end, a.letters, true, 0)
	}
	return from, end, ok
}

// expansionBehind reads "BMA (British Medical Association)", "the BMA, the
// British Medical Association," and "BMA British Medical Association".
func (s *piece) expansionBehind(a initials) (from, to int, ok bool) {
	from = a.to
	if !a.cased || from >= len(s.words) || s.headline {
		return 0, 0, false
	}
	bracketed := s.opensBracket(from)
	beside, spaced := s.beside(from), s.spaced(from)
	said := false
	for from < len(s.words) && from-a.to < 3 && (s.folded[from] == "or" || s.folded[from] == "the" || s.folded[from] == "stands" || s.folded[from] == "for") {
		said = said || s.folded[from] != "the"
		from++
	}
	if !(bracketed || beside || spaced && (from == a.to && len(a.letters) > 2 || said)) {
		return 0, 0, false
	}
	if bracketed {
		return s.whole(from, a.letters)
	}
	for to = from + 2; to <= len(s.words) && to-from <= maxExpansion && s.linked(to-1); to++ {
		if at, ok := s.spell(to, a.letters, true, 0); ok && at == from {
			return from, to, spaced || s.closed(to)
		}
	}
	return 0, 0, false
}

// whole tells whether all the words up to the closing bracket spell the letters.
func (s *piece) whole(from int, letters string) (start, to int, ok bool) {
	for to = from + 1; to <= len(s.words) && to-from <= maxExpansion; to++ {
		if strings.ContainsAny(s.gap(to), ")]") {
			at, ok := s.spell(to, letters, false, 0)
			return from, to, ok && at == from
		}
	}
	return 0, 0, false
}

// abbreviate claims the acronym and the expansion for one entity.
func (l *learner) abbreviate(s *piece, a initials, from, to int) {
	full := s.phrase(from, to)
	proper := s.shapes[to-1] != plain
	kind := common
	if proper {
		kind = named
	}
	if !proper {
		full = singular(full)
	}
	e := l.entity(full)
	l.claim(full, form{entity: e, kind: kind})
	if !proper {
		l.claim(full+"s", form{entity: e, kind: kind})
	}
	start, end := s.words[a.from].Start, s.words[a.to-1].End
	written := s.text[start:end]
	if last := s.raw(a.to - 1); len(last) < s.words[a.to-1].End-s.words[a.to-1].Start {
		written = s.text[start : s.words[a.to-1].Start+len(last)]
	}
	short := s.phrase(a.from, a.to)
	if a.plural {
		short, written = short[:len(short)-1], written[:len(written)-1]
	}
	l.claimLetters(e, short, written)
	if strings.Contains(short, ".") {
		l.claimLetters(e, strings.ReplaceAll(short, ".", ""), strings.ReplaceAll(written, ".", ""))
	}
}

// claimLetters claims an acronym, and its plural, which is also how its possessive
// looks without the apostrophe.
func (l *learner) claimLetters(e int, short, written string) {
	l.claim(short, form{entity: e, kind: acronym, written: written})
	l.claim(short+"s", form{entity: e, kind: acronym, written: written + "s"})
}

// singular takes the s of the plural off a phrase.
func singular(phrase string) string {
	if strings.HasSuffix(phrase, "s") && !strings.HasSuffix(phrase, "ss") && !strings.HasSuffix(phrase, "us") && !strings.HasSuffix(phrase, "is") {
		return phrase[:len(phrase)-1]
	}
	return phrase
}
