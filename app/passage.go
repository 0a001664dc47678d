package app

import (
	"slices"
	"strings"

	"claimlight/claims/segment"
)

// Passage is a paragraph of the article as the read view shows it.
type Passage struct {
	Kind segment.Kind // Sentence, Heading or Furniture
	Runs []Run
}

// Run is a byte range of the article that is drawn in one way. Mark is the
// number of its mark, counted from 1, or 0.
type Run struct{ Start, End, Mark int }

// holds tells whether mark n is in the passage.
func (p Passage) holds(n int) bool {
	return n > 0 && slices.ContainsFunc(p.Runs, func(r Run) bool { return r.Mark == n })
}

// passages cuts the article into paragraphs and runs. Runs are ordered and
// disjoint; what lies between two passages is white space, so that nothing of
// the text is lost. Where pieces do not reach yet, blank lines end a paragraph.
func passages(article string, pieces []segment.Piece, marked []Marked) []Passage {
	p := passageCutter{article: article}
	paragraph := -1
	for _, piece := range pieces {
		if piece.Start < p.at || piece.End > len(article) || piece.Start > piece.End {
			continue
		}
		p.begin(piece.Start, piece.Kind, piece.Paragraph != paragraph)
		paragraph = piece.Paragraph
		p.upTo(piece.End, marked)
	}
	p.rest(marked)
	return p.out
}

type passageCutter struct {
	article string
	at      int // everything before it is in out, or white space between paragraphs
	next    int // index of the next mark
	out     []Passage
}

// begin goes to the start of a piece, in a new paragraph where the text or the
// kind of the piece asks for one. The white space before a paragraph is dropped.
func (p *passageCutter) begin(start int, kind segment.Kind, paragraph bool) {
	if kind == segment.Question {
		kind = segment.Sentence
	}
	if !paragraph && len(p.out) > 0 && p.out[len(p.out)-1].Kind == kind {
		return
	}
	if strings.TrimSpace(p.article[p.at:start]) == "" {
		p.at = start
	}
	p.out = append(p.out, Passage{Kind: kind})
}

// upTo adds the runs before end.
func (p *passageCutter) upTo(end int, marked []Marked) {
	for p.next < len(marked) && marked[p.next].Start < end {
		m := &marked[p.next]
		p.next++
		if m.Start < p.at || m.End > len(p.article) || m.End <= m.Start {
			continue
		}
		p.add(m.Start, 0)
		p.add(m.End, p.next)
	}
	p.add(end, 0)
}

func (p *passageCutter) add(end, mark int) {
	if end <= p.at {
		return
	}
	last := &p.out[len(p.out)-1]
	last.Runs = append(last.Runs, Run{p.at, end, mark})
	p.at = end
}

// rest cuts what no piece covers at its blank lines.
func (p *passageCutter) rest(marked []Marked) {
	for strings.TrimSpace(p.article[p.at:]) != "" {
		p.at = len(p.article) - len(strings.TrimLeft(p.article[p.at:], "\r\n"))
		p.begin(p.at, segment.Sentence, true)
		p.upTo(p.at+paragraphEnd(p.article[p.at:]), marked)
	}
}

// paragraphEnd is where the first blank line of text begins. The second kind is
// looked for before the first alone: all of a long text would be read each time.
func paragraphEnd(text string) int {
	end := len(text)
	for _, blank := range []string{"\n\n", "\n\r\n"} {
		if i := strings.Index(text[:end], blank); i > 0 {
			end = i
		}
	}
	return end
}
