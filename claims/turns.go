package claims

import (
	"strings"

	"claimlight/claims/segment"
	"claimlight/claims/stance"
)

// turn goes on to the turn of a transcript in which p stands. A label with a
// time alone leaves the speaker; a new speaker without a time has none.
func (r *reader) turn(p segment.Piece) {
	for ; len(r.labels) > 0 && r.labels[0].Start <= p.Start; r.labels = r.labels[1:] {
		next := r.labels[0]
		if next.Who == "" {
			next.Who = r.speaking.Who
		}
		r.speaking = next
	}
}

// attribution says whose words a sentence reports: those of the person whom it
// names, or of the speaker of its turn.
func (r *reader) attribution(s stance.Stance) *Attribution {
	named := s.Reported || s.Quoted
	who := ""
	if named {
		who = r.speaker(s)
	}
	if r.speaking.Who == "" && r.speaking.Time == "" {
		if !named {
			return nil
		}
		return &Attribution{Who: who, Quoted: s.Quoted}
	}
	if who == "" || isSpeaker(who) {
		return &Attribution{Who: r.speaking.Who, Time: r.speaking.Time}
	}
	return &Attribution{Who: who, Quoted: s.Quoted, Time: r.speaking.Time}
}

// isSpeaker: in a turn of speech "I" and "we" are who speaks.
func isSpeaker(who string) bool {
	return strings.EqualFold(who, "I") || strings.EqualFold(who, "we")
}
