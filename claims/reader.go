package claims

import (
	"unicode/utf8"

	"claimlight/claims/alias"
	"claimlight/claims/figure"
	"claimlight/claims/match"
	"claimlight/claims/segment"
	"claimlight/claims/stance"
)

// reader is what stays in mind while an article is read.
type reader struct {
	article match.Article
	piece   int              // number of the piece that was read last
	topic   []*match.Profile // headline and first sentence
	before  []*match.Profile // the last sentences, oldest first
	said    string           // who spoke last, by name
}

// remembered is how many sentences back a sentence may lean; topicTexts is how
// many of the first pieces, headline and lead, tell what the article is about.
const (
	remembered = 2
	topicTexts = 2
)

// newReader reads what the article tells about all of its sentences.
func newReader(article string, pieces []segment.Piece) *reader {
	texts := make([]string, len(pieces))
	for i, p := range pieces {
		if p.Kind != segment.Furniture {
			texts[i] = article[p.Start:p.End]
		}
	}
	date, _ := figure.FindDate(article)
	return &reader{article: match.Article{Date: date, Aliases: alias.Learn(texts)}}
}

// longestSentence is how many bytes of a sentence are compared with records: the
// longest that people write has a quarter of it, and texts without a stop must
// not take time that grows with the square of their length.
const longestSentence = 4096

// profile reads the text of a piece.
func (r *reader) profile(text string, piece int) *match.Profile {
	if len(text) > longestSentence {
		end := longestSentence
		for end > 0 && !utf8.RuneStart(text[end]) {
			end--
		}
		text = text[:end]
	}
	r.piece = piece
	return r.article.Profile(text, piece)
}

// sentence reads the statements of the sentence that was read last.
func (r *reader) sentence(p *match.Profile) *match.Sentence {
	var clauses [][2]int
	for _, c := range segment.Clauses(p.Text) {
		clauses = append(clauses, [2]int{c.Start, c.End})
	}
	return r.article.Sentence(p, clauses, r.piece)
}

func (r *reader) pass(p *match.Profile, kind segment.Kind) {
	if len(r.topic) < topicTexts {
		r.topic = append(r.topic, p)
	}
	if kind == segment.Sentence {
		r.before = append(r.before, p)
		if len(r.before) > remembered {
			r.before = r.before[1:]
		}
	}
}

func (r *reader) context() *match.Context {
	if len(r.topic) == 0 {
		return nil
	}
	return match.NewContext(r.before, r.topic)
}

// speaker names who speaks; a pronoun stands for whoever spoke last.
func (r *reader) speaker(s stance.Stance) string {
	if s.Pronoun() && r.said != "" {
		return r.said
	}
	if s.Reported && !s.Pronoun() {
		r.said = s.Who
	}
	return s.Who
}
