package segment

import (
	"math"
	"strings"
)

// A transcript puts a label before what is said: a name, a time, or both.
//
//	JOHN SMITH: We built 10,000 homes.      a name
//	[00:01:02] Anna: We did.                a time and a name; also "Anna (01:02):"
//	Anna Smith  1:02                        the same on a line of their own
//	Q. And then?                            question and answer
//	12                                      a cue of subtitles, SRT or WebVTT
//	00:01:02,000 --> 00:01:04,500
//
// Labels are furniture. A text without them cannot be told from an article that
// has lines such as "Update: ..." by one line; so the text as a whole decides
// (isTranscript) before any label counts.

// Label is what stands before a turn of a transcript.
type Label struct {
	Start, End int    // byte range in the article
	Who        string // a name in capitals is written as others are; "" keeps the speaker
	Time       string // as written, without fractions of a second; "" where none is given
}

// Transcript is what a text shows of who speaks and when. Of a text that is
// none, Labels is empty.
type Transcript struct {
	Article string
	Labels  []Label // in order, disjoint
	spoken  string  // see Spoken
	pause   func()
}

// ReadTranscript finds the labels of a text, if it is a transcript. Pause is called
// between short stretches of work, so that a page can be painted.
func ReadTranscript(article string, pause func()) Transcript {
	t := Transcript{Article: article, spoken: article, pause: pause}
	found := candidates(article, pause)
	if !isTranscript(found) {
		return t
	}
	t.Labels = accepted(found)
	for i := 1; i < len(t.Labels); i++ { // a time line, and the name below it
		before, l := &t.Labels[i-1], &t.Labels[i]
		if l.Time == "" && before.Who == "" && strings.TrimSpace(article[before.End:l.Start]) == "" {
			l.Time = before.Time
		}
	}
	t.spoken = blanked(article, t.Labels)
	return t
}

// Spoken is the article with its labels blanked, byte for byte as long. A
// sentence that goes on behind a label stands whole in it.
func (t Transcript) Spoken() string { return t.spoken }

// Cut cuts the text into pieces, with the pauses of ReadTranscript.
func (t Transcript) Cut() []Piece {
	pieces := cutText(t.spoken, t.pause)
	if len(t.Labels) == 0 {
		return pieces
	}
	return labelled(pieces, t.Labels)
}

// labelled adds a piece of furniture for each label that lies between pieces.
func labelled(pieces []Piece, labels []Label) []Piece {
	out := make([]Piece, 0, len(pieces)+len(labels))
	shift, fresh, next := 0, false, 0
	add := func(end int) {
		for ; next < len(labels) && labels[next].Start < end; next++ {
			l, n := labels[next], len(out)
			if n > 0 && l.Start < out[n-1].End {
				continue
			}
			p := Piece{Start: l.Start, End: l.End, Kind: Furniture}
			if n > 0 {
				p.Paragraph = out[n-1].Paragraph + 1
			}
			out, fresh = append(out, p), true
		}
	}
	for _, p := range pieces {
		add(p.Start)
		if fresh {
			shift, fresh = out[len(out)-1].Paragraph-p.Paragraph, false
		}
		p.Paragraph += shift
		out = append(out, p)
	}
	add(math.MaxInt)
	return out
}

// blanked puts spaces in the place of labels. Before a new speaker a blank line
// stays; a time alone ends a line where a sentence ends, and nothing elsewhere.
func blanked(article string, labels []Label) string {
	b := []byte(article)
	for _, l := range labels {
		from, to := l.Start, l.End
		breaks := 2
		if l.Who == "" {
			for to < len(b) && isBlank(b[to]) {
				to++
			}
			for from > 0 && isBlank(b[from-1]) {
				from--
			}
			breaks = 0
			if from == 0 || endsHere(b[:from]) {
				breaks = 1
			}
		}
		for i := from; i < to; i++ {
			b[i] = ' '
			if i < from+breaks {
				b[i] = '\n'
			}
		}
	}
	return string(b)
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\r' }

// endsHere tells whether a sentence may end at the end of text.
func endsHere(text []byte) bool {
	for i := len(text) - 1; i >= 0; i-- {
		switch text[i] {
		case '"', '\'', ')', ']', '>':
		case '.', '!', '?':
			return true
		default:
			return strings.HasSuffix(string(text[max(0, i-2):i+1]), "”") || strings.HasSuffix(string(text[max(0, i-2):i+1]), "…")
		}
	}
	return true
}
