// Package segment says where the sentences of a pasted article begin and end,
// and which parts of the paste are headings, questions and page furniture.
//
//	article ──scan──▶ tokens ──unwrap──▶ tokens ──mark──▶ cuts ──settle──▶ pieces
//	          words,           line breaks       stops, glue,      sentence, question,
//	          marks            that only wrap    line breaks       heading, furniture
//
// scan cuts the article into words, numbers and marks; a word also ends where
// another could be glued to it. unwrap tells the line breaks that wrap a
// paragraph from those that end one. mark walks the tokens once and decides at
// each stop (sentence.go, abbreviations.go) and at each joint of two glued words
// (glue.go, names.go) whether a piece ends there, and where furniture stands in
// the middle of a line (islands.go). settle gives each piece its kind (kind.go),
// first by its own words (furniture.go, byline.go, labels.go), then by where it
// stands: above the first sentence, between two, or below the last (place.go).
// In a transcript, the names and times before what is said are found first
// (transcript.go, label.go, timecode.go, speaker.go), and the rest is cut as if
// they were not there.
//
// Pastes come clean and damaged: with the line breaks gone, the headline is glued to
// the date, the date to the share buttons, those to the byline and all of it to
// the first sentence. Rules therefore go by shapes (capitals inside a word, dates,
// runs of names without a finite verb) and by word classes (vocabulary.go), not by
// any one site's layout.
//
// Promised: any bytes are valid; the text is never altered; every byte that is
// not white space lies in exactly one piece; the time is linear; the same text
// gives the same pieces. When a string with a finite verb and a full stop could
// be furniture, it is a sentence.
//
// Not done: sentences glued in lower case ("endedhowever") or by a space where
// the stop was lost stay together; finite verbs are known for English and a few
// words of other languages only, so that headings of other languages are told by
// their stop alone. testdata/misses.txt lists what is known to be cut wrongly.
package segment

// Kind tells what a piece of the article is.
type Kind uint8

const (
	// Sentence is running text: a statement that may be worth checking.
	Sentence Kind = iota
	// Question ends in a question mark, or reads as a question or a link to another article.
	Question
	// Heading is a headline or sub-heading: no full stop, often glued to the next sentence.
	Heading
	// Furniture is what a page glues on: bylines, share buttons, captions, links, tags.
	Furniture
)

// String returns the kind's name in lower case.
func (k Kind) String() string {
	return [...]string{"sentence", "question", "heading", "furniture"}[k]
}

// Piece is the byte range [Start, End) of one sentence, heading or run of
// furniture. Pieces are ordered and disjoint; what lies between two pieces is
// white space, so that pieces and gaps together are the article, byte for byte.
type Piece struct {
	Start, End int
	Kind       Kind
	Paragraph  int // counts from 0; a blank line, the end of an unwrapped line, a heading or furniture begins a new one
}

// Cut cuts article into pieces. Any bytes are valid input; an article of white
// space alone has none.
func Cut(article string) []Piece { return ReadTranscript(article, func() {}).Cut() }

func cutText(article string, pause func()) []Piece {
	c := &cutter{text: article, toks: scan(article, pause), pause: pause, budget: lookUps}
	if len(c.toks) == 0 {
		return nil
	}
	c.unwrap()
	c.survey()
	c.mark()
	all := c.stretches()
	c.settle(all)
	return c.pieces(all)
}

// cutter holds what the stages share: the tokens, and what is known of the text as a whole.
type cutter struct {
	text     string
	toks     []token
	from     int  // first token of the piece at hand
	open     open // what the piece at hand has opened
	damaged  bool // line breaks were lost
	caseless bool // written without capitals
	budget   int  // searches of the whole article that are left
	pause    func()
}

// stint is how many tokens are read between two pauses: about a millisecond's work.
const stint = 2048

// caselessShare: where fewer than one word in so many has a capital, the text
// is written without capitals.
const caselessShare = 100

func (c *cutter) survey() {
	words, capitals := 0, 0
	for i := range c.toks {
		switch c.toks[i].shape {
		case lower:
			words++
		case capital, upper, initial:
			capitals++
		}
	}
	c.caseless = capitals*caselessShare < words
	c.damaged = c.signs() >= sureSigns
}

// mark sets the cut of every token that begins a piece.
func (c *cutter) mark() {
	c.toks[0].cut = byBlank
	c.open.bracket = -1
	for i := range c.toks {
		if i%stint == 0 {
			c.pause()
		}
		t := &c.toks[i]
		switch {
		case i == 0:
		case t.gap == blank:
			t.cut = byBlank
		case t.gap == line:
			t.cut = byLine
		case t.gap == none && t.cut == uncut && t.kind <= number && c.toks[i-1].kind <= number && c.isGlued(i):
			t.cut = byGlue
		case t.gap == none && t.cut == uncut && (t.kind == word || t.kind == opener || t.kind == quote) && c.isGluedQuote(i):
			t.cut = byGlue
		}
		if n := c.island(i); n > 0 {
			c.detach(i, n)
		}
		if t.cut != uncut {
			c.from = i
		}
		switch {
		case t.cut >= byLine:
			c.open = open{bracket: -1}
		case t.cut != uncut:
			c.open.depth = 0
		}
		c.open.see(c, i)
		if t.kind == stop || t.kind == ender {
			c.afterStop(i)
		}
	}
}

// detach cuts before and behind the n tokens from i on.
func (c *cutter) detach(i, n int) {
	if c.toks[i].cut == uncut {
		c.toks[i].cut = byGlue
	}
	if i+n < len(c.toks) && c.toks[i+n].kind <= number && c.toks[i+n].gap < line {
		c.toks[i+n].cut = byGlue
	}
}

// pieces joins furniture that is not parted by a line break and numbers the paragraphs.
func (c *cutter) pieces(all []stretch) []Piece {
	out := make([]Piece, 0, len(all))
	for i, s := range all {
		start, end := c.toks[s.from].start, c.toks[s.to-1].end
		fresh := c.toks[s.from].gap >= line
		if n := len(out); n > 0 && s.kind == Furniture && out[n-1].Kind == Furniture && !fresh {
			out[n-1].End = end
			continue
		}
		p := Piece{Start: start, End: end, Kind: s.kind}
		if i > 0 {
			p.Paragraph = out[len(out)-1].Paragraph
			if fresh || s.kind == Heading || s.kind == Furniture {
				p.Paragraph++
			}
		}
		out = append(out, p)
	}
	return out
}
