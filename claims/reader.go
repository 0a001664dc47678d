package claims

import (
	"unicode/utf8"

	"claimlight/claims/figure"
	"claimlight/claims/match"
	"claimlight/claims/segment"
	"claimlight/claims/stance"
)

// reader is what stays in mind while an article is read.
type reader struct {
	date   figure.Date      // of the article's dateline; zero where it shows none
	topic  []*match.Profile // headline and first sentence
	before []*match.Profile // the last sentences, oldest first
	said   string           // who spoke last, by name

	language string          // of the article; "" where it is not plain
	labels   []segment.Label // of a transcript, those that are to come
	speaking segment.Label   // the turn that the piece at hand belongs to
}

// remembered is how many sentences back a sentence may lean; topicTexts is how
// many of the first pieces, headline and lead, tell what the article is about.
const (
	remembered = 2
	topicTexts = 2
)

// longestSentence is how many bytes of a sentence are compared with records: the
// longest that people write has a quarter of it, and texts without a stop must
// not take time that grows with the square of their length.
const longestSentence = 4096

// profile reads the text of a piece.
func (r *reader) profile(text string) *match.Profile {
	if len(text) > longestSentence {
		end := longestSentence
		for end > 0 && !utf8.RuneStart(text[end]) {
			end--
		}
		text = text[:end]
	}
	return match.ProfileAt(text, r.date)
}

// sentence reads the statements of a sentence.
func (r *reader) sentence(p *match.Profile) *match.Sentence {
	var clauses [][2]int
	for _, c := range segment.Clauses(p.Text) {
		clauses = append(clauses, [2]int{c.Start, c.End})
	}
	return match.NewSentence(p, clauses, r.date)
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
