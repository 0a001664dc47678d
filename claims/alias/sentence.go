package alias

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/claims/term"
	"claimlight/claims/word"
)

// sentence is a text with its words.
type sentence struct {
	text   string
	words  []word.Word
	folded []string
}

// piece is a sentence of the article.
type piece struct {
	sentence
	shapes   []shape
	headline bool // written with capitals throughout, which then tell nothing
}

type shape uint8

const (
	plain   shape = iota // without capitals: lower case, numbers, scripts without case
	capital              // Jane, McDonald, O'Neill
	initial              // J
	upper                // BMA
	mixed                // MoD, EVs, and words glued together
)

func newPiece(s sentence) piece {
	p := piece{sentence: s, shapes: make([]shape, len(s.words))}
	capitals, low := 0, 0 // the first is enough of the second
	for i := range s.words {
		p.shapes[i] = s.shapeAt(i)
		w := s.folded[i]
		switch {
		case low == 0 && p.shapes[i] == plain && (w[0] < '0' || w[0] > '9') && !term.Stop(w):
			low++
		case p.shapes[i] != plain:
			capitals++
		}
	}
	p.headline = capitals >= headlineWords && low == 0
	return p
}

// headlineWords is how many words with capitals make a headline, where no word but
// small ones is without: sentences have a verb.
const headlineWords = 4

// raw is word i as written, without "'s".
func (s *sentence) raw(i int) string {
	w := s.text[s.words[i].Start:s.words[i].End]
	if last := w[len(w)-1]; len(w) < 3 || last != 's' && last != 'S' {
		return w
	}
	for _, mark := range []string{"'", "’"} {
		if cut, ok := strings.CutSuffix(w[:len(w)-1], mark); ok && cut != "" {
			return cut
		}
	}
	return w
}

// bare is word i folded, without "'s".
func (s *sentence) bare(i int) string {
	if f := s.folded[i]; len(f) > 2 && strings.HasSuffix(f, "'s") {
		return f[:len(f)-2]
	}
	return s.folded[i]
}

// owns tells whether word i has "'s", or an apostrophe behind its s.
func (s *sentence) owns(i int) bool {
	if len(s.bare(i)) < len(s.folded[i]) {
		return true
	}
	g := s.gap(i + 1)
	return strings.HasSuffix(s.folded[i], "s") && (strings.HasPrefix(g, "' ") || strings.HasPrefix(g, "’ "))
}

// gap is what stands between word i-1 and word i.
func (s *sentence) gap(i int) string {
	from, to := 0, len(s.text)
	if i > 0 {
		from = s.words[i-1].End
	}
	if i < len(s.words) {
		to = s.words[i].Start
	}
	return s.text[from:to]
}

// spaced tells whether only a space parts word i from the one before it; a
// possessive apostrophe or one line break is no obstacle.
func (s *sentence) spaced(i int) bool {
	return i > 0 && i < len(s.words) && isSpace(s.gap(i))
}

func isSpace(gap string) bool {
	if gap == " " {
		return true
	}
	gap = strings.TrimPrefix(strings.TrimPrefix(gap, "'"), "’")
	return gap != "" && len(gap) < 6 && strings.TrimSpace(gap) == "" && strings.Count(gap, "\n") < 2
}

// linked tells whether word i follows the one before it within one phrase: a
// space, a hyphen, "&" or a comma between them, or the full stop of an initial.
func (s *sentence) linked(i int) bool {
	if i <= 0 || i >= len(s.words) {
		return false
	}
	g := s.gap(i)
	return isSpace(g) || g == "-" || g == "‑" || g == "&" || g == " & " || g == ", " || g == "." && s.words[i-1].End-s.words[i-1].Start == 1 || s.dotted(i)
}

// dotted tells whether word i follows an initial with its full stop: "J. Doe".
func (s *sentence) dotted(i int) bool {
	return i > 0 && i < len(s.words) && s.gap(i) == ". " && s.words[i-1].End-s.words[i-1].Start == 1
}

func (s *sentence) hyphened(i int) bool {
	return i > 0 && i < len(s.words) && (s.gap(i) == "-" || s.gap(i) == "‑")
}

// beside tells whether a comma or a dash parts word i from the one before it.
func (s *sentence) beside(i int) bool {
	if i <= 0 || i >= len(s.words) {
		return false
	}
	g := s.gap(i)
	g = strings.TrimPrefix(strings.TrimPrefix(g, "'"), "’")
	switch strings.TrimSpace(g) {
	case ",":
		return true
	case "-", "–", "—", "--":
		return len(g) > len(strings.TrimSpace(g))
	}
	return false
}

// opensBracket tells whether a bracket, and nothing else but quotation marks,
// stands before word i.
func (s *sentence) opensBracket(i int) bool {
	sign := strings.Trim(s.gap(i), " '’\"“”‘")
	return sign == "(" || sign == "["
}

// closed tells whether the phrase before word i ends there for certain: the
// sentence ends, or a sign stands there.
func (s *sentence) closed(i int) bool {
	return i >= len(s.words) || strings.ContainsAny(s.gap(i), ",.;:!?()[]–—\"”") || strings.Contains(s.gap(i), " - ")
}

// listed tells whether "and" follows the phrase before word i, so that it
// may be part of a list.
func (s *sentence) listed(i int) bool {
	return i < len(s.words) && (s.folded[i] == "and" || s.folded[i] == "or" || strings.Contains(s.gap(i), "&"))
}

// opens tells whether word i is the first of a sentence or of a quotation, where
// a capital tells nothing.
func (s *sentence) opens(i int) bool {
	return i == 0 || strings.ContainsAny(s.gap(i), ".!?:\"“‘\n•")
}

func (s *sentence) shapeAt(i int) shape { return shapeOf(s.raw(i)) }

// longestPrefix is the length of the longest part of a name that a capital
// follows: "Fitz".
const longestPrefix = 4

func shapeOf(w string) shape {
	uppers, lowers, digits, second := 0, 0, 0, 0
	first, _ := utf8.DecodeRuneInString(w)
	for at, r := range w {
		switch {
		case unicode.IsUpper(r):
			if uppers++; uppers == 2 {
				second = at
			}
		case unicode.IsLower(r):
			lowers++
		case unicode.IsDigit(r):
			digits++
		}
	}
	switch {
	case uppers == 0 || digits > 0:
		return plain
	case uppers == 1 && lowers == 0:
		return initial
	case lowers == 0:
		return upper
	case !unicode.IsUpper(first):
		return mixed
	case uppers == 1:
		return capital
	case uppers == 2 && second <= longestPrefix && len(w)-second > 2:
		return capital
	}
	return mixed
}

// phrase is the folded words [from, to), one space between them.
func (s *sentence) phrase(from, to int) string {
	if from+1 == to {
		return s.bare(from)
	}
	var b strings.Builder
	for i := from; i < to; i++ {
		if i > from {
			b.WriteByte(' ')
		}
		b.WriteString(s.bare(i))
	}
	return b.String()
}
